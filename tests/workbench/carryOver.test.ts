import { InputError } from '../../src/model/errors';
import type { NewSheet } from '../../src/model/newSheet';
import { editCells } from '../../src/workbook/editCells';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { writeBack } from '../../src/workbook/writeBack';
import { addSheets } from '../../src/workbench/addSheets';
import { carryOver } from '../../src/workbench/carryOver';
import { readSheets } from '../../src/workbench/readSheets';
import { exceljsWorkbook, hucreWorkbook, validatorErrors } from '../support/xlsxParts';

test('changes elsewhere are carried, changes on a replaced sheet are in its way', async () => {
  const then = await hucreWorkbook();
  const now = editCells(then, [
    { sheet: 'Sở Y tế', row: 1, column: 2, value: 517 },
    { sheet: 'Sở Y tế', row: 6, column: 2, value: 1, formula: true },
    { sheet: 'Ẩn', row: 0, column: 0, value: 'mới' },
  ]);
  expect(carryOver(then, now, ['ẩn'])).toMatchObject({
    edits: [
      { sheet: 'Sở Y tế', row: 1, column: 2, value: 517 },
      { sheet: 'Sở Y tế', row: 6, column: 2, value: 1, formula: true },
    ],
    conflicts: [{ ref: 'Ẩn!A1', expected: 'Ẩn', found: 'mới' }],
  });
  expect(carryOver(then, now, ['Sở Y tế']).conflicts).toEqual([{ ref: "'Sở Y tế'!C2", expected: 912, found: 517 }]);
  expect(carryOver(then, then, [])).toMatchObject({ edits: [], conflicts: [] });
});

test('a sheet that came in between is told', async () => {
  const then = await hucreWorkbook();
  const now = writeBack(then, [{ name: 'Báo cáo', rows: [[{ value: 'x' }]], widths: [10] }]);
  expect(() => carryOver(then, now, [])).toThrow(InputError);
});

const sheet: NewSheet = {
  name: 'Đơn vị',
  table: 'DonVi',
  columns: [
    { header: 'Mã', width: 12, kind: 'text' },
    { header: 'Hạn nộp', width: 13, kind: 'date' },
    { header: 'Mức', width: 13, kind: 'text', choices: ['sai', 'cảnh báo'] },
    { header: 'Số', width: 13, kind: 'number' },
  ],
  rows: [{ cells: ['STC', { date: { year: 2022, month: 4, day: 28 } }, 'sai', 1.5] }],
};

test.each([
  ['hucre', hucreWorkbook],
  ['exceljs', exceljsWorkbook],
])(
  'new sheets bring their values and checks to a workbook by %s',
  async (_, make) => {
    const before = new Uint8Array(await make());
    const after = await addSheets(before, [sheet]);
    expect(readWorkbook(after).tables.find(({ name }) => name === 'DonVi')).toMatchObject({
      headers: ['Mã', 'Hạn nộp', 'Mức', 'Số'],
      rows: [['STC', { date: { year: 2022, month: 4, day: 28 } }, 'sai', 1.5]],
    });
    expect(
      readSheets(after)
        .sheets.at(-1)
        ?.rules.map(({ type }) => type),
    ).toEqual(['list', 'decimal']);
    const known = validatorErrors(before);
    expect(validatorErrors(after).filter((error) => !known.includes(error))).toEqual([]);
  },
  60_000,
);
