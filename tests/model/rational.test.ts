/** Exact fractions: the laws of arithmetic hold, and nothing is lost between a cell's number and a fraction. */
import fc from 'fast-check';
import {
  absolute,
  add,
  compare,
  divide,
  fromCellNumber,
  fromDecimal,
  isZero,
  multiply,
  negate,
  rational,
  subtract,
  sum,
  toNumber,
  ZERO,
  type Rational,
} from '../../src/model/rational';

const SEED = 912;
const fraction = fc.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 12n })).map(([num, den]) => rational(num, den));
const holds = (property: fc.IRawProperty<[Rational, Rational, Rational]>): void => void fc.assert(property, { seed: SEED, numRuns: 300 });

test('lowest terms, the sign above the line', () => {
  expect(rational(571n * 3n, 912n * 3n)).toEqual({ num: 571n, den: 912n });
  expect(rational(6n, -4n)).toEqual({ num: -3n, den: 2n });
  expect(rational(-6n, -4n)).toEqual({ num: 3n, den: 2n });
  expect(rational(0n, -7n)).toEqual({ num: 0n, den: 1n });
  expect(rational(5n)).toEqual({ num: 5n, den: 1n });
  expect(() => rational(1n, 0n)).toThrow(RangeError);
});

test('sums, products and their opposites', () => {
  holds(
    fc.property(fraction, fraction, fraction, (a, b, c) => {
      expect(add(a, b)).toEqual(add(b, a));
      expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
      expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
      expect(subtract(add(a, b), b)).toEqual(a);
      if (!isZero(b)) expect(multiply(divide(a, b), b)).toEqual(a);
      expect(sum([a, b, c])).toEqual(add(a, add(b, c)));
      expect(add(a, negate(a))).toEqual(ZERO);
    }),
  );
  expect(sum([])).toEqual(ZERO);
  expect(() => divide(rational(1n), ZERO)).toThrow(RangeError);
});

test('order is that of the line of numbers', () => {
  holds(
    fc.property(fraction, fraction, fraction, (a, b, c) => {
      const difference = subtract(a, b).num;
      expect(Math.sign(compare(a, b))).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
      expect(compare(add(a, c), add(b, c))).toBe(compare(a, b));
      expect(compare(absolute(a), ZERO)).toBe(isZero(a) ? 0 : 1);
      expect([a, negate(a)]).toContainEqual(absolute(a));
    }),
  );
  expect(compare(rational(1n, 3n), rational(2n, 6n))).toBe(0);
  expect(compare(rational(1n, 3n), rational(1n, 2n))).toBe(-1);
  expect(compare(rational(3n), rational(2n))).toBe(1);
});

test.each([
  ['0', 0n, 1n],
  ['-12.50', -25n, 2n],
  ['+.5', 1n, 2n],
  ['5.', 5n, 1n],
  ['1e3', 1000n, 1n],
  ['25E-1', 5n, 2n],
  ['1.5e+2', 150n, 1n],
  ['0.1', 1n, 10n],
])('reads %s', (text, num, den) => {
  expect(fromDecimal(text)).toEqual({ num, den });
});

test.each(['', '.', '-', '+.', 'e5', '1,5', '1 000', '0x10', '1e', '1e12345', '--1', '1.2.3', ' 1', 'NaN'])('refuses “%s”', (text) => {
  expect(() => fromDecimal(text)).toThrow(SyntaxError);
});

test('a cell’s number is what Excel shows of it, to 15 digits', () => {
  expect(fromCellNumber(0.1 + 0.2)).toEqual(rational(3n, 10n));
  expect(fromCellNumber(1095056.25)).toEqual(rational(109505625n, 100n));
  expect(fromCellNumber(9007199254740991)).toEqual(rational(9007199254740991n));
  expect(fromCellNumber(1e21)).toEqual(rational(10n ** 21n));
  expect(fromCellNumber(-0)).toEqual(ZERO);
  expect(() => fromCellNumber(NaN)).toThrow(SyntaxError);
  expect(() => fromCellNumber(Infinity)).toThrow(SyntaxError);
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.integer({ min: 0, max: 3 }), (units, decimals) => {
      const value = units / 10 ** decimals;
      expect(fromCellNumber(value)).toEqual(rational(BigInt(units), 10n ** BigInt(decimals)));
      expect(toNumber(fromCellNumber(value))).toBe(value === 0 ? 0 : value);
    }),
    { seed: SEED },
  );
});

test('the nearest double, however large the terms', () => {
  expect(toNumber(rational(1n, 3n))).toBe(1 / 3);
  expect(toNumber(rational(-571n, 912n))).toBe(-571 / 912);
  expect(toNumber(rational(10n ** 400n, 10n ** 399n * 7n))).toBeCloseTo(10 / 7, 14);
  expect(toNumber(rational(-(10n ** 400n), 10n ** 399n * 7n))).toBeCloseTo(-10 / 7, 14);
  expect(toNumber(rational(1n, 10n ** 320n))).toBe(1e-320);
  expect(toNumber(rational(10n ** 30n))).toBe(1e30);
  expect(toNumber(rational(10n ** 400n))).toBe(Infinity);
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(toNumber(fromDecimal(String(value)))).toBeCloseTo(value, 15 - Math.max(0, Math.ceil(Math.log10(Math.abs(value) + 1))));
    }),
    { seed: SEED },
  );
});
