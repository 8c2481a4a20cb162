/** Attainment: "thực hiện 450/500 ha, đạt 90% kế hoạch", "kế hoạch 500 ha, thực hiện 450 ha, vượt 5%". */
import { divide, HUNDRED, isZero, multiply, subtract, type Rational } from '../../model/rational';
import type { Certainty, Claim } from '../claim';
import type { ClaimRule } from '../context';
import { isRate } from '../quantity';
import { rateContext } from '../rateContext';
import { makeReading } from '../reading';
import { likeness } from '../sameThing';

const attained = ([value, plan]: readonly Rational[]): Rational | undefined =>
  value && plan && !isZero(plan) ? divide(multiply(value, HUNDRED), plan) : undefined;
const beyond = (values: readonly Rational[]): Rational | undefined => {
  const percent = attained(values);
  return percent && subtract(percent, HUNDRED);
};
const below = (values: readonly Rational[]): Rational | undefined => {
  const percent = attained(values);
  return percent && subtract(HUNDRED, percent);
};

export const planRule: ClaimRule = (context) =>
  context.mentions.flatMap((rate): Claim[] => {
    if (rate.form !== 'percent' || rate.bound === 'limit') return [];
    const at = rateContext(context, rate);
    const exceeding = rate.role === 'exceed' || rate.role === 'short';
    if (!exceeding && !(at.base === 'plan' && (rate.role === 'reach' || rate.role === 'equal' || rate.role === undefined || rate.role === 'share'))) return [];
    const formula = rate.role === 'exceed' ? beyond : rate.role === 'short' ? below : attained;
    const words = (value: string, plan: string): string =>
      rate.role === 'exceed' ? `${value} / ${plan} - 100%` : rate.role === 'short' ? `100% - ${value} / ${plan}` : `${value} / ${plan}`;
    const after = at.base === 'plan' ? at.after : undefined;
    const { count } = at;
    if (at.after?.denominator !== undefined && !at.after.pair) {
      const plan = context.mentions[at.after.denominator];
      const reading = plan && makeReading([at.after, plan], formula, words(at.after.text, plan.text), 'certain');
      return reading ? [{ kind: 'plan', claimed: rate, claimedText: rate.text, readings: [reading], reason: undefined }] : [];
    }
    if (!count || count.time) return [];
    const value = count.numerator !== undefined ? context.mentions[count.numerator] : count;
    if (!value || count.pair) return [];
    const plans: { index: number; certainty: Certainty }[] = [];
    if (count.numerator !== undefined) plans.push({ index: count.index, certainty: at.close ? 'certain' : 'likely' });
    if (after) plans.push({ index: after.index, certainty: at.close || likeness(after, value) === 'same' ? 'certain' : 'likely' });
    for (let i = rate.index - 1; i >= 0 && i > rate.index - 12; i -= 1) {
      const mention = context.mentions[i];
      if (!mention || rate.sentence - mention.sentence > 1) break;
      if (mention.role !== 'plan' || isRate(mention) || mention === value) continue;
      // two plans (Trung ương giao, tỉnh giao) leave two readings, and both are tried
      plans.push({ index: i, certainty: mention.sentence === rate.sentence && at.close && likeness(mention, value) === 'same' ? 'certain' : 'likely' });
    }
    const readings = plans.flatMap(({ index, certainty }) => {
      const plan = context.mentions[index];
      if (!plan || likeness(plan, value) === 'different') return [];
      return makeReading([value, plan], formula, words(value.text, plan.text), certainty) ?? [];
    });
    return readings.length ? [{ kind: 'plan', claimed: rate, claimedText: rate.text, readings, reason: 'không rõ tỷ lệ này so với kế hoạch nào' }] : [];
  });
