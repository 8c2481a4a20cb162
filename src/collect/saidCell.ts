/** What a cell holds, for people: numbers as they are written in Vietnamese. */
import { formatAtMost } from '../locale/number';
import type { CellValue } from '../model/cell';
import { fromCellNumber, HUNDRED, multiply } from '../model/rational';
import { sentText } from './sentFile';

const MOST_DECIMALS = 10;

export function saidCell(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return sentText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? formatAtMost(fromCellNumber(value), MOST_DECIMALS) : String(value);
  if (typeof value === 'boolean') return String(value);
  if ('percent' in value) return `${formatAtMost(multiply(fromCellNumber(value.percent), HUNDRED), MOST_DECIMALS)}%`;
  return 'error' in value ? value.error : `${value.date.day}/${value.date.month}/${value.date.year}`;
}
