/** A change as files and workbooks take it: dates and percentages as numbers that show as such. */
import type { CellEdit } from '../workbook/port';
import type { CellChange } from './importPlan';

type Value = Pick<CellEdit, 'value' | 'shows'>;

function valueOf({ new: next }: CellChange): Value {
  if (next === null || typeof next !== 'object') return { value: next };
  if ('percent' in next) return { value: next.percent, shows: 'percent' };
  const { year, month, day } = next.date;
  // Days since the last of 1899, as Excel counts from March 1900 on.
  return { value: Date.UTC(year, month - 1, day) / 86_400_000 + 25_569, shows: 'date' };
}

/** Nothing is written over a formula, nor over what somebody else has put there since. */
export const cellEdit = (change: CellChange): CellEdit => ({
  sheet: change.sheet,
  row: change.row,
  column: change.column,
  expected: change.old,
  ...valueOf(change),
  sparesFormula: true,
});
