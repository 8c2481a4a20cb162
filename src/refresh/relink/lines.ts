/** The report's lines and the file's, made comparable: text in which every number is the same sign. A table's row is one line. */
import { cleanLine } from '../../locale/encoding';
import { isNoteMark, type Block, type InlineContent, type ReportDocument } from '../../model/document';
import type { PrintedFigure } from '../../model/figure';
import type { Slice } from '../anchor';
import { viewSlices, type ParagraphView } from '../paragraphView';
import { NUMBER } from '../plainNumbers';

export interface LineFigure {
  readonly figure: PrintedFigure;
  readonly start: number;
  readonly end: number;
}

export interface ComparableLine {
  readonly text: string;
  readonly figures: readonly LineFigure[];
}

/** A line of the file; its views are its paragraphs, several in a row of a table. */
export interface FileLine {
  readonly text: string;
  readonly views: readonly { readonly view: ParagraphView; readonly start: number }[];
}

const CELL = ' | ';

function lineOf(contents: readonly InlineContent[]): ComparableLine {
  let text = '';
  const figures: LineFigure[] = [];
  contents.forEach((content, index) => {
    if (index) text += CELL;
    for (const inline of content) {
      const start = text.length;
      text += isNoteMark(inline) ? (inline.first ? '' : String(inline.note)) : cleanLine(inline.text);
      if (!isNoteMark(inline) && inline.figure) figures.push({ figure: inline.figure, start, end: text.length });
    }
  });
  return { text, figures };
}

const blockLines = (blocks: readonly Block[]): ComparableLine[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [lineOf([block.caption]), ...block.rows.map(lineOf)] : [lineOf([block.content])]));

/** Lines with figures, in the order of the file. */
export const comparableLines = ({ body, annexes, notes }: ReportDocument): ComparableLine[] =>
  [
    ...blockLines(body),
    ...annexes.flatMap(({ title, blocks }) => [...title.map((line) => lineOf([line])), ...blockLines(blocks)]),
    ...notes.flatMap((paragraphs) => paragraphs.map((content) => lineOf([content]))),
  ].filter(({ figures }) => figures.length > 0);

export function fileLines(views: readonly ParagraphView[]): FileLine[] {
  const lines: { text: string; views: { view: ParagraphView; start: number }[] }[] = [];
  let last: { readonly story: ParagraphView['story']; readonly row: number } | undefined;
  for (const view of views) {
    const { story, paragraph, text } = view;
    const row = story.paragraphs[paragraph]?.row ?? -1;
    const line = lines.at(-1);
    if (line && row >= 0 && last?.story === story && last.row === row) {
      line.text += CELL;
      line.views.push({ view, start: line.text.length });
      line.text += text;
    } else lines.push({ text, views: [{ view, start: 0 }] });
    last = { story, row };
  }
  return lines;
}

/** The paragraph that holds a stretch of the line, and the stretch in it; undefined where it crosses cells. */
export function inParagraph({ views }: FileLine, start: number, end: number): { view: ParagraphView; start: number; end: number; slices: Slice[] } | undefined {
  const place = [...views].reverse().find((one) => one.start <= start);
  if (!place || end > place.start + place.view.text.length) return undefined;
  const [from, to] = [start - place.start, end - place.start];
  return { view: place.view, start: from, end: to, slices: viewSlices(place.view, from, to) };
}

/** Part of a line's text. */
export interface LinePart {
  readonly start: number;
  readonly end: number;
}

/** What two stretches have in common where they say the same with other numbers. */
export const pattern = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s/g, ' ').replace(NUMBER, '#');

/** A line's sentences without the blanks around them. */
export function sentences(text: string): LinePart[] {
  const ends = [...text.matchAll(/[.;:?!]\s+/g)].map(({ 0: end, index }) => index + end.length);
  return [0, ...ends].map((start, index) => trimmed(text, start, ends[index] ?? text.length));
}

export function trimmed(text: string, start = 0, end: number = text.length): LinePart {
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  return { start: from, end: Math.max(from, start + part.trimEnd().length) };
}

/** The place in `to` of a place in `from`, two texts of one pattern; undefined inside a number. */
export function samePlace(from: string, to: string, place: number): number | undefined {
  const theirs = [...to.matchAll(NUMBER)];
  let shift = 0;
  for (const [index, match] of [...from.matchAll(NUMBER)].entries()) {
    if (place <= match.index) break;
    if (place < match.index + match[0].length) return undefined;
    shift += (theirs[index]?.[0].length ?? 0) - match[0].length;
  }
  return place + shift;
}
