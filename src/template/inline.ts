/** `**đậm**`, `*nghiêng*` and `[^mã]` in the template's own words; never in what cells print. */
import type { TextRun } from '../model/document';
import type { Provenance } from './marks';

/** A footnote mark, still by its code. */
export interface NoteCode {
  readonly noteCode: string;
}

type Delimiter = { readonly stars: '*' | '**'; readonly opens: boolean; readonly closes: boolean; role?: 'open' | 'close' };
type Piece = { readonly run: Provenance } | NoteCode | Delimiter;

const NOTE = /\[\^([^[\]\n]{1,80})\]/y;

/** A star opens before a non-space and closes after one, as in Markdown; "5 * 3" keeps its star. */
function pieces(parts: readonly ({ readonly literal: string } | Provenance)[]): Piece[] {
  const found: Piece[] = [];
  parts.forEach((part, index) => {
    if (!('literal' in part)) {
      found.push({ run: part });
      return;
    }
    const text = part.literal;
    let from = 0;
    const flush = (to: number): void => {
      if (to > from) found.push({ run: { text: text.slice(from, to) } });
    };
    for (let at = 0; at < text.length; at += 1) {
      if (text[at] === '[') {
        NOTE.lastIndex = at;
        const note = NOTE.exec(text);
        if (!note) continue;
        flush(at);
        found.push({ noteCode: (note[1] ?? '').trim() });
        from = at + note[0].length;
        at = from - 1;
      } else if (text[at] === '*') {
        let end = at;
        while (text[end] === '*') end += 1;
        const before = at > 0 ? text[at - 1] : index > 0 ? 'x' : ' ';
        const after = end < text.length ? text[end] : index < parts.length - 1 ? 'x' : ' ';
        flush(at);
        for (let left = end - at; left > 0; left -= left > 1 ? 2 : 1)
          found.push({ stars: left > 1 ? '**' : '*', opens: !/\s/.test(after ?? ' '), closes: !/\s/.test(before ?? ' ') });
        from = end;
        at = end - 1;
      }
    }
    flush(text.length);
  });
  return found;
}

/** Gives each delimiter that has a partner its role. */
function pair(all: readonly Piece[]): void {
  const open: Record<Delimiter['stars'], Delimiter[]> = { '*': [], '**': [] };
  for (const piece of all) {
    if (!('stars' in piece)) continue;
    const opener = piece.closes ? open[piece.stars].pop() : undefined;
    if (opener) {
      opener.role = 'open';
      piece.role = 'close';
    } else if (piece.opens) open[piece.stars].push(piece);
  }
}

/** The runs and note marks of one paragraph; a delimiter without a partner stays as typed. */
export function parseInline(parts: readonly ({ readonly literal: string } | Provenance)[]): (TextRun | NoteCode)[] {
  const all = pieces(parts);
  pair(all);
  const result: (TextRun | NoteCode)[] = [];
  let bold = 0;
  let italic = 0;
  const push = (run: Provenance): void => {
    const last = result.at(-1);
    const style = { ...(bold > 0 ? { bold: true as const } : {}), ...(italic > 0 ? { italic: true as const } : {}) };
    if (last && 'text' in last && !last.figure && !last.gap && !run.figure && !run.gap && !!last.bold === bold > 0 && !!last.italic === italic > 0)
      result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push({ ...run, ...style });
  };
  for (const piece of all) {
    if ('run' in piece) push(piece.run);
    else if ('noteCode' in piece) result.push(piece);
    else if (!piece.role) push({ text: piece.stars });
    else {
      const step = piece.role === 'open' ? 1 : -1;
      if (piece.stars === '**') bold += step;
      else italic += step;
    }
  }
  return result;
}
