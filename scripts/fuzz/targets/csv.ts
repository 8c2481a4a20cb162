/** Bytes of .csv: what a sound table says is read back cell by cell; anything else is read or refused, and never stops an import. */
import { book } from '../../../tests/support/workbook';
import { planImport } from '../../../src/collect/planImport';
import { readCsv } from '../../../src/collect/readCsv';
import { receiveFile } from '../../../src/collect/receiveFile';
import { toUtf8 } from '../../../src/opc/zip';
import { hostileText, mutateBytes, mutateText } from '../hostile';
import { Broken, type Target } from '../target';
import { OFFICE } from './office';

const HEADERS = ['Mã', 'Chỉ tiêu', 'Đơn vị tính', 'Kỳ này', 'Lũy kế', 'Cùng kỳ', 'Ghi chú', 'STT', 'Tháng 4'];
const FIELDS = [
  'X',
  'Y',
  'Nhiệm vụ giao',
  'nhiệm vụ',
  '1.234',
  '12,5',
  '1,234.5',
  '',
  ' ',
  '58,6%',
  'Đơn vị: Sở A',
  'Kỳ báo cáo: 04/2022',
  'Tổng',
  '-',
  '(1)',
  '=1+1',
];
const TOKENS = ['"', '""', ';', ',', '\t', '\r\n', '\n', '\r', 'sep=;\n', '\ufeff', '\u0000'];
const workbook = book(OFFICE);

const quote = (field: string): string => `"${field.replace(/"/g, '""')}"`;

/** Every field quoted, under a line that names the separator: there is one reading only. */
function assertReadBack(rows: readonly (readonly string[])[], separator: string): void {
  const { rows: read } = readCsv(toUtf8(`sep=${separator}\r\n${rows.map((row) => row.map(quote).join(separator)).join('\r\n')}`));
  rows.forEach((row, r) =>
    row.forEach((field, c) => {
      const [found, wanted] = [read[r]?.[c] ?? null, field.trim() === '' ? null : field];
      if (found !== wanted) throw new Broken('differs', `${JSON.stringify(field)} was read as ${JSON.stringify(found)}`);
    }),
  );
}

/** Not through an encoding's fault: no lone surrogates, no byte order mark, no zero. */
const encodable = (text: string): string => text.replace(/[\ud800-\udfff\ufeff\u0000]/g, '');

export const csv: Target = {
  name: 'csv',
  share: 120,
  run({ chance }) {
    const field = (): string => encodable(chance.one(4) ? hostileText(chance) : chance.pick(FIELDS));
    const width = chance.int(1, 8);
    const rows = [Array.from({ length: width }, () => chance.pick(HEADERS)), ...chance.list(0, 6, () => Array.from({ length: width }, field))];
    const separator = chance.pick([';', ',', '\t']);
    if (chance.one(4)) assertReadBack(rows, separator);
    const text = rows.map((row) => row.map((value) => (chance.one(4) ? quote(value) : value)).join(separator)).join('\r\n');
    const damaged = chance.one(2) ? mutateText(chance, text, TOKENS) : text;
    const bytes = chance.pick([
      () => toUtf8(damaged),
      () => mutateBytes(chance, toUtf8(damaged)),
      () => Uint8Array.from(Buffer.from(damaged, 'utf16le')),
      () => Uint8Array.from(Buffer.from(damaged, 'latin1')),
    ])();
    if (chance.one(8)) planImport(workbook, [receiveFile('A.csv', bytes, undefined)]);
    else readCsv(bytes);
  },
};
