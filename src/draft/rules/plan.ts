/** Attainment: "thực hiện 450/500 ha, đạt 90% kế hoạch", "kế hoạch 500 ha, thực hiện 450 ha, vượt 5%". */
import { PLAN_LABELS } from '../../locale/lexicon';
import { divide, HUNDRED, isZero, multiply, subtract, sum, type Rational } from '../../model/rational';
import type { Certainty, Claim, Reading } from '../claim';
import { encloses, sentenceMentions, type ClaimRule, type DraftContext } from '../context';
import { figuresBefore, isInList, sideBySide } from '../figuresBefore';
import type { Mention } from '../mention';
import { firstSegment, hasMark } from '../phrases';
import { isRate } from '../quantity';
import { isEachOnes, rateContext, type RateContext } from '../rateContext';
import { makeReading } from '../reading';
import { likeness } from '../sameThing';

type Formula = (values: readonly Rational[]) => Rational | undefined;

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

/** The whole of a list whose part stands nearer to the rate, and the sum of what stands side by side: they can prove it. */
function otherFigures(figures: readonly Mention[], value: Mention, plan: Mention, formula: Formula, words: (value: string, plan: string) => string): Reading[] {
  const others = figures.filter((figure) => figure !== value && figure !== plan && figure.index < value.index && likeness(figure, plan) !== 'different');
  const parts = sideBySide([value, ...others], value);
  const ofSum: Formula = (values) => formula([sum(values.slice(0, -1)), ...values.slice(-1)]);
  return [
    ...others.map((figure) => makeReading([figure, plan], formula, words(figure.text, plan.text), 'possible')),
    parts.length ? makeReading([...parts, plan], ofSum, words(`(${parts.map(({ text }) => text).join(' + ')})`, plan.text), 'possible') : undefined,
  ].flatMap((reading) => reading ?? []);
}

interface Plan {
  readonly index: number;
  readonly certainty: Certainty;
}

/** "85% dự toán trung ương giao và 79% dự toán tỉnh giao (13.900 tỷ đồng và 15.000 tỷ đồng)": which is whose isn't said. */
function jointPlans(context: DraftContext, rate: Mention): readonly Mention[] {
  let at = rate.index + 1;
  while (context.mentions[at]?.form === 'percent' && context.mentions[at]?.sentence === rate.sentence) at += 1;
  const first = context.mentions[at];
  if (!first || first.sentence !== rate.sentence || first.gap.at(-1) !== '(' || hasMark(first.gap, ';')) return [];
  const plans = [first];
  for (let next = context.mentions[at + 1]; next && next.bracket === first.bracket; next = context.mentions[next.index + 1])
    if (hasMark(next.gap, 'và', ';', ',') && (next.role === undefined || next.role === 'plan') && likeness(next, first) === 'same') plans.push(next);
  return plans.length > 1 ? plans : [];
}

/** "Dự toán được giao 1.250 triệu đồng, đã chi 937 triệu đồng, đạt 75%": the sentence knows no other plan. */
function statedPlan(context: DraftContext, { rate, count, close, baseWords }: RateContext): Mention | undefined {
  const plan = count && context.mentions[count.index - 1];
  if (!plan || !close || rate.index !== count.index + 1 || count.bracket !== plan.bracket || plan.sentence !== count.sentence) return undefined;
  const first = context.sentenceStarts[rate.sentence];
  if (sentenceMentions(context, rate.sentence).some((other) => other.index > rate.index && other.role === 'plan')) return undefined;
  if (plan.index !== first || !(baseWords.length === 0 || PLAN_LABELS.includes(baseWords.join(' '))) || likeness(plan, count) !== 'same' || isRate(plan))
    return undefined;
  const named = plan.role === 'plan' || PLAN_LABELS.some((label) => plan.label.slice(0, 3).join(' ').startsWith(label));
  return named && count.role !== 'plan' && !hasMark(count.gap, ';', '#', 'trong') && !isOfAnother(context, rate, count, plan) ? plan : undefined;
}

/** "đạt 91,1% kế hoạch 45 ha": its own plan, without brackets. */
function planBeside(context: DraftContext, rate: Mention): Mention | undefined {
  const next = context.mentions[rate.index + 1];
  const beside = next?.sentence === rate.sentence && next.role === 'plan' && !isRate(next) && next.bracket === rate.bracket;
  return beside && !hasMark(next.gap, ';', ',', '(', ')', 'và') ? next : undefined;
}

/** Who sets a plan: of two plans only one is meant. */
const GIVERS = new Set(['trung', 'bộ', 'thủ', 'tỉnh', 'hđnd', 'huyện', 'xã', 'ubnd']);
const SPANS = ['tháng', 'quý', 'kỳ', 'đợt', 'vụ'];

/** A month's result may be measured by a month's plan, not by the year's: "đạt 95% kế hoạch tháng", "… kế hoạch 9 tháng", "… dự toán tỉnh giao". */
function isOfAnother(context: DraftContext, rate: Mention, count: Mention, plan: Mention): boolean {
  const next = context.mentions[rate.index + 1];
  if (next?.time && next.sentence === rate.sentence && next.gap.length < 5) return true;
  const base = firstSegment(rate.tail);
  const givers = base.filter((word) => GIVERS.has(word));
  if (givers.length && !givers.some((giver) => plan.gap.includes(giver))) return true;
  return SPANS.some((span) => (count.gap.includes(span) || base.includes(span)) && !plan.gap.includes(span));
}

export const planRule: ClaimRule = (context) =>
  context.mentions.flatMap((rate): Claim[] => {
    if (rate.form !== 'percent' || rate.bound === 'limit') return [];
    const at = rateContext(context, rate);
    const stated =
      (at.base === 'none' || at.base === 'plan') && !at.after && (rate.role === 'reach' || rate.role === 'equal') ? statedPlan(context, at) : undefined;
    if (stated && at.count) {
      const reading = makeReading([at.count, stated], attained, `${at.count.text} / ${stated.text}`, 'certain');
      return reading ? [{ kind: 'plan', claimed: rate, claimedText: rate.text, readings: [reading], reason: undefined }] : [];
    }
    const exceeding = rate.role === 'exceed' || rate.role === 'short';
    if (!exceeding && !(at.base === 'plan' && (rate.role === 'reach' || rate.role === 'equal' || rate.role === undefined || rate.role === 'share'))) return [];
    const formula = rate.role === 'exceed' ? beyond : rate.role === 'short' ? below : attained;
    const words = (value: string, plan: string): string =>
      rate.role === 'exceed' ? `${value} / ${plan} - 100%` : rate.role === 'short' ? `100% - ${value} / ${plan}` : `${value} / ${plan}`;
    const after = at.base === 'plan' ? (at.after ?? planBeside(context, rate)) : undefined;
    const { count } = at;
    if (at.after?.denominator !== undefined && !at.after.pair) {
      const plan = context.mentions[at.after.denominator];
      const reading = plan && makeReading([at.after, plan], formula, words(at.after.text, plan.text), 'certain');
      return reading ? [{ kind: 'plan', claimed: rate, claimedText: rate.text, readings: [reading], reason: undefined }] : [];
    }
    if (!count || count.time) return [];
    const value = count.numerator !== undefined ? context.mentions[count.numerator] : count;
    if (!value || count.pair) return [];
    const plans: Plan[] = [];
    if (count.numerator !== undefined) plans.push({ index: count.index, certainty: isEachOnes(at) ? 'possible' : at.close ? 'certain' : 'likely' });
    const joint = jointPlans(context, rate);
    if (joint.length) plans.push(...joint.map(({ index }): Plan => ({ index, certainty: 'possible' })));
    else if (after) plans.push({ index: after.index, certainty: at.close || likeness(after, value) === 'same' ? 'certain' : 'likely' });
    for (let i = rate.index - 1; i >= 0 && i > rate.index - 12; i -= 1) {
      const mention = context.mentions[i];
      if (!mention || rate.sentence - mention.sentence > 1) break;
      if (mention.role !== 'plan' || isRate(mention) || mention === value) continue;
      // two plans (Trung ương giao, tỉnh giao) leave two readings, and both are tried
      plans.push({
        index: i,
        certainty:
          after || !encloses(mention, rate) || isOfAnother(context, rate, value, mention)
            ? 'possible'
            : mention.sentence === rate.sentence && at.close && likeness(mention, value) === 'same'
              ? 'certain'
              : 'likely',
      });
    }
    const figures = count.numerator === undefined ? figuresBefore(context, rate, value).filter((figure) => !isRate(figure)) : [];
    const listed = isInList(context, value);
    const readings = plans.flatMap(({ index, certainty }): Reading[] => {
      const plan = context.mentions[index];
      if (!plan || likeness(plan, value) === 'different') return [];
      const nearest = makeReading([value, plan], formula, words(value.text, plan.text), listed ? 'possible' : certainty) ?? [];
      return [nearest, ...otherFigures(figures, value, plan, formula, words)].flat();
    });
    return readings.length ? [{ kind: 'plan', claimed: rate, claimedText: rate.text, readings, reason: 'không rõ tỷ lệ này so với kế hoạch nào' }] : [];
  });
