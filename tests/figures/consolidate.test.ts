/** Departments' rows into one figure: adding up, sole owners, cumulative figures and history. */
import type { CellValue } from '../../src/model/cell';
import { summarySheet } from '../../src/figures/summarySheet';
import { bodyLines, compile, type BookParts } from '../support/workbook';

type Row = readonly CellValue[];
const row = (value: CellValue, cumulative: CellValue = null): Row => ['X', null, null, value, cumulative];

const two = (a: Row | undefined, b: Row | undefined, indicator: Row = ['X', 'X', 'vụ'], more: BookParts = {}): BookParts => ({
  departments: [
    ['A', 'Sở A'],
    ['B', 'Sở B'],
  ],
  indicators: [indicator],
  figures: { ...(a ? { A: [a] } : {}), ...(b ? { B: [b] } : {}) },
  template: ['{{ X }}'],
  ...more,
});

const printed = (parts: BookParts): string => bodyLines(parts).join('\n');

test.each<[Row | undefined, Row | undefined, string]>([
  [row(1), row(2), '3'],
  [row(0.1), row(0.2), '0,3'],
  [row(1), row(0), '1'],
  [row(1), undefined, '1'],
  [row(1), row(null), '[chưa có số: X – Sở B]'],
  [row(null), row(null), '[chưa có số: X – Sở A; Sở B]'],
  [row('1.234'), row(2), '[chưa có số: X – Sở A]'],
  [undefined, undefined, '[chưa có số: X]'],
])('adding %j and %j prints %s', (a, b, expected) => expect(printed(two(a, b))).toBe(expected));

test.each<[Row | undefined, Row | undefined, string]>([
  [row(7), row(null), '7'],
  [row(null), row(7), '7'],
  [row(null), row(null), '[chưa có số: X – Sở A; Sở B]'],
  [row(7), row(8), '[chưa có số: X – Sở A; Sở B]'],
])('a sole owner among %j and %j prints %s', (a, b, expected) => expect(printed(two(a, b, ['X', 'X', 'vụ', null, 'một nơi']))).toBe(expected));

test('one department’s figure by its code', () =>
  expect(printed(two(row(1, 10), row(2, 20), undefined, { template: ['{{ X.đơn_vị.B }} {{ X.don_vi.B.luy_ke }} {{ X.lũy_kế }}'] }))).toBe('2 20 30'));

test('cells in the order of DonVi', () => {
  const { figures } = compile(two(row(1), row(2)));
  expect(figures.figure('X', 'current')).toMatchObject({ cells: ['A!D2', 'B!D2'], formula: 'X', gaps: [] });
});

describe('cumulative', () => {
  const month = (period: string, value: CellValue, department: string | null = null, edition: number | null = null): Row => [
    period,
    'X',
    'Kỳ này',
    department,
    value,
    edition,
  ];
  const cumulated = (history: readonly Row[], mode = 'cộng dồn', info: readonly Row[] = []): string =>
    printed(two(row(4, 99), row(5, 99), ['X', 'X', 'vụ', null, 'cộng', mode], { info, history, template: ['{{ X.lũy_kế }}'] }));
  test.each<[string, readonly Row[], string]>([
    ['the whole', [month('01/2022', 10), month('02/2022', 20), month('03/2022', 30)], '69'],
    ['departments', ['01/2022', '02/2022', '03/2022'].flatMap((period) => [month(period, 10, 'A'), month(period, 1, 'Sở B')]), '42'],
    ['a gap', [month('01/2022', 10), month('03/2022', 30)], '[chưa có số: X.lũy_kế – lịch sử kỳ 02/2022]'],
    ['a department missing', [month('01/2022', 1, 'A'), month('02/2022', 1), month('03/2022', 1)], '[chưa có số: X.lũy_kế – lịch sử kỳ 01/2022 của Sở B]'],
    [
      'last year and later months don’t count',
      [month('12/2021', 500), month('01/2022', 1), month('02/2022', 1), month('03/2022', 1), month('05/2022', 500)],
      '12',
    ],
    ['the latest edition counts', [month('01/2022', 1), month('01/2022', 2, null, 2), month('02/2022', 1), month('03/2022', 1)], '13'],
  ])('%s', (_, history, expected) => expect(cumulated(history)).toBe(expected));
  test('January has nothing before it', () => expect(cumulated([], 'cộng dồn', [['Kỳ báo cáo', '01/2022']])).toBe('9'));
  test('the latest figure stands for itself', () => expect(cumulated([], 'mới nhất')).toBe('9'));
  test('entered by departments', () => expect(cumulated([], 'nhập')).toBe('198'));
});

test.each<[Row, RegExp]>([
  [['X Y', 'X', 'vụ'], /mã “X Y” không hợp lệ/],
  [['X', 'X', 'vụ', 1.5], /Số lẻ của X/],
  [['X', 'X', 'vụ', 'hai'], /Số lẻ của X/],
  [['X', 'X', 'vụ', null, 'cọng'], /Có phải là “cộng”/],
  [['X', 'X', 'vụ', null, null, 'dồn'], /chỉ nhận “nhập”, “cộng dồn”, “mới nhất”/],
  [['X', 'X', 'vụ', null, null, null, 'cao'], /Ngưỡng biến động của X/],
])('indicator %j is refused', (indicator, message) => expect(() => compile(two(row(1), undefined, indicator))).toThrow(message));

test('a code twice, a department twice, two tables of one department', () => {
  expect(() => compile({ indicators: [['X'], ['x']] })).toThrow(/Mã chỉ tiêu X có hai lần trong bảng ChiTieu \('Chỉ tiêu'!A2 và 'Chỉ tiêu'!A3\)/);
  expect(() => compile({ departments: [['A'], ['a']] })).toThrow(/Mã đơn vị A có hai lần/);
  expect(() => compile({ figures: { A: [row(1)], a: [row(1)] } })).toThrow(/Đơn vị A có hai bảng số liệu/);
});

describe('what the sheets leave blank', () => {
  const parts = {
    departments: [
      ['A', 'Sở A'],
      ['B', 'Sở B'],
    ],
    history: [
      ['03/2022', 'X', null, 'A', 10],
      ['03/2022', 'X', null, 'B', 5],
      ['04/2021', 'X', null, 'A', 7],
    ],
  } satisfies BookParts;
  const rows = (a: readonly CellValue[], b: readonly CellValue[]) => ({ A: [['X', '', '', 12, null, ...a]], B: [['X', '', '', 4, null, ...b]] });
  const figure = (measure: 'previous' | 'samePeriod', figures: BookParts['figures'], gộp = 'cộng') => {
    const { figures: set } = compile({ ...parts, indicators: [['X', 'Chỉ tiêu X', 'việc', null, gộp]], ...(figures ? { figures } : {}) });
    const { value, cells } = set.figure('X', measure);
    return [value && Number(value.num) / Number(value.den), cells];
  };

  test('comes from LichSu, department by department', () => {
    expect(figure('previous', rows([], []))).toEqual([15, ["'Lịch sử'!E2", "'Lịch sử'!E3"]]);
    expect(figure('previous', rows([null, 11], []))).toEqual([16, ['A!G2', "'Lịch sử'!E3"]]);
    expect(figure('samePeriod', rows([], []))[0]).toBeUndefined();
    expect(figure('samePeriod', rows([], [3]))).toEqual([10, ["'Lịch sử'!E4", 'B!F2']]);
    expect(figure('previous', rows([null, 'abc'], []))[0]).toBeUndefined();
  });

  test('isn’t added to what one department typed for all', () => {
    expect(figure('previous', rows([null, 11], []), 'một nơi')).toEqual([11, ['A!G2']]);
  });

  test('has no live formula in Tổng hợp, as it isn’t in the departments’ cells', () => {
    const { figures, departments, period, document } = compile({ ...parts, indicators: [['X', 'Chỉ tiêu X', 'việc']], figures: rows([], [3]) });
    const [, row = []] = summarySheet(figures, departments, period, document).rows;
    expect([5, 6].map((at) => row[at])).toEqual([
      { value: 10, style: 'number' },
      { value: 15, style: 'number' },
    ]);
    expect(row[3]?.formula).toBeDefined();
  });
});
