import { InputError } from '../../src/model/errors';
import { editCells, type FileEdit } from '../../src/workbook/editCells';
import { shiftFormula } from '../../src/workbook/xlsx/cellElement';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { writeBack } from '../../src/workbook/writeBack';
import { number, rawParts, rawXlsx, text } from '../support/rawXlsx';
import { packParts } from '../../src/opc/zip';
import { calculated, changedParts, exceljsWorkbook, hasLibreOffice, hucreWorkbook, partText, validatorErrors } from '../support/xlsxParts';

const WRITERS: readonly (readonly [name: string, make: () => Promise<Uint8Array>, sheet: string, part: string])[] = [
  ['hucre', () => hucreWorkbook(false), 'Sở Y tế', 'xl/worksheets/sheet1.xml'],
  ['exceljs', exceljsWorkbook, 'Sở Tài chính', 'xl/worksheets/sheet1.xml'],
];
const VALUES: readonly FileEdit['value'][] = [
  517,
  1095.06,
  'Đơn vị <A> & "B"',
  '=1+1',
  '_x0041_',
  ' khoảng trắng ',
  'hai\ndòng',
  true,
  { error: '#N/A' },
  null,
];

describe.each(WRITERS)('a workbook by %s', (_, make, sheet, part) => {
  let before = new Uint8Array();
  beforeAll(async () => {
    before = new Uint8Array(await make());
  });

  test('changes its sheet and nothing else', () => {
    const after = editCells(before, [{ sheet, row: 1, column: 1, value: 5 }]);
    expect(changedParts(before, after).filter((name) => name !== 'xl/workbook.xml')).toEqual([part]);
    expect(partText(after, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
    const strip = (xml: string): string => xml.replace(/<c r="B2"[^]*?(?:<\/c>|\/>)/, '').replace(/<dimension[^>]*>|\sspans="[^"]*"/g, '');
    expect(strip(partText(after, part))).toBe(strip(partText(before, part)));
  });

  test('takes every kind of value, valid for Microsoft’s validator', () => {
    const edits = VALUES.map((value, row): FileEdit => ({ sheet, row: row + 20, column: 25, value }));
    const more: FileEdit[] = [
      { sheet, row: 40, column: 0, value: 44679, shows: 'date' },
      { sheet, row: 40, column: 1, value: 0.586, shows: 'percent' },
      { sheet, row: 40, column: 2, value: 3, formula: 'SUM(A1:A2)+1' },
    ];
    const after = editCells(before, [...edits, ...more]);
    const known = validatorErrors(before);
    expect(validatorErrors(after).filter((error) => !known.includes(error))).toEqual([]);
  }, 60_000);

  test('is the same for no edits', () => {
    expect(editCells(before, [])).toBe(before);
  });
});

const TABLE = { ref: 'A1:C3', name: 'T', columns: ['Mã', 'Số', 'Ngày'] };
const rows = (formulas = ''): string =>
  `<row r="1">${text('A1', 'Mã')}${text('B1', 'Số')}${text('C1', 'Ngày')}</row>` +
  `<row r="2" spans="1:3">${text('A2', 'X')}${number('B2', 0.5, 1)}${number('C2', 44679, 2)}</row>` +
  `<row r="3">${text('A3', 'Y')}<c r="B3" s="1"/>${number('C3', 44680, 2)}</row>${formulas}`;
const book = (prefix = '', date1904 = false): Uint8Array => rawXlsx([{ name: 'A', rows: rows(), table: TABLE }], { formats: [0, 9, 14], prefix, date1904 });
const tableOf = (bytes: Uint8Array) => readWorkbook(bytes).tables[0];

test.each(['', 'x'])('values read back, formats stay (prefix "%s")', (prefix) => {
  const edits: FileEdit[] = [
    { sheet: 'a', row: 1, column: 0, value: '=X & "Y"' },
    { sheet: 'A', row: 1, column: 1, value: 0.25 },
    { sheet: 'A', row: 1, column: 2, value: 44681 },
    { sheet: 'A', row: 2, column: 1, value: 12, shows: 'number' },
    { sheet: 'A', row: 2, column: 0, value: 44681, shows: 'date' },
  ];
  expect(tableOf(editCells(book(prefix), edits))?.rows).toEqual([
    ['=X & "Y"', { percent: 0.25 }, { date: { year: 2022, month: 4, day: 30 } }],
    [{ date: { year: 2022, month: 4, day: 30 } }, 12, { date: { year: 2022, month: 4, day: 29 } }],
  ]);
});

test('dates are written as the workbook counts them', () => {
  const edits: FileEdit[] = [
    { sheet: 'A', row: 1, column: 2, value: 44681 },
    { sheet: 'A', row: 2, column: 0, value: 44681, shows: 'date' },
    { sheet: 'A', row: 2, column: 2, value: 12, shows: 'number' },
    { sheet: 'A', row: 1, column: 1, value: 0.25 },
  ];
  const day = { date: { year: 2022, month: 4, day: 30 } };
  const after = editCells(book('', true), edits);
  expect(tableOf(after)?.rows).toEqual([
    ['X', { percent: 0.25 }, day],
    [day, null, 12],
  ]);
  expect(partText(after, 'xl/worksheets/sheet1.xml')).toContain('<v>43219</v>');
});

test('a table that grows has rows like its last, and a column is called what its header says', () => {
  const edits: FileEdit[] = [
    { sheet: 'A', row: 0, column: 1, value: 'Tỷ lệ <%>' },
    { sheet: 'A', row: 3, column: 0, value: 'Z' },
    { sheet: 'A', row: 3, column: 2, value: 44681 },
  ];
  const after = editCells(book(), edits, [{ name: 't', range: { top: 0, left: 0, bottom: 4, right: 2 } }]);
  expect(tableOf(after)).toMatchObject({ headers: ['Mã', 'Tỷ lệ <%>', 'Ngày'], rows: [{}, {}, ['Z', null, { date: { year: 2022, month: 4, day: 30 } }]] });
  expect(partText(after, 'xl/tables/table1.xml')).toMatch(/ref="A1:C5".*<tableColumn id="2" name="Tỷ lệ &lt;%&gt;"\/>/);
  expect(partText(after, 'xl/worksheets/sheet1.xml')).toMatch(/<row r="5"><c r="B5" s="1"\/><c r="C5" s="2"\/><\/row>/);
});

test.each([
  [{ sheet: 'A', row: 0, column: 0, value: null }, /để trống/],
  [{ sheet: 'A', row: 0, column: 0, value: 'số' }, /hai cột cùng tiêu đề/],
  [{ sheet: 'B', row: 0, column: 0, value: 1 }, /không có trang “B”/],
])('refuses what Excel would repair: %j', (edit, message) => {
  expect(() => editCells(book(), [edit])).toThrow(InputError);
  expect(() => editCells(book(), [edit])).toThrow(message);
});

describe('formulas', () => {
  const shared =
    '<row r="4"><c r="A4"><f t="shared" ref="A4:A6" si="0">B2+$B$2&amp;"B2"</f><v>1</v></c><c r="B4"><f>A4</f><v>1</v></c></row>' +
    '<row r="5"><c r="A5"><f t="shared" si="0"/><v>2</v></c></row><row r="6"><c r="A6"><f t="shared" si="0"/><v>3</v></c></row>';
  const parts = rawParts([{ name: 'A', rows: rows(shared) }], { formats: [0, 9, 14] });
  parts.set('xl/calcChain.xml', '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A4" i="1"/></calcChain>');
  parts.set(
    'xl/_rels/workbook.xml.rels',
    (parts.get('xl/_rels/workbook.xml.rels') ?? '').replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
    ),
  );
  parts.set(
    '[Content_Types].xml',
    (parts.get('[Content_Types].xml') ?? '').replace(
      '</Types>',
      '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
    ),
  );
  const before = packParts(parts);
  const sheet = (bytes: Uint8Array): string => partText(bytes, 'xl/worksheets/sheet1.xml');

  test('keep their text where only the result changes', () => {
    expect(sheet(editCells(before, [{ sheet: 'A', row: 3, column: 1, value: 9, formula: true }]))).toContain('<c r="B4"><f>A4</f><v>9</v></c>');
  });

  test('that follow an overwritten one get their own', () => {
    const after = editCells(before, [{ sheet: 'A', row: 3, column: 0, value: 'chữ' }]);
    expect(sheet(after)).toContain('<c r="A5"><f>B3+$B$2&amp;"B2"</f><v>2</v></c>');
    expect(sheet(after)).toContain('<c r="A6"><f>B4+$B$2&amp;"B2"</f><v>3</v></c>');
    expect(sheet(after)).not.toContain('shared');
  });

  test('leave the calculation chain behind', () => {
    const after = editCells(before, [{ sheet: 'A', row: 1, column: 0, value: 1 }]);
    expect(changedParts(before, after)).toContain('xl/calcChain.xml');
    expect(partText(after, '[Content_Types].xml')).not.toContain('calcChain');
  });

  test.each([
    ['A1+$A1+A$1+$A$1', 'B3+$A3+B$1+$A$1'],
    ["'Sở A1'!B2+Sheet1!C3", "'Sở A1'!C4+Sheet1!D5"],
    ['LOG10(A1)&"A1"', 'LOG10(B3)&"A1"'],
    ['A2*2+PGD1!C3', 'B4*2+PGD1!D5'],
    ['T[A1]+T[[#This Row],[B2]]+X_A1+1E5', 'T[A1]+T[[#This Row],[B2]]+X_A1+1E5'],
  ])('%s moves to %s', (from, to) => {
    expect(shiftFormula(from, { rows: 2, columns: 1 })).toBe(to);
  });
});

(hasLibreOffice ? test : test.skip)(
  'LibreOffice computes with the new values',
  async () => {
    const edited = editCells(await hucreWorkbook(false), [{ sheet: 'Sở Y tế', row: 3, column: 2, value: 100 }]);
    const rowsNow = calculated(edited).get('Sở Y tế') ?? [];
    expect(Number(rowsNow[6]?.[2])).toBe(1583.5);
  },
  120_000,
);

test('a written sheet and an edit go together', async () => {
  const edited = editCells(await hucreWorkbook(), [{ sheet: 'Sở Y tế', row: 1, column: 2, value: 517 }]);
  const after = writeBack(edited, [{ name: 'Báo cáo', rows: [[{ value: 'x' }]], widths: [10] }]);
  expect(readWorkbook(after).tables.find(({ name }) => name === 'SL_SYT')?.rows[0]?.[2]).toBe(517);
});
