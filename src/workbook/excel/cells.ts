/** Cell values as Excel's API hands them over and takes them, and the workbook's own CellValue. */
import { cleanText, fold } from '../../locale/encoding';
import type { CalendarDate, CellRef, CellValue } from '../../model/cell';
import { parseRange } from '../../model/address';
import { formatKind } from '../xlsx/cellFormats';
import { cellText } from '../xlsx/sheetXml';

/** What the API's `values` and `formulas` hold. */
export type ApiValue = string | number | boolean;

const DAY = 86_400_000;

/** Excel counts a 29 February 1900 that never was; time of day is dropped. Undefined beyond the year 9999 and before 1900. */
function dateOfSerial(serial: number): CalendarDate | undefined {
  const days = Math.floor(serial);
  if (days < 0 || days > 2_958_465) return undefined;
  const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The inverse from March 1900 on. */
export const serialOfDate = ({ year, month, day }: CalendarDate): number => Date.UTC(year, month - 1, day) / DAY + 25_569;

/** The API hands errors over as text; these are never localised. */
const ERRORS = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|CONNECT!|BLOCKED!|UNKNOWN!|FIELD!|BUSY!|EXTERNAL!|PYTHON!|TIMEOUT!)$/;

/** One cell of `values` with its cell of `numberFormat`. */
export function readCell(value: unknown, format: unknown): CellValue {
  if (typeof value === 'string') return ERRORS.test(value) ? { error: value } : cleanText(value) || null;
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'number') return null;
  const kind = formatKind(typeof format === 'string' ? format : '');
  if (kind === 'percent') return { percent: value };
  const date = kind === 'date' ? dateOfSerial(value) : undefined;
  return date ? { date } : value;
}

/** As formulas must spell it, decomposed Unicode included, unless it holds what no text may. */
export function spelledHeader(header: string): string {
  const clean = cleanText(header);
  return fold(clean) === fold(header) ? header : clean;
}

/** Nothing in it that Excel could take for a number, a date, a truth value, an error or a formula, in any language. */
const PLAIN_WORDS = /^(?!(?:true|false)$)\p{L}\D*$/iu;
const LONGEST_DATE = 40;

/** Text as it must be set for Excel to keep it as text; an apostrophe in front isn't part of the value. */
export function textInput(text: string): string {
  const clean = cellText(text);
  return clean === '' || PLAIN_WORDS.test(clean) || (clean.length > LONGEST_DATE && /^\p{L}/u.test(clean)) ? clean : `'${clean}`;
}

/** What to set for a value; blank is the empty string, as null means "leave as it is" to the API. */
export const cellInput = (value: string | number | null): ApiValue => (typeof value === 'string' ? textInput(value) : (value ?? ''));

/** Text that begins with "=" reads like a formula, but shows itself, which no formula does. */
export const isFormula = (formula: ApiValue | undefined, value: ApiValue | undefined): boolean =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value;

/** What to set to bring a cell back. */
export const restoredInput = (formula: ApiValue, value: ApiValue): ApiValue =>
  typeof formula === 'string' && !isFormula(formula, value) ? textInput(formula) : formula;

export function sameCell(a: CellValue, b: CellValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return a === b;
  if ('date' in a) return 'date' in b && a.date.year === b.date.year && a.date.month === b.date.month && a.date.day === b.date.day;
  if ('percent' in a) return 'percent' in b && a.percent === b.percent;
  return 'error' in b && a.error === b.error;
}

export interface CellPlace {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
}

/** The inverse of `cellRef`; a range means its first cell. Undefined where `ref` names no cell. */
export function parseCellRef(ref: CellRef): CellPlace | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(ref);
  const range = match && parseRange(match[3] ?? '');
  return range ? { sheet: (match[1]?.replace(/''/g, "'") ?? match[2]) as string, row: range.top, column: range.left } : undefined;
}
