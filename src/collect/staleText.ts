/** Months, years, dates and numbers that somebody typed into text, and that another period may make wrong. */
import { fold } from '../locale/encoding';
import { lastMonth, parsePeriod, type Period } from '../locale/period';

export interface StaleText {
  readonly kind: 'period' | 'number';
  /** As it stands in the text. */
  readonly text: string;
}

const LIQUID = /\{\{[^]*?\}\}|\{%[^]*?%\}/g;
/** Numbers of documents ("856/UBND-TH", "30/2020/NĐ-CP") mean the same in every period. */
const DOCUMENT = /\d+(?:\/\d{4})?\/+[\p{Lu}][\p{L}-]*(?:[-/][\p{L}]+)*/gu;
const DATE = /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/giu;
const PERIOD =
  /(?:tháng\s+)?\d{1,2}\s*\/\s*\d{4}|tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?|quý\s+(?:IV|I{1,3}|[1-4])(?:[\s/]+(?:năm\s+)?\d{4})?|\d{1,2}\s+tháng\s+đầu\s+năm(?:\s+\d{4})?|năm\s+\d{4}/giu;
const NUMBER = /(?<![\p{L}\p{N}/.,[-])\d[\d.,]*\d\s?%?|(?<![\p{L}\p{N}/.,[-])\d\s?%/gu;
const HEADING = /^\s*(?:\d+\.)+\s|^\s*\d+\.\s?/;

const years = (text: string): number[] => (text.match(/\d{4}/g) ?? []).map(Number);

function fits(text: string, period: Period): boolean {
  const found = parsePeriod(text);
  const year = years(text).at(-1);
  if (year !== undefined && year !== period.year) return false;
  if (found?.kind === 'year') return true;
  const month = /tháng\s+(\d{1,2})|^(\d{1,2})\s*\//.exec(fold(text));
  return month ? Number(month[1] ?? month[2]) === lastMonth(period) : false;
}

/** What doesn't fit `period` for certain, and every typed number, with blanks where Liquid stood. */
export function staleTexts(content: string, period: Period): StaleText[] {
  let rest = content
    .normalize('NFC')
    .replace(LIQUID, ' § ')
    .replace(HEADING, ' ')
    .replace(/\[\^[^\]]*\]/g, ' ')
    .replace(DOCUMENT, ' ');
  const found: StaleText[] = [];
  for (const pattern of [DATE, PERIOD]) {
    rest = rest.replace(pattern, (text) => {
      if (pattern === DATE || !fits(text, period)) found.push({ kind: 'period', text: text.replace(/\s+/g, ' ') });
      return ' ';
    });
  }
  for (const [text] of rest.matchAll(NUMBER)) found.push({ kind: 'number', text: text.trim() });
  return found;
}
