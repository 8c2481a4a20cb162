/** Where the file's figures are: by content control, else by hidden bookmark, else by position and last value. */
import { rangeAnchor, type Anchor } from './anchor';
import { findByPosition } from './findByPosition';
import type { LastRecord } from './lastRecords';
import type { ReportFigures } from './reportFigures';
import type { Bookmark, Control, Range, Span, Story } from './story';

export interface FoundFigures {
  /** In the order of the file. */
  readonly anchors: readonly Anchor[];
  /** Indexes of records whose figure stands nowhere. */
  readonly lost: readonly number[];
}

/** How a code looks: tells our tags from other people's where the file remembers nothing. */
const CODE = /^[A-Z][A-Z0-9_]*(?:[.|]|$)/;

interface KnownBookmark {
  readonly bookmark: Bookmark;
  readonly record: number | undefined;
  /** Undefined where neither the file nor the report knows it. */
  readonly key: string | undefined;
}

/** Those whose tags lie in `outer`, too; `bookmarks` in the order of their starts. */
function bookmarksIn(bookmarks: readonly KnownBookmark[], outer: Span): KnownBookmark[] {
  let [low, high] = [0, bookmarks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bookmarks[middle]?.bookmark.start ?? 0) <= outer.start) low = middle + 1;
    else high = middle;
  }
  const found: KnownBookmark[] = [];
  for (let at = low; at < bookmarks.length; at += 1) {
    const one = bookmarks[at];
    if (!one || one.bookmark.start > outer.end) break;
    if (one.bookmark.end < outer.end) found.push(one);
  }
  return found;
}

export function findAnchors(stories: readonly Story[], records: readonly LastRecord[], figures: ReportFigures): FoundFigures {
  const byBookmark = new Map(records.map((record, index) => [record.bookmark, index]));
  const byTag = new Map(records.map((record) => [record.tag, record.key]));

  const keyOf = ({ tag, alias }: Control): string | undefined => {
    if (tag) return byTag.get(tag) ?? figures.byTag(tag)?.key ?? (!records.length && CODE.test(tag) ? tag : undefined);
    return alias ? figures.byAlias(alias)?.key : undefined;
  };

  const ofStory = (story: Story): Anchor[] => {
    const anchors: Anchor[] = [];
    const claimed = new Set<KnownBookmark>();
    const taken = new Uint8Array(story.pieces.length);
    /** Text is one figure's: what overlaps (damage, a control in a control) stays with the first. */
    const add = (range: Range, key: string, record: number | undefined, control: Control | undefined): void => {
      for (let piece = range.from; piece < range.to; piece += 1) if (taken[piece]) return;
      taken.fill(1, range.from, range.to);
      anchors.push(rangeAnchor(story, range, key, record, control));
    };
    const bookmarks = story.bookmarks
      .map((bookmark): KnownBookmark => {
        const record = byBookmark.get(bookmark.name);
        return { bookmark, record, key: record === undefined ? figures.byBookmark(bookmark.name)?.key : records[record]?.key };
      })
      .sort((a, b) => a.bookmark.start - b.bookmark.start);
    for (const control of story.controls) {
      const inside = bookmarksIn(bookmarks, control.whole);
      const key = keyOf(control);
      // A control that lost its name (LibreOffice drops it) still holds its one bookmark.
      const nameless = key === undefined && control.tag === undefined && inside.length === 1 && control.inline;
      const bookmark = nameless ? inside[0] : inside.find((one) => one.key === key);
      const known = key ?? bookmark?.key;
      if (known === undefined) continue;
      inside.forEach((one) => claimed.add(one));
      add(control, known, bookmark?.record, control);
    }
    for (const one of bookmarks) {
      const { bookmark, key, record } = one;
      if (key !== undefined && !claimed.has(one)) add(bookmark, key, record, undefined);
    }
    return anchors.sort((a, b) => a.range.start - b.range.start);
  };

  const marked = withRecords(stories.flatMap(ofStory), records);
  const seen = new Set(marked.map(({ record }) => record));
  const missing = records.flatMap((_, index) => (seen.has(index) ? [] : [index]));
  const placed = findByPosition(stories, marked, records, missing, figures);
  if (!placed.length) return { anchors: marked, lost: missing };
  const found = new Set(placed.map(({ record }) => record));
  const order = new Map(stories.map((story, index) => [story, index]));
  const anchors = [...marked, ...placed].sort((a, b) => (order.get(a.story) ?? 0) - (order.get(b.story) ?? 0) || a.range.start - b.range.start);
  return { anchors, lost: missing.filter((index) => !found.has(index)) };
}

/** A control without its bookmark takes the next record of its key; past those it is a copy. */
function withRecords(anchors: readonly Anchor[], records: readonly LastRecord[]): Anchor[] {
  const taken = new Set(anchors.map(({ record }) => record));
  const free = new Map<string, number[]>();
  records.forEach(({ key }, index) => {
    if (taken.has(index)) return;
    const same = free.get(key);
    if (same) same.push(index);
    else free.set(key, [index]);
  });
  return anchors.map((anchor) => (anchor.record === undefined ? { ...anchor, record: free.get(anchor.key)?.shift() } : anchor));
}
