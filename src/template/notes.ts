/** Footnotes: rows of kind `chú thích`, joined by their code, numbered by their first mark. */
import type { Finding } from '../model/finding';
import { fold } from '../locale/encoding';
import type { CellRef } from '../model/cell';
import type { Inline, InlineContent, TextRun } from '../model/document';
import type { NoteCode } from './inline';

export interface DraftNote {
  readonly code: string;
  readonly cell: CellRef;
  readonly paragraphs: readonly InlineContent[];
  /** False when the note's own condition leaves it out, and its marks with it. */
  readonly shown: boolean;
}

export class NoteNumbers {
  readonly #notes = new Map<string, DraftNote>();
  readonly #order: string[] = [];
  readonly #marked = new Set<string>();

  add(note: DraftNote): void {
    const key = fold(note.code);
    const before = this.#notes.get(key);
    if (!before) this.#notes.set(key, note);
    else this.#notes.set(key, { ...before, shown: before.shown || note.shown, paragraphs: [...before.paragraphs, ...note.paragraphs] });
  }

  get codes(): string[] {
    return [...this.#notes.values()].map(({ code }) => code);
  }

  /** Remembers marks in rows that a condition leaves out: their notes aren't forgotten, only absent this time. */
  mention(code: string): void {
    this.#marked.add(fold(code));
  }

  /** Replaces note codes by numbers in order of appearance; `unknown` hears of a code without a note. */
  number(content: readonly (TextRun | NoteCode)[], unknown: (code: string) => void): Inline[] {
    return content.flatMap((inline): Inline[] => {
      if (!('noteCode' in inline)) return [inline];
      const key = fold(inline.noteCode);
      const note = this.#notes.get(key);
      this.#marked.add(key);
      if (!note) unknown(inline.noteCode);
      if (!note?.shown) return [];
      const first = !this.#order.includes(key);
      if (first) this.#order.push(key);
      return [{ note: this.#order.indexOf(key) + 1, first }];
    });
  }

  get numbered(): readonly (readonly InlineContent[])[] {
    return this.#order.map((key) => this.#notes.get(key)?.paragraphs ?? []);
  }

  *unmarked(): Generator<Finding> {
    for (const [key, { code, cell }] of this.#notes) {
      if (this.#marked.has(key)) continue;
      yield {
        level: 'sai',
        ruleId: 'note-without-mark',
        message: `Chú thích “${code}” (${cell}) không được gọi ở đâu nên không in ra. Thêm [^${code}] vào chỗ cần chú thích, hoặc xóa dòng này.`,
        cells: [cell],
      };
    }
  }
}
