/** Everything but figures that a template can print: periods, dates, office information, cited documents. */
import { Drop } from 'liquidjs';
import { withoutMarks } from '../locale/encoding';
import {
  cumulativeName,
  lastMonth,
  longDate,
  periodName,
  quarterOf,
  roman,
  sameLastYear,
  shiftPeriod,
  shortDate,
  writeMonth,
  type Period,
} from '../locale/period';
import type { CalendarDate } from '../model/cell';

/** A text with members; conditions see `value`. */
export class TextDrop extends Drop {
  constructor(
    readonly text: string,
    readonly value: string | number | null = text,
    readonly members: ReadonlyMap<string, () => unknown> = new Map(),
    /** False for what is only there for its members, such as `thông_tin`. */
    readonly printable = true,
  ) {
    super();
  }

  override liquidMethodMissing(name: string | number): unknown {
    return this.members.get(String(name))?.();
  }

  override valueOf(): string | number | null {
    return this.value;
  }
}

export class DateDrop extends TextDrop {
  constructor(readonly date: CalendarDate) {
    super(shortDate(date));
  }
  get long(): string {
    return longDate(this.date);
  }
}

/** An office item that ThongTin has without a value: a gap where it is printed, nothing in a condition. */
export class BlankDrop extends TextDrop {
  constructor(
    readonly name: string,
    readonly cell: string,
  ) {
    super(`[chưa có: ${name}]`, null);
  }
}

/** Each name also without its marks, unless that would name two things. */
export function withPlainNames<T>(entries: Iterable<readonly [string, T]>): Map<string, T> {
  const named = new Map(entries);
  const plain = new Map<string, number>();
  for (const name of named.keys()) plain.set(withoutMarks(name), (plain.get(withoutMarks(name)) ?? 0) + 1);
  for (const [name, value] of [...named]) if (!named.has(withoutMarks(name)) && plain.get(withoutMarks(name)) === 1) named.set(withoutMarks(name), value);
  return named;
}

export function periodDrop(period: Period): TextDrop {
  const quarter = quarterOf(period);
  const month = lastMonth(period);
  return new TextDrop(
    periodName(period),
    periodName(period),
    withPlainNames<() => unknown>([
      ['tên', () => periodName(period)],
      ['lũy_kế', () => cumulativeName(period)],
      ['tháng', () => new TextDrop(writeMonth(month), month)],
      ['năm', () => period.year],
      ['quý', () => roman(quarter.quarter)],
      ['trước', () => periodDrop(shiftPeriod(period, -1))],
      ['cùng_kỳ', () => periodDrop(sameLastYear(period))],
      ['quý_trước', () => periodDrop(shiftPeriod(quarter, -1))],
      ['quý_sau', () => periodDrop(shiftPeriod(quarter, 1))],
    ]),
  );
}

export interface CitedDocument {
  readonly type: string;
  readonly number: string;
  readonly symbol: string;
  readonly date: string;
  readonly agency: string;
  readonly subject: string;
  /** Number and symbol as one. */
  readonly reference: string;
}

/** "Công văn số 856/UBND-TH ngày 12/4/2022 của … về việc …"; blank parts print nothing. */
export function citation(document: CitedDocument): string {
  const { type, reference, date, agency, subject } = document;
  return [
    type,
    reference && (type ? `số ${reference}` : `Số ${reference}`),
    date && (/^ngày\s/iu.test(date) ? date : `ngày ${date}`),
    agency && `của ${agency}`,
    subject && `về việc ${subject}`,
  ]
    .filter(Boolean)
    .join(' ');
}

export const documentDrop = (document: CitedDocument, date: DateDrop | string): TextDrop =>
  new TextDrop(
    citation(document),
    citation(document),
    withPlainNames<() => unknown>([
      ['loại', () => document.type],
      ['số', () => document.number],
      ['ký_hiệu', () => document.symbol],
      ['ngày', () => date],
      ['cơ_quan', () => document.agency],
      ['trích_yếu', () => document.subject],
    ]),
  );
