/** The marks of each shape of chart, as SVG in units of the pane's width. */
import type { ReactElement, ReactNode } from 'react';
import { lineLook } from '../../chart/chartLooks';
import type { ChartData } from '../../model/chart';

export const CHART_WIDTH = 320;

interface ChartMarks extends ChartData {
  /** Of a series, or of a pie's slice. */
  readonly fill: (index: number) => string;
}

export interface DrawnChart {
  readonly height: number;
  readonly marks: ReactNode;
  readonly fill: (index: number) => string;
}

/** Wide enough for a label beside the longest bar. */
const LABEL = 52;
const LETTER = 5.2;

const cut = (text: string, width: number): string => {
  const most = Math.max(1, Math.floor(width / LETTER));
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
};

/** Where values go between `from` and `to`; bars stand on zero, a trend may begin higher. */
function scaleOf({ series }: ChartData, from: number, to: number, withZero: boolean): (value: number) => number {
  const values = series.flatMap((one) => one.values).filter((value) => value !== null);
  const [low, high] = [Math.min(...values, ...(withZero || !values.length ? [0] : [])), Math.max(...values, ...(withZero || !values.length ? [0] : []))];
  return (value) => (high === low ? from : from + ((value - low) / (high - low)) * (to - from));
}

const Bar = (props: { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly fill: string }): ReactElement => (
  <rect {...props} stroke="currentColor" strokeWidth="0.5" />
);

/** Names stand above their bars, whatever their length. */
export function drawBars(chart: ChartMarks): DrawnChart {
  const { categories, series, fill } = chart;
  const [thick, name] = [10, 14];
  const slot = name + thick * series.length + 4;
  const negative = series.some(({ values }) => values.some((value) => value !== null && value < 0));
  const at = scaleOf(chart, negative ? LABEL : 4, CHART_WIDTH - LABEL, true);
  const marks = categories.map((category, row) => (
    <g key={row} transform={`translate(0 ${row * slot})`}>
      <text x="4" y="10">
        {cut(category, CHART_WIDTH)}
      </text>
      {series.map(({ values, labels }, index) => {
        const value = values[row] ?? null;
        if (value === null) return null;
        const [start, end] = [Math.min(at(0), at(value)), Math.max(at(0), at(value))];
        const y = name + index * thick;
        return (
          <g key={index}>
            <Bar x={start} y={y} width={end - start} height={thick - 1} fill={fill(index)} />
            <text x={value < 0 ? start - 3 : end + 3} y={y + thick - 2} textAnchor={value < 0 ? 'end' : 'start'}>
              {labels[row]}
            </text>
          </g>
        );
      })}
    </g>
  ));
  return { height: categories.length * slot + 2, marks, fill };
}

const [TOP, FLOOR, DEEP] = [16, 140, 158];

const names = (categories: readonly string[], slot: number): ReactNode =>
  categories.map((category, index) => (
    <text key={index} x={(index + 0.5) * slot} y={FLOOR + 14} textAnchor="middle">
      {cut(category, slot - 4)}
    </text>
  ));

export function drawColumns(chart: ChartMarks): DrawnChart {
  const { categories, series, fill } = chart;
  const slot = CHART_WIDTH / Math.max(1, categories.length);
  const wide = (slot * 0.8) / Math.max(1, series.length);
  const at = scaleOf(chart, FLOOR - 4, TOP, true);
  const columns = series.flatMap(({ values, labels }, index) =>
    values.map((value, column) => {
      if (value === null) return null;
      const x = column * slot + slot * 0.1 + index * wide;
      const [top, bottom] = [Math.min(at(0), at(value)), Math.max(at(0), at(value))];
      return (
        <g key={`${index} ${column}`}>
          <Bar x={x} y={top} width={wide} height={bottom - top} fill={fill(index)} />
          <text x={x + wide / 2} y={value < 0 ? bottom + 10 : top - 3} textAnchor="middle">
            {labels[column]}
          </text>
        </g>
      );
    }),
  );
  return { height: DEEP, marks: [columns, names(categories, slot)], fill };
}

const DASHES = { solid: undefined, dash: '6 3', sysDot: '2 2', dashDot: '6 2 2 2' } as const;

export function drawLines(chart: ChartMarks): DrawnChart {
  const { categories, series, fill } = chart;
  const slot = CHART_WIDTH / Math.max(1, categories.length);
  const at = scaleOf(chart, FLOOR - 8, TOP, false);
  const lines = series.map(({ values, labels }, index) => {
    const { color, dash, hollow } = lineLook(index);
    const path = values.map((value, column) =>
      value === null ? '' : `${(values[column - 1] ?? null) === null ? 'M' : 'L'}${(column + 0.5) * slot} ${at(value)}`,
    );
    return (
      <g key={index}>
        <path d={path.join('')} fill="none" stroke={`#${color}`} strokeWidth="2" strokeDasharray={DASHES[dash]} />
        {values.map((value, column) =>
          value === null ? null : (
            <g key={column}>
              <circle cx={(column + 0.5) * slot} cy={at(value)} r="3" stroke={`#${color}`} fill={hollow ? '#ffffff' : `#${color}`} />
              <text x={(column + 0.5) * slot} y={at(value) - 6} textAnchor="middle">
                {labels[column]}
              </text>
            </g>
          ),
        )}
      </g>
    );
  });
  return { height: DEEP, marks: [lines, names(categories, slot)], fill };
}

const RADIUS = 56;

/** From twelve o'clock, clockwise; one slice that is everything is a circle, which no arc can be. */
export function drawPie({ categories, series: [series], fill }: ChartMarks): DrawnChart {
  const values = series?.values.map((value) => Math.max(0, value ?? 0)) ?? [];
  const total = values.reduce((sum, value) => sum + value, 0);
  const [x, y] = [RADIUS + 4, RADIUS + 4];
  const point = (share: number): string => `${x + RADIUS * Math.sin(share * 2 * Math.PI)} ${y - RADIUS * Math.cos(share * 2 * Math.PI)}`;
  const slices = values.map((value, index) => {
    if (!value) return null;
    const edge = { fill: fill(index), stroke: 'currentColor', strokeWidth: 0.5 };
    if (value === total) return <circle key={index} cx={x} cy={y} r={RADIUS} {...edge} />;
    const from = values.slice(0, index).reduce((sum, one) => sum + one, 0) / total;
    const size = value / total;
    return <path key={index} d={`M${x} ${y}L${point(from)}A${RADIUS} ${RADIUS} 0 ${size > 0.5 ? 1 : 0} 1 ${point(from + size)}Z`} {...edge} />;
  });
  const words = categories.map((category, index) => (
    <g key={index} transform={`translate(${2 * RADIUS + 20} ${6 + index * 15})`}>
      <rect width="10" height="8" y="2" fill={fill(index)} stroke="currentColor" strokeWidth="0.5" />
      <text x="16" y="10">
        {cut(`${series?.labels[index] ?? ''} ${category}`, CHART_WIDTH - 2 * RADIUS - 36)}
      </text>
    </g>
  ));
  return { height: Math.max(2 * RADIUS + 8, categories.length * 15 + 10), marks: [slices, words], fill };
}
