/** Numbers as Vietnamese offices write them: dot for thousands, comma for decimals; one rounding for the whole program. */
import { fromDecimal, rational, type Rational } from '../model/rational';

/** `value` × 10^decimals as an integer, half away from zero (57,25 at 1 is 573). */
export function roundScaled(value: Rational, decimals: number): bigint {
  const negative = value.num < 0n;
  const scaled = (negative ? -value.num : value.num) * 10n ** BigInt(decimals);
  const rounded = (2n * scaled + value.den) / (2n * value.den);
  return negative ? -rounded : rounded;
}

export const roundTo = (value: Rational, decimals: number): Rational => rational(roundScaled(value, decimals), 10n ** BigInt(decimals));

/** Dots from the right; linear, where a pattern that looks ahead from each digit takes a second for a long cell's worth of digits. */
function grouped(digits: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join('.');
}

/** Exactly `decimals` decimals: 1.095.056 · 2.448,65. A value that rounds to zero carries no sign. */
export function formatFixed(value: Rational, decimals: number): string {
  const scaled = roundScaled(value, decimals);
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
  const whole = grouped(digits.slice(0, digits.length - decimals));
  return `${scaled < 0n ? '-' : ''}${whole}${decimals ? `,${digits.slice(-decimals)}` : ''}`;
}

/** At most `decimals` decimals, without trailing zeros: 58,6 · 74. */
export function formatAtMost(value: Rational, decimals: number): string {
  const fixed = formatFixed(value, decimals);
  return decimals ? fixed.replace(/,?0+$/, '') : fixed;
}

/** Below 10 with a leading zero, as offices write small counts: 8 is 08. Anything but a whole number 0–9 is printed as it is. */
export function formatTwoDigits(value: Rational): string {
  return value.den === 1n && value.num >= 0n && value.num < 10n ? `0${value.num}` : formatAtMost(value, 2);
}

/** Decimals that `value` needs to be written in full; undefined when it has no end. */
export function decimalsNeeded(value: Rational, limit = 15): number | undefined {
  let power = 1n;
  for (let n = 0; n <= limit; n += 1, power *= 10n) if ((value.num * power) % value.den === 0n) return n;
  return undefined;
}

export interface ParsedNumber {
  readonly value: Rational;
  /** Decimals as written: 58,60 has 2. */
  readonly decimals: number;
  /** True where the writing has a second sensible reading: "1.234" is 1234 here and 1.234 in English. */
  readonly ambiguous: boolean;
}

/** 0.125 and 0,125 are decimals: no group of thousands begins a number with 0. */
const GROUPED = /^(?!0\D)\d{1,3}([.\u00a0\u202f ])\d{3}(?:\1\d{3})*(?:,\d+)?$/;
const ENGLISH_GROUPED = /^(?!0\D)(?:\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,})$/;
const PLAIN = /^\d+(?:[.,]\d+)?$/;

/**
 * The counterpart of the formatters, for typed text: 1.095.056 · 2.448,65 · 1,234.5 · 58,6 · 0.5.
 * Undefined for anything that isn't one number, which includes mixed separators and four digits after a thousands dot.
 */
export function parseNumber(text: string): ParsedNumber | undefined {
  const match = /^([+\-\u2212\u2013]?)([\d][\d.,\u00a0\u202f ]*)$/.exec(text.trim());
  if (!match) return undefined;
  const body = match[2] ?? '';
  const sign = match[1] && match[1] !== '+' ? '-' : '';
  const result = (digits: string, fraction: string, ambiguous = false): ParsedNumber => ({
    value: fromDecimal(`${sign}${digits}${fraction ? `.${fraction}` : ''}`),
    decimals: fraction.length,
    ambiguous,
  });
  const grouped = GROUPED.exec(body);
  if (grouped) {
    const separator = grouped[1] ?? '.';
    const [whole = '', fraction = ''] = body.split(',');
    const groups = whole.split(separator);
    return result(groups.join(''), fraction, separator === '.' && groups.length === 2 && !fraction);
  }
  if (ENGLISH_GROUPED.test(body)) {
    const [whole = '', fraction = ''] = body.split('.');
    return result(whole.replace(/,/g, ''), fraction);
  }
  if (!PLAIN.test(body)) return undefined;
  const [whole = '', fraction = ''] = body.split(/[.,]/);
  // With a dot it would have been read as grouped above.
  return result(whole, fraction, fraction.length === 3 && whole.length <= 3 && whole !== '0');
}
