/** A change as the file takes it: dates and percentages as numbers that show as such. */
import type { CellChange } from './importPlan';

export interface FileCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number | null;
  readonly shows?: 'date' | 'percent';
}

export function cellEdit({ sheet, row, column, new: next }: Pick<CellChange, 'sheet' | 'row' | 'column' | 'new'>): FileCell {
  if (next === null || typeof next !== 'object') return { sheet, row, column, value: next };
  if ('percent' in next) return { sheet, row, column, value: next.percent, shows: 'percent' };
  const { year, month, day } = next.date;
  // Days since the last of 1899, as Excel counts from March 1900 on.
  return { sheet, row, column, value: Date.UTC(year, month - 1, day) / 86_400_000 + 25_569, shows: 'date' };
}
