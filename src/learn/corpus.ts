/** All blocks as one text, a block a line, with what the draft checker reads in it. */
import type { DraftContext } from '../draft/context';
import { readContext } from '../draft/extractClaims';
import type { LastBlock } from './lastReport';

export interface Corpus {
  readonly text: string;
  readonly blocks: readonly LastBlock[];
  /** Where each block begins in the text. */
  readonly starts: readonly number[];
  readonly context: DraftContext;
  /** Where each token begins. */
  readonly tokenStarts: readonly number[];
}

export function readCorpus(blocks: readonly LastBlock[]): Corpus {
  const starts: number[] = [];
  let text = '';
  for (const { styled } of blocks) {
    if (starts.length) text += '\n';
    starts.push(text.length);
    text += styled.text;
  }
  const context = readContext(text);
  return { text, blocks, starts, context, tokenStarts: context.tokens.map(({ start }) => start) };
}

/** The last index whose start isn't after `at`. */
export function lastBefore(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
