/** What LichSu holds of a period: each issued version with its figures, and what changed between two of them. */
import { fold } from '../locale/encoding';
import { formatPeriod, samePeriod, type Period } from '../locale/period';
import type { CellRef } from '../model/cell';
import { MEASURES, type Measure } from '../model/figure';
import { compare, toNumber, type Rational } from '../model/rational';
import { readNumber } from '../figures/reading';
import { readPeriodCell } from '../figures/readHistory';
import { CONTRACT, MEASURE_COLUMNS, openOptional } from '../workbook/contract';
import type { Collection } from './readCollection';

/** One number of a version: of a department, or of the whole where `department` is empty. */
export interface IssuedFigure {
  readonly code: string;
  readonly measure: Measure;
  readonly department: string;
  readonly value: Rational;
  readonly ref: CellRef;
}

export interface Edition {
  /** 1 is the first; 0 is what the workbook holds now. */
  readonly number: number;
  /** As LichSu says it. */
  readonly closedAt: string;
  readonly report: string;
  /** By figureKey. */
  readonly figures: ReadonlyMap<string, IssuedFigure>;
}

const figureKey = ({ code, measure, department }: Pick<IssuedFigure, 'code' | 'measure' | 'department'>): string => `${code}|${measure}|${department}`;

/** Oldest first; rows that can't be read are left to the checks. */
export function editionsOf({ workbook, byCode, departments }: Collection, period: Period): Edition[] {
  const found = new Map<number, { closedAt: string; report: string; figures: Map<string, IssuedFigure> }>();
  for (const row of openOptional(workbook, CONTRACT.history)?.rows ?? []) {
    const past = readPeriodCell(row, 'Kỳ');
    if (!past || !samePeriod(past, period)) continue;
    const code = row.text('Mã').toUpperCase();
    const column = row.text('Cột');
    const measure = column === '' ? 'current' : MEASURES.find((one) => fold(MEASURE_COLUMNS[one]) === fold(column));
    const { value, ref } = readNumber(row.cell('Giá trị'), byCode.get(code)?.unit ?? '');
    if (!measure || !value) continue;
    const named = fold(row.text('Đơn vị'));
    const department = departments.find((one) => fold(one.code) === named || fold(one.name) === named)?.code ?? row.text('Đơn vị');
    const lan = readNumber(row.cell('Lần'), '').value;
    const number = lan ? toNumber(lan) : 1;
    const edition = found.get(number) ?? { closedAt: row.text('Chốt lúc'), report: row.text('Số báo cáo'), figures: new Map<string, IssuedFigure>() };
    found.set(number, edition);
    const figure = { code, measure, department, value, ref };
    if (!edition.figures.has(figureKey(figure))) edition.figures.set(figureKey(figure), figure);
  }
  return [...found].sort(([a], [b]) => a - b).map(([number, edition]) => ({ number, ...edition }));
}

/** Periods that LichSu holds, in the order of its rows. */
export function issuedPeriods({ workbook }: Collection): Period[] {
  const periods = (openOptional(workbook, CONTRACT.history)?.rows ?? []).flatMap((row) => readPeriodCell(row, 'Kỳ') ?? []);
  return [...new Map(periods.map((period) => [formatPeriod(period), period])).values()];
}

export interface FigureDifference {
  readonly about: string;
  readonly measure: Measure;
  readonly before: Rational | undefined;
  readonly after: Rational | undefined;
  /** Where the later one stands, or the earlier one if there is no later. */
  readonly ref: CellRef;
}

/** In the order of ChiTieu, then of DonVi. */
export function differencesOf(before: Edition, after: Edition, { indicators, departments, byCode }: Collection): FigureDifference[] {
  const rank = ({ code, department }: IssuedFigure): number =>
    indicators.findIndex((one) => one.code === code) * (departments.length + 2) + departments.findIndex((one) => one.code === department);
  const figures = new Map([...before.figures, ...after.figures]);
  return [...figures]
    .sort(([, a], [, b]) => rank(a) - rank(b) || MEASURES.indexOf(a.measure) - MEASURES.indexOf(b.measure))
    .flatMap(([key, { code, department, measure, ref }]): FigureDifference[] => {
      const [was, is] = [before.figures.get(key)?.value, after.figures.get(key)?.value];
      if (was && is && compare(was, is) === 0) return [];
      const owner = departments.find((one) => one.code === department)?.name ?? department;
      return [{ about: [owner, byCode.get(code)?.name ?? code].filter(Boolean).join(', '), measure, before: was, after: is, ref }];
    });
}

/** What the workbook holds now, as it would be issued. */
export function currentEdition({ departments, byCode }: Collection): Edition {
  const figures = new Map<string, IssuedFigure>();
  for (const department of departments) {
    for (const { code, readings } of department.rows.filter((row) => byCode.has(row.code))) {
      for (const measure of MEASURES) {
        const { value, ref } = readings[measure];
        const figure = value && { code, measure, department: department.code, value, ref };
        if (figure && !figures.has(figureKey(figure))) figures.set(figureKey(figure), figure);
      }
    }
  }
  return { number: 0, closedAt: '', report: '', figures };
}
