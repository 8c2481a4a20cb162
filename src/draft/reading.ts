/** Builds readings: a formula over mentions, its value, and the range that rounded operands allow. */
import { add, compare, divide, isZero, multiply, rational, subtract, sum, type Rational } from '../model/rational';
import { changePercent } from '../derivations/change';
import { share } from '../derivations/share';
import type { Certainty, Reading } from './claim';
import type { Mention } from './mention';
import { baseStep, baseValue, isExact } from './sameThing';

const HALF = rational(1n, 2n);

type Formula = (values: readonly Rational[]) => Rational | undefined;

const LOOSE = rational(1n, 10n);

/** "khoảng 31.475" is as exact as its digits; "khoảng 360" and "hơn 1,7 tỷ" are not. */
export const isLoose = (mention: Mention): boolean =>
  mention.bound === 'above' || mention.bound === 'below' || (mention.bound === 'about' && significantDigits(mention) < 4);

function significantDigits(mention: Mention): number {
  const digits = mention.text.replace(/\D/g, '').replace(/^0+/, '');
  return mention.decimals ? digits.length : digits.replace(/0+$/, '').length;
}

/** How far below (above) what is written a mention's true value may be. */
function slack(mention: Mention, side: 'below' | 'above'): Rational {
  if (isLoose(mention) && mention.bound !== (side === 'below' ? 'above' : 'below')) return multiply(baseValue(mention), LOOSE);
  return isExact(mention) ? rational(0n) : multiply(baseStep(mention), HALF);
}

/** A bare number beside "450 tỷ" may count in tỷ as well. */
const mixesScales = (operands: readonly Mention[]): boolean =>
  operands.some(({ scaled }) => scaled) && operands.some(({ scaled, noun, measure }) => !scaled && !noun.length && !measure);

/** Nothing that mixes scales refutes. `formula` must be monotone in each operand; three operands at most (it is tried at their corners). */
export function makeReading(operands: readonly Mention[], formula: Formula, text: string, certainty: Certainty): Reading | undefined {
  const values = operands.map(baseValue);
  const value = formula(values);
  if (!value) return undefined;
  let low = value;
  let high = value;
  const corners = operands.every((mention) => isExact(mention) && !isLoose(mention)) ? 0 : 1 << operands.length;
  for (let corner = 0; corner < corners; corner += 1) {
    const moved = formula(
      operands.map((mention, i) =>
        corner & (1 << i) ? add(values[i] ?? value, slack(mention, 'above')) : subtract(values[i] ?? value, slack(mention, 'below')),
      ),
    );
    if (!moved) continue;
    if (compare(moved, low) < 0) low = moved;
    if (compare(moved, high) > 0) high = moved;
  }
  return { value, low, high, operands, formula: text, certainty: mixesScales(operands) ? 'possible' : certainty, recompute: formula };
}

/** A sum's slack is the sum of slacks; counting corners would double with every part. */
export function sumReading(parts: readonly Mention[], scale: Rational, certainty: Certainty): Reading {
  const formula: Formula = (values) => divide(sum(values), scale);
  const value = formula(parts.map(baseValue)) ?? rational(0n);
  const reach = (side: 'below' | 'above'): Rational => divide(sum(parts.map((part) => slack(part, side))), scale);
  return {
    value,
    low: subtract(value, reach('below')),
    high: add(value, reach('above')),
    operands: parts,
    formula: parts.map((part) => part.text).join(' + '),
    certainty,
    recompute: formula,
  };
}

export const shareFormula: Formula = ([part, whole]) => (part && whole ? share(part, whole) : undefined);
export const differenceFormula: Formula = ([a, b]) => (a && b ? subtract(a, b) : undefined);
export const changeFormula: Formula = ([value, base]) => (value && base ? changePercent(value, base) : undefined);
export const ratioFormula: Formula = ([a, b]) => (a && b && !isZero(b) ? divide(a, b) : undefined);
