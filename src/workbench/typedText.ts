/** What typed text means to a Vietnamese: 1.234,5 is a number and 2/9/2026 the second of September; the spreadsheet alone would read both as Americans do. */
import { parseNumber } from '../locale/number';
import { isCalendarDate, parseDate } from '../locale/period';
import type { CalendarDate } from '../model/cell';
import { toNumber } from '../model/rational';
import { formatKind } from '../workbook/xlsx/cellFormats';
import { serialOfDate } from '../workbook/excel/cells';
import { gridFormula } from './tableNames';

export interface TypedCell {
  readonly value: string | number;
  /** A number format that the cell needs for the value to show what it means. */
  readonly pattern?: string;
}

const DATE_PATTERN = 'dd/mm/yyyy';
/** More digits than a number keeps. */
const MOST_DIGITS = 15;

/** 2/9 and 2/9/26 too; the year is this one where it isn't said. */
function typedDate(text: string, thisYear: number): CalendarDate | undefined {
  const short = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{2}))?$/.exec(text);
  if (!short) return parseDate(text);
  const date = { day: Number(short[1]), month: Number(short[2]), year: short[3] === undefined ? thisYear : 2000 + Number(short[3]) };
  return isCalendarDate(date) ? date : undefined;
}

/** Arguments apart by semicolons mean that commas are decimal commas, as in Excel in Vietnamese. */
function mendFormula(formula: string): string {
  const outside = formula.replace(/"[^"]*"/g, '');
  if (!outside.includes(';') || outside.includes('{')) return formula;
  return formula.replace(/"[^"]*"|(?<=\d),(?=\d)|;/g, (found) => (found === ',' ? '.' : found === ';' ? ',' : found));
}

/** `pattern` is the cell's number format. Undefined where the text may stay as it is. */
export function mendTyped(typed: string, pattern: string, thisYear: number): TypedCell | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  if (pattern === '@' || typed.startsWith("'")) return undefined;
  if (text.startsWith('=')) {
    const formula = gridFormula(mendFormula(text));
    return formula === typed ? undefined : { value: formula };
  }
  const kind = formatKind(pattern);
  const percent = /^(.*\d)\s*%$/.exec(text);
  const number = text.replace(/\D/g, '').replace(/^0+/, '').length <= MOST_DIGITS ? parseNumber(percent?.[1] ?? text) : undefined;
  if (number && (percent || kind === 'percent'))
    return { value: toNumber({ num: number.value.num, den: number.value.den * 100n }), ...(kind === 'percent' ? {} : { pattern: '0.00%' }) };
  if (number) return { value: toNumber(number.value) };
  const date = typedDate(text, thisYear);
  if (date) return { value: serialOfDate(date), ...(kind === 'date' ? {} : { pattern: DATE_PATTERN }) };
  // Anything else with figures in it, such as 04/2022, would be guessed at.
  return /^[\d+\-.,(]/.test(text) ? { value: typed } : undefined;
}

/** The inverse for numbers, for the cell's editor: the value in full. */
export function textToEdit(value: number, pattern: string): string | undefined {
  const plain = (number: number): string => String(Number(number.toPrecision(MOST_DIGITS))).replace('.', ',');
  const kind = formatKind(pattern);
  if (kind === 'date') return undefined;
  return kind === 'percent' ? `${plain(value * 100)}%` : plain(value);
}
