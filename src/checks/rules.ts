/** The office's own rules (QuyTac), evaluated on consolidated figures. */
import { evaluate, type Comparison, type Term } from '../figures/expression';
import { differInScale } from '../locale/unit';
import type { FigureSet } from '../model/figure';
import type { Finding } from '../model/finding';
import { absolute, add, compare, isZero, subtract } from '../model/rational';
import type { Check } from './check';
import { likelyCause } from './likelyCause';
import type { Rule } from './readRules';
import { roomOf, roundingRoom, type RoundingRoom } from './roundingRoom';
import { listCells, plainNumber } from './wording';

type FigureTerm = Term & { kind: 'figure' };

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

const gapText = ({ figure, departments }: { figure: string; departments: readonly string[] }): string =>
  departments.length ? `${figure} (${departments.join('; ')})` : figure;

function figureTerms(term: Term): FigureTerm[] {
  switch (term.kind) {
    case 'figure':
      return [term];
    case 'number':
      return [];
    case 'negate':
      return figureTerms(term.of);
    case 'operation':
      return [...figureTerms(term.left), ...figureTerms(term.right)];
  }
}

const multiplies = (term: Term): boolean =>
  term.kind === 'operation'
    ? term.operator === '*' || term.operator === '/' || multiplies(term.left) || multiplies(term.right)
    : term.kind === 'negate' && multiplies(term.of);

/** "T = R + S" of tỷ đồng and triệu đồng: only a factor in the rule says how they compare. */
function mixedUnits(terms: readonly Term[], figures: FigureSet): readonly string[] {
  const units = terms.flatMap(figureTerms).map(({ code }) => figures.indicator(code)?.unit ?? '');
  const mixed = units.filter((unit) => units.some((other) => differInScale(unit, other)));
  return terms.some(multiplies) ? [] : [...new Set(mixed)];
}

/** Departments in which the same equation, on their own rows, doesn't hold: where to look first. */
function culprits(left: Term, right: Term, figures: FigureSet, rounding: RoundingRoom): string[] {
  const terms = [left, right].flatMap(figureTerms);
  const codes = [...new Set(terms.map(({ code }) => code))];
  // One indicator against a number is said of the whole, and a department's own figure of that department.
  if (codes.length < 2 || terms.some(({ department }) => department)) return [];
  const reporting = figures.departments.map((department) => ({ department, rows: codes.filter((code) => figures.reports(code, department.code)).length }));
  // What one of them reports for all isn't to be compared with one's own share.
  if (reporting.some(({ rows }) => rows && rows < codes.length)) return [];
  return reporting.flatMap(({ department, rows }) => {
    if (!rows) return [];
    const narrowed: FigureSet = { ...figures, figure: (code, measure) => figures.ofDepartment(code, measure, department.code) };
    const [l, r] = [evaluate(left, narrowed).value, evaluate(right, narrowed).value];
    if (!l || !r) return [];
    const room = add(roomOf(left, narrowed, rounding), roomOf(right, narrowed, rounding));
    return compare(absolute(subtract(l, r)), room) > 0 ? [`${department.name} (${plainNumber(l)} so với ${plainNumber(r)})`] : [];
  });
}

function judge(
  rule: Rule,
  [leftTerm, rightTerm]: readonly [Term, Term],
  comparison: Comparison,
  figures: FigureSet,
  rounding: RoundingRoom,
): Finding | undefined {
  const [left, right] = [evaluate(leftTerm, figures), evaluate(rightTerm, figures)];
  const operands = [...left.operands, ...right.operands];
  const cells = [...new Set(operands.flatMap((figure) => figure.cells))];
  const title = `Quy tắc ${rule.id}${rule.description ? ` – ${rule.description}` : ''} (${rule.source})`;
  if (!left.value || !right.value) {
    const gaps = [...left.gaps, ...right.gaps];
    const why = gaps.length ? `còn thiếu ${gaps.map(gapText).join(', ')}` : 'có phép chia cho 0';
    return { level: 'chưa kiểm được', ruleId: rule.id, message: `${title}: chưa kiểm được vì ${why}.`, cells };
  }
  const mixed = mixedUnits([leftTerm, rightTerm], figures);
  if (mixed.length) {
    const advice = 'Đưa các chỉ tiêu về một đơn vị tính ở bảng ChiTieu, hoặc nhân hệ số ngay trong điều kiện';
    return { level: 'chưa kiểm được', ruleId: rule.id, message: `${title}: chưa kiểm được vì so số khác đơn vị tính (${mixed.join(', ')}). ${advice}.`, cells };
  }
  if (holds(comparison, compare(left.value, right.value))) return undefined;
  const [is, shouldBe] = [plainNumber(left.value), plainNumber(right.value)];
  const excess = subtract(left.value, right.value);
  const difference = absolute(excess);
  const room = add(roomOf(leftTerm, figures, rounding), roomOf(rightTerm, figures, rounding));
  if (comparison !== '<>' && !isZero(room) && compare(difference, room) <= 0)
    return {
      level: 'lệch làm tròn',
      ruleId: rule.id,
      message: `${title}: ${is} và ${shouldBe} chỉ lệch ${plainNumber(difference)} do làm tròn.`,
      cells,
      actual: is,
      expected: shouldBe,
    };
  const cause = comparison === '=' ? likelyCause(leftTerm, rightTerm, excess, operands, figures) : undefined;
  const where = comparison === '=' ? culprits(leftTerm, rightTerm, figures, rounding) : [];
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
  *run(input) {
    const { rules: all, figures } = input;
    const rounding = roundingRoom(input);
    for (const rule of all) {
      const { terms, comparisons } = rule.condition;
      for (const [index, comparison] of comparisons.entries()) {
        const [left, right] = terms.slice(index);
        const finding = left && right && judge(rule, [left, right], comparison, figures, rounding);
        if (finding) yield finding;
      }
    }
  },
};
