import { readFileSync } from 'node:fs';
import type { IStyleData } from '@univerjs/core';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { valueOf } from '../../src/workbench/liveCells';
import { readSheets, type ShownWorkbook } from '../../src/workbench/readSheets';
import { tableSnapshot } from '../../src/workbench/tableSnapshots';
import { univerData } from '../../src/workbench/univerData';
import type { WorkbookSnapshot } from '../../src/workbook/port';
import { number, rawXlsx, text } from '../support/rawXlsx';
import { exceljsWorkbook, hucreWorkbook } from '../support/xlsxParts';

const lookup = (styles: readonly IStyleData[]) => (style: unknown) => styles[Number(style ?? 0)];

/** What the port reads of a workbook in which nothing was changed. */
function snapshot({ sheets, styles }: ShownWorkbook): WorkbookSnapshot {
  return {
    sheets: sheets.map(({ name }) => name),
    tables: sheets.flatMap(({ name, tables, cells }) =>
      tables.map((table) => tableSnapshot(table, name, (row, column) => valueOf(cells[row]?.[column], lookup(styles)))),
    ),
  };
}

const sample = new Uint8Array(readFileSync('assets/samples/876-BC-VP.xlsx'));

const everyKind = (): Uint8Array =>
  rawXlsx(
    [
      {
        name: 'A',
        rows:
          `<row r="2">${text('B2', 'Mã')}${text('C2', 'Số')}${text('D2', '123')}</row>` +
          `<row r="3"><c r="B3" t="s"><v>0</v></c>${number('C3', 0.586, 1)}${number('D3', 44679, 2)}</row>` +
          `<row r="4"><c r="B4" t="b"><v>1</v></c><c r="C4" t="e"><v>#REF!</v></c><c r="D4"><f>1+1</f></c></row>` +
          `<row r="5"><c r="B5" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>${number('C5', '1E400')}<c r="D5" s="2" t="d"><v>2022-04-28</v></c></row>` +
          `<row r="6"><c r="B6" t="s"><v>1</v></c><c r="C6" t="s"><v>2</v></c></row>`,
        table: { ref: 'B2:D9', name: 'T', columns: ['Mã', 'Số', '123'] },
      },
      { name: 'Ẩn', rows: '', state: 'hidden' },
    ],
    { sharedStrings: ['1.234', '#REF!', ''], formats: [0, 9, 14] },
  );

const CASES: readonly (readonly [name: string, make: () => Promise<Uint8Array> | Uint8Array])[] = [
  ['the 876 sample', () => sample],
  ['every kind of cell', everyKind],
  [
    'every kind of cell, prefixed, counting from 1904',
    () =>
      rawXlsx(
        [
          {
            name: 'A',
            rows: `<row r="1">${text('A1', 'x')}</row><row r="2">${number('A2', 100, 1)}</row>`,
            table: { ref: 'A1:A2', name: 'T', columns: ['x'] },
          },
        ],
        { formats: [0, 14], prefix: 'x', date1904: true },
      ),
  ],
  ['hucre', hucreWorkbook],
  ['exceljs', exceljsWorkbook],
];

test.each(CASES)('%s shows what the reader reads', async (_, make) => {
  const bytes = new Uint8Array(await make());
  expect(snapshot(readSheets(bytes))).toEqual(readWorkbook(bytes));
});

test('the sample keeps its looks', () => {
  const { sheets, styles } = readSheets(sample);
  const vp = sheets.find(({ name }) => name === 'VP');
  expect(vp).toMatchObject({ hidden: false, frozen: { rows: 1, columns: 0 }, anchored: false });
  expect(vp?.widths.get(0)).toBe(28 * 7 + 5);
  expect(vp?.rules).toHaveLength(5);
  const header = styles[Number(vp?.cells[0]?.[0]?.s)];
  expect(header).toMatchObject({ ff: 'Times New Roman', fs: 12, bl: 1, bg: { rgb: '#d9e2f3' }, ht: 2, vt: 2, tb: 3 });
  const figure = styles[Number(vp?.cells[1]?.[3]?.s)];
  expect(figure).toMatchObject({ n: { pattern: '#,##0' }, ht: 3, bg: { rgb: '#fffbe6' }, bd: { l: { s: 1, cl: { rgb: '#bfbfbf' } } } });
});

test('hidden sheets, merges, frozen parts, lists and pictures are seen', async () => {
  const { sheets } = readSheets(await hucreWorkbook());
  expect(sheets.map(({ hidden }) => hidden)).toEqual([false, false, true]);
  const [own] = readSheets(await exceljsWorkbook()).sheets;
  expect(own).toMatchObject({ frozen: { rows: 1, columns: 0 }, anchored: true });
  expect(own?.rules).toMatchObject([{ type: 'list', formula1: '"có,không"', ranges: [{ top: 1, left: 2, bottom: 1, right: 2 }] }]);
});

test('the component gets tables under their names and lists without their quotes', async () => {
  const shown = readSheets(await exceljsWorkbook());
  const data = univerData(
    shown,
    'book',
    shown.sheets.map(({ cells }) => cells),
  );
  const resource = (name: string): unknown => JSON.parse(data.resources?.find((candidate) => candidate.name === name)?.data ?? 'null');
  expect(resource('SHEET_TABLE_PLUGIN')).toMatchObject({
    'sheet-0': { tables: [{ id: 'table-SL_STC', name: 'SL\u02cdSTC', range: { startRow: 0, startColumn: 0, endRow: 2, endColumn: 1 } }] },
  });
  expect(resource('SHEET_DATA_VALIDATION_PLUGIN')).toMatchObject({ 'sheet-0': [{ type: 'list', formula1: 'có,không' }] });
});
