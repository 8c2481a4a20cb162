/** The office's own rules (QuyTac), evaluated on consolidated figures. */
import { digitSlip, explainSlip } from '../derivations/digitSlip';
import { evaluate, figureOf, type Comparison, type Evaluation, type Term } from '../figures/expression';
import { decimalsNeeded } from '../locale/number';
import { isPercent } from '../locale/unit';
import type { Figure, FigureSet } from '../model/figure';
import type { Finding } from '../model/finding';
import { absolute, add, compare, isZero, rational, subtract, sum, ZERO, type Rational } from '../model/rational';
import type { Check } from './check';
import type { Rule } from './readRules';
import { listCells, plainNumber } from './wording';

function holds(comparison: Comparison, order: number): boolean {
  switch (comparison) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

/** Half a unit of each operand's last decimal, where any of them has decimals or is a rate; whole counts have no such room. */
function roundingRoom(operands: readonly Figure[]): Rational {
  const decimals = operands.map(({ decimals: asked, value }) => asked ?? (value && decimalsNeeded(value, 6)) ?? 0);
  const rounded = decimals.some((count) => count > 0) || operands.some(({ unit, value }) => isPercent(unit) || (value && value.den !== 1n));
  return rounded ? sum(decimals.map((count) => rational(1n, 2n * 10n ** BigInt(count)))) : ZERO;
}

const gapText = ({ figure, departments }: { figure: string; departments: readonly string[] }): string =>
  departments.length ? `${figure} (${departments.join('; ')})` : figure;

/** The one operand that would make both sides equal if a typist's slip in it were undone. */
function likelyCause(left: Term, right: Term, figures: FigureSet, operands: readonly Figure[]): string | undefined {
  const causes = operands.flatMap((figure) => {
    if (!figure.value) return [];
    const wanted = solveFor(figure, left, right, figures);
    if (!wanted) return [];
    const slip = digitSlip(figure.value, wanted);
    return slip ? [`${figure.key}: ${explainSlip(slip, figure.value, wanted)}`] : [];
  });
  return causes.length === 1 ? causes[0] : undefined;
}

/** The value of `figure` that balances the two sides, where it stands in them just once and only in sums. */
function solveFor(figure: Figure, left: Term, right: Term, figures: FigureSet): Rational | undefined {
  const sign = (term: Term): number => {
    if (term.kind === 'figure') return figureOf(term, figures).key === figure.key ? 1 : 0;
    if (term.kind === 'negate') return -sign(term.of);
    if (term.kind === 'number') return 0;
    const [a, b] = [sign(term.left), sign(term.right)];
    if (term.operator === '+') return a + b;
    if (term.operator === '-') return a - b;
    return a || b ? NaN : 0;
  };
  const total = sign(left) - sign(right);
  const [l, r] = [evaluate(left, figures).value, evaluate(right, figures).value];
  if (Math.abs(total) !== 1 || !l || !r || !figure.value) return undefined;
  const excess = subtract(l, r);
  return total === 1 ? subtract(figure.value, excess) : add(figure.value, excess);
}

/** Departments in which the same equation, on their own rows, doesn't hold: where to look first. */
function culprits(left: Term, right: Term, figures: FigureSet, operands: readonly Figure[]): string[] {
  const codes = [...new Set(operands.map((figure) => figure.key.split('.')[0] ?? ''))];
  return figures.departments.flatMap((department) => {
    if (codes.length < 2 || !codes.every((code) => figures.reports(code, department.code))) return [];
    const narrowed: FigureSet = { ...figures, figure: (code, measure) => figures.ofDepartment(code, measure, department.code) };
    const [l, r] = [evaluate(left, narrowed).value, evaluate(right, narrowed).value];
    return l && r && compare(l, r) !== 0 ? [`${department.name} (${plainNumber(l)} so với ${plainNumber(r)})`] : [];
  });
}

function judge(rule: Rule, index: number, figures: FigureSet): Finding | undefined {
  const [leftTerm, rightTerm] = [rule.condition.terms[index], rule.condition.terms[index + 1]];
  const comparison = rule.condition.comparisons[index];
  if (!leftTerm || !rightTerm || !comparison) return undefined;
  const left: Evaluation = evaluate(leftTerm, figures);
  const right: Evaluation = evaluate(rightTerm, figures);
  const operands = [...left.operands, ...right.operands];
  const cells = [...new Set(operands.flatMap((figure) => figure.cells))];
  const title = `Quy tắc ${rule.id}${rule.description ? ` – ${rule.description}` : ''} (${rule.source})`;
  if (!left.value || !right.value) {
    const gaps = [...left.gaps, ...right.gaps];
    const why = gaps.length ? `còn thiếu ${gaps.map(gapText).join(', ')}` : 'có phép chia cho 0';
    return { level: 'chưa kiểm được', ruleId: rule.id, message: `${title}: chưa kiểm được vì ${why}.`, cells };
  }
  if (holds(comparison, compare(left.value, right.value))) return undefined;
  const [is, shouldBe] = [plainNumber(left.value), plainNumber(right.value)];
  const difference = absolute(subtract(left.value, right.value));
  const room = roundingRoom(operands);
  if (comparison !== '<>' && !isZero(room) && compare(difference, room) <= 0)
    return {
      level: 'lệch làm tròn',
      ruleId: rule.id,
      message: `${title}: ${is} và ${shouldBe} chỉ lệch ${plainNumber(difference)} do làm tròn.`,
      cells,
      actual: is,
      expected: shouldBe,
    };
  const cause = comparison === '=' ? likelyCause(leftTerm, rightTerm, figures, operands) : undefined;
  const where = comparison === '=' ? culprits(leftTerm, rightTerm, figures, operands) : [];
  return {
    level: rule.level,
    ruleId: rule.id,
    message:
      `${title} không đúng: bên trái là ${is}, bên phải là ${shouldBe}, lệch ${plainNumber(difference)}.` +
      `${where.length ? ` Lệch ngay tại ${where.join('; ')}.` : ''} Kiểm tra các ô ${listCells(cells)}.`,
    cells,
    actual: is,
    expected: `${comparison === '=' ? '' : `${comparison} `}${shouldBe}`,
    ...(cause ? { cause } : {}),
  };
}

export const rules: Check = {
  id: 'rules',
  *run({ rules: all, figures }) {
    for (const rule of all) {
      for (let index = 0; index < rule.condition.comparisons.length; index += 1) {
        const finding = judge(rule, index, figures);
        if (finding) yield finding;
      }
    }
  },
};
