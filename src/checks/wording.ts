/** Phrases that findings share. */
import { formatAtMost } from '../locale/number';
import type { CellRef } from '../model/cell';
import type { Rational } from '../model/rational';

const SHOWN = 6;

/** The first few cells by name; a total over a hundred departments must stay a sentence. */
export const listCells = (cells: readonly CellRef[]): string =>
  cells.length <= SHOWN ? cells.join(', ') : `${cells.slice(0, SHOWN).join(', ')} và ${cells.length - SHOWN} ô khác`;

/** A value in full, as far as six decimals. */
export const plainNumber = (value: Rational): string => formatAtMost(value, 6);
