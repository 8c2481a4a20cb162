/** What is typed right below a table becomes its next row, as in Excel. */
import type { ICellData } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/preset-sheets-core';
import type { CellRange } from '../model/address';
import type { ShownTable } from './readSheets';
import { gridRange, tableId } from './univerData';

const isFilled = (cell: ICellData | null | undefined): boolean => Boolean(cell?.f) || Boolean(cell?.p) || (cell?.v ?? '') !== '';

/** Its new rows look like its last. */
export function growTable(sheet: FWorksheet, table: ShownTable, range: CellRange): void {
  const cells = sheet.getSheet();
  const columns = Array.from({ length: range.right - range.left + 1 }, (_, i) => range.left + i);
  const look = (row: number, column: number) => cells.getCellRaw(row, column)?.s ?? null;
  let { bottom } = range;
  while (columns.some((column) => isFilled(cells.getCellRaw(bottom + 1, column) ?? null))) bottom += 1;
  if (bottom === range.bottom) return;
  void sheet.setTableRange(tableId(table), gridRange({ ...range, bottom }));
  for (let row = range.bottom + 1; row <= bottom; row += 1)
    for (const column of columns) if (!look(row, column)) sheet.getRange(row, column).setValue({ s: look(range.bottom, column) });
}
