/** Whose figure a number is, where the text says that it isn't the whole office's of this period. */
import { fold } from '../locale/encoding';
import type { Mention } from './mention';

/** Characters before a number in which its owner is looked for: a paragraph may be long. */
const FAR = 400;
const SENTENCE_END = /[.!?]\s+(?=\p{Lu})/gu;
/** "212 nhiệm vụ của Sở Y tế". */
const LINK = /^[^\d.;,\n]{0,40}?\s(?:của|tại|ở|do)\s/u;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** The owner that a mention's row, column or sentence names; `heading` is the words above its column where it stands in a table. */
export type OwnerNamed = (mention: Mention, heading: readonly string[]) => string | undefined;

/** `owners` are departments' names and periods as "03/2022" (which a text may write 3/2022). */
export function ownerNamed(text: string, owners: readonly string[]): OwnerNamed {
  if (!owners.length) return () => undefined;
  const asWritten = (owner: string): string => fold(owner).replace(/^0(?=\d\/)/, '');
  const named = new Map(owners.map((owner) => [asWritten(owner), owner]));
  // Longest first: "Sở Y tế" isn't meant where "Sở Y tế Cao Bằng" is written. "15/3/2022" is a day.
  const longestFirst = [...named.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const any = new RegExp(`(?<![\\p{L}\\d/.\\-])0?(${longestFirst.join('|')})(?![\\p{L}\\d])`, 'gu');
  const allIn = (part: string): string[] => [...fold(part).matchAll(any)].flatMap(([, found = '']) => named.get(found) ?? []);

  return ({ start, end, sentence }, heading) => {
    const before = text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - FAR), start);
    if (sentence < 0) return allIn(before)[0] ?? allIn(heading.join(' '))[0];
    const sentenceStart = [...before.matchAll(SENTENCE_END)].at(-1)?.index ?? 0;
    const after = text.slice(end, end + 120);
    return allIn(before.slice(sentenceStart)).at(-1) ?? allIn(after.slice(LINK.exec(after)?.[0].length ?? after.length).split('\n')[0] ?? '')[0];
  };
}
