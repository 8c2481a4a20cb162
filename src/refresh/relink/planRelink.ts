/** A .docx into which the report was pasted: which words of it are which figure, by sentence and then by value. */
import { cleanLine } from '../../locale/encoding';
import type { ReportDocument } from '../../model/document';
import type { PrintedFigure } from '../../model/figure';
import type { Anchor, Slice } from '../anchor';
import { findAnchors } from '../findAnchors';
import { readLastRecords, type LastRecords } from '../lastRecords';
import { openDocx, readStories, type Docx } from '../openDocx';
import { paragraphViews, type ParagraphView } from '../paragraphView';
import { firstNumber, neighbourWords } from '../plainNumbers';
import { reportFigures } from '../reportFigures';
import { sentenceAround } from '../sentenceAround';
import type { Story } from '../story';
import { comparableLines, fileLines, inParagraph, pattern, samePlace, sentences, trimmed, type FileLine, type LineFigure, type LinePart } from './lines';
import { canWrap } from './wrapFigure';

export interface RelinkPlace {
  readonly view: ParagraphView;
  readonly slices: readonly Slice[];
  /** What stands there now. */
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

export interface SureMatch extends RelinkPlace {
  readonly figure: PrintedFigure;
}

export interface UnsureMatch {
  readonly figure: PrintedFigure;
  /** Where it might be; empty where nothing looks like it. */
  readonly places: readonly RelinkPlace[];
}

export interface RelinkPlan {
  readonly docx: Docx;
  readonly stories: readonly Story[];
  readonly records: LastRecords;
  readonly document: ReportDocument;
  /** In the order of the file. */
  readonly sure: readonly SureMatch[];
  readonly unsure: readonly UnsureMatch[];
  /** Figures that the file has in controls already. */
  readonly linked: number;
}

/** Whether the file says something else there than the workbook. */
export const needsRefresh = ({ figure, text }: SureMatch): boolean => cleanLine(figure.text) !== text;

interface Candidate<Line> extends LinePart {
  readonly line: Line;
}

/** Too few words to be one sentence's own. */
const FEW_LETTERS = 12;
const MOST_PLACES = 5;

const byPattern = <Line extends { readonly text: string }>(candidates: readonly Candidate<Line>[]): Map<string, Candidate<Line>[]> => {
  const found = new Map<string, Candidate<Line>[]>();
  for (const candidate of candidates) {
    const key = pattern(candidate.line.text.slice(candidate.start, candidate.end));
    found.set(key, [...(found.get(key) ?? []), candidate]);
  }
  return found;
};

const whole = <Line extends { readonly text: string }>(line: Line): Candidate<Line>[] => [{ line, ...trimmed(line.text) }];
const split = <Line extends { readonly text: string }>(line: Line): Candidate<Line>[] => sentences(line.text).map((stretch) => ({ line, ...stretch }));

function placeAt(line: FileLine, start: number, end: number): RelinkPlace | undefined {
  const found = inParagraph(line, start, end);
  if (!found) return undefined;
  const { view, slices } = found;
  return { view, slices, text: view.text.slice(found.start, found.end), ...sentenceAround(view.text, found.start, found.end) };
}

/** Characters of a story, each by a name of its own. */
const units = ({ part }: Story, slices: readonly Slice[]): string[] =>
  slices.flatMap(({ piece, from, to }) => Array.from({ length: to - from }, (_, index) => `${part}:${piece}:${from + index}`));

/** Throws InputError where the file isn't a .docx that can be worked with. */
export function planRelink(bytes: Uint8Array, document: ReportDocument): RelinkPlan {
  const docx = openDocx(bytes);
  const stories = readStories(docx);
  const records = readLastRecords(docx);
  const { anchors } = findAnchors(stories, records.records, reportFigures(document));
  // A figure that was found by its value alone still needs its control.
  const controls = anchors.filter(({ how }) => how !== 'position');
  const linkedAt = new Map(controls.flatMap((anchor) => units(anchor.story, anchor.slices).map((unit) => [unit, anchor] as const)));
  const linkedKeys = new Map<string, Set<Anchor>>();
  for (const anchor of controls) linkedKeys.set(anchor.key, (linkedKeys.get(anchor.key) ?? new Set()).add(anchor));
  const file = fileLines(paragraphViews(stories, []));
  const lines = comparableLines(document);
  const open = new Map(lines.flatMap((line) => line.figures.map((figure) => [figure, line] as const)));
  const sure: SureMatch[] = [];
  const taken = new Set<string>();
  const take = (figure: LineFigure, place: RelinkPlace | undefined): void => {
    if (!place) return;
    const own = units(place.view.story, place.slices);
    const linked = own.map((unit) => linkedAt.get(unit)).find((anchor) => anchor !== undefined);
    if (linked) {
      linkedKeys.get(linked.key)?.delete(linked);
      open.delete(figure);
    } else if (canWrap(place.view.story, place.slices) && !own.some((unit) => taken.has(unit))) {
      own.forEach((unit) => taken.add(unit));
      sure.push({ figure: figure.figure, ...place });
      open.delete(figure);
    }
  };

  for (const stretches of [whole, split]) {
    const theirs = byPattern(file.flatMap(stretches));
    const ours = byPattern(lines.filter(({ figures }) => figures.some((figure) => open.has(figure))).flatMap(stretches));
    for (const [key, mine] of ours) {
      const found = theirs.get(key) ?? [];
      // Two sentences of one wording are told apart by their order, where the file has as many.
      if (found.length !== mine.length || key.replace(/[^\p{L}]/gu, '').length < FEW_LETTERS) continue;
      mine.forEach(({ line, start, end }, index) => {
        const other = found[index];
        if (!other) return;
        const [text, there] = [line.text.slice(start, end), other.line.text.slice(other.start, other.end)];
        for (const figure of line.figures) {
          if (!open.has(figure) || figure.start < start || figure.end > end) continue;
          const [from, to] = [samePlace(text, there, figure.start - start), samePlace(text, there, figure.end - start)];
          if (from !== undefined && to !== undefined) take(figure, placeAt(other.line, other.start + from, other.start + to));
        }
      });
    }
  }

  const unsure: UnsureMatch[] = [];
  for (const [figure, line] of [...open]) {
    const text = cleanLine(figure.figure.text);
    const mine = neighbourWords(line.text.slice(0, figure.start), line.text.slice(figure.end));
    const places = firstNumber(text) === undefined ? [] : file.flatMap((one) => occurrences(one, text, mine));
    const free = places.filter(({ view, slices }) => units(view.story, slices).every((unit) => !taken.has(unit) && !linkedAt.has(unit)));
    const certain = free.filter(({ beside }) => beside === 2);
    if (certain.length === 1) take(figure, certain[0]);
    if (!open.has(figure)) continue;
    // Its sentence was rewritten around its control.
    const linked = linkedKeys.get(cleanLine(figure.figure.key));
    const [elsewhere] = linked ?? [];
    if (elsewhere) linked?.delete(elsewhere);
    else unsure.push({ figure: figure.figure, places: free.sort((a, b) => b.beside - a.beside).slice(0, MOST_PLACES) });
  }
  const order = new Map(stories.map((story, index) => [story, index]));
  sure.sort(
    (a, b) =>
      (order.get(a.view.story) ?? 0) - (order.get(b.view.story) ?? 0) ||
      (a.slices[0]?.piece ?? 0) - (b.slices[0]?.piece ?? 0) ||
      (a.slices[0]?.from ?? 0) - (b.slices[0]?.from ?? 0),
  );
  return { docx, stories, records, document, sure, unsure, linked: controls.length };
}

/** `beside`: how many of the words next to it are the report's. */
function occurrences(line: FileLine, text: string, words: { before: string; after: string }): (RelinkPlace & { beside: number })[] {
  const found: (RelinkPlace & { beside: number })[] = [];
  for (let at = line.text.indexOf(text); at >= 0; at = line.text.indexOf(text, at + 1)) {
    const [before, after] = [line.text.slice(0, at), line.text.slice(at + text.length)];
    if (/[\d.,/]$/.test(before) || /^(?:[.,/]?\d|%)/.test(after)) continue;
    const place = placeAt(line, at, at + text.length);
    const there = neighbourWords(before, after);
    const alike = (mine: string, other: string): number => (mine !== '' && mine === other ? 1 : 0);
    if (place) found.push({ ...place, beside: alike(words.before, there.before) + alike(words.after, there.after) });
  }
  return found;
}
