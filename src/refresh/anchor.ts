/** A figure's place in the file: which pieces of text it is, and how it was recognised. */
import type { Control, Range, Story } from './story';

/** Part of a piece's text. */
export interface Slice {
  readonly piece: number;
  readonly from: number;
  readonly to: number;
}

export interface Anchor {
  readonly how: 'control' | 'bookmark' | 'position';
  readonly story: Story;
  readonly key: string;
  /** Index of its last record; undefined for a copy, and where the file remembers nothing. */
  readonly record: number | undefined;
  readonly range: Range;
  readonly control: Control | undefined;
  readonly slices: readonly Slice[];
  readonly text: string;
}

export const sliceText = (story: Story, slices: readonly Slice[]): string =>
  slices.map(({ piece, from, to }) => story.pieces[piece]?.text.slice(from, to) ?? '').join('');

/** All of the range's text as one figure. */
export function rangeAnchor(story: Story, range: Range, key: string, record: number | undefined, control: Control | undefined): Anchor {
  const slices: Slice[] = [];
  let text = '';
  for (let piece = range.from; piece < range.to; piece += 1) {
    const own = story.pieces[piece]?.text ?? '';
    slices.push({ piece, from: 0, to: own.length });
    text += own;
  }
  return { how: control ? 'control' : 'bookmark', story, key, record, range, control, slices, text };
}
