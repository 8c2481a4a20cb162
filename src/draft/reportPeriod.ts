/** The period that a report is about, as its own title says it. */
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

export function periodMentions(text: string): PeriodMention[] {
  const found: PeriodMention[] = [];
  for (const match of text.matchAll(PERIOD)) {
    const [whole, months, monthsYear, month, monthYear, quarter, quarterYear] = match;
    if (month && DAY_BEFORE.test(text.slice(Math.max(0, match.index - 4), match.index))) continue;
    const period = parsePeriod(months ? `${months} tháng đầu năm ${monthsYear}` : month ? `${month}/${monthYear}` : `Quý ${quarter}/${quarterYear}`);
    if (period) found.push({ start: match.index, end: match.index + whole.length, text: whole, period });
  }
  return found;
}

const HEAD = 4000;
/** The title and the five lines below it. */
const TITLE_LINES = /(?:\s*[^\n]+){1,6}/y;

/** From the lines after "BÁO CÁO"; a text without that title has no period of its own. */
export function titlePeriod(text: string): PeriodMention | undefined {
  const head = text.slice(0, HEAD);
  const title = /(?:^|\n)[ \t*#]{0,6}(?:BÁO CÁO|Báo cáo)[ \t*]{0,4}(?:\n|$)/u.exec(head) ?? /(?:^|\n)[ \t*#]{0,6}BÁO CÁO(?=[ \t])/u.exec(head);
  if (!title) return undefined;
  TITLE_LINES.lastIndex = title.index;
  const [first] = periodMentions(TITLE_LINES.exec(head)?.[0] ?? '');
  return first && { ...first, start: first.start + title.index, end: first.end + title.index };
}
