/** Charts of sheet Tổng hợp: the report's own, else one of how the plan was met; each over cells that follow the table above. */
import { chartData, chartInWords, startsAtZero } from '../chart/chartData';
import type { ChartData } from '../model/chart';
import { contentText, figureIn, type ChartBlock } from '../model/document';
import type { FigureSet, PrintedFigure } from '../model/figure';
import { MEASURES } from '../model/figure';
import { chartName, type SheetChart, type WrittenCell } from '../model/writtenSheet';
import { columnName, formatRange } from '../model/address';
import { MEASURE_COLUMNS, WRITTEN } from '../workbook/contract';
import { chartHeight, PAGE, pointsOf, ROW, rowsUnder, splitByPage, type DataBlock } from './chartPages';
import { figureName } from './consolidate';

export interface SummaryCharts {
  readonly below: readonly (readonly WrittenCell[])[];
  readonly charts: readonly SheetChart[];
}

/** Of a table row on the sheet, 1-based, by the indicator's place in ChiTieu. */
const lineOf = (index: number): number => index + 2;

const columnOf = (header: string): string => columnName(WRITTEN.summary.columns.findIndex((column) => column === header));

/** Where sheet Tổng hợp itself shows a figure, by the figure's key. */
function addresses(figures: FigureSet): Map<string, string> {
  return new Map(
    figures.indicators.flatMap(({ code }, index) =>
      MEASURES.map((measure) => [figureName(code, measure), `${columnOf(MEASURE_COLUMNS[measure])}${lineOf(index)}`] as const),
    ),
  );
}

/** #N/A, not a blank: Excel draws a text as zero. Undefined where no few cells say what the figure is. */
function liveFormula({ key, text, cells, value, gaps }: PrintedFigure, places: ReadonlyMap<string, string>): string | undefined {
  const own = places.get(key);
  if (own) return `IF(${own}="",NA(),${own})`;
  const [part = '', whole] = key.split('|tỷ_lệ:');
  if (whole !== undefined) {
    const dividend = places.get(part);
    const divisors = whole.split('|cộng:').map((operand) => places.get(operand));
    if (!dividend || divisors.includes(undefined)) return undefined;
    const operands = [...new Set([dividend, ...divisors])];
    const total = divisors.join('+');
    return `IF(COUNT(${operands.join(',')})<${operands.length},NA(),IF(${total}=0,NA(),${dividend}/(${total})*100))`;
  }
  const [cell] = cells;
  // Where the report has no figure, only a cell that is owed may bring it: others are parts of it, or hold a date or a text.
  const live = cell !== undefined && cells.length === 1 && (value !== undefined || gaps.some((gap) => gap.cells.includes(cell)));
  // A cell of unit % may hold a fraction.
  return live && !text.endsWith('%') ? `IF(ISNUMBER(${cell}),${cell},NA())` : undefined;
}

/** As many decimals as the report prints. */
function labelFormat(labels: readonly string[]): string {
  const decimals = Math.max(0, ...labels.map((label) => /,(\d+)/.exec(label)?.[1]?.length ?? 0));
  return `#,##0${decimals ? `.${'0'.repeat(decimals)}` : ''}${labels.some((label) => label.endsWith('%')) ? '"%"' : ''}`;
}

function blockOf(chart: ChartBlock, places: ReadonlyMap<string, string>): DataBlock {
  const data = chartData(chart);
  const rows = chart.rows.map((row, at): WrittenCell[] => [
    { value: data.categories[at] ?? '', style: 'wrapped' },
    ...data.series.map(({ values }, index): WrittenCell => {
      const figure = figureIn(row[index + 1] ?? []);
      const [value, formula] = [values[at] ?? null, figure && liveFormula(figure, places)];
      const style = figure && !figure.value ? 'gap' : 'number';
      return formula ? { value: value ?? '', formula, style } : { value, style };
    }),
  ]);
  const header = chart.columns.map(({ title }): WrittenCell => ({ value: title, style: 'header' }));
  return { title: contentText(chart.caption), data, cells: [header, ...rows], format: labelFormat(data.series.flatMap(({ labels }) => labels)) };
}

/** Attainment of the plan, else change since last year, of every indicator that has it; one bar says nothing. `rows` are the table's. */
function standardBlock(figures: FigureSet, rows: readonly (readonly WrittenCell[])[]): DataBlock[] {
  for (const header of ['So kế hoạch (%)', 'So cùng kỳ (%)'] as const) {
    const column = WRITTEN.summary.columns.indexOf(header);
    const found = figures.indicators.flatMap(({ name }, index) => {
      const value = rows[lineOf(index) - 1]?.[column]?.value;
      return typeof value === 'number' ? [{ name, value, cell: `${columnOf(header)}${lineOf(index)}` }] : [];
    });
    if (found.length < 2) continue;
    const data: ChartData = {
      shape: 'bars',
      categories: found.map(({ name }) => name),
      series: [{ name: header, values: found.map(({ value }) => value), labels: [] }],
    };
    const cells = found.map(({ name, value, cell }): WrittenCell[] => [
      { value: name, style: 'wrapped' },
      { value, formula: `IF(${cell}="",NA(),${cell})`, style: 'number' },
    ]);
    const titles = [WRITTEN.summary.columns[1], header].map((value): WrittenCell => ({ value, style: 'header' }));
    return [{ title: header, data, cells: [titles, ...cells], format: '#,##0.0"%"' }];
  }
  return [];
}

/** Under column Chỉ tiêu, which is wide enough for names; the drawing right of them, never further left than the numbers. */
const DATA_COLUMN = 1;
const CHART_COLUMN = 6;
const WIDTH = 480;

const BLANK: WrittenCell = { value: null };

/** `rows` are the table's, its header first; `reported` are the report's charts in their order; `widths` are the columns'. */
export function summaryCharts(
  figures: FigureSet,
  rows: readonly (readonly WrittenCell[])[],
  reported: readonly ChartBlock[],
  widths: readonly number[],
): SummaryCharts {
  const places = addresses(figures);
  const blocks = (reported.length ? reported.map((chart) => blockOf(chart, places)) : standardBlock(figures, rows)).flatMap((block) =>
    splitByPage(block, widths.slice(DATA_COLUMN)),
  );
  const below: (readonly WrittenCell[])[] = [];
  let room = PAGE - pointsOf(rows, widths);
  const charts = blocks.map(({ title, data, cells, format, scale }, index): SheetChart => {
    const first = Math.max(rows.length, 2) + below.length + 1;
    const right = DATA_COLUMN + data.series.length;
    const height = chartHeight(data);
    const all = [[], [BLANK, { value: title }], ...cells.map((line) => [BLANK, ...line])];
    const blank = rowsUnder(all.length, height);
    below.push(...all, ...Array.from({ length: blank }, () => []));
    const startsPage = height + 2 * ROW > room;
    room = (startsPage ? PAGE : room) - pointsOf(all, widths) - blank * ROW;
    const range = { top: first + 1, left: DATA_COLUMN, bottom: first + cells.length, right };
    return {
      name: chartName(index + 1, formatRange(range)),
      title,
      shape: data.shape,
      data: range,
      fromZero: startsAtZero(data),
      format,
      words: chartInWords(title, data),
      at: { row: first, column: Math.max(CHART_COLUMN, right + 2) },
      width: WIDTH,
      height,
      scale,
      startsPage,
    };
  });
  return { below, charts };
}
