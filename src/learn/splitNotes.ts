/** Footnotes out of the running text, wherever a page put them, and paragraphs that a page break cut back together. */
import { joinStyled, type StyledText } from './styledText';
import type { StyledLine } from './styledLines';

export interface NoteLine {
  readonly label: string;
  readonly styled: StyledText;
}

export interface SplitLines {
  readonly lines: readonly StyledLine[];
  readonly notes: readonly NoteLine[];
}

const HEADING = /^(?:\d{1,2}(?:\.\d{1,2})*\.|[IVX]{1,5}\.)\s/;
const endsOpen = (text: string): boolean => /[\p{L}\p{N},)%”"]$/u.test(text);
/** "a) …" begins an item of a list. */
const goesOn = (text: string): boolean => /^\p{Ll}/u.test(text) && !/^\p{Ll}{1,2}[).]\s/u.test(text);

/** Whether the line holds the mark of a footnote that isn't defined yet. */
const marksLater = (line: StyledLine, defined: ReadonlySet<string>): boolean => line.styled.notes.some(({ label }) => !defined.has(label));

/**
 * `join` is for plain text, whose pages cut paragraphs; in a .docx a paragraph is whole and the notes come last.
 * A page's notes stand in one run: after a cut paragraph they last until it goes on, otherwise until a line that can't be theirs.
 */
export function splitNotes(all: readonly StyledLine[], join: boolean): SplitLines {
  const marked = new Set(all.flatMap(({ styled }) => styled.notes.map(({ label }) => label)));
  const lines: StyledLine[] = [];
  const notes: NoteLine[] = [];
  const defined = new Set<string>();
  let current: string | undefined;
  let cut = false;

  /** Without a cut, what follows a note's first paragraph is its own only if another note or the report's end follows, and no new mark comes before. */
  const belongs = (at: number): boolean => {
    if (!join) return true;
    for (let next = at; next < all.length; next += 1) {
      const line = all[next];
      if (!line || (line.defines !== undefined && marked.has(line.defines))) return !!line;
      if (HEADING.test(line.styled.text) || marksLater(line, defined)) return false;
    }
    return lines.length > 0 && lines.slice(-60).some(({ styled }) => styled.text.endsWith('./.') || /^nơi nhận/iu.test(styled.text));
  };

  all.forEach((line, at) => {
    const { styled, defines } = line;
    const last = lines.at(-1);
    if (defines !== undefined && marked.has(defines) && !defined.has(defines)) {
      if (current === undefined) cut = join && !!last && !last.row && endsOpen(last.styled.text);
      current = defines;
      defined.add(defines);
      notes.push({ label: defines, styled });
      return;
    }
    if (current !== undefined) {
      const goesBack = cut && goesOn(styled.text);
      const foreign = join && (line.row || /^phụ lục(?:\s|$)/iu.test(styled.text));
      const own = !foreign && (cut ? !goesBack && !HEADING.test(styled.text) : belongs(at));
      if (own) {
        notes.push({ label: current, styled });
        return;
      }
      current = undefined;
    }
    if (join && last && !last.row && !line.row && endsOpen(last.styled.text) && goesOn(styled.text))
      lines[lines.length - 1] = { ...last, styled: joinStyled(last.styled, styled) };
    else lines.push(line);
  });
  return { lines, notes };
}
