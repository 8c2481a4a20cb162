/** A figure's new text into the file: written over the old one, or beside it as a tracked change. */
import type { Splice } from '../docx/splices';
import type { ChangeMark } from '../docx/trackedChange';
import { escapeXml } from '../opc/escape';
import type { Anchor, Slice } from './anchor';
import { newRun, ownProperties, preserved, propertiesXml, rawPlace, withHighlight } from './runXml';
import type { Run, Span } from './story';

export interface NewText {
  readonly text: string;
  /** Whether the old text and the new one are gaps. */
  readonly wasMissing: boolean;
  readonly missing: boolean;
}

const insertion = (at: number, text: string): Splice => ({ start: at, end: at, text });

const runOf = ({ story }: Anchor, { piece }: Slice): Run | undefined => story.runs[story.pieces[piece]?.run ?? -1];

const newProperties = (anchor: Anchor, run: Run | undefined, { wasMissing, missing }: NewText): string =>
  withHighlight(propertiesXml(anchor.story, run), wasMissing, missing);

/** Word's prompt and its grey style make way. */
function withoutPrompt({ control, slices, story }: Anchor): Splice[] {
  if (!control?.placeholder) return [];
  const runs = new Set(slices.map(({ piece }) => story.runs[story.pieces[piece]?.run ?? -1]));
  const styles = [...runs].flatMap((run): Splice[] => {
    const { start } = run?.properties ?? { start: 0 };
    const found = /<w:rStyle\b[^>]*\/>/.exec(propertiesXml(story, run));
    return found ? [{ start: start + found.index, end: start + found.index + found[0].length, text: '' }] : [];
  });
  return [{ ...control.placeholder, text: '' }, ...styles];
}

/** The first piece takes the new text, the others are emptied; their runs stay. */
export function overwrite(anchor: Anchor, next: NewText): Splice[] {
  const { story, slices, range } = anchor;
  const [first] = slices;
  if (!first) return [...withoutPrompt(anchor), insertion(range.end, newRun(withHighlight('', false, next.missing), next.text))];
  const run = runOf(anchor, first);
  const properties = newProperties(anchor, run, next);
  const highlight = properties === propertiesXml(story, run) || !run || anchor.control?.placeholder ? [] : [replaceProperties(run, properties)];
  const texts = slices.flatMap((slice, index): Splice[] => {
    const piece = story.pieces[slice.piece];
    const text = index ? '' : escapeXml(next.text);
    if (!piece) return [];
    if (!piece.inner) return text ? [{ start: piece.start, end: piece.end, text: `<w:t xml:space="preserve">${text}</w:t>` }] : [];
    const place = { start: rawPlace(story.xml, piece.inner, slice.from), end: rawPlace(story.xml, piece.inner, slice.to), text };
    const partial = slice.from > 0 || slice.to < piece.text.length;
    return partial || /^\s|\s$/.test(text) ? [...preserved(story.xml, piece), place] : [place];
  });
  return withoutPrompt(anchor).concat(highlight, texts);
}

const replaceProperties = (run: Run, properties: string): Splice =>
  run.properties ? { ...run.properties, text: properties } : insertion(run.content, properties);

/** Where a figure is only part of its run, the run is cut around it. */
export function trackedChange(anchor: Anchor, next: NewText, mark: ChangeMark): Splice[] {
  const { story, slices, range } = anchor;
  const [first] = slices;
  const added = (run: Run | undefined): string =>
    `<w:ins ${mark()}>${newRun(ownProperties(first ? newProperties(anchor, run, next) : withHighlight('', false, next.missing)), next.text)}</w:ins>`;
  if (!first) return [insertion(range.end, added(undefined))];
  const byRun = new Map<number, Slice[]>();
  for (const slice of slices) {
    const run = story.pieces[slice.piece]?.run ?? -1;
    byRun.set(run, [...(byRun.get(run) ?? []), slice]);
  }
  const last = [...byRun.keys()].at(-1);
  return [...byRun].flatMap(([index, own]): Splice[] => {
    const run = story.runs[index];
    if (!run) return [];
    const tail = index === last ? added(runOf(anchor, first)) : '';
    const whole = own.length === run.pieces.length && own.every(({ piece, from, to }) => from === 0 && to === story.pieces[piece]?.text.length);
    if (!whole) return cutOut(anchor, run, own, mark(), tail);
    return [insertion(run.start, `<w:del ${mark()}>`), ...own.flatMap((slice) => asDeleted(anchor, slice)), insertion(run.end, `</w:del>${tail}`)];
  });
}

/** w:t -> w:delText, blanks kept. */
function asDeleted({ story }: Anchor, { piece: index }: Slice): Splice[] {
  const piece = story.pieces[index];
  if (!piece) return [];
  if (!piece.inner) return [{ start: piece.start, end: piece.end, text: '<w:delText/>' }];
  const head: Span = { start: piece.start, end: piece.inner.start };
  return [
    { ...head, text: '<w:delText xml:space="preserve">' },
    { start: piece.inner.end, end: piece.end, text: '</w:delText>' },
  ];
}

function cutOut(anchor: Anchor, run: Run, own: readonly Slice[], mark: string, tail: string): Splice[] {
  const { story } = anchor;
  const [from, to] = [own[0], own.at(-1)];
  const [head, foot] = [story.pieces[from?.piece ?? -1], story.pieces[to?.piece ?? -1]];
  if (!from || !to || !head?.inner || !foot?.inner) return [];
  const properties = ownProperties(propertiesXml(story, run));
  const inner = story.pieces.slice(from.piece, to.piece + 1).flatMap((piece, index): Splice[] => {
    const open = index
      ? [{ start: piece.start, end: piece.inner?.start ?? piece.end, text: piece.inner ? '<w:delText xml:space="preserve">' : '<w:delText/>' }]
      : [];
    const close = from.piece + index < to.piece && piece.inner ? [{ start: piece.inner.end, end: piece.end, text: '</w:delText>' }] : [];
    return [...open, ...close];
  });
  return [
    ...preserved(story.xml, head),
    insertion(rawPlace(story.xml, head.inner, from.from), `</w:t></w:r><w:del ${mark}><w:r>${properties}<w:delText xml:space="preserve">`),
    ...inner,
    insertion(rawPlace(story.xml, foot.inner, to.to), `</w:delText></w:r></w:del>${tail}<w:r>${properties}<w:t xml:space="preserve">`),
  ];
}
