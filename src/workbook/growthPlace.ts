/** Where a table reaches once it has grown, and what keeps it from growing: the same rules for every program that holds a workbook. */
import { fold } from '../locale/encoding';
import { InputError } from '../model/errors';
import { formatRange, type CellRange } from '../model/address';
import type { TableGrowth } from './port';

/** A table as it stands before it grows. */
export interface GrowingTable {
  readonly name: string;
  readonly sheet: string;
  /** Header and totals included. */
  readonly range: CellRange;
  readonly hasHeader: boolean;
  /** Rows of totals: one or none. */
  readonly totals: number;
  readonly headers: readonly string[];
  /** Of the rows of data, the last that isn't blank; the row above them all where every one is. */
  readonly filledTo: number;
}

export interface GrowthPlace {
  /** Where the table reaches afterwards. */
  readonly range: CellRange;
  /** Of the sheet: where the first of the new rows goes. */
  readonly firstRow: number;
  /** Of the sheet: the last row of data before. */
  readonly lastRow: number;
  readonly gainedRows: number;
  readonly gainedColumns: number;
}

/** Of Excel's sheet. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

export const tableMissing = (name: string): InputError => new InputError(`Sổ không có bảng ${name}; chưa ghi gì. Đọc lại sổ rồi thử lại.`);

export const growthRefused = ({ name, sheet }: Pick<GrowingTable, 'name' | 'sheet'>, why: string): InputError =>
  new InputError(`Bảng ${name} (trang “${sheet}”) không mở rộng được vì ${why}; chưa ghi gì.`);

/** Throws InputError where the table has such a column, and where the sheet ends. */
export function placeGrowth(table: GrowingTable, { columns = [], rows = [] }: TableGrowth): GrowthPlace {
  const { range, totals, headers } = table;
  const names = new Set(headers.map(fold));
  for (const { header } of columns) {
    if (names.has(fold(header))) throw growthRefused(table, `đã có cột “${header}”`);
    names.add(fold(header));
  }
  const lastRow = range.bottom - totals;
  const firstRow = Math.min(table.filledTo, lastRow) + 1;
  const gainedRows = rows.length ? Math.max(0, firstRow + rows.length - 1 - lastRow) : 0;
  const grown = { ...range, right: range.right + columns.length, bottom: range.bottom + gainedRows };
  if (grown.bottom >= ROWS || grown.right >= COLUMNS) throw growthRefused(table, 'trang tính không còn dòng hoặc cột nào bên cạnh');
  return { range: grown, firstRow, lastRow, gainedRows, gainedColumns: columns.length };
}

/** The cells that a table gains: to the right of it, and below it over its new width. */
export function gainedRanges(before: CellRange, { range }: GrowthPlace): CellRange[] {
  const right = { ...range, left: before.right + 1, bottom: before.bottom };
  const below = { ...range, top: before.bottom + 1 };
  return [right, below].filter(({ top, bottom, left, right: last }) => top <= bottom && left <= last);
}

export const meet = (a: CellRange, b: CellRange): boolean => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** `others` are the sheet's other tables as they will be. Throws InputError where the table would grow into one of them. */
export function refuseNeighbours(table: GrowingTable, { range }: GrowthPlace, others: readonly { readonly name: string; readonly range: CellRange }[]): void {
  const neighbour = others.find((other) => meet(range, other.range));
  if (neighbour)
    throw growthRefused(table, `bảng ${neighbour.name} đứng sát bên (${formatRange(neighbour.range)}); chuyển bảng ${neighbour.name} ra xa rồi thử lại`);
}

/** For undo: somebody gave the table other rows or columns since. */
export const tableResized = (name: string): InputError =>
  new InputError(`Bảng ${name} vừa được thêm bớt dòng hoặc cột nên không đổi lại được; chưa ghi gì. Đọc lại sổ rồi sửa trong bảng.`);

/** For programs that can't show the cell in the way as a conflict. */
export const noRoom = (table: Pick<GrowingTable, 'name' | 'sheet'>, address: string): InputError =>
  growthRefused(table, `ô ${address} ngay cạnh bảng đã có nội dung; chuyển nội dung đó ra xa rồi thử lại`);
