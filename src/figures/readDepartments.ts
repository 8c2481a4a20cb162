/** Table DonVi and the departments' own tables SL_*: who reports what, cell by cell. */
import { fold } from '../locale/encoding';
import { InputError } from '../model/errors';
import { MEASURES, type Indicator, type Measure } from '../model/figure';
import type { CellRef } from '../model/cell';
import { runThrough, type Steps } from '../model/steps';
import {
  departmentCode,
  departmentContract,
  isDepartmentTable,
  lookalikes,
  MEASURE_COLUMNS,
  NOT_REPORTING,
  openTable,
  type OpenTable,
  type TableCell,
  type TableRow,
} from '../workbook/contract';
import { cellRef } from '../model/address';
import type { TableSnapshot } from '../workbook/port';
import { readCode } from './readIndicators';
import { readNumber, type Reading } from './reading';

export interface ReportedRow {
  /** Upper case; empty where a row has figures but no code. */
  readonly code: string;
  readonly codeCell: TableCell;
  readonly unit: string;
  readonly unitCell: TableCell;
  readonly readings: Readonly<Record<Measure, Reading>>;
  /** Column Tính đến. */
  readonly asOfCell: TableCell;
}

interface TableName {
  readonly name: string;
  readonly sheet: string;
}

export interface Department {
  readonly code: string;
  readonly name: string;
  /** Where DonVi lists it, or the header of its table when DonVi doesn't. */
  readonly ref: CellRef;
  /** False for a table SL_… without a row in DonVi. */
  readonly listed: boolean;
  /** Undefined when it has none. */
  readonly table: { readonly name: string; readonly exactHeaders: boolean } | undefined;
  /** Has no table, and DonVi says that it owes none. */
  readonly excused: boolean;
  /** Without a table of its own: those that may be it under another name. */
  readonly alike: readonly TableName[];
  readonly rows: readonly ReportedRow[];
}

function readRow(row: TableRow, indicators: ReadonlyMap<string, Indicator>): ReportedRow[] {
  const code = row.text('Mã').toUpperCase();
  const unit = row.text('Đơn vị tính');
  const known = indicators.get(code)?.unit ?? unit;
  const read = (measure: Measure): Reading => readNumber(row.cell(MEASURE_COLUMNS[measure]), known);
  const readings = {
    current: read('current'),
    cumulative: read('cumulative'),
    samePeriod: read('samePeriod'),
    previous: read('previous'),
    plan: read('plan'),
  };
  if (!code && !MEASURES.some((measure) => readings[measure].value ?? readings[measure].fault)) return [];
  return [{ code, codeCell: row.cell('Mã'), unit, unitCell: row.cell('Đơn vị tính'), readings, asOfCell: row.cell('Tính đến') }];
}

/** Tables of figures that belong to nobody: those on its sheet, or else all. */
function alikeOf(code: string, name: string, nobodys: readonly TableSnapshot[]): TableName[] {
  const near = nobodys.filter(({ sheet }) => [code, name].some((own) => fold(own) === fold(sheet)));
  return (near.length ? near : nobodys).map((table) => ({ name: table.name, sheet: table.sheet }));
}

interface DepartmentsInput {
  readonly list: OpenTable;
  readonly tables: readonly TableSnapshot[];
  readonly indicators: ReadonlyMap<string, Indicator>;
}

/** As `readDepartments`, a department a step. */
export function* departmentSteps({ list, tables, indicators }: DepartmentsInput): Steps<Department[]> {
  const byCode = new Map<string, TableSnapshot>();
  for (const table of tables.filter(({ name }) => isDepartmentTable(name))) {
    const code = departmentCode(table.name);
    const other = byCode.get(code);
    if (other)
      throw new InputError(`Đơn vị ${code} có hai bảng số liệu (trang “${other.sheet}” và trang “${table.sheet}”). Giữ một bảng, đổi tên hoặc xóa bảng kia.`);
    byCode.set(code, table);
  }
  const openOf = (table: TableSnapshot, code: string): OpenTable => openTable(table, departmentContract(code));
  const listed = new Set(list.rows.map((row) => row.text('Mã').toUpperCase()));
  const nobodys = [...lookalikes(tables, departmentContract('')), ...[...byCode].flatMap(([code, table]) => (listed.has(code) ? [] : table))];
  const places = new Map<string, CellRef>();
  const departments: Department[] = [];
  const rowsOf = (table: OpenTable | undefined): ReportedRow[] => table?.rows.flatMap((line) => readRow(line, indicators)) ?? [];
  for (const row of list.rows) {
    if (row.text('Mã') === '' && row.text('Tên đơn vị') === '') continue;
    const code = readCode(row);
    const ref = row.cell('Mã').ref;
    const before = places.get(code);
    if (before) throw new InputError(`Mã đơn vị ${code} có hai lần trong bảng DonVi (${before} và ${ref}). Đổi tên hoặc xóa một dòng.`);
    places.set(code, ref);
    const snapshot = byCode.get(code);
    const table = snapshot && openOf(snapshot, code);
    byCode.delete(code);
    const name = row.text('Tên đơn vị') || code;
    const excused = !table && fold(row.text('Trạng thái')) === NOT_REPORTING;
    departments.push({ code, name, ref, listed: true, table, excused, alike: table ? [] : alikeOf(code, name, nobodys), rows: rowsOf(table) });
    yield;
  }
  for (const [code, snapshot] of byCode) {
    const table = openOf(snapshot, code);
    const ref = cellRef(snapshot.sheet, snapshot.top, snapshot.left);
    departments.push({ code, name: code, ref, listed: false, table, excused: false, alike: [], rows: rowsOf(table) });
    yield;
  }
  return departments;
}

/** Departments in the order of DonVi, then tables that DonVi doesn't list. Throws InputError for two tables or two rows of one department. */
export const readDepartments = (list: OpenTable, tables: readonly TableSnapshot[], indicators: ReadonlyMap<string, Indicator>): Department[] =>
  runThrough(departmentSteps({ list, tables, indicators }));
