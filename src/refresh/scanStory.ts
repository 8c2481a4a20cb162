/** One pass over a part's XML, checked on the way: its pieces of text, runs, paragraphs, content controls and figures' bookmarks. */
import { attribute, decodeXml, walkXml } from '../opc/xmlGuard';
import { wordName } from './wordName';
import type { Bookmark, Control, Paragraph, Piece, Range, Run, Span, Story } from './story';

/** Content that a figure can't be: replacing the text beside it would take it along. Tabs and breaks count as well. */
const SPECIAL = new Set(
  'fldChar fldSimple drawing pict object footnoteReference endnoteReference tbl tab br cr sym noBreakHyphen softHyphen ptab ruby'.split(' '),
);
const BLANKS = new Set(['tab', 'br', 'cr']);
const TRACKED = new Set(['ins', 'del', 'moveFrom', 'moveTo']);
/** May stand in a run beside its text without making it anything else. */
const PLAIN_IN_RUN = new Set(['t', 'rPr', 'lastRenderedPageBreak']);
/** Word and LibreOffice add to the name of a bookmark that they copy. */
const FIGURE_BOOKMARK = /^_cs_\d+_[0-9a-f]{8}/;

interface OpenControl {
  readonly start: number;
  tag: string | undefined;
  alias: string | undefined;
  bound: boolean;
  placeholder: Span | undefined;
  content: number;
  contentEnd: number;
  mark: Mark | undefined;
}

/** How much had been seen when a range began. */
interface Mark {
  readonly pieces: number;
  readonly specials: number;
  readonly changes: number;
  readonly paragraphs: number;
  /** Closed ones. */
  readonly controls: number;
  readonly inChange: boolean;
  readonly paragraph: number;
}

/** Throws InputError where the XML is damaged. */
export function scanStory(part: string, xml: string): Story {
  const pieces: Piece[] = [];
  const runs: Run[] = [];
  const paragraphs: (Paragraph & { end: number })[] = [];
  const controls: Control[] = [];
  const bookmarks: Bookmark[] = [];
  const openParagraphs: number[] = [];
  const openRuns: Run[] = [];
  const openControls: OpenControl[] = [];
  const openRows: number[] = [];
  const openBookmarks = new Map<string, { name: string; start: number; mark: Mark }>();
  let openPiece: { readonly start: number; readonly inner: number } | undefined;
  /** The open rPr or pPr: where it begins, how many are open in it, itself included, and the run that it belongs to. */
  let [propertiesStart, propertiesDepth] = [0, 0];
  let propertiesOf: Run | undefined;
  let [specials, changes, changeDepth, movedAway, rows, settingsDepth] = [0, 0, 0, 0, 0, 0];

  const mark = (): Mark => ({
    pieces: pieces.length,
    specials,
    changes,
    paragraphs: paragraphs.length,
    controls: controls.length,
    inChange: changeDepth > 0,
    paragraph: openParagraphs.at(-1) ?? -1,
  });
  const range = (start: number, end: number, from: Mark): Range => {
    const opened = paragraphs.length - from.paragraphs;
    return {
      start,
      end,
      from: from.pieces,
      to: pieces.length,
      complex: specials > from.specials || opened > 1 || (opened === 1 && from.paragraph >= 0),
      tracked: from.inChange || changes > from.changes,
      paragraph: opened ? from.paragraphs : from.paragraph,
    };
  };
  const addPiece = (start: number, end: number, inner: Span | undefined, text: string, replaceable: boolean): void => {
    const run = openRuns.at(-1);
    const paragraph = openParagraphs.at(-1);
    if (!run || paragraph === undefined || movedAway > 0) return;
    // A list that grows takes room for many; most runs have one piece.
    if (run.pieces.length) run.pieces.push(pieces.length);
    else run.pieces = [pieces.length];
    paragraphs[paragraph]?.pieces.push(pieces.length);
    pieces.push({ start, end, inner, text, replaceable, run: run.index, paragraph });
  };

  const tagAt = (start: number, end: number): string => xml.slice(start + 1, end - 1);

  const open = (name: string, start: number, end: number, empty: boolean): void => {
    if (propertiesDepth > 0) {
      if ((name === 'rPr' || name === 'pPr') && !empty) propertiesDepth += 1;
      return;
    }
    const run = openRuns.at(-1);
    if (settingsDepth > 0) readControlProperty(name, start, end);
    else if (SPECIAL.has(name)) {
      specials += 1;
      if (run && BLANKS.has(name)) addPiece(start, end, undefined, ' ', false);
    }
    if (run && !PLAIN_IN_RUN.has(name)) run.plain = false;
    switch (name) {
      case 'rPr':
      case 'pPr':
        if (empty) return;
        [propertiesStart, propertiesDepth] = [start, 1];
        propertiesOf = name === 'rPr' && settingsDepth === 0 ? run : undefined;
        break;
      case 'p':
        if (empty) return;
        openParagraphs.push(paragraphs.length);
        paragraphs.push({ start, end, pieces: [], row: openRows.at(-1) ?? -1 });
        break;
      case 'r': {
        if (empty) return;
        const opened = { index: runs.length, start, end, content: end, properties: undefined, pieces: [], plain: true, tracked: changeDepth > 0 };
        openRuns.push(opened);
        runs.push(opened);
        break;
      }
      case 't':
        if (empty) addPiece(start, end, undefined, '', true);
        else openPiece = { start, inner: end };
        break;
      case 'tr':
        if (!empty) openRows.push(rows++);
        break;
      case 'sdt':
        if (empty) return;
        openControls.push({ start, tag: undefined, alias: undefined, bound: false, placeholder: undefined, content: -1, contentEnd: -1, mark: undefined });
        break;
      case 'sdtPr':
        if (!empty) settingsDepth += 1;
        break;
      case 'sdtContent': {
        const control = openControls.at(-1);
        if (!control) break;
        control.content = empty ? start : end;
        control.contentEnd = end;
        control.mark = mark();
        break;
      }
      case 'bookmarkStart': {
        const tag = tagAt(start, end);
        const bookmark = FIGURE_BOOKMARK.exec(attribute(tag, 'w:name') ?? '')?.[0];
        if (bookmark) openBookmarks.set(attribute(tag, 'w:id') ?? '', { name: bookmark, start: end, mark: mark() });
        break;
      }
      case 'bookmarkEnd': {
        if (!openBookmarks.size) break;
        const id = attribute(tagAt(start, end), 'w:id') ?? '';
        const bookmark = openBookmarks.get(id);
        if (bookmark) bookmarks.push({ ...range(bookmark.start, start, bookmark.mark), name: bookmark.name });
        openBookmarks.delete(id);
        break;
      }
      default:
        if (!TRACKED.has(name) || empty) return;
        changes += 1;
        changeDepth += 1;
        if (name === 'moveFrom') movedAway += 1;
    }
  };

  const readControlProperty = (name: string, start: number, end: number): void => {
    const control = openControls.at(-1);
    if (!control) return;
    const value = (): string => decodeXml(attribute(tagAt(start, end), 'w:val') ?? '');
    if (name === 'tag') control.tag = value();
    else if (name === 'alias') control.alias = value();
    else if (name === 'dataBinding') control.bound = true;
    else if (name === 'showingPlcHdr' && !/^(?:0|false|off)$/.test(value())) control.placeholder = { start, end };
  };

  const close = (name: string, start: number, end: number): void => {
    if (propertiesDepth > 0) {
      if (name !== 'rPr' && name !== 'pPr') return;
      propertiesDepth -= 1;
      if (propertiesDepth > 0 || !propertiesOf) return;
      propertiesOf.properties = { start: propertiesStart, end };
      propertiesOf.content = end;
      return;
    }
    switch (name) {
      case 'p': {
        const paragraph = openParagraphs.pop();
        const closed = paragraph === undefined ? undefined : paragraphs[paragraph];
        if (closed) closed.end = end;
        break;
      }
      case 'r': {
        const run = openRuns.pop();
        if (run) run.end = end;
        break;
      }
      case 't': {
        if (!openPiece) break;
        const raw = xml.slice(openPiece.inner, start);
        addPiece(openPiece.start, end, { start: openPiece.inner, end: start }, raw.includes('&') ? decodeXml(raw) : raw, !raw.includes('<'));
        openPiece = undefined;
        break;
      }
      case 'tr':
        openRows.pop();
        break;
      case 'sdtPr':
        settingsDepth -= 1;
        break;
      case 'sdtContent': {
        const control = openControls.at(-1);
        if (control) control.contentEnd = start;
        break;
      }
      case 'sdt':
        closeControl(openControls.pop(), end);
        break;
      default:
        if (!TRACKED.has(name)) return;
        changeDepth -= 1;
        if (name === 'moveFrom') movedAway -= 1;
    }
  };

  const closeControl = (control: OpenControl | undefined, end: number): void => {
    if (!control?.mark) return;
    const { tag, alias, bound, placeholder, content, contentEnd, mark: from } = control;
    const { start, end: contentEnds, from: first, to, complex, tracked, paragraph } = range(content, contentEnd, from);
    controls.push({
      start,
      end: contentEnds,
      from: first,
      to,
      complex: complex || controls.length > from.controls,
      tracked,
      paragraph,
      whole: { start: control.start, end },
      tag,
      alias,
      bound,
      placeholder,
      inline: from.paragraph >= 0,
    });
  };

  walkXml(
    part,
    xml,
    (start, nameEnd, end, empty) => {
      const name = wordName(xml, start + 1, nameEnd);
      if (name) open(name, start, end, empty);
      return name;
    },
    close,
  );
  return { part, xml, pieces, runs, paragraphs, controls, bookmarks };
}
