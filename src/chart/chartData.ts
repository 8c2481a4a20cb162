/** A table of the report as what a chart draws, and as what it says in words to those who can't see it. */
import { cleanText } from '../locale/encoding';
import type { ChartData, ChartShape } from '../model/chart';
import { contentText, figureIn, type ChartBlock, type InlineContent } from '../model/document';
import { toNumber } from '../model/rational';

const NO_FIGURE = '[chưa có số]';

/** A hole in the drawing looks like zero, so that the category's name says why it is there. */
function categoryName(cells: readonly InlineContent[]): string {
  const [name = [], ...own] = cells;
  const holes = own.flatMap((cell) => {
    const figure = figureIn(cell);
    return !figure || figure.value ? [] : [figure.missing ? NO_FIGURE : figure.text];
  });
  return [contentText(name), ...new Set(holes)].join(' ');
}

/** Past a double's range nothing can be drawn; the label says the figure. */
const drawable = (value: number): number | null => (Number.isFinite(value) ? value : null);

export function chartData({ columns, rows, chart }: Pick<ChartBlock, 'columns' | 'rows' | 'chart'>): ChartData {
  return {
    shape: chart,
    categories: rows.map(categoryName),
    series: columns.slice(1).map(({ title }, index) => {
      const figures = rows.map((cells) => figureIn(cells[index + 1] ?? []));
      return {
        name: title,
        values: figures.map((figure) => (figure?.value ? drawable(toNumber(figure.value)) : null)),
        labels: figures.map((figure) => (figure?.value ? figure.text : '')),
      };
    }),
  };
}

/** A bar that begins elsewhere than at zero lies about its length. */
export const startsAtZero = ({ shape, series }: ChartData): boolean =>
  (shape === 'columns' || shape === 'bars') && series.every(({ values }) => values.every((value) => value === null || value >= 0));

const SHAPE_NAMES: Readonly<Record<ChartShape, string>> = { columns: 'Biểu đồ cột', bars: 'Biểu đồ thanh ngang', line: 'Biểu đồ đường', pie: 'Biểu đồ tròn' };

/** Screen readers read an alternative text from its beginning to its end. */
const MAX_WORDS = 2_000;

/** The chart's kind, its caption and every figure. */
export function chartInWords(caption: string, { shape, categories, series }: ChartData): string {
  const listed = series.map(({ name, labels }) => `${name}: ${categories.map((category, index) => `${category} ${labels[index] ?? ''}`.trim()).join('; ')}.`);
  const words = cleanText([`${SHAPE_NAMES[shape]}${caption ? `: ${caption}` : ''}.`, ...listed].join(' '));
  return words.length <= MAX_WORDS ? words : `${cleanText(words.slice(0, MAX_WORDS - 1))}…`;
}
