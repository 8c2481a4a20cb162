/** Sheets and cells as what has to be said to Excel; which messages it goes into is decided elsewhere. */
/// <reference types="office-js" />
import { cellAddress, formatRange } from '../../model/address';
import { addCharts, breakPages, removeCharts, restoreCharts } from './charts';
import { goalOf, type CellsGoal, type SheetContent, type SheetGoal } from './contents';
import { addressLists, PLAIN_FORMAT, type LookArea, type SheetPlan, type TypingRule } from './plan';
import { clearedRanges, keepsTable, rowBlocks, type Step } from './steps';

export type WorkbookStep = Step<Excel.Workbook>;

const mutable = <T>(grid: readonly (readonly T[])[]): T[][] => grid.map((row) => [...row]);

/** Formats stand in the way of values (a number in a text cell becomes text), and Excel adds some of its own: they come last. */
function putCells(sheet: Excel.Worksheet, { range, formulas, formats }: CellsGoal): void {
  const cells = sheet.getRange(formatRange(range));
  cells.numberFormat = formulas.map((row) => row.map((formula) => (formula === null ? null : PLAIN_FORMAT)));
  cells.formulas = mutable(formulas);
  if (formats.some((row) => row.some((format) => format !== null && format !== PLAIN_FORMAT))) cells.numberFormat = mutable(formats);
}

function putLooks(sheet: Excel.Worksheet, { look, ranges }: LookArea): void {
  for (const addresses of addressLists(ranges)) {
    const { format } = sheet.getRanges(addresses);
    format.verticalAlignment = look.vertical;
    format.wrapText = look.wrapped;
    if (look.horizontal) format.horizontalAlignment = look.horizontal;
    if (look.bold) format.font.bold = true;
    if (look.italic) format.font.italic = true;
    if (look.color) format.font.color = look.color;
    if (look.font) format.font.name = look.font;
    if (look.size) format.font.size = look.size;
    if (look.fill) format.fill.color = look.fill;
  }
}

/** Tables and old cells out of the way. */
function prepareSheet(workbook: Excel.Workbook, goal: SheetGoal, resizes: boolean): void {
  const { name, content, now } = goal;
  if (!content) return workbook.worksheets.getItem(name).delete();
  const sheet = now ? workbook.worksheets.getItem(name) : workbook.worksheets.add(name);
  const kept = keepsTable(goal, resizes);
  if (now) removeCharts(sheet, now.charts);
  if (now?.table) {
    const table = workbook.tables.getItem(now.table.id);
    table.clearFilters();
    table.showTotals = false;
    if (kept && content.table) table.resize(sheet.getRange(formatRange(content.table.range)));
    else table.convertToRange();
  }
  for (const range of clearedRanges(goal, kept)) sheet.getRange(formatRange(range)).clear();
  if (now) sheet.getRange().conditionalFormats.clearAll();
}

export function putRule(sheet: Excel.Worksheet, { range, title, message, choices }: TypingRule): void {
  const { dataValidation } = sheet.getRange(formatRange(range));
  dataValidation.rule =
    choices === undefined ? { decimal: { formula1: -1e15, formula2: 1e15, operator: 'Between' } } : { list: { inCellDropDown: true, source: choices } };
  dataValidation.errorAlert = { title, message, showAlert: true, style: 'Stop' };
}

function finishSheet(sheet: Excel.Worksheet, plan: SheetPlan, isNew: boolean): void {
  for (const area of plan.looks) putLooks(sheet, area);
  for (const range of plan.numbers) {
    const format = sheet.getRange(formatRange(range)).conditionalFormats.add('Custom').custom;
    const first = cellAddress(range.top, range.left);
    // Number format #,##0.## leaves a bare comma behind whole numbers.
    format.set({ rule: { formula: `=${first}=INT(${first})` }, format: { numberFormat: '#,##0' } });
  }
  for (const rule of plan.rules) putRule(sheet, rule);
  plan.widths.forEach((width, column) => {
    if (width > 0) sheet.getCell(0, column).format.columnWidth = width;
  });
  sheet.getRange(formatRange(plan.range)).format.autofitRows();
  addCharts(sheet, plan.charts);
  if (!isNew) return;
  if (plan.table) sheet.freezePanes.freezeRows(1);
  else sheet.showGridlines = false;
}

function addTable(sheet: Excel.Worksheet, { table }: SheetPlan | SheetContent): void {
  if (!table) return;
  const added = sheet.tables.add(formatRange(table.range), true);
  added.set({ name: table.name, style: 'style' in table ? table.style : 'TableStyleLight15', showBandedRows: false });
}

/** A computer without a printer refuses all of this; it comes last, so that nothing else is lost. */
export function setUpPrint(sheet: Excel.Worksheet, { landscape, table, charts }: SheetPlan, now: SheetContent | undefined): void {
  if (charts.length || now?.charts.length) breakPages(sheet, charts);
  if (now) return;
  const { pageLayout } = sheet;
  pageLayout.set({ paperSize: 'A4', orientation: landscape ? 'Landscape' : 'Portrait', zoom: { horizontalFitToPages: 1 } });
  if (table) pageLayout.setPrintTitleRows('$1:$1');
  pageLayout.headersFooters.defaultForAllPages.set({ leftFooter: '&A', rightFooter: '&P/&N' });
}

/** A sheet's cells in blocks of rows, its look behind them. */
export function sheetSteps(goal: SheetGoal, resizes: boolean): WorkbookStep[] {
  const { name, content, now } = goal;
  const sheetOf = (workbook: Excel.Workbook): Excel.Worksheet => workbook.worksheets.getItem(name);
  const prepare: WorkbookStep = { weighs: '', queue: (workbook) => prepareSheet(workbook, goal, resizes) };
  if (!content) return [prepare];
  const saved = 'used' in content ? content : undefined;
  const cells = 'used' in content ? content.used && goalOf(name, content.used) : { sheet: name, ...content };
  return [
    prepare,
    ...(cells ? rowBlocks(cells) : []).map((block): WorkbookStep => ({ weighs: block, queue: (workbook) => putCells(sheetOf(workbook), block) })),
    {
      weighs: saved?.looks ?? '',
      queue: (workbook) => {
        const sheet = sheetOf(workbook);
        if (!keepsTable(goal, resizes)) addTable(sheet, content);
        if (!('used' in content)) finishSheet(sheet, content, !now);
        else if (cells && saved?.looks) sheet.getRange(formatRange(cells.range)).setCellProperties(saved.looks as Excel.SettableCellProperties[][]);
        if (saved) restoreCharts(sheet, saved.charts, saved.used);
      },
    },
  ];
}

export const cellSteps = (goal: CellsGoal): WorkbookStep[] =>
  rowBlocks(goal).map((block) => ({ weighs: block, queue: (workbook) => putCells(workbook.worksheets.getItem(block.sheet), block) }));
