/** How much of sheet Tổng hợp a printed page holds: a drawing is cut where a page ends, so that charts are made and placed to fit. */
import type { ChartData, ValueScale } from '../model/chart';
import type { WrittenCell } from '../model/writtenSheet';

/** Cells for one chart, before they have a place. */
export interface DataBlock {
  readonly title: string;
  readonly data: ChartData;
  /** The series' names in the first row. */
  readonly cells: readonly (readonly WrittenCell[])[];
  readonly format: string;
  readonly scale?: ValueScale | undefined;
}

/** Points of the lowest row that a program may make of ours. */
export const ROW = 15;
/** Points of the sheet on A4 on its side with the width fitted to the page, a tenth of them to spare. */
export const PAGE = 690;
/** Of a chart, its title's row above it. */
const TALLEST = PAGE - 2 * ROW;
const USUAL = 240;
/** Points of a chart's title and legend. */
const FRAME = 40;

/** Characters of a name in a line beside its bars, and that line's points. */
const [NAME, LINE] = [60, 13];

/** Points: programs leave out names that have no room. */
function slotOf({ categories, series }: ChartData): number {
  const lines = Math.min(3, Math.ceil(Math.max(0, ...categories.map(({ length }) => length)) / NAME));
  return Math.max(ROW, ROW * 0.8 * series.length, LINE * lines);
}

const barsHeight = (bars: number, data: ChartData): number => Math.max(USUAL, FRAME + bars * slotOf(data));

/** Points. */
export const chartHeight = (data: ChartData): number => (data.shape === 'bars' ? barsHeight(data.categories.length, data) : USUAL);

/** Rows under a block of so many, so that its drawing ends before the next. */
export const rowsUnder = (rows: number, height: number): number => Math.max(0, Math.ceil(height / ROW) + 1 - rows);

/** Fewer have nothing to be compared with. */
const FEWEST = 4;

/** As many bars as a page holds, and where possible fewer than push blank rows onto a page of their own. */
function mostBars(data: ChartData, cells: DataBlock['cells'], widths: readonly number[]): number {
  const most = Math.max(1, Math.floor((TALLEST - FRAME) / slotOf(data)));
  const tallest = Math.max(ROW, ...cells.slice(1).map((line) => rowPoints(line, widths)));
  const above = 2 * ROW + pointsOf(cells.slice(0, 1), widths);
  for (let bars = most; bars >= FEWEST; bars -= 1) {
    const under = ROW * rowsUnder(bars + 3, barsHeight(bars, data));
    if (!under || above + bars * tallest + under <= PAGE) return bars;
  }
  return most;
}

/** Bars that no page holds become several charts, in one scale so that they can still be compared; `widths` are those of the block's columns. */
export function splitByPage(block: DataBlock, widths: readonly number[]): DataBlock[] {
  const { title, data, cells } = block;
  const { shape, categories, series } = data;
  const most = mostBars(data, cells, widths);
  if (shape !== 'bars' || categories.length <= most) return [block];
  const each = Math.ceil(categories.length / Math.ceil(categories.length / most));
  const parts = Math.ceil(categories.length / each);
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  const [least, greatest] = [Math.min(0, ...values), Math.max(0, ...values)];
  // Labels stand beyond the longest bar.
  const scale = least < greatest ? { from: least * 1.1, to: greatest * 1.1 } : undefined;
  return Array.from({ length: parts }, (_, index): DataBlock => {
    const part = <T>(all: readonly T[]): T[] => all.slice(index * each, (index + 1) * each);
    return {
      ...block,
      title: `${title} (${index + 1}/${parts})`.trim(),
      data: { shape, categories: part(categories), series: series.map(({ name, values: all, labels }) => ({ name, values: part(all), labels: part(labels) })) },
      cells: [...cells.slice(0, 1), ...part(cells.slice(1))],
      scale,
    };
  });
}

/** Excel's limit. */
const TALLEST_ROW = 409;

/** Rather too much: every letter as wide as a capital. */
function rowPoints(cells: readonly WrittenCell[], widths: readonly number[]): number {
  const lines = cells.map(({ value, style }, column) => (style && typeof value === 'string' ? Math.ceil(value.length / (0.8 * (widths[column] ?? 8))) : 1));
  return Math.min(TALLEST_ROW, ROW * Math.max(1, ...lines));
}

/** How tall rows are in columns of these widths, in characters. */
export const pointsOf = (rows: readonly (readonly WrittenCell[])[], widths: readonly number[]): number =>
  rows.reduce((sum, cells) => sum + rowPoints(cells, widths), 0);
