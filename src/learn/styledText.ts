/** A paragraph of the old report: its words, where they are bold or italic, and where footnote marks stand. */

export interface StyleSpan {
  readonly start: number;
  readonly end: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

export interface NoteAt {
  /** Offset in the text, which doesn't hold the mark itself. */
  readonly at: number;
  readonly label: string;
}

export interface StyledText {
  /** NFC, single spaces, trimmed. */
  readonly text: string;
  /** Only what is bold or italic, in order, without overlaps. */
  readonly spans: readonly StyleSpan[];
  readonly notes: readonly NoteAt[];
}

export type StyledRun = { readonly text: string; readonly bold?: boolean; readonly italic?: boolean } | { readonly note: string };

/** Spaces are folded across runs; a run of nothing but spaces keeps no style. */
export function styledText(runs: readonly StyledRun[]): StyledText {
  let text = '';
  const spans: StyleSpan[] = [];
  const notes: NoteAt[] = [];
  for (const run of runs) {
    if ('note' in run) {
      text = text.trimEnd();
      notes.push({ at: text.length, label: run.note });
      continue;
    }
    const { bold = false, italic = false } = run;
    const folded = run.text.normalize('NFC').replace(/\s+/g, ' ');
    const added = text === '' || text.endsWith(' ') ? folded.replace(/^ /, '') : folded;
    const start = text.length + (added.length - added.trimStart().length);
    text += added;
    const end = text.trimEnd().length;
    if ((!bold && !italic) || end <= start) continue;
    const last = spans.at(-1);
    if (last && last.bold === bold && last.italic === italic && !text.slice(last.end, start).trim()) spans[spans.length - 1] = { ...last, end };
    else spans.push({ start, end, bold, italic });
  }
  return { text: text.trimEnd(), spans, notes };
}

/** One paragraph that a page break had cut in two. */
export function joinStyled(first: StyledText, second: StyledText): StyledText {
  const offset = first.text.length + 1;
  return {
    text: `${first.text} ${second.text}`,
    spans: [...first.spans, ...second.spans.map((span) => ({ ...span, start: span.start + offset, end: span.end + offset }))],
    notes: [...first.notes, ...second.notes.map((note) => ({ ...note, at: note.at + offset }))],
  };
}
