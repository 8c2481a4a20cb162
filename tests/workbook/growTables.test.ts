import fc from 'fast-check';
import { InputError } from '../../src/model/errors';
import type { NewColumn } from '../../src/model/newSheet';
import { growTables } from '../../src/workbook/growTables';
import { newSheet } from '../../src/workbook/newWorkbook';
import { departmentContract } from '../../src/workbook/contract';
import type { TableGrowth } from '../../src/workbook/port';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { writeWorkbook } from '../../src/workbook/writeWorkbook';
import { number, rawParts, rawXlsx, text, type RawTable } from '../support/rawXlsx';
import { packParts } from '../../src/opc/zip';
import { calculated, changedParts, editParts, exceljsWorkbook, hasLibreOffice, partText, validatorErrors } from '../support/xlsxParts';

const TABLE: RawTable = { ref: 'A1:C3', name: 'T', columns: ['Mã', 'Số', 'Ngày'] };
const HEADER = `<row r="1">${text('A1', 'Mã')}${text('B1', 'Số')}${text('C1', 'Ngày')}</row>`;
const BODY = `<row r="2">${text('A2', 'X')}${number('B2', 0.5, 1)}${number('C2', 44679, 2)}</row><row r="3">${text('A3', 'Y')}<c r="B3" s="1"/>${number('C3', 44680, 2)}</row>`;
const book = ({ more = '', prefix = '', table = TABLE, rows = HEADER + BODY, date1904 = false } = {}): Uint8Array =>
  rawXlsx([{ name: 'A', rows: rows + more, table }], { formats: [0, 9, 14], prefix, date1904 });
const tableOf = (bytes: Uint8Array, name = 'T') => readWorkbook(bytes).tables.find((table) => table.name === name);
const sheetXml = (bytes: Uint8Array): string => partText(bytes, 'xl/worksheets/sheet1.xml');
const PLAN: NewColumn = { header: 'Kế hoạch', width: 14, kind: 'number' };
const LEVEL: NewColumn = { header: 'Mức', width: 12, kind: 'text', choices: ['sai', 'cảnh báo'] };
const day = (days: number) => ({ date: { year: 2022, month: 4, day: days } });

describe.each(['', 'x'])('a table gains (prefix "%s")', (prefix) => {
  test('rows that look like its last one', () => {
    const after = growTables(book({ prefix }), [{ table: 't', rows: [['Z', 571, day(30)], ['=1+1', null, null]] }]); // prettier-ignore
    expect(tableOf(after)).toMatchObject({ headers: TABLE.columns, rows: [['X', { percent: 0.5 }, day(28)], ['Y', null, day(29)], ['Z', 571, day(30)], ['=1+1', null, null]] }); // prettier-ignore
    expect(sheetXml(after)).toMatch(/<(x:)?c r="B5" s="1"\/><(x:)?c r="C5" s="2"\/>/);
    expect(partText(after, 'xl/tables/table1.xml')).toContain('ref="A1:C5"');
  });

  test('columns, with widths, formats and typing rules of their kind', () => {
    const after = growTables(book({ prefix }), [{ table: 'T', columns: [PLAN, LEVEL, { header: 'Tính đến', width: 13, kind: 'date' }], rows: [['Z', 1, null, 2.5, 'sai', day(14)]] }]); // prettier-ignore
    expect(tableOf(after)).toMatchObject({ headers: [...TABLE.columns, 'Kế hoạch', 'Mức', 'Tính đến'], rows: [{}, {}, ['Z', 1, null, 2.5, 'sai', day(14)]] });
    expect(partText(after, 'xl/tables/table1.xml')).toMatch(/count="6">.*<tableColumn id="4" name="Kế hoạch"\/><tableColumn id="5" name="Mức"\/>/);
    expect(sheetXml(after)).toMatch(/cols><(x:)?col min="4" max="4" width="14" customWidth="1"\/>/);
    expect(sheetXml(after)).toMatch(/type="decimal"[^>]*sqref="D2:D4"/);
    expect(sheetXml(after)).toMatch(/type="list"[^>]*sqref="E2:E4"><(x:)?formula1>"sai,cảnh báo"</);
  });
});

test('nothing is asked, nothing changes', () => {
  const before = book();
  expect(growTables(before, [])).toBe(before);
});

test('only the sheet, the table, the workbook’s list and its styles change', async () => {
  const before = await exceljsWorkbook();
  const { name } = readWorkbook(before).tables[0] ?? { name: '' };
  const after = growTables(before, [{ table: name, columns: [PLAN] }]);
  expect(changedParts(before, after).sort()).toEqual(['xl/styles.xml', 'xl/tables/table1.xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
});

test('blank rows at the end are filled first', () => {
  const blank = `<row r="4"><c r="A4" s="0"/><c r="C4" s="2"/></row>`;
  const after = growTables(book({ more: blank, table: { ...TABLE, ref: 'A1:C5' } }), [{ table: 'T', rows: [['Z'], ['U'], ['V']].map((row) => [...row, null, null]) }]); // prettier-ignore
  expect(tableOf(after)?.rows.map(([code]) => code)).toEqual(['X', 'Y', 'Z', 'U', 'V']);
});

test('a date counts as the workbook does', () => {
  expect(tableOf(growTables(book({ date1904: true }), [{ table: 'T', rows: [['Z', null, day(30)]] }]))?.rows[2]).toEqual(['Z', null, day(30)]);
});

describe('a table with totals', () => {
  const table = { ...TABLE, ref: 'A1:C4', totals: true };
  const totals = `<row r="4">${text('A4', 'Cộng')}<c r="B4" s="1"><f>SUBTOTAL(109,[Số])</f><v>0.5</v></c></row>`;

  test('keeps them below its new rows', () => {
    const after = growTables(book({ more: totals, table }), [{ table: 'T', columns: [PLAN], rows: [['Z', 3, null, 1]] }]);
    expect(tableOf(after)?.rows).toEqual([
      ['X', { percent: 0.5 }, day(28), null],
      ['Y', null, day(29), null],
      ['Z', 3, null, 1],
    ]);
    expect(sheetXml(after)).toMatch(/<row r="5"><c r="A5" t="inlineStr">.*Cộng.*<c r="B5" s="1"><f>SUBTOTAL\(109,\[Số\]\)<\/f><v>0.5<\/v><\/c>/);
  });

  test.each([
    ['its own sheet', `<row r="9"><c r="F9"><f>B4*2</f><v>1</v></c></row>`, totals],
    ['the totals themselves', '', totals.replace('SUBTOTAL(109,[Số])', 'SUM(B2:B3)')],
    ['an array that says its own cell', '', totals.replace('<f>SUBTOTAL(109,[Số])', '<f t="array" ref="B4">SUM(IF(T[Mã]="X",T[Số],0))')],
  ])('isn’t moved away from formulas of %s', (_, more, own) => {
    const before = book({ more: own + more, table });
    expect(() => growTables(before, [{ table: 'T', rows: [['Z', 3, null]] }])).toThrow(/công thức ở trang “A” trỏ vào dòng tổng \(dòng 4\)/);
    expect(tableOf(growTables(before, [{ table: 'T', columns: [PLAN] }]))?.headers).toContain('Kế hoạch');
  });
});

test('totals stay where a defined name names them; a print area may end on them', () => {
  const table = { ...TABLE, ref: 'A1:C4', totals: true };
  const totals = `<row r="4">${text('A4', 'Cộng')}<c r="B4"><v>0.5</v></c></row>`;
  const named = (names: string): Uint8Array =>
    editParts(book({ more: totals, table }), { 'xl/workbook.xml': (xml) => xml.replace('</sheets>', `$&<definedNames>${names}</definedNames>`) });
  const grown = (bytes: Uint8Array): Uint8Array => growTables(bytes, [{ table: 'T', rows: [['Z', 3, null]] }]);
  expect(() => grown(named('<definedName name="Tong">A!$B$4</definedName>'))).toThrow(/tên vùng .* trỏ vào dòng tổng \(dòng 4\)/);
  expect(tableOf(grown(named('<definedName name="_xlnm.Print_Area" localSheetId="0">A!$A$1:$C$4</definedName>')))?.rows).toHaveLength(3);
});

describe('calculated columns', () => {
  const withFormula = (cells: string): Uint8Array =>
    editParts(book({ rows: `${HEADER}${cells}` }), {
      'xl/tables/table1.xml': (xml) => xml.replace('name="Số"/>', 'name="Số"><calculatedColumnFormula>1</calculatedColumnFormula></tableColumn>'),
    });
  const plain = withFormula(`<row r="2">${text('A2', 'X')}<c r="B2"><f>LEN(A2)&amp;"A2"</f><v>1</v></c></row><row r="3">${text('A3', 'Y')}<c r="B3"><f>LEN(A3)&amp;"A2"</f></c></row>`); // prettier-ignore
  const shared = withFormula(`<row r="2">${text('A2', 'X')}<c r="B2"><f t="shared" ref="B2:B3" si="0">LEN(A2)&amp;"A2"</f></c></row><row r="3">${text('A3', 'Y')}<c r="B3"><f t="shared" si="0"/></c></row>`); // prettier-ignore

  test.each([
    ['of its own', plain],
    ['shared', shared],
  ])('go on where nothing is given, formula %s', (_, before) => {
    const after = growTables(before, [{ table: 'T', rows: [['Z', null, null], ['U', 7, null]] }]); // prettier-ignore
    expect(sheetXml(after)).toContain('<c r="B4" t="str"><f>LEN(A4)&amp;&quot;A2&quot;</f>');
    expect(sheetXml(after)).toContain('<c r="B5"><v>7</v></c>');
  });
});

test('typing rules and conditional formats reach down to the new rows', () => {
  const before = editParts(book(), {
    'xl/worksheets/sheet1.xml': (xml) =>
      xml.replace(
        '<tableParts',
        '<conditionalFormatting sqref="B2:B3 F1"><cfRule type="expression" priority="1"><formula>B2&gt;1</formula></cfRule></conditionalFormatting>' +
          '<dataValidations count="2"><dataValidation type="whole" sqref="B2:B3"><formula1>1</formula1></dataValidation><dataValidation type="whole" sqref="C1:C3"><formula1>1</formula1></dataValidation></dataValidations><tableParts',
      ),
  });
  const xml = sheetXml(growTables(before, [{ table: 'T', rows: [['Z', 1, null]] }]));
  expect([...xml.matchAll(/sqref="([^"]*)"/g)].map(([, sqref]) => sqref)).toEqual(['B2:B4 F1', 'B2:B4', 'C1:C3']);
});

describe('is refused, with the reason', () => {
  const rows: TableGrowth = { table: 'T', rows: [['Z', 1, null]] };
  const column: TableGrowth = { table: 'T', columns: [PLAN] };
  test.each<[string, Uint8Array, TableGrowth, RegExp]>([
    ['no such table', book(), { table: 'U', columns: [PLAN] }, /không có bảng U/],
    ['a cell below', book({ more: `<row r="4">${text('C4', 'ghi chú')}</row>` }), rows, /T \(trang “A”\) .* ô C4 ngay cạnh/],
    ['a formula to the right', book({ more: '<row r="5"/>', rows: HEADER + BODY.replace('</row>', '<c r="D2"><f>1</f></c></row>') }), column, /ô D2/],
    ['a cell below a new column', book({ more: `<row r="4">${text('D4', 'x')}</row>` }), { ...column, rows: [['Z', 1, null, 2]] }, /ô D4/],
    ['such a column is there', book(), { table: 'T', columns: [{ ...PLAN, header: ' số ' }] }, /đã có cột “ số ”/],
    ['the sheet ends', book({ table: { ...TABLE, ref: 'XFB1:XFD2' } }), column, /không còn dòng hoặc cột/],
    ['a merged cell', editParts(book(), { 'xl/worksheets/sheet1.xml': (xml) => xml.replace('<tableParts', '<mergeCells count="1"><mergeCell ref="C4:D5"/></mergeCells><tableParts') }), rows, /ô C4:D5/], // prettier-ignore
  ])('%s', (_, before, growth, message) => {
    expect(() => growTables(before, [growth])).toThrow(InputError);
    expect(() => growTables(before, [growth])).toThrow(message);
  });

  test('another table', () => {
    const parts = rawParts([{ name: 'A', rows: `${HEADER}${BODY}<row r="4">${text('A4', 'K')}</row><row r="5"/>`, table: TABLE }, { name: 'B', rows: '', table: { ref: 'A4:A5', name: 'K', columns: ['K'] } }], { formats: [0, 9, 14] }); // prettier-ignore
    parts.set('xl/worksheets/_rels/sheet1.xml.rels', (parts.get('xl/worksheets/_rels/sheet1.xml.rels') ?? '').replace('</Relationships>', (parts.get('xl/worksheets/_rels/sheet2.xml.rels') ?? '').replace(/.*(<Relationship .*)/, '$1').replace('rId1', 'rId2'))); // prettier-ignore
    expect(() => growTables(packParts(parts), [rows])).toThrow(/bảng K đứng sát bên \(A4:A5\)/);
  });
});

test('a new workbook’s tables grow into files without a fault', async () => {
  const before = await writeWorkbook([newSheet(departmentContract('STC'), [{ Mã: 'NV', 'Chỉ tiêu': 'Nhiệm vụ', 'Kỳ này': 5 }])]);
  const after = growTables(before, [{ table: 'SL_STC', columns: [{ header: 'Tính đến', width: 13, kind: 'date' }, LEVEL], rows: [['NV2', 'Nhiệm vụ khác', 'việc', 1, 2, null, null, null, null, day(14), 'sai']] }]); // prettier-ignore
  const known = validatorErrors(before);
  expect(validatorErrors(after).filter((error) => !known.includes(error))).toEqual([]);
}, 60_000);

(hasLibreOffice ? test : test.skip)(
  'LibreOffice sees the rows and computes the totals over them',
  () => {
    const table = { ...TABLE, ref: 'A1:C4', totals: true };
    const totals = `<row r="4">${text('A4', 'Cộng')}<c r="B4"><f>SUBTOTAL(109,T[Số])</f><v>0.5</v></c></row>`;
    const after = growTables(book({ more: totals, table }), [{ table: 'T', rows: [['Z', 3, null], ['U', 4, null]] }]); // prettier-ignore
    expect((calculated(after).get('A') ?? [])[5]).toEqual(['Cộng', '750%', '']);
  },
  120_000,
);

test('whatever a table gains is read back, and all that was there stays', () => {
  const value = fc.oneof(fc.constant(null), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string({ unit: 'grapheme', minLength: 1 }).filter((one) => one.trim() === one && one.normalize('NFC') === one && !/[\r\u0000-\u001f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]/.test(one))); // prettier-ignore
  const headers = fc.uniqueArray(fc.constantFrom('Kế hoạch', 'Mức', 'a<b>&"c"', 'hai\ndòng', '_x0041_'), { maxLength: 3 });
  fc.assert(
    fc.property(headers, fc.integer({ min: 0, max: 3 }), fc.infiniteStream(value), (names, count, values) => {
      const next = (): string | number | null => values.next().value as string | number | null;
      const rows = Array.from({ length: count }, () => Array.from({ length: 3 + names.length }, next));
      const columns = names.map((header): NewColumn => ({ header, width: 10, kind: 'prose' }));
      const after = tableOf(growTables(book(), [{ table: 'T', columns, rows }]));
      expect(after?.headers).toEqual([...TABLE.columns, ...names]);
      expect(after?.rows.slice(0, 2).map((row) => row.slice(0, 3))).toEqual(tableOf(book())?.rows);
      expect(after?.rows.slice(2)).toEqual(rows.map((row) => row.map((one) => (Object.is(one, -0) ? 0 : one))));
    }),
    { seed: 11, numRuns: 60 },
  );
});
