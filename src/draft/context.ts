/** What every claim rule sees. */
import type { Claim } from './claim';
import type { Mention } from './mention';
import type { Grid } from './tableGrid';
import type { Token } from './token';

export interface DraftContext {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  /** Index of the first mention of each sentence, and one past the last sentence's end. */
  readonly sentenceStarts: readonly number[];
  readonly grids: readonly Grid[];
}

export type ClaimRule = (context: DraftContext) => readonly Claim[];

export const sentenceMentions = ({ mentions, sentenceStarts }: DraftContext, sentence: number): readonly Mention[] =>
  sentence < 0 ? [] : mentions.slice(sentenceStarts[sentence] ?? mentions.length, sentenceStarts[sentence + 1] ?? mentions.length);

/** `inner` stands in every bracket that `outer` stands in. */
export const encloses = (outer: Mention, inner: Mention): boolean => outer.brackets.every((bracket, i) => inner.brackets[i] === bracket);
