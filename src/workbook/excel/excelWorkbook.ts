/** The workbook in Excel, by Office.js: how it is asked, and what goes into a message; `sheets`, `tables` and `charts` say the rest. */
/// <reference types="office-js" />
import { InputError } from '../../model/errors';
import { formatRange } from '../../model/address';
import { readCell, spelledHeader } from './cells';
import { loadCharts } from './charts';
import type { CellsContent, CellsTarget, Contents, Goals, Layout, SheetContent, SheetTarget, TableEntry, Targets } from './contents';
import { isPrintError } from '../../officeJs/errors';
import { Patience, type PatienceOptions } from '../../officeJs/patience';
import { ExcelPort, type ExcelHost } from './port';
import type { TableGrid } from './reading';
import { cellSteps, setUpPrint, sheetSteps } from './sheets';
import { inMessages } from './steps';
import { AREA, areaOf, loadBlock, loadGrowing, loadTableContent, resizeStep, totalsStep, type Answer } from './tables';
import type { WorkbookPort } from '../port';

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
      headers: (columns?.items.map(({ name }) => name) ?? values[0] ?? []).map((header) => spelledHeader(String(header))),
      rows: rows.map((row, r) => row.map((value, c) => readCell(value, numberFormat[r + first]?.[c]))),
    };
  };
}

function loadSheet(workbook: Excel.Workbook, target: SheetTarget, withLooks: boolean): Answer<SheetContent | undefined> {
  const sheet = workbook.worksheets.getItemOrNullObject(target.name).load('id');
  const used = sheet.getUsedRangeOrNullObject(true);
  const block = loadBlock(used);
  const charts = loadCharts(sheet);
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
          charts: charts(),
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

function loadContents(workbook: Excel.Workbook, { sheets, cells, tables }: Targets, withLooks: boolean): Answer<Contents> {
  const sheetAnswers = sheets.map((target) => loadSheet(workbook, target, withLooks));
  const cellAnswers = cells.map((target) => loadCells(workbook, target));
  const tableAnswers = tables.map((id) => loadTableContent(workbook, id));
  return () => ({
    sheets: sheetAnswers.map((answer) => answer()),
    cells: cellAnswers.map((answer) => answer()),
    tables: tableAnswers.map((answer) => answer()),
  });
}

const resizes = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', '1.13');
const sorts = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', '1.10');

function excelHost(patience: Patience): ExcelHost {
  /** A context of its own, not a run: one sync needs no tracked objects, and their removal would be a second message. */
  async function message<T>(queue: (workbook: Excel.Workbook) => Answer<T>): Promise<T> {
    const context = new Excel.RequestContext();
    const answer = queue(context.workbook);
    await patience.answered(context.sync());
    return answer();
  }

  async function put({ sheets, cells, tables }: Goals): Promise<Contents> {
    const targets = { sheets, cells, tables: tables.map(({ id }) => id) };
    const steps = [
      ...sheets.flatMap((goal) => sheetSteps(goal, resizes())),
      ...tables.map(resizeStep),
      ...cells.flatMap(cellSteps),
      ...tables.filter(({ totals }) => totals).map(totalsStep),
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
        const after = loadContents(workbook, targets, false);
        for (const { name, content, now } of sheets) if (content && !('used' in content)) setUpPrint(workbook.worksheets.getItem(name), content, now);
        return after;
      });
    } catch (error) {
      if (!isPrintError(error)) throw error;
      return message((workbook) => loadContents(workbook, targets, false));
    }
  }

  return {
    put,
    resizes,
    ask: (tables) =>
      message((workbook) => {
        const layout = loadLayout(workbook);
        const answers = tables.map((table) => loadTable(workbook, table));
        return () => ({ layout: layout(), tables: answers.map((answer) => answer()) });
      }),
    look: (targets, growing) =>
      message((workbook) => {
        const layout = loadLayout(workbook);
        const names = workbook.names.load('items/name');
        const protection = workbook.protection.load('protected');
        const contents = loadContents(workbook, targets, true);
        const grown = growing.map((target) => loadGrowing(workbook, target));
        return () => ({
          ...contents(),
          layout: layout(),
          names: names.items.map(({ name }) => name),
          closed: protection.protected,
          growing: grown.map((answer) => answer()),
        });
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
        worksheets.onCalculated.add(changed),
        ...(sorts() ? [worksheets.onRowSorted.add(changed)] : []),
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

export const createExcelWorkbook = (options: PatienceOptions = {}): WorkbookPort => {
  const patience = new Patience(options);
  return new ExcelPort(excelHost(patience), patience);
};
