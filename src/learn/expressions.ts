/** Every figure that a report can print, by the text that it prints: the candidates for a number in prose. */
import { formatTwoDigits } from '../locale/number';
import { isPercent } from '../locale/unit';
import type { CellRef } from '../model/cell';
import type { Figure, Indicator, Measure } from '../model/figure';
import { numberText } from '../template/figureDrop';
import { MEASURE_KEYS } from '../workbook/contract';
import type { LearnSource } from './learnSource';
import type { Printer } from './printer';

export interface Expression {
  /** Between the braces: `NV_HT.lũy_kế | tỷ_lệ: NV_GIAO.lũy_kế`. */
  readonly source: string;
  /** The figure alone: `NV_HT.lũy_kế`. */
  readonly path: string;
  /** What it prints. */
  readonly text: string;
  readonly indicator: Indicator;
  readonly measure: Measure;
  readonly department?: string;
  /** Set where it compares two columns of one indicator. */
  readonly base?: Measure;
  readonly cells: readonly CellRef[];
  /** It prints its own unit, which isn't the indicator's. */
  readonly converted?: true;
  /** Simpler ways to write the same come first. */
  readonly plainness: number;
}

export type Expressions = ReadonlyMap<string, readonly Expression[]>;

const CHOSEN_DECIMALS = [0, 1, 2, 3];

interface Form {
  readonly filter: string;
  readonly text: string;
}

/** Ways to print one figure as a number; the first is the plain one. */
function formsOf(figure: Figure): Form[] {
  const { value } = figure;
  if (!value) return [];
  const small = value.den === 1n && value.num >= 0n && value.num < 10n && !isPercent(figure.unit);
  const forms = [
    { filter: '', text: numberText(figure, value) },
    ...(small ? [{ filter: ' | hai_số', text: formatTwoDigits(value) }] : []),
    ...CHOSEN_DECIMALS.map((decimals) => ({ filter: ` | số: ${decimals}`, text: numberText(figure, value, decimals) })),
  ];
  return forms.filter(({ text }, at) => forms.findIndex((other) => other.text === text) === at);
}

export const keyOf = (code: string, measure: Measure, department?: string): string =>
  [code, ...(department ? ['đơn_vị', department] : []), MEASURE_KEYS[measure]].filter(Boolean).join('.');

const withDecimals = (filter: string, ...decimals: readonly number[]): string[] => [filter, ...decimals.map((n) => `${filter}, ${n}`)];

/** Comparisons of an indicator with its own other columns. */
function comparisons({ code, unit }: Indicator): { source: string; measure: Measure; base: Measure }[] {
  const rate = isPercent(unit);
  return (['current', 'cumulative'] as const).flatMap((measure) =>
    (['samePeriod', 'previous', 'plan'] as const).flatMap((base) => {
      const other = keyOf(code, base);
      const filters = rate
        ? withDecimals(`điểm_so_với: ${other}`, 1, 2)
        : [
            ...withDecimals(`so_với: ${other}`, 0, 1, 2),
            `chênh: ${other}`,
            ...withDecimals(`gấp: ${other}`, 2),
            ...(base === 'plan' ? withDecimals(`tỷ_lệ: ${other}`, 0, 1, 2) : []),
          ];
      return filters.map((filter) => ({ source: `${keyOf(code, measure)} | ${filter}`, measure, base }));
    }),
  );
}

/** All that prints something, by what it prints; a text such as "tăng 74%" holds its direction. */
export function readExpressions({ figures }: LearnSource, printer: Printer): Expressions {
  const found = new Map<string, Expression[]>();
  const add = (expression: Expression): void => {
    const same = found.get(expression.text);
    if (same) same.push(expression);
    else found.set(expression.text, [expression]);
  };
  for (const indicator of figures.indicators) {
    const { code, unit, combination } = indicator;
    const direct = (figure: Figure, measure: Measure, department?: string): void => {
      const { cells } = figure;
      const path = keyOf(code, measure, department);
      const common = { path, indicator, measure, cells, ...(department ? { department } : {}) };
      formsOf(figure).forEach(({ filter, text }, plainness) => add({ ...common, source: `${path}${filter}`, text, plainness }));
      if (!isPercent(unit)) return;
      for (const [plainness, filter] of withDecimals('tăng_giảm', 0, 1, 2)
        .map((one) => one.replace(',', ':'))
        .entries()) {
        const source = `${path} | ${filter}`;
        const printed = printer.print(`{{ ${source} }}`);
        if (printed) add({ ...common, source, text: printed.text, plainness });
      }
    };
    for (const measure of Object.keys(MEASURE_KEYS) as Measure[]) direct(figures.figure(code, measure), measure);
    for (const [plainness, { source, measure, base }] of comparisons(indicator).entries()) {
      const printed = printer.print(`{{ ${source} }}`);
      const cells = printed?.figures[0]?.cells;
      if (printed && cells) add({ source, path: keyOf(code, measure), text: printed.text, indicator, measure, base, cells, plainness });
    }
    const senders = figures.departments.filter((department) => figures.reports(code, department.code));
    if (combination === 'sum' && senders.length > 1)
      for (const { code: department } of senders)
        for (const measure of ['current', 'cumulative'] as const) direct(figures.ofDepartment(code, measure, department), measure, department);
  }
  return found;
}
