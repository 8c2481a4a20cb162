/** A paragraph as text with its figures left open, and the way back from a place in that text to the pieces of the file. */
import { OPEN_FIGURE } from '../renderers/docx/wording';
import type { Anchor, Slice } from './anchor';
import type { Story } from './story';

/** A stretch of plain text: part of one piece. */
interface Segment {
  readonly piece: number;
  /** In the piece. */
  readonly from: number;
  /** In `text` and in `shown`. */
  readonly start: number;
  readonly shownStart: number;
  readonly length: number;
}

export interface ParagraphView {
  readonly story: Story;
  readonly paragraph: number;
  /** A figure is one character. */
  readonly text: string;
  /** As people read it. */
  readonly shown: string;
  readonly segments: readonly Segment[];
  /** The paragraph's figures, and where each begins in `shown`. */
  readonly figures: ReadonlyMap<Anchor, number>;
}

interface Claim extends Slice {
  readonly anchor: Anchor;
}

function claimsOf(story: Story, anchors: readonly Anchor[]): ReadonlyMap<number, readonly Claim[]> {
  const claims = new Map<number, Claim[]>();
  for (const anchor of anchors) {
    if (anchor.story !== story) continue;
    for (const { piece, from, to } of anchor.slices) {
      const claim = { piece, from, to, anchor };
      const others = claims.get(piece);
      if (others) others.push(claim);
      else claims.set(piece, [claim]);
    }
  }
  for (const list of claims.values()) if (list.length > 1) list.sort((a, b) => a.from - b.from);
  return claims;
}

function paragraphView(story: Story, paragraph: number, pieces: readonly number[], claims: ReadonlyMap<number, readonly Claim[]>): ParagraphView {
  let [text, shown] = ['', ''];
  const segments: Segment[] = [];
  const figures = new Map<Anchor, number>();
  for (const piece of pieces) {
    const whole = story.pieces[piece]?.text ?? '';
    let at = 0;
    const plain = (to: number): void => {
      if (to <= at) return;
      segments.push({ piece, from: at, start: text.length, shownStart: shown.length, length: to - at });
      text += whole.slice(at, to);
      shown += whole.slice(at, to);
    };
    for (const { from, to, anchor } of claims.get(piece) ?? []) {
      plain(from);
      if (!figures.has(anchor)) {
        figures.set(anchor, shown.length);
        text += OPEN_FIGURE;
      }
      shown += whole.slice(from, to);
      at = to;
    }
    plain(whole.length);
  }
  return { story, paragraph, text, shown, segments, figures };
}

/** Every paragraph, in the order of the stories. */
export const paragraphViews = (stories: readonly Story[], anchors: readonly Anchor[]): ParagraphView[] =>
  stories.flatMap((story) => {
    const claims = claimsOf(story, anchors);
    return story.paragraphs.map(({ pieces }, index) => paragraphView(story, index, pieces, claims));
  });

/** The slices of the file that hold `text` from `start` to `end`. */
export const viewSlices = ({ segments }: ParagraphView, start: number, end: number): Slice[] =>
  segments.flatMap((segment) => {
    const from = Math.max(start, segment.start) - segment.start;
    const to = Math.min(end, segment.start + segment.length) - segment.start;
    return from < to ? [{ piece: segment.piece, from: segment.from + from, to: segment.from + to }] : [];
  });

/** The place in `shown` of a place in `text`. */
export function shownPlace({ segments, shown }: ParagraphView, place: number): number {
  const segment = [...segments].reverse().find(({ start }) => start <= place);
  return segment ? segment.shownStart + (place - segment.start) : shown.length;
}
