/** Tables NhatKy (a row a file that came) and GhepMa (names that were matched), as they stand and as they will be written. */
import { fold } from '../locale/encoding';
import type { WrittenCell, WrittenSheet } from '../model/writtenSheet';
import type { WorkbookSnapshot } from '../workbook/port';
import type { ImportPlan, LogRow, RememberedName } from './importPlan';
import { cellAt, findTable } from './readCollection';
import { shown } from './readSentSheet';

const LOG = { sheet: 'Nhật ký', table: 'NhatKy', columns: ['Lúc', 'Tệp', 'Đơn vị', 'Kết quả'] } as const;
const NAMES = { sheet: 'Ghép mã', table: 'GhepMa', columns: ['Đơn vị', 'Tên gửi đến', 'Mã'] } as const;

function rowsOf(workbook: WorkbookSnapshot, table: string, columns: readonly string[]): string[][] {
  const found = findTable(workbook, table);
  if (!found) return [];
  return found.rows.map((_, index) => columns.map((column) => shown(cellAt(found, index, column)?.value ?? null))).filter((row) => row.some(Boolean));
}

/** As remembered from earlier imports, or as the clerk wrote it. */
export const rememberedNames = (workbook: WorkbookSnapshot): RememberedName[] =>
  rowsOf(workbook, NAMES.table, NAMES.columns).map(([department = '', name = '', code = '']) => ({
    department: department.toUpperCase(),
    name,
    code: code.toUpperCase(),
  }));

const sheet = ({ sheet: name, table, columns }: typeof LOG | typeof NAMES, rows: readonly (readonly string[])[], widths: readonly number[]): WrittenSheet => ({
  name,
  table,
  widths,
  rows: [
    columns.map((value) => ({ value, style: 'header' }) satisfies WrittenCell),
    ...rows.map((row) => row.map((value) => ({ value, style: 'wrapped' }) satisfies WrittenCell)),
  ],
});

/** NhatKy with these rows below those that are there; `time` as text: "28/4/2022 09:30". */
export const logSheet = (workbook: WorkbookSnapshot, rows: readonly LogRow[], time: string): WrittenSheet =>
  sheet(LOG, [...rowsOf(workbook, LOG.table, LOG.columns), ...rows.map(({ file, department, result }) => [time, file, department, result])], [18, 40, 16, 80]);

/** GhepMa is there only once it has something to remember. */
export function writtenTables(workbook: WorkbookSnapshot, { log, remembered }: Pick<ImportPlan, 'log' | 'remembered'>, time: string): WrittenSheet[] {
  const names = remembered.map(({ department, name, code }) => [department, name, code]);
  return [logSheet(workbook, log, time), ...(names.length ? [sheet(NAMES, names, [14, 60, 26])] : [])];
}

export const nameKey = ({ department, name }: RememberedName): string => `${department}|${fold(name)}`;
