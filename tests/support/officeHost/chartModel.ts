/** Charts of Excel's object model: what the add-in uses of them, kept as it was set. */
import type { CellRange } from '../../../src/model/address';
import { rangeOf, type FakeChart, type FakeSheet } from './fakeBook';
import { HostError, Proxy, type ProxyType } from './richApi';

interface Own {
  readonly chart: FakeChart;
  readonly path: string;
}

/** Properties that can be set and are remembered by their path. */
const settable = (...names: readonly string[]): NonNullable<ProxyType<Own>['set']> =>
  Object.fromEntries(names.map((name) => [name, ({ chart, path }: Own, value: unknown) => void (chart.settings[`${path}${name}`] = value)]));

const into =
  (type: ProxyType<Own>, step: string) =>
  ({ chart, path }: Own): Proxy =>
    new Proxy(type, { chart, path: `${path}${step}.` });

const FontType: ProxyType<Own> = { name: 'ChartFont', set: settable('Size', 'Bold', 'Name') };
const FillType: ProxyType<Own> = {
  name: 'ChartFill',
  call: { SetSolidColor: ({ chart, path }, color) => void (chart.settings[`${path}Color`] = color) },
};
const LineType: ProxyType<Own> = { name: 'ChartLineFormat', set: settable('Color', 'LineStyle', 'Weight') };
const SeriesFormat: ProxyType<Own> = { name: 'ChartSeriesFormat', open: { Fill: into(FillType, 'Fill'), Line: into(LineType, 'Line') } };
const PointFormat: ProxyType<Own> = { name: 'ChartPointFormat', open: { Fill: into(FillType, 'Fill') } };
const PointType: ProxyType<Own> = { name: 'ChartPoint', open: { Format: into(PointFormat, 'Format') } };

const within = (index: unknown, count: number): number => {
  if (typeof index !== 'number' || index < 0 || index >= count) throw new HostError('InvalidArgument');
  return index;
};

const PointsType: ProxyType<Own> = {
  name: 'ChartPointsCollection',
  call: { GetItemAt: (own, at) => into(PointType, String(within(at, own.chart.range.bottom - own.chart.range.top)))(own) },
};
const SeriesType: ProxyType<Own> = {
  name: 'ChartSeries',
  set: settable('MarkerStyle', 'MarkerBackgroundColor', 'MarkerForegroundColor'),
  open: { Format: into(SeriesFormat, 'Format'), Points: into(PointsType, 'Points') },
};
const SeriesCollection: ProxyType<Own> = {
  name: 'ChartSeriesCollection',
  call: { GetItemAt: (own, at) => into(SeriesType, String(within(at, own.chart.range.right - own.chart.range.left)))(own) },
};

const TitleFormat: ProxyType<Own> = { name: 'ChartTitleFormat', open: { Font: into(FontType, 'Font') } };
const TitleType: ProxyType<Own> = { name: 'ChartTitle', set: settable('Text', 'Visible'), open: { Format: into(TitleFormat, 'Format') } };
const LegendType: ProxyType<Own> = { name: 'ChartLegend', set: settable('Visible', 'Position') };
const LabelsType: ProxyType<Own> = { name: 'ChartDataLabels', set: settable('ShowValue', 'ShowCategoryName', 'NumberFormat', 'Position') };
const GridlinesType: ProxyType<Own> = { name: 'ChartGridlines', set: settable('Visible') };
const AxisType: ProxyType<Own> = {
  name: 'ChartAxis',
  set: settable('Visible', 'Minimum', 'Maximum', 'TickLabelPosition', 'TickLabelSpacing', 'ReversePlotOrder'),
  open: { MajorGridlines: into(GridlinesType, 'MajorGridlines') },
};
/** A pie has no axes. */
const axis =
  (step: string) =>
  (own: Own): Proxy => {
    if (own.chart.type === 'Pie') throw new HostError('InvalidArgument');
    return into(AxisType, step)(own);
  };
const AxesType: ProxyType<Own> = { name: 'ChartAxes', open: { ValueAxis: axis('ValueAxis'), CategoryAxis: axis('CategoryAxis') } };

interface InSheet {
  readonly sheet: FakeSheet;
  readonly chart: FakeChart;
}

const own = ({ chart }: InSheet): Own => ({ chart, path: '' });
const size =
  (name: string): ((target: InSheet) => unknown) =>
  (target) =>
    target.chart.settings[name] ?? 0;
const resize =
  (name: string): ((target: InSheet, value: unknown) => void) =>
  (target, value) =>
    void (target.chart.settings[name] = value);

const ChartType: ProxyType<InSheet> = {
  name: 'Chart',
  read: {
    Id: ({ chart }) => chart.name,
    Name: ({ chart }) => chart.name,
    ChartType: ({ chart }) => chart.type,
    Top: size('Top'),
    Left: size('Left'),
    Width: size('Width'),
    Height: size('Height'),
  },
  set: {
    Name: ({ chart }, name) => void (chart.name = String(name)),
    Top: resize('Top'),
    Left: resize('Left'),
    Width: resize('Width'),
    Height: resize('Height'),
  },
  open: {
    Title: (target) => into(TitleType, 'Title')(own(target)),
    Legend: (target) => into(LegendType, 'Legend')(own(target)),
    DataLabels: (target) => into(LabelsType, 'DataLabels')(own(target)),
    Series: (target) => into(SeriesCollection, 'Series')(own(target)),
    Axes: (target) => into(AxesType, 'Axes')(own(target)),
  },
  call: {
    Delete: ({ sheet, chart }) => void (sheet.charts = sheet.charts.filter((other) => other !== chart)),
    SetPosition: ({ chart }, start) => {
      const { top, left } = rangeOf(String(start));
      Object.assign(chart.settings, { Top: top * 15, Left: left * 48 });
    },
  },
};

/** Of a sheet; names that don't fit any chart are an error, and of two alike the first is meant. */
export const ChartsType: ProxyType<FakeSheet> = {
  name: 'ChartCollection',
  items: (sheet) => sheet.charts.map((chart) => new Proxy(ChartType, { sheet, chart }) as Proxy),
  call: {
    GetItem: (sheet, name) => {
      const chart = sheet.charts.find((one) => one.name === name);
      if (!chart) throw new HostError('ItemNotFound');
      return new Proxy(ChartType, { sheet, chart });
    },
    Add: (sheet, type, source) => {
      if (!(source instanceof Proxy)) throw new HostError('InvalidArgument');
      if (sheet.protected) throw new HostError('AccessDenied');
      const { range } = source.target as { range: CellRange };
      const chart: FakeChart = { name: `Chart ${sheet.charts.length + 1}`, type: String(type), range, settings: {} };
      sheet.charts.push(chart);
      return new Proxy(ChartType, { sheet, chart });
    },
  },
};

/** For the check against office.js's own metadata. */
export const CHART_TYPES: readonly ProxyType<never>[] = [
  ChartsType,
  ChartType,
  TitleType,
  LegendType,
  LabelsType,
  AxesType,
  AxisType,
  SeriesCollection,
  SeriesType,
  PointsType,
];
