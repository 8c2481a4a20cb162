import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { learn } from '../../src/cli/learn';
import { report } from '../../src/cli/report';
import type { NewSheet } from '../../src/model/newSheet';
import { editCells } from '../../src/workbook/editCells';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { writeWorkbook } from '../../src/workbook/writeWorkbook';
import { SHEETS } from '../../scripts/samples/876-BC-VP/workbook';
import { bookBytes } from '../chart/bookBytes';
import { chartBook } from '../chart/books';
import { validatorErrors } from '../support/xlsxParts';

const SIGNED = resolve('tests/golden/876/signed.txt');
let folder = '';
let out = '';
let bare = '';
const at = (name: string): string => join(folder, name);

/** The sample's workbook with other rows in Mau, or without that table. */
const workbook = (change: (sheet: NewSheet) => NewSheet | undefined): Promise<Uint8Array> => writeWorkbook(SHEETS.flatMap((sheet) => change(sheet) ?? []));
const emptied = (sheet: NewSheet): NewSheet => (sheet.table === 'Mau' ? { ...sheet, rows: [] } : sheet);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chotso-learn-'));
  bare = at('sổ.xlsx');
  writeFileSync(bare, await workbook(emptied));
  out = '';
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const textOf = (path: string): string[] => {
  const target = `${path}.txt`;
  report([path, '--text', target], 't');
  return readFileSync(target, 'utf8').trimEnd().split('\n');
};

test('the signed report becomes a template that prints it again, but for the places that it names', () => {
  expect(learn([SIGNED, '--workbook', bare, '--out', at('mới.xlsx')], 't')).toBe(1);
  expect(out).toContain('“56,7%” → “62,6%”: 571 / 912 cho 62,6%');
  expect(out).toContain('“tháng 3 năm 2022” → “tháng 4 năm 2022”');
  expect(out).toContain('“tháng 01 năm 2021” → “tháng 4 năm 2022”');
  const old = readFileSync(SIGNED, 'utf8').trimEnd().split('\n');
  const now = textOf(at('mới.xlsx')).filter((line) => !/^(?:UBND TỈNH CAO BẰNG|VĂN PHÒNG|CỘNG HÒA|Độc lập)/.test(line));
  expect(old.filter((line, i) => line !== now[i]).length).toBe(4);
  expect(validatorErrors(readFileSync(at('mới.xlsx')))).toEqual([]);
  const [before, after] = [bare, at('mới.xlsx')].map((path) => readWorkbook(readFileSync(path)).tables.filter(({ name }) => name !== 'Mau'));
  expect(after).toEqual(before);
});

test('from the program’s own .docx, footnotes and bold included', () => {
  report([resolve('assets/samples/876-BC-VP.xlsx'), '--docx', at('cũ.docx'), '--text', at('cũ.txt')], 't');
  learn([at('cũ.docx'), '--workbook', bare, '--out', at('mới.xlsx')], 't');
  expect(textOf(at('mới.xlsx'))).toEqual(readFileSync(at('cũ.txt'), 'utf8').trimEnd().split('\n'));
  const rows = readWorkbook(readFileSync(at('mới.xlsx'))).tables.find(({ name }) => name === 'Mau')?.rows ?? [];
  expect(rows.some(([, , content]) => String(content).includes('ghi nhận, phát hiện **{{ COVID_TONG }}** trường hợp'))).toBe(true);
  expect(rows.filter(([kind]) => kind === 'bảng').length).toBe(4);
});

test('a workbook without table Mau gets a sheet with it', async () => {
  writeFileSync(bare, await workbook((sheet) => (sheet.table === 'Mau' ? undefined : sheet)));
  learn([SIGNED, '--workbook', bare, '--out', at('mới.xlsx')], 't');
  const made = readWorkbook(readFileSync(at('mới.xlsx')));
  expect(made.sheets).toContain('Mẫu');
  expect(made.tables.find(({ name }) => name === 'Mau')?.rows.length).toBeGreaterThan(20);
  expect(validatorErrors(readFileSync(at('mới.xlsx')))).toEqual([]);
});

test('blank items of ThongTin are filled from the head and the signature, and announced', async () => {
  const blanked = await workbook((sheet) =>
    sheet.table === 'ThongTin'
      ? {
          ...sheet,
          rows: sheet.rows
            .filter(({ cells }) => cells[0] !== 'Người ký')
            .map((row) => (['Số', 'Nơi nhận'].includes(String(row.cells[0])) ? { ...row, cells: [row.cells[0] ?? null, null] } : row)),
        }
      : emptied(sheet),
  );
  writeFileSync(bare, blanked);
  learn([SIGNED, '--workbook', bare, '--out', at('mới.xlsx')], 't');
  expect(out).toContain('- Số: 876');
  expect(out).toContain('- Người ký: Trịnh Sỹ Tài');
  const info = readWorkbook(readFileSync(at('mới.xlsx'))).tables.find(({ name }) => name === 'ThongTin')?.rows ?? [];
  expect(info.find(([name]) => name === 'Số')?.[1]).toBe('876');
  expect(info.find(([name]) => name === 'Người ký')?.[1]).toBe('Trịnh Sỹ Tài');
  expect(String(info.find(([name]) => name === 'Nơi nhận')?.[1]).split('\n').length).toBe(7);
});

test('a template that is there is replaced only on request, its other rows go', async () => {
  const full = resolve('assets/samples/876-BC-VP.xlsx');
  expect(() => learn([SIGNED, '--workbook', full, '--out', at('mới.xlsx')], 't')).toThrow('Bảng Mau của sổ đã có');
  expect(existsSync(at('mới.xlsx'))).toBe(false);
  learn([SIGNED, '--workbook', full, '--out', at('mới.xlsx'), '--force'], 't');
  const rows = readWorkbook(readFileSync(at('mới.xlsx'))).tables.find(({ name }) => name === 'Mau')?.rows ?? [];
  expect(rows.some(([, , content]) => String(content).includes('văn_bản: Kỳ họp HĐND'))).toBe(false);
});

test('what stands below the table isn’t written over', () => {
  const sheet = readWorkbook(readFileSync(bare)).tables.find(({ name }) => name === 'Mau')?.sheet ?? '';
  writeFileSync(bare, editCells(readFileSync(bare), [{ sheet, row: 12, column: 2, value: 'ghi chú của tôi' }]));
  expect(() => learn([SIGNED, '--workbook', bare, '--out', at('mới.xlsx')], 't')).toThrow('ô C13 đang có nội dung');
});

test('the dry run and JSON', () => {
  expect(learn([SIGNED, '--workbook', bare, '--dry-run', '--json'], 't')).toBe(1);
  const said = JSON.parse(out) as { written: boolean; rows: unknown[]; coverage: { numbers: number; bound: number } };
  expect(said.written).toBe(false);
  expect(said.coverage.bound).toBeGreaterThan(60);
});

test('refusals', async () => {
  const refused = (name: string, content: string | Uint8Array, message: string, book = bare): void => {
    writeFileSync(at(name), content);
    expect(() => learn([at(name), '--workbook', book, '--out', at('mới.xlsx')], 't')).toThrow(message);
  };
  refused('rỗng.txt', ' \n', 'không có chữ nào');
  refused('cũ.doc', 'x', 'lưu thành .docx');
  refused('khóa.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'Lưu dạng .xlsx hoặc .docx');
  refused('hỏng.docx', 'PK', 'hỏng.docx');
  refused('khác.pdf', '%PDF', 'chỉ học được từ tệp .docx hoặc .txt');
  refused(
    'tháng-3.txt',
    'BÁO CÁO\nCông tác tháng 3 năm 2022\n1. Kết quả\nĐã giao 771 nhiệm vụ, trong đó 12 nhiệm vụ mới.\n',
    'Báo cáo là của tháng 3 năm 2022',
  );
  const noFigures = at('trống.xlsx');
  writeFileSync(
    noFigures,
    await workbook((sheet) =>
      sheet.table.startsWith('SL_')
        ? { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((value, i) => (i > 2 ? null : value)) })) }
        : emptied(sheet),
    ),
  );
  refused('cũ.txt', readFileSync(SIGNED), 'chưa có số liệu nào', noFigures);
  expect(() => learn([SIGNED, '--out', at('mới.xlsx')], 't')).toThrow('Thiếu --workbook');
  expect(existsSync(at('mới.xlsx'))).toBe(false);
});

test('charts of the old report are named, and somebody has to look', async () => {
  writeFileSync(at('có biểu đồ.xlsx'), await bookBytes(chartBook()));
  report([at('có biểu đồ.xlsx'), '--docx', at('cũ.docx')], 't');
  expect(learn([at('cũ.docx'), '--workbook', at('có biểu đồ.xlsx'), '--dry-run'], 't')).toBe(1);
  expect(out).toMatch(/Biểu đồ của bản cũ chưa có trong mẫu[^\n]*:\n- \S/);
  out = '';
  learn([at('cũ.docx'), '--workbook', at('có biểu đồ.xlsx'), '--dry-run', '--json'], 't');
  expect((JSON.parse(out) as { charts: unknown[] }).charts.length).toBeGreaterThan(0);
});
