import { InputError } from '../../src/model/errors';
import type { CellStyleName, WrittenCell, WrittenSheet } from '../../src/model/writtenSheet';
import { writeBack } from '../../src/workbook/writeBack';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import {
  calculated,
  changedParts,
  convert,
  editParts,
  exceljsWorkbook,
  hasLibreOffice,
  hucreWorkbook,
  partNames,
  partText,
  validatorErrors,
} from '../support/xlsxParts';

const header = (...names: string[]): WrittenCell[] => names.map((value) => ({ value, style: 'header' }));

/** `cells` are what the workbook holds in the cells that the formulas add up. */
const summary = (cells: readonly (readonly [address: string, value: number])[]): WrittenSheet => ({
  name: 'Tổng hợp',
  table: 'TongHop',
  rows: [
    header('Mã', 'Chỉ tiêu', 'Kỳ này', 'Nguồn'),
    ...cells.map(([address, value], i): WrittenCell[] => [
      { value: `CT_${i}`, style: 'text' },
      { value: 'Nhiệm vụ "giao" & <nhận>', style: 'wrapped' },
      { value, formula: address, style: 'number' },
      { value: `${value}`, formula: `"" & ROUND(${address},2)`, style: 'note' },
    ]),
    [
      { value: 'TRONG', style: 'text' },
      { value: null, style: 'wrapped' },
      { value: null, formula: 'IF(1>2,1,"")', style: 'gap' },
      { value: 1095.06, style: 'number' },
    ],
  ],
  widths: [14, 60, 14, 20],
});
const findings: WrittenSheet = { name: 'Kiểm tra', table: 'KiemTra', rows: [header('Mức', 'Nội dung')], widths: [12, 80] };
const STYLES: readonly CellStyleName[] = ['title', 'centered', 'bold', 'italic', 'justified', 'wrapped', 'note', 'gap'];
const report: WrittenSheet = { name: 'Báo cáo', rows: STYLES.map((style) => [{ value: `- Đoạn ${style}`, style }]), widths: [90] };
const writtenFor = (...cells: (readonly [string, number])[]): WrittenSheet[] => [summary(cells), findings, report];

const SHARED = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'];
const SYT = [
  ["'Sở Y tế'!C2", 912],
  ["'Sở Y tế'!C3", 571.5],
] as const;
const STC = [
  ["'Sở Tài chính'!B2", 88],
  ["'Sở Tài chính'!B3", 30.25],
] as const;

interface Writer {
  readonly name: string;
  readonly make: () => Promise<Uint8Array>;
  readonly cells: readonly (readonly [string, number])[];
}
const WRITERS: readonly Writer[] = [
  { name: 'hucre', make: () => hucreWorkbook(false), cells: SYT },
  { name: 'exceljs', make: exceljsWorkbook, cells: STC },
];
const LIBREOFFICE: Writer = {
  name: 'LibreOffice',
  make: async () => convert(await exceljsWorkbook(), 'xlsx').get('workbook.xlsx') ?? new Uint8Array(),
  cells: STC,
};

function describeWriter({ name, make, cells }: Writer): void {
  describe(`a workbook by ${name}`, () => {
    let before = new Uint8Array();
    let after = new Uint8Array();
    beforeAll(async () => {
      before = new Uint8Array(await make());
      after = new Uint8Array(writeBack(before, writtenFor(...cells)));
    }, 120_000);

    test('keeps every other part byte for byte', () => {
      const added = partNames(after).filter((part) => !partNames(before).includes(part));
      expect(added).toHaveLength(7);
      expect(changedParts(before, after).sort()).toEqual([...SHARED, ...added].sort());
    });

    test('gets no error from the validator that it had not before', () => {
      const known = validatorErrors(before);
      expect(validatorErrors(after).filter((error) => !known.includes(error))).toEqual([]);
    }, 60_000);

    test('reads back', async () => {
      const { sheets, tables } = readWorkbook(after);
      expect(sheets.slice(-3)).toEqual(['Tổng hợp', 'Kiểm tra', 'Báo cáo']);
      expect(tables.find((table) => table.name === 'TongHop')?.rows).toEqual([
        ...cells.map(([, value], i) => [`CT_${i}`, 'Nhiệm vụ "giao" & <nhận>', value, `${value}`]),
        ['TRONG', null, null, 1095.06],
      ]);
      expect(tables.find((table) => table.name === 'KiemTra')).toMatchObject({ headers: ['Mức', 'Nội dung'] });
    });

    test('is the same after a second run', () => {
      expect(writeBack(after, writtenFor(...cells))).toEqual(after);
    });

    (hasLibreOffice ? test : test.skip)(
      'recalculates in LibreOffice to the cached values',
      () => {
        // Wrong cached values would survive if nothing was recalculated.
        const stale = writeBack(before, writtenFor(...cells.map(([address]) => [address, -1] as const)));
        const rows = calculated(stale).get('Tổng hợp') ?? [];
        expect(rows.slice(1, 4).map((row) => [Number(row[2]), row[3]])).toEqual([...cells.map(([, value]) => [value, `${value}`]), [0, '1095.06']]);
      },
      120_000,
    );
  });
}

WRITERS.forEach(describeWriter);
if (hasLibreOffice) describeWriter(LIBREOFFICE);
else test.skip('a workbook by LibreOffice', () => undefined);

describe('a sheet that the user moved, renamed and drew on', () => {
  let before = new Uint8Array();
  let after = new Uint8Array();
  beforeAll(async () => {
    before = new Uint8Array(await hucreWorkbook());
    after = new Uint8Array(writeBack(before, writtenFor(...SYT)));
  });

  test('stays where it is, under its name', async () => {
    const { sheets, tables } = readWorkbook(after);
    expect(sheets).toEqual(['Bảng số của tôi', 'Sở Y tế', 'Ẩn', 'Kiểm tra', 'Báo cáo']);
    expect(tables.find((table) => table.name === 'TONGHOP')).toMatchObject({ top: 0, left: 0, headers: ['Mã', 'Chỉ tiêu', 'Kỳ này', 'Nguồn'] });
    expect(partText(after, 'xl/tables/table1.xml')).toMatch(/id="1".*TableStyleMedium3/s);
  });

  test('keeps its drawing, comments, tab colour and zoom; only the sheet and its table change', () => {
    const xml = partText(after, 'xl/worksheets/sheet1.xml');
    for (const kept of [/<drawing /, /<legacyDrawing /, /<tabColor /, /zoomScale="80"/, /<sheetProtection [^>]*password=/]) expect(xml).toMatch(kept);
    const added = partNames(after).filter((part) => !partNames(before).includes(part));
    expect(changedParts(before, after).sort()).toEqual([...SHARED, 'xl/worksheets/sheet1.xml', 'xl/tables/table1.xml', ...added].sort());
  });

  test('is valid', () => expect(validatorErrors(after)).toEqual([]), 60_000);
  test('is the same after a second run', () => expect(writeBack(after, writtenFor(...SYT))).toEqual(after));
});

describe('what else a workbook may hold', () => {
  const base = (): Promise<Uint8Array> => hucreWorkbook(false);
  const written = writtenFor(...SYT);

  test("a user's own sheet of that name stays", async () => {
    const bytes = editParts(await base(), { 'xl/workbook.xml': (xml) => xml.replace('name="Sở Y tế"', 'name="TỔNG HỢP"') });
    const after = writeBack(bytes, [{ ...summary([]) }, { ...report, name: 'tổng hợp' }]);
    expect(readWorkbook(after).sheets).toEqual(['TỔNG HỢP', 'Ẩn', 'Tổng hợp (2)', 'tổng hợp (3)']);
    expect(readWorkbook(writeBack(after, [summary([]), { ...report, name: 'tổng hợp' }])).sheets).toHaveLength(4);
  });

  test('sheet names end at 31 characters', async () => {
    const long = 'Tổng hợp tình hình thực hiện nhiệm vụ';
    const { sheets } = readWorkbook(
      writeBack(await base(), [
        { ...report, name: long },
        { ...findings, name: long },
      ]),
    );
    expect(sheets.slice(-2)).toEqual(['Tổng hợp tình hình thực hiện nh', 'Tổng hợp tình hình thực hiệ (2)']);
  });

  test('the calculation chain goes, calculation settings stay', async () => {
    const chain = '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="C7" i="1"/></calcChain>';
    const bytes = editParts(await base(), {
      'xl/calcChain.xml': chain,
      '[Content_Types].xml': (xml) =>
        xml.replace(
          '</Types>',
          '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
        ),
      'xl/_rels/workbook.xml.rels': (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
        ),
      'xl/workbook.xml': (xml) => xml.replace(/<calcPr[^>]*>/, '<calcPr calcId="191029" iterate="1" fullCalcOnLoad="0"></calcPr>'),
    });
    expect(validatorErrors(bytes)).toEqual([]);
    const after = writeBack(bytes, written);
    expect(partNames(after)).not.toContain('xl/calcChain.xml');
    for (const list of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']) expect(partText(after, list)).not.toContain('calcChain');
    expect(partText(after, 'xl/workbook.xml')).toContain('<calcPr calcId="191029" iterate="1" fullCalcOnLoad="1"/>');
    expect(validatorErrors(after)).toEqual([]);
  }, 60_000);

  test('local names keep their sheets', async () => {
    const before = await base();
    const names = (bytes: Uint8Array): string => /<definedNames>.*<\/definedNames>/s.exec(partText(bytes, 'xl/workbook.xml'))?.[0] ?? '';
    expect(names(before)).toContain('localSheetId="1"');
    expect(names(writeBack(before, written))).toBe(names(before));
  });

  test('no styles part', async () => {
    const bytes = editParts(await base(), {
      'xl/styles.xml': null,
      '[Content_Types].xml': (xml) => xml.replace(/<Override PartName="\/xl\/styles.xml"[^>]*>/, ''),
      'xl/_rels/workbook.xml.rels': (xml) => xml.replace(/<Relationship [^>]*styles.xml"\/>/, ''),
      'xl/worksheets/sheet1.xml': (xml) => xml.replace(/ (s|style)="\d+"/g, ''),
    });
    const after = writeBack(bytes, written);
    expect(validatorErrors(after)).toEqual([]);
    expect(writeBack(after, written)).toEqual(after);
  }, 60_000);

  test('styles that lack sections', async () => {
    const bytes = editParts(await base(), {
      'xl/styles.xml':
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fills count="0"/><dxfs count="0"/><extLst/></styleSheet>',
      'xl/worksheets/sheet1.xml': (xml) => xml.replace(/ (s|style)="\d+"/g, ''),
    });
    const after = writeBack(bytes, written);
    expect(validatorErrors(after)).toEqual([]);
    expect(
      partText(after, 'xl/styles.xml')
        .match(/<(\w+) count="/g)
        ?.map((tag) => tag.slice(1, -8)),
    ).toEqual(['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'dxfs']);
  }, 60_000);

  test('each format once, with what the clerk may type over kept as text', async () => {
    const sheet: WrittenSheet = {
      ...findings,
      rows: [header('A', 'B'), ...['=1', '04/2022', '- ý', 'chữ'].map((value): WrittenCell[] => [{ value }, { value, formula: 'A1' }])],
    };
    const after = writeBack(await base(), [sheet]);
    const formats = partText(after, 'xl/styles.xml').match(/<xf [^>]*xfId="0"[^>]*applyAlignment[^>]*>/g) ?? [];
    expect(formats.map((format) => format.includes('quotePrefix="1"'))).toEqual([false, false, true]);
    const cells = [...partText(after, 'xl/worksheets/sheet3.xml').matchAll(/<c r="([AB])\d+" s="(\d+)"/g)].map(([, column, format]) => `${column}${format}`);
    expect(cells.slice(2).map((cell) => cell.slice(1))).toEqual([
      ...['=1', '04/2022', '- ý'].flatMap(() => [cells[2]?.slice(1), cells[3]?.slice(1)]),
      cells[3]?.slice(1),
      cells[3]?.slice(1),
    ]);
  });

  test('whole numbers show no bare comma, rows are as tall as their text', async () => {
    const xml = partText(writeBack(await base(), [summary(SYT)]), 'xl/worksheets/sheet3.xml');
    expect(xml).toContain('<conditionalFormatting sqref="C2:C4"><cfRule type="expression" dxfId="0" priority="1"><formula>C2=INT(C2)</formula>');
    const tall = writeBack(await base(), [{ ...report, rows: [[{ value: 'chữ '.repeat(100), style: 'justified' }], [{ value: 'chữ', style: 'wrapped' }]] }]);
    expect([...partText(tall, 'xl/worksheets/sheet3.xml').matchAll(/ ht="(\d+)"/g)].map(([, height]) => height)).toEqual(['107', '15']);
  });

  (hasLibreOffice ? test : test.skip)(
    'LibreOffice saves it, and it is written again in place',
    async () => {
      const saved = convert(writeBack(await base(), written), 'xlsx').get('workbook.xlsx') ?? new Uint8Array();
      const again = writeBack(saved, written);
      expect(readWorkbook(again)).toEqual(readWorkbook(writeBack(await base(), written)));
      expect(validatorErrors(again)).toEqual([]);
    },
    120_000,
  );

  test('formats that are there keep their place', async () => {
    const before = await base();
    const formats = (bytes: Uint8Array): string => /<cellXfs count="\d+">(.*)<\/cellXfs>/s.exec(partText(bytes, 'xl/styles.xml'))?.[1] ?? '';
    expect(formats(writeBack(before, written)).startsWith(formats(before))).toBe(true);
  });

  test('prefixed XML, and another prefix for relationships', async () => {
    const prefixed = (xml: string): string =>
      xml
        .replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:')
        .replace('xmlns="http://schemas.openxmlformats.org/spreadsheetml', 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml');
    const bytes = editParts(await base(), {
      'xl/styles.xml': prefixed,
      'xl/workbook.xml': (xml) => prefixed(xml).replace('xmlns:r=', 'xmlns:ns1=').replace(/r:id/g, 'ns1:id'),
    });
    const after = writeBack(bytes, written);
    expect(validatorErrors(after)).toEqual([]);
    expect(readWorkbook(after).tables.map((table) => table.name)).toEqual(['SL_SYT', 'TongHop', 'KiemTra']);
    const inPrefixedSheet = editParts(after, { 'xl/worksheets/sheet3.xml': prefixed });
    const again = writeBack(inPrefixedSheet, written);
    expect(partText(again, 'xl/worksheets/sheet3.xml')).toMatch(/<x:worksheet [^>]*><x:sheetPr>.*<x:c r="A1"/s);
    expect(validatorErrors(again)).toEqual([]);
  }, 60_000);

  test('strict files', async () => {
    const strict = (xml: string): string =>
      xml
        .replace(/http:\/\/schemas.openxmlformats.org\/spreadsheetml\/2006\/main/g, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
        .replace(/http:\/\/schemas.openxmlformats.org\/officeDocument\/2006\/relationships/g, 'http://purl.oclc.org/ooxml/officeDocument/relationships');
    const before = await base();
    const bytes = editParts(
      before,
      Object.fromEntries(
        partNames(before)
          .filter((name) => /^(_rels|xl)\//.test(name))
          .map((name) => [name, strict]),
      ),
    );
    const after = writeBack(bytes, written);
    const added = partNames(after).filter((name) => !partNames(before).includes(name));
    for (const name of [...added, 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml'])
      expect(partText(after, name)).not.toMatch(/schemas.openxmlformats.org\/(spreadsheetml|officeDocument)/);
    expect(readWorkbook(after).tables.map((table) => table.name)).toEqual(['SL_SYT', 'TongHop', 'KiemTra']);
  });

  test.each([
    [
      'another table beside ours',
      async () => {
        const two =
          '<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table2.xml"/></Relationships>';
        writeBack(editParts(await hucreWorkbook(), { 'xl/worksheets/_rels/sheet1.xml.rels': (xml) => xml.replace('</Relationships>', two) }), written);
      },
      /[Tt]rang “Bảng số của tôi” .* bảng SL_SYT/,
    ],
    [
      'a pivot table on our sheet',
      async () => {
        const pivot =
          '<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/pivotTable" Target="../pivot.xml"/></Relationships>';
        writeBack(editParts(await hucreWorkbook(), { 'xl/worksheets/_rels/sheet1.xml.rels': (xml) => xml.replace('</Relationships>', pivot) }), written);
      },
      /PivotTable/,
    ],
    [
      'a defined name like our table',
      async () => writeBack(editParts(await base(), { 'xl/workbook.xml': (xml) => xml.replace('name="Tổng_giao"', 'name="TONGHOP"') }), written),
      /tên vùng “TONGHOP”/,
    ],
    [
      'an unknown namespace',
      async () =>
        writeBack(editParts(await base(), { 'xl/workbook.xml': (xml) => xml.replace('spreadsheetml/2006/main', 'spreadsheetml/2099/main') }), written),
      /dạng XML lạ/,
    ],
    ['styles cut short', async () => writeBack(editParts(await base(), { 'xl/styles.xml': (xml) => xml.slice(0, 300) }), written), /styles\.xml/],
    ['no workbook', async () => writeBack(new Uint8Array(100), written), /./],
  ] as const)('%s', async (_, run, message) => {
    const error = await run().then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(InputError);
    expect((error as Error).message).toMatch(message);
  });
});
