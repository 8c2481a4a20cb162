/** Sheet Tổng hợp: the consolidated figures as live formulas over the department tables, with today's values cached. */
import { changePercent } from '../derivations/change';
import { share } from '../derivations/share';
import { earlierInYear, type Period } from '../locale/period';
import { isPercent } from '../locale/unit';
import { MEASURES, type FigureSet, type Indicator, type Measure } from '../model/figure';
import { subtract, toNumber, type Rational } from '../model/rational';
import { chartsOf, type ReportDocument } from '../model/document';
import type { WrittenCell, WrittenSheet } from '../model/writtenSheet';
import { columnName } from '../model/address';
import { MEASURE_COLUMNS, WRITTEN } from '../workbook/contract';
import type { Department, ReportedRow } from './readDepartments';
import { summaryCharts } from './summaryCharts';

/** Of the columns, in characters. */
const WIDTHS = [16, 44, 14, 14, 14, 14, 14, 14, 14, 14, 40];

/** Excel's limit is 8.192 characters. */
const MAX_FORMULA = 8_000;

const COLUMN = Object.fromEntries(MEASURES.map((measure) => [measure, columnName(WRITTEN.summary.columns.indexOf(MEASURE_COLUMNS[measure]))])) as Record<
  Measure,
  string
>;

interface SourceRow {
  readonly department: Department;
  readonly row: ReportedRow;
}

/** One department's share of a formula: how many of its cells hold no number, how many do, and their sum. */
interface FormulaTerm {
  readonly absent: string;
  readonly present: string;
  readonly sum: string;
}

/** By table and column names where the file spells them as the contract does: such a formula survives sorting and new rows. */
function term({ department, row }: SourceRow, measure: Measure, line: number, byName: boolean): FormulaTerm {
  const { ref, fraction } = row.readings[measure];
  const { table } = department;
  if (!byName || !table?.exactHeaders || row.codeCell.value !== row.code || fraction)
    return { absent: `(1-ISNUMBER(${ref}))`, present: `ISNUMBER(${ref})`, sum: `N(${ref})${fraction ? '*100' : ''}` };
  const column = `${table.name}[${MEASURE_COLUMNS[measure]}]`;
  const codes = `${table.name}[Mã]`;
  return {
    absent: `SUMPRODUCT((${codes}=$A${line})*(1-ISNUMBER(${column})))`,
    present: `SUMPRODUCT((${codes}=$A${line})*ISNUMBER(${column}))`,
    sum: `SUMIFS(${column},${codes},$A${line})`,
  };
}

function formulaOver(rows: readonly SourceRow[], indicator: Indicator, measure: Measure, line: number): string | undefined {
  const readings = rows.map(({ row }) => row.readings[measure]);
  const single = indicator.combination === 'single';
  const twice = new Set(rows.map(({ department }) => department)).size < rows.length;
  if (!rows.length || twice || readings.some(({ fault }) => fault && (single || fault.numeric))) return undefined;
  for (const byName of [true, false]) {
    const terms = rows.map((row) => term(row, measure, line, byName));
    const ready = single ? `${terms.map(({ present }) => present).join('+')}=1` : `${terms.map(({ absent }) => absent).join('+')}=0`;
    const formula = `IF(${ready},${terms.map(({ sum }) => sum).join('+')},"")`;
    if (formula.length <= MAX_FORMULA) return formula;
  }
  return undefined;
}

const valueCell = (value: Rational | undefined, formula: string | undefined): WrittenCell => {
  const number = value && toNumber(value);
  return { value: number ?? (formula ? '' : null), style: 'number', ...(formula ? { formula } : {}) };
};

/** `rows` are all rows of the indicator; `line` is its row in the sheet. */
function summaryRow(indicator: Indicator, rows: readonly SourceRow[], figures: FigureSet, period: Period, line: number): WrittenCell[] {
  const value = (measure: Measure): Rational | undefined => figures.figure(indicator.code, measure).value;
  // What was taken from LichSu isn't in the departments' cells.
  const ofCells = (measure: Measure): string | undefined => {
    const readings = rows.map(({ row }) => row.readings[measure]);
    const taken =
      readings.some((reading) => !reading.value) && figures.figure(indicator.code, measure).cells.some((cell) => !readings.some(({ ref }) => ref === cell));
    return taken ? undefined : formulaOver(rows, indicator, measure, line);
  };
  const current = value('current');
  const cumulativeFormula = (): string | undefined => {
    if (indicator.accumulation === 'entered') return formulaOver(rows, indicator, 'cumulative', line);
    const cell = `${COLUMN.current}${line}`;
    if (indicator.accumulation === 'latest' || !earlierInYear(period).length) return `IF(${cell}="","",${cell})`;
    const cumulative = value('cumulative');
    return cumulative && current ? `IF(${cell}="","",${cell}+${toNumber(subtract(cumulative, current))})` : undefined;
  };
  const percentFormula = (base: string, ratio: string): string => `IF(OR(${COLUMN.current}${line}="",${base}=""),"",IF(${base}=0,"",${ratio}*100))`;
  const [before, plan] = [`${COLUMN.samePeriod}${line}`, `${COLUMN.plan}${line}`];
  const [beforeValue, planValue] = [value('samePeriod'), value('plan')];
  const rate = isPercent(indicator.unit);
  const cells = figures.figure(indicator.code, 'current').cells;
  return [
    { value: indicator.code },
    { value: indicator.name, style: 'wrapped' },
    { value: indicator.unit },
    ...MEASURES.map((measure) => valueCell(value(measure), measure === 'cumulative' ? cumulativeFormula() : ofCells(measure))),
    rate
      ? { value: null, style: 'number' }
      : valueCell(current && beforeValue && changePercent(current, beforeValue), percentFormula(before, `(${COLUMN.current}${line}-${before})/ABS(${before})`)),
    rate
      ? { value: null, style: 'number' }
      : valueCell(current && planValue && share(current, planValue), percentFormula(plan, `${COLUMN.current}${line}/${plan}`)),
    { value: cells.join('; '), style: 'wrapped' },
  ];
}

/** `document`: the report whose charts go below the table. */
export function summarySheet(figures: FigureSet, departments: readonly Department[], period: Period, document: ReportDocument): WrittenSheet {
  const byCode = new Map<string, SourceRow[]>();
  for (const department of departments.filter(({ listed }) => listed)) {
    for (const row of department.rows) {
      const rows = byCode.get(row.code);
      if (rows) rows.push({ department, row });
      else byCode.set(row.code, [{ department, row }]);
    }
  }
  const rows = [
    WRITTEN.summary.columns.map((value): WrittenCell => ({ value, style: 'header' })),
    ...figures.indicators.map((indicator, index) => summaryRow(indicator, byCode.get(indicator.code) ?? [], figures, period, index + 2)),
  ];
  return {
    name: WRITTEN.summary.sheet,
    table: WRITTEN.summary.table,
    widths: WIDTHS,
    rows,
    ...summaryCharts(figures, rows, chartsOf(document), WIDTHS),
  };
}
