/** Where a rate stands: the count it belongs to, what is said between them, and the base that its own words name. */
import { ACTORS, OLD_LABELS, PLAN_LABELS } from '../locale/lexicon';
import { encloses, sentenceMentions, type DraftContext } from './context';
import type { Mention } from './mention';
import { dropBracketed, firstSegment, hasAnyPhrase, hasMark, lastSegment } from './phrases';
import { isRate } from './quantity';

export type Base = 'plan' | 'previous' | 'named' | 'none';

export interface RateContext {
  readonly rate: Mention;
  /** The nearest count before the rate in its sentence, brackets closed before the rate left out. */
  readonly count: Mention | undefined;
  /** Everything said between the two, without what stands in brackets of its own. */
  readonly between: readonly string[];
  /** Only the noun, at most one comma or bracket, and the deciding phrase stand between the two. */
  readonly close: boolean;
  /** The words that follow the rate, up to a separator. */
  readonly baseWords: readonly string[];
  readonly base: Base;
  /** "1,2% tổng dư nợ (360 tỷ đồng)": the count that follows in brackets, alone. */
  readonly after: Mention | undefined;
  readonly sentence: readonly Mention[];
}

const LEAD_INS = new Set([
  'chiếm',
  'đạt',
  'bằng',
  'tỷ',
  'tỉ',
  'tương',
  'ứng',
  'với',
  'hoàn',
  'tăng',
  'giảm',
  'vượt',
  'hụt',
  'mới',
  'chỉ',
  'và',
  'số',
  'tức',
  'tốc',
  'nhưng',
  'cao',
  'thấp',
  'như',
  'so',
  'gấp',
  'ước',
  'hơn',
]);
/** Words that name a unit or an old year after a rate, and no base. */
const NO_BASE = new Set(['và', 'so', 'trong', 'khi', 'nhưng', 'do', 'để', 'góp', 'từ', 'vào']);

function baseOf(words: readonly string[]): Base {
  if (hasAnyPhrase(words, PLAN_LABELS)) return 'plan';
  if (hasAnyPhrase(words, OLD_LABELS) || hasAnyPhrase(words, ['so với', 'cùng thời điểm'])) return 'previous';
  const first = words[0] ?? '';
  return words.length && !NO_BASE.has(first) && !/^[#+\-–=]/.test(first) ? 'named' : 'none';
}

export function rateContext(context: DraftContext, rate: Mention): RateContext {
  const sentence = sentenceMentions(context, rate.sentence);
  const first = context.sentenceStarts[rate.sentence] ?? 0;
  let between: string[] = [...rate.gap];
  let count: Mention | undefined;
  for (let i = rate.index - 1; i >= first && i > rate.index - 12; i -= 1) {
    const mention = context.mentions[i];
    if (!mention) break;
    if (encloses(mention, rate) && !isRate(mention) && mention.form !== 'times') {
      count = mention;
      break;
    }
    between = encloses(mention, rate) ? [...mention.gap, '%', ...between] : [...mention.gap, ...between];
  }
  const flat = dropBracketed(between);
  const segment = lastSegment(rate.gap);
  const next = context.mentions[rate.index + 1];
  const baseWords = firstSegment(rate.tail[0] === '/' ? rate.tail.slice(1) : rate.tail);
  const bracketed = next && next.sentence === rate.sentence && next.gap.at(-1) === '(' && !hasMark(next.gap, ';', ',');
  return {
    rate,
    count,
    between: flat,
    close:
      !!count &&
      !hasMark(flat, ';', '…', '%') &&
      flat.filter((word) => word === ',').length <= 1 &&
      (segment.length === 0 || LEAD_INS.has(segment[0] ?? '') || !hasMark(flat, ',', '(')),
    baseWords,
    base: baseOf(baseWords),
    after: bracketed && !isRate(next) ? next : undefined,
    sentence,
  };
}

/** "12/15 xã đạt 100%": each of the twelve may have done so, or they are that share of the fifteen. */
export function isEachOnes({ rate, count, between }: RateContext): boolean {
  const [first = '', second = ''] = count?.noun ?? [];
  const acts = ACTORS.has(first) || ACTORS.has(`${first} ${second}`);
  return count?.numerator !== undefined && acts && rate.role === 'reach' && !hasMark(between, ',', '(');
}
