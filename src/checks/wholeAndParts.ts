/** What a rule `WHOLE = A + B + …` says: that the whole is made of these parts. */
import type { Term } from '../figures/expression';
import type { Rule } from './readRules';

export type FigureTerm = Term & { kind: 'figure' };

/** The terms of a plain sum; empty where anything is subtracted, multiplied or a number. */
function addends(term: Term): FigureTerm[] {
  if (term.kind === 'figure') return [term];
  if (term.kind !== 'operation' || term.operator !== '+') return [];
  const [left, right] = [addends(term.left), addends(term.right)];
  return left.length && right.length ? [...left, ...right] : [];
}

export function wholeAndParts({ condition }: Rule): { whole: FigureTerm; parts: FigureTerm[] } | undefined {
  const [left, right] = condition.terms;
  if (condition.comparisons.length !== 1 || condition.comparisons[0] !== '=' || !left || !right) return undefined;
  const [a, b] = [addends(left), addends(right)];
  if (a.length === 1 && b.length > 1 && a[0]) return { whole: a[0], parts: b };
  if (b.length === 1 && a.length > 1 && b[0]) return { whole: b[0], parts: a };
  return undefined;
}

/** Of each rule that says so of indicators as such, be it for this period or in all: a pie isn't drawn against it. */
export const statedSums = (rules: readonly Rule[]): { whole: string; parts: string[]; rule: string }[] =>
  rules.flatMap((rule) => {
    const split = wholeAndParts(rule);
    if (!split || [split.whole, ...split.parts].some((term) => term.department || term.measure !== split.whole.measure)) return [];
    return [{ whole: split.whole.code, parts: split.parts.map(({ code }) => code), rule: rule.id }];
  });
