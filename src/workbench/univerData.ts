/** A workbook as the spreadsheet component takes it. */
import type { IResources, IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { CellRange } from '../model/address';
import type { ShownRule, ShownSheet, ShownTable, ShownWorkbook } from './readSheets';
import { gridTableName } from './tableNames';

/** Room to type in, below and beside what is there. */
const SPARE = { rows: 60, columns: 6 };
const SMALLEST = { rows: 100, columns: 20 };

export const gridRange = ({ top, left, bottom, right }: CellRange): { startRow: number; startColumn: number; endRow: number; endColumn: number } => ({
  startRow: top,
  startColumn: left,
  endRow: bottom,
  endColumn: right,
});

export const sheetId = (index: number): string => `sheet-${index}`;
export const tableId = (table: ShownTable): string => `table-${table.name}`;

const bySize = <T>(map: ReadonlyMap<number, number>, hidden: ReadonlySet<number>, make: (size: number | undefined, hidden: 0 | 1) => T): Record<number, T> =>
  Object.fromEntries([...new Set([...map.keys(), ...hidden])].map((at) => [at, make(map.get(at), hidden.has(at) ? 1 : 0)]));

export function worksheet(sheet: ShownSheet, id: string): Partial<IWorksheetData> & { readonly id: string } {
  const rowIndexes = Object.keys(sheet.cells).map(Number);
  const lastRow = Math.max(0, ...rowIndexes, ...sheet.tables.map(({ range }) => range.bottom));
  const lastColumn = Math.max(0, ...Object.values(sheet.cells).flatMap((row) => Object.keys(row).map(Number)));
  const { rows, columns } = sheet.frozen;
  return {
    id,
    name: sheet.name,
    hidden: sheet.hidden ? 1 : 0,
    cellData: sheet.cells,
    rowCount: Math.max(SMALLEST.rows, lastRow + SPARE.rows),
    columnCount: Math.max(SMALLEST.columns, lastColumn + SPARE.columns),
    columnData: bySize(sheet.widths, sheet.hiddenColumns, (w, hd) => ({ ...(w === undefined ? {} : { w }), hd })),
    // Rows grow with wrapped text as in Excel, unless they are set by hand; a file's heights are what its writer measured.
    rowData: bySize(sheet.heights, sheet.hiddenRows, (h, hd) => ({ ...(h === undefined ? {} : { h }), hd })),
    mergeData: sheet.merges.map(gridRange),
    showGridlines: sheet.gridlines ? 1 : 0,
    ...(rows || columns ? { freeze: { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 } } : {}),
  };
}

const tableJson = (table: ShownTable): unknown => ({
  id: tableId(table),
  name: gridTableName(table.name),
  range: gridRange({ ...table.range, bottom: table.range.bottom - table.totals }),
  options: { showHeader: table.hasHeader, showFooter: false },
  filters: { tableColumnFilterList: [] },
  columns: table.columns.map((displayName, index) => ({ id: `${index + 1}`, displayName, dataType: 'string', formula: '', meta: {}, style: {} })),
  meta: {},
});

interface RuleJson {
  readonly uid: string;
}

const ruleJson = (rule: ShownRule, uid: string): RuleJson & Readonly<Record<string, unknown>> => ({
  uid,
  type: rule.type,
  operator: rule.operator ?? 'between',
  // A list is quoted in the file; a range needs its equals sign here.
  formula1: rule.type === 'list' && !rule.formula1.startsWith('"') ? `=${rule.formula1}` : rule.formula1.replace(/^"([^]*)"$/, '$1'),
  formula2: rule.formula2,
  allowBlank: rule.allowBlank,
  showErrorMessage: rule.stops,
  errorStyle: rule.stops ? 1 : 2,
  error: rule.error,
  errorTitle: rule.errorTitle,
  ranges: rule.ranges.map(gridRange),
});

/** Each with an id of its own. */
export const rulesOf = ({ rules }: ShownSheet, index: number): RuleJson[] =>
  rules.flatMap((rule, at) => (rule.type === 'none' ? [] : [ruleJson(rule, `rule-${index}-${at}`)]));

function resources(sheets: readonly ShownSheet[]): IResources {
  const bySheet = (make: (sheet: ShownSheet, index: number) => unknown): string =>
    JSON.stringify(Object.fromEntries(sheets.map((sheet, index) => [sheetId(index), make(sheet, index)])));
  return [
    { name: 'SHEET_TABLE_PLUGIN', data: bySheet(({ tables }) => ({ tables: tables.map(tableJson), tableFilteredOutRows: [] })) },
    {
      name: 'SHEET_DATA_VALIDATION_PLUGIN',
      data: bySheet(rulesOf),
    },
  ];
}

/** `id` tells one loaded workbook from the next; `cells` are its own, sheet by sheet: it changes them. */
export function univerData(workbook: ShownWorkbook, id: string, cells: readonly ShownSheet['cells'][]): IWorkbookData {
  return {
    id,
    name: id,
    appVersion: '0.25.1',
    // Numbers show as 1.095,06 by the locale that the component is set to.
    locale: 'viVN' as IWorkbookData['locale'],
    styles: Object.fromEntries(workbook.styles.map((style, index) => [index, style])),
    defaultStyle: workbook.styles[0] ?? {},
    sheetOrder: workbook.sheets.map((_, index) => sheetId(index)),
    sheets: Object.fromEntries(workbook.sheets.map((sheet, index) => [sheetId(index), { ...worksheet(sheet, sheetId(index)), cellData: cells[index] ?? {} }])),
    resources: resources(workbook.sheets),
  };
}
