/** Shares that divide one whole make 100: "40%, 35%, còn lại chiếm 25%", or the shares of parts that add to their total. */
import { share } from '../../derivations/share';
import { roundTo } from '../../locale/number';
import { compare, HUNDRED, rational, sum } from '../../model/rational';
import type { Claim } from '../claim';
import { sentenceMentions, type ClaimRule, type DraftContext } from '../context';
import type { Mention } from '../mention';
import { hasPhrase } from '../phrases';
import { sumReading } from '../reading';
import { baseValue, likeness } from '../sameThing';
import { shareCase } from './share';

/** A stand-in for the 100 that nobody wrote: it stands where the last share stands. */
const hundred = (last: Mention): Mention => ({ ...last, index: -1 - last.index, value: HUNDRED, text: '100%' });

/** The shares may be of another whole (all members, not the votes cast): one of them at least must be of this one. */
function isShareOf(rate: Mention, part: Mention, whole: Mention): boolean {
  const value = share(baseValue(part), baseValue(whole));
  return !!value && compare(roundTo(value, rate.decimals), rate.value) === 0;
}

interface Shares {
  readonly rates: readonly Mention[];
  /** Each was rounded rightly from its part; what their sum lacks of 100 is nobody's slip. */
  readonly right: boolean;
}

/** Counts of one sentence that are parts of one total before them, each with its own share. */
function sharesOfOneWhole(context: DraftContext, sentence: number): Shares | undefined {
  const cases = sentenceMentions(context, sentence).flatMap((rate) => {
    const share = rate.form === 'percent' ? shareCase(context, rate) : undefined;
    return share && !share.stated && share.part.denominator === undefined ? [{ rate, part: share.part }] : [];
  });
  if (cases.length > 20) return undefined;
  for (let from = 0; from < cases.length - 1; from += 1) {
    for (let to = cases.length; to >= from + 2; to -= 1) {
      const taken = cases.slice(from, to);
      const first = taken[0];
      if (!first || new Set(taken.map(({ part }) => part)).size !== taken.length) continue;
      const total = sum(taken.map(({ part }) => baseValue(part)));
      for (let i = first.part.index - 1; i >= 0 && i > first.part.index - 10; i -= 1) {
        const whole = context.mentions[i];
        if (
          whole &&
          sentence - whole.sentence <= 1 &&
          compare(baseValue(whole), total) === 0 &&
          likeness(whole, first.part) !== 'different' &&
          taken.some(({ rate, part }) => rate.value.num !== 0n && isShareOf(rate, part, whole))
        )
          return { rates: taken.map(({ rate }) => rate), right: taken.every(({ rate, part }) => isShareOf(rate, part, whole)) };
      }
    }
  }
  return undefined;
}

/** "…, còn lại chiếm 25%": the last share closes the list. */
function closedByRest(context: DraftContext, sentence: number): readonly Mention[] {
  const rates = sentenceMentions(context, sentence).filter(
    (mention) => mention.form === 'percent' && (mention.role === 'share' || mention.role === 'rest' || mention.role === undefined),
  );
  const end = rates.findIndex(({ gap }) => hasPhrase(gap, 'còn lại'));
  const list = rates.slice(0, end + 1);
  return list.length > 1 && list.every(({ bracket }) => bracket === list[end]?.bracket) ? list : [];
}

export const percentSumRule: ClaimRule = (context) =>
  context.sentenceStarts.flatMap((_, sentence): Claim[] => {
    const proven = sharesOfOneWhole(context, sentence);
    const rates = proven?.rates ?? closedByRest(context, sentence);
    const last = rates.at(-1);
    if (!last || rates.some((rate) => rate.bound !== undefined)) return [];
    if (proven?.right && compare(sum(rates.map(({ value }) => value)), HUNDRED) !== 0) return [];
    return [
      {
        kind: 'sum',
        claimed: hundred(last),
        claimedText: '100%',
        readings: [sumReading(rates, rational(1n), proven ? 'certain' : 'likely')],
        reason: undefined,
      },
    ];
  });
