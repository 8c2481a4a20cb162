/** `chotso refresh` as a clerk runs it: preview, exit codes, files. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { refresh } from '../../src/cli/refresh';
import { report } from '../../src/cli/report';
import { editCells } from '../../src/workbook/editCells';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { editParts, partText, validatorErrors } from '../support/xlsxParts';
import { bookBytes } from '../chart/bookBytes';
import { chartBook } from '../chart/books';
import { edited, once } from '../refresh/support';

const SAMPLE = resolve('assets/samples/876-BC-VP.xlsx');
const NOW = new Date(2022, 4, 3, 9, 30);
let folder = '';
let out = '';
const at = (name: string): string => join(folder, name);
const run = (...args: string[]): number => refresh(args, 't', NOW);

/** The sample with the figure of a code in a department's table replaced. */
function workbookWith(department: string, code: string, value: number | null): Uint8Array {
  const bytes = readFileSync(SAMPLE);
  const table = readWorkbook(bytes).tables.find(({ name }) => name === `SL_${department}`);
  const row = table?.rows.findIndex(([first]) => first === code) ?? -1;
  const column = table?.headers.indexOf('Kỳ này') ?? -1;
  if (!table || row < 0) throw new Error(`no ${code} in ${department}`);
  return editCells(bytes, [{ sheet: table.sheet, row: table.top + 1 + row, column: table.left + column, value }]);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chotso-refresh-'));
  out = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  report([SAMPLE, '--docx', at('a.docx')], 't');
  writeFileSync(at('late.xlsx'), workbookWith('VP', 'VB_DI', 840));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

test('nothing new: the same bytes, exit 0', () => {
  expect(run(at('a.docx'), '--workbook', SAMPLE, '--out', at('b.docx'))).toBe(0);
  expect(readFileSync(at('b.docx'))).toEqual(readFileSync(at('a.docx')));
  expect(out).toContain('số giữ nguyên.');
});

test('a late figure: shown in its sentence, written, valid', () => {
  const code = run(at('a.docx'), '--workbook', at('late.xlsx'), '--out', at('b.docx'));
  expect(out).toMatch(/[[]804 → 840[\]] văn bản đi/);
  expect([0, 1]).toContain(code);
  expect(partText(readFileSync(at('b.docx')), 'word/document.xml')).toContain('>840<');
  expect(validatorErrors(readFileSync(at('b.docx')), 'docx')).toEqual([]);
});

test('charts are drawn with the figures of now; those that somebody rebuilt are listed', async () => {
  writeFileSync(at('then.xlsx'), await bookBytes(chartBook()));
  const STC = [['GIAO', null, null, 999, null, 900] as const, ['XONG', null, null, 1, null, 650] as const, ['DANG', null, null, 998] as const];
  writeFileSync(at('now.xlsx'), await bookBytes(chartBook({ figures: { ...chartBook().figures, STC } })));
  report([at('then.xlsx'), '--docx', at('charts.docx')], 't');
  const issued = readFileSync(at('charts.docx'));
  writeFileSync(at('rebuilt.docx'), editParts(issued, { 'word/charts/chart1.xml': (xml) => xml.replace(/<c:ser>[^]*?<\/c:ser>/, '') }));
  expect(run(at('rebuilt.docx'), '--workbook', at('now.xlsx'), '--out', at('b.docx'))).toBe(1);
  expect(out).toMatch(/Biểu đồ nhận số mới \(\d\):/);
  expect(out).toMatch(/Biểu đồ còn số cũ .* \(1\):\n- Kết quả xử lý/);
  expect(partText(readFileSync(at('b.docx')), 'word/charts/chart2.xml')).toContain('<c:v>999</c:v>');
});

test('--dry-run writes nothing; --json says what would be', () => {
  run(at('a.docx'), '--workbook', at('late.xlsx'), '--dry-run', '--json');
  expect(existsSync(at('b.docx'))).toBe(false);
  const plan = JSON.parse(out) as {
    written: boolean;
    figures: { key: string; status: string; refreshed: boolean; old: string; new: string; cells: string[] }[];
  };
  expect(plan.written).toBe(false);
  expect(plan.figures.find(({ key }) => key === 'VB_DI')).toMatchObject({
    status: 'changed',
    refreshed: true,
    old: '804',
    new: '840',
    cells: [expect.stringContaining('!')],
  });
});

test('--track writes the local time as Word does', () => {
  run(at('a.docx'), '--workbook', at('late.xlsx'), '--out', at('b.docx'), '--track');
  expect(partText(readFileSync(at('b.docx')), 'word/document.xml')).toContain('w:author="Chốt Số" w:date="2022-05-03T09:30:00Z"');
});

test('a figure edited by hand: exit 1 and left alone, replaced on --edited', () => {
  writeFileSync(
    at('hand.docx'),
    edited(readFileSync(at('a.docx')), (xml) => once(xml, '>804<', '>808<')),
  );
  expect(run(at('hand.docx'), '--workbook', at('late.xlsx'), '--out', at('b.docx'))).toBe(1);
  expect(out).toContain('Đã sửa tay, không ghi đè');
  expect(out).toContain('[808 → 840]');
  expect(partText(readFileSync(at('b.docx')), 'word/document.xml')).toContain('>808<');
  run(at('hand.docx'), '--workbook', at('late.xlsx'), '--out', at('c.docx'), '--edited');
  expect(partText(readFileSync(at('c.docx')), 'word/document.xml')).toContain('>840<');
});

test('a figure that is missing now: exit 1, written and marked as a draft', () => {
  writeFileSync(at('gap.xlsx'), workbookWith('VP', 'VB_DI', null));
  expect(run(at('a.docx'), '--workbook', at('gap.xlsx'), '--out', at('b.docx'))).toBe(1);
  expect(out).toContain('Sổ còn điều phải xử lý trước khi chốt');
  expect(partText(readFileSync(at('b.docx')), 'word/header1.xml')).toContain('BẢN NHÁP');
});

test.each([
  ['no workbook', (): string[] => [at('a.docx'), '--out', at('b.docx')], /--workbook/],
  ['no out', (): string[] => [at('a.docx'), '--workbook', SAMPLE], /--out/],
  ['no document', (): string[] => ['--workbook', SAMPLE, '--out', at('b.docx')], /đúng một văn bản/],
  ['onto itself', (): string[] => [at('a.docx'), '--workbook', SAMPLE, '--out', at('a.docx'), '--force'], /chính văn bản đang đọc/],
  ['onto the workbook', (): string[] => [at('a.docx'), '--workbook', at('late.xlsx'), '--out', at('late.xlsx'), '--force'], /chính sổ đang đọc/],
  ['a workbook as document', (): string[] => [SAMPLE, '--workbook', SAMPLE, '--out', at('b.docx')], /876-BC-VP.xlsx: tệp không phải là văn bản Word/],
  ['an unknown option', (): string[] => [at('a.docx'), '--workbook', SAMPLE, '--out', at('b.docx'), '--trak'], /--track/],
])('refuses %s, nothing written', (_, args, words) => {
  expect(() => run(...args())).toThrow(words);
  expect(existsSync(at('b.docx'))).toBe(false);
});

test('a file without our figures is no report of ours', () => {
  writeFileSync(
    at('plain.docx'),
    edited(readFileSync(at('a.docx')), (xml) => xml.replace(/<w:body>.*(?=<w:sectPr)/s, '<w:body><w:p/>')),
  );
  writeFileSync(
    at('bare.docx'),
    edited(readFileSync(at('plain.docx')), (xml) => xml.replace(/<f [^>]*>/g, ''), 'customXml/item1.xml'),
  );
  writeFileSync(
    at('none.docx'),
    edited(
      readFileSync(at('bare.docx')),
      (xml) => xml.replace(/<w:sdt>.*?<w:sdtContent>|<\/w:sdtContent><\/w:sdt>|<w:bookmark[^>]*>/gs, ''),
      'word/footnotes.xml',
    ),
  );
  expect(() => run(at('none.docx'), '--workbook', SAMPLE, '--out', at('b.docx'))).toThrow(/không có số liệu nào do Chốt Số ghi/);
});

test('--relink puts controls around a pasted report’s figures and says what differs from the workbook', () => {
  const paste = (xml: string): string => xml.replace(/<w:sdt>.*?<w:sdtContent>|<\/w:sdtContent><\/w:sdt>|<w:bookmark[^>]*>/gs, '');
  const bytes = edited(
    edited(edited(readFileSync(at('a.docx')), paste), paste, 'word/footnotes.xml'),
    (xml) => xml.replace(/<f [^>]*>/g, ''),
    'customXml/item1.xml',
  );
  writeFileSync(at('paste.docx'), bytes);
  expect(() => run(at('paste.docx'), '--workbook', SAMPLE, '--out', at('b.docx'))).toThrow(/--relink/);
  expect(run(at('paste.docx'), '--workbook', at('late.xlsx'), '--out', at('b.docx'), '--relink')).toBe(0);
  expect(out).toMatch(/Gắn lại được 79 số liệu; còn 0 số không chắc/);
  expect(out).toMatch(/\[804\].* – sổ: 840/);
  expect(validatorErrors(readFileSync(at('b.docx')), 'docx')).toEqual([]);
  run(at('b.docx'), '--workbook', at('late.xlsx'), '--out', at('c.docx'));
  expect(partText(readFileSync(at('c.docx')), 'word/document.xml')).toContain('>840<');
});

describe('report --template', () => {
  const template = (...paragraphs: readonly string[]): Uint8Array =>
    edited(readFileSync(at('a.docx')), (xml) =>
      xml.replace(/<w:body>.*(?=<w:sectPr)/s, () => `<w:body>${paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')}`),
    );
  const fill = (...paragraphs: readonly string[]): { code: number; said: string } => {
    writeFileSync(at('t.docx'), template(...paragraphs));
    const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const code = report([SAMPLE, '--docx', at('b.docx'), '--template', at('t.docx'), '--force'], 't');
    return { code, said: stderr.mock.calls.map(([text]) => String(text)).join('') };
  };

  test('body and fields, filters and all', () => {
    const { code } = fill(
      'Số: {{ thông_tin.số }}/BC-VP',
      'Ngày {{ thông_tin.ngày_ký | ngày }}, {{kỳ.tên}}: {{ VB_DI }} văn bản',
      '{{nội_dung}}',
      '{{thông_tin.nơi_nhận}}',
    );
    const text = partText(readFileSync(at('b.docx')), 'word/document.xml').replace(/<[^>]+>/g, '');
    expect(text).toMatch(/^Số: 876\/BC-VPNgày 28\/4\/2022, tháng 4 năm 2022: 804 văn bản/m);
    expect(text).toContain('Lưu: VT');
    expect(validatorErrors(readFileSync(at('b.docx')), 'docx')).toEqual([]);
    expect(code).toBe(0);
    expect(run(at('b.docx'), '--workbook', SAMPLE, '--out', at('c.docx'))).toBe(0);
    expect(readFileSync(at('c.docx'))).toEqual(readFileSync(at('b.docx')));
  });

  test('a field that the workbook doesn’t know stays, is said, and exits 1', () => {
    const { code, said } = fill('{{ thông_tin.sốx }}', '{{nội_dung}}');
    expect(code).toBe(1);
    expect(said).toMatch(/Mẫu t.docx: {{thông_tin.sốx}} chưa điền được: .*số/);
  });

  test('refused: no --docx, no marker, onto the template', () => {
    writeFileSync(at('t.docx'), template('x'));
    expect(() => report([SAMPLE, '--template', at('t.docx')], 't')).toThrow(/--docx/);
    expect(() => report([SAMPLE, '--docx', at('b.docx'), '--template', at('t.docx')], 't')).toThrow(/t\.docx: tệp mẫu không có dấu {{nội_dung}}/);
    expect(() => report([SAMPLE, '--docx', at('t.docx'), '--template', at('t.docx'), '--force'], 't')).toThrow(/chính/);
    expect(existsSync(at('b.docx'))).toBe(false);
  });
});
