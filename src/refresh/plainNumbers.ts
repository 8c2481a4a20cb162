/** Numbers that stand in the file as plain text, by what they say. */
import type { ParagraphView } from './paragraphView';

export interface PlainNumber {
  readonly view: ParagraphView;
  readonly start: number;
  readonly end: number;
}

export const NUMBER = /\d+(?:[.,]\d+)*%?/g;

/** The first number in a figure's text: "74%" in "tăng 74%"; undefined where it is all words. */
export const firstNumber = (text: string): string | undefined => text.match(NUMBER)?.[0];

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Where the number that begins at `start` ends, as `NUMBER` has it. */
function numberEnd(text: string, start: number): number {
  let end = start;
  for (;;) {
    while (isDigit(text.charCodeAt(end))) end += 1;
    const code = text.charCodeAt(end);
    if (code === 37) return end + 1;
    if ((code !== 44 && code !== 46) || !isDigit(text.charCodeAt(end + 1))) return end;
    end += 1;
  }
}

/** Those of `wanted`: a long report has thousands of others, and few are asked for. */
export function plainNumbers(views: readonly ParagraphView[], wanted: { has(number: string): boolean }): ReadonlyMap<string, readonly PlainNumber[]> {
  const found = new Map<string, PlainNumber[]>();
  for (const view of views) {
    const { text } = view;
    for (let start = 0; start < text.length; start += 1) {
      if (!isDigit(text.charCodeAt(start))) continue;
      const end = numberEnd(text, start);
      const number = text.slice(start, end);
      if (wanted.has(number)) {
        const same = found.get(number);
        if (same) same.push({ view, start, end });
        else found.set(number, [{ view, start, end }]);
      }
      start = end - 1;
    }
  }
  return found;
}

/** The word before a place and the one after it, in lower case; empty at an edge, beside a figure and beside a mark. */
export function neighbourWords(before: string, after: string): { readonly before: string; readonly after: string } {
  const word = (text: string, pattern: RegExp): string => pattern.exec(text)?.[1]?.normalize('NFC').toLowerCase() ?? '';
  return { before: word(before.slice(-40), /([\p{L}\p{M}]+)[\s(]*$/u), after: word(after.slice(0, 40), /^[\s)]*([\p{L}\p{M}]+)/u) };
}
