/** After a write that broke off: what of it reached the workbook, and what puts that back without touching anybody else's cells. */
import { formatRange, quoteSheet, type CellRange } from '../../model/address';
import { cellsOf, goalOf, type Block, type CellsGoal, type Goals, type SheetContent, type SheetGoal, type State } from './contents';
import type { ApiValue } from './cells';
import { rangeText } from '../rectangles';

export interface Recovery {
  readonly back: Goals;
  /** Places that the write reached. */
  readonly touched: readonly string[];
  /** Places that hold somebody else's work and stay as they are. */
  readonly foreign: readonly string[];
}

/** What a cell says after `input` was set: an apostrophe in front isn't part of it. */
const shown = (input: ApiValue | null | undefined): ApiValue => (typeof input === 'string' && input.startsWith("'") ? input.slice(1) : (input ?? ''));

const isFormula = (value: ApiValue): boolean => typeof value === 'string' && value.startsWith('=');

/** Excel rewrites formulas in its own spelling, so that any formula where one was set counts as ours. */
const isOurs = (found: ApiValue, input: ApiValue | null | undefined): boolean => found === shown(input) || (isFormula(found) && isFormula(input ?? ''));

const same = (a: SheetContent, b: SheetContent | undefined): boolean => {
  const told = ({ used, looks, table }: SheetContent): string => JSON.stringify([used?.range, used?.formulas, used?.formats, looks, table]);
  return b !== undefined && told(a) === told(b);
};

/** As Excel names a column on its own account: "Column5", "Cột5". */
const MADE_UP = /^\p{L}+\d+$/u;

/** What Excel puts into the cells that a table gains before anything else is put there. */
const isTables = (found: ApiValue): boolean => typeof found === 'string' && (isFormula(found) || MADE_UP.test(found));

const sameRange = (a: CellRange, b: CellRange): boolean => formatRange(a) === formatRange(b);

/** Whether a new sheet holds nothing but what was being written to it. */
function isOnlyOurs({ content }: SheetGoal, used: Block | undefined): boolean {
  if (!content || 'used' in content) return false;
  return (
    [...cellsOf(used).keys()].length === 0 ||
    (used?.formulas ?? []).every((row, r) =>
      row.every((found, c) => {
        const at = { row: (used?.range.top ?? 0) + r, column: (used?.range.left ?? 0) + c };
        return found === '' || isOurs(found, content.formulas[at.row]?.[at.column]);
      }),
    )
  );
}

/**
 * Each cell that the write reached goes back; each that holds neither the old nor the new stays. `anew`: whatever of them is untouched is put there once
 * more, as Excel fills a table's formulas in when the table gets its old size again.
 */
function cellsBack(
  before: Block,
  now: Block,
  goal: CellsGoal,
  anew: boolean,
): { readonly goal: CellsGoal; readonly reached: boolean; readonly foreign: boolean } {
  const old = goalOf(goal.sheet, before);
  let [reached, foreign] = [anew, false];
  const kept = now.formulas.map((row, r) =>
    row.map((found, c) => {
      const untouched = found === before.formulas[r]?.[c] && now.formats[r]?.[c] === before.formats[r]?.[c];
      const ours = isOurs(found, goal.formulas[r]?.[c]) || found === before.formulas[r]?.[c] || (goal.gained === true && isTables(found));
      if (!untouched && ours) reached = true;
      if (!ours) foreign = true;
      return (untouched && !anew) || !ours;
    }),
  );
  const restore = <T>(grid: readonly (readonly T[])[]): (T | null)[][] => grid.map((row, r) => row.map((value, c) => (kept[r]?.[c] ? null : value)));
  return { goal: { ...old, formulas: restore(old.formulas), formats: restore(old.formats) }, reached, foreign };
}

export function recoveryGoals(before: State, goals: Goals, now: State): Recovery {
  const sheets = goals.sheets.map((goal, at) => {
    const [then, current] = [before.sheets[at]?.content, now.sheets[at]?.content];
    const place = `trang “${goal.name}”`;
    const reached = then ? !same(then, current) : current !== undefined;
    const foreign = reached && !then && !isOnlyOurs(goal, current?.used);
    return { place, reached, foreign, goal: { ...goal, content: then, now: current } };
  });
  const tables = goals.tables.flatMap((goal, at) => {
    const [then, current] = [before.tables[at], now.tables[at]];
    if (!then || !current || (sameRange(then.range, current.range) && then.totals === current.totals)) return [];
    return [{ place: `bảng ${goal.name}`, reached: true, foreign: false, goal: { ...then, now: current.range } }];
  });
  const cells = goals.cells.flatMap((goal, at) => {
    const [then, current] = [before.cells[at]?.block, now.cells[at]?.block];
    return then && current
      ? [{ place: `ô ${quoteSheet(goal.sheet)}!${rangeText(goal.range)}`, ...cellsBack(then, current, goal, goal.gained === true && tables.length > 0) }]
      : [];
  });
  const all = [...sheets, ...tables, ...cells];
  return {
    back: {
      sheets: sheets.filter(({ reached, foreign }) => reached && !foreign).map(({ goal }) => goal),
      cells: cells.filter(({ reached }) => reached).map(({ goal }) => goal),
      tables: tables.map(({ goal }) => goal),
    },
    touched: all.filter(({ reached }) => reached).map(({ place }) => place),
    foreign: all.filter(({ foreign }) => foreign).map(({ place }) => place),
  };
}
