/** Whose figure a number is, where the text says that it isn't the whole office's of this period. */
import { escapeRegExp, fold } from '../locale/encoding';
import { formatPeriod, parsePeriod } from '../locale/period';
import type { Mention } from './mention';

/** Characters before a number in which its owner is looked for: a paragraph may be long. */
const FAR = 400;
const SENTENCE_END = /[.!?]\s+(?=\p{Lu})/gu;
/** "212 nhiệm vụ của Sở Y tế". */
const LINK = /^[^\d.;,\n]{0,40}?\s(?:của|tại|ở|do|cho)\s/u;
const PERIOD = String.raw`(?:tháng |quý |năm )?(?:\d{1,2}|iv|i{1,3})(?:\/| năm )\d{4}(?!\/)`;
/** After these the whole is meant again, whoever was named before. */
const WHOLE = 'toàn tỉnh|cả tỉnh|trên địa bàn tỉnh|toàn ngành|cả nước|các đơn vị';
/** Lines below such a line are about whom it names. */
const LIST_ITEM = /^\s*(?:[-–+*•]|\d{1,2}[.)]\s)|\|/;
const MOST_LINES_BELOW = 30;

/** As one writes it: dashes and commas in names are written in many ways. */
const plain = (text: string): string => fold(text).replace(/[\s,–—-]+/g, ' ');

/** The owner that a mention's row, column or sentence names; `heading` is the words above its column where it stands in a table. */
export type OwnerNamed = (mention: Mention, heading: readonly string[]) => string | undefined;

/** `owners` are departments' names, and periods as formatPeriod writes them. */
export function ownerNamed(text: string, owners: readonly string[]): OwnerNamed {
  if (!owners.length) return () => undefined;
  const named = new Map(owners.map((owner) => [plain(owner), owner]));
  // Longest first: "Sở Y tế" isn't meant where "Sở Y tế Cao Bằng" is written. "15/3/2022" is a day.
  const longestFirst = [...named.keys()].sort((a, b) => b.length - a.length).map(escapeRegExp);
  const any = new RegExp(`(?<![\\p{L}\\d/.\\-])(?:(so với )?(${PERIOD})|${WHOLE}|(${longestFirst.join('|')}))(?![\\p{L}\\d/])`, 'gu');
  /** Undefined stands for the whole office and this period. What something is compared with has its figure elsewhere. */
  const allIn = (part: string): (string | undefined)[] =>
    [...plain(part).matchAll(any)].flatMap(([, compared, period, owner]) => {
      if (compared !== undefined) return [];
      const said = period === undefined ? undefined : parsePeriod(period);
      return [owner === undefined ? named.get(plain(said ? formatPeriod(said) : '')) : named.get(owner)];
    });

  /** The owner in the line that a list or a table stands under. */
  const above = (lineStart: number): string | undefined => {
    let end = lineStart - 1;
    for (let lines = 0; end > 0 && lines < MOST_LINES_BELOW; lines += 1) {
      const start = text.lastIndexOf('\n', end - 1) + 1;
      const line = text.slice(start, end);
      if (!LIST_ITEM.test(line)) return line.trimEnd().endsWith(':') || named.has(plain(line)) ? allIn(line.slice(-FAR)).at(-1) : undefined;
      end = start - 1;
    }
    return undefined;
  };

  return ({ start, end, sentence }, heading) => {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const before = text.slice(Math.max(lineStart, start - FAR), start);
    if (sentence < 0) return allIn(before)[0] ?? allIn(heading.join(' '))[0] ?? above(lineStart);
    const sentenceStart = [...before.matchAll(SENTENCE_END)].at(-1)?.index ?? 0;
    const inSentence = allIn(before.slice(sentenceStart));
    if (inSentence.length) return inSentence.at(-1);
    const after = text.slice(end, end + 120);
    const behind = allIn(after.slice(LINK.exec(after)?.[0].length ?? after.length).split('\n')[0] ?? '');
    if (behind.length) return behind[0];
    const lineEnd = text.indexOf('\n', lineStart);
    return LIST_ITEM.test(text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd)) ? above(lineStart) : undefined;
  };
}
