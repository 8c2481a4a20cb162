/** Tables as the engine takes them, from cells wherever they are. */
import { fold } from '../locale/encoding';
import type { CellValue } from '../model/cell';
import type { TableSnapshot } from '../workbook/port';
import type { ShownTable } from './readSheets';

/** Row for row what readWorkbook gives for the same file: trailing blank rows aren't there. */
export function tableSnapshot(table: ShownTable, sheet: string, valueAt: (row: number, column: number) => CellValue): TableSnapshot {
  const { name, range, columns, hasHeader, totals } = table;
  const headerCells = hasHeader ? Array.from({ length: range.right - range.left + 1 }, (_, i) => valueAt(range.top, range.left + i)) : [];
  const named = headerCells.findLastIndex((value) => value !== null) + 1;
  const width = Math.min(range.right - range.left + 1, Math.max(columns.length, named));
  const headers = Array.from({ length: width }, (_, i) => {
    const cell = headerCells[i];
    const name = columns[i] ?? '';
    return typeof cell === 'string' && fold(cell) !== fold(name) ? cell : name;
  });
  const first = range.top + (hasHeader ? 1 : 0);
  const rows = Array.from({ length: Math.max(0, range.bottom - totals - first + 1) }, (_, r) => headers.map((__, c) => valueAt(first + r, range.left + c)));
  const last = rows.findLastIndex((row) => row.some((value) => value !== null));
  return { name, sheet, top: first - 1, left: range.left, headers, rows: rows.slice(0, last + 1) };
}
