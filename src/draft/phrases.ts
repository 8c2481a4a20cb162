/** Looks for phrases in the words and marks around a mention. */

const SEPARATORS = new Set([',', ';', '(', ')', '…', '.', '|', '[', ']']);

const SPLIT = new Map<string, readonly string[]>();
/** Phrases come from tables, so each is split once. */
function wordsOf(phrase: string): readonly string[] {
  const known = SPLIT.get(phrase);
  if (known) return known;
  const words = phrase.split(' ');
  SPLIT.set(phrase, words);
  return words;
}

export function hasPhrase(words: readonly string[], phrase: string): boolean {
  const parts = wordsOf(phrase);
  const first = parts[0] ?? '';
  for (let at = words.indexOf(first); at >= 0; at = words.indexOf(first, at + 1)) {
    let length = 1;
    while (length < parts.length && words[at + length] === parts[length]) length += 1;
    if (length === parts.length) return true;
  }
  return false;
}

export const hasAnyPhrase = (words: readonly string[], phrases: readonly string[]): boolean =>
  words.length > 0 && phrases.some((phrase) => hasPhrase(words, phrase));

/** The words before the first separator. */
export function firstSegment(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word) => SEPARATORS.has(word));
  return end < 0 ? words : words.slice(0, end);
}

/** The words after the last separator. */
export function lastSegment(words: readonly string[]): readonly string[] {
  let start = words.length;
  while (start > 0 && !SEPARATORS.has(words[start - 1] ?? '')) start -= 1;
  return words.slice(start);
}

export const hasMark = (words: readonly string[], ...marks: readonly string[]): boolean => words.some((word) => marks.includes(word));

/** Without what stands in brackets that open and close among these words. */
export function dropBracketed(words: readonly string[]): readonly string[] {
  if (!words.includes(')')) return words;
  const kept: string[] = [];
  const opens: number[] = [];
  for (const word of words) {
    if (word === '(') opens.push(kept.length);
    if (word === ')') {
      const open = opens.pop();
      if (open !== undefined) kept.length = open;
      continue;
    }
    kept.push(word);
  }
  return kept;
}
