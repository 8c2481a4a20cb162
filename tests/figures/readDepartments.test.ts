/** Departments of DonVi without a table of their own: totals leave them out, so the copy isn't final until somebody says why. */
import type { Finding } from '../../src/model/finding';
import { compileReport } from '../../src/pipeline';
import type { WorkbookSnapshot } from '../../src/workbook/port';
import { book, type BookParts } from '../support/workbook';

const row = (value: number | null): (string | number | null)[] => ['X', 'X', 'vụ', value];
const parts = (status: string | null = null): BookParts => ({
  departments: [
    ['A', 'Sở A'],
    ['B', 'Sở B', null, null, null, status],
  ],
  indicators: [['X', 'Chỉ tiêu X', 'vụ']],
  template: ['Có {{ X }} vụ.'],
  figures: { A: [row(1)], B: [row(2)] },
});
const without = (name: string, status: string | null = null): WorkbookSnapshot => {
  const whole = book(parts(status));
  return { ...whole, tables: whole.tables.filter((table) => table.name !== name) };
};
const named = (name: string, next: string, sheet?: string): WorkbookSnapshot => {
  const whole = book(parts());
  return { ...whole, tables: whole.tables.map((table) => (table.name === name ? { ...table, name: next, sheet: sheet ?? table.sheet } : table)) };
};
const found = (workbook: WorkbookSnapshot): readonly Finding[] => compileReport(workbook).findings.filter(({ ruleId }) => ruleId === 'department-table');

test('its total is short of it: no final copy, and the finding names department and table', () => {
  const { document, figures } = compileReport(without('SL_B'));
  expect([document.draft, figures.figure('X', 'current').value]).toEqual([true, { num: 1n, den: 1n }]);
  expect(found(without('SL_B'))).toEqual([
    {
      level: 'sai',
      ruleId: 'department-table',
      message:
        "Sở B (ô 'Đơn vị'!A3) có trong bảng DonVi nhưng sổ không có bảng SL_B, nên các tổng thiếu đơn vị này. Thêm bảng SL_B, hoặc ghi “không báo cáo” vào cột Trạng thái nếu đơn vị không phải báo cáo.",
      cells: ["'Đơn vị'!A3"],
    },
  ]);
  expect([compileReport(book(parts())).document.draft, found(book(parts()))]).toEqual([false, []]);
});

test.each(['không báo cáo', 'Không báo cáo', ' KHÔNG BÁO CÁO '])('“%s” in DonVi: it owes no table, the copy is final', (status) => {
  const { document, findings } = compileReport(without('SL_B', status));
  expect([findings, document.draft]).toEqual([[], false]);
});

test.each(['chưa nộp', 'đã khóa', 'không', ''])('“%s” doesn’t say so', (status) => expect(found(without('SL_B', status))).toHaveLength(1));

test.each([
  ['Bang4', undefined, 'Bảng Bang4 (trang “B”) có đủ cột số liệu'],
  ['SoLieu_B', 'Khác', 'Bảng SoLieu_B (trang “Khác”) có đủ cột số liệu'],
  ['Bang4', 'Sở B', 'Bảng Bang4 (trang “Sở B”) có đủ cột số liệu'],
  ['SL_BB', undefined, 'Bảng SL_BB (trang “B”) có đủ cột số liệu'],
])('its table under the name %s is named', (next, sheet, expected) => {
  const [finding] = found(named('SL_B', next, sheet));
  expect(finding?.message).toContain(`${expected}: nếu là của đơn vị này thì đổi tên thành SL_B.`);
});

test('of several nameless tables the one on its own sheet is named, else all of them', () => {
  const extra = (sheets: readonly string[]): string => {
    const whole = without('SL_B');
    const [own] = whole.tables.filter(({ name }) => name === 'SL_A');
    const more = own ? sheets.map((sheet, at) => ({ ...own, name: `Bang${at}`, sheet })) : [];
    return found({ ...whole, tables: [...whole.tables, ...more] })[0]?.message ?? '';
  };
  expect(extra(['Nháp', 'B'])).toContain('Bảng Bang1 (trang “B”) có');
  expect(extra(['Nháp', 'Cũ'])).toContain('Bảng Bang0 (trang “Nháp”), bảng Bang1 (trang “Cũ”) có');
});

test.each(['LichSu', 'QuyTac', 'VanBan', 'DanhSach'])('%s under another name is one finding, which says what to do', (name) => {
  const { findings, document } = compileReport(named(name, 'Bang17'));
  expect(findings).toMatchObject([{ level: 'cảnh báo', ruleId: 'renamed-table', actual: 'Bang17', expected: name }]);
  expect(findings[0]?.message).toMatch(
    new RegExp(`^Bảng ${name} chưa được dùng .* bảng Bang17 \\(trang “.+”\\) trông như ${name}; đổi tên bảng đó lại thành ${name}`),
  );
  expect(document.draft).toBe(false);
});

test.each(['ThongTin', 'DonVi', 'ChiTieu', 'Mau'])('without %s, but with one that looks like it, there is no report but a way to it', (name) => {
  expect(() => compileReport(named(name, 'Bang17'))).toThrow(`bảng Bang17 (trang “`);
});
