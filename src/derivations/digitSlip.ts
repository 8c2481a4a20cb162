/** How one number may have become another under a typist's fingers; used to name a likely cause, never to judge. */
import { decimalsNeeded, formatAtMost, roundScaled } from '../locale/number';
import { absolute, compare, divide, fromDecimal, isZero, type Rational } from '../model/rational';

export type DigitSlip = 'swapped' | 'missing' | 'extra' | 'one digit' | 'sign' | 'scale';

const digitsOf = (value: Rational, decimals: number): string => roundScaled(absolute(value), decimals).toString();

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const differing = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
  const [first = 0, second = 0] = differing;
  return differing.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
}

const isOneMore = (longer: string, shorter: string): boolean => [...longer].some((_, i) => longer.slice(0, i) + longer.slice(i + 1) === shorter);

const FACTORS = ['10', '100', '1000', '1000000'].map(fromDecimal);

/** What turns `expected` into `actual`; undefined where nothing simple does, or the two are equal. */
export function digitSlip(actual: Rational, expected: Rational): DigitSlip | undefined {
  if (compare(actual, expected) === 0 || isZero(actual) || isZero(expected)) return undefined;
  if (compare(absolute(actual), absolute(expected)) === 0) return 'sign';
  const ratio = absolute(divide(actual, expected));
  if (FACTORS.some((factor) => compare(ratio, factor) === 0 || compare(divide(fromDecimal('1'), ratio), factor) === 0)) return 'scale';
  const decimals = Math.max(decimalsNeeded(actual) ?? 0, decimalsNeeded(expected) ?? 0);
  const [a, e] = [digitsOf(actual, decimals), digitsOf(expected, decimals)];
  if (isSwap(a, e)) return 'swapped';
  if (isOneMore(e, a)) return 'missing';
  if (isOneMore(a, e)) return 'extra';
  if (a.length > 2 && a.length === e.length && [...a].filter((digit, i) => digit !== e[i]).length === 1) return 'one digit';
  return undefined;
}

/** The slip as a Vietnamese clause about the number `actual`, for which `expected` would be right. */
export function explainSlip(slip: DigitSlip, actual: Rational, expected: Rational): string {
  const [is, shouldBe] = [formatAtMost(actual, 6), formatAtMost(expected, 6)];
  switch (slip) {
    case 'swapped':
      return `có thể hai chữ số bị đổi chỗ: ${is} thay vì ${shouldBe}`;
    case 'missing':
      return `có thể thiếu một chữ số: ${is} thay vì ${shouldBe}`;
    case 'extra':
      return `có thể thừa một chữ số: ${is} thay vì ${shouldBe}`;
    case 'one digit':
      return `có thể sai một chữ số: ${is} thay vì ${shouldBe}`;
    case 'sign':
      return `có thể sai dấu: ${is} thay vì ${shouldBe}`;
    case 'scale':
      return `có thể nhầm đơn vị hoặc dấu thập phân: ${is} thay vì ${shouldBe}`;
  }
}
