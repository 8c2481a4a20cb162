/** One pass over a part's XML, checked on the way: its pieces of text, runs, paragraphs, content controls and figures' bookmarks. */
import { walkXml } from '../opc/xmlGuard';
import { RangeScan } from './rangeScan';
import type { Story } from './story';
import { TextScan } from './textScan';
import { wordName } from './wordName';

/** Content that a figure can't be: replacing the text beside it would take it along. Tabs and breaks count as well. */
const SPECIAL = new Set(
  'fldChar fldSimple drawing pict object footnoteReference endnoteReference tbl tab br cr sym noBreakHyphen softHyphen ptab ruby'.split(' '),
);
const BLANKS = new Set(['tab', 'br', 'cr']);
const TRACKED = new Set(['ins', 'del', 'moveFrom', 'moveTo']);

/** Throws InputError where the XML is damaged. */
export function scanStory(part: string, xml: string): Story {
  const text = new TextScan(xml);
  const ranges = new RangeScan(xml, text);
  let settingsDepth = 0;

  /** In a run's or a paragraph's properties only more of them count. */
  const open = (name: string, start: number, end: number, empty: boolean): void => {
    const properties = name === 'rPr' || name === 'pPr';
    if (text.inProperties) {
      if (properties && !empty) text.openProperties(start, false);
      return;
    }
    if (settingsDepth > 0) ranges.setting(name, start, end);
    else if (SPECIAL.has(name)) {
      ranges.specials += 1;
      if (BLANKS.has(name)) text.blank(start, end);
    }
    text.meet(name);
    if (name === 'bookmarkStart') ranges.openBookmark(start, end);
    else if (name === 'bookmarkEnd') ranges.closeBookmark(start, end);
    else if (name === 'sdtContent') ranges.openContent(empty ? start : end);
    else if (empty) {
      if (name === 't') text.emptyText(start, end);
    } else if (properties) text.openProperties(start, name === 'rPr' && settingsDepth === 0);
    else openElement(name, start, end);
  };

  const openElement = (name: string, start: number, end: number): void => {
    switch (name) {
      case 'p':
        return text.openParagraph(start, end);
      case 'r':
        return text.openRun(start, end, ranges.inChange);
      case 't':
        return text.beginText(start, end);
      case 'tr':
        return text.openRow();
      case 'sdt':
        return ranges.openControl(start);
      case 'sdtPr':
        settingsDepth += 1;
        return;
      default:
        if (!TRACKED.has(name)) return;
        ranges.openChange();
        if (name === 'moveFrom') text.movedAway += 1;
    }
  };

  const close = (name: string, start: number, end: number): void => {
    if (text.inProperties) {
      if (name === 'rPr' || name === 'pPr') text.closeProperties(end);
      return;
    }
    switch (name) {
      case 'p':
        return text.closeParagraph(end);
      case 'r':
        return text.closeRun(end);
      case 't':
        return text.endText(start, end);
      case 'tr':
        return text.closeRow();
      case 'sdtPr':
        settingsDepth -= 1;
        return;
      case 'sdtContent':
        return ranges.closeContent(start);
      case 'sdt':
        return ranges.closeControl(end);
      default:
        if (!TRACKED.has(name)) return;
        ranges.closeChange();
        if (name === 'moveFrom') text.movedAway -= 1;
    }
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
  const { pieces, runs, paragraphs } = text;
  const { controls, bookmarks } = ranges;
  return { part, xml, pieces, runs, paragraphs, controls, bookmarks };
}
