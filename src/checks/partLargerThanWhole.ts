/** A part above its whole, where a rule `WHOLE = A + B + …` says what the parts are; found even while other parts are missing. */
import { figureOf, type Term } from '../figures/expression';
import type { Figure, FigureSet } from '../model/figure';
import type { Finding } from '../model/finding';
import { compare } from '../model/rational';
import type { Check } from './check';
import type { Rule } from './readRules';
import { listCells, plainNumber } from './wording';

type FigureTerm = Term & { kind: 'figure' };

/** The terms of a plain sum; empty where anything is subtracted, multiplied or a number. */
function addends(term: Term): FigureTerm[] {
  if (term.kind === 'figure') return [term];
  if (term.kind !== 'operation' || term.operator !== '+') return [];
  const [left, right] = [addends(term.left), addends(term.right)];
  return left.length && right.length ? [...left, ...right] : [];
}

function wholeAndParts({ condition }: Rule): { whole: FigureTerm; parts: FigureTerm[] } | undefined {
  const [left, right] = condition.terms;
  if (condition.comparisons.length !== 1 || condition.comparisons[0] !== '=' || !left || !right) return undefined;
  const [a, b] = [addends(left), addends(right)];
  if (a.length === 1 && b.length > 1 && a[0]) return { whole: a[0], parts: b };
  if (b.length === 1 && a.length > 1 && b[0]) return { whole: b[0], parts: a };
  return undefined;
}

function* compareParts(rule: Rule, whole: Figure, parts: readonly Figure[], place: string): Generator<Finding> {
  for (const part of parts) {
    if (!whole.value || !part.value || whole.value.num < 0n || compare(part.value, whole.value) <= 0) continue;
    if (parts.some((other) => other.value && other.value.num < 0n)) continue;
    const cells = [...part.cells, ...whole.cells];
    yield {
      level: 'sai',
      ruleId: partLargerThanWhole.id,
      message: `${place}${part.key} là ${plainNumber(part.value)}, lớn hơn tổng ${whole.key} là ${plainNumber(whole.value)} mà nó là một phần (quy tắc ${rule.id}). Kiểm tra các ô ${listCells(cells)}.`,
      cells,
      actual: plainNumber(part.value),
      expected: `không quá ${plainNumber(whole.value)}`,
    };
  }
}

const narrowed = (term: FigureTerm, figures: FigureSet, department: string): Figure => figures.ofDepartment(term.code, term.measure, department);

export const partLargerThanWhole: Check = {
  id: 'part-larger-than-whole',
  *run({ rules, figures }) {
    for (const rule of rules) {
      const split = wholeAndParts(rule);
      if (!split) continue;
      const { whole, parts } = split;
      yield* compareParts(
        rule,
        figureOf(whole, figures),
        parts.map((part) => figureOf(part, figures)),
        '',
      );
      if ([whole, ...parts].some((term) => term.department)) continue;
      const senders = figures.departments.filter(({ code }) => figures.reports(whole.code, code));
      if (senders.length < 2) continue;
      for (const { code, name } of senders) {
        yield* compareParts(
          rule,
          narrowed(whole, figures, code),
          parts.filter((part) => figures.reports(part.code, code)).map((part) => narrowed(part, figures, code)),
          `${name}: `,
        );
      }
    }
  },
};
