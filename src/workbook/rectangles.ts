/** Cells -> the rectangles that cover them exactly, so that a range stands for many cells in one message. */
import { cellAddress, formatRange, type CellRange } from '../model/address';

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Runs along a row; runs of equal width below each other are one rectangle. No cell is in two of them, whatever the order. */
export function rectanglesOf(cells: Iterable<Cell>): CellRange[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: CellRange[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.top === row && column <= last.right + 1) runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  const open = new Map<string, CellRange>();
  const done: CellRange[] = [];
  for (const run of runs) {
    const key = `${run.left}:${run.right}`;
    const above = open.get(key);
    if (above && above.bottom === run.top - 1) open.set(key, { ...above, bottom: run.bottom });
    else {
      if (above) done.push(above);
      open.set(key, run);
    }
  }
  return [...done, ...open.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

const rowsIn = ({ top, bottom }: CellRange): number => bottom - top + 1;
const columnsIn = ({ left, right }: CellRange): number => right - left + 1;

/** As Excel and people write it: C2, never C2:C2. */
export const rangeText = (range: CellRange): string =>
  rowsIn(range) === 1 && columnsIn(range) === 1 ? cellAddress(range.top, range.left) : formatRange(range);

/** A grid as large as `range`. */
export const gridOf = <T>(range: CellRange, at: (row: number, column: number) => T): T[][] =>
  Array.from({ length: rowsIn(range) }, (_, r) => Array.from({ length: columnsIn(range) }, (__, c) => at(range.top + r, range.left + c)));
