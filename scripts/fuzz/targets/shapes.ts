/** Workbooks that are whole but monstrous: bombs, empty formatted rows by the million, all of Excel's columns, cyclic formulas, deep nesting. */
import { rawParts, text as textCell, type RawSheet } from '../../../tests/support/rawXlsx';
import { compileReport } from '../../../src/pipeline';
import { editCells } from '../../../src/workbook/editCells';
import { cellAddress } from '../../../src/model/address';
import { growTables } from '../../../src/workbook/growTables';
import { readEverySheet } from '../../../src/workbook/readEverySheet';
import { readWorkbook } from '../../../src/workbook/readWorkbook';
import { writeBack } from '../../../src/workbook/writeBack';
import type { Chance } from '../chance';
import { rawZip, type RawEntry } from '../rawZip';
import type { Target } from '../target';
import { anyWorkbook, type Parts } from './packages';

const INFO = { ref: 'A1:B3', name: 'ThongTin', columns: ['Mục', 'Giá trị'] };
const HEADER = `<row r="1">${textCell('A1', 'Mục')}${textCell('B1', 'Giá trị')}</row><row r="2">${textCell('A2', 'Kỳ báo cáo')}${textCell('B2', '04/2022')}</row><row r="3"/>`;

const entriesOf = (parts: Parts): RawEntry[] => [...parts].map(([name, content]): RawEntry => ({ name, content, deflate: true }));
const sheet = (rows: string, table = INFO): RawEntry[] => entriesOf(rawParts([{ name: 'Thông tin', rows, table }]));
const numbered = (count: number, make: (index: number) => string): string => Array.from({ length: count }, (_, index) => make(index)).join('');

/** The small office with a part edited or added. */
const edited = (chance: Chance, part: RegExp, edit: (xml: string) => string): RawEntry[] =>
  entriesOf(new Map([...anyWorkbook(chance)].map(([name, xml]) => [name, part.test(name) ? edit(xml) : xml])));

const SHAPES: Readonly<Record<string, (chance: Chance) => RawEntry[]>> = {
  'empty formatted rows': (chance) =>
    sheet(HEADER + numbered(chance.pick([1_000, 100_000, 1_048_573]), (row) => `<row r="${row + 4}" s="1" customFormat="1"/>`)),
  'empty formatted cells': (chance) =>
    sheet(
      HEADER +
        numbered(chance.int(1, 60), (row) => `<row r="${row + 4}">${numbered(16_384, (column) => `<c r="${cellAddress(row + 3, column)}" s="1"/>`)}</row>`),
    ),
  'table over all rows': () => sheet(`${HEADER}<row r="1048576">${textCell('A1048576', 'cuối')}</row>`, { ...INFO, ref: 'A1:B1048576' }),
  'tables over all rows': (chance) => {
    const tables = chance.pick([2, 300]);
    const parts = new Map(
      rawParts([{ name: 'Thông tin', rows: `${HEADER}<row r="1048576">${textCell('A1048576', 'cuối')}</row>`, table: { ...INFO, ref: 'A1:B1048576' } }]),
    );
    const relationships = 'xl/worksheets/_rels/sheet1.xml.rels';
    const relationship = /<Relationship [^>]*\/>/;
    parts.set(
      relationships,
      (parts.get(relationships) ?? '').replace(relationship, (one) => numbered(tables, (i) => one.replace('rId1', `rId${i + 1}`))),
    );
    return entriesOf(parts);
  },
  'table over all columns': (chance) =>
    sheet(HEADER, {
      ...INFO,
      ref: 'A1:XFD3',
      columns: Array.from({ length: chance.pick([2, 16_384]) }, (_, i) => (i < 2 ? (INFO.columns[i] ?? '') : `C${i}`)),
    }),
  'table over everything': () =>
    sheet(`${HEADER}<row r="1048576">${textCell('XFD1048576', 'góc')}</row>`, {
      ...INFO,
      ref: 'A1:XFD1048576',
      columns: Array.from({ length: 16_384 }, (_, i) => `C${i}`),
    }),
  'all columns': (chance) =>
    sheet(HEADER + `<row r="4">${numbered(16_384, (column) => textCell(cellAddress(3, column), `c${column}`))}</row>`.repeat(chance.int(1, 3))),
  'merged cells': (chance) =>
    edited(chance, /sheet\d+\.xml$/, (xml) =>
      xml.replace(/<\/(\w+:)?sheetData>/, `$&<mergeCells>${numbered(5_000, (i) => `<mergeCell ref="A${i + 1}:H${i + 3}"/>`)}</mergeCells>`),
    ),
  'cyclic formulas': (chance) => edited(chance, /sheet\d+\.xml$/, (xml) => xml.replace(/<v>(\d+)<\/v>/g, '<f>A1+B1+C1+D1</f><v>$1</v>')),
  'uncalculated formulas': (chance) => edited(chance, /sheet\d+\.xml$/, (xml) => xml.replace(/<v>\d+<\/v>/g, '<f>A1</f>')),
  'shared strings': (chance) => {
    const count = chance.pick([10_000, 300_000, 1_000_000]);
    return [
      ...entriesOf(rawParts([{ name: 'Thông tin', rows: HEADER, table: INFO }])).filter(({ name }) => name !== 'xl/sharedStrings.xml'),
      { name: 'xl/sharedStrings.xml', content: `<sst xmlns="x">${numbered(count, (i) => `<si><t>chữ ${i}</t></si>`)}</sst>`, deflate: true },
    ];
  },
  'long shared string': () => entriesOf(rawParts([{ name: 'Thông tin', rows: HEADER, table: INFO }], { sharedStrings: ['ệ'.repeat(20_000_000)] })),
  'nested XML': (chance) =>
    edited(chance, chance.pick([/sheet1\.xml$/, /styles\.xml$/, /workbook\.xml$/, /sharedStrings/, /\.rels$/, /Content_Types/]), (xml) =>
      xml.replace(/>(?=<)/, `>${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}`),
    ),
  'nested formulas': (chance) => edited(chance, /sheet\d+\.xml$/, (xml) => xml.replace(/<v>/, `<f>${'('.repeat(500_000)}</f><v>`)),
  'spaces bomb': (chance) => edited(chance, /sheet1\.xml$/, (xml) => xml + ' '.repeat(chance.pick([1, 40, 140, 160]) * 1_048_576)),
  'text bomb': (chance) =>
    edited(chance, chance.pick([/sheet1\.xml$/, /styles\.xml$/, /workbook\.xml$/, /sharedStrings/, /_rels\/\.rels$/, /Content_Types/]), (xml) =>
      xml.replace(/>(?=<)/, `>${chance.pick(['A', '\u1ec7', '&amp;', '<!-- -->']).repeat(chance.pick([1, 8]) * 1_048_576)}`),
    ),
  'many sheets': (chance) =>
    entriesOf(
      rawParts(Array.from({ length: chance.pick([255, 3_000]) }, (_, i): RawSheet => ({ name: `T${i}`, rows: HEADER, ...(i ? {} : { table: INFO }) }))),
    ),
  'many parts': (chance) => [
    ...sheet(HEADER),
    ...Array.from({ length: chance.pick([9_000, 11_000, 70_000]) }, (_, i): RawEntry => ({ name: `x/${i}`, content: '' })),
  ],
  'overlapping parts': () => [...sheet(HEADER), ...Array.from({ length: 500 }, (_, i): RawEntry => ({ name: `x/${i}`, content: 'x', offset: 0 }))],
  'one part for all sheets': (chance) => edited(chance, /workbook\.xml\.rels$/, (xml) => xml.replace(/worksheets\/sheet\d+/g, 'worksheets/sheet1')),
  'workbook inside itself': (chance) => edited(chance, /workbook\.xml\.rels$/, (xml) => xml.replace(/worksheets\/sheet1\.xml/g, 'workbook.xml')),
  entities: (chance) =>
    edited(
      chance,
      chance.pick([/sheet1\.xml$/, /workbook\.xml$/, /\.rels$/]),
      (xml) => `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(10_000)}"><!ENTITY x SYSTEM "file:///etc/passwd">]>${xml}`,
    ),
  attributes: (chance) =>
    edited(chance, /sheet1\.xml$/, (xml) => xml.replace(/<(\w+:)?sheetData/, `$&${numbered(200_000, (i) => ` a${i}="${chance.pick(['', 'x', '>'])}"`)}`)),
  'number formats': (chance) =>
    edited(chance, /styles\.xml$/, (xml) =>
      xml.replace(
        /<(\w+:)?numFmt numFmtId="164" formatCode="[^"]*"/,
        `<$1numFmt numFmtId="164" formatCode="${chance.pick(['[', '"', '\\', 'y[', '0;']).replace('"', '&quot;').repeat(300_000)}"`,
      ),
    ),
};

const NAMES: readonly string[] = Object.keys(SHAPES);

/** Each way into a file by itself: one that refuses must not shield the others. */
const WAYS: readonly ((bytes: Uint8Array) => void)[] = [
  (bytes) => void compileReport(readWorkbook(bytes)),
  (bytes) => void readEverySheet(bytes),
  (bytes) => void writeBack(bytes, [{ name: 'Báo cáo', widths: [80], rows: [[{ value: 'x' }]] }]),
  (bytes) => void editCells(bytes, [{ sheet: 'Thông tin', row: 1, column: 1, value: '05/2022' }]),
  (bytes) => void growTables(bytes, [{ table: 'ThongTin', columns: [{ header: 'Ghi chú', width: 20, kind: 'prose' }], rows: [['Mục mới', 'x', 'y']] }]),
];

export const shapes: Target = {
  name: 'shapes',
  share: 0.3,
  make(chance) {
    const [, name] = [chance.pick(WAYS), chance.pick(NAMES)];
    return rawZip((SHAPES[name] ?? (() => []))(chance));
  },
  run({ chance, input }) {
    chance.pick(WAYS)(input);
  },
};
