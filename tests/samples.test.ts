import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figuresOf } from '../src/model/document';
import { compileReport } from '../src/pipeline';
import { renderText } from '../src/renderers/text';
import type { CellValue } from '../src/model/cell';
import type { WorkbookSnapshot } from '../src/workbook/port';
import { readWorkbook } from '../src/workbook/readWorkbook';
import { writeWorkbook } from '../src/workbook/writeWorkbook';
import { DEPARTMENTS } from '../scripts/samples/876-BC-VP/figures';
import { LISTS } from '../scripts/samples/876-BC-VP/lists';
import { RULES } from '../scripts/samples/876-BC-VP/rules';
import { TEMPLATE } from '../scripts/samples/876-BC-VP/template';
import { SHEETS } from '../scripts/samples/876-BC-VP/workbook';
import { DIFFERENCES } from './golden/876/differences';

const committed = readFileSync(join(__dirname, '../assets/samples/876-BC-VP.xlsx'));
const golden = (name: string): string[] =>
  readFileSync(join(__dirname, 'golden/876', name), 'utf8')
    .trimEnd()
    .split('\n');

/** The workbook with one value changed: in the row whose first cell is `row`. */
const changed = (workbook: WorkbookSnapshot, table: string, row: string, column: string, value: CellValue): WorkbookSnapshot => ({
  ...workbook,
  tables: workbook.tables.map((snapshot) =>
    snapshot.name !== table
      ? snapshot
      : {
          ...snapshot,
          rows: snapshot.rows.map((cells) => (cells[0] === row ? cells.map((cell, at) => (snapshot.headers[at] === column ? value : cell)) : cells)),
        },
  ),
});

const HEAD = ['UBND TỈNH CAO BẰNG', 'VĂN PHÒNG', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];

let workbook: WorkbookSnapshot;
let lines: string[];

beforeAll(async () => {
  workbook = readWorkbook(committed);
  lines = renderText(compileReport(workbook).document).trimEnd().split('\n');
});

test('the committed workbook is what the sources make: after a change run `npm run samples`', async () => {
  expect(Buffer.compare(await writeWorkbook(SHEETS), committed)).toBe(0);
});

test('the report comes out as signed, slips aside, paragraph by paragraph', () => {
  const expected = golden('report.txt');
  expect(lines.slice(0, HEAD.length)).toEqual(HEAD);
  expect(lines.slice(HEAD.length, HEAD.length + expected.length)).toEqual(expected);
  expect(lines[HEAD.length + expected.length]).toBe('Phụ lục');
});

test('undoing the listed slips gives the signed text, so there is no other difference', () => {
  const signed = DIFFERENCES.reduce((text, { signed: slip, ours }) => {
    expect(text.split(ours)).toHaveLength(2);
    return text.replace(ours, slip);
  }, golden('report.txt').join('\n'));
  expect(signed.split('\n')).toEqual(golden('signed.txt'));
});

test('nothing is found wrong, and the copy is final', () => {
  const { document, findings } = compileReport(workbook);
  expect(findings).toEqual([]);
  expect(document.draft).toBe(false);
});

const SLIPS: readonly (readonly [rule: string, table: string, code: string, column: string, value: number])[] = [
  ['NV_THANG', 'SL_VP', 'NV_HT', 'Kỳ này', 189],
  ['NV_LUY_KE', 'SL_VP', 'NV_HT', 'Lũy kế', 517],
  ['CT_CON_LAI', 'SL_VP', 'CT_THOI', 'Kỳ này', 3],
  ['CT_TRANG_THAI', 'SL_VP', 'CT_DTH', 'Kỳ này', 96],
  ['CP_TRANG_THAI', 'SL_VP', 'CP_HT', 'Kỳ này', 9],
  ['CP_VAN_BAN', 'SL_VP', 'CP_VAN_BAN', 'Kỳ này', 31],
  ['COVID_TONG', 'SL_SYT', 'COVID_KHOI', 'Kỳ này', 89951],
  ['VB_DI_GOM', 'SL_VP', 'VB_CONG_VAN', 'Kỳ này', 728],
  ['VB_THAY_MAT', 'SL_VP', 'VB_THAY_MAT', 'Kỳ này', 1000],
  ['TIEM_18', 'SL_SYT', 'TIEM_18_MUI_2', 'Kỳ này', 98.73],
  ['TIEM_12', 'SL_SYT', 'TIEM_12_MUI_1', 'Kỳ này', 10],
  ['TIEM_5', 'SL_SYT', 'TIEM_5_MUI_1', 'Kỳ này', 955],
];

test('every rule has its slip', () => {
  expect(SLIPS.map(([rule]) => rule)).toEqual(RULES.map(({ code }) => code));
});

test.each(SLIPS)('rule %s notices a wrong figure', (rule, table, code, column, value) => {
  const { findings } = compileReport(changed(workbook, table, code, column, value));
  expect(findings.map(({ ruleId }) => ruleId)).toContain(rule);
});

test('every figure that departments send is printed, each from its own cell', () => {
  const { document } = compileReport(workbook);
  const printed = new Set(figuresOf(document).flatMap(({ cells }) => cells));
  const sent = DEPARTMENTS.flatMap(({ code, figures }) =>
    figures.flatMap(({ cumulative }, index) => [`${code}!D${index + 2}`, ...(cumulative === undefined ? [] : [`${code}!E${index + 2}`])]),
  );
  expect([...printed].sort()).toEqual(sent.sort());
});

/** Numbers that stay the same next month: names, ages, doses, headings. Everything else comes from a cell. */
const PROSE_NUMBERS = [
  /^\d(?:\.\d)?\. /,
  /(?:COVID|Covid) ?[-–] ?(?:19)/g,
  /SARS-COV-2/g,
  /5K/g,
  /02 mũi và mũi thứ 3/g,
  /(?:tiêm )1 mũi|mũi [23]/g,
  /trên 18 tuổi|từ 12 đến dưới 18 tuổi|từ 5 đến dưới 12 tuổi/g,
  /số 09-CT\/TU|số 04-CTr\/BCSĐUBND-BDVTU|Nghị quyết 11-NQ\/TW|lần thứ 7/g,
];

test('no figure, date or document number is typed into the wording', () => {
  const wording = [...TEMPLATE.filter(({ kind }) => kind !== 'bảng').map(({ content }) => content), ...Object.values(LISTS).flat()];
  const left = wording
    .map((text) => PROSE_NUMBERS.reduce((rest, pattern) => rest.replace(pattern, ''), text.replace(/\{\{.*?\}\}/g, '')))
    .filter((text) => /\d/.test(text));
  expect(left).toEqual([]);
});

test('in another period no word of the old one is left, but in what cells name', () => {
  const { document } = compileReport(changed(workbook, 'ThongTin', 'Kỳ báo cáo', 'Giá trị', '08/2023'));
  const fromCells = /\d{2}\/\d{1,2}\/20\d\d|(?:38\/2021|42\/2014)\/QĐ|tháng 7\/2022|2021-2026|ngày (?:08|28) tháng 4 năm 2022/g;
  const old = renderText(document)
    .split('\n')
    .map((line) => line.replace(fromCells, ''))
    .filter((line) => /20(?:21|22)(?!\d)|[Tt]háng [34](?!\d)|\b[34] tháng đầu|quý I(?![IV])/.test(line.replace('So với cùng kỳ năm 2022', '')));
  expect(old).toEqual([]);
});
