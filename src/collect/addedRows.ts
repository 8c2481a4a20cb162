/** Rows and tables that departments lack and somebody wants: the workbook as if they were there, and what it gains. */
import { fold } from '../locale/encoding';
import { isPercent } from '../locale/unit';
import type { NewSheet, NewValue } from '../model/newSheet';
import { departmentContract } from '../workbook/contract';
import { newSheet } from '../workbook/newWorkbook';
import type { TableGrowth, TableSnapshot, WorkbookSnapshot } from '../workbook/port';
import type { CellChange } from './importPlan';
import { columnOf, type Collection } from './readCollection';

/** A department's row for an indicator. */
export interface AddedRow {
  readonly department: string;
  readonly code: string;
}

export interface Added {
  /** Codes of departments. */
  readonly tables: readonly string[];
  readonly rows: readonly AddedRow[];
}

const rowKey = ({ department, code }: AddedRow): string => `${department}|${code}`;

/** Each once, in the order of ChiTieu. */
export function inChiTieuOrder(rows: readonly AddedRow[], { indicators }: Collection): AddedRow[] {
  const order = new Map(indicators.map(({ code }, at) => [code, at]));
  const at = ({ code }: AddedRow): number => order.get(code) ?? order.size;
  return [...new Map(rows.map((row) => [rowKey(row), row])).values()].sort((a, b) => at(a) - at(b) || (a.department < b.department ? -1 : 1));
}

function grown(table: TableSnapshot, codes: readonly string[], { byCode }: Collection): TableSnapshot {
  const rows = codes.map((code) => {
    const indicator = byCode.get(code);
    const known = new Map([
      [columnOf(table, 'Mã'), code],
      [columnOf(table, 'Chỉ tiêu'), indicator?.name ?? ''],
      [columnOf(table, 'Đơn vị tính'), indicator?.unit ?? ''],
    ]);
    return table.headers.map((_, column) => known.get(column) || null);
  });
  // As the ports do: blank rows at the end are filled first.
  const filled = table.rows.findLastIndex((row) => row.some((value) => value !== null)) + 1;
  return { ...table, rows: [...table.rows.slice(0, filled), ...rows, ...table.rows.slice(filled + rows.length)] };
}

function freeName(name: string, sheets: readonly string[]): string {
  const taken = new Set(sheets.map(fold));
  let [free, number] = [name, 1];
  while (taken.has(fold(free))) free = `${name} (${(number += 1)})`;
  return free;
}

/** Each on a sheet of its own, without rows yet. */
export function withTables({ workbook }: Collection, codes: readonly string[]): WorkbookSnapshot {
  let { sheets } = workbook;
  const tables = codes.map((code): TableSnapshot => {
    const { table, sheet, columns, optional = [] } = departmentContract(code);
    const free = freeName(sheet, sheets);
    sheets = [...sheets, free];
    return { name: table, sheet: free, top: 0, left: 0, headers: [...columns, ...optional], rows: [] };
  });
  return { sheets, tables: [...workbook.tables, ...tables] };
}

export function withRows(collection: Collection, added: readonly AddedRow[]): WorkbookSnapshot {
  const { workbook, tables } = collection;
  const codesOf = new Map<TableSnapshot, string[]>();
  for (const { department, code } of added) {
    const table = tables.get(department);
    if (table) codesOf.set(table, [...(codesOf.get(table) ?? []), code]);
  }
  return { ...workbook, tables: workbook.tables.map((table) => (codesOf.has(table) ? grown(table, codesOf.get(table) ?? [], collection) : table)) };
}

const plain = (value: CellChange['new']): NewValue => (value !== null && typeof value === 'object' && 'percent' in value ? value.percent : value);

export interface Gained {
  /** With a mark at those that go into what the workbook gains. */
  readonly changes: readonly CellChange[];
  readonly growth: readonly TableGrowth[];
  readonly newSheets: readonly NewSheet[];
}

function sheetOf({ tables, byCode }: Collection, department: string, rows: readonly (readonly NewValue[])[]): NewSheet {
  const { sheet = department, headers = [] } = tables.get(department) ?? {};
  const byHeader = rows.map((row) => Object.fromEntries(headers.map((header, at) => [header, row[at] ?? null])));
  const made = newSheet(departmentContract(department), byHeader, ({ Mã: code }) => {
    const indicator = typeof code === 'string' ? byCode.get(code) : undefined;
    return indicator && !isPercent(indicator.unit) ? indicator.decimals : undefined;
  });
  return { ...made, name: sheet };
}

/** `collection` is of the workbook with all of it in. Rows that nothing goes into aren't added to tables that are there. */
export function gained(collection: Collection, added: Added, changes: readonly CellChange[]): Gained {
  const { tables, rows } = collection;
  const marked = new Set<CellChange>();
  const grown = new Map<string, NewValue[][]>();
  for (const { department, code } of added.rows) {
    const table = tables.get(department);
    const index = rows.get(department)?.get(code)?.[0];
    if (!table || index === undefined) continue;
    const isIn = ({ sheet, row, column }: CellChange): boolean =>
      sheet === table.sheet && row === table.top + 1 + index && column >= table.left && column < table.left + table.headers.length;
    const own = changes.filter(isIn);
    if (!own.length && !added.tables.includes(department)) continue;
    const known = table.rows[index] ?? [];
    const values = table.headers.map((_, at): NewValue => {
      const change = own.find(({ column }) => column === table.left + at);
      const there = known[at];
      return change ? plain(change.new) : typeof there === 'string' ? there : null;
    });
    for (const change of own) marked.add(change);
    grown.set(department, [...(grown.get(department) ?? []), values]);
  }
  return {
    changes: changes.map((change) => (marked.has(change) ? { ...change, added: true } : change)),
    growth: [...grown].flatMap(([department, own]) => (added.tables.includes(department) ? [] : { table: tables.get(department)?.name ?? '', rows: own })),
    newSheets: added.tables.map((department) => sheetOf(collection, department, grown.get(department) ?? [])),
  };
}
