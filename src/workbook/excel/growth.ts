/** What a table's growth means in Excel, as values: which cells it takes, what they held, what goes into them. */
import { cellAddress, cellRef, type CellRange } from '../../model/address';
import { formatKind } from '../xlsx/cellFormats';
import { gainedRanges, growthRefused, placeGrowth, type GrowingTable, type GrowthPlace } from '../growthPlace';
import { readCell, textInput, type ApiValue } from './cells';
import type { Block, CellsGoal, GrowingContent, GrowingTarget, State, TableGoal, TableState } from './contents';
import { newFormat, newInput, PLAIN_FORMAT, points } from './plan';
import { gridOf } from '../rectangles';
import type { Conflict, TableGrowth } from '../port';

export interface GrowthPlan {
  readonly conflicts: readonly Conflict[];
  readonly before: TableState;
  readonly goal: TableGoal;
  /** The cells that it takes with what they hold, and what shall become of them. */
  readonly cells: readonly (State['cells'][number] & { readonly goal: CellsGoal })[];
}

export const growingTarget = ({ table, columns = [], rows = [] }: TableGrowth): GrowingTarget => ({ table, rows: rows.length, columns: columns.length });

/** The part of `block` that lies in `range`, which it covers. */
function partOf({ range: whole, formulas, values, formats }: Block, range: CellRange): Block {
  const cut = <T>(grid: readonly (readonly T[])[]): T[][] =>
    grid.slice(range.top - whole.top, range.bottom - whole.top + 1).map((row) => row.slice(range.left - whole.left, range.right - whole.left + 1));
  return { range, formulas: cut(formulas), values: cut(values), formats: cut(formats) };
}

/** A totals row belongs to Excel, which moves it: cells under it count as blank. */
export function withoutTotals(block: Block, { range, totals }: { readonly range: CellRange; readonly totals: boolean }): Block {
  const isTotal = (row: number, column: number): boolean => totals && row === range.bottom && column >= range.left && column <= range.right;
  const blanked = (grid: Block['formulas']): ApiValue[][] =>
    grid.map((cells, r) => cells.map((cell, c) => (isTotal(block.range.top + r, block.range.left + c) ? '' : cell)));
  return { ...block, formulas: blanked(block.formulas), values: blanked(block.values) };
}

const isFilled = ({ top, bottom, left, right }: CellRange): boolean => top <= bottom && left <= right;

/** The new columns' cells that no new row fills: above them, and below where they only fill rows that were blank. */
const besideRanges = (before: CellRange, place: GrowthPlace, count: number): CellRange[] => {
  const right = { ...before, left: before.right + 1, right: place.range.right };
  const [from, to] = count ? [place.firstRow, place.firstRow + count - 1] : [before.bottom + 1, before.bottom];
  return [
    { ...right, bottom: Math.min(before.bottom, from - 1) },
    { ...right, top: to + 1 },
  ].filter(isFilled);
};

const contains = (a: CellRange, row: number, column: number): boolean => row >= a.top && row <= a.bottom && column >= a.left && column <= a.right;

function occupied(sheet: string, blocks: readonly Block[], gained: readonly CellRange[]): Conflict[] {
  const conflicts = new Map<string, Conflict>();
  for (const { range, formulas, values, formats } of blocks) {
    gridOf(range, (row, column) => {
      const [r, c] = [row - range.top, column - range.left];
      if (!gained.some((one) => contains(one, row, column)) || (formulas[r]?.[c] ?? '') === '') return;
      const found = readCell(values[r]?.[c], formats[r]?.[c]);
      conflicts.set(cellAddress(row, column), {
        ref: cellRef(sheet, row, column),
        expected: null,
        found,
        ...(found === null ? { formula: true as const } : {}),
      });
    });
  }
  return [...conflicts.values()];
}

/** Throws InputError where the table can't grow, whatever its cells hold. */
export function planGrowth(growth: TableGrowth, found: GrowingContent): GrowthPlan {
  const { id, name, sheet, range, totals, headed, headers, filled } = found;
  const { columns = [], rows = [] } = growth;
  const firstRow = range.top + (headed ? 1 : 0);
  const facts: GrowingTable = { name, sheet, range, hasHeader: headed, totals: totals ? 1 : 0, headers, filledTo: filled?.bottom ?? firstRow - 1 };
  const place = placeGrowth(facts, growth);
  const [neighbour] = found.neighbours;
  if (neighbour !== undefined) throw growthRefused(facts, `bảng ${neighbour} đứng sát bên; chuyển bảng ${neighbour} ra xa rồi thử lại`);

  const blocks = [found.right, found.rows].filter((block) => block !== undefined);
  const conflicts = occupied(sheet, blocks, gainedRanges(range, place));

  const formats = columns.map((column) => newFormat(column, null));
  const model = found.rows?.range.top ?? firstRow;
  const usualFormat = (row: number, column: number): string => {
    const isNew = column > range.right;
    const from = row <= place.lastRow ? row : model;
    return (isNew ? formats[column - range.right - 1] : found.rows?.formats[from - model]?.[column - range.left]) ?? PLAIN_FORMAT;
  };
  /** A number stays that number only in a cell whose format doesn't make text, a date or a percentage of it, unless it shall be one. */
  const formatFor = (value: NonNullable<TableGrowth['rows']>[number][number], usual: string): string => {
    const kind = value !== null && typeof value === 'object' ? 'date' : undefined;
    if (value === null || typeof value === 'string' || (usual !== '@' && formatKind(usual) === kind)) return usual;
    return newFormat({ header: '', width: 0, kind: kind ?? 'number' }, value);
  };

  const cells: GrowthPlan['cells'][number][] = [];
  if (rows.length && found.rows) {
    const own = { ...place.range, top: place.firstRow, bottom: place.firstRow + rows.length - 1 };
    const given = (row: number, column: number) => rows[row - own.top]?.[column - own.left] ?? null;
    const goal: CellsGoal = {
      sheet,
      range: own,
      gained: true,
      formulas: gridOf(own, (row, column) => (given(row, column) === null ? null : newInput(given(row, column)))),
      formats: gridOf(own, (row, column) => (given(row, column) === null ? null : formatFor(given(row, column), usualFormat(row, column)))),
    };
    cells.push({ sheet, gained: true, block: withoutTotals(partOf(found.rows, own), found), goal });
  }
  for (const own of found.right ? besideRanges(range, place, rows.length) : []) {
    const header = (row: number, column: number): ApiValue | null =>
      headed && row === range.top ? textInput(columns[column - range.right - 1]?.header ?? '') : null;
    const goal: CellsGoal = { sheet, range: own, gained: true, formulas: gridOf(own, header), formats: gridOf(own, () => null) };
    cells.push({ sheet, gained: true, block: withoutTotals(partOf(found.right as Block, own), found), goal });
  }

  const widthsOf = (of: (at: number) => number): TableState['widths'] => columns.map((_, at) => ({ column: range.right + 1 + at, points: of(at) }));
  const before: TableState = { id, name, sheet, range, totals, widths: widthsOf((at) => found.widths[at] ?? 0), gains: undefined };
  const gains = { before: range, firstRow, model, columns: columns.map((column, at) => ({ ...column, format: formats[at] ?? PLAIN_FORMAT })) };
  const goal: TableGoal = { ...before, range: place.range, now: range, gains, widths: widthsOf((at) => points(columns[at]?.width ?? 0)) };
  return { conflicts, before, goal, cells };
}
