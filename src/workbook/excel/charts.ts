/** Our charts in Excel: made over cells that the same message writes, known by name, and made again where a write is undone. */
/// <reference types="office-js" />
import { fillLook, lineLook } from '../../chart/chartLooks';
import type { ChartShape } from '../../model/chart';
import { chartRange, OWN_CHARTS, type SheetChart } from '../../model/writtenSheet';
import { cellAddress, formatRange, parseRange, type CellRange } from '../../model/address';
import type { Block, SavedChart } from './contents';

const TYPES: Readonly<Record<ChartShape, 'ColumnClustered' | 'BarClustered' | 'LineMarkers' | 'Pie'>> = {
  columns: 'ColumnClustered',
  bars: 'BarClustered',
  line: 'LineMarkers',
  pie: 'Pie',
};

const DASHES = { solid: 'Continuous', dash: 'Dash', sysDot: 'RoundDot', dashDot: 'DashDot' } as const;
const MARKERS = { circle: 'Circle', square: 'Square', triangle: 'Triangle', diamond: 'Diamond' } as const;

/** Only names and places: a user's chart may lack whatever else could be asked. */
export function loadCharts(sheet: Excel.Worksheet): () => readonly SavedChart[] {
  const charts = sheet.charts.load('items/name,items/chartType,items/top,items/left,items/width,items/height');
  return () =>
    charts.items
      .filter(({ name }) => name.startsWith(OWN_CHARTS))
      .map(({ name, chartType, top, left, width, height }) => ({ name, type: chartType, top, left, width, height }));
}

export function removeCharts(sheet: Excel.Worksheet, charts: readonly SavedChart[]): void {
  for (const { name } of charts) sheet.charts.getItem(name).delete();
}

function dress(chart: Excel.Chart, shape: ChartShape, { top, left, bottom, right }: CellRange, title: string): void {
  if (title) chart.title.text = title;
  else chart.title.visible = false;
  chart.title.format.font.size = 11;
  chart.legend.visible = shape !== 'pie' && right - left > 1;
  chart.legend.position = 'Bottom';
  chart.dataLabels.showValue = true;
  if (shape === 'pie') {
    chart.dataLabels.showCategoryName = true;
    const { points } = chart.series.getItemAt(0);
    for (let at = 0; at < bottom - top; at += 1) points.getItemAt(at).format.fill.setSolidColor(`#${fillLook(at).color}`);
    return;
  }
  for (let at = 0; at < right - left; at += 1) {
    const series = chart.series.getItemAt(at);
    if (shape !== 'line') series.format.fill.setSolidColor(`#${fillLook(at).color}`);
    else {
      const { color, dash, marker } = lineLook(at);
      series.format.line.color = `#${color}`;
      series.format.line.lineStyle = DASHES[dash];
      series.markerStyle = MARKERS[marker];
      series.markerBackgroundColor = `#${color}`;
    }
  }
  // The numbers stand on the bars.
  chart.axes.valueAxis.visible = false;
  chart.axes.valueAxis.majorGridlines.visible = false;
  if (shape !== 'line') chart.axes.categoryAxis.tickLabelPosition = 'Low';
  chart.axes.categoryAxis.tickLabelSpacing = 1;
  if (shape === 'bars') chart.axes.categoryAxis.reversePlotOrder = true;
}

export function addCharts(sheet: Excel.Worksheet, charts: readonly SheetChart[]): void {
  for (const { name, title, shape, data, format, at, width, height, fromZero, scale } of charts) {
    const chart = sheet.charts.add(TYPES[shape], sheet.getRange(formatRange(data)), 'Columns');
    chart.name = name;
    dress(chart, shape, data, title);
    chart.dataLabels.numberFormat = format;
    if (scale) chart.axes.valueAxis.set({ minimum: scale.from, maximum: scale.to });
    else if (fromZero) chart.axes.valueAxis.minimum = 0;
    chart.setPosition(cellAddress(at.row, at.column));
    chart.width = width;
    chart.height = height;
  }
}

/** No drawing is cut where a page ends; breaks of an earlier writing go. Like everything of the printed page it needs a printer. */
export function breakPages(sheet: Excel.Worksheet, charts: readonly SheetChart[]): void {
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const { startsPage, at } of charts) if (startsPage) sheet.horizontalPageBreaks.add(cellAddress(at.row, 0));
}

/** `used`: the cells as they are put back; a chart's title stands above its data. */
export function restoreCharts(sheet: Excel.Worksheet, charts: readonly SavedChart[], used: Block | undefined): void {
  for (const { name, type, top, left, width, height } of charts) {
    const range = parseRange(chartRange(name));
    const shape = (Object.keys(TYPES) as ChartShape[]).find((candidate) => TYPES[candidate] === type);
    if (!range || !shape) continue;
    const title = used?.values[range.top - 1 - used.range.top]?.[range.left - used.range.left] ?? '';
    const chart = sheet.charts.add(TYPES[shape], sheet.getRange(formatRange(range)), 'Columns');
    chart.name = name;
    dress(chart, shape, range, String(title));
    chart.set({ top, left, width, height });
  }
}
