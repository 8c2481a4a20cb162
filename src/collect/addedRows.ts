/** Rows that departments' tables lack and somebody wants: the workbook as if they were there, and what its tables gain. */
import type { NewValue } from '../model/newSheet';
import type { TableGrowth, TableSnapshot, WorkbookSnapshot } from '../workbook/port';
import type { CellChange } from './importPlan';
import { columnOf, type Collection } from './readCollection';

/** A department's row for an indicator. */
export interface AddedRow {
  readonly department: string;
  readonly code: string;
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
  /** With a mark at those that go into rows which the tables gain. */
  readonly changes: readonly CellChange[];
  readonly growth: readonly TableGrowth[];
}

/** `collection` is of the workbook with the rows in it. Rows that nothing goes into aren't added. */
export function gained({ tables, rows }: Collection, added: readonly AddedRow[], changes: readonly CellChange[]): Gained {
  const marked = new Set<CellChange>();
  const growth = new Map<string, NewValue[][]>();
  for (const { department, code } of added) {
    const table = tables.get(department);
    const index = rows.get(department)?.get(code)?.[0];
    if (!table || index === undefined) continue;
    const isIn = ({ sheet, row, column }: CellChange): boolean =>
      sheet === table.sheet && row === table.top + 1 + index && column >= table.left && column < table.left + table.headers.length;
    const own = changes.filter(isIn);
    if (!own.length) continue;
    const known = table.rows[index] ?? [];
    const values = table.headers.map((_, at): NewValue => {
      const change = own.find(({ column }) => column === table.left + at);
      const there = known[at];
      return change ? plain(change.new) : typeof there === 'string' ? there : null;
    });
    for (const change of own) marked.add(change);
    growth.set(table.name, [...(growth.get(table.name) ?? []), values]);
  }
  return {
    changes: changes.map((change) => (marked.has(change) ? { ...change, added: true } : change)),
    growth: [...growth].map(([table, own]) => ({ table, rows: own })),
  };
}
