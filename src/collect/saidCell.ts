/** What a cell holds, for people: numbers as they are written in Vietnamese. */
import { formatAtMost } from '../locale/number';
import type { CellValue } from '../model/cell';
import { fromCellNumber, HUNDRED, multiply } from '../model/rational';
import { shown } from './readSentSheet';

const MOST_DECIMALS = 10;

export function saidCell(value: CellValue): string {
  if (typeof value === 'number' && Number.isFinite(value)) return formatAtMost(fromCellNumber(value), MOST_DECIMALS);
  if (value !== null && typeof value === 'object' && 'percent' in value)
    return `${formatAtMost(multiply(fromCellNumber(value.percent), HUNDRED), MOST_DECIMALS)}%`;
  return shown(value);
}
