/** A chart of the report on screen: what Word draws, in the pane's width; its figures can be asked in the table below it. */
import { useId, type ReactElement } from 'react';
import { chartData, chartInWords } from '../../chart/chartData';
import { fillLook, lineLook } from '../../chart/chartLooks';
import { contentText, type ChartBlock } from '../../model/document';
import { drawBars, drawColumns, drawLines, drawPie, CHART_WIDTH, type DrawnChart } from './chartDrawings';

const DRAWINGS = { bars: drawBars, columns: drawColumns, line: drawLines, pie: drawPie } as const;
const LEGEND_LINE = 14;

export function ChartView({ block }: { readonly block: ChartBlock }): ReactElement {
  const hatch = useId();
  const data = chartData(block);
  const { shape, series } = data;
  const drawn: DrawnChart = DRAWINGS[shape]({
    ...data,
    fill: (index) => (fillLook(index).pattern ? `url(#${hatch}${index % 8})` : `#${fillLook(index).color}`),
  });
  const legend = shape === 'pie' || series.length < 2 ? [] : series;
  return (
    <svg
      role="img"
      aria-label={chartInWords(contentText(block.caption), data)}
      viewBox={`0 0 ${CHART_WIDTH} ${drawn.height + legend.length * LEGEND_LINE}`}
      width="100%"
      fontSize="10"
      fill="currentColor"
    >
      <defs>
        {[4, 5, 6, 7].map((index) => (
          <pattern key={index} id={`${hatch}${index}`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="5" height="5" fill={`#${fillLook(index).color}`} />
            <rect width="2" height="5" fill="#404040" />
          </pattern>
        ))}
      </defs>
      {drawn.marks}
      {legend.map(({ name }, index) => (
        <g key={index} transform={`translate(4 ${drawn.height + index * LEGEND_LINE})`}>
          <rect width="10" height="8" y="2" stroke="currentColor" strokeWidth="0.5" fill={shape === 'line' ? `#${lineLook(index).color}` : drawn.fill(index)} />
          <text x="16" y="10">
            {name}
          </text>
        </g>
      ))}
    </svg>
  );
}
