/** From which day to which day a period's figures are counted (Nghị định 09/2019/NĐ-CP, điều 12), and the calendar months of statistics and finance. */
import { fold } from '../locale/encoding';
import { isCalendarDate, lastMonth, parseDate, shortDate, type Period } from '../locale/period';
import type { CalendarDate, CellValue } from '../model/cell';
import { plainText, type OpenTable } from '../workbook/contract';

/** `decree`: from the 15th to the 14th; `calendar`: whole months. */
export type WindowKind = 'decree' | 'calendar';

export interface DataWindow {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Words of column Cửa sổ of ChiTieu. */
export const WINDOW_WORDS: Readonly<Record<WindowKind, string>> = { decree: '15–14', calendar: 'tháng lịch' };

/** Undefined for anything else; dashes and blanks don't matter. */
export function parseWindow(text: string): WindowKind | undefined {
  const plain = (word: string): string => fold(word).replace(/[\s–—-]+/g, '');
  return (['decree', 'calendar'] as const).find((kind) => plain(WINDOW_WORDS[kind]) === plain(text));
}

const MONTHS: Readonly<Record<Exclude<Period['kind'], 'months'>, number>> = { month: 1, quarter: 3, year: 12 };

export const lastDay = (year: number, month: number): number => [31, 30, 29, 28].find((day) => isCalendarDate({ year, month, day })) ?? 28;

export function dataWindow(period: Period, kind: WindowKind): DataWindow {
  const { year } = period;
  const last = lastMonth(period);
  const first = last + 1 - (period.kind === 'months' ? period.months : MONTHS[period.kind]);
  if (kind === 'calendar') return { from: { year, month: first, day: 1 }, to: { year, month: last, day: lastDay(year, last) } };
  const from = first === 1 ? { year: year - 1, month: 12, day: 15 } : { year, month: first - 1, day: 15 };
  return { from, to: { year, month: last, day: 14 } };
}

export const dayIn = (value: CellValue): CalendarDate | undefined =>
  value !== null && typeof value === 'object' && 'date' in value ? value.date : parseDate(plainText(value));

/** Từ ngày to Đến ngày of ThongTin; undefined unless both are there. */
export function statedWindow(info: OpenTable): DataWindow | undefined {
  const day = (name: string): CalendarDate | undefined => {
    const row = info.rows.find((one) => fold(one.text('Mục')) === fold(name));
    return row && dayIn(row.cell('Giá trị').value);
  };
  const [from, to] = [day('Từ ngày'), day('Đến ngày')];
  return from && to && { from, to };
}

const rank = ({ year, month, day }: CalendarDate): number => (year * 12 + month) * 31 + day;

export const isWithin = (date: CalendarDate, { from, to }: DataWindow): boolean => rank(from) <= rank(date) && rank(date) <= rank(to);

/** từ ngày 15/3/2022 đến ngày 14/4/2022 */
export const windowText = ({ from, to }: DataWindow): string => `từ ngày ${shortDate(from)} đến ngày ${shortDate(to)}`;
