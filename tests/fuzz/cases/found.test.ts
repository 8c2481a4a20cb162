/** What fuzzing found, each as small as it could be made. */
import { cleanText } from '../../../src/locale/encoding';
import { parseNumber, formatFixed } from '../../../src/locale/number';
import { parseDate, parsePeriod } from '../../../src/locale/period';
import { InputError } from '../../../src/model/errors';
import { fromCellNumber, fromDecimal, rational, toNumber } from '../../../src/model/rational';
import { editCells } from '../../../src/workbook/editCells';
import { formatKind } from '../../../src/workbook/xlsx/cellFormats';
import { readWorkbook } from '../../../src/workbook/readWorkbook';
import { rawParts, rawXlsx, text } from '../../support/rawXlsx';
import { compile } from '../../support/workbook';
import { partText } from '../../support/xlsxParts';
import { rawZip } from '../../../scripts/fuzz/rawZip';

test('a number of 32.767 digits is grouped', () => {
  const value = rational(10n ** 32_766n);
  expect(formatFixed(value, 0)).toHaveLength(32_767 + 10_922);
  expect(formatFixed(rational(1_234_567n), 2)).toBe('1.234.567,00');
  expect(['0', '12', '123', '1234'].map((digits) => formatFixed(fromDecimal(digits), 0))).toEqual(['0', '12', '123', '1.234']);
  expect(parseNumber(formatFixed(rational(-123_456n), 0))?.value).toEqual(rational(-123_456n));
});

test.each([1e308, -6.2e305, 2.013289616443217e-24, 4.94637478608638e-17, 1e-300, 1e21, -0.1])(
  '%d is the same after the way through exact fractions',
  (value) => {
    expect(toNumber(fromCellNumber(value))).toBe(Number(value.toPrecision(15)));
  },
);

test('a year that begins with 0 is no year: it would be printed with three digits', () => {
  expect(['04/0222', 'Quý II/0222', '6 tháng đầu năm 0222', 'Năm 0222', '0222'].map(parsePeriod)).toEqual(Array(5).fill(undefined));
  expect(['28/4/0222', '0222-04-28', 'ngày 28 tháng 4 năm 0222'].map(parseDate)).toEqual(Array(3).fill(undefined));
});

const HEADER = `<row r="1">${text('A1', 'Mục')}${text('B1', 'Giá trị')}</row>`;
const COLUMNS = Array.from({ length: 16_384 }, (_, i) => `C${i}`);

test('a table over a whole sheet with one cell in its last corner is refused before it fills memory', () => {
  const sheet = { name: 'T', rows: `${HEADER}<row r="1048576">${text('XFD1048576', 'x')}</row>`, table: { ref: 'A1:XFD1048576', name: 'T', columns: COLUMNS } };
  expect(() => readWorkbook(rawXlsx([sheet]))).toThrow(/bảng T trên trang “T” trải quá rộng/);
});

test.each(['constructor', '__proto__', 'toString', 'valueOf'])('%s is a word of no table', (word) => {
  expect(() => compile({ template: [[word, null, 'x']] })).toThrow(/kiểu “.*” không có/);
  for (const at of [4, 5]) expect(() => compile({ indicators: [['X', 'X', 'vụ', 0, ...Array<string>(at - 4).fill(''), word]] })).toThrow(/chỉ nhận/);
  expect(() => compile({ rules: [['R', '', `X ${word} X`]] })).toThrow(/chờ một dấu so sánh/);
});

test.each(['[', '"', '\\\\', '_', '*', '[a'])('a number format of 300.000 × %s is read at once', (piece) => {
  // It took minutes: the test's own time limit is the check.
  expect(['date', 'percent', undefined]).toContain(formatKind(piece.repeat(300_000)));
});

test('many tables over the same million rows count together', () => {
  const parts = rawParts([
    { name: 'T', rows: `${HEADER}<row r="1048576">${text('A1048576', 'x')}</row>`, table: { ref: 'A1:B1048576', name: 'T', columns: ['Mục', 'Giá trị'] } },
  ]);
  const name = 'xl/worksheets/_rels/sheet1.xml.rels';
  const relationships = parts.get(name) ?? '';
  parts.set(
    name,
    relationships.replace(/<Relationship [^>]*\/>/, (one) => Array.from({ length: 300 }, (_, i) => one.replace('rId1', `rId${i}`)).join('')),
  );
  const bytes = rawZip([...parts].map(([part, content]) => ({ name: part, content })));
  expect(() => readWorkbook(bytes)).toThrow(/trải quá rộng/);
});

test('a part of more than 64 MB isn’t inflated', () => {
  const parts = rawParts([{ name: 'T', rows: HEADER, table: { ref: 'A1:B2', name: 'T', columns: ['Mục', 'Giá trị'] } }]);
  const bytes = rawZip(
    [...parts].map(([name, content]) => ({ name, content: name.endsWith('sheet1.xml') ? content + ' '.repeat(65 * 1_048_576) : content, deflate: true })),
  );
  expect(() => readWorkbook(bytes)).toThrow(
    new InputError('phần xl/worksheets/sheet1.xml của tệp bung ra 65 MB, quá giới hạn 64 MB; xóa các dòng, cột trống thừa rồi lưu lại.'),
  );
});

describe('a cell changed', () => {
  const edit = { sheet: 'T', row: 2, column: 1, value: 7 };
  const edited = (rows: string): string => partText(editCells(rawXlsx([{ name: 'T', rows }]), [edit]), 'xl/worksheets/sheet1.xml');

  test('among 300.000 formatted rows, which stay as they lie', () => {
    const empty = Array.from({ length: 300_000 }, (_, i) => `<row r="${i + 4}" s="1" customFormat="1"/>`).join('');
    expect(edited(HEADER + empty)).toContain(`${HEADER}<row r="3"><c r="B3"><v>7</v></c></row>${empty}</sheetData>`);
  });

  test.each([
    ['', '<row r="3"><c r="B3"><v>7</v></c></row>'],
    ['<row r="3"/>', '<row r="3"><c r="B3"><v>7</v></c></row>'],
    ['<row r="3" spans="1:1"><c r="A3"/></row>', '<row r="3"><c r="A3"/><c r="B3"><v>7</v></c></row>'],
    ['<row/><row/><row/>', '<row/><row/><row><c r="B3"><v>7</v></c></row>'],
    ['<row r="9"/>', '<row r="3"><c r="B3"><v>7</v></c></row><row r="9"/>'],
    ['<row r="1"/>\n<row r="9"/>', '<row r="1"/>\n<row r="3"><c r="B3"><v>7</v></c></row><row r="9"/>'],
  ])('%s', (rows, expected) => {
    expect(edited(rows)).toContain(`<sheetData>${expected}</sheetData>`);
  });

  test('in a sheet whose rows are out of order is refused', () => {
    for (const rows of ['<row r="5"/><row r="4"/>', '<row r="5"/><row r="5"/>', '<row r="x"/>'])
      expect(() => edited(rows)).toThrow(/các dòng không theo thứ tự/);
  });
});

test('text is in one normal form after a control character between its marks has gone', () => {
  for (const raw of ['thán\u0065\u0301\u0301\u001f\u031bg', 'he\u0301\u000b\u0323\u031ba']) {
    expect(cleanText(raw)).toBe(cleanText(raw).normalize('NFC'));
    expect(cleanText(cleanText(raw))).toBe(cleanText(raw));
  }
});

test.each(['1\u00a0095\u202f056', '1 232.345', '1.095 056', '1\u202f232 345,5'])('“%s” mixes separators and is no number', (mixed) => {
  expect(parseNumber(mixed)).toBeUndefined();
});

test('a text beyond the parser’s limit is a fault of the template', () => {
  expect(() => compile({ template: [`${'x'.repeat(100)}{{ X }}`.repeat(3_000)] })).toThrow(/nội dung quá dài/);
});

test.each([' * ', '*'])('a rule that multiplies without end is refused (%j)', (times) => {
  const rules = [['R', '', `A=${Array<string>(60).fill('A').join(times)}`]];
  expect(() => compile({ indicators: [['A', 'A', 'vụ']], figures: { A: [['A', 'A', 'vụ', 1e308]] }, rules })).toThrow(/quá 10 phép nhân/);
});

test('a report of many pages that each print a long list is refused before it fills memory', () => {
  const lists = Array.from({ length: 40 }, (_, i) => ['X', `${i}${'y'.repeat(10_000)}`]);
  const template = Array.from({ length: 60 }, () => '{{ danh_sách.X | nối: ", " }}');
  expect(() => compile({ lists, template })).toThrow(/báo cáo quá dài/);
});
