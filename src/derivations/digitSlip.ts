/** How one number may have become another under a typist's fingers; used to name a likely cause, never to judge. */
import { decimalsNeeded, formatAtMost, roundScaled } from '../locale/number';
import { absolute, compare, divide, fromDecimal, isZero, type Rational } from '../model/rational';

/** Of the digits alone. */
export type TypingSlip = 'swapped' | 'missing' | 'extra' | 'one digit';
export type DigitSlip = TypingSlip | 'sign' | 'scale';

const digitsOf = (value: Rational, decimals: number): string => roundScaled(absolute(value), decimals).toString();

/** How `written` comes from `meant` (both as digits, without separators) by one slip of the hand. */
export function slipBetween(written: string, meant: string): TypingSlip | undefined {
  if (written.length === meant.length) {
    const different = [...written].flatMap((digit, i) => (digit === meant[i] ? [] : [i]));
    if (different.length === 1) return 'one digit';
    const [i = 0, j = 0] = different;
    if (different.length === 2 && j === i + 1 && written[i] === meant[j] && written[j] === meant[i]) return 'swapped';
    return undefined;
  }
  const [short, long] = written.length < meant.length ? [written, meant] : [meant, written];
  let at = 0;
  while (short[at] === long[at]) at += 1;
  if (short.slice(at) !== long.slice(at + 1)) return undefined;
  return written === short ? 'missing' : 'extra';
}

const FACTORS = ['10', '100', '1000', '1000000'].map(fromDecimal);

/** What turns `expected` into `actual`; undefined where nothing simple does, or the two are equal. */
export function digitSlip(actual: Rational, expected: Rational): DigitSlip | undefined {
  if (compare(actual, expected) === 0 || isZero(actual) || isZero(expected)) return undefined;
  if (compare(absolute(actual), absolute(expected)) === 0) return 'sign';
  const ratio = absolute(divide(actual, expected));
  if (FACTORS.some((factor) => compare(ratio, factor) === 0 || compare(divide(fromDecimal('1'), ratio), factor) === 0)) return 'scale';
  const decimals = Math.max(decimalsNeeded(actual) ?? 0, decimalsNeeded(expected) ?? 0);
  const written = digitsOf(actual, decimals);
  const slip = slipBetween(written, digitsOf(expected, decimals));
  // Any two numbers below 10 differ in one digit, and many below 100.
  return slip === 'one digit' && written.length < 3 ? undefined : slip;
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
