/** What was changed in a workbook since a file of it was made: to be carried into another file, or in the way of replacing a sheet. */
import { fold } from '../locale/encoding';
import { InputError } from '../model/errors';
import { cellRef } from '../workbook/address';
import type { FileEdit, TableExtent } from '../workbook/editCells';
import type { Conflict } from '../workbook/port';
import { differences, valueOf, type StyleLookup } from './liveCells';
import { readSheets } from './readSheets';
import { words } from './strings';

export interface CarriedOver {
  /** On the sheets to be replaced. */
  readonly conflicts: readonly Conflict[];
  /** On all others. */
  readonly edits: readonly FileEdit[];
  readonly extents: readonly TableExtent[];
}

/** From file `then` to file `now`. Throws InputError where sheets came or went in between. */
export function carryOver(then: Uint8Array, now: Uint8Array, replaced: readonly string[]): CarriedOver {
  const [before, present] = [readSheets(then), readSheets(now)];
  const filedOf = (name: string) => before.sheets.find((sheet) => fold(sheet.name) === fold(name));
  if (present.sheets.length !== before.sheets.length || !present.sheets.every(({ name }) => filedOf(name))) throw new InputError(words.sheetsSince);
  const names = new Set(replaced.map(fold));
  const styles: StyleLookup = (style) => present.styles[Number(style ?? 0)];
  const conflicts: Conflict[] = [];
  const edits: FileEdit[] = [];
  const extents: TableExtent[] = [];
  for (const { name, cells, tables } of present.sheets) {
    const filed = filedOf(name)?.cells ?? {};
    const formulaAt = (row: number, column: number): string => cells[row]?.[column]?.f ?? '';
    const changed = differences({ sheet: name, filed, live: cells, styles, date1904: present.date1904, formulaAt });
    if (!names.has(fold(name))) {
      edits.push(...changed);
      extents.push(...tables.map(({ name: table, range }) => ({ name: table, range })));
      continue;
    }
    for (const { row, column, formula } of changed) {
      // A formula that came to another result is nobody's work.
      if (formula === true) continue;
      const value = (from: typeof cells) => valueOf(from[row]?.[column], styles);
      conflicts.push({ ref: cellRef(name, row, column), expected: value(filed), found: value(cells) });
    }
  }
  return { conflicts, edits, extents };
}
