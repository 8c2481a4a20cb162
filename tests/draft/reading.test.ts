/** What a formula gives, and how far it may be off because its numbers were rounded. */
import { readContext } from '../../src/draft/extractClaims';
import { changeFormula, isLoose, makeReading, ratioFormula, shareFormula, sumReading } from '../../src/draft/reading';
import type { Reading } from '../../src/draft/claim';
import { fromDecimal, rational, ZERO, type Rational } from '../../src/model/rational';

const of = (text: string): ReturnType<typeof readContext>['mentions'] => readContext(text).mentions;
const rounded = (value: Rational): number => Number((value.num * 100_000n) / value.den) / 100_000;
const range = (reading: Reading | undefined): number[] | undefined => reading && [reading.low, reading.value, reading.high].map(rounded);

test.each<[string, boolean]>([
  ['hơn 1.234.567 hộ', true],
  ['gần 5 hộ', true],
  ['khoảng 360 hộ', true],
  ['khoảng 12.300 hộ', true],
  ['khoảng 31.475 hộ', false],
  ['khoảng 1.205 hộ', false],
  ['khoảng 0.005 hộ', true],
  ['khoảng 1,200 tỷ', false],
  ['khoảng 0,50 tỷ', true],
  ['dưới 5 hộ', false],
  ['có 5 hộ', false],
])('%s is only about so much: %s', (text, loose) => expect(of(text).map(isLoose)).toEqual([loose]));

test.each<[string, string, number[]]>([
  // whole things are exact
  ['a share', '50 hộ, 200 hộ', [25, 25, 25]],
  ['of what was measured', '50 ha, 200 ha', [24.68827, 25, 25.31328]],
  ['of one measured part', '50 ha, 200 hộ', [247_500, 250_000, 252_500]],
  ['of more than so much', 'hơn 50 hộ, 200 hộ', [25, 25, 27.5]],
  ['of less than so much', 'gần 50 hộ, 200 hộ', [22.5, 25, 25]],
  ['of about so much', 'khoảng 50 hộ, 200 hộ', [22.5, 25, 27.5]],
  ['of a whole of more than so much', '50 hộ, hơn 200 hộ', [22.72727, 25, 25]],
])('%s: %s', (_name, text, expected) => expect(range(makeReading(of(text), shareFormula, '', 'certain'))).toEqual(expected));

test.each([
  ['450 triệu đồng, 90 hộ', 'certain'],
  ['450 triệu đồng, 9.000.000 đồng', 'certain'],
  ['450 triệu đồng; 90', 'possible'],
  ['450; 90', 'certain'],
])('a bare number beside a scaled one refutes nothing: %s', (text, certainty) => {
  expect(makeReading(of(text), shareFormula, '', 'certain')?.certainty).toBe(certainty);
});

test('a reading keeps its numbers, its formula and how sure it is', () => {
  const operands = of('50 hộ, 200 hộ');
  const reading = makeReading(operands, shareFormula, '50 / 200', 'likely');
  expect(reading).toMatchObject({ operands, formula: '50 / 200', certainty: 'likely' });
  expect(reading?.recompute([rational(1n), rational(4n)])).toEqual(rational(25n));
});

test('nothing is computed of a whole that is zero, or may be', () => {
  expect(makeReading(of('50 hộ, 0 hộ'), shareFormula, '', 'certain')).toBeUndefined();
  expect(range(makeReading(of('5 ha, 0,5 ha'), shareFormula, '', 'certain'))).toEqual([818.18181, 1000, 1222.22222]);
  expect(range(makeReading(of('5 ha, 1 ha'), ratioFormula, '', 'certain'))).toEqual([3, 5, 11]);
});

test('formulas need all their numbers', () => {
  const one = [rational(1n)];
  expect([shareFormula(one), changeFormula(one), ratioFormula(one)]).toEqual([undefined, undefined, undefined]);
  expect([shareFormula([]), changeFormula([]), ratioFormula([])]).toEqual([undefined, undefined, undefined]);
  const two = [rational(3n), rational(2n)];
  expect([shareFormula(two), changeFormula(two), ratioFormula(two)]).toEqual([rational(150n), rational(50n), rational(3n, 2n)]);
  expect(ratioFormula([rational(3n), ZERO])).toBeUndefined();
});

test('the slack of a sum is that of its parts, in the unit of the total', () => {
  const reading = sumReading(of('1,5 tấn, 25 tạ, khoảng 300 kg'), fromDecimal('1000'), 'certain');
  expect(range(reading)).toEqual([4.17, 4.3, 4.43]);
  expect(reading.formula).toBe('1,5 + 25 + 300');
  expect(range(sumReading(of('hơn 40 hộ, 5 hộ'), rational(1n), 'certain'))).toEqual([45, 45, 49]);
});
