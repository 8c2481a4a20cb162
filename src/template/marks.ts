/** Provenance marks: what Liquid prints travels through it as numbered marks, so that figures stay traceable and cell text stays plain. */
import type { PrintedFigure } from '../model/figure';
import { InputError } from '../model/errors';

/** Non-characters: cleanText removes them from every cell, so none can be forged. */
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
const MARK = /\ufdd0(\d+)\ufdd1/g;

/** Whether rendered text holds a mark. */
export const hasMark = (text: string): boolean => text.includes(OPEN);

export type Provenance = { readonly text: string; readonly figure?: PrintedFigure; readonly gap?: true };

/** A report is some tens of kilobytes; nested captures could ask for gigabytes. */
const MAX_TEXT = 2_000_000;

export class Marks {
  readonly #entries: Provenance[] = [];

  /** The mark that stands for `entry` in rendered text. */
  add(entry: Provenance): string {
    this.#entries.push(entry);
    return `${OPEN}${this.#entries.length - 1}${CLOSE}`;
  }

  /** Splits rendered text into the template's own words and what was printed into it. Throws InputError past two million characters. */
  split(rendered: string): ({ readonly literal: string } | Provenance)[] {
    const parts: ({ literal: string } | Provenance)[] = [];
    let budget = MAX_TEXT;
    const spend = (length: number): void => {
      budget -= length + 1;
      if (budget < 0) throw new InputError('nội dung quá dài sau khi điền số');
    };
    // A captured text holds only marks older than itself; anything else was forged and stays what it is.
    const walk = (text: string, limit: number, own: (text: string) => void): void => {
      let last = 0;
      for (const match of text.matchAll(MARK)) {
        const index = Number(match[1]);
        const entry = index < limit ? this.#entries[index] : undefined;
        if (!entry) continue;
        if (match.index > last) own(text.slice(last, match.index));
        spend(entry.text.length);
        if (hasMark(entry.text)) walk(entry.text, index, (plain) => parts.push({ text: plain }));
        else parts.push(entry);
        last = match.index + match[0].length;
      }
      if (last < text.length) own(text.slice(last));
    };
    spend(rendered.length);
    walk(rendered, Infinity, (literal) => parts.push({ literal }));
    return parts;
  }
}
