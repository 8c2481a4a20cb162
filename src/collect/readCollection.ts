/** What collecting needs of the workbook: the period, who owes which figures, and where each of them goes. */
import { readDepartments, type Department } from '../figures/readDepartments';
import { readHistory, readPeriodCell, type History } from '../figures/readHistory';
import { readIndicators } from '../figures/readIndicators';
import { fold } from '../locale/encoding';
import { parseDate, type Period } from '../locale/period';
import type { CalendarDate, CellRef, CellValue } from '../model/cell';
import { InputError } from '../model/errors';
import type { Indicator } from '../model/figure';
import {
  CONTRACT,
  departmentCode,
  departmentContract,
  isDepartmentTable,
  openOptional,
  openRequired,
  openTable,
  plainText,
  type OpenTable,
} from '../workbook/contract';
import { cellRef } from '../model/address';
import type { TableSnapshot, WorkbookSnapshot } from '../workbook/port';

export interface CellAt {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly ref: CellRef;
  readonly value: CellValue;
}

export interface Collection {
  readonly workbook: WorkbookSnapshot;
  readonly info: OpenTable;
  readonly list: OpenTable;
  readonly period: Period;
  readonly periodCell: CellRef;
  readonly indicators: readonly Indicator[];
  readonly byCode: ReadonlyMap<string, Indicator>;
  /** Those of DonVi, in its order. */
  readonly departments: readonly Department[];
  readonly history: History;
  /** By department code. */
  readonly tables: ReadonlyMap<string, TableSnapshot>;
  /** By department code, then by indicator code: places in its table. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
}

export const findTable = (workbook: WorkbookSnapshot, name: string): TableSnapshot | undefined =>
  workbook.tables.find((table) => fold(table.name) === fold(name));

/** Asked for every cell of every table. */
const columns = new WeakMap<readonly string[], ReadonlyMap<string, number>>();
const foldedHeader = new Map<string, string>();

export function columnOf({ headers }: TableSnapshot, header: string): number {
  const known = columns.get(headers) ?? new Map([...headers.entries()].reverse().map(([at, name]) => [fold(name), at]));
  columns.set(headers, known);
  const folded = foldedHeader.get(header) ?? fold(header);
  foldedHeader.set(header, folded);
  return known.get(folded) ?? -1;
}

/** Row `index` below the header; undefined where the table has no such column. */
export function cellAt(table: TableSnapshot, index: number, header: string): CellAt | undefined {
  const at = columnOf(table, header);
  if (at < 0) return undefined;
  const [row, column] = [table.top + 1 + index, table.left + at];
  return { sheet: table.sheet, row, column, ref: cellRef(table.sheet, row, column), value: table.rows[index]?.[at] ?? null };
}

/** Upper-case codes, and the rows below the header that have them. */
function rowsByCode(table: TableSnapshot): Map<string, readonly number[]> {
  const at = columnOf(table, 'Mã');
  const rows = new Map<string, number[]>();
  table.rows.forEach((row, index) => {
    const code = plainText(row[at] ?? null).toUpperCase();
    if (code) rows.set(code, [...(rows.get(code) ?? []), index]);
  });
  return rows;
}

export function dateIn(value: CellValue): CalendarDate | undefined {
  if (typeof value === 'string') return parseDate(value);
  return value !== null && typeof value === 'object' && 'date' in value ? value.date : undefined;
}

/** Throws InputError where a table or the period is missing, or a table can't be read. */
export function readCollection(workbook: WorkbookSnapshot): Collection {
  const info = openRequired(workbook, CONTRACT.info);
  const list = openRequired(workbook, CONTRACT.departments);
  const indicators = readIndicators(openRequired(workbook, CONTRACT.indicators));
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const periodRow = info.rows.find((row) => fold(row.text('Mục')) === fold('Kỳ báo cáo'));
  const period = periodRow && readPeriodCell(periodRow, 'Giá trị');
  if (!periodRow || !period) throw new InputError('Bảng ThongTin thiếu mục “Kỳ báo cáo” hoặc ghi kỳ không đọc được. Ghi như 04/2022 hoặc Quý II/2022.');
  const departments = readDepartments(list, workbook.tables, byCode);
  const tables = new Map(workbook.tables.filter(({ name }) => isDepartmentTable(name)).map((table) => [departmentCode(table.name), table]));
  for (const [code, table] of tables) openTable(table, departmentContract(code));
  return {
    workbook,
    info,
    list,
    period,
    periodCell: periodRow.cell('Giá trị').ref,
    indicators,
    byCode,
    departments: departments.filter(({ listed }) => listed),
    history: readHistory(openOptional(workbook, CONTRACT.history), byCode, departments),
    tables,
    rows: new Map([...tables].map(([code, table]) => [code, rowsByCode(table)])),
  };
}
