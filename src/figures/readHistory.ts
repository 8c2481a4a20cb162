/** Table LichSu: figures of issued reports, by period, indicator, column and department. */
import { fold } from '../locale/encoding';
import { parsePeriod, formatPeriod, type Period } from '../locale/period';
import type { CellRef } from '../model/cell';
import { MEASURES, type Indicator, type Measure } from '../model/figure';
import { compare, toNumber, type Rational } from '../model/rational';
import { MEASURE_COLUMNS, type OpenTable, type TableRow } from '../workbook/contract';
import type { Department } from './readDepartments';
import { readNumber } from './reading';

export interface HistoryEntry {
  readonly value: Rational;
  readonly ref: CellRef;
}

export interface History {
  /** Rows that can't be read, with the reason. */
  readonly unreadable: readonly { readonly ref: CellRef; readonly actual: string; readonly problem: string }[];
  /** `department` undefined asks for the whole: its own row, or the departments' rows together. Empty where there is none. */
  find(period: Period, code: string, measure: Measure, department?: string): readonly HistoryEntry[];
  /** All of an indicator's, whatever the period and column. */
  entries(code: string): readonly HistoryEntry[];
  /** Whether there is anything of the period. */
  reaches(period: Period): boolean;
  /** Whether the whole has a row of its own. */
  isWhole(period: Period, code: string, measure: Measure): boolean;
}

/** A date in a period column means its month: Excel makes one of 04/2022. */
export function readPeriodCell(row: TableRow, column: string): Period | undefined {
  const { value } = row.cell(column);
  if (value && typeof value === 'object' && 'date' in value) return { kind: 'month', year: value.date.year, month: value.date.month };
  return parsePeriod(row.text(column));
}

const measureOf = (text: string): Measure | undefined => (text === '' ? 'current' : MEASURES.find((measure) => fold(MEASURE_COLUMNS[measure]) === fold(text)));

const WHOLE = '';

export function readHistory(table: OpenTable | undefined, indicators: ReadonlyMap<string, Indicator>, departments: readonly Department[]): History {
  const entries = new Map<string, Map<string, HistoryEntry & { edition: number }>>();
  const byCode = new Map<string, HistoryEntry[]>();
  const periods = new Set<string>();
  const unreadable: { ref: CellRef; actual: string; problem: string }[] = [];
  const departmentNames = new Map(departments.flatMap(({ code, name }) => [[fold(code), code] as const, [fold(name), code] as const]));
  const keyOf = (period: Period, code: string, measure: Measure): string => `${formatPeriod(period)}|${code}|${measure}`;

  for (const row of table?.rows ?? []) {
    const code = row.text('Mã').toUpperCase();
    if (!code && row.cell('Giá trị').value === null) continue;
    const refuse = (column: string, problem: string): void => {
      unreadable.push({ ref: row.cell(column).ref, actual: row.text(column), problem });
    };
    const period = readPeriodCell(row, 'Kỳ');
    const measure = measureOf(row.text('Cột'));
    const reading = readNumber(row.cell('Giá trị'), indicators.get(code)?.unit ?? '');
    if (!period) refuse('Kỳ', 'không đọc được kỳ; ghi như 04/2022 hoặc Quý II/2022');
    else if (!measure) refuse('Cột', `không có cột số liệu tên đó; ghi một trong: ${Object.values(MEASURE_COLUMNS).join(', ')}`);
    else if (reading.fault) unreadable.push({ ref: reading.ref, actual: reading.fault.actual, problem: reading.fault.problem });
    else if (!indicators.has(code)) refuse('Mã', 'mã không có trong bảng ChiTieu');
    else if (row.text('Đơn vị') && !departmentNames.has(fold(row.text('Đơn vị')))) refuse('Đơn vị', 'đơn vị không có trong bảng DonVi');
    else if (reading.value) {
      const named = row.text('Đơn vị');
      const department = departmentNames.get(fold(named)) ?? WHOLE;
      const edition = readNumber(row.cell('Lần'), '').value;
      const entry = { value: reading.value, ref: reading.ref, edition: edition ? toNumber(edition) : 1 };
      const key = keyOf(period, code, measure);
      periods.add(formatPeriod(period));
      const ofCode = byCode.get(code);
      if (ofCode) ofCode.push(entry);
      else byCode.set(code, [entry]);
      const places = entries.get(key) ?? new Map<string, typeof entry>();
      entries.set(key, places);
      const before = places.get(department);
      if (before?.edition === entry.edition && compare(before.value, entry.value) !== 0)
        unreadable.push({ ref: reading.ref, actual: row.text('Giá trị'), problem: `khác ô ${before.ref} của cùng kỳ, cùng chỉ tiêu; số ghi trước được dùng` });
      else if (!before || before.edition < entry.edition) places.set(department, entry);
    }
  }

  return {
    unreadable,
    find(period, code, measure, department) {
      const places = entries.get(keyOf(period, code, measure));
      if (!places) return [];
      const one = places.get(department ?? WHOLE);
      if (one) return [one];
      return department ? [] : [...places.values()];
    },
    entries: (code) => byCode.get(code) ?? [],
    reaches: (period) => periods.has(formatPeriod(period)),
    isWhole: (period, code, measure) => !!entries.get(keyOf(period, code, measure))?.has(WHOLE),
  };
}
