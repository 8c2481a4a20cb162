import type { NewSheet } from '../../src/model/newSheet';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { addSheets } from '../../src/workbook/addSheets';
import { readSheets } from '../../src/workbench/readSheets';
import { exceljsWorkbook, hucreWorkbook, validatorErrors } from '../support/xlsxParts';

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
