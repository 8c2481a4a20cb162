/** One state of a workbook's part for another in the open workbook, in slices; and what was changed there in between. */
import { cellRef } from '../model/address';
import type { Conflict } from '../workbook/port';
import { changedSince, restoredCell, type KeptCell } from './cellLooks';
import { rowDifferences, rowsOf, valueOf, type Comparison } from './liveCells';
import type { LiveGrid, PutCells } from './liveGrid';
import type { ShownSheet, ShownWorkbook } from './readSheets';
import { inSlices, SLICE } from './slices';

/** The file that the open workbook is compared with. */
export interface BookFile {
  readonly bytes: Uint8Array;
  readonly shown: ShownWorkbook;
}

export interface KeptPlace {
  /** Index of the sheet. */
  readonly at: number;
  readonly row: number;
  readonly column: number;
  readonly kept: KeptCell;
}

export interface BookState {
  /** Where sheets are taken whole. */
  readonly file?: BookFile;
  /** On sheets that aren't taken whole. */
  readonly cells: readonly KeptPlace[];
  /** Sheets taken whole, by index; undefined where there is none. */
  readonly sheets: ReadonlyMap<number, ShownSheet | undefined>;
}

export function comparison(grid: LiveGrid, index: number, sheet: ShownSheet): Comparison {
  const live = grid.sheet(index);
  return {
    sheet: sheet.name,
    filed: sheet.cells,
    live: grid.cells(index),
    styles: grid.styles,
    formulaAt: (row, column) => live.getRange(row, column).getFormula(),
  };
}

/** What is there instead of `state`. */
export async function conflictsWith({ cells, sheets }: BookState, grid: LiveGrid, shown: ShownWorkbook): Promise<Conflict[]> {
  const conflicts: Conflict[] = [];
  const { styles } = grid;
  await inSlices(
    cells,
    () => 1,
    ({ at, row, column, kept }) => {
      const since = changedSince(kept, grid.cells(at)[row]?.[column], styles);
      if (since) conflicts.push({ ref: cellRef(shown.sheets[at]?.name ?? '', row, column), ...since });
    },
  );
  for (const [index, sheet] of sheets) {
    if (!sheet) continue;
    const compared = comparison(grid, index, sheet);
    await inSlices(
      rowsOf(compared),
      (row) => Object.keys(compared.live[row] ?? {}).length,
      (row) => {
        for (const { column, formula } of rowDifferences(compared, row)) {
          if (formula === true) continue;
          const value = (cells: Comparison['live']) => valueOf(cells[row]?.[column], styles);
          conflicts.push({ ref: cellRef(sheet.name, row, column), expected: value(compared.filed), found: value(compared.live) });
        }
      },
    );
  }
  return conflicts;
}

/** By sheet, as many at once as a slice holds. */
function* rectangles(cells: readonly KeptPlace[], grid: LiveGrid): Generator<{ readonly at: number; readonly put: PutCells; readonly count: number }> {
  const { styles } = grid;
  const bySheet = new Map<number, KeptPlace[]>();
  for (const place of cells) {
    const own = bySheet.get(place.at);
    if (own) own.push(place);
    else bySheet.set(place.at, [place]);
  }
  for (const [at, own] of bySheet) {
    for (let from = 0; from < own.length; from += SLICE) {
      const part = own.slice(from, from + SLICE);
      const [live, put] = [grid.cells(at), {} as PutCells];
      for (const { row, column, kept } of part) (put[row] ??= {})[column] = restoredCell(kept, live[row]?.[column], styles);
      yield { at, put, count: part.length };
    }
  }
}

/** Puts `next` where `now` is, or as much of it as was put there; `shown` has the styles that cells of `next` name. */
export async function exchange(now: BookState, next: BookState, grid: LiveGrid, shown: ShownWorkbook): Promise<void> {
  const indexes = [...next.sheets.keys()].sort((a, b) => a - b);
  // From the end, so that the others keep their places.
  for (const index of [...indexes].reverse()) {
    const sheet = now.sheets.get(index);
    if (sheet && !next.sheets.get(index)) grid.remove(index, sheet);
  }
  for (const index of indexes) {
    const [before, sheet] = [now.sheets.get(index), next.sheets.get(index)];
    if (!sheet) continue;
    if (before) grid.remove(index, before);
    await inSlices(
      grid.insert(index, sheet, shown),
      (row) => Object.keys(Object.values(row)[0] ?? {}).length,
      (row) => grid.put(index, row),
    );
  }
  await inSlices(
    rectangles(next.cells, grid),
    ({ count }) => count,
    ({ at, put }) => grid.put(at, put),
  );
}
