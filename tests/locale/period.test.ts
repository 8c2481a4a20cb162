import fc from 'fast-check';
import {
  cumulativeName,
  earlierInYear,
  formatPeriod,
  longDate,
  parseDate,
  parsePeriod,
  periodName,
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
  ['０４／２０２２', 'tháng 4 năm 2022', '4 tháng đầu năm 2022'],
])('%s is %s, from the year’s start %s', (text, name, cumulative) => {
  const period = parsePeriod(text);
  expect(period && [periodName(period), cumulativeName(period)]).toEqual([name, cumulative]);
});

test.each(['13/2022', '0/2022', 'Quý V/2022', '7 tháng đầu năm 2022', 'tháng tư', '', '2022-04-01'])('%j is no period', (text) =>
  expect(parsePeriod(text)).toBeUndefined(),
);

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
});

test.each([
  ['28/4/2022', '28/4/2022', 'ngày 28 tháng 4 năm 2022'],
  ['5.4.2022', '05/4/2022', 'ngày 05 tháng 4 năm 2022'],
  ['2022-02-03', '03/02/2022', 'ngày 03 tháng 02 năm 2022'],
  ['ngày 08 tháng 12 năm 2021', '08/12/2021', 'ngày 08 tháng 12 năm 2021'],
])('%s is written %s and %s', (text, short, long) => {
  const date = parseDate(text);
  expect(date && [shortDate(date), longDate(date)]).toEqual([short, long]);
});

test.each(['31/4/2022', '29/2/2022', '0/1/2022', '1/13/2022', '12/4', 'hôm nay', '1/2-2022'])('%j is no date', (text) =>
  expect(parseDate(text)).toBeUndefined(),
);
