/** What contract cases begin with and write: small tables, an edit, the add-in's own sheets. */
import type { CellValue } from '../model/cell';
import type { WrittenSheet } from '../model/writtenSheet';
import type { CellEdit, TableSnapshot, WorkbookSnapshot, WriteOutcome } from '../workbook/port';

/** From A1 on; rows are filled up to the headers' width. */
export function table(name: string, sheet: string, headers: readonly string[], rows: readonly (readonly CellValue[])[]): TableSnapshot {
  return { name, sheet, top: 0, left: 0, headers, rows: rows.map((row) => headers.map((_, at) => row[at] ?? null)) };
}

/** A sheet without a table, and two with one; what stands there can be written through the port. */
export const SNAPSHOT: WorkbookSnapshot = {
  sheets: ['Ghi chú', 'STC', "Sở Y tế 'A'"],
  tables: [
    table(
      'SL_STC',
      'STC',
      ['Mã', 'Chỉ tiêu', 'Kỳ này', 'Tính đến'],
      [
        ['NV_GIAO', 'Nhiệm vụ giao', 912, { date: { year: 2022, month: 4, day: 28 } }],
        ['NV_HT', '=1+1', { percent: 0.586 }, null],
        ['NV_QH', '1.234', 7, '58,6%'],
      ],
    ),
    table('SL_SYT', "Sở Y tế 'A'", ['Mã', 'Kỳ này'], [['X', 1095056.25]]),
  ],
};

/** The same with what no write brings about: an error, a truth value, a table in the middle of its sheet. */
export const ODD_SNAPSHOT: WorkbookSnapshot = {
  sheets: SNAPSHOT.sheets,
  tables: SNAPSHOT.tables.map((one, at) =>
    at === 0 ? { ...one, rows: [...one.rows.slice(0, 2), ['NV_QH', '1.234', { error: '#REF!' }, true]] } : { ...one, top: 3, left: 2 },
  ),
};

export const edit = (row: number, column: number, expected: CellValue, value: CellEdit['value'], sheet = 'STC'): CellEdit => ({
  sheet,
  row,
  column,
  expected,
  value,
});

/** As the add-in writes it; `source` is a formula whose result is `value`. */
export const summary = (value: number, extra: readonly string[] = [], source = 'INDEX(SL_STC[Kỳ này],1)'): WrittenSheet => ({
  name: 'Tổng hợp',
  table: 'TongHop',
  widths: [16, 14],
  rows: [
    [
      { value: 'Mã', style: 'header' },
      { value: 'Kỳ này', style: 'header' },
    ],
    [{ value: 'NV_GIAO' }, { value, style: 'number', formula: source }],
    ...extra.map((code) => [{ value: code }, { value: null, style: 'number' as const }]),
  ],
});

export const report = (...lines: readonly string[]): WrittenSheet => ({
  name: 'Báo cáo',
  widths: [80],
  rows: lines.map((value, at) => [{ value, style: at ? 'justified' : 'title' }]),
});

export function written(outcome: WriteOutcome): Extract<WriteOutcome, { kind: 'written' }> {
  if (outcome.kind !== 'written') throw new Error(`cần ghi được, thấy bị người khác sửa trước: ${JSON.stringify(outcome.conflicts)}`);
  return outcome;
}

export const tableOf = ({ tables }: WorkbookSnapshot, name: string): TableSnapshot | undefined => tables.find((found) => found.name === name);
