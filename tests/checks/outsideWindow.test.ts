/** Days to which figures are counted, against the period's data window. */
import type { CellValue } from '../../src/model/cell';
import type { Finding } from '../../src/model/finding';
import { findings } from './support';

describe('outside-window', () => {
  const upTo = (asOf: CellValue, period = '04/2022', window: string | null = null): Finding[] =>
    findings(
      {
        info: [['Kỳ báo cáo', period]],
        indicators: [['X', 'X', 'việc', null, null, null, null, window]],
        figures: { A: [['X', null, null, 1, null, null, null, null, null, asOf]] },
      },
      'outside-window',
    );
  const date = (year: number, month: number, day: number): CellValue => ({ date: { year, month, day } });
  test.each<[CellValue, string, string | null, boolean]>([
    [date(2022, 4, 14), '04/2022', null, true],
    ['14/4/2022', '04/2022', '15-14', true],
    [date(2022, 4, 15), '04/2022', null, false],
    [date(2022, 3, 14), '04/2022', null, false],
    [date(2022, 4, 30), '04/2022', 'Tháng lịch', true],
    [date(2022, 3, 31), '04/2022', 'tháng lịch', false],
    [date(2021, 12, 15), '01/2022', null, true],
    [date(2021, 12, 14), 'Quý I/2022', null, false],
    [date(2022, 6, 14), '6 tháng đầu năm 2022', null, true],
    [date(2022, 9, 30), '9 tháng đầu năm 2022', 'tháng lịch', true],
    [date(2022, 12, 31), 'Năm 2022', null, false],
    [null, '04/2022', null, true],
    ['hôm qua', '04/2022', null, false],
  ])('%j in %s (%s): %s', (asOf, period, window, fits) => {
    expect(upTo(asOf, period, window)).toMatchObject(fits ? [] : [{ level: 'cảnh báo', cells: ['A!J2'] }]);
  });
  test('is said with the day and the window', () => {
    const [late] = upTo(date(2022, 4, 15));
    expect(late).toMatchObject({ actual: '15/4/2022', expected: 'từ ngày 15/3/2022 đến ngày 14/4/2022' });
    expect(late?.message).toMatch(/^Sở A, X: .* 15\/4\/2022 \(ô A!J2\), .* từ ngày 15\/3\/2022 đến ngày 14\/4\/2022 của kỳ 04\/2022\./);
    const [unread] = upTo('hôm qua');
    expect(unread).not.toHaveProperty('expected');
    expect(unread?.message).toMatch(/^Sở A, X: ô A!J2 .*“hôm qua”/);
  });
  test('the window that ThongTin states goes before the decree’s, an indicator’s own before both', () => {
    const within = (asOf: CellValue, code: string): boolean =>
      findings(
        {
          info: [
            ['Kỳ báo cáo', '04/2022'],
            ['Từ ngày', '10/3/2022'],
            ['Đến ngày', date(2022, 4, 20)],
          ],
          indicators: [
            ['X', 'X', 'việc'],
            ['Y', 'Y', 'việc', null, null, null, null, 'tháng lịch'],
          ],
          figures: { A: [[code, null, null, 1, null, null, null, null, null, asOf]] },
        },
        'outside-window',
      ).length === 0;
    expect([within(date(2022, 3, 10), 'X'), within(date(2022, 4, 20), 'X'), within(date(2022, 4, 21), 'X')]).toEqual([true, true, false]);
    expect([within(date(2022, 3, 31), 'Y'), within(date(2022, 4, 21), 'Y')]).toEqual([false, true]);
    expect([within(date(2022, 4, 20), 'Z'), within(date(2022, 4, 21), 'Z')]).toEqual([true, false]);
    expect(within(date(2022, 4, 21), '')).toBe(true);
  });
  test('only the two windows are known', () => expect(() => upTo(null, '04/2022', '10–9')).toThrow('chỉ nhận “15–14”, “tháng lịch”'));
});
