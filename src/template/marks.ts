/** Provenance marks: what Liquid prints travels through it as numbered marks, so that figures stay traceable and cell text stays plain. */
import type { PrintedFigure } from '../model/figure';
import { InputError } from '../model/errors';

/** Non-characters: cleanText removes them from every cell, so none can be forged. */
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
const MARK = /\ufdd0(\d+)\ufdd1/g;

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
    const expand = (entry: Provenance): void => {
      spend(entry.text.length);
      if (!entry.text.includes(OPEN)) {
        parts.push(entry);
        return;
      }
      walk(entry.text, (text) => parts.push({ text }));
    };
    const walk = (text: string, own: (text: string) => void): void => {
      let last = 0;
      for (const match of text.matchAll(MARK)) {
        if (match.index > last) own(text.slice(last, match.index));
        const entry = this.#entries[Number(match[1])];
        if (entry) expand(entry);
        last = match.index + match[0].length;
      }
      if (last < text.length) own(text.slice(last));
    };
    spend(rendered.length);
    walk(rendered, (literal) => parts.push({ literal }));
    return parts;
  }
}
