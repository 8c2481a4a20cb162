/** A part above its whole, where a rule `WHOLE = A + B + …` says what the parts are; found even while other parts are missing. */
import { figureOf } from '../figures/expression';
import type { Figure, FigureSet } from '../model/figure';
import type { Finding } from '../model/finding';
import { compare } from '../model/rational';
import type { Check } from './check';
import type { Rule } from './readRules';
import { wholeAndParts, type FigureTerm } from './wholeAndParts';
import { listCells, plainNumber } from './wording';

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
          parts.map((part) => narrowed(part, figures, code)),
          `${name}: `,
        );
      }
    }
  },
};
