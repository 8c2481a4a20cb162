/** The workbook in Excel, by Office.js: the only file that names its objects. One call of `#message` is one message to Excel. */
/// <reference types="office-js" />
import { cleanText } from '../locale/encoding';
import { InputError } from '../model/errors';
import { cellAddress, formatRange, type CellRange } from './address';
import { readCell } from './officeCells';
import { goalOf, type Block, type CellsContent, type CellsGoal, type CellsTarget, type Contents, type Goals } from './officeContents';
import type { Layout, SheetContent, SheetGoal, SheetTarget, TableEntry } from './officeContents';
import { isPrintError } from './officeErrors';
import { Patience, type PatienceOptions } from './officePatience';
import { addressLists, PLAIN_FORMAT, type LookArea, type SheetPlan } from './officePlan';
import { OfficePort, type ExcelHost } from './officePort';
import type { TableGrid } from './officeReading';
import { clearedRanges, inMessages, keepsTable, rowBlocks, type Step } from './officeSteps';
import type { WorkbookPort } from './port';

/** What a message asks for, to be called once it is answered. */
type Answer<T> = () => T;

const LOOKS: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { bold: true, italic: true, color: true, name: true, size: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
  },
};

function loadLayout(workbook: Excel.Workbook): Answer<Layout> {
  const sheets = workbook.worksheets.load('items/id,items/name,items/protection/protected');
  const tables = workbook.tables.load('items/id,items/name,items/showHeaders,items/showTotals,items/worksheet/id');
  return () => ({
    sheets: sheets.items.map(({ id, name, protection }) => ({ id, name, protected: protection.protected })),
    tables: tables.items.map(({ id, name, showHeaders, showTotals, worksheet }) => ({ id, name, showHeaders, showTotals, sheetId: worksheet.id })),
  });
}

const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange => ({
  top: rowIndex,
  left: columnIndex,
  bottom: rowIndex + rowCount - 1,
  right: columnIndex + columnCount - 1,
});

const AREA = 'rowIndex,columnIndex,rowCount,columnCount';

function loadTable(workbook: Excel.Workbook, { id, showHeaders, showTotals }: TableEntry): Answer<TableGrid | undefined> {
  const table = workbook.tables.getItemOrNullObject(id).load('name');
  const range = table.getRange().load('values,numberFormat,rowIndex,columnIndex');
  const columns = showHeaders ? undefined : table.columns.load('items/name');
  return () => {
    if (table.isNullObject) return undefined;
    const { values, numberFormat, rowIndex, columnIndex } = range;
    if (!values) throw new InputError(`Bảng ${table.name} lớn quá mức Excel trả về được. Bớt các dòng trống của bảng rồi thử lại.`);
    const first = showHeaders ? 1 : 0;
    const rows = values.slice(first, values.length - (showTotals ? 1 : 0));
    return {
      name: table.name,
      top: rowIndex - 1 + first,
      left: columnIndex,
      headers: (columns?.items.map(({ name }) => name) ?? values[0] ?? []).map((header) => cleanText(String(header))),
      rows: rows.map((row, r) => row.map((value, c) => readCell(value, numberFormat[r + first]?.[c]))),
    };
  };
}

function loadBlock(range: Excel.Range): Answer<Block | undefined> {
  range.load(`formulas,values,numberFormat,${AREA}`);
  return () => (range.isNullObject ? undefined : { range: areaOf(range), formulas: range.formulas, values: range.values, formats: range.numberFormat });
}

function loadSheet(workbook: Excel.Workbook, target: SheetTarget, withLooks: boolean): Answer<SheetContent | undefined> {
  const sheet = workbook.worksheets.getItemOrNullObject(target.name).load('id');
  const used = sheet.getUsedRangeOrNullObject(true);
  const block = loadBlock(used);
  const looks = withLooks ? used.getCellProperties(LOOKS) : undefined;
  const table = target.table === undefined ? undefined : workbook.tables.getItemOrNullObject(target.table).load('id,name,showHeaders');
  const area = table?.getRange().load(AREA);
  return () =>
    sheet.isNullObject
      ? undefined
      : {
          used: block(),
          looks: used.isNullObject ? undefined : looks?.value,
          table: table && area && !table.isNullObject ? { id: table.id, name: table.name, range: areaOf(area), headed: table.showHeaders } : undefined,
        };
}

function loadCells(workbook: Excel.Workbook, { sheet, range }: CellsTarget): Answer<CellsContent | undefined> {
  const worksheet = workbook.worksheets.getItemOrNullObject(sheet).load('protection/protected');
  const cells = worksheet.getRange(formatRange(range));
  const locks = cells.format.protection.load('locked');
  const block = loadBlock(cells);
  return () => {
    const found = worksheet.isNullObject ? undefined : block();
    return found && { block: found, locked: worksheet.protection.protected && locks.locked !== false };
  };
}

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

function finishSheet(sheet: Excel.Worksheet, plan: SheetPlan, isNew: boolean): void {
  for (const area of plan.looks) putLooks(sheet, area);
  for (const range of plan.numbers) {
    const format = sheet.getRange(formatRange(range)).conditionalFormats.add('Custom').custom;
    const first = cellAddress(range.top, range.left);
    // Number format #,##0.## leaves a bare comma behind whole numbers.
    format.set({ rule: { formula: `=${first}=INT(${first})` }, format: { numberFormat: '#,##0' } });
  }
  for (const { range, title, message, choices } of plan.rules) {
    const { dataValidation } = sheet.getRange(formatRange(range));
    dataValidation.rule =
      choices === undefined ? { decimal: { formula1: -1e15, formula2: 1e15, operator: 'Between' } } : { list: { inCellDropDown: true, source: choices } };
    dataValidation.errorAlert = { title, message, showAlert: true, style: 'Stop' };
  }
  plan.widths.forEach((width, column) => {
    if (width > 0) sheet.getCell(0, column).format.columnWidth = width;
  });
  sheet.getRange(formatRange(plan.range)).format.autofitRows();
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
function setUpPrint(sheet: Excel.Worksheet, { landscape, table }: SheetPlan): void {
  const { pageLayout } = sheet;
  pageLayout.set({ paperSize: 'A4', orientation: landscape ? 'Landscape' : 'Portrait', zoom: { horizontalFitToPages: 1 } });
  if (table) pageLayout.setPrintTitleRows('$1:$1');
  pageLayout.headersFooters.defaultForAllPages.set({ leftFooter: '&A', rightFooter: '&P/&N' });
}

type WorkbookStep = Step<Excel.Workbook>;

/** A sheet's cells in blocks of rows, its look behind them. */
function sheetSteps(goal: SheetGoal, resizes: boolean): WorkbookStep[] {
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
      },
    },
  ];
}

function loadContents(workbook: Excel.Workbook, sheets: readonly SheetTarget[], cells: readonly CellsTarget[], withLooks: boolean): Answer<Contents> {
  const sheetAnswers = sheets.map((target) => loadSheet(workbook, target, withLooks));
  const cellAnswers = cells.map((target) => loadCells(workbook, target));
  return () => ({ sheets: sheetAnswers.map((answer) => answer()), cells: cellAnswers.map((answer) => answer()) });
}

function excelHost(patience: Patience): ExcelHost {
  /** A context of its own, not a run: one sync needs no tracked objects, and their removal would be a second message. */
  async function message<T>(queue: (workbook: Excel.Workbook) => Answer<T>): Promise<T> {
    const context = new Excel.RequestContext();
    const answer = queue(context.workbook);
    await patience.answered(context.sync());
    return answer();
  }

  async function put({ sheets, cells }: Goals): Promise<Contents> {
    const resizes = Office.context.requirements.isSetSupported('ExcelApi', '1.13');
    const steps = [
      ...sheets.flatMap((goal) => sheetSteps(goal, resizes)),
      ...cells.flatMap(rowBlocks).map((goal): WorkbookStep => ({ weighs: goal, queue: (workbook) => putCells(workbook.worksheets.getItem(goal.sheet), goal) })),
    ];
    const messages = inMessages(steps);
    const last = messages.pop() ?? [];
    for (const own of messages) {
      await message((workbook) => {
        for (const { queue } of own) queue(workbook);
        return () => undefined;
      });
    }
    try {
      return await message((workbook) => {
        for (const { queue } of last) queue(workbook);
        const after = loadContents(workbook, sheets, cells, false);
        for (const { name, content, now } of sheets) if (content && !now && !('used' in content)) setUpPrint(workbook.worksheets.getItem(name), content);
        return after;
      });
    } catch (error) {
      if (!isPrintError(error)) throw error;
      return message((workbook) => loadContents(workbook, sheets, cells, false));
    }
  }

  return {
    put,
    ask: (tables) =>
      message((workbook) => {
        const layout = loadLayout(workbook);
        const answers = tables.map((table) => loadTable(workbook, table));
        return () => ({ layout: layout(), tables: answers.map((answer) => answer()) });
      }),
    look: (sheets, cells) =>
      message((workbook) => {
        const layout = loadLayout(workbook);
        const names = workbook.names.load('items/name');
        const protection = workbook.protection.load('protected');
        const contents = loadContents(workbook, sheets, cells, true);
        return () => ({ ...contents(), layout: layout(), names: names.items.map(({ name }) => name), closed: protection.protected });
      }),
    sheet: (key) =>
      message((workbook) => {
        const sheet = workbook.worksheets.getItemOrNullObject(key).load('name,visibility');
        return () => (sheet.isNullObject ? undefined : { name: sheet.name, visible: sheet.visibility === 'Visible' });
      }),
    select: (key, address) =>
      message((workbook) => {
        const sheet = workbook.worksheets.getItem(key);
        sheet.activate();
        sheet.getRange(address).select();
        return () => undefined;
      }),
    subscribe: async (listener) => {
      const context = new Excel.RequestContext();
      const { worksheets, tables } = context.workbook;
      const changed = ({ worksheetId: sheetId }: { worksheetId: string }): Promise<void> => Promise.resolve(listener({ kind: 'changed', sheetId }));
      const handlers = [
        worksheets.onChanged.add(changed),
        worksheets.onDeleted.add(changed),
        tables.onAdded.add(changed),
        tables.onDeleted.add(changed),
        worksheets.onSelectionChanged.add(({ worksheetId: sheetId, address }) => Promise.resolve(listener({ kind: 'selected', sheetId, address }))),
      ];
      await patience.answered(context.sync());
      return () => {
        for (const handler of handlers) handler.remove();
        void context.sync().catch(() => undefined);
      };
    },
  };
}

export const createOfficeWorkbook = (options: PatienceOptions = {}): WorkbookPort => {
  const patience = new Patience(options);
  return new OfficePort(excelHost(patience), patience);
};
