/** What cells must be made to look like for the numbers written into them to mean what they say, and how they looked before. */
import type { ICellData } from '@univerjs/core';
import type { CellValue } from '../model/cell';
import { formatKind } from '../workbook/xlsx/cellFormats';
import { sameCell } from '../workbook/excel/cells';
import { DATE_FORMAT, PERCENT_FORMAT, PLAIN_FORMAT } from '../workbook/excel/plan';
import type { FileEdit } from '../workbook/editCells';
import type { CellEdit } from '../workbook/port';
import type { ShownAs } from '../workbook/xlsx/shownFormats';
import { stored, valueOf, type StyleLookup } from './liveCells';

const PATTERNS: Readonly<Record<ShownAs, string>> = { date: DATE_FORMAT, percent: PERCENT_FORMAT, number: PLAIN_FORMAT };

type Cell = ICellData | null | undefined;

const patternOf = (cell: Cell, styles: StyleLookup): string => styles(cell?.s)?.n?.pattern ?? PLAIN_FORMAT;

/** Undefined where the cell looks right already. */
function neededLook({ value, shows }: CellEdit, there: Cell, styles: StyleLookup): ShownAs | undefined {
  const look: ShownAs = shows ?? 'number';
  return typeof value !== 'number' || (formatKind(patternOf(there, styles)) ?? 'number') === look ? undefined : look;
}

/** For the file, which looks as the spreadsheet does. */
export function fileEdit(edit: CellEdit, there: Cell, styles: StyleLookup): FileEdit {
  const { sheet, row, column, value } = edit;
  const shows = neededLook(edit, there, styles);
  return { sheet, row, column, value, ...(shows ? { shows } : {}) };
}

/** A cell as it was or shall be: what is in it, and the number format that it is shown in. */
export interface KeptCell {
  readonly data: ICellData;
  readonly pattern: string;
}

export const keptCell = (cell: Cell, styles: StyleLookup): KeptCell => ({ data: { ...cell }, pattern: patternOf(cell, styles) });

export function editedCell(edit: CellEdit, there: Cell, styles: StyleLookup): KeptCell {
  const look = neededLook(edit, there, styles);
  return { data: stored(edit.value), pattern: look ? PATTERNS[look] : patternOf(there, styles) };
}

/** What makes the cell that is there into the kept one. */
export function restoredCell({ data, pattern }: KeptCell, there: Cell, styles: StyleLookup): ICellData {
  const { v = null, p = null, f = null, si = null, t = null } = data;
  return { v, p, f, si, t, ...(patternOf(there, styles) === pattern ? {} : { s: { n: { pattern } } }) };
}

/** What stands in the way of replacing the kept cell; a formula that came to another result doesn't. */
export function changedSince({ data, pattern }: KeptCell, there: Cell, styles: StyleLookup): { expected: CellValue; found: CellValue } | undefined {
  if (data.f && data.f === there?.f) return undefined;
  const [expected, found] = [valueOf(data, () => ({ n: { pattern } })), valueOf(there, styles)];
  return sameCell(expected, found) && !there?.f === !data.f ? undefined : { expected, found };
}
