/** Which operand of an equation a typist may have got wrong: the one that would balance it, were a slip of digits in it undone. */
import { digitSlip, explainSlip } from '../derivations/digitSlip';
import { figureOf, type Term } from '../figures/expression';
import type { Figure, FigureSet } from '../model/figure';
import { add, subtract, type Rational } from '../model/rational';

/** How often a figure is added (1) or subtracted (-1) in a term; NaN where it stands in a product, which can't be undone by adding. */
function timesAdded(key: string, term: Term, figures: FigureSet): number {
  switch (term.kind) {
    case 'figure':
      return figureOf(term, figures).key === key ? 1 : 0;
    case 'number':
      return 0;
    case 'negate':
      return -timesAdded(key, term.of, figures);
    case 'operation': {
      const [left, right] = [timesAdded(key, term.left, figures), timesAdded(key, term.right, figures)];
      if (term.operator === '+') return left + right;
      if (term.operator === '-') return left - right;
      return left || right ? NaN : 0;
    }
  }
}

/** `excess` is how much `left` is above `right`. Undefined unless exactly one operand explains it. */
export function likelyCause(left: Term, right: Term, excess: Rational, operands: readonly Figure[], figures: FigureSet): string | undefined {
  const causes = operands.flatMap(({ key, value }) => {
    const times = timesAdded(key, left, figures) - timesAdded(key, right, figures);
    if (!value || Math.abs(times) !== 1) return [];
    const wanted = times === 1 ? subtract(value, excess) : add(value, excess);
    const slip = digitSlip(value, wanted);
    return slip ? [`${key}: ${explainSlip(slip, value, wanted)}`] : [];
  });
  return causes.length === 1 ? causes[0] : undefined;
}
