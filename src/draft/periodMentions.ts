/** Months, quarters and first half-years that a text names. */
import { parsePeriod, type Period } from '../locale/period';

export interface PeriodMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly period: Period;
}

/** "6 tháng đầu năm 2022" first, or its "năm 2022" would be read alone. */
const PERIOD =
  /(?<!\p{L})(?:(0?[69])\s{1,2}tháng(?:\s{1,2}đầu)?\s{1,2}năm\s{1,2}(\d{4})|tháng\s{1,2}(\d{1,2})\s?(?:\/|-|\s{1,2}năm\s{1,2})\s?(\d{4})|quý\s{1,2}(IV|I{1,3}|[1-4])\s?(?:\/|-|\s{1,2}năm\s{1,2}|\s)\s?(\d{4}))(?!\d)/giu;
/** In "ngày 28 tháng 4 năm 2022" the month belongs to a day. */
const DAY_BEFORE = /\d\s{1,3}$/;
const followsDay = (text: string, at: number): boolean => DAY_BEFORE.test(text.slice(Math.max(0, at - 4), at));

export function periodMentions(text: string): PeriodMention[] {
  const found: PeriodMention[] = [];
  for (const match of text.matchAll(PERIOD)) {
    const [whole, months, monthsYear, month, monthYear, quarter, quarterYear] = match;
    if (month && followsDay(text, match.index)) continue;
    const period = parsePeriod(months ? `${months} tháng đầu năm ${monthsYear}` : month ? `${month}/${monthYear}` : `Quý ${quarter}/${quarterYear}`);
    if (period) found.push({ start: match.index, end: match.index + whole.length, text: whole, period });
  }
  return found;
}

/** The same without their year. */
const YEARLESS =
  /(?<!\p{L})(?:(0?[69])\s{1,2}tháng\s{1,2}đầu\s{1,2}năm|tháng\s{1,2}(\d{1,2})|quý\s{1,2}(IV|I{1,3}|[1-4]))(?![\p{L}\d]|\s?[/-]\s?\d|\s{1,2}(?:năm\s{1,2})?\d{4})/giu;

export function yearlessMentions(text: string, yearAt: (end: number) => number | undefined): PeriodMention[] {
  return [...text.matchAll(YEARLESS)].flatMap((match): PeriodMention[] => {
    const [whole, months, month, quarter] = match;
    const end = match.index + whole.length;
    const year = month && followsDay(text, match.index) ? undefined : yearAt(end);
    const period = year && parsePeriod(months ? `${months} tháng đầu năm ${year}` : month ? `${month}/${year}` : `Quý ${quarter}/${year}`);
    return period ? [{ start: match.index, end, text: whole, period }] : [];
  });
}
