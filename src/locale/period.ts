/** Reporting periods (Nghị định 09/2019/NĐ-CP): month, quarter, first 6 or 9 months, year; and dates as Nghị định 30/2020/NĐ-CP writes them. */
import type { CalendarDate } from '../model/cell';
import { fold, foldWidth } from './encoding';

export type Period =
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'months'; readonly year: number; readonly months: 6 | 9 }
  | { readonly kind: 'year'; readonly year: number };

const ROMAN = ['I', 'II', 'III', 'IV'] as const;
export const roman = (quarter: number): string => ROMAN[quarter - 1] ?? String(quarter);

/** Days below 10 and months 1 and 2 carry a leading zero (NĐ 30/2020, Phụ lục I, II.4). */
const writeDay = (day: number): string => String(day).padStart(2, '0');
export const writeMonth = (month: number): string => (month <= 2 ? `0${month}` : String(month));

/** 12/4/2022 · 02/3/2022 · 30/01/2022 */
export const shortDate = (date: CalendarDate): string => `${writeDay(date.day)}/${writeMonth(date.month)}/${date.year}`;
/** ngày 28 tháng 4 năm 2022 */
export const longDate = (date: CalendarDate): string => `ngày ${writeDay(date.day)} tháng ${writeMonth(date.month)} năm ${date.year}`;

export const isCalendarDate = ({ year, month, day }: CalendarDate): boolean =>
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= (month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);

/** Reads 28/4/2022, 28-4-2022, 28.4.2022, 2022-04-28 and "ngày 28 tháng 4 năm 2022"; undefined for what isn't a day of the calendar. A year that begins with 0 is a slip: 0222 would be printed as 222. */
export function parseDate(text: string): CalendarDate | undefined {
  const source = fold(foldWidth(text));
  const numeric = /^(\d{1,2})([/.-])(\d{1,2})\2([1-9]\d{3})$/.exec(source);
  const words = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm ([1-9]\d{3})$/.exec(source);
  const iso = /^([1-9]\d{3})-(\d{1,2})-(\d{1,2})(?:t.*)?$/.exec(source);
  const parts = numeric ? [numeric[1], numeric[3], numeric[4]] : words ? words.slice(1) : iso ? [iso[3], iso[2], iso[1]] : undefined;
  if (!parts) return undefined;
  const date = { day: Number(parts[0]), month: Number(parts[1]), year: Number(parts[2]) };
  return isCalendarDate(date) ? date : undefined;
}

const quarterNumber = (text: string): number => ROMAN.indexOf(text.toUpperCase() as (typeof ROMAN)[number]) + 1 || Number(text);

/** Reads `04/2022`, `Quý II/2022`, `6 tháng đầu năm 2022`, `9 tháng đầu năm 2022`, `Năm 2022` and the same in words. */
export function parsePeriod(text: string): Period | undefined {
  const source = fold(foldWidth(text));
  const month = /^(?:tháng )?(\d{1,2})(?: ?[/-] ?| năm )([1-9]\d{3})$/.exec(source);
  if (month) {
    const value = Number(month[1]);
    return value >= 1 && value <= 12 ? { kind: 'month', year: Number(month[2]), month: value } : undefined;
  }
  const quarter = /^quý (iv|i{1,3}|[1-4])(?: ?[/-] ?| năm | )([1-9]\d{3})$/.exec(source);
  if (quarter) return { kind: 'quarter', year: Number(quarter[2]), quarter: quarterNumber(quarter[1] ?? '') };
  const months = /^0?([69]) tháng(?: đầu)?(?: ?[/-] ?| năm | )([1-9]\d{3})$/.exec(source);
  if (months) return { kind: 'months', year: Number(months[2]), months: months[1] === '6' ? 6 : 9 };
  const year = /^(?:năm )?([1-9]\d{3})$/.exec(source);
  return year ? { kind: 'year', year: Number(year[1]) } : undefined;
}

/** As tables store it: the inverse of parsePeriod. */
export function formatPeriod(period: Period): string {
  switch (period.kind) {
    case 'month':
      return `${String(period.month).padStart(2, '0')}/${period.year}`;
    case 'quarter':
      return `Quý ${roman(period.quarter)}/${period.year}`;
    case 'months':
      return `${period.months} tháng đầu năm ${period.year}`;
    case 'year':
      return `Năm ${period.year}`;
  }
}

/** As text says it: tháng 4 năm 2022, quý II năm 2023, 6 tháng đầu năm 2022, năm 2022. */
export function periodName(period: Period): string {
  switch (period.kind) {
    case 'month':
      return `tháng ${writeMonth(period.month)} năm ${period.year}`;
    case 'quarter':
      return `quý ${roman(period.quarter)} năm ${period.year}`;
    case 'months':
      return formatPeriod(period);
    case 'year':
      return `năm ${period.year}`;
  }
}

/** The period's last month, 1–12. */
export function lastMonth(period: Period): number {
  switch (period.kind) {
    case 'month':
      return period.month;
    case 'quarter':
      return period.quarter * 3;
    case 'months':
      return period.months;
    case 'year':
      return 12;
  }
}

/** From 1 January to the period's end, in words: 4 tháng đầu năm 2022; a whole year is "năm 2022". */
export function cumulativeName(period: Period): string {
  const months = lastMonth(period);
  return months === 12 ? `năm ${period.year}` : `${months} tháng đầu năm ${period.year}`;
}

export const quarterOf = (period: Period): Period & { kind: 'quarter' } => ({ kind: 'quarter', year: period.year, quarter: Math.ceil(lastMonth(period) / 3) });

/** The period `steps` later (negative: earlier); the first 6 or 9 months and years move by whole years. */
export function shiftPeriod(period: Period, steps: number): Period {
  if (period.kind === 'month') {
    const index = period.year * 12 + period.month - 1 + steps;
    return { kind: 'month', year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  }
  if (period.kind === 'quarter') {
    const index = period.year * 4 + period.quarter - 1 + steps;
    return { kind: 'quarter', year: Math.floor(index / 4), quarter: (((index % 4) + 4) % 4) + 1 };
  }
  return { ...period, year: period.year + steps };
}

export const sameLastYear = (period: Period): Period => ({ ...period, year: period.year - 1 });

/** Earlier periods of the same kind and year, in order: for April, January to March. */
export function earlierInYear(period: Period): Period[] {
  const count = period.kind === 'month' ? period.month : period.kind === 'quarter' ? period.quarter : 1;
  return Array.from({ length: count - 1 }, (_, i) => shiftPeriod(period, i + 1 - count));
}

export const samePeriod = (a: Period, b: Period): boolean => formatPeriod(a) === formatPeriod(b);
