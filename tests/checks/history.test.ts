/** This period's figures against earlier ones: from the year's start, last period, last year, and what LichSu says of them. */
import type { CellValue } from '../../src/model/cell';
import type { Finding } from '../../src/model/finding';
import type { BookParts } from '../support/workbook';
import { findings, one, rowOf, type Row } from './support';

describe('cumulative-smaller', () => {
  test('below the month', () =>
    expect(findings(one(rowOf('X', 10, 8)), 'cumulative-smaller')).toMatchObject([
      {
        level: 'sai',
        cells: ['A!E2', 'A!D2'],
        actual: '8',
        expected: 'từ 10 trở lên',
        message: expect.stringMatching(/^Sở A, X: lũy kế 8 \(ô A!E2\) nhỏ hơn .* 10 \(ô A!D2\)/) as string,
      },
    ]));
  test.each<[CellValue, CellValue, string, string | null]>([
    [10, 10, 'vụ', null],
    [10, null, 'vụ', null],
    [null, 8, 'vụ', null],
    [10, 8, '%', null],
    [10, 8, 'vụ', 'mới nhất'],
    // A balance, such as a surplus, may fall.
    [-10, -20, 'triệu đồng', null],
    [0, -20, 'triệu đồng', null],
    [3, -20, 'triệu đồng', null],
  ])('%d and %s %s (%s) pass', (current, cumulative, unit, accumulation) =>
    expect(
      findings({ indicators: [['X', 'X', unit, null, null, accumulation]], figures: { A: [rowOf('X', current, cumulative)] } }, 'cumulative-smaller'),
    ).toEqual([]),
  );
  test('none at all is below the month as well', () => expect(findings(one(rowOf('X', 10, 0)), 'cumulative-smaller')).toHaveLength(1));
  test('an unknown code is another finding', () => expect(findings({ figures: { A: [rowOf('Y', 10, 8)] } }, 'cumulative-smaller')).toEqual([]));
});

describe('cumulative-history', () => {
  const months = (...values: number[]): Row[] => values.map((value, i) => [`0${i + 1}/2022`, 'X', 'Kỳ này', 'A', value]);
  const parts = (cumulative: number, history: Row[]): BookParts => ({ ...one(rowOf('X', 10, cumulative)), history });
  test('breaks with the months before', () =>
    expect(findings(parts(61, months(1, 2, 3)), 'cumulative-history')).toMatchObject([
      {
        level: 'sai',
        actual: '61',
        expected: '16',
        cells: ['A!E2', 'A!D2', "'Lịch sử'!E2", "'Lịch sử'!E3", "'Lịch sử'!E4"],
        cause: expect.stringContaining('đổi chỗ') as string,
        message: expect.stringMatching(/^Sở A, X: lũy kế ghi 61 \(ô A!E2\), nhưng .* là 6, cộng kỳ này 10 được 16\./) as string,
      },
    ]));
  test('breaks with the last cumulative figure', () =>
    expect(findings(parts(17, [['03/2022', 'X', 'Lũy kế', 'A', 6]]), 'cumulative-history')).toMatchObject([
      {
        expected: '16',
        cells: ['A!E2', 'A!D2', "'Lịch sử'!E2"],
        message: expect.stringMatching(/lũy kế 03\/2022 là 6 \(ô 'Lịch sử'!E2\) cộng kỳ này 10 được 16\./) as string,
      },
    ]));
  test.each<[string, Row, string, string | null]>([
    ['a rate', rowOf('X', 10, 12), '%', null],
    ['without this period’s figure', rowOf('X', null, 12), 'vụ', null],
    ['without a cumulative figure', rowOf('X', 10), 'vụ', null],
    ['an unknown code', rowOf('Y', 10, 12), 'vụ', null],
  ])('%s proves nothing', (_what, row, unit, accumulation) =>
    expect(
      findings({ indicators: [['X', 'X', unit, null, null, accumulation]], figures: { A: [row] }, history: months(1, 2, 3) }, 'cumulative-history'),
    ).toEqual([]),
  );
  const typed = (mode: string, unit: string, current: number, cumulative: number, history: Row[] = [], info: Row[] = []): Finding[] =>
    findings({ info, indicators: [['X', 'X', unit, null, null, mode]], figures: { A: [rowOf('X', current, cumulative)] }, history }, 'cumulative-history');
  test('an entry that the program doesn’t take is said', () => {
    expect(typed('mới nhất', 'vụ', 30, 24)).toMatchObject([{ level: 'sai', actual: '24', expected: '30', cells: ['A!E2', 'A!D2'] }]);
    expect(typed('mới nhất', 'vụ', 30, 30)).toEqual([]);
    expect(typed('cộng dồn', 'vụ', 30, 24, [], [['Kỳ báo cáo', '01/2022']])).toMatchObject([{ level: 'sai', expected: '30' }]);
    expect(typed('cộng dồn', 'vụ', 10, 61, months(1, 2, 3))).toMatchObject([{ level: 'sai', expected: '16' }]);
  });
  test('breaks only by rounding', () => {
    const month = months(8.3, 8.3, 8.3);
    for (const mode of ['nhập', 'cộng dồn']) {
      expect(typed(mode, 'tỷ đồng', 8.3, 33.4, month)).toMatchObject([{ level: 'lệch làm tròn', expected: '33,2' }]);
      expect(typed(mode, 'tỷ đồng', 8.3, 33.6, month)).toMatchObject([{ level: 'sai' }]);
    }
  });
  test('fits', () => expect(findings(parts(16, months(1, 2, 3)), 'cumulative-history')).toEqual([]));
  test('a gap in history proves nothing', () => expect(findings(parts(99, months(1, 2)), 'cumulative-history')).toEqual([]));
});

describe('sudden-change', () => {
  const parts = (current: number, previous: number, threshold: CellValue, unit = 'vụ'): Finding[] =>
    findings({ indicators: [['X', 'X', unit, null, null, null, threshold]], figures: { A: [rowOf('X', current, null, null, previous)] } }, 'sudden-change');
  test.each<[number, number, CellValue, string, number]>([
    [151, 100, 50, 'vụ', 1],
    [150, 100, 50, 'vụ', 0],
    [49, 100, { percent: 0.5 }, 'vụ', 1],
    [100, 0, 50, 'vụ', 0],
    [60, 50, 5, '%', 1],
    [54, 50, 5, '%', 0],
    [900, 1, null, 'vụ', 0],
  ])('%d against %d with threshold %j (%s): %i', (current, previous, threshold, unit, count) =>
    expect(parts(current, previous, threshold, unit)).toHaveLength(count),
  );
  test('is a warning and knows a slipped unit', () =>
    expect(parts(1000, 1, 50)).toMatchObject([{ level: 'cảnh báo', cause: expect.stringContaining('nhầm đơn vị') as string }]));
  test('is said with both figures, the change and the threshold', () => {
    const [fallen] = parts(57, 571, 50);
    expect(fallen).toMatchObject({ actual: '57', cells: ['A!D2', 'A!G2'] });
    expect(fallen?.message).toMatch(/^Sở A, X: 57 \(ô A!D2\) giảm 90% so với kỳ trước 571, quá ngưỡng 50%\./);
    // Only a shifted comma is told: any other digits may well have changed since.
    expect(fallen).not.toHaveProperty('cause');
    expect(parts(60.5, 50, 5, '%')[0]?.message).toContain('tăng 10,5 điểm phần trăm so với kỳ trước 50, quá ngưỡng 5 điểm phần trăm.');
  });
  test.each([
    ['this period’s figure is blank', rowOf('X', null, null, null, 5)],
    ['last period’s figure is blank', rowOf('X', 5)],
    ['the code is unknown', rowOf('Y', 5, null, null, 500)],
  ])('nothing where %s', (_what, row) =>
    expect(findings({ indicators: [['X', 'X', 'vụ', null, null, null, 50]], figures: { A: [row] } }, 'sudden-change')).toEqual([]),
  );
});

describe('equals-previous', () => {
  test('equal is a warning', () =>
    expect(findings(one(rowOf('X', 5, null, null, 5)), 'equals-previous')).toMatchObject([
      {
        level: 'cảnh báo',
        cells: ['A!D2', 'A!G2'],
        actual: '5',
        cause: expect.stringContaining('số của kỳ trước') as string,
        message: expect.stringMatching(/^Sở A, X: kỳ này 5 \(ô A!D2\) đúng bằng kỳ trước \(ô A!G2\)/) as string,
      },
    ]));
  test.each([
    ['another figure', rowOf('X', 5, null, null, 6)],
    ['a blank', rowOf('X', null, null, null, 5)],
    ['an unknown code', rowOf('Y', 5, null, null, 5)],
    // What was typed there stands, history doesn’t.
    ['a faulty figure of last period', rowOf('X', 5, null, null, 'năm')],
  ])('%s is none', (_what, row) => expect(findings({ figures: { A: [row] }, history: [['03/2022', 'X', 'Kỳ này', 'A', 5]] }, 'equals-previous')).toEqual([]));
  test('history stands in for a blank cell', () =>
    expect(findings({ ...one(rowOf('X', 5)), history: [['03/2022', 'X', 'Kỳ này', 'A', 5]] }, 'equals-previous')).toMatchObject([
      { cells: ['A!D2', "'Lịch sử'!E2"] },
    ]));
  test('zero stays zero', () => expect(findings(one(rowOf('X', 0, null, null, 0)), 'equals-previous')).toEqual([]));
});

describe('differs-from-history', () => {
  const history: Row[] = [
    ['03/2022', 'X', null, 'A', 5],
    ['04/2021', 'X', null, 'A', 12],
  ];
  test('what was typed for last period and last year is held against what was issued', () =>
    expect(findings({ ...one(rowOf('X', 9, null, 21, 6)), history }, 'differs-from-history')).toMatchObject([
      {
        level: 'cảnh báo',
        cells: ['A!G2', "'Lịch sử'!E2"],
        actual: '6',
        expected: '5',
        message: expect.stringMatching(/^Sở A, X: cột Kỳ trước ghi 6 \(ô A!G2\), .* kỳ 03\/2022 là 5 \(ô 'Lịch sử'!E2\)/) as string,
      },
      { level: 'cảnh báo', cells: ['A!F2', "'Lịch sử'!E3"], actual: '21', expected: '12', cause: expect.any(String) as string },
    ]));
  test('equal, blank and unknown pass', () => {
    expect(findings({ ...one(rowOf('X', 9, null, 12, 5)), history }, 'differs-from-history')).toEqual([]);
    expect(findings({ ...one(rowOf('X', 9)), history }, 'differs-from-history')).toEqual([]);
    expect(findings(one(rowOf('X', 9, null, 21, 6)), 'differs-from-history')).toEqual([]);
    expect(findings({ figures: { A: [rowOf('Y', 9, null, 21, 6)] }, history }, 'differs-from-history')).toEqual([]);
  });
});

test('history-unreadable: rows that can not be used are named', () => {
  const history: Row[] = [
    ['tháng tư', 'X', 'Kỳ này', 'A', 1],
    ['03/2022', 'X', 'Kỳ nọ', 'A', 1],
    ['03/2022', 'X', 'Kỳ này', 'A', 'một'],
    [{ date: { year: 2022, month: 3, day: 1 } }, 'X', '', 'Sở A', 1],
    ['03/2022', 'X', 'Kỳ này', 'A', 2],
    ['03/2022', 'XX', 'Kỳ này', 'A', 1],
    ['03/2022', 'X', 'Kỳ này', 'Sở Z', 1],
  ];
  const found = findings({ ...one(rowOf('X', 1)), history }, 'history-unreadable');
  expect(found[0]).toMatchObject({ level: 'cảnh báo', actual: 'tháng tư', message: expect.stringMatching(/LichSu, ô 'Lịch sử'!A2: “tháng tư”/) as string });
  expect(found.map(({ cells }) => cells)).toEqual([["'Lịch sử'!A2"], ["'Lịch sử'!C3"], ["'Lịch sử'!E4"], ["'Lịch sử'!E6"], ["'Lịch sử'!B7"], ["'Lịch sử'!D8"]]);
});
