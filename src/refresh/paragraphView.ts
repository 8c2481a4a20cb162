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
  /** The paragraph's figures, and where each begins in `shown`. */
  readonly figures: ReadonlyMap<Anchor, number>;
  /** The figures of the whole story, by piece. */
  readonly claims: Claims;
}

interface Claim extends Slice {
  readonly anchor: Anchor;
}

type Claims = ReadonlyMap<number, readonly Claim[]>;

function claimsOf(story: Story, anchors: readonly Anchor[]): Claims {
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

const NO_FIGURES: ReadonlyMap<Anchor, number> = new Map();

/** The paragraph's text in turn: `onPlain` with each plain stretch of a piece, `onFigure` with each of a figure. */
function walkText(
  { story, paragraph, claims }: Pick<ParagraphView, 'story' | 'paragraph' | 'claims'>,
  onPlain: (text: string, piece: number, from: number) => void,
  onFigure: (text: string, anchor: Anchor) => void,
): void {
  for (const piece of story.paragraphs[paragraph]?.pieces ?? []) {
    const whole = story.pieces[piece]?.text ?? '';
    const own = claims.get(piece);
    if (!own) {
      onPlain(whole, piece, 0);
      continue;
    }
    let at = 0;
    for (const { from, to, anchor } of own) {
      if (from > at) onPlain(whole.slice(at, from), piece, at);
      onFigure(whole.slice(from, to), anchor);
      at = to;
    }
    if (at < whole.length) onPlain(whole.slice(at), piece, at);
  }
}

function paragraphView(story: Story, paragraph: number, claims: Claims): ParagraphView {
  let [text, shown] = ['', ''];
  let figures: Map<Anchor, number> | undefined;
  walkText(
    { story, paragraph, claims },
    (plain) => {
      text += plain;
      shown += plain;
    },
    (figure, anchor) => {
      figures ??= new Map();
      if (!figures.has(anchor)) {
        figures.set(anchor, shown.length);
        text += OPEN_FIGURE;
      }
      shown += figure;
    },
  );
  return { story, paragraph, text: figures ? text : shown, shown, figures: figures ?? NO_FIGURES, claims };
}

/** Few paragraphs are asked for theirs: they aren't kept. */
function segmentsOf(view: ParagraphView): Segment[] {
  const segments: Segment[] = [];
  const seen = new Set<Anchor>();
  let [start, shownStart] = [0, 0];
  walkText(
    view,
    ({ length }, piece, from) => {
      segments.push({ piece, from, start, shownStart, length });
      start += length;
      shownStart += length;
    },
    ({ length }, anchor) => {
      if (!seen.has(anchor)) start += OPEN_FIGURE.length;
      seen.add(anchor);
      shownStart += length;
    },
  );
  return segments;
}

/** Every paragraph, in the order of the stories. */
export const paragraphViews = (stories: readonly Story[], anchors: readonly Anchor[]): ParagraphView[] =>
  stories.flatMap((story) => {
    const claims = claimsOf(story, anchors);
    return story.paragraphs.map((_, index) => paragraphView(story, index, claims));
  });

/** The slices of the file that hold `text` from `start` to `end`. */
export const viewSlices = (view: ParagraphView, start: number, end: number): Slice[] =>
  segmentsOf(view).flatMap((segment) => {
    const from = Math.max(start, segment.start) - segment.start;
    const to = Math.min(end, segment.start + segment.length) - segment.start;
    return from < to ? [{ piece: segment.piece, from: segment.from + from, to: segment.from + to }] : [];
  });

/** The place in `shown` of a place in `text`. */
export function shownPlace(view: ParagraphView, place: number): number {
  const segment = segmentsOf(view).findLast(({ start }) => start <= place);
  return segment ? segment.shownStart + (place - segment.start) : view.shown.length;
}
