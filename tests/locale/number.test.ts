import fc from 'fast-check';
import { decimalsNeeded, formatAtMost, formatFixed, formatTwoDigits, parseNumber, roundTo } from '../../src/locale/number';
import { absolute, compare, fromCellNumber, fromDecimal, multiply, rational, subtract, toNumber } from '../../src/model/rational';

const decimalText = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
  .map(([negative, digits, scale]) => ({ value: rational(negative ? -digits : digits, 10n ** BigInt(scale)), scale }));

describe('rounding', () => {
  test.each([
    ['57.25', 1, '57,3'],
    ['1.005', 2, '1,01'],
    ['-57.25', 1, '-57,3'],
    ['0.5', 0, '1'],
    ['-0.04', 1, '0,0'],
    ['1095056', 0, '1.095.056'],
    ['2448.65', 2, '2.448,65'],
    ['999999.995', 2, '1.000.000,00'],
  ])('%s at %i decimals is %s', (value, decimals, expected) => expect(formatFixed(fromDecimal(value), decimals)).toBe(expected));

  test('is the nearest multiple, and the one away from zero in the middle', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), fc.integer({ min: 0, max: 8 }), (num, den, decimals) => {
        const value = rational(num, den);
        const rounded = roundTo(value, decimals);
        const half = rational(1n, 2n * 10n ** BigInt(decimals));
        const error = compare(absolute(subtract(rounded, value)), half);
        expect(error).toBeLessThanOrEqual(0);
        if (error === 0) expect(compare(absolute(rounded), absolute(value))).toBe(1);
      }),
      { seed: 1 },
    );
  });
});

describe('writing and reading numbers', () => {
  test.each([
    ['58.60', 1, '58,6'],
    ['74.0', 1, '74'],
    ['100', 1, '100'],
    ['0.04', 1, '0'],
    ['1200', 0, '1.200'],
  ])('%s with at most %i decimals is %s', (value, decimals, expected) => expect(formatAtMost(fromDecimal(value), decimals)).toBe(expected));

  test.each([
    ['8', '08'],
    ['0', '00'],
    ['10', '10'],
    ['12', '12'],
    ['1234', '1.234'],
    ['-3', '-3'],
    ['8.5', '8,5'],
    ['3.5', '3,5'],
  ])('%s in two digits is %s', (value, expected) => expect(formatTwoDigits(fromDecimal(value))).toBe(expected));

  test('what is written is read back', () => {
    fc.assert(
      fc.property(decimalText, ({ value, scale }) => {
        expect(parseNumber(formatFixed(value, scale))?.value).toEqual(value);
      }),
      { seed: 2 },
    );
  });

  test.each([
    ['1.095.056', '1095056', 0, false],
    ['2.448,65', '2448.65', 2, false],
    ['1,234.5', '1234.5', 1, false],
    ['1,234,567', '1234567', 0, false],
    ['12,345,678', '12345678', 0, false],
    ['12,345,678.90', '12345678.9', 2, false],
    ['1.234', '1234', 0, true],
    ['1,234', '1.234', 3, true],
    ['123,456', '123.456', 3, true],
    ['1234,567', '1234.567', 3, false],
    ['0.5', '0.5', 1, false],
    ['0,125', '0.125', 3, false],
    ['0.125', '0.125', 3, false],
    ['-0.125', '-0.125', 3, false],
    ['12 000', '12000', 0, false],
    ['−5', '-5', 0, false],
    ['+5', '5', 0, false],
    [' 58,60 ', '58.6', 2, false],
  ])('%s is %s with %i decimals (ambiguous: %s)', (text, value, decimals, ambiguous) => {
    expect(parseNumber(text)).toEqual({ value: fromDecimal(value), decimals, ambiguous });
  });

  test.each([
    '',
    'abc',
    '25.9140,5',
    '0.125.000',
    '0,125.5',
    '0 125',
    '1234,567.8',
    '1,234,5678',
    '1.2.3',
    '1..2',
    '12,',
    '1.234.5',
    '5%',
    '1,2,3',
    '--5',
    '1/2',
  ])('%j is not one number', (text) => expect(parseNumber(text)).toBeUndefined());

  test('any text is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => void parseNumber(text)),
      { seed: 3 },
    );
  });
});

describe('cell numbers', () => {
  test.each([
    [0.1 + 0.2, '0.3'],
    [58.6, '58.6'],
    [1e21, '1000000000000000000000'],
    [-2.5e-7, '-0.00000025'],
    [9007199254740991, '9007199254740991'],
  ])('%d is read at the fifteen digits that Excel shows', (cell, expected) => expect(fromCellNumber(cell)).toEqual(fromDecimal(expected)));

  test('come back from JSON as they were', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 6 }), (digits, scale) => {
        const value = Number(`${digits}e-${scale}`);
        expect(toNumber(fromCellNumber(value))).toBe(value + 0 || 0);
      }),
      { seed: 4 },
    );
  });

  test('decimals needed', () => {
    expect(decimalsNeeded(fromDecimal('2448.650'))).toBe(2);
    expect(decimalsNeeded(rational(1n, 3n))).toBeUndefined();
    expect(decimalsNeeded(multiply(fromDecimal('0.586'), fromDecimal('100')))).toBe(1);
    expect(decimalsNeeded(fromDecimal('0.0000001'), 7)).toBe(7);
    expect(decimalsNeeded(fromDecimal('0.0000001'), 6)).toBeUndefined();
  });
});
