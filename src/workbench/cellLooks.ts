/** What cells must be made to look like for the numbers written into them to mean what they say, and how they looked before. */
import type { ICellData } from '@univerjs/core';
import { formatKind } from '../workbook/cellFormats';
import { DATE_FORMAT, PERCENT_FORMAT, PLAIN_FORMAT } from '../workbook/officePlan';
import type { FileEdit } from '../workbook/editCells';
import type { CellEdit } from '../workbook/port';
import type { ShownAs } from '../workbook/shownFormats';
import { stored, type StyleLookup } from './liveCells';

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

const inPattern = (data: ICellData, pattern: string | undefined): ICellData => (pattern === undefined ? data : { ...data, s: { n: { pattern } } });

export function writtenCell(edit: CellEdit, there: Cell, styles: StyleLookup): ICellData {
  const look = neededLook(edit, there, styles);
  return inPattern(stored(edit.value), look && PATTERNS[look]);
}

export interface KeptCell {
  readonly data: ICellData;
  readonly pattern: string;
}

export const keptCell = (cell: Cell, styles: StyleLookup): KeptCell => ({ data: { ...cell }, pattern: patternOf(cell, styles) });

/** What brings a cell back. */
export function restoredCell({ data, pattern }: KeptCell, there: Cell, styles: StyleLookup): ICellData {
  const { v = null, p = null, f = null, si = null, t = null } = data;
  return inPattern({ v, p, f, si, t }, patternOf(there, styles) === pattern ? undefined : pattern);
}
