/** Numbers that count nothing: dates, periods, document and list numbers, times, phones, names such as "Điều 5". */
import { NAMING_WORDS } from '../locale/lexicon';
import { parseDate } from '../locale/period';
import type { OpaqueToken, Token } from './token';

type Found = Pick<OpaqueToken, 'end' | 'what' | 'date'>;

/** What stands before the number: the last words (lower case) and whether a line starts here. */
export interface Before {
  readonly words: readonly string[];
  readonly lineStart: boolean;
  readonly last: Token | undefined;
}

const sticky = (source: string): RegExp => new RegExp(source, 'uy');
const EDGE = '(?![\\p{L}\\d])';

const SHAPES: readonly (readonly [OpaqueToken['what'], RegExp])[] = [
  ['date', sticky(`\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?\\d{4}${EDGE}`)],
  ['date', sticky(`\\d{4}-\\d{1,2}-\\d{1,2}${EDGE}`)],
  ['date', sticky(`\\d{1,2}\\s{1,3}tháng\\s{1,3}\\d{1,2}\\s{1,3}năm\\s{1,3}\\d{4}${EDGE}`)],
  ['document', sticky('\\d{1,6}[a-z]?\\s?/{1,3}\\s?(?:\\d{4}\\s?/{1,3}\\s?)?[A-ZĐ][\\p{L}\\d]{0,20}(?:\\s?[-/&–.]\\s?[A-ZĐ][\\p{L}\\d()]{0,20}){0,5}')],
  ['document', sticky('\\d{1,6}\\s?-\\s?[A-ZĐ][\\p{L}]{0,6}(?:/[A-ZĐ][\\p{L}\\d-]{0,30})?')],
  ['period', sticky(`(?:19|20)\\d{2}\\s?[-–]\\s?(?:19|20)\\d{2}${EDGE}`)],
  ['period', sticky(`(?:0?[1-9]|1[0-2])\\s?[/-]\\s?(?:19|20)\\d{2}${EDGE}(?![.,]\\d)`)],
  ['time', sticky(`\\d{1,2}\\s?[hg]\\s?(?:\\d{1,2}(?:['p’]|ph)?)?${EDGE}`)],
  ['time', sticky(`\\d{1,2}:\\d{2}${EDGE}`)],
  ['time', sticky(`\\d{1,2}\\s{1,2}giờ\\s{1,2}\\d{1,2}(?:\\s{1,2}phút)?${EDGE}`)],
  ['phone', sticky(`0\\d{2,4}[ .-]?\\d{3,4}[ .-]?\\d{3,4}${EDGE}`)],
  ['name', sticky(`\\d{1,2}[A-Z]${EDGE}`)],
  ['range', sticky(`\\d{1,12}(?:[.,]\\d{1,6}){0,3}\\s?%?\\s?[-–]\\s?\\d{1,12}(?:[.,]\\d{1,6}){0,3}(?:\\s?%)?${EDGE}(?!\\s?=)`)],
];
const LIST = sticky('(?:\\d{1,2}(?:\\.\\d{1,2}){0,4}[.)](?=[\\s*]|$)|\\d{1,2}(?:\\.\\d{1,2}){1,4}(?=[*\\s]{1,4}\\p{Lu}))');
const DAY_MONTH = sticky(`(?:0?[1-9]|[12]\\d|3[01])\\s?([/.-])\\s?(?:0?[1-9]|1[0-2])${EDGE}(?![./]\\d)`);
const INTEGER = sticky(`\\d{1,4}${EDGE}(?![.,/]\\d)(?!\\s?%)`);
const AFTER_INTEGER = sticky('\\*{0,2}\\s{1,2}(\\p{L}{1,10})');

const NOTE = sticky('\\d{1,3}(?=\\])');
const IN_BRACKETS = sticky('\\d{1,2}(?=\\))');

const DAY_WORDS = new Set(['ngày', 'sáng', 'chiều', 'tối', 'dịp', 'lễ', 'đêm', 'hôm']);
const SPAN_WORDS = new Set(['từ', 'đến', 'trước', 'sau', 'tới']);
const ROMAN_QUARTER = /^(?:i{1,3}|iv)$/;
const YEAR_RANGE = (text: string): boolean => /^(?:19|20)\d{2}$/.test(text);

const match = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const CALENDAR_LIMITS: ReadonlyMap<string, number> = new Map([
  ['tháng', 12],
  ['quý', 4],
  ['ngày', 31],
]);

/** "cấp 3" names a level, "cấp 214 giấy phép" issues them. */
const GRADES: ReadonlyMap<string, number> = new Map(['cấp', 'cấp độ', 'mức', 'mức độ', 'loại', 'hạng'].map((word) => [word, 12]));

/** `tháng 4`, `Điều 5`, `năm 2022`, `mức độ 3`, a bare year: decided by the words before and the word after. */
function named(text: string, at: number, { words, last }: Before): Found | undefined {
  const found = match(INTEGER, text, at);
  if (!found) return undefined;
  const end = at + found[0].length;
  const [third, second, first] = [words.at(-3) ?? '', words.at(-2) ?? '', words.at(-1) ?? ''];
  const value = Number(found[0]);
  const adjacent = last?.kind === 'word' || (last?.kind === 'mark' && /[-–]/.test(last.text) && first === 'covid');
  const next = match(AFTER_INTEGER, text, end)?.[1]?.toLowerCase();
  if (adjacent) {
    const limit = CALENDAR_LIMITS.get(first);
    if (limit && value >= 1 && value <= limit) return { end, what: first === 'ngày' ? 'date' : 'period' };
    const name = [`${third} ${second} ${first}`, `${second} ${first}`, first].find((phrase) => NAMING_WORDS.has(phrase));
    // "công nghiệp 500 tỷ", "xã loại 1": a name is followed by no unit, a figure usually is
    if (
      name &&
      value <= (GRADES.get(name) ?? Infinity) &&
      !(
        next &&
        /^(?:giấy|thẻ|chứng|phép|mã|suất|sổ|xe|máy|cây|liều|tỷ|tỉ|triệu|nghìn|ngàn|ha|tấn|người|vụ|hộ|hồ|lượt|nhiệm|dự|đồng|con|xã|doanh|học|km|phiếu|cuộc|trường|văn|đơn|bộ|ca)$/.test(
          next,
        )
      )
    )
      return { end, what: 'name' };
  }
  if (
    YEAR_RANGE(found[0]) &&
    last?.kind !== 'mark' &&
    (first === 'năm' || !next || !/^(?:nhiệm|hồ|người|vụ|hộ|ha|tấn|tỷ|triệu|lượt|con|đơn|bộ|doanh|phiếu|ca|cử|văn|dự|học|xã|đại|ý|lao)$/.test(next))
  )
    return { end, what: 'period' };
  if (YEAR_RANGE(found[0]) && last?.kind === 'mark' && last.text === '/' && second === 'quý' && ROMAN_QUARTER.test(first)) return { end, what: 'period' };
  if (YEAR_RANGE(found[0]) && last?.kind === 'mark' && /[,(/]/.test(last.text) && !next) return { end, what: 'period' };
  return undefined;
}

/** A list number in brackets, "(1)", that no comparison asks for, or the mark of a footnote, "[1]". */
function bracketed(text: string, at: number, { words, last }: Before): Found | undefined {
  if (last?.kind !== 'mark' || last.end !== at) return undefined;
  const note = last.text === '[' ? match(NOTE, text, at) : null;
  if (note) return { end: at + note[0].length, what: 'list' };
  if (last.text !== '(') return undefined;
  const found = match(IN_BRACKETS, text, at);
  if (!found || ['kỳ', 'trước', 'ngoái', 'hoạch', 'toán'].includes(words.at(-1) ?? '')) return undefined;
  return { end: at + found[0].length, what: 'list' };
}

export function scanOpaque(text: string, at: number, before: Before): Found | undefined {
  if (before.lineStart) {
    const list = match(LIST, text, at);
    if (list) return { end: at + list[0].length, what: 'list' };
  }
  const inBrackets = bracketed(text, at, before);
  if (inBrackets) return inBrackets;
  const first = before.words.at(-1) ?? '';
  const dayMonth = match(DAY_MONTH, text, at);
  if (dayMonth && before.last?.kind === 'word') {
    const end = at + dayMonth[0].length;
    const next = match(AFTER_INTEGER, text, end)?.[1]?.toLowerCase();
    if (DAY_WORDS.has(first) || (SPAN_WORDS.has(first) && (!next || /^(?:đến|năm|và|nay|của|tới)$/.test(next)))) return { end, what: 'date' };
  }
  for (const [what, shape] of SHAPES) {
    const found = match(shape, text, at);
    if (!found) continue;
    const date = what === 'date' ? parseDate(found[0].replace(/\s?([/.-])\s?/g, '$1')) : undefined;
    return { end: at + found[0].length, what, ...(date ? { date } : {}) };
  }
  return named(text, at, before);
}
