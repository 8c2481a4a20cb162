/** Bytes of .xlsx, damaged: refused in words or read, and what is written into it afterwards is whole and readable again. */
import { InputError } from '../../../src/model/errors';
import { compileReport } from '../../../src/pipeline';
import type { WrittenSheet } from '../../../src/model/writtenSheet';
import { editCells } from '../../../src/workbook/editCells';
import { growTables } from '../../../src/workbook/growTables';
import { readEverySheet } from '../../../src/workbook/readEverySheet';
import { readWorkbook } from '../../../src/workbook/readWorkbook';
import { writeBack } from '../../../src/workbook/writeBack';
import type { Chance } from '../chance';
import { mutateBytes } from '../hostile';
import { judgeReport } from '../judge';
import { rawZip } from '../rawZip';
import { Broken, type Target } from '../target';
import { anyWorkbook, damageParts, lyingZip, smallWorkbook } from './packages';

export const damagedWorkbook = (chance: Chance): Uint8Array =>
  chance.pick([
    () => mutateBytes(chance, smallWorkbook),
    () => lyingZip(chance, anyWorkbook(chance)),
    () => rawZip(damageParts(chance, anyWorkbook(chance))),
    () => rawZip(damageParts(chance, anyWorkbook(chance))),
  ])();

const SHEETS: readonly WrittenSheet[] = [
  {
    name: 'Tổng hợp',
    table: 'TongHop',
    widths: [10, 10],
    rows: [
      [{ value: 'Mã' }, { value: 'Kỳ này' }],
      [{ value: 'X' }, { value: 1, formula: '1+0', style: 'number' }],
    ],
  },
  { name: 'Báo cáo', widths: [80], rows: [[{ value: 'Dòng một', style: 'title' }]] },
];

const refused = (run: () => void): InputError | undefined => {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
};

/** What the program wrote must be a file that it reads. */
function assertReadable(what: string, bytes: Uint8Array): void {
  const error = refused(() => readWorkbook(bytes));
  if (error) throw new Broken('invalid', `${what}: ${error.message}`);
}

export const xlsx: Target = {
  name: 'xlsx',
  share: 14,
  run({ chance }) {
    const bytes = damagedWorkbook(chance);
    refused(() => readEverySheet(bytes));
    const unread = refused(() => readWorkbook(bytes));
    refused(() => {
      const written = writeBack(bytes, SHEETS);
      if (!unread) assertReadable('after writeBack', written);
    });
    refused(() => {
      const written = editCells(bytes, [
        { sheet: 'Ghi chú', row: chance.int(0, 3), column: chance.int(0, 3), value: 'x' },
        { sheet: 'A', row: 1, column: 3, value: 7 },
      ]);
      if (!unread) assertReadable('after editCells', written);
    });
    refused(() => {
      const columns = chance.one(2) ? [{ header: 'Cột mới', width: 12, kind: 'number' as const }] : [];
      const written = growTables(bytes, [{ table: chance.pick(['SL_A', 'LichSu', 'DonVi']), columns, rows: [['MOI', 1, null, '=x']] }]);
      if (!unread) assertReadable('after growTables', written);
    });
    if (unread) throw unread;
    const compiled = compileReport(readWorkbook(bytes));
    if (chance.one(3)) judgeReport(compiled);
  },
};
