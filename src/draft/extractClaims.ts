/** Text -> claims: tokens, sentences, mentions, then every rule. */
import type { Claim } from './claim';
import type { DraftContext } from './context';
import { readMentions } from './mentions';
import { REGISTRY } from './rules/index';
import { splitSentences } from './sentences';
import { readGrids } from './tableGrid';
import { tokenize } from './tokenize';

export function readContext(text: string): DraftContext {
  const tokens = tokenize(text);
  const sentences = splitSentences(tokens);
  const mentions = readMentions(sentences);
  const sentenceStarts: number[] = [];
  let at = 0;
  for (let sentence = 0; sentence <= sentences.length; sentence += 1) {
    while (at < mentions.length && (mentions[at]?.sentence ?? 0) < sentence) at += 1;
    sentenceStarts.push(at);
  }
  return { text, tokens, mentions, sentenceStarts, grids: readGrids(text, tokens, mentions.length) };
}

export function extractClaims(context: DraftContext): Claim[] {
  const taken = new Set<number>();
  return REGISTRY.flatMap((rule) => {
    const own = rule(context).filter(({ claimed }) => !taken.has(claimed.index));
    own.forEach(({ claimed }) => taken.add(claimed.index));
    return own;
  });
}
