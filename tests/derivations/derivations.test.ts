/** Shares, changes and slips of digits. */
import fc from 'fast-check';
import { changePercent, times } from '../../src/derivations/change';
import { digitSlip, explainSlip, slipBetween, type DigitSlip } from '../../src/derivations/digitSlip';
import { closedShares, roundingDrift, share } from '../../src/derivations/share';
import { compare, fromDecimal, multiply, negate, rational, sum, ZERO, type Rational } from '../../src/model/rational';

const SEED = 571;
const of = (value: number): Rational => fromDecimal(String(value));
const many = (...values: readonly number[]): Rational[] => values.map(of);

test('a share is in percent of the whole; of nothing there is none', () => {
  expect(share(of(571), of(912))).toEqual(rational(57100n, 912n));
  expect(share(of(0), of(912))).toEqual(ZERO);
  expect(share(of(1), ZERO)).toBeUndefined();
});

test('a change is in percent of the base’s size; from nothing there is none', () => {
  expect(changePercent(of(174), of(100))).toEqual(of(74));
  expect(changePercent(of(100), of(125))).toEqual(of(-20));
  expect(changePercent(of(-50), of(-100))).toEqual(of(50));
  expect(changePercent(of(1), ZERO)).toBeUndefined();
  expect(times(of(7), of(2))).toEqual(of(3.5));
  expect(times(of(7), ZERO)).toBeUndefined();
});

test('closed shares: the largest remainders are rounded up, the earlier of two alike', () => {
  expect(closedShares(many(1, 1, 1), of(3), 1)).toEqual(many(33.4, 33.3, 33.3));
  expect(closedShares(many(1, 2, 3, 0), of(6), 0)).toEqual(many(17, 33, 50, 0));
  expect(closedShares(many(571, 341), of(912), 1)).toEqual(many(62.6, 37.4));
  expect(closedShares(many(-1, 4), of(3), 1)).toBeUndefined();
  expect(closedShares(many(1, 1), of(3), 1)).toBeUndefined();
  expect(closedShares(many(0, 0), ZERO, 1)).toBeUndefined();
});

test('closed shares add to 100, each within one step of the exact share', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(10_000), { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 3 }), (counts, decimals) => {
      const parts = counts.map(of);
      const whole = sum(parts);
      const shares = closedShares(parts, whole, decimals);
      if (compare(whole, ZERO) === 0) {
        expect(shares).toBeUndefined();
        return;
      }
      expect(sum(shares ?? [])).toEqual(of(100));
      const step = rational(1n, 10n ** BigInt(decimals));
      shares?.forEach((value, at) => {
        const exact = share(parts[at] ?? ZERO, whole) ?? ZERO;
        const off = rational(value.num * exact.den - exact.num * value.den, value.den * exact.den);
        expect(compare(off, step)).toBe(-1);
        expect(compare(off, negate(step))).toBe(1);
      });
    }),
    { seed: SEED },
  );
});

test('drift: what printed shares add to where it isn’t 100', () => {
  expect(roundingDrift(many(1, 1, 1), of(3), 1)).toEqual(of(99.9));
  expect(roundingDrift(many(1, 1), of(2), 1)).toBeUndefined();
  expect(roundingDrift(many(1, 1), of(3), 1)).toBeUndefined();
  expect(roundingDrift(many(0), ZERO, 1)).toBeUndefined();
});

test.each<[string, string, string | undefined]>([
  ['567', '567', undefined],
  ['567', '537', 'one digit'],
  ['567', '576', 'swapped'],
  ['567', '765', undefined],
  ['567', '675', undefined],
  ['5678', '6587', undefined],
  ['5667', '5766', undefined],
  ['5612', '5631', undefined],
  ['5612', '5623', undefined],
  ['57', '567', 'missing'],
  ['67', '567', 'missing'],
  ['567', '56', 'extra'],
  ['566', '56', 'extra'],
  ['567', '76', undefined],
  ['5', '567', undefined],
])('digits: %s for %s: %s', (is, meant, slip) => expect(slipBetween(is, meant)).toBe(slip));

test.each<[actual: number, expected: number, slip: DigitSlip | undefined]>([
  [517, 571, 'swapped'],
  [56.7, 57.6, 'swapped'],
  [751, 571, 'swapped'],
  [175, 571, undefined],
  [597, 571, undefined],
  [519, 571, undefined],
  [517, 5712, undefined],
  [5173, 5719, undefined],
  [572, 57112, undefined],
  [57, 571, 'missing'],
  [71, 571, 'missing'],
  [5171, 571, 'extra'],
  [572, 571, 'one digit'],
  [971, 571, 'one digit'],
  [58, 57, undefined],
  [982, 571, undefined],
  [-571, 571, 'sign'],
  [5710, 571, 'scale'],
  [5.71, 571, 'scale'],
  [0.571, 571, 'scale'],
  [571_000_000, 571, 'scale'],
  [57_100_000, 571, undefined],
  [571, 571, undefined],
  [0, 571, undefined],
  [571, 0, undefined],
  [12.34, 12.43, 'swapped'],
  [12.3, 12.34, 'one digit'],
  [12.34, 12.3, 'one digit'],
  [-517, -571, 'swapped'],
])('%d instead of %d: %s', (actual, expected, slip) => {
  expect(digitSlip(of(actual), of(expected))).toBe(slip);
});

test('a slip is said with both numbers as a report prints them', () => {
  const words: Record<DigitSlip, string> = {
    swapped: 'đổi chỗ',
    missing: 'thiếu một chữ số',
    extra: 'thừa một chữ số',
    'one digit': 'sai một chữ số',
    sign: 'sai dấu',
    scale: 'nhầm đơn vị hoặc dấu thập phân',
  };
  for (const [slip, said] of Object.entries(words)) {
    const text = explainSlip(slip as DigitSlip, of(1517), multiply(of(1571), of(1.5)));
    expect(text).toContain(said);
    expect(text).toMatch(/: 1\.517 thay vì 2\.356,5$/);
  }
});
