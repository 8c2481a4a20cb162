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

const wholePieces = (story: Story, { from, to }: Range): Slice[] =>
  story.pieces.slice(from, to).map(({ text }, index) => ({ piece: from + index, from: 0, to: text.length }));

export const sliceText = (story: Story, slices: readonly Slice[]): string =>
  slices.map(({ piece, from, to }) => story.pieces[piece]?.text.slice(from, to) ?? '').join('');

export function rangeAnchor(
  story: Story,
  range: Range,
  found: { readonly how: 'control' | 'bookmark'; readonly key: string; readonly record: number | undefined; readonly control: Control | undefined },
): Anchor {
  const slices = wholePieces(story, range);
  return { ...found, story, range, slices, text: sliceText(story, slices) };
}
