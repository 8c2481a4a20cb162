/** One sent cell -> its value in the indicator's unit, or why it can't be taken. */
import { formatAtMost } from '../locale/number';
import { isPercent, sameUnit } from '../locale/unit';
import type { CellValue } from '../model/cell';
import { fromCellNumber, HUNDRED, multiply, type Rational } from '../model/rational';
import type { ProblemKind } from './importPlan';
import { sentText } from './sentFile';
import { shown } from './readSentSheet';
import { readTextNumber, settle, type SignRoles } from './textNumber';

export type FigureReading = { readonly value: Rational } | { readonly kind: ProblemKind; readonly message: string };

export const isValue = (reading: FigureReading): reading is { readonly value: Rational } => 'value' in reading;

/** `roles` is what the file's other numbers prove. */
export function readFigure(cell: CellValue, unit: string, roles: SignRoles): FigureReading {
  const no = (message: string): FigureReading => ({ kind: 'not-a-number', message });
  if (typeof cell === 'number') return { value: fromCellNumber(cell) };
  if (typeof cell === 'string') {
    const text = sentText(cell);
    const typed = readTextNumber(text);
    if (!typed) return no(`“${text.slice(0, 80)}” là chữ, không phải số. Không phát sinh thì ghi 0, chưa có thì để trống`);
    if (typed.suffix && !sameUnit(typed.suffix, unit))
      return { kind: 'wrong-unit', message: `“${text.slice(0, 80)}” ghi đơn vị tính “${typed.suffix}”, bảng ChiTieu ghi “${unit}”` };
    const value = settle(typed, roles);
    if (value) return { value };
    const [vi, en] = [typed.vi ?? typed.en, typed.en ?? typed.vi].map((one) => (one ? formatAtMost(one, 10) : ''));
    return { kind: 'ambiguous-number', message: `“${text}” gõ dạng chữ, có thể là ${vi ?? ''} hoặc ${en ?? ''}` };
  }
  if (cell !== null && typeof cell === 'object' && 'percent' in cell)
    return isPercent(unit)
      ? { value: multiply(fromCellNumber(cell.percent), HUNDRED) }
      : { kind: 'wrong-unit', message: `${shown(cell)} là phần trăm, bảng ChiTieu ghi “${unit}”` };
  if (cell !== null && typeof cell === 'object' && 'error' in cell) return no(`${cell.error} là lỗi công thức`);
  if (cell !== null && typeof cell === 'object') return no(`${shown(cell)} là ngày tháng, không phải số (Excel có thể đã tự đổi)`);
  return no(`${shown(cell)} không phải số`);
}
