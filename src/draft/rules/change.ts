/** Changes: "tăng 25 vụ (10%)", "giảm 5% so với cùng kỳ (120 vụ)", "từ A lên B", "bằng 81% so với cùng kỳ (120)". */
import { add, divide, HUNDRED, multiply, negate, subtract, type Rational } from '../../model/rational';
import type { Certainty, Claim, Reading } from '../claim';
import { encloses, type ClaimRule, type DraftContext } from '../context';
import { figuresBefore } from '../figuresBefore';
import type { Mention } from '../mention';
import { hasMark, lastSegment } from '../phrases';
import { isRate } from '../quantity';
import { rateContext } from '../rateContext';
import { changeFormula, differenceFormula, makeReading, shareFormula } from '../reading';
import { likeness } from '../sameThing';
import { pairedChanges } from './pairedChange';

type Direction = 'up' | 'down';
type Formula = (values: readonly Rational[]) => Rational | undefined;

const directionOf = (mention: Mention): Direction | undefined =>
  mention.role === 'up' || mention.sign === '+' ? 'up' : mention.role === 'down' || mention.sign === '-' ? 'down' : undefined;

const fromDelta =
  (direction: Direction): Formula =>
  ([value, delta]) => {
    if (!value || !delta) return undefined;
    const base = direction === 'up' ? subtract(value, delta) : add(value, delta);
    return base.num <= 0n ? undefined : divide(multiply(delta, HUNDRED), base);
  };

/** A delta with its rate: the figure before them is the new one. */
function deltaRate(context: DraftContext, rate: Mention): Claim | undefined {
  const at = rateContext(context, rate);
  const delta = at.count;
  const direction = delta && (delta.role === 'up' ? 'up' : delta.role === 'down' ? 'down' : undefined);
  if (!delta || !direction || delta.time || hasMark(at.between, ';', '%') || at.between.filter((word) => word === ',').length > 1) return undefined;
  if (rate.role !== undefined && !['up', 'down', 'share'].includes(rate.role)) return undefined;
  if (rate.role === undefined && rate.gap.at(-1) !== '(') return undefined;
  const figures = figuresBefore(context, delta, delta).filter((figure) => likeness(figure, delta) !== 'blank' || figure.index === delta.index - 1);
  const readings = figures.flatMap((figure, place): Reading[] => {
    const adjacent = place === 0 && figure.sentence === rate.sentence && encloses(figure, delta) && likeness(figure, delta) === 'same';
    const certainty: Certainty = adjacent ? 'certain' : place === 0 ? 'likely' : 'possible';
    const sign = direction === 'up' ? '-' : '+';
    const reading = makeReading([figure, delta], fromDelta(direction), `${delta.text} / (${figure.text} ${sign} ${delta.text})`, certainty);
    return reading ? [reading] : [];
  });
  return readings.length ? { kind: 'change', claimed: rate, claimedText: rate.text, readings, reason: undefined } : undefined;
}

/** The earlier figure named after a change: "so với cùng kỳ (120 vụ)", "(cùng kỳ năm 2021: 120 vụ)", "so với cùng kỳ là 120 vụ". */
function baseAfter(context: DraftContext, change: Mention): Mention | undefined {
  for (let i = change.index + 1; i <= change.index + 2; i += 1) {
    const next = context.mentions[i];
    if (!next || next.sentence !== change.sentence) return undefined;
    if (hasMark(next.gap, ';')) return undefined;
    if (next.role === 'old') return next;
    if (directionOf(next) === undefined) return undefined;
  }
  return undefined;
}

const CHANGE: Record<Direction, Formula> = {
  up: changeFormula,
  down: (values) => {
    const change = changeFormula(values);
    return change && negate(change);
  },
};
const DIFFERENCE: Record<Direction, Formula> = {
  up: differenceFormula,
  down: ([value, base]) => differenceFormula(value && base ? [base, value] : []),
};

function againstBase(context: DraftContext, change: Mention): Claim | undefined {
  const direction = directionOf(change);
  const equal = change.role === 'equal' && change.form === 'percent';
  if (change.time) return undefined;
  const base = baseAfter(context, change);
  if (!base || (!isRate(change) && likeness(change, base) === 'different')) return undefined;
  const figures = figuresBefore(context, change, base);
  const readings = figures.flatMap((figure, place): Reading[] => {
    const nearest = place === 0 && figure.sentence === change.sentence && encloses(figure, change);
    const certainty: Certainty = nearest && likeness(figure, base) === 'same' ? 'certain' : place === 0 ? 'likely' : 'possible';
    const build = (formula: Formula, text: string): Reading[] => {
      const reading = makeReading([figure, base], formula, text, certainty);
      return reading ? [reading] : [];
    };
    if (equal) return build(shareFormula, `${figure.text} / ${base.text}`);
    if (!direction) return [];
    const [more, less] = direction === 'up' ? [figure, base] : [base, figure];
    // "giảm 3,62% so với 25%": who subtracts to two decimals means 25,00
    const exact = (mention: Mention): Mention => (isRate(mention) && mention.decimals < change.decimals ? { ...mention, step: change.step } : mention);
    const subtracted = makeReading([exact(figure), exact(base)], DIFFERENCE[direction], `${more.text} - ${less.text}`, certainty);
    const difference = subtracted ? [subtracted] : [];
    const relative = build(CHANGE[direction], `(${more.text} - ${less.text}) / ${base.text}`);
    // "‰" of counts isn't what the formulas in percent give
    if (change.form === 'permille') return isRate(figure) ? difference : [];
    if (change.form === 'points' || !isRate(change)) return isRate(figure) === isRate(change) ? difference : [];
    return isRate(figure) ? [...difference, ...relative] : relative;
  });
  return readings.length ? { kind: 'change', claimed: change, claimedText: change.text, readings, reason: undefined } : undefined;
}

/** "42/48 vụ, giảm 12,5%", "giảm 12,5% (42/48 vụ)": this year over last year. */
function overLastYear(context: DraftContext, rate: Mention): Claim | undefined {
  const direction = directionOf(rate);
  if (!direction || rate.form !== 'percent') return undefined;
  const at = rateContext(context, rate);
  const top =
    at.after?.denominator !== undefined && !at.after.pair
      ? at.after
      : at.count?.numerator !== undefined && at.close
        ? context.mentions[at.count.numerator]
        : undefined;
  const bottom = top?.denominator !== undefined ? context.mentions[top.denominator] : undefined;
  if (!top || !bottom || top.pair) return undefined;
  const [more, less] = direction === 'up' ? [top, bottom] : [bottom, top];
  const reading = makeReading([top, bottom], CHANGE[direction], `(${more.text} - ${less.text}) / ${bottom.text}`, at.after === top ? 'certain' : 'likely');
  return reading ? { kind: 'change', claimed: rate, claimedText: rate.text, readings: [reading], reason: 'không rõ số nào là số cùng kỳ' } : undefined;
}

/** "tăng 15 vụ (80/65 vụ)": the difference, with both figures after it. */
function differenceOf(context: DraftContext, delta: Mention): Claim | undefined {
  const direction = directionOf(delta);
  const top = context.mentions[delta.index + 1];
  const bottom = top?.denominator !== undefined && !top.pair ? context.mentions[top.denominator] : undefined;
  if (!direction || isRate(delta) || !top || !bottom || top.sentence !== delta.sentence || top.gap.at(-1) !== '(' || hasMark(top.gap, ';', ','))
    return undefined;
  if (delta.time || likeness(delta, bottom) !== 'same') return undefined;
  const [more, less] = direction === 'up' ? [top, bottom] : [bottom, top];
  // some offices write last year's figure first
  const reversed = DIFFERENCE[direction === 'up' ? 'down' : 'up'];
  const readings = [
    makeReading([top, bottom], DIFFERENCE[direction], `${more.text} - ${less.text}`, 'certain'),
    makeReading([top, bottom], reversed, `${less.text} - ${more.text}`, 'possible'),
  ].flatMap((reading) => reading ?? []);
  return { kind: 'change', claimed: delta, claimedText: delta.text, readings, reason: undefined };
}

type Pair = readonly [from: Mention, to: Mention];
const isPair = (from: Mention | undefined, to: Mention | undefined): boolean => from?.role === 'from' && to?.role === 'to' && from.sentence === to.sentence;

// prettier-ignore
const LEAD_INS = new Set(['tăng', 'giảm', 'tức', 'là', 'tương', 'ứng', 'đương', 'với', 'mức', 'tỷ', 'tỉ', 'lệ', 'tốc', 'độ', 'đã', 'hay', 'bằng', 'thêm',
  'khoảng', 'được', 'chỉ', 'và', 'cao', 'thấp', 'hơn', 'nhanh', 'mạnh', 'nhẹ', 'số', 'tuyệt', 'đối']);

/** After a separator other words than these begin what is said of another thing: "…, nợ xấu giảm 4 tỷ đồng", "…, so với cùng kỳ tăng 4 vụ". */
const goesOn = ({ gap }: Mention): boolean => !hasMark(gap, ',', '(', ')') || lastSegment(gap).every((word) => LEAD_INS.has(word));

/** "từ 120 vụ xuống còn 90 vụ (giảm 25%)": between the pair and this change only its other rates and differences may stand. */
function pairBefore(context: DraftContext, change: Mention): Pair | undefined {
  for (let i = change.index - 1; i > 0 && i > change.index - 4; i -= 1) {
    const [from, to] = [context.mentions[i - 1], context.mentions[i]];
    if (!from || !to || from.sentence !== change.sentence || hasMark(to.tail, ';')) return undefined;
    if (isPair(from, to)) return goesOn(change) ? [from, to] : undefined;
    if (!directionOf(to)) return undefined;
  }
  return undefined;
}

/** "giảm 30 vụ (từ 120 vụ xuống còn 90 vụ)", "giảm 25%, từ 120 vụ xuống còn 90 vụ". */
function pairAfter(context: DraftContext, change: Mention): Pair | undefined {
  for (let i = change.index + 1; i < change.index + 3; i += 1) {
    const [from, to] = [context.mentions[i], context.mentions[i + 1]];
    if (!from || !to || from.sentence !== change.sentence || hasMark(from.gap, ';')) return undefined;
    if (isPair(from, to)) return from.gap.at(-1) === 'từ' && hasMark(from.gap.slice(-2), '(', ',') ? [from, to] : undefined;
    if (!directionOf(from)) return undefined;
  }
  return undefined;
}

/** "bình quân mỗi năm giảm 3%", "tăng 5%/năm": of no two figures. */
const isYearly = ({ gap, tail }: Mention): boolean => hasMark(gap, 'quân', 'mỗi', 'hằng', 'hàng') || tail[0] === '/' || hasMark(tail.slice(0, 2), 'mỗi');

/** The pair gives rate, difference and direction. */
function fromTo(context: DraftContext, change: Mention): Claim | undefined {
  const direction = directionOf(change);
  if (!direction || change.time || isYearly(change)) return undefined;
  const pair = pairBefore(context, change) ?? pairAfter(context, change);
  if (!pair) return undefined;
  const [from, to] = pair;
  if (likeness(from, to) === 'different' || to.time || (change.form === 'permille' && !isRate(to))) return undefined;
  if (!isRate(change) && (isRate(to) || likeness(change, to) === 'different')) return undefined;
  const text = direction === 'up' ? `${to.text} - ${from.text}` : `${from.text} - ${to.text}`;
  const difference: [Formula, string] = [DIFFERENCE[direction], text];
  const relative: [Formula, string] = [CHANGE[direction], `(${text}) / ${from.text}`];
  const formulas = isRate(to)
    ? change.form === 'points' || change.form === 'permille'
      ? [difference]
      : [difference, relative]
    : [isRate(change) ? relative : difference];
  const readings = formulas.flatMap(([formula, words]) => makeReading([to, from], formula, words, 'certain') ?? []);
  return { kind: 'change', claimed: change, claimedText: change.text, readings, reason: undefined };
}

export const changeRule: ClaimRule = (context) =>
  context.mentions.flatMap((mention): Claim[] => {
    if (mention.bound === 'limit') return [];
    const paired = pairedChanges(context, mention);
    if (paired.length) return paired;
    const claim =
      (isRate(mention) ? deltaRate(context, mention) : undefined) ??
      againstBase(context, mention) ??
      overLastYear(context, mention) ??
      differenceOf(context, mention) ??
      fromTo(context, mention);
    return claim ? [claim] : [];
  });
