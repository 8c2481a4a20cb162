/** Rows of kind `biểu đồ`: indicators by column, by department or over periods, or as shares of a whole; its data is a table of the report. */
import { fold } from '../locale/encoding';
import { isPercent } from '../locale/unit';
import type { ChartShape } from '../model/chart';
import type { InlineContent } from '../model/document';
import { InputError } from '../model/errors';
import type { Figure, FigureSet, Indicator } from '../model/figure';
import { MEASURE_COLUMNS } from '../workbook/contract';
import { columnsOf, type ChartContent } from './chartContent';
import { pieOfSum, sharesOfWhole, type ShareSources } from './chartShares';
import { objectionToSum } from './pieObjections';
import { figureCell, plainKey, readIndicators, readMeasures, readSettings } from './rowSettings';

const HINT =
  'biểu đồ ghi như “chỉ_tiêu: A, B; cột: kỳ này, cùng kỳ”, “chỉ_tiêu: A; theo: đơn vị”, “chỉ_tiêu: A, B; theo: kỳ”, ' +
  '“chỉ_tiêu: A, B; phần_của: C” hoặc “chỉ_tiêu: A, B; kiểu: phần”';

/** Words of setting `kiểu`; `phần` also asks for shares. */
const SHAPES: ReadonlyMap<string, ChartShape> = new Map([
  ['cot', 'columns'],
  ['thanh', 'bars'],
  ['duong', 'line'],
  ['phan', 'pie'],
]);

/** More can't be told apart, neither on paper nor by their greys. */
const MAX_CATEGORIES = 100;
const MAX_SERIES = 8;
/** More have no room for their names below them. */
const MAX_COLUMNS = 6;

interface Category {
  readonly name: string;
  /** One a series; undefined where nobody owes it. */
  readonly figures: readonly (Figure | undefined)[];
}

interface Drawn {
  readonly head: string;
  readonly series: readonly string[];
  readonly categories: readonly Category[];
  readonly usual: ChartShape;
}

const byMeasure = (indicators: readonly Indicator[], columns: readonly string[], figures: FigureSet): Drawn => {
  const measures = readMeasures(columns);
  return {
    head: 'Chỉ tiêu',
    series: measures.map((measure) => MEASURE_COLUMNS[measure]),
    categories: indicators.map(({ code, name }) => ({ name, figures: measures.map((measure) => figures.figure(code, measure)) })),
    usual: indicators.length > MAX_COLUMNS ? 'bars' : 'columns',
  };
};

function byDepartment(indicators: readonly Indicator[], figures: FigureSet): Drawn {
  const senders = figures.departments.filter((department) => indicators.some(({ code }) => figures.reports(code, department.code)));
  return {
    head: 'Đơn vị',
    series: indicators.map(({ name }) => name),
    categories: senders.length
      ? senders.map((department) => ({
          name: department.name,
          figures: indicators.map(({ code }) => (figures.reports(code, department.code) ? figures.ofDepartment(code, 'current', department.code) : undefined)),
        }))
      : // An empty drawing would be silent about what is missing.
        [{ name: 'Các đơn vị', figures: indicators.map(({ code }) => figures.figure(code, 'current')) }],
    usual: 'bars',
  };
}

/** An indicator that began later than the others has nothing before; nobody owes that. */
function byPeriod(indicators: readonly Indicator[], figures: FigureSet, now: string): Drawn {
  const pasts = indicators.map(({ code }) => figures.earlier(code));
  const longest = pasts.reduce((a, b) => (b.length > a.length ? b : a), []);
  return {
    head: 'Kỳ',
    series: indicators.map(({ name }) => name),
    categories: [
      ...longest.map(({ period }) => ({ name: period, figures: pasts.map((past) => past.find((one) => one.period === period)?.figure) })),
      { name: now, figures: indicators.map(({ code }) => figures.figure(code, 'current')) },
    ],
    usual: 'line',
  };
}

function sameUnit(indicators: readonly Indicator[]): string {
  const [first] = indicators;
  const unit = first?.unit ?? '';
  const other = indicators.find((indicator) => fold(indicator.unit) !== fold(unit));
  if (first && other)
    throw new InputError(
      `các chỉ tiêu của một biểu đồ phải cùng đơn vị tính, nhưng ${first.code} tính bằng “${unit}” còn ${other.code} tính bằng “${other.unit}”; tách thành hai biểu đồ`,
    );
  return unit;
}

/** Throws InputError for a chart that can't be understood or would mislead; `now` names this period as LichSu does. */
export function buildChart(source: string, now: string, sources: ShareSources): ChartContent {
  const { figures, reads } = sources;
  const asked = readSettings(source, ['chi_tieu', 'cot', 'theo', 'phan_cua', 'kieu'], HINT);
  const indicators = readIndicators(asked.get('chi_tieu') ?? [], figures);
  if (!indicators.length) throw new InputError(`biểu đồ chưa nêu chỉ tiêu nào; ${HINT}`);
  const kind = asked.get('kieu')?.join(', ') ?? '';
  const shape = SHAPES.get(plainKey(kind));
  if (kind && !shape) throw new InputError(`không có kiểu biểu đồ “${kind}”; chỉ nhận cột, thanh, đường, phần`);
  const [whole, another] = readIndicators(asked.get('phan_cua') ?? [], figures);
  if (another) throw new InputError('“phần_của” chỉ nêu một chỉ tiêu, là tổng; tách thành hai biểu đồ');
  const by = asked.get('theo')?.join(' ');
  if ([by !== undefined, asked.has('cot'), whole !== undefined || shape === 'pie'].filter(Boolean).length > 1)
    throw new InputError('biểu đồ chỉ vẽ một thứ: hoặc “cột”, hoặc “theo”, hoặc tỷ phần (“phần_của”, “kiểu: phần”)');
  const unit = sameUnit(whole ? [...indicators, whole] : indicators);
  const isTrend = by !== undefined && plainKey(by) === 'ky';
  if (by !== undefined && !isTrend && plainKey(by) !== 'don_vi') throw new InputError(`biểu đồ chỉ vẽ “theo: đơn vị” hoặc “theo: kỳ”, không theo “${by}”`);
  if (shape === 'line' && !isTrend) throw new InputError('đường chỉ nối các kỳ với nhau: dùng “theo: kỳ”, hoặc chọn kiểu cột, thanh');

  if (whole || shape === 'pie') limit(indicators.length, 1);
  if (whole) return sharesOfWhole(indicators, whole, shape ?? 'bars', sources);
  const objection = shape === 'pie' ? objectionToSum(indicators, sources) : undefined;
  if (shape === 'pie' && !objection) return pieOfSum(indicators, sources);
  const { head, series, categories, usual } = isTrend
    ? byPeriod(indicators, figures, now)
    : by !== undefined
      ? byDepartment(indicators, figures)
      : byMeasure(indicators, asked.get('cot') ?? ['kỳ này'], figures);
  limit(categories.length, series.length);
  return {
    columns: columnsOf(head, series),
    rows: categories.map(({ name, figures: own }): readonly InlineContent[] => [
      [{ text: name }],
      ...own.map((figure) => (figure ? figureCell(figure, reads) : [])),
    ]),
    chart: objection ? 'bars' : (shape ?? usual),
    note: unit && !isPercent(unit) ? `đơn vị tính: ${unit}` : '',
    findings: objection ? [objection] : [],
  };
}

function limit(categories: number, series: number): void {
  if (categories > MAX_CATEGORIES || series > MAX_SERIES)
    throw new InputError(`biểu đồ quá dày: nhiều nhất ${MAX_CATEGORIES} nhóm và ${MAX_SERIES} dãy số; bớt chỉ tiêu hoặc dùng bảng`);
}
