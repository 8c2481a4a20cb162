/** Parts of a whole, in percent points. */
import { roundScaled } from '../locale/number';
import { divide, HUNDRED, isZero, multiply, rational, subtract, sum, ZERO, compare, type Rational } from '../model/rational';

/** Undefined when the whole is zero. */
export const share = (part: Rational, whole: Rational): Rational | undefined => (isZero(whole) ? undefined : divide(multiply(part, HUNDRED), whole));

/**
 * Shares of `whole` rounded to `decimals` so that they add to exactly 100 (largest remainder, ties to the earlier part).
 * Undefined unless the parts are not negative and add to the whole.
 */
export function closedShares(parts: readonly Rational[], whole: Rational, decimals: number): Rational[] | undefined {
  if (compare(whole, ZERO) <= 0 || compare(sum(parts), whole) !== 0 || parts.some((part) => compare(part, ZERO) < 0)) return undefined;
  const scale = 10n ** BigInt(decimals);
  const exact = parts.map((part) => multiply(divide(multiply(part, HUNDRED), whole), rational(scale)));
  const floors = exact.map((value) => value.num / value.den);
  let left = 100n * scale - floors.reduce((a, b) => a + b, 0n);
  const byRemainder = exact.map((value, index) => ({ index, rest: subtract(value, rational(floors[index] ?? 0n)) })).sort((a, b) => compare(b.rest, a.rest));
  for (const { index } of byRemainder) {
    if (left <= 0n) break;
    floors[index] = (floors[index] ?? 0n) + 1n;
    left -= 1n;
  }
  return floors.map((value) => rational(value, scale));
}

/** Whether shares printed at `decimals` fail to add to 100 although their parts add to the whole: a matter of rounding, not of data. */
export function roundingDrift(parts: readonly Rational[], whole: Rational, decimals: number): Rational | undefined {
  if (isZero(whole) || compare(sum(parts), whole) !== 0) return undefined;
  const scale = 10n ** BigInt(decimals);
  const printed = parts.map((part) => roundScaled(divide(multiply(part, HUNDRED), whole), decimals)).reduce((a, b) => a + b, 0n);
  return printed === 100n * scale ? undefined : rational(printed, scale);
}
