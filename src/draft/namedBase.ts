/** The words after a rate that name its whole ("chiếm 40% tổng số hộ nghèo"), and which figures bear that name. */
import { PART_INTROS } from '../locale/lexicon';
import type { DraftContext } from './context';
import type { Mention } from './mention';
import { firstSegment, hasAnyPhrase, hasMark, hasPhrase } from './phrases';
import type { RateContext } from './rateContext';

export interface NamedBase {
  /** The first two words that say something: "tổng dư nợ" → dư nợ. */
  readonly head: string;
  readonly words: readonly string[];
  readonly total: boolean;
}

const EMPTY = /^(?:trên|trong|của|số|so|với|\/|tổng|toàn|tỉnh|cả)$/;
const FORM = /^(?:đã|được|là|các|này|#)$/;

export function namedBase({ baseWords, base }: RateContext): NamedBase | undefined {
  if (base !== 'named') return undefined;
  const words = baseWords.filter((word) => !EMPTY.test(word));
  const head = words.slice(0, 2).join(' ');
  return head ? { head, words: words.filter((word) => !FORM.test(word)), total: baseWords.includes('tổng') } : undefined;
}

export const isNamed = (whole: Mention, named: NamedBase | undefined): boolean =>
  !!named &&
  (whole.total || !named.total) &&
  (hasPhrase(whole.label, named.head) || whole.noun.slice(0, 2).join(' ') === named.head || whole.noun[0] === named.head);

/** Every word of the name stands beside the figure: "đã giải quyết 4.877 hồ sơ" is "số hồ sơ đã giải quyết". */
export function isNamedInFull(whole: Mention, named: NamedBase | undefined): boolean {
  if (!named || !(isNamed(whole, named) || ((whole.total || !named.total) && whole.noun[0] === named.words[0]))) return false;
  const beside = new Set([...whole.label, ...whole.noun, ...firstSegment(whole.tail)]);
  return named.words.every((word) => beside.has(word));
}

const PLACES = new Set(['tại', 'ở', 'riêng', 'huyện', 'xã', 'phường', 'thị', 'thành', 'khu', 'đơn']);

/** "…  toàn tỉnh. Tại huyện A, 1.020 hộ …": the part is counted in a smaller place than the figure before. */
export function isElsewhere(context: DraftContext, whole: Mention, part: Mention): boolean {
  const gaps = context.mentions.slice(whole.index + 1, part.index + 1).map(({ gap, sentence }) => ({ gap, sentence }));
  const words = gaps.flatMap(({ gap }) => gap);
  if (whole.sentence === part.sentence && (hasAnyPhrase(words, PART_INTROS) || hasMark(words, ':') || !hasMark(words, ';'))) return false;
  return gaps.some(({ gap, sentence }) => sentence > whole.sentence && gap.slice(0, 2).some((word) => PLACES.has(word))) || hasMark(words, 'tại', 'riêng');
}
