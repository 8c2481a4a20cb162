/** Checks of departments' rows one by one: what each must find and what it must leave alone. */
import type { CellValue } from '../../src/model/cell';
import type { Finding } from '../../src/model/finding';
import { REGISTRY } from '../../src/checks/index';
import { compile, type BookParts } from '../support/workbook';
import { AB, counts, findings, one, rowOf } from './support';

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
  test('names the row, also one without a code', () => {
    expect(findings(one(rowOf('X', 'hai')), 'not-a-number')[0]?.message).toMatch(/^Sở A, X, cột Kỳ này \(ô A!D2\): “hai” /);
    expect(findings({ figures: { A: [rowOf('', 'hai')] } }, 'not-a-number')[0]?.message).toContain('dòng không mã');
  });
  test('a fraction shown as percent is a rate', () =>
    expect(findings({ indicators: [['X', 'X', '%']], figures: { A: [rowOf('X', { percent: 0.586 })] } }, 'not-a-number')).toEqual([]));
});

describe('negative-count', () => {
  test('a count below zero, in any column', () => {
    const [finding, ...others] = findings(one(rowOf('X', 0, 5, -3)), 'negative-count');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ level: 'sai', cells: ['A!F2'], actual: '-3', expected: 'từ 0 trở lên', cause: 'có thể thừa dấu trừ: -3 thay vì 3' });
    expect(finding?.message).toMatch(/^Sở A, X, cột Cùng kỳ \(ô A!F2\): .* ô ghi -3\./);
  });
  test('of an unknown code, the row’s own unit counts', () => {
    const unit = (name: string): number => findings({ figures: { A: [rowOf('Y', -3, null, null, null, name)] } }, 'negative-count').length;
    expect([unit('người'), unit('ha')]).toEqual([1, 0]);
  });
  test.each(['%', 'triệu đồng', 'ha'])('%s may be negative', (unit) =>
    expect(findings({ indicators: [['X', 'X', unit]], figures: { A: [rowOf('X', -3)] } }, 'negative-count')).toEqual([]),
  );
});

describe('reported-twice', () => {
  test('a code twice in one table', () => {
    const parts = { ...one(rowOf('X', 1)), figures: { A: [rowOf('X', 1), rowOf('X', 1)] }, template: ['{{ X }}'] };
    expect(findings(parts, 'reported-twice')).toMatchObject([
      { level: 'sai', cells: ['A!A2', 'A!A3'], message: expect.stringMatching(/^Sở A có 2 dòng cùng mã X \(A!A2, A!A3\)/) as string },
    ]);
    expect(compile(parts).document.draft).toBe(true);
  });
  test('only the code that is there twice, and rows without a code are none', () =>
    expect(
      findings({ ...one(rowOf('X', 1), rowOf('Y', 2), rowOf('X', 3), rowOf('', 4), rowOf('', 5)), indicators: counts('X', 'Y') }, 'reported-twice'),
    ).toMatchObject([{ cells: ['A!A2', 'A!A4'] }]));
  const two = (b: CellValue, combination: string | null = 'một nơi'): BookParts => ({
    departments: AB,
    indicators: [
      ['X', 'Vụ án', 'vụ', null, combination],
      ['Y', 'Y', 'vụ'],
    ],
    figures: { A: [rowOf('X', 1), rowOf('Y', 3)], B: [rowOf('Y', 4), rowOf('X', b)] },
  });
  test('two departments for what one of them owns', () =>
    expect(findings(two(1), 'reported-twice')).toMatchObject([
      { level: 'sai', cells: ['A!D2', 'B!D3'], message: expect.stringMatching(/^Chỉ tiêu X \(Vụ án\), cột Kỳ này: .* Sở A; Sở B .*\(A!D2, B!D3\)/) as string },
    ]));
  test('in whatever column', () =>
    expect(findings({ ...two(null), figures: { A: [rowOf('X', 1, null, 6)], B: [rowOf('X', null, null, 9)] } }, 'reported-twice')).toMatchObject([
      { level: 'sai', cells: ['A!F2', 'B!F2'], message: expect.stringContaining('cột Cùng kỳ') as string },
    ]));
  test.each([
    ['the other one blank', two(null)],
    ['what is added up', two(1, null)],
    ['a table that DonVi does not list', { ...two(1), departments: AB.slice(0, 1) }],
    ['a table without rows', { ...two(1), figures: { A: [rowOf('X', 1)], B: [] } }],
  ])('%s is no second owner', (_what, parts) => expect(findings(parts, 'reported-twice')).toEqual([]));
});

describe('unknown-code', () => {
  test('names the nearest code', () =>
    expect(findings({ indicators: counts('NV_HT', 'NV_QH'), figures: { A: [rowOf('NV_HTT', 1)] } }, 'unknown-code')).toMatchObject([
      {
        level: 'sai',
        cells: ['A!A2'],
        actual: 'NV_HTT',
        expected: 'NV_HT',
        message: expect.stringMatching(/^Sở A \(ô A!A2\): mã NV_HTT .* Có phải NV_HT\?$/) as string,
      },
    ]));
  test('without one near enough, says to add or mend it', () => {
    const [finding] = findings({ indicators: counts('NV_HT'), figures: { A: [rowOf('DAN_SO', 1)] } }, 'unknown-code');
    expect(finding?.message).toMatch(/Thêm mã vào ChiTieu hoặc sửa mã\.$/);
    expect(finding).not.toHaveProperty('expected');
  });
  test('fifty proposals are enough: a table with more unknown codes is another one altogether', () => {
    const codes = Array.from({ length: 52 }, (_, i) => `NV_H${i}`);
    const proposed = findings({ indicators: counts('NV_H'), figures: { A: codes.map((code) => rowOf(code, 1)) } }, 'unknown-code').map(
      ({ expected }) => expected,
    );
    expect(proposed).toEqual([...Array<string>(50).fill('NV_H'), undefined, undefined]);
  });
  test('figures without a code', () => {
    const [finding, ...others] = findings({ figures: { A: [rowOf('', 5)] } }, 'unknown-code');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ level: 'sai', cells: ['A!A2'], message: expect.stringMatching(/^Sở A \(ô A!A2\): .*không có mã/) as string });
    expect(finding).not.toHaveProperty('expected');
  });
  test('a table of a department that DonVi does not list', () =>
    expect(findings({ figures: { A: [rowOf('X', 1)], Z: [rowOf('X', 9)] }, template: ['{{ X }}'] }, 'unknown-code')).toMatchObject([
      { level: 'sai', actual: 'Z', cells: ['Z!A1'], message: expect.stringContaining('SL_Z') as string },
    ]));
  test('codes are found in any case and with stray spaces', () => expect(findings({ figures: { A: [rowOf(' x ', 1)] } }, 'unknown-code')).toEqual([]));
});

describe('unit-mismatch', () => {
  const unit = (given: string, known: string): Finding[] =>
    findings({ indicators: [['X', 'X', known]], figures: { A: [rowOf('X', 1, null, null, null, given)] } }, 'unit-mismatch');
  test('another unit', () =>
    expect(unit('tỷ đồng', 'triệu đồng')).toMatchObject([
      {
        level: 'sai',
        actual: 'tỷ đồng',
        expected: 'triệu đồng',
        cells: ['A!C2'],
        message: expect.stringMatching(/^Sở A, X \(ô A!C2\): .*“tỷ đồng”.*“triệu đồng”/) as string,
      },
    ]));
  test.each([
    ['Triệu  đồng', 'triệu đồng'],
    ['tr.đ', 'triệu đồng'],
    ['m2', 'm²'],
    ['', 'ha'],
  ])('%j is the same as %j', (given, known) => expect(unit(given, known)).toEqual([]));
});

describe('department-not-in', () => {
  const departments = AB;
  test('blank or without a table', () => {
    expect(findings({ departments, figures: { A: [rowOf('X', 1)] } }, 'department-not-in')).toMatchObject([{ level: 'cảnh báo', cells: ["'Đơn vị'!A3"] }]);
    expect(findings({ departments, figures: { A: [rowOf('X', 1)], B: [rowOf('X', null)] } }, 'department-not-in')).toMatchObject([
      { message: expect.stringMatching(/^Sở B chưa nộp: .*SL_B còn trống/) as string },
    ]);
  });
  test('zero is in', () => expect(findings({ departments, figures: { A: [rowOf('X', 1)], B: [rowOf('X', 0)] } }, 'department-not-in')).toEqual([]));
});

describe('percent-added', () => {
  const rates = (b: CellValue, unit = '%', combination: string | null = null): BookParts => ({
    departments: AB,
    indicators: [
      ['X', 'X', unit, null, combination],
      ['Y', 'Y', 'vụ'],
    ],
    figures: { A: [rowOf('X', 50), rowOf('Y', 3)], B: [rowOf('Y', 4), rowOf('X', b)] },
  });
  test('rates of several departments are no rate', () =>
    expect(findings(rates(60), 'percent-added')).toMatchObject([
      { level: 'cảnh báo', cells: ['A!D2', 'B!D3'], message: expect.stringMatching(/^Chỉ tiêu X .*của 2 đơn vị \(A!D2, B!D3\)/) as string },
    ]));
  test.each([
    ['one department’s rate', rates(null)],
    ['what one department owns', rates(60, '%', 'một nơi')],
    ['counts', rates(60, 'vụ')],
    ['a table that DonVi does not list', { ...rates(60), departments: AB.slice(0, 1) }],
  ])('%s: nothing is added', (_what, parts) => expect(findings(parts, 'percent-added')).toEqual([]));
});

test('ids of checks are unique', () => {
  expect(new Set(REGISTRY.map(({ id }) => id)).size).toBe(REGISTRY.length);
});
