/** Any draft's text -> styled lines: Markdown's stars or Word's own bold and italics, footnote marks, and which lines define a note. */
import { parseInline } from '../template/inline';
import { STYLE_MARKS } from '../draft/styleMarks';
import { styledText, type StyledRun, type StyledText } from './styledText';

export interface StyledLine {
  readonly styled: StyledText;
  /** Set where the line is the first of a footnote's text. */
  readonly defines?: string;
  /** A row of a table, its cells joined by " | ". */
  readonly row: boolean;
}

type Labels = ReadonlySet<string>;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const fromSuperscript = (text: string): string => [...text].map((char) => String(SUPERSCRIPTS.indexOf(char))).join('');

/** "[1]" or "¹" right after a word; m² and km³ are units. */
const MARK = new RegExp(`\\[(\\d{1,3})\\]|(?<![\\s(]|(?<!\\p{L})[kcdm]?m)([${SUPERSCRIPTS}]{1,3})`, 'gu');
const DEFINITION = new RegExp(`^(?:\\*{0,3})(?:\\[\\^([^\\]\\s]{1,40})\\]:|\\[(\\d{1,3})\\]|([${SUPERSCRIPTS}]{1,3}))\\s*(?=\\S)`, 'u');
const CODE = /\[\^([^\]\s]{1,40})\]/g;
/** Markdown's links: the words stay, the address goes. */
const LINK = /\[([^[\]]{1,2000})\]\((?:#|https?:)[^()\s]{0,300}\)/g;

function markedRuns(run: Exclude<StyledRun, { readonly note: string }>, defined: Labels): StyledRun[] {
  const runs: StyledRun[] = [];
  let from = 0;
  for (const match of run.text.matchAll(MARK)) {
    const note = match[1] ?? fromSuperscript(match[2] ?? '');
    if (!defined.has(note)) continue;
    runs.push({ ...run, text: run.text.slice(from, match.index) }, { note });
    from = match.index + match[0].length;
  }
  return [...runs, { ...run, text: run.text.slice(from) }];
}

/** The note that the line begins, and how long its mark is. */
function definitionOf(text: string): { readonly label: string; readonly length: number } | undefined {
  const found = DEFINITION.exec(text);
  return found ? { label: found[1] ?? found[2] ?? fromSuperscript(found[3] ?? ''), length: found[0].length } : undefined;
}

const marksIn = (text: string): string[] =>
  [...text.matchAll(MARK), ...text.matchAll(CODE)].map(([, label, superscript]) => label ?? fromSuperscript(superscript ?? ''));

/** A mark without its note, or a note without its mark, is text. */
function plainLine(text: string, defined: Labels): StyledLine {
  const found = definitionOf(text);
  const definition = found && defined.has(found.label) ? found : undefined;
  const rest = text.slice(definition?.length ?? 0);
  const runs = parseInline([{ literal: rest.replace(/^#{1,6}\s+/, '') }]).flatMap((run): StyledRun[] =>
    'noteCode' in run
      ? [defined.has(run.noteCode) ? { note: run.noteCode } : { text: `[^${run.noteCode}]` }]
      : markedRuns({ text: run.text, bold: run.bold === true, italic: run.italic === true }, defined),
  );
  return { styled: styledText(runs), ...(definition ? { defines: definition.label } : {}), row: / \| /.test(rest) };
}

function wordLine(source: string): StyledLine {
  const runs: StyledRun[] = [];
  let [bold, italic] = [false, false];
  const [definition, defines] = /^\[(\d{1,3})\] /.exec(source) ?? [];
  for (const piece of source.slice(definition?.length ?? 0).split(STYLE_MARKS.pattern)) {
    if (piece === STYLE_MARKS.bold) bold = true;
    else if (piece === STYLE_MARKS.italic) italic = true;
    else if (piece === STYLE_MARKS.end) [bold, italic] = [false, false];
    else if (piece.startsWith(STYLE_MARKS.note)) runs.push({ note: piece.slice(1) });
    else if (piece) runs.push({ text: piece, bold, italic });
  }
  const styled = styledText(runs);
  return { styled, ...(defines === undefined ? {} : { defines }), row: / \| /.test(styled.text) };
}

/** `styled`: the text comes from a .docx with its style marks, a paragraph a line. */
export function styledLines(text: string, styled: boolean): StyledLine[] {
  const lines = text.split(/\r\n|\r|\n/);
  const plain = lines.map((line) => line.replace(LINK, '$1').trim());
  const defined = new Set(plain.flatMap((line) => definitionOf(line)?.label ?? []));
  const called = new Set(plain.flatMap((line) => marksIn(line.slice(definitionOf(line)?.length ?? 0))));
  const notes = new Set([...defined].filter((label) => called.has(label)));
  return (styled ? lines.map(wordLine) : plain.map((line) => plainLine(line, notes))).filter((line) => line.styled.text !== '');
}
