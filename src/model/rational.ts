/** Exact fractions on BigInt: every figure, sum and share is computed on these, so no binary rounding ever reaches a report. */
export interface Rational {
  readonly num: bigint;
  /** Always positive. */
  readonly den: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** Throws RangeError when `den` is zero: callers decide what a zero base prints. */
export function rational(num: bigint, den = 1n): Rational {
  if (den === 0n) throw new RangeError('denominator is zero');
  if (den === 1n) return { num, den };
  const divisor = gcd(num, den);
  const sign = den < 0n ? -1n : 1n;
  return { num: (sign * num) / divisor, den: (sign * den) / divisor };
}

export const ZERO = rational(0n);
export const HUNDRED = rational(100n);

/** `text` is plain decimal or exponent notation with a dot, as JavaScript prints numbers; throws SyntaxError otherwise. */
export function fromDecimal(text: string): Rational {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/.exec(text);
  if (!match || !(match[2] || match[3])) throw new SyntaxError(`not a decimal number: ${text.slice(0, 40)}`);
  const fraction = match[3] ?? '';
  const digits = BigInt(`${match[2] ?? ''}${fraction}`);
  const scale = fraction.length - Number(match[4] ?? 0);
  const signed = match[1] === '-' ? -digits : digits;
  return scale >= 0 ? rational(signed, 10n ** BigInt(scale)) : rational(signed * 10n ** BigInt(-scale));
}

/** A number from a spreadsheet cell, at the 15 significant digits that Excel shows and compares. Throws for NaN and infinities. */
export function fromCellNumber(value: number): Rational {
  return Number.isSafeInteger(value) ? rational(BigInt(value)) : fromDecimal(value.toPrecision(15));
}

export const add = (a: Rational, b: Rational): Rational =>
  a.den === b.den && a.den === 1n ? { num: a.num + b.num, den: 1n } : rational(a.num * b.den + b.num * a.den, a.den * b.den);
export const negate = (a: Rational): Rational => ({ num: -a.num, den: a.den });
export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b));
export const multiply = (a: Rational, b: Rational): Rational => rational(a.num * b.num, a.den * b.den);
/** Throws RangeError when `b` is zero. */
export const divide = (a: Rational, b: Rational): Rational => rational(a.num * b.den, a.den * b.num);
export const absolute = (a: Rational): Rational => (a.num < 0n ? negate(a) : a);
export const sum = (values: readonly Rational[]): Rational => values.reduce(add, ZERO);

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Rational, b: Rational): number {
  const alike = a.den === b.den;
  const left = alike ? a.num : a.num * b.den;
  const right = alike ? b.num : b.num * a.den;
  return left < right ? -1 : left > right ? 1 : 0;
}

export const isZero = (a: Rational): boolean => a.num === 0n;

const bits = (value: bigint): number => value.toString(16).length * 4;

const MOST_EXACT = 2n ** 53n;
const isExact = (value: bigint): boolean => value <= MOST_EXACT && value >= -MOST_EXACT;

/** The nearest double, for JSON and for cells that Excel will read. */
export function toNumber(a: Rational): number {
  // Both are doubles themselves: the same result, sooner.
  if (isExact(a.num) && isExact(a.den)) return Number(a.num) / Number(a.den);
  // 128 bits of the quotient, far more than a double holds, whether it is huge or tiny (a negative shift goes right); back in two steps, as 2 ** -1100 is 0.
  const shift = bits(a.den) - bits(a.num) + 128;
  const quotient = (a.num << BigInt(shift)) / a.den;
  const half = Math.trunc(shift / 2);
  return Number(quotient) * 2 ** -half * 2 ** (half - shift);
}
