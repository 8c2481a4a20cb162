/** Each check by what it must find and what it must leave alone: figures of department A unless said. */
import type { CellValue } from '../../src/model/cell';
import type { Finding } from '../../src/model/finding';
import { REGISTRY } from '../../src/checks/index';
import { compile, type BookParts } from '../support/workbook';

type Row = readonly CellValue[];

const rowOf = (
  code: string,
  current: CellValue,
  cumulative: CellValue = null,
  samePeriod: CellValue = null,
  previous: CellValue = null,
  unit: string | null = null,
): Row => [code, null, unit, current, cumulative, samePeriod, previous];

const counts = (...codes: string[]): Row[] => codes.map((code) => [code, code, 'nhiệm vụ']);

function findings(parts: BookParts, ruleId?: string): Finding[] {
  return compile(parts).findings.filter((finding) => ruleId === undefined || finding.ruleId === ruleId);
}

const one = (...rows: Row[]): BookParts => ({ indicators: counts(...rows.map(([code]) => String(code))), figures: { A: rows } });

describe('not-a-number', () => {
  test.each<[CellValue, string, string | undefined]>([
    ['1.234', '1.234', undefined],
    ['12.000 ', '12.000 ', undefined],
    ['1,5', '1,5', '1,5'],
    ['１２', '１２', '12'],
    ['chưa có', 'chưa có', undefined],
    [{ error: '#REF!' }, '#REF!', undefined],
    [{ date: { year: 2022, month: 4, day: 3 } }, '03/4/2022', undefined],
    [true, 'TRUE', undefined],
    [{ percent: 0.5 }, '0.5', undefined],
  ])('%j', (value, actual, expected) => {
    const [finding, ...others] = findings(one(rowOf('X', value)), 'not-a-number');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ level: 'sai', cells: ['A!D2'], actual });
    expect(finding?.expected).toBe(expected);
    expect(finding?.message).toContain('A!D2');
  });
  test.each<CellValue>([null, 0, -1, 2.5, '  '])('%j is no fault', (value) => expect(findings(one(rowOf('X', value)), 'not-a-number')).toEqual([]));
  test('a fraction shown as percent is a rate', () =>
    expect(findings({ indicators: [['X', 'X', '%']], figures: { A: [rowOf('X', { percent: 0.586 })] } }, 'not-a-number')).toEqual([]));
});

describe('negative-count', () => {
  test('a count below zero', () =>
    expect(findings(one(rowOf('X', -3)), 'negative-count')).toMatchObject([
      { level: 'sai', cells: ['A!D2'], actual: '-3', cause: expect.stringContaining('thừa dấu trừ') as string },
    ]));
  test.each(['%', 'triệu đồng', 'ha'])('%s may be negative', (unit) =>
    expect(findings({ indicators: [['X', 'X', unit]], figures: { A: [rowOf('X', -3)] } }, 'negative-count')).toEqual([]),
  );
});

describe('reported-twice', () => {
  test('a code twice in one table', () => {
    const parts = { ...one(rowOf('X', 1)), figures: { A: [rowOf('X', 1), rowOf('X', 1)] }, template: ['{{ X }}'] };
    expect(findings(parts, 'reported-twice')).toMatchObject([{ level: 'sai', cells: ['A!A2', 'A!A3'] }]);
    expect(compile(parts).document.draft).toBe(true);
  });
  const two = (b: CellValue): BookParts => ({
    departments: [
      ['A', 'Sở A'],
      ['B', 'Sở B'],
    ],
    indicators: [['X', 'X', 'vụ', null, 'một nơi']],
    figures: { A: [rowOf('X', 1)], B: [rowOf('X', b)] },
  });
  test('two departments for what one of them owns', () =>
    expect(findings(two(1), 'reported-twice')).toMatchObject([{ level: 'sai', cells: ['A!D2', 'B!D2'] }]));
  test('the other one blank', () => expect(findings(two(null), 'reported-twice')).toEqual([]));
});

describe('unknown-code', () => {
  test('names the nearest code', () =>
    expect(findings({ indicators: counts('NV_HT', 'NV_QH'), figures: { A: [rowOf('NV_HTT', 1)] } }, 'unknown-code')).toMatchObject([
      { level: 'sai', cells: ['A!A2'], actual: 'NV_HTT', expected: 'NV_HT' },
    ]));
  test('figures without a code', () => expect(findings({ figures: { A: [rowOf('', 5)] } }, 'unknown-code')).toMatchObject([{ level: 'sai', cells: ['A!A2'] }]));
  test('a table of a department that DonVi does not list', () =>
    expect(findings({ figures: { A: [rowOf('X', 1)], Z: [rowOf('X', 9)] }, template: ['{{ X }}'] }, 'unknown-code')).toMatchObject([{ actual: 'Z' }]));
  test('codes are found in any case and with stray spaces', () => expect(findings({ figures: { A: [rowOf(' x ', 1)] } }, 'unknown-code')).toEqual([]));
});

describe('unit-mismatch', () => {
  const unit = (given: string, known: string): Finding[] =>
    findings({ indicators: [['X', 'X', known]], figures: { A: [rowOf('X', 1, null, null, null, given)] } }, 'unit-mismatch');
  test('another unit', () =>
    expect(unit('tỷ đồng', 'triệu đồng')).toMatchObject([{ level: 'sai', actual: 'tỷ đồng', expected: 'triệu đồng', cells: ['A!C2'] }]));
  test.each([
    ['Triệu  đồng', 'triệu đồng'],
    ['tr.đ', 'triệu đồng'],
    ['m2', 'm²'],
    ['', 'ha'],
  ])('%j is the same as %j', (given, known) => expect(unit(given, known)).toEqual([]));
});

describe('rules', () => {
  const rule = (condition: string, level = ''): Row => ['R1', 'Tổng', condition, level];
  const check = (condition: string, rows: Row[], more: BookParts = {}): Finding[] => findings({ ...one(...rows), ...more, rules: [rule(condition)] }, 'R1');
  test.each([
    ['A1 = B1 + C1', 0],
    ['A1 - 2 = B1 + C1 - 2', 0],
    ['B1 + C1 = A1', 0],
    ['A1 >= B1', 0],
    ['a1 ≥ b1 + c1', 0],
    ['A1 <> B1', 0],
    ['A1 = B1 = C1', 2],
    ['A1 = 2 × B1', 1],
    ['A1.lũy_kế >= A1', 0],
    ['A1.đơn_vị.A = B1.don_vi.a + C1', 0],
    ['(A1 + 1.000) / 2 = 456,5 + 500', 0],
    ['A1 < B1', 1],
  ])('%s', (condition, count) => expect(check(condition, [rowOf('A1', 913, 1000), rowOf('B1', 571), rowOf('C1', 342)])).toHaveLength(count));

  test('says what is there, what was expected, where, and that two digits were swapped', () => {
    const [finding] = check('A1 = B1 + C1 + D1', [rowOf('A1', 912), rowOf('B1', 517), rowOf('C1', 90), rowOf('D1', 251)]);
    expect(finding).toMatchObject({
      level: 'sai',
      actual: '912',
      expected: '858',
      cells: ['A!D2', 'A!D3', 'A!D4', 'A!D5'],
      cause: 'B1: có thể hai chữ số bị đổi chỗ: 517 thay vì 571',
    });
  });
  test('points at the department in which it already fails', () => {
    const parts: BookParts = {
      departments: [
        ['A', 'Sở A'],
        ['B', 'Sở B'],
      ],
      indicators: counts('A1', 'B1', 'C1'),
      figures: { A: [rowOf('A1', 10), rowOf('B1', 4), rowOf('C1', 6)], B: [rowOf('A1', 20), rowOf('B1', 4), rowOf('C1', 6)] },
      rules: [rule('A1 = B1 + C1')],
    };
    expect(findings(parts, 'R1')[0]?.message).toContain('Lệch ngay tại Sở B (20 so với 10)');
  });
  test('a warning stays a warning', () => {
    const parts = { ...one(rowOf('A1', 1), rowOf('B1', 2)), rules: [rule('A1 = B1', 'Cảnh báo')] };
    expect(findings(parts, 'R1')).toMatchObject([{ level: 'cảnh báo' }]);
    expect(compile(parts).document.draft).toBe(false);
  });
  test('missing operands leave it open', () =>
    expect(check('A1 = B1', [rowOf('A1', 1), rowOf('B1', null)])).toMatchObject([
      { level: 'chưa kiểm được', message: expect.stringContaining('B1 (Sở A)') as string },
    ]));
  test('decimals may differ by their rounding, counts may not', () => {
    const parts = (unit: string, rows: Row[]): BookParts => ({
      indicators: rows.map(([code]) => [code ?? null, code ?? null, unit]),
      figures: { A: rows },
      rules: [rule('A1 = B1 + C1')],
    });
    expect(findings(parts('ha', [rowOf('A1', 30.4), rowOf('B1', 10.1), rowOf('C1', 20.2)]), 'R1')).toMatchObject([{ level: 'lệch làm tròn' }]);
    expect(findings(parts('ha', [rowOf('A1', 30.6), rowOf('B1', 10.1), rowOf('C1', 20.2)]), 'R1')).toMatchObject([{ level: 'sai' }]);
    expect(findings(parts('ha', [rowOf('A1', 10.2), rowOf('B1', 5.05), rowOf('C1', 5.1)]), 'R1')).toMatchObject([{ level: 'lệch làm tròn' }]);
    expect(findings(parts('vụ', [rowOf('A1', 31), rowOf('B1', 10), rowOf('C1', 20)]), 'R1')).toMatchObject([{ level: 'sai' }]);
  });
  test.each([
    ['A1 = XX + B1', /không có chỉ tiêu “XX” \(cột 6\)/],
    ['A1 = NV', /không có chỉ tiêu “NV”/],
    ['A1 = ', /thiếu một mã chỉ tiêu ở cuối/],
    ['A1 + B1', /thiếu dấu so sánh/],
    ['A1 = (B1', /thiếu dấu \) ở cuối/],
    ['A1 == == B1', /chờ một mã chỉ tiêu ở cột 7/],
    ['A1 = B1 ; C1', /không hiểu “; C1” ở cột 8/],
    ['A1.luỹkế = B1', /không phải tên số liệu/],
    ['A1.đơn_vị.Z = B1', /không có đơn vị “Z”/],
    ['A1 = 1.2.3', /chờ một con số/],
    ['A1 = '.repeat(1000), /dài quá/],
    [`A1 = ${'A1 / '.repeat(50)}A1`, /quá 10 phép nhân, chia/],
    [`A1 = ${'('.repeat(60)}B1${')'.repeat(60)}`, /lồng quá nhiều/],
  ])('%s is no condition', (condition, message) => expect(() => check(condition, [rowOf('A1', 1), rowOf('B1', 1)])).toThrow(message));
  test('an unknown level is refused', () =>
    expect(() => findings({ ...one(rowOf('A1', 1)), rules: [rule('A1 = 1', 'nặng')] })).toThrow(/chỉ nhận “sai” hoặc “cảnh báo”/));
});

describe('part-larger-than-whole', () => {
  const parts = (a: number, b: number, c: number | null): BookParts => ({
    ...one(rowOf('A1', a), rowOf('B1', b), rowOf('C1', c)),
    rules: [['R1', '', 'A1 = B1 + C1', '']],
  });
  test('found while another part is missing', () =>
    expect(findings(parts(10, 12, null), 'part-larger-than-whole')).toMatchObject([{ level: 'sai', actual: '12', cells: ['A!D3', 'A!D2'] }]));
  test('parts within their whole', () => expect(findings(parts(10, 9, null), 'part-larger-than-whole')).toEqual([]));
});

describe('cumulative-smaller', () => {
  test('below the month', () => expect(findings(one(rowOf('X', 10, 8)), 'cumulative-smaller')).toMatchObject([{ level: 'sai', cells: ['A!E2', 'A!D2'] }]));
  test.each([
    [10, 10, 'vụ'],
    [10, null, 'vụ'],
    [10, 8, '%'],
    [-10, -20, 'triệu đồng'],
  ])('%d and %s %s', (current, cumulative, unit) =>
    expect(findings({ indicators: [['X', 'X', unit]], figures: { A: [rowOf('X', current, cumulative)] } }, 'cumulative-smaller')).toEqual([]),
  );
});

describe('cumulative-history', () => {
  const months = (...values: number[]): Row[] => values.map((value, i) => [`0${i + 1}/2022`, 'X', 'Kỳ này', 'A', value]);
  const parts = (cumulative: number, history: Row[]): BookParts => ({ ...one(rowOf('X', 10, cumulative)), history });
  test('breaks with the months before', () =>
    expect(findings(parts(61, months(1, 2, 3)), 'cumulative-history')).toMatchObject([
      { level: 'sai', actual: '61', expected: '16', cause: expect.stringContaining('đổi chỗ') as string },
    ]));
  test('breaks with the last cumulative figure', () => expect(findings(parts(17, [['03/2022', 'X', 'Lũy kế', 'A', 6]]), 'cumulative-history')).toHaveLength(1));
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
});

describe('equals-previous', () => {
  test('equal is a warning', () =>
    expect(findings(one(rowOf('X', 5, null, null, 5)), 'equals-previous')).toMatchObject([{ level: 'cảnh báo', cells: ['A!D2', 'A!G2'] }]));
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
      { level: 'cảnh báo', cells: ['A!G2', "'Lịch sử'!E2"], actual: '6', expected: '5' },
      { level: 'cảnh báo', cells: ['A!F2', "'Lịch sử'!E3"], actual: '21', expected: '12', cause: expect.any(String) as string },
    ]));
  test('equal, blank and unknown pass', () => {
    expect(findings({ ...one(rowOf('X', 9, null, 12, 5)), history }, 'differs-from-history')).toEqual([]);
    expect(findings({ ...one(rowOf('X', 9)), history }, 'differs-from-history')).toEqual([]);
    expect(findings(one(rowOf('X', 9, null, 21, 6)), 'differs-from-history')).toEqual([]);
  });
});

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
  test('only the two windows are known', () => expect(() => upTo(null, '04/2022', '10–9')).toThrow('chỉ nhận “15–14”, “tháng lịch”'));
});

describe('department-not-in', () => {
  const departments: Row[] = [
    ['A', 'Sở A'],
    ['B', 'Sở B'],
  ];
  test('blank or without a table', () => {
    expect(findings({ departments, figures: { A: [rowOf('X', 1)] } }, 'department-not-in')).toMatchObject([{ level: 'cảnh báo', cells: ["'Đơn vị'!A3"] }]);
    expect(findings({ departments, figures: { A: [rowOf('X', 1)], B: [rowOf('X', null)] } }, 'department-not-in')).toHaveLength(1);
  });
  test('zero is in', () => expect(findings({ departments, figures: { A: [rowOf('X', 1)], B: [rowOf('X', 0)] } }, 'department-not-in')).toEqual([]));
});

test('percent-added: rates of several departments are no rate', () => {
  const parts: BookParts = {
    departments: [
      ['A', 'Sở A'],
      ['B', 'Sở B'],
    ],
    indicators: [['X', 'X', '%']],
    figures: { A: [rowOf('X', 50)], B: [rowOf('X', 60)] },
  };
  expect(findings(parts, 'percent-added')).toMatchObject([{ level: 'cảnh báo' }]);
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
  expect(findings({ ...one(rowOf('X', 1)), history }, 'history-unreadable').map(({ cells }) => cells)).toEqual([
    ["'Lịch sử'!A2"],
    ["'Lịch sử'!C3"],
    ["'Lịch sử'!E4"],
    ["'Lịch sử'!E6"],
    ["'Lịch sử'!B7"],
    ["'Lịch sử'!D8"],
  ]);
});

test('ids are unique, and every message is a sentence with a place or a name', () => {
  expect(new Set(REGISTRY.map(({ id }) => id)).size).toBe(REGISTRY.length);
});
