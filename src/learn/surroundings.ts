/** The words around a place in the report, each with how much it says about what stands there. */
import type { Token } from '../draft/token';
import { lastBefore, type Corpus } from './corpus';

export interface Surroundings {
  /** By word: 1 right beside the place, less behind other numbers, stops and in the heading above. */
  readonly weights: ReadonlyMap<string, number>;
  /** Words and marks from the place back to its paragraph's start, nearest first; a number is "#". */
  readonly before: readonly string[];
  /** Words after it, up to the sentence's end. */
  readonly after: readonly string[];
  /** In reading order: the words back to the number before, and on to the number behind. */
  readonly near: readonly (readonly string[])[];
}

/** Words up to the next number or the sentence's end. */
function segment(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word) => word === '#' || word === '.' || word === ';');
  return end < 0 ? words : words.slice(0, end);
}

const FARTHEST = 90;
const AHEAD = 24;
const HEADING_WEIGHT = 0.25;

/** What is left of a word's weight on the other side of a token. */
function fading(token: Token): number {
  if (token.kind === 'number') return 0.8;
  if (token.kind !== 'mark') return 1;
  if (token.text === '.' || token.text === '…') return 0.5;
  return token.text === ';' || token.text === ':' ? 0.75 : token.text === ',' ? 0.85 : 1;
}

/** "TW" reads as what it stands for, and so do the others that offices use everywhere. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['tw', 'trung ương'],
  ['kh', 'kế hoạch'],
  ['ubnd', 'ủy ban nhân dân'],
  ['hđnd', 'hội đồng nhân dân'],
  ['nsnn', 'ngân sách nhà nước'],
  ['ns', 'ngân sách'],
  ['gtsx', 'giá trị sản xuất'],
  ['xdcb', 'xây dựng cơ bản'],
  ['gpmb', 'giải phóng mặt bằng'],
  ['bhyt', 'bảo hiểm y tế'],
  ['bhxh', 'bảo hiểm xã hội'],
  ['thcs', 'trung học cơ sở'],
  ['thpt', 'trung học phổ thông'],
  ['gtnt', 'giao thông nông thôn'],
  ['ntm', 'nông thôn mới'],
  ['cn', 'công nghiệp'],
  ['xk', 'xuất khẩu'],
  ['nk', 'nhập khẩu'],
]);

/** Lower-case words of a name or a text in one spelling, short forms also written out. */
export function wordsOf(text: string): string[] {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
  return words.flatMap((word) => (SHORT_FORMS.has(word) ? [word, ...(SHORT_FORMS.get(word) ?? '').split(' ')] : [word])).map(spelledOut);
}

/** hoá and hóa, luỹ and lũy, tỉ and tỷ. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['hoá', 'hóa'],
  ['khoá', 'khóa'],
  ['toá', 'tóa'],
  ['luỹ', 'lũy'],
  ['uỷ', 'ủy'],
  ['thuỷ', 'thủy'],
  ['thuý', 'thúy'],
  ['tỉ', 'tỷ'],
  ['kỉ', 'kỷ'],
  ['kì', 'kỳ'],
  ['kĩ', 'kỹ'],
  ['lí', 'lý'],
  ['sĩ', 'sỹ'],
]);
const spelledOut = (word: string): string => SPELLINGS.get(word) ?? word;

/** `start` and `end` are offsets in the corpus. */
export function readSurroundings({ context, tokenStarts, starts, blocks }: Corpus, start: number, end: number): Surroundings {
  const { tokens } = context;
  const weights = new Map<string, number>();
  const hear = (text: string, weight: number): void => {
    for (const word of wordsOf(text)) weights.set(word, Math.max(weights.get(word) ?? 0, weight));
  };
  const block = lastBefore(starts, start);
  const blockStart = starts[block] ?? 0;
  const blockEnd = starts[block + 1] ?? Infinity;
  const here = lastBefore(tokenStarts, start);
  const before: string[] = [];
  let weight = 1;
  for (let at = here; at >= 0 && before.length < FARTHEST; at -= 1) {
    const token = tokens[at];
    if (!token || token.start < blockStart) break;
    if (token.end > start) continue;
    if (token.kind === 'word') hear(token.text, weight);
    before.push(token.kind === 'word' || token.kind === 'mark' ? token.text : '#');
    weight *= fading(token);
  }
  const after: string[] = [];
  weight = 0.95;
  for (let at = here; at < tokens.length && after.length < AHEAD; at += 1) {
    const token = tokens[at];
    if (!token || token.start >= blockEnd) break;
    if (token.end <= end || token.start < start) continue;
    if (token.start < end) continue;
    if (token.kind === 'word') hear(token.text, weight);
    after.push(token.kind === 'word' || token.kind === 'mark' ? token.text : '#');
    // What follows the next number is said of that one.
    weight *= token.kind === 'number' ? 0.35 : fading(token) ** 2;
    if (token.kind === 'mark' && token.text === '.') break;
  }
  for (let at = block - 1; at >= 0; at -= 1) {
    const heading = blocks[at];
    if (heading?.kind !== 'heading' && heading?.kind !== 'subheading') continue;
    for (const word of wordsOf(heading.styled.text)) weights.set(word, Math.max(weights.get(word) ?? 0, HEADING_WEIGHT));
    break;
  }
  const near = [[...segment(before)].reverse(), segment(after)].map((words) => words.flatMap(wordsOf));
  return { weights, before, after, near };
}
