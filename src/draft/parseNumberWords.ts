/** Reads a number written in Vietnamese words: "chín mươi ba nghìn tám trăm sáu mươi ba". */
import { DIGIT_WORDS, SCALE_WORDS } from '../locale/lexicon';

const TEN = new Set(['mười', 'mươi', 'chục']);
const SKIPPED = new Set(['linh', 'lẻ', 'và']);

export const isNumberWord = (word: string): boolean => DIGIT_WORDS.has(word) || SCALE_WORDS.has(word) || TEN.has(word) || SKIPPED.has(word);

/** Undefined when the words are no number. */
export function parseNumberWords(words: readonly string[]): bigint | undefined {
  let total = 0n;
  let group = 0n;
  let digit: bigint | undefined;
  let seen = false;
  for (const word of words) {
    if (SKIPPED.has(word)) continue;
    const value = DIGIT_WORDS.get(word);
    const scale = SCALE_WORDS.get(word);
    if (value !== undefined) {
      if (digit !== undefined) return undefined;
      digit = value;
    } else if (TEN.has(word)) {
      group += (digit ?? 1n) * 10n;
      digit = undefined;
    } else if (word === 'trăm') {
      group += (digit ?? 1n) * 100n;
      digit = undefined;
    } else if (scale) {
      group += digit ?? 0n;
      digit = undefined;
      // "tỷ" scales everything before it ("nghìn tỷ"), the others their own three digits
      total = word === 'tỷ' || word === 'tỉ' ? (total + group) * scale : total + group * scale;
      group = 0n;
    } else return undefined;
    seen = true;
  }
  return seen ? total + group + (digit ?? 0n) : undefined;
}
