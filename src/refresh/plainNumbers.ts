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

export function plainNumbers(views: readonly ParagraphView[]): ReadonlyMap<string, readonly PlainNumber[]> {
  const found = new Map<string, PlainNumber[]>();
  for (const view of views) {
    for (const match of view.text.matchAll(NUMBER)) {
      const [text] = match;
      const place = { view, start: match.index, end: match.index + text.length };
      const same = found.get(text);
      if (same) same.push(place);
      else found.set(text, [place]);
    }
  }
  return found;
}

/** The word before a place and the one after it, in lower case; empty at an edge, beside a figure and beside a mark. */
export function neighbourWords(before: string, after: string): { readonly before: string; readonly after: string } {
  const word = (text: string, pattern: RegExp): string => pattern.exec(text)?.[1]?.normalize('NFC').toLowerCase() ?? '';
  return { before: word(before.slice(-40), /([\p{L}\p{M}]+)[\s(]*$/u), after: word(after.slice(0, 40), /^[\s)]*([\p{L}\p{M}]+)/u) };
}
