/** A workbook that is open in the spreadsheet: what is in it, what was changed in it, what stands in the way of an edit. */
import type { ICellData } from '@univerjs/core';
import { fold } from '../locale/encoding';
import { InputError } from '../model/errors';
import { cellRef } from '../model/address';
import type { FileEdit, TableExtent } from '../workbook/editCells';
import { sameCell } from '../workbook/excel/cells';
import type { CellEdit, Conflict, TableSnapshot, WorkbookSnapshot } from '../workbook/port';
import { editedCell, keptCell } from './cellLooks';
import { comparison, type BookFile, type BookState, type KeptPlace } from './exchange';
import { current, rowDifferences, rowsOf, valueOf } from './liveCells';
import type { LiveGrid } from './liveGrid';
import type { ShownSheet } from './readSheets';
import { inSlices } from './slices';
import { words } from './strings';
import { tableSnapshot } from './tableSnapshots';
import { sheetId } from './univerData';

export interface OpenBook {
  readonly grid: LiveGrid;
  /** Another one whenever sheets are taken whole. */
  readonly file: BookFile;
  /** Places of sheets, by folded name. */
  readonly places: ReadonlyMap<string, number>;
  /** Ids of sheets that may differ from the file. */
  readonly touched: Set<string>;
  /** Tables by the id of their sheet, as long as nothing on it changes. */
  readonly read: Map<string, readonly TableSnapshot[]>;
}

export const openBook = (grid: LiveGrid, file: BookFile, { touched, read }: Pick<OpenBook, 'touched' | 'read'>): OpenBook => ({
  grid,
  file,
  touched,
  read,
  places: new Map(file.shown.sheets.map((sheet, at) => [fold(sheet.name), at])),
});

/** Throws InputError where there is no such sheet. */
export function indexOf({ places }: OpenBook, sheet: string): number {
  const index = places.get(fold(sheet));
  if (index === undefined) throw new InputError(words.noSheet(sheet));
  return index;
}

export const cellAt = (book: OpenBook, { sheet, row, column }: CellEdit): ICellData | null | undefined => book.grid.cells(indexOf(book, sheet))[row]?.[column];

/** A table without data has a blank row, as in any spreadsheet program. */
const withRow = (table: TableSnapshot): TableSnapshot => (table.rows.length ? table : { ...table, rows: [table.headers.map(() => null)] });

/** Sheets that were read and haven't changed are as they were then. */
export async function readBook({ file, grid, read }: OpenBook): Promise<WorkbookSnapshot> {
  const { sheets } = file.shown;
  const { styles } = grid;
  const tables: (readonly TableSnapshot[])[] = [];
  await inSlices(
    sheets.map((sheet, index) => ({ sheet, id: sheetId(index), index })),
    ({ sheet, id }) => (read.has(id) ? 0 : sheet.tables.reduce((sum, { range }) => sum + (range.bottom - range.top) * (range.right - range.left + 1), 0)),
    ({ sheet, id, index }) => {
      const live = grid.cells(index);
      const valueAt = (row: number, column: number) => valueOf(current(sheet.cells[row]?.[column], live[row]?.[column], styles), styles);
      const found = read.get(id) ?? sheet.tables.map((table) => withRow(tableSnapshot(grid.table(table), sheet.name, valueAt)));
      read.set(id, found);
      tables.push(found);
    },
  );
  return { sheets: sheets.map(({ name }) => name), tables: tables.flat() };
}

export interface BookChanges {
  readonly edits: readonly FileEdit[];
  readonly extents: readonly TableExtent[];
}

/** What was changed on these sheets since the file was made. */
export async function changesOn({ file, grid }: OpenBook, indexes: readonly number[]): Promise<BookChanges> {
  const [edits, extents]: [FileEdit[], TableExtent[]] = [[], []];
  for (const index of indexes) {
    const sheet = file.shown.sheets[index] as ShownSheet;
    const compared = comparison(grid, index, sheet);
    await inSlices(
      rowsOf(compared),
      (row) => Object.keys(compared.live[row] ?? {}).length,
      (row) => void edits.push(...rowDifferences(compared, row)),
    );
    for (const table of sheet.tables) {
      const { range } = grid.table(table);
      if (range.bottom !== table.range.bottom || range.top !== table.range.top) extents.push({ name: table.name, range });
    }
  }
  return { edits, extents };
}

export const allChanges = (book: OpenBook): Promise<BookChanges> =>
  changesOn(
    book,
    book.file.shown.sheets.flatMap((_, index) => (book.touched.has(sheetId(index)) ? [index] : [])),
  );

export async function editConflicts(book: OpenBook, cells: readonly CellEdit[]): Promise<Conflict[]> {
  const { styles } = book.grid;
  const conflicts: Conflict[] = [];
  const compare = (edit: CellEdit): void => {
    const { sheet, row, column, expected, sparesFormula } = edit;
    const there = cellAt(book, edit);
    const found = valueOf(there, styles);
    const isSpared = sparesFormula && Boolean(there?.f ?? there?.si);
    if (!isSpared && (sameCell(expected, found) || (expected === '' && found === null))) return;
    conflicts.push({ ref: cellRef(sheet, row, column), expected, found, ...(isSpared ? { formula: true as const } : {}) });
  };
  await inSlices(cells, () => 1, compare);
  return conflicts;
}

/** Cells as they are and as they shall be. */
export async function editedPlaces(book: OpenBook, cells: readonly CellEdit[]): Promise<readonly [now: KeptPlace[], next: KeptPlace[]]> {
  const { styles } = book.grid;
  const [now, next]: [KeptPlace[], KeptPlace[]] = [[], []];
  const keep = (edit: CellEdit): void => {
    const there = cellAt(book, edit);
    const place = { at: indexOf(book, edit.sheet), row: edit.row, column: edit.column };
    now.push({ ...place, kept: keptCell(there, styles) });
    next.push({ ...place, kept: editedCell(edit, there, styles) });
  };
  await inSlices(cells, () => 1, keep);
  return [now, next];
}

/** These sheets as they are; undefined where there is none yet. */
export const sheetsNow = ({ file, grid }: OpenBook, indexes: readonly number[]): BookState['sheets'] =>
  new Map(
    indexes.map((index) => {
      const sheet = file.shown.sheets[index];
      return [index, sheet && grid.snapshot(index, sheet)];
    }),
  );
