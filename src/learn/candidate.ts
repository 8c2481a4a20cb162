/** What a number may be, best first; ways to write one and the same thing count once. */
import type { Reading } from '../draft/claim';
import type { Expression } from './expressions';
import type { Match } from './lookUp';
import type { DoubtChoice } from './binding';
import type { Weighed } from './weigh';

/** `computed`: the sentence itself computes it, from numbers that are bound. */
export type Candidate = Weighed & Match & { readonly computed?: Reading };

const sameCells = (a: Expression, b: Expression): boolean => a.cells.length === b.cells.length && a.cells.every((cell) => b.cells.includes(cell));

/** Whichever of the two is taken, they print the same forever. */
function sameThing(a: Candidate, b: Candidate): boolean {
  if (a.computed || b.computed || a.expression.base !== b.expression.base) return false;
  return a.expression.base === undefined ? sameCells(a.expression, b.expression) : a.expression.path === b.expression.path;
}

export function ranked(candidates: readonly Candidate[]): Candidate[] {
  const sorted = [...candidates].sort((a, b) => b.weight - a.weight || a.expression.plainness - b.expression.plainness);
  const kept: Candidate[] = [];
  for (const candidate of sorted) if (!kept.some((other) => sameThing(other, candidate))) kept.push(candidate);
  return kept.map((candidate) => {
    const same = sorted.filter((other) => sameThing(other, candidate));
    // A rate with its direction says more than the bare rate: "giảm" follows the figure. Of columns that are one cell, the plain one.
    const start = Math.min(...same.map((other) => other.start));
    const widest = same.filter((other) => other.start === start);
    return widest.find(({ expression }) => expression.measure === 'current') ?? widest[0] ?? candidate;
  });
}

/** Vietnamese: why it is this one. */
export function evidenceOf({ expression, name, unit, computed }: Candidate): string {
  if (computed) return `tính lại từ chính câu này: ${computed.formula}`;
  return [
    `bằng ${expression.base === undefined ? 'ô của' : 'số so sánh của'} “${expression.indicator.name}”`,
    `tên khớp ${Math.round(Math.min(1, name) * 100)}%`,
    ...(unit === 'same' ? ['đúng đơn vị tính'] : []),
  ].join('; ');
}

export const choiceOf = (
  { source, text, indicator, cells }: Pick<Expression, 'source' | 'text' | 'indicator' | 'cells'>,
  { start, end, capital }: Pick<Match, 'start' | 'end' | 'capital'>,
): DoubtChoice => ({
  source: `{{ ${source}${capital ? ' | viết_hoa' : ''} }}`,
  name: indicator.name,
  cells,
  prints: text,
  stretch: { start, end },
});
