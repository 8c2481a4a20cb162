import fc from 'fast-check';
import {
  cumulativeName,
  earlierInYear,
  formatPeriod,
  longDate,
  parseDate,
  parsePeriod,
  periodName,
  quarterOf,
  sameLastYear,
  samePeriod,
  shiftPeriod,
  shortDate,
  type Period,
} from '../../src/locale/period';

const year = fc.integer({ min: 1990, max: 2100 });
const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ kind: fc.constant('month' as const), year, month: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant('quarter' as const), year, quarter: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant('months' as const), year, months: fc.constantFrom(6 as const, 9 as const) }),
  fc.record({ kind: fc.constant('year' as const), year }),
);

test.each([
  ['04/2022', 'tháng 4 năm 2022', '4 tháng đầu năm 2022'],
  ['4/2022', 'tháng 4 năm 2022', '4 tháng đầu năm 2022'],
  ['tháng 01 năm 2022', 'tháng 01 năm 2022', '1 tháng đầu năm 2022'],
  ['Quý II/2023', 'quý II năm 2023', '6 tháng đầu năm 2023'],
  ['quý 4 năm 2023', 'quý IV năm 2023', 'năm 2023'],
  ['6 tháng đầu năm 2022', '6 tháng đầu năm 2022', '6 tháng đầu năm 2022'],
  ['9 tháng đầu năm 2022', '9 tháng đầu năm 2022', '9 tháng đầu năm 2022'],
  ['Năm 2022', 'năm 2022', 'năm 2022'],
  ['2022', 'năm 2022', 'năm 2022'],
  ['  Tháng\n4 -  2022 ', 'tháng 4 năm 2022', '4 tháng đầu năm 2022'],
  ['QUÝ iii  2023', 'quý III năm 2023', '9 tháng đầu năm 2023'],
  ['quý I - 2023', 'quý I năm 2023', '3 tháng đầu năm 2023'],
  ['06 tháng/2022', '6 tháng đầu năm 2022', '6 tháng đầu năm 2022'],
  ['9 tháng - 2022', '9 tháng đầu năm 2022', '9 tháng đầu năm 2022'],
  ['9 tháng đầu 2022', '9 tháng đầu năm 2022', '9 tháng đầu năm 2022'],
  ['０４／２０２２', 'tháng 4 năm 2022', '4 tháng đầu năm 2022'],
])('%s is %s, from the year’s start %s', (text, name, cumulative) => {
  const period = parsePeriod(text);
  expect(period && [periodName(period), cumulativeName(period)]).toEqual([name, cumulative]);
});

test.each([
  '13/2022',
  '0/2022',
  '104/2022',
  '04/20223',
  '04/0222',
  'Quý V/2022',
  'Quý 0/2022',
  'Báo cáo quý II/2022',
  'Quý II/20223',
  'quý II 4/2022',
  '7 tháng đầu năm 2022',
  '16 tháng đầu năm 2022',
  '6 tháng đầu năm 20223',
  '6 tháng, 2022',
  '9 tháng cuối 2022',
  'năm 20223',
  'cuối năm 2022',
  'tháng tư',
  '',
  '2022-04-01',
])('%j is no period', (text) => expect(parsePeriod(text)).toBeUndefined());

test('what is written is read back, and the name too', () => {
  fc.assert(
    fc.property(anyPeriod, (period) => {
      expect(parsePeriod(formatPeriod(period))).toEqual(period);
      expect(parsePeriod(periodName(period))).toEqual(period);
    }),
    { seed: 1 },
  );
});

test('shifting forth and back changes nothing', () => {
  fc.assert(
    fc.property(anyPeriod, fc.integer({ min: -40, max: 40 }), (period, steps) => {
      expect(shiftPeriod(shiftPeriod(period, steps), -steps)).toEqual(period);
    }),
    { seed: 2 },
  );
});

test('earlier periods of the year', () => {
  const april: Period = { kind: 'month', year: 2022, month: 4 };
  expect(earlierInYear(april).map(formatPeriod)).toEqual(['01/2022', '02/2022', '03/2022']);
  expect(earlierInYear({ kind: 'quarter', year: 2022, quarter: 1 })).toEqual([]);
  expect(earlierInYear({ kind: 'quarter', year: 2022, quarter: 3 }).map(formatPeriod)).toEqual(['Quý I/2022', 'Quý II/2022']);
  expect(earlierInYear({ kind: 'months', year: 2022, months: 9 })).toEqual([]);
  expect(earlierInYear({ kind: 'year', year: 2022 })).toEqual([]);
});

test.each([
  ['01/2022', -1, '12/2021'],
  ['12/2021', 1, '01/2022'],
  ['04/2022', -16, '12/2020'],
  ['Quý I/2022', -1, 'Quý IV/2021'],
  ['Quý IV/2021', 2, 'Quý II/2022'],
  ['6 tháng đầu năm 2022', -1, '6 tháng đầu năm 2021'],
  ['Năm 2022', 3, 'Năm 2025'],
])('%s by %i is %s', (text, steps, expected) => {
  const period = parsePeriod(text);
  expect(period && formatPeriod(shiftPeriod(period, steps))).toBe(expected);
});

test('neighbours of a period: the same one last year, and the quarter that it ends in', () => {
  const [march, april, half, year] = ['03/2022', '04/2022', '6 tháng đầu năm 2022', 'Năm 2022'].flatMap((text) => parsePeriod(text) ?? []) as [
    Period,
    Period,
    Period,
    Period,
  ];
  expect([march, april, half, year].map((period) => formatPeriod(quarterOf(period)))).toEqual(['Quý I/2022', 'Quý II/2022', 'Quý II/2022', 'Quý IV/2022']);
  expect([april, half].map((period) => formatPeriod(sameLastYear(period)))).toEqual(['04/2021', '6 tháng đầu năm 2021']);
  expect(samePeriod(april, { kind: 'month', year: 2022, month: 4 })).toBe(true);
  expect(samePeriod(april, march)).toBe(false);
  expect(samePeriod(half, quarterOf(half))).toBe(false);
});

test.each([
  ['28/4/2022', '28/4/2022', 'ngày 28 tháng 4 năm 2022'],
  ['5.4.2022', '05/4/2022', 'ngày 05 tháng 4 năm 2022'],
  ['2022-02-03', '03/02/2022', 'ngày 03 tháng 02 năm 2022'],
  ['ngày 08 tháng 12 năm 2021', '08/12/2021', 'ngày 08 tháng 12 năm 2021'],
  ['Ngày  1 tháng 1\nnăm 2022', '01/01/2022', 'ngày 01 tháng 01 năm 2022'],
  ['30 tháng 11 năm 2022', '30/11/2022', 'ngày 30 tháng 11 năm 2022'],
  [' 31-12-2022 ', '31/12/2022', 'ngày 31 tháng 12 năm 2022'],
  ['2022-04-28T00:00:00', '28/4/2022', 'ngày 28 tháng 4 năm 2022'],
  ['29/2/2024', '29/02/2024', 'ngày 29 tháng 02 năm 2024'],
  ['29/2/2000', '29/02/2000', 'ngày 29 tháng 02 năm 2000'],
])('%s is written %s and %s', (text, short, long) => {
  const date = parseDate(text);
  expect(date && [shortDate(date), longDate(date)]).toEqual([short, long]);
});

test.each([
  '31/4/2022',
  '29/2/2022',
  '29/2/1900',
  '32/1/2022',
  '0/1/2022',
  '1/0/2022',
  '1/13/2022',
  '12/4',
  'hôm nay',
  '1/2-2022',
  '128/4/2022',
  '28/4/20223',
  '28/4/0222',
  'trước ngày 8 tháng 4 năm 2022',
  '8 tháng 4 năm 20223',
  '12022-04-28',
  '2022-04-281',
])('%j is no date', (text) => expect(parseDate(text)).toBeUndefined());
