/** Charts of shares: what indicators are of a whole, as bars or columns, or as a pie where they fill it. */
import { InputError } from '../model/errors';
import type { Indicator } from '../model/figure';
import { compare, HUNDRED, ZERO } from '../model/rational';
import { columnsOf, type ChartContent } from './chartContent';
import { FigureDrop, type ConditionReads } from './figureDrop';
import { plus } from './filters/arithmetic';
import { share } from './filters/share';
import { chartQuestion, isRate, likelyTotal, objectionToWhole, type PieSources } from './pieObjections';
import { printedCell } from './rowSettings';

export interface ShareSources extends PieSources {
  readonly reads: ConditionReads;
}

function figureOf(drop: unknown): FigureDrop {
  if (drop instanceof FigureDrop) return drop;
  throw new RangeError('a filter of figures gave none');
}

const dropOf = ({ code }: Indicator, { figures, reads }: ShareSources): FigureDrop => new FigureDrop(figures.figure(code, 'current'), reads);

interface ShownShare {
  readonly indicator: Indicator;
  readonly drop: FigureDrop;
}

const sharesOf = (indicators: readonly Indicator[], whole: FigureDrop, sources: ShareSources): ShownShare[] =>
  indicators.map((indicator) => ({ indicator, drop: figureOf(share.apply(dropOf(indicator, sources), [whole], sources.reads)) }));

const rowsOf = (shares: readonly ShownShare[]): ChartContent['rows'] => shares.map(({ indicator: { name }, drop }) => [[{ text: name }], printedCell(drop)]);

const complete = (shares: readonly ShownShare[]): boolean => shares.every(({ drop }) => drop.figure.value);

/** A pie of indicators whose sum nothing objects to; bars while one of them is missing. */
export function pieOfSum(indicators: readonly Indicator[], sources: ShareSources): ChartContent {
  const drops = indicators.map((indicator) => dropOf(indicator, sources));
  const whole = drops.reduce((sofar, drop) => figureOf(plus.apply(sofar, [drop], sources.reads)));
  // Rates that add up to 100 are shares already.
  const rates = indicators.some(isRate);
  const shares = rates ? indicators.map((indicator) => ({ indicator, drop: dropOf(indicator, sources) })) : sharesOf(indicators, whole, sources);
  return {
    columns: columnsOf('Chỉ tiêu', ['Tỷ lệ trong tổng']),
    rows: rowsOf(shares),
    chart: complete(shares) ? 'pie' : 'bars',
    note: '',
    findings: rates ? [] : [likelyTotal(indicators, sources) ?? []].flat(),
  };
}

/** Throws InputError for a whole that is a rate itself. */
export function sharesOfWhole(indicators: readonly Indicator[], whole: Indicator, shape: ChartContent['chart'], sources: ShareSources): ChartContent {
  if (isRate(whole))
    throw new InputError(
      `“phần_của” chia số lượng, mà ${whole.code} tính bằng ${whole.unit}; vẽ thẳng các tỷ lệ: “chỉ_tiêu: ${[...indicators, whole].map(({ code }) => code).join(', ')}”`,
    );
  const base = dropOf(whole, sources);
  const shares = sharesOf(indicators, base, sources);
  const outside = shares.filter(({ drop: { figure } }) => figure.value && (compare(figure.value, ZERO) < 0 || compare(figure.value, HUNDRED) > 0));
  const listed = outside.map(({ indicator, drop }) => `${indicator.code} bằng ${drop.text}`).join(', ');
  const beyond = `có ${listed} của ${whole.code}, mà một phần chỉ từ 0 đến 100%. Kiểm tra các số đó; nếu đúng (như vượt kế hoạch) thì không cần sửa.`;
  const question = chartQuestion(
    sources.place,
    beyond,
    outside.map(({ drop }) => drop.figure),
  );
  const objection = shape === 'pie' ? objectionToWhole(indicators, base.figure, sources) : undefined;
  return {
    columns: columnsOf('Chỉ tiêu', [`Tỷ lệ so với ${whole.name}`]),
    rows: rowsOf(shares),
    chart: shape === 'pie' && (objection || !complete(shares)) ? 'bars' : shape,
    note: `tỷ lệ so với ${whole.name}`,
    findings: [outside.length ? question : [], objection ?? []].flat(),
  };
}
