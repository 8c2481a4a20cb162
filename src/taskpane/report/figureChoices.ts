/** Figures to choose by name, and how each choice is written in a template. */
import { MEASURE_KEYS } from '../../workbook/contract';
import type { FigureSet, Indicator, Measure } from '../../model/figure';
import { searchable } from './findingGroups';

export const WORDINGS = ['plain', 'changeYear', 'changeLast', 'ofPlan', 'inWords'] as const;
export type Wording = (typeof WORDINGS)[number];

const path = (code: string, measure: Measure): string => (measure === 'current' ? code : `${code}.${MEASURE_KEYS[measure]}`);

const FILTERS: Readonly<Record<Wording, (code: string) => string>> = {
  plain: () => '',
  changeYear: (code) => ` | so_với: ${path(code, 'samePeriod')}`,
  changeLast: (code) => ` | so_với: ${path(code, 'previous')}`,
  ofPlan: (code) => ` | tỷ_lệ: ${path(code, 'plan')}`,
  inWords: () => ' | đọc_số',
};

export const writtenFigure = (code: string, measure: Measure, wording: Wording): string => `{{ ${path(code, measure)}${FILTERS[wording](code)} }}`;

/** Every word typed must stand in the name, in any order; names that begin with what was typed come first. */
export function findIndicators({ indicators }: FigureSet, typed: string): readonly Indicator[] {
  const wanted = searchable(typed);
  const words = wanted.split(' ').filter(Boolean);
  const found = indicators
    .map((indicator) => ({ indicator, name: searchable(indicator.name) }))
    .filter(({ name }) => words.every((word) => name.includes(word)));
  const rank = (name: string): number => (name.startsWith(wanted) ? 0 : name.includes(wanted) ? 1 : 2);
  return found.sort((a, b) => rank(a.name) - rank(b.name)).map(({ indicator }) => indicator);
}
