/** How far two sides of an equation may be apart only because the cells behind them are rounded. */
import { evaluate, figureOf, type Term } from '../figures/expression';
import { fold } from '../locale/encoding';
import { decimalsNeeded } from '../locale/number';
import { isCount } from '../locale/unit';
import type { CellRef } from '../model/cell';
import { MEASURES, type FigureSet } from '../model/figure';
import { absolute, add, divide, multiply, rational, sum, ZERO, type Rational } from '../model/rational';
import type { CheckInput } from './check';

/** As fine as a cell's number gets. */
const FINEST = 15;

/** Half a unit of the last decimal of each of an indicator's cells, together; none where things are counted one by one. */
export type RoundingRoom = (code: string, cells: readonly CellRef[]) => Rational;

/** "nghìn lượt" is rounded, though "lượt" is a count. */
const SCALED = /^(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)\s/u;

export function roundingRoom({ departments, history, figures }: Pick<CheckInput, 'departments' | 'history' | 'figures'>): RoundingRoom {
  const decimalsOf = (value: Rational): number => decimalsNeeded(value, FINEST) ?? FINEST;
  const decimalsByCell = (code: string): Map<CellRef, number> => {
    const byCell = new Map(history.entries(code).map(({ ref, value }) => [ref, decimalsOf(value)]));
    for (const department of departments) {
      for (const row of department.rows) {
        if (row.code !== code) continue;
        for (const measure of MEASURES) {
          const reading = row.readings[measure];
          if (reading.value) byCell.set(reading.ref, decimalsOf(reading.value));
        }
      }
    }
    return byCell;
  };
  const measure = (code: string): ((cells: readonly CellRef[]) => Rational) => {
    const indicator = figures.indicator(code);
    const byCell = decimalsByCell(code);
    const fractions = [...byCell.values()].filter((decimals) => decimals > 0);
    const unit = indicator?.unit ?? '';
    if (!fractions.length && isCount(unit) && !SCALED.test(fold(unit))) return () => ZERO;
    // A cell drops its zeros: 100 among 100,2 and 16,67 is 100,0. Where all are whole, Số lẻ tells whether 100 is 100,0.
    const least = fractions.length ? fractions.reduce((a, b) => Math.min(a, b)) : (indicator?.decimals ?? 0);
    return (cells) => sum(cells.map((cell) => rational(1n, 2n * 10n ** BigInt(Math.max(byCell.get(cell) ?? 0, least)))));
  };
  const known = new Map<string, ReturnType<typeof measure>>();
  return (code, cells) => {
    const ofCode = known.get(code) ?? measure(code);
    known.set(code, ofCode);
    return ofCode(cells);
  };
}

/** The room of a whole side: a factor multiplies it. */
export function roomOf(term: Term, figures: FigureSet, room: RoundingRoom): Rational {
  switch (term.kind) {
    case 'number':
      return ZERO;
    case 'figure':
      return room(term.code, figureOf(term, figures).cells);
    case 'negate':
      return roomOf(term.of, figures, room);
    case 'operation': {
      const [left, right] = [roomOf(term.left, figures, room), roomOf(term.right, figures, room)];
      if (term.operator === '+' || term.operator === '-') return add(left, right);
      const [l, r] = [term.left, term.right].map((side) => absolute(evaluate(side, figures).value ?? ZERO));
      if (!l || !r) return ZERO;
      if (term.operator === '*') return add(multiply(l, right), multiply(r, left));
      return r.num ? divide(add(left, multiply(divide(l, r), right)), r) : ZERO;
    }
  }
}
