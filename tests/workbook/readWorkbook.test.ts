/** Reading .xlsx: the dialects that programs write, and everything that must be refused in one sentence. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { InputError } from '../../src/model/errors';
import { openZip, packParts, rewritePackage } from '../../src/opc/zip';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { number, rawParts, rawXlsx, text, type RawSheet } from '../support/rawXlsx';

const SAMPLE = new Uint8Array(readFileSync('assets/samples/876-BC-VP.xlsx'));

const simple: RawSheet = {
  name: 'Trang 1',
  rows: `<row r="3">${text('B3', 'Mã')}${text('C3', 'Kỳ này')}</row><row r="4">${text('B4', 'X')}${number('C4', 5)}</row>`,
  table: { ref: 'B3:C4', name: 'SL_A', columns: ['Mã', 'Kỳ này'] },
};

const readOne = (sheet: RawSheet, options?: Parameters<typeof rawXlsx>[1]): readonly (readonly unknown[])[] => {
  const { tables } = readWorkbook(rawXlsx([sheet], options));
  return tables[0]?.rows ?? [];
};

const cells = (inner: string, columns = 1): RawSheet => ({
  name: 'S',
  rows: `<row r="1">${text('A1', 'a')}${columns > 1 ? text('B1', 'b') : ''}</row><row r="2">${inner}</row>`,
  table: { ref: `A1:${columns > 1 ? 'B' : 'A'}2`, name: 'T', columns: columns > 1 ? ['a', 'b'] : ['a'] },
});

describe('dialects', () => {
  test('a table that does not start at A1', () =>
    expect(readWorkbook(rawXlsx([simple, { name: 'Ghi chú', rows: '' }]))).toEqual({
      sheets: ['Trang 1', 'Ghi chú'],
      tables: [{ name: 'SL_A', sheet: 'Trang 1', top: 2, left: 1, headers: ['Mã', 'Kỳ này'], rows: [['X', 5]] }],
    }));
  test('prefixed elements', () => expect(readOne(simple, { prefix: 'x' })).toEqual([['X', 5]]));
  test.each<[string, string, unknown]>([
    ['shared string', '<c r="A2" t="s"><v>0</v></c>', 'chung tỷ'],
    ['rich text', '<c r="A2" t="s"><v>1</v></c>', 'đậm thường'],
    ['cached formula text', '<c r="A2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>', 'ab'],
    ['cached formula number', '<c r="A2"><f>SUM(1,2)</f><v>3</v></c>', 3],
    ['formula that nobody computed', '<c r="A2"><f>SUM(1,2)</f></c>', { error: 'công thức chưa tính' }],
    ['formula that gives empty text', '<c r="A2" t="str"><f>""</f><v></v></c>', null],
    ['error', '<c r="A2" t="e"><v>#REF!</v></c>', { error: '#REF!' }],
    ['error of a formula', '<c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { error: '#DIV/0!' }],
    ['boolean', '<c r="A2" t="b"><v>1</v></c>', true],
    ['date', number('A2', 44679, 1), { date: { year: 2022, month: 4, day: 28 } }],
    ['percent, built in', number('A2', 0.586, 2), { percent: 0.586 }],
    ['percent, custom', number('A2', 0.586, 3), { percent: 0.586 }],
    ['blank with a format', '<c r="A2" s="2"/>', null],
    ['text', text('A2', ' 12.000 '), ' 12.000 '],
    ['entities', text('A2', '&lt;b&gt; &amp; &#273;'), '<b> & đ'],
    ['NFD becomes NFC', text('A2', 'tỷ'.normalize('NFD')), 'tỷ'],
    ['exponent', number('A2', '1.5E3'), 1500],
  ])('%s', (_, cell, expected) => {
    const rows = readOne(cells(cell), { sharedStrings: ['chung tỷ', '<r><rPr><b/></rPr><t>đậm </t></r><r><t>thường</t></r>'], formats: [0, 14, 9, 164] });
    expect(rows[0]?.[0] ?? null).toEqual(expected);
  });
  test('columns are spelled as the table spells them, unless its header says something else', () => {
    const sheet: RawSheet = {
      name: 'S',
      rows: `<row r="1">${text('A1', 'Kỳ này'.normalize('NFD'))}${text('B1', 'Khác')}</row>`,
      table: { ref: 'A1:B2', name: 'T', columns: ['Kỳ này'.normalize('NFD'), 'Ghi chú'] },
    };
    expect(readWorkbook(rawXlsx([sheet])).tables[0]?.headers).toEqual(['Kỳ này'.normalize('NFD'), 'Khác']);
  });
  test('the Macintosh date system', () =>
    expect(readOne(cells(number('A2', 43217, 1)), { formats: [0, 14], date1904: true })).toEqual([[{ date: { year: 2022, month: 4, day: 28 } }]]));
  test('a totals row is no data', () => {
    const sheet: RawSheet = {
      name: 'S',
      rows: `<row r="1">${text('A1', 'a')}</row><row r="2">${number('A2', 1)}</row><row r="3">${number('A3', 1)}</row>`,
      table: { ref: 'A1:A3', name: 'T', columns: ['a'], totals: true },
    };
    expect(readOne(sheet)).toEqual([[1]]);
  });
  test('a table over a million rows ends where the data ends', () =>
    expect(readOne({ ...simple, table: { ref: 'B3:C1048576', name: 'SL_A', columns: ['Mã', 'Kỳ này'] } })).toEqual([['X', 5]]));
  test('hidden sheets are read like others', () => expect(readOne({ ...simple, state: 'veryHidden' })).toEqual([['X', 5]]));
});

function refusal(bytes: Uint8Array): string {
  try {
    readWorkbook(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return error instanceof InputError ? error.message : '';
  }
  throw new Error('was read');
}

const replacePart = (name: string, change: (xml: string) => string): Uint8Array => {
  const parts = rawParts([simple]);
  parts.set(name, change(parts.get(name) ?? ''));
  return packParts(parts);
};

describe('refused', () => {
  const latin = (value: string): Uint8Array => Uint8Array.from(Buffer.from(value, 'latin1'));
  test.each<[string, () => Uint8Array, RegExp]>([
    ['nothing', () => new Uint8Array(), /tệp trống/],
    ['text', () => latin('a;b;c'), /không phải là sổ Excel/],
    ['.xls', () => latin(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}W\0o\0r\0k\0b\0o\0o\0k\0`), /Office 97–2003/],
    ['password', () => latin(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}${[...'EncryptedPackage'].join('\0')}\0`), /mật khẩu/],
    ['truncated', () => SAMPLE.slice(0, SAMPLE.length - 100), /bị hỏng/],
    ['a plain zip', () => packParts(new Map([['a.txt', 'x']])), /tệp nén/],
    [
      'a Word file',
      () => replacePart('[Content_Types].xml', (xml) => xml.replace('spreadsheetml.sheet.main', 'wordprocessingml.document.main')),
      /văn bản Word/,
    ],
    ['no sheet', () => replacePart('xl/workbook.xml', (xml) => xml.replace(/<sheet /, '<sheeet ')), /không có trang tính/],
    [
      'a document type',
      () => replacePart('xl/worksheets/sheet1.xml', (xml) => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>')),
      /khai báo kiểu tài liệu/,
    ],
    ['cut XML', () => replacePart('xl/worksheets/sheet1.xml', (xml) => xml.slice(0, -40)), /phần xl\/worksheets\/sheet1\.xml của tệp bị hỏng/],
    ['tags that cross', () => replacePart('xl/worksheets/sheet1.xml', (xml) => xml.replace('</row></sheetData>', '</sheetData></row>')), /thẻ không khớp/],
    [
      'a string that the table of strings lacks',
      () => replacePart('xl/worksheets/sheet1.xml', (xml) => xml.replace('<c r="C4" s="0"><v>5', '<c r="C4" t="s"><v>5')),
      /chữ số 5 không có trong bảng chữ/,
    ],
    [
      'a sheet that holds less than it says',
      () => replacePart('xl/worksheets/sheet1.xml', (xml) => xml.replace(/<sheetData>.*<\/sheetData>/, '<dimension ref="B3:C4"/><sheetData/>')),
      /ghi là có đến dòng 4 nhưng/,
    ],
    ['a table without a range', () => replacePart('xl/tables/table1.xml', (xml) => xml.replace('B3:C4', 'ở đây')), /vùng ô không hợp lệ/],
    [
      'a cell beyond the sheet',
      () => replacePart('xl/worksheets/sheet1.xml', (xml) => xml.replace('r="C4"', 'r="XFE9999999"')),
      /ô “XFE9999999” nằm ngoài trang tính/,
    ],
  ])('%s', (_, make, message) => expect(refusal(make())).toMatch(message));

  test('what declares or holds more than 150 MB', () => {
    const bytes = packParts(new Map([['[Content_Types].xml', 'x']]));
    const lying = bytes.slice();
    const view = new DataView(lying.buffer);
    const end = lying.length - 22;
    view.setUint32(view.getUint32(end + 16, true) + 24, 0x7fffffff, true);
    expect(refusal(lying)).toMatch(/quá giới hạn 150 MB/);
  });
  test('an entry that inflates to more than it declares', () => {
    const parts = rawParts([simple]);
    parts.set('xl/sharedStrings.xml', `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${' '.repeat(500_000)}</sst>`);
    const bytes = packParts(parts);
    const entry = openZip(bytes).entry('xl/sharedStrings.xml');
    new DataView(bytes.buffer).setUint32((entry?.record.byteOffset ?? 0) + 24, 1000, true);
    expect(refusal(bytes)).toMatch(/bị hỏng/);
  });
  test('names that lead out of the package, and one name twice', () => {
    expect(refusal(packParts(new Map([['../x', 'y']])))).toMatch(/tên phần nguy hiểm/);
    const once = packParts(rawParts([simple]));
    const name = [...openZip(once).entries].find((entry) => entry.name === 'xl/styles.xml');
    const twice = once.slice();
    const renamed = new TextEncoder().encode('xl/stylex.xml');
    twice.set(renamed, (name?.record.byteOffset ?? 0) + 46);
    const both = rewritePackage(openZip(twice), new Map([['xl/styles.xml', 'x']]));
    both.set(new TextEncoder().encode('xl/styles.xml'), (openZip(both).entry('xl/stylex.xml')?.record.byteOffset ?? 0) + 46);
    expect(refusal(both)).toMatch(/hai phần cùng tên/);
  });
});

test('mutated bytes are read or refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(SAMPLE.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }), (changes) => {
      const bytes = SAMPLE.slice();
      for (const [at, value] of changes) bytes[at] = value;
      try {
        readWorkbook(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
    }),
    { seed: 7, numRuns: 150 },
  );
}, 60_000);

test('mutated sheet XML is read or refused, never thrown at', () => {
  const xml = rawParts([simple]).get('xl/worksheets/sheet1.xml') ?? '';
  const pieces = fc.constantFrom('<', '>', '"', '/', ' ', '<v>', '</c>', 'r="A1048576"', '&#0;', '&lt', ']]>', '<![CDATA[', '<!--', '\ufffe', '9'.repeat(400));
  fc.assert(
    fc.property(fc.nat(xml.length), fc.nat(20), pieces, (at, cut, piece) => {
      try {
        readWorkbook(replacePart('xl/worksheets/sheet1.xml', () => xml.slice(0, at) + piece + xml.slice(at + cut)));
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
    }),
    { seed: 8, numRuns: 400 },
  );
}, 60_000);

describe('packages', () => {
  test('rewriting nothing keeps the bytes, from a Buffer too', () => {
    expect(Buffer.compare(rewritePackage(openZip(SAMPLE), new Map()), SAMPLE)).toBe(0);
    expect(Buffer.compare(rewritePackage(openZip(readFileSync('assets/samples/876-BC-VP.xlsx')), new Map()), SAMPLE)).toBe(0);
  });
  test('replacing one entry keeps all others as they lie', () => {
    const before = openZip(SAMPLE);
    const after = openZip(
      rewritePackage(
        before,
        new Map<string, string | null>([
          ['xl/styles.xml', '<a/>'],
          ['docProps/app.xml', null],
          ['new.xml', '<b/>'],
        ]),
      ),
    );
    expect(after.entry('docProps/app.xml')).toBeUndefined();
    expect(after.entry('new.xml')?.size).toBe(4);
    for (const entry of before.entries) {
      if (['xl/styles.xml', 'docProps/app.xml'].includes(entry.name)) continue;
      expect(Buffer.compare(after.entry(entry.name)?.local ?? new Uint8Array(), entry.local)).toBe(0);
    }
  });
});
