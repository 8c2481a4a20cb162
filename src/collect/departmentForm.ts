/** The form that a department fills in, as a value: its indicators only, known figures beside the input, the rest locked. */
import type { Department, ReportedRow } from '../figures/readDepartments';
import { formatAtMost } from '../locale/number';
import { formatPeriod, periodName, sameLastYear, shiftPeriod, shortDate, type Period } from '../locale/period';
import type { Indicator, Measure } from '../model/figure';
import type { DepartmentForm, FormRow } from '../model/form';
import type { NewColumn, NewValue } from '../model/newSheet';
import { fromCellNumber, toNumber, type Rational } from '../model/rational';
import { MEASURE_COLUMNS } from '../workbook/contract';
import { cellAt, columnOf, dateIn, type Collection } from './readCollection';
import { departmentWindow } from './windows';

/** A new layout of forms gets a new number. */
const FORM_VERSION = 1;
/** Hidden; says whose form of which period it is, whatever the file is called. */
export const STAMP_SHEET = 'ChotSo';
export const STAMP_KEYS = { version: 'Biểu', department: 'Đơn vị', period: 'Kỳ' } as const;
/** The same for people, above the table; the importer reads them back where the stamp is gone. */
export const HEAD_LABELS = { department: 'Đơn vị', period: 'Kỳ báo cáo', deadline: 'Hạn nộp', window: 'Số liệu tính' } as const;
const FORM_SHEET = 'Biểu số liệu';

const LOOKS: Readonly<Record<string, Omit<NewColumn, 'header'>>> = {
  Mã: { width: 25, kind: 'text' },
  'Chỉ tiêu': { width: 42, kind: 'text' },
  'Đơn vị tính': { width: 12, kind: 'text' },
  'Ghi chú': { width: 24, kind: 'text', suggestions: ['Số chính thức', 'Số ước', 'Không phát sinh', 'Đính chính số đã gửi'] },
  'Tính đến': { width: 12, kind: 'date' },
};
const NUMBER = { width: 13, kind: 'number' } as const;
/** Around the digits. */
const MARGIN = 2;

interface FormLine {
  readonly code: string;
  readonly indicator: Indicator | undefined;
  readonly name: string;
  readonly unit: string;
  readonly row: ReportedRow | undefined;
  /** Place in the department's table. */
  readonly index: number | undefined;
}

function linesOf({ tables, byCode, indicators }: Collection, department: Department): FormLine[] {
  const table = tables.get(department.code);
  const ofIndicator = (code: string): FormLine => {
    const indicator = byCode.get(code);
    return { code, indicator, name: indicator?.name ?? code, unit: indicator?.unit ?? '', row: undefined, index: undefined };
  };
  if (!table) return indicators.map(({ code }) => ofIndicator(code));
  return table.rows.flatMap((_, index): FormLine[] => {
    const text = (header: string): string => {
      const value = cellAt(table, index, header)?.value;
      return typeof value === 'string' ? value.normalize('NFC').trim() : '';
    };
    const code = text('Mã').toUpperCase();
    if (!code) return [];
    const line = ofIndicator(code);
    const row = department.rows.find((candidate) => candidate.code === code);
    return [{ ...line, name: line.indicator?.name ?? (text('Chỉ tiêu') || code), unit: text('Đơn vị tính') || line.unit, row, index }];
  });
}

/** What the workbook knows already: the department's own cell, or else LichSu. */
function known({ history, period }: Collection, department: Department, line: FormLine, measure: Measure): Rational | undefined {
  const own = line.row?.readings[measure].value;
  if (own || measure === 'plan') return own;
  const past: Period = measure === 'previous' ? shiftPeriod(period, -1) : sameLastYear(period);
  const [entry] = history.find(past, line.code, 'current', department.code);
  if (entry || line.indicator?.combination !== 'single') return entry?.value;
  return history.isWhole(past, line.code, 'current') ? history.find(past, line.code, 'current')[0]?.value : undefined;
}

function departmentForm(collection: Collection, department: Department): DepartmentForm {
  const { period, tables, list } = collection;
  const table = tables.get(department.code);
  const lines = linesOf(collection, department);
  const planned = lines.some((line) => known(collection, department, line, 'plan'));
  const entered = lines.some(({ indicator }) => indicator?.accumulation === 'entered');
  const measures: readonly Measure[] = [
    'current',
    ...(entered ? (['cumulative'] as const) : []),
    'samePeriod',
    'previous',
    ...(planned ? (['plan'] as const) : []),
  ];
  const dated = table !== undefined && columnOf(table, 'Tính đến') >= 0;
  const headers = ['Mã', 'Chỉ tiêu', 'Đơn vị tính', ...measures.map((measure) => MEASURE_COLUMNS[measure]), 'Ghi chú', ...(dated ? ['Tính đến'] : [])];

  const rows = lines.map((line): FormRow => {
    const figures = measures.map((measure): { value: NewValue; open: boolean } => {
      if (measure === 'current') return { value: null, open: true };
      if (measure === 'cumulative') return { value: null, open: line.indicator?.accumulation === 'entered' };
      const value = known(collection, department, line, measure);
      return { value: value ? toNumber(value) : null, open: !value };
    });
    const note = line.index === undefined || !table ? null : (cellAt(table, line.index, 'Ghi chú')?.value ?? null);
    return {
      cells: [line.code, line.name, line.unit, ...figures.map(({ value }) => value), typeof note === 'string' ? note : null, ...(dated ? [null] : [])],
      open: [false, false, false, ...figures.map(({ open }) => open), true, ...(dated ? [true] : [])],
      decimals: line.indicator?.unit === '%' ? undefined : line.indicator?.decimals,
    };
  });
  // What the department is about to type is about as long; a number that doesn't fit is printed as ####.
  const widest = Math.max(
    0,
    ...rows.flatMap(({ cells }) => cells.map((value) => (typeof value === 'number' ? formatAtMost(fromCellNumber(value), 2).length : 0))),
  );
  const row = list.rows.find((candidate) => candidate.text('Mã').toUpperCase() === department.code);
  const due = row?.cell('Hạn nộp').value ?? null;
  const deadline = dateIn(due);
  const head: [string, string][] = [
    [HEAD_LABELS.department, `${department.name} (${department.code})`],
    [HEAD_LABELS.period, `${formatPeriod(period)} (${periodName(period)})`],
    [
      HEAD_LABELS.window,
      departmentWindow(
        collection,
        lines.map(({ code }) => code),
      ),
    ],
    [HEAD_LABELS.deadline, deadline ? shortDate(deadline) : typeof due === 'string' && due.trim() ? due.trim() : 'chưa ghi'],
  ];
  const stamped = formatPeriod(period);
  return {
    fileName: `${department.code}_${stamped.replace(/[^\p{L}\p{N}]+/gu, '-')}.xlsx`,
    sheet: FORM_SHEET,
    title: `BIỂU SỐ LIỆU ${periodName(period).toUpperCase()}`,
    head,
    hint: 'Chỉ gõ vào ô nền vàng. Chưa có số liệu thì để trống; không phát sinh thì gõ 0. Giữ nguyên cột Mã.',
    columns: headers.map((header) => ({ header, ...(LOOKS[header] ?? { ...NUMBER, width: Math.max(NUMBER.width, widest + MARGIN) }) })),
    rows,
    stamp: {
      sheet: STAMP_SHEET,
      values: [
        [STAMP_KEYS.version, String(FORM_VERSION)],
        [STAMP_KEYS.department, department.code],
        [STAMP_KEYS.period, stamped],
      ],
    },
  };
}

/** One a department of DonVi that owes figures, in its order. */
export const departmentForms = (collection: Collection): DepartmentForm[] =>
  collection.departments
    .filter(({ excused }) => !excused)
    .map((department) => departmentForm(collection, department))
    .filter(({ rows }) => rows.length > 0);
