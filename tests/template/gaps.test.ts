/** What is said of figures that are missing or have no value, and how it reads in the sentence. */
import type { CellValue } from '../../src/model/cell';
import { renderJson } from '../../src/renderers/json';
import { bodyLines, compile, printed, type BookParts } from '../support/workbook';

const counts = (x: number | null, y: number | null, more: readonly CellValue[] = []): BookParts => ({
  indicators: [
    ['X', 'Chỉ tiêu X', 'nhiệm vụ'],
    ['Y', 'Chỉ tiêu Y', 'nhiệm vụ'],
  ],
  figures: {
    A: [
      ['X', null, null, x, null, ...more],
      ['Y', null, null, y],
    ],
  },
});

const said = (parts: BookParts, id: string): string[] =>
  compile(parts)
    .findings.filter(({ ruleId }) => ruleId === id)
    .map(({ message }) => message);

describe('a figure without a value', () => {
  test.each([
    ['(chiếm {{ X | tỷ_lệ: Y }})', '(chiếm mẫu số bằng 0)'],
    ['({{ X | tỷ_lệ: Y }})', '(mẫu số bằng 0)'],
    ['chiếm {{ X | tỷ_lệ: Y }}', 'chiếm (mẫu số bằng 0)'],
    ['(đã xong) chiếm {{ X | tỷ_lệ: Y }}', '(đã xong) chiếm (mẫu số bằng 0)'],
    ['a) chiếm {{ X | tỷ_lệ: Y }} (đạt **{{ X | tỷ_lệ: Y }}**)', 'a) chiếm (mẫu số bằng 0) (đạt mẫu số bằng 0)'],
    ['(gồm (một phần) {{ X | so_với: Y }}, {{ X | gấp: Y }})', '(gồm (một phần) kỳ so sánh bằng 0, kỳ so sánh bằng 0)'],
    ['({{ X | tỷ_lệ: Y | chênh: X }}; {{ X | so_với: Y.cùng_kỳ }})', '(không tính được; chưa có số so sánh)'],
    ['([X]: {{ X | phân_số: Y }})', '([X]: 03/00)'],
    ['({{ X }} trên {{ X | cộng: X }})', '(3 trên 6)'],
  ])('%s reads %s', (template, expected) => {
    const report = { ...counts(3, 0), template: [template] };
    expect(bodyLines(report)).toEqual([expected]);
    const { figures } = JSON.parse(renderJson({ document: compile(report).document, findings: [] })) as { figures: { text: string }[] };
    for (const { text } of figures) expect(expected).toContain(text);
  });

  test('a gap inside brackets keeps its own', () => expect(printed('({{ X }})', counts(null, 0))).toBe('([chưa có số: X – Sở A])'));

  const warned = (template: string, parts = counts(3, 0, [0, null, 0])): string | undefined => said({ ...parts, template: [template] }, 'no-value')[0];

  test('a share of zero: a condition, or another number', () => {
    expect(warned('{{ X | tỷ_lệ: Y }}')).toBe(
      'Báo cáo đang in “(mẫu số bằng 0)” vì mẫu số Y bằng 0. Nếu số 0 đúng, chỉ in khi khác 0: ghi Y > 0 vào cột Khi, hoặc đặt vế câu giữa {% if Y > 0 %} và {% endif %}; nếu sai, sửa số.',
    );
    expect(warned('({{ X | tỷ_lệ: X.kế_hoạch }})')).toContain('ghi X.kế_hoạch > 0 vào cột Khi');
    expect(warned('{{ X | trừ: Y | tỷ_lệ: Y, 2 }}')).toContain('vì mẫu số Y bằng 0');
    expect(warned('{{ X | phân_số: Y }}')).toContain('in “03/00” vì mẫu số Y bằng 0');
  });

  test('what it advises works', () => {
    expect(bodyLines({ ...counts(3, 0), template: ['Có {{ X }}{% if Y > 0 %} (chiếm {{ X | tỷ_lệ: Y }}){% endif %}.'] })).toEqual(['Có 3.']);
    expect(bodyLines({ ...counts(3, 0), template: [['đoạn', null, '{{ X | tỷ_lệ: Y }}', 'Y > 0'], 'Hết.'] })).toEqual(['Hết.']);
    expect(printed('{{ X | chênh: X.cùng_kỳ }}', counts(3, 0, [0]))).toBe('tăng 3');
  });

  test('a computed whole is named, as conditions know no sums', () => {
    const message = warned('{% assign T = Y | cộng: Y %}{{ X | tỷ_lệ: T }}');
    expect(message).toContain('vì mẫu số (Y + Y) bằng 0.');
    expect(message).toContain('ghi điều kiện vào cột Khi');
  });

  test('a change against zero, against nothing, and what is computed from those', () => {
    expect(warned('{{ X | so_với: X.cùng_kỳ }}')).toMatch(/vì X\.cùng_kỳ bằng 0\. Nếu số 0 đúng, dùng bộ lọc chênh thay cho tỷ lệ, hoặc ghi X\.cùng_kỳ > 0 /);
    expect(warned('{{ X | so_với: Y.cùng_kỳ }}')).toMatch(/vì chưa có số Y\.cùng_kỳ\. Điền số đó \(bằng 0 thì gõ 0\), hoặc bỏ vế so sánh trong mẫu\.$/);
    expect(warned('{{ X | tỷ_lệ: Y | chênh: X }}')).toContain('dựa trên một phép tính không có kết quả');
  });
});

describe('a missing figure', () => {
  const history = (rows: NonNullable<BookParts['history']>, template: string, more: BookParts = {}): string[] =>
    said({ ...counts(5, 1), history: rows, template: [['biểu đồ', null, template]], ...more }, 'missing-figure');

  test('of an earlier period is to be added to LichSu; nothing was entered that could be wrong', () => {
    const rows = [
      ['01/2022', 'X', 'Kỳ này', null, 4],
      ['03/2022', 'X', 'Kỳ này', null, 6],
    ];
    expect(history(rows, 'chỉ_tiêu: X; theo: kỳ')).toEqual([
      'Chưa có số X[02/2022] (Chỉ tiêu X): còn thiếu ở lịch sử kỳ 02/2022. Thêm vào bảng LichSu số của X, cột Kỳ này, cho kỳ đó.',
    ]);
  });

  test('of which LichSu has two is to be settled there', () => {
    const rows = [
      ['03/2022', 'X', 'Kỳ này', 'A', 4],
      ['03/2022', 'X', 'Kỳ này', 'B', 6],
    ];
    const departments = [
      ['A', 'Sở A'],
      ['B', 'Sở B'],
    ];
    expect(history(rows, 'chỉ_tiêu: X; theo: kỳ', { departments, indicators: [['X', 'Chỉ tiêu X', 'nhiệm vụ', null, 'một nơi']] })).toEqual([
      'Chưa có số X[03/2022] (Chỉ tiêu X): bảng LichSu ghi hơn một số cho kỳ đó. Giữ lại một dòng.',
    ]);
  });

  test('says both where a department and LichSu owe it', () => {
    const indicators = [['X', 'Chỉ tiêu X', 'nhiệm vụ', null, null, 'cộng dồn']];
    const parts: BookParts = { indicators, info: [['Kỳ báo cáo', '02/2022']], figures: { A: [['X']] }, template: ['{{ X.lũy_kế }}'] };
    expect(said(parts, 'missing-figure')).toEqual([
      'Chưa có số X.lũy_kế (Chỉ tiêu X): còn thiếu ở lịch sử kỳ 01/2022; Sở A. Thêm vào bảng LichSu số của X, cột Kỳ này, cho kỳ đó. Điền ô A!D2; bằng 0 thì gõ 0.',
    ]);
  });

  test('that was entered but can’t be used says so', () => {
    expect(said({ ...counts(1, 1), figures: { A: [['X', null, null, 'nhiều']] }, template: ['{{ X }}'] }, 'missing-figure')).toEqual([
      'Chưa có số X (Chỉ tiêu X): còn thiếu ở Sở A. Số đã nhập chưa dùng được: sửa các lỗi đã báo ở chỉ tiêu này.',
    ]);
  });
});
