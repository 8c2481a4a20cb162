/** Parts above their whole, where a rule says that they are its parts. */
import type { CellValue } from '../../src/model/cell';
import type { Finding } from '../../src/model/finding';
import type { BookParts } from '../support/workbook';
import { AB, counts, findings as all, rowOf } from './support';

const CODES = ['A1', 'B1', 'C1', 'D1'];
const RULE = 'A1 = B1 + C1';

/** One department's A1, B1, C1, D1. */
const rowsOf = (...values: readonly CellValue[]): ReturnType<typeof rowOf>[] => values.map((value, i) => rowOf(CODES[i] ?? '', value));
const findings = (parts: BookParts): Finding[] => all({ indicators: counts(...CODES), ...parts }, 'part-larger-than-whole');
const inA = (condition: string, ...values: readonly CellValue[]): Finding[] =>
  findings({ figures: { A: rowsOf(...values) }, rules: [['R1', '', condition, '']] });

test.each([RULE, 'B1 + C1 = A1', 'A1 = C1 + B1 + D1', 'A1 = (D1 + B1) + C1'])('%s: B1 above A1 while another part is missing', (condition) => {
  expect(inA(condition, 10, 12, null, 1)).toMatchObject([
    {
      level: 'sai',
      actual: '12',
      expected: 'không quá 10',
      cells: ['A!D3', 'A!D2'],
      message: expect.stringMatching(/^B1 là 12, lớn hơn tổng A1 là 10 .*quy tắc R1.*A!D3, A!D2\.$/) as string,
    },
  ]);
});

test('of nothing there is no part', () => expect(inA(RULE, 0, 3, 0)).toHaveLength(1));

test.each<[string, string, readonly CellValue[]]>([
  ['within the whole', RULE, [10, 9, null]],
  ['as large as the whole', RULE, [10, 10, null]],
  ['one of the parts is negative, as a balance may be', RULE, [10, 12, -2]],
  ['the whole is negative', RULE, [-10, 5, null]],
  ['the whole is missing', RULE, [null, 12, 1]],
  ['subtracted', 'A1 = B1 - C1', [10, 12, 2]],
  ['less something else', 'A1 = B1 + C1 - D1', [10, 12, 1, 3]],
  ['less something else in brackets', 'A1 = B1 + (C1 - D1)', [10, 12, 1, 3]],
  ['less something else in brackets before it', 'A1 = (C1 - D1) + B1', [10, 12, 1, 3]],
  ['a product', 'A1 = B1 × C1 + D1', [10, 12, 1, 3]],
  ['with a number', 'A1 = B1 + 5', [10, 12]],
  ['with another and a number', 'A1 = B1 + C1 + 5', [10, 12, 1]],
  ['with another after a number', 'A1 = 5 + (B1 + C1)', [10, 12, 1]],
  ['one for one', 'A1 = B1', [10, 12]],
  ['one for one, the other way round', 'A1 = B1', [12, 10]],
  ['a sum on both sides', 'A1 + C1 = B1 + D1', [10, 12, 3, 1]],
  ['a larger sum on both sides', 'A1 + C1 = B1 + D1', [15, 12, 1, 4]],
  ['another comparison', 'A1 >= B1 + C1', [10, 12, null]],
  ['a chain of comparisons', 'A1 = B1 + C1 = D1', [10, 12, null, 10]],
])('nothing is said of a part that is %s: %s', (_what, condition, values) => expect(inA(condition, ...values)).toEqual([]));

describe('several departments', () => {
  const parts = (a: readonly CellValue[], b: readonly CellValue[], condition = RULE): BookParts => ({
    departments: AB,
    figures: { A: rowsOf(...a), B: rowsOf(...b) },
    rules: [['R1', '', condition, '']],
  });
  test('each is looked at by itself', () =>
    expect(findings(parts([10, 5, 5], [10, 12, null]))).toMatchObject([
      { actual: '12', expected: 'không quá 10', cells: ['B!D3', 'B!D2'], message: expect.stringMatching(/^Sở B: B1/) as string },
    ]));
  test('who has no such rows is left out', () => {
    expect(findings(parts([10, 12, null], []))).toHaveLength(1);
    expect(findings(parts([10, 5, 5], [10]))).toEqual([]);
  });
  test('a rule on one department’s figures is a rule on that department alone', () => {
    const onA = 'A1 = B1.đơn_vị.A + C1.đơn_vị.A';
    expect(findings(parts([10, 5, 5], [1, 2, 3], onA))).toEqual([]);
    expect(findings(parts([10, 15, 5], [1, 2, 3], onA))).toMatchObject([{ actual: '15', expected: 'không quá 11' }]);
  });
});
