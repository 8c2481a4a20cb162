/** The office's own rules: what holds, what doesn't and how it is said, what can't be judged yet, what is no rule. */
import type { CellValue } from '../../src/model/cell';
import type { Finding } from '../../src/model/finding';
import { readRules } from '../../src/checks/readRules';
import { compile, type BookParts } from '../support/workbook';
import { AB, counts, findings, one, rowOf, type Row } from './support';

const rule = (condition: string, level = '', description = 'Tổng'): Row => ['R1', description, condition, level];
const check = (condition: string, rows: Row[], more: BookParts = {}): Finding[] => findings({ ...one(...rows), ...more, rules: [rule(condition)] }, 'R1');

test.each([
  ['A1 = B1 + C1', 0],
  ['A1 - 2 = B1 + C1 - 2', 0],
  ['B1 + C1 = A1', 0],
  ['a1 ≥ b1 + c1', 0],
  ['A1 = B1 = C1', 2],
  ['A1 = A1 = C1', 1],
  ['A1 = 2 × B1', 1],
  ['A1.lũy_kế >= A1', 0],
  ['A1.đơn_vị.A = B1.don_vi.a + C1', 0],
  ['(A1 + 1.000) / 2 = 456,5 + 500', 0],
])('%s', (condition, count) => expect(check(condition, [rowOf('A1', 913, 1000), rowOf('B1', 571), rowOf('C1', 342)])).toHaveLength(count));

test.each<[string, below: boolean, equal: boolean, above: boolean]>([
  ['=', false, true, false],
  ['<>', true, false, true],
  ['<', true, false, false],
  ['<=', true, true, false],
  ['>', false, false, true],
  ['>=', false, true, true],
])('%s holds for 4, 5 and 6 against 5: %s, %s, %s', (comparison, ...expected) => {
  const holds = [4, 5, 6].map((value) => check(`A1 ${comparison} B1`, [rowOf('A1', value), rowOf('B1', 5)]).every(({ level }) => level !== 'sai'));
  expect(holds).toEqual(expected);
});

describe('units of one kind and different size', () => {
  const units: BookParts = {
    indicators: [
      ['A1', 'A1', 'tỷ đồng'],
      ['B1', 'B1', 'triệu đồng'],
      ['C1', 'C1', 'triệu đồng'],
      ['D1', 'D1', 'ha'],
    ],
  };
  const rows = [rowOf('A1', 1), rowOf('B1', 600), rowOf('C1', 400), rowOf('D1', 5)];
  test.each(['A1 = B1 + C1', 'A1 > B1', 'B1 <= A1'])('%s can’t be judged', (condition) => {
    const found = findings({ ...one(...rows), ...units, rules: [rule(condition)] });
    expect(found).toMatchObject([
      { level: 'chưa kiểm được', ruleId: 'R1', message: expect.stringMatching(/tỷ đồng, triệu đồng|triệu đồng, tỷ đồng/) as string },
    ]);
  });
  test('a factor in the rule says how they compare', () => {
    expect(check('1.000 * A1 = B1 + C1', rows, units)).toEqual([]);
    expect(check('2.000 * A1 = C1', rows, units)).toMatchObject([{ level: 'sai' }]);
  });
  test('of different kinds the rule is the office’s own matter', () => expect(check('D1 < B1', rows, units)).toEqual([]));
});

describe('what doesn’t hold', () => {
  test('is said with both sides, the difference, the cells and the likely cause', () => {
    const [finding] = check('A1 = B1 + C1 + D1', [rowOf('A1', 912), rowOf('B1', 517), rowOf('C1', 90), rowOf('D1', 251)]);
    expect(finding).toMatchObject({
      level: 'sai',
      actual: '912',
      expected: '858',
      cells: ['A!D2', 'A!D3', 'A!D4', 'A!D5'],
      cause: 'B1: có thể hai chữ số bị đổi chỗ: 517 thay vì 571',
    });
    expect(finding?.message).toBe(
      'Quy tắc R1 – Tổng (A1 = B1 + C1 + D1) không đúng: bên trái là 912, bên phải là 858, lệch 54. Lệch ngay tại Sở A (912 so với 858). ' +
        'Kiểm tra các ô A!D2, A!D3, A!D4, A!D5.',
    );
  });
  test('is said in order, where it is one', () => {
    const [finding] = check('A1 >= B1', [rowOf('A1', 4), rowOf('B1', 5)]);
    expect(finding).toMatchObject({ actual: '4', expected: '>= 5' });
    expect(finding?.message).toMatch(/lệch 1\. Kiểm tra/);
  });
  test('goes by its place where it has no name', () => {
    const parts = { ...one(rowOf('A1', 1), rowOf('B1', 2)), rules: [[null, null, 'A1 = B1', 'sai']] };
    const [finding] = findings(parts, "'Quy tắc'!C2");
    expect(finding?.message).toMatch(/^Quy tắc 'Quy tắc'!C2 \(A1 = B1\) không đúng/);
  });
  test('may be a warning by the office’s wish', () => {
    const parts = { ...one(rowOf('A1', 1), rowOf('B1', 2)), rules: [rule('A1 = B1', 'Cảnh báo')] };
    expect(findings(parts, 'R1')).toMatchObject([{ level: 'cảnh báo' }]);
    expect(compile(parts).document.draft).toBe(false);
  });
});

describe('departments in which it already fails', () => {
  const where = (condition: string, a: Row[], b: Row[]): string | undefined =>
    /Lệch ngay tại (.*)\. Kiểm tra/.exec(
      findings({ departments: AB, indicators: counts('A1', 'B1', 'C1'), figures: { A: a, B: b }, rules: [rule(condition)] }, 'R1')[0]?.message ?? '',
    )?.[1];
  const rows = (a: CellValue, b: CellValue, c: CellValue): Row[] => [rowOf('A1', a), rowOf('B1', b), rowOf('C1', c)];
  test.each<[string, Row[], Row[], string | undefined]>([
    ['A1 = B1 + C1', rows(10, 4, 6), rows(20, 4, 6), 'Sở B (20 so với 10)'],
    ['A1 = B1 + C1', rows(11, 4, 6), rows(20, 4, 6), 'Sở A (11 so với 10); Sở B (20 so với 10)'],
    ['A1 = -(B1 - C1)', rows(2, 4, 6), rows(20, 4, 6), 'Sở B (20 so với 2)'],
    ['A1 = B1', rows(4, 4, 0), rows(20, 4, 0), 'Sở B (20 so với 4)'],
    ['A1 = B1 + C1', rows(10, 4, 6), [rowOf('A1', 20)], undefined],
    ['A1 <= B1', rows(10, 4, 6), rows(20, 40, 6), undefined],
    // A number is the whole's, and so is one department's figure.
    ['A1 = 100', rows(10, 4, 6), rows(20, 4, 6), undefined],
    ['A1.đơn_vị.B = B1.đơn_vị.B + 1', rows(10, 4, 6), rows(20, 4, 6), undefined],
    ['A1.đơn_vị.B = B1', rows(10, 4, 6), rows(20, 4, 6), undefined],
  ])('%s with %j and %j: %s', (condition, a, b, expected) => expect(where(condition, a, b)).toBe(expected));
});

describe('what can’t be judged', () => {
  test('is named with who owes it', () => {
    const parts: BookParts = {
      departments: AB,
      indicators: counts('A1', 'B1', 'C1'),
      figures: { A: [rowOf('A1', 1), rowOf('B1', null)], B: [rowOf('B1', null)] },
      rules: [rule('A1 = B1 + C1', '', '')],
    };
    expect(findings(parts, 'R1')).toMatchObject([
      {
        level: 'chưa kiểm được',
        cells: ['A!D2', 'A!D3', 'B!D2'],
        message: 'Quy tắc R1 (A1 = B1 + C1): chưa kiểm được vì còn thiếu B1 (Sở A; Sở B), C1.',
      },
    ]);
  });
  test('or divides by zero', () =>
    expect(check('A1 = B1 / C1', [rowOf('A1', 1), rowOf('B1', 1), rowOf('C1', 0)])).toMatchObject([
      { level: 'chưa kiểm được', message: expect.stringContaining('phép chia cho 0') as string },
    ]));
});

describe('rounding', () => {
  const level = (unit: string, condition: string, values: readonly number[], decimals: number | null = null): string | undefined => {
    const rows = values.map((value, i) => rowOf(`${String.fromCharCode(65 + i)}1`, value));
    return findings({ indicators: rows.map(([code]) => [code ?? null, null, unit, decimals]), figures: { A: rows }, rules: [rule(condition)] }, 'R1')[0]?.level;
  };
  test.each<[string, string, readonly number[], number | null, string]>([
    ['ha', 'A1 = B1 + C1', [30.4, 10.1, 20.2], null, 'lệch làm tròn'],
    ['ha', 'A1 = B1 + C1', [30.6, 10.1, 20.2], null, 'sai'],
    ['ha', 'A1 = B1 + C1', [10.2, 5.05, 5.1], null, 'lệch làm tròn'],
    ['ha', 'A1 <= B1', [30.6, 30.5], null, 'lệch làm tròn'],
    // One in whole hectares gives half a hectare.
    ['ha', 'A1 = B1 + C1', [30, 10.1, 20.2], null, 'lệch làm tròn'],
    // Money and areas in whole units are rounded as well.
    ['ha', 'A1 = B1 + C1', [31, 10, 20], null, 'lệch làm tròn'],
    ['tỷ đồng', 'A1 = B1 + C1', [81, 30, 50], 0, 'lệch làm tròn'],
    ['tỷ đồng', 'A1 = B1 + C1', [82, 30, 50], 0, 'sai'],
    ['nghìn lượt', 'A1 = B1 + C1', [81, 30, 50], 0, 'lệch làm tròn'],
    // A factor multiplies the room, and a product of two has both.
    ['tỷ đồng', 'A1 = 2 * B1', [81, 40], null, 'lệch làm tròn'],
    ['tỷ đồng', 'A1 = 2 * B1', [82, 40], null, 'sai'],
    ['tỷ đồng', 'A1 = B1 / 2', [40.6, 81.4], null, 'sai'],
    ['ha', 'A1 = B1 + C1', [31, 10, 20], 1, 'sai'],
    ['ha', 'A1 = B1 + C1', [31.2, 10.1, 20.2], 0, 'sai'],
    // Seven decimals and more leave hardly any room.
    ['tỷ đồng', 'A1 = B1 + C1', [2.1234567, 1.01234567, 1.01234567], null, 'sai'],
    ['tỷ đồng', 'A1 = B1 + C1', [2.5, 1e-20, 2.1], null, 'sai'],
    // As far as half a point each.
    ['%', 'A1 = B1', [34, 33], null, 'lệch làm tròn'],
    ['%', 'A1 = B1', [35, 33], null, 'sai'],
    ['vụ', 'A1 = B1 + C1', [31, 10, 20], null, 'sai'],
    ['vụ', 'A1 < B1', [31, 31], null, 'sai'],
    ['ha', 'A1 <> B1', [30.5, 30.5], null, 'sai'],
  ])('%s: %s with %j and Số lẻ %s is %s', (unit, condition, values, decimals, expected) => expect(level(unit, condition, values, decimals)).toBe(expected));
  const shared = (whole: number, parts: readonly number[]): Finding | undefined => {
    const codes = parts.map((_, i) => `D${i}`);
    return findings(
      {
        departments: codes.map((code) => [code, `Sở ${code}`]),
        indicators: [
          ['A1', 'A1', 'tỷ đồng', 1],
          ['B1', 'B1', 'tỷ đồng', 1],
        ],
        figures: Object.fromEntries(codes.map((code, i) => [code, [rowOf('B1', parts[i] ?? null), ...(i ? [] : [rowOf('A1', whole)])]])),
        rules: [rule('A1 = B1')],
      },
      'R1',
    )[0];
  };
  test.each<[number, readonly number[], string]>([
    [50, [8.3, 8.3, 8.3, 8.3, 8.3, 8.3], 'lệch làm tròn'],
    [50, [8.2, 8.2, 8.2, 8.2, 8.2, 8.2], 'sai'],
    // 9 among them is 9,0.
    [50, [9, 8.1, 8.1, 8.1, 8.1, 8.1], 'sai'],
    // One that sends two decimals says nothing of the others'.
    [50, [8.33, 8.3, 8.3, 8.3, 8.3, 8.3], 'lệch làm tròn'],
  ])('%d against the sum of %j is %s', (whole, parts, expected) => expect(shared(whole, parts)?.level).toBe(expected));
  test('a total that one reports for all isn’t held against its own share', () =>
    expect(shared(50, [8.2, 8.2, 8.2, 8.2, 8.2, 8.2])?.message).not.toContain('Lệch ngay tại'));
  test('is said with how much it is', () => {
    const [finding] = check('A1 = B1 + C1', [rowOf('A1', 30.4), rowOf('B1', 10.1), rowOf('C1', 20.2)]);
    expect(finding).toMatchObject({ actual: '30,4', expected: '30,3', cells: ['A!D2', 'A!D3', 'A!D4'] });
    expect(finding?.message).toContain('30,4 và 30,3 chỉ lệch 0,1 do làm tròn');
  });
});

describe('table QuyTac', () => {
  test.each([
    ['A1 = XX + B1', /không có chỉ tiêu “XX” \(cột 6\)/],
    ['A1 = NV', /không có chỉ tiêu “NV”/],
    ['A1 = ', /thiếu một mã chỉ tiêu ở cuối/],
    ['', /thiếu một mã chỉ tiêu ở cuối/],
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
  test('an error says which rule it is in, and where', () => {
    const failing = (id: string | null) => (): unknown => findings({ ...one(rowOf('A1', 1)), rules: [[id, '', 'A1 +', '']] });
    expect(failing('R7')).toThrow("Quy tắc R7 (ô 'Quy tắc'!C2): thiếu");
    expect(failing(null)).toThrow("Quy tắc (không mã) (ô 'Quy tắc'!C2): thiếu");
  });
  test('an unknown level is refused', () =>
    expect(() => findings({ ...one(rowOf('A1', 1)), rules: [rule('A1 = 1', 'nặng')] })).toThrow(
      "Ô 'Quy tắc'!D2 (Mức của quy tắc R1) ghi “nặng”; chỉ nhận “sai” hoặc “cảnh báo”.",
    ));
  test('a workbook without it has no rules', () => expect(readRules(undefined, compile({}).figures)).toEqual([]));
  test('blank rows are no rules', () =>
    expect(
      findings({
        ...one(rowOf('A1', 1)),
        rules: [
          [null, 'ghi chú', null, 'nặng'],
          [null, null, null, null],
        ],
      }),
    ).toEqual([]));
});
