/** One sent cell -> its value in the indicator's unit, or why it can't be taken. */
import { formatAtMost } from '../locale/number';
import { fold } from '../locale/encoding';
import { convert, isPercent, sameUnit } from '../locale/unit';
import type { CellValue } from '../model/cell';
import { fromCellNumber, HUNDRED, multiply, ZERO, type Rational } from '../model/rational';
import type { Choice, ProblemKind } from './importPlan';
import { TAKE } from './questions';
import { sentText } from './sentFile';
import { saidCell } from './saidCell';
import { readTextNumber, settle, type SignRoles, type TextNumber } from './textNumber';

/** A reading that somebody may choose. */
export interface Way extends Choice {
  readonly value: Rational;
}

export type FigureReading = { readonly value: Rational } | { readonly kind: ProblemKind; readonly message: string; readonly ways: readonly Way[] };

export const isValue = (reading: FigureReading): reading is { readonly value: Rational } => 'value' in reading;

const wayOf = (id: string, value: Rational, unit: string): Way => ({ id, label: `Ghi ${formatAtMost(value, 10)} ${unit}`.trim(), value });

/** The number as it is, or converted where the two units measure the same thing. */
export function unitWays(value: Rational, from: string, to: string): Way[] {
  const converted = convert(value, from, to);
  return [...(converted ? [wayOf('convert', converted, to)] : []), wayOf(TAKE, value, to)];
}

function bothWays({ vi, en, sign = '.' }: TextNumber): Way[] {
  const mark = sign === '.' ? 'dấu chấm' : 'dấu phẩy';
  const way = (id: string, value: Rational | undefined, groups: boolean): Way[] =>
    value ? [{ id, label: `${formatAtMost(value, 10)} (${mark} ${groups ? 'ngăn hàng nghìn' : 'là dấu thập phân'})`, value }] : [];
  return [...way('vi', vi, sign === '.'), ...way('en', en, sign === ',')];
}

/** How people write that there was nothing. */
const NOTHING = /^(?:[-–—.]+|không|không có|không phát sinh|ko|kps|x)$/;

/** `roles` is what the file's other numbers prove. */
export function readFigure(cell: CellValue, unit: string, roles: SignRoles): FigureReading {
  const no = (message: string, ways: readonly Way[] = []): FigureReading => ({ kind: 'not-a-number', message, ways });
  if (typeof cell === 'number') return { value: fromCellNumber(cell) };
  if (typeof cell === 'string') {
    const text = sentText(cell);
    const typed = readTextNumber(text);
    if (!typed)
      return no(
        `“${text.slice(0, 80)}” là chữ, không phải số. Không phát sinh thì ghi 0, chưa có thì để trống`,
        NOTHING.test(fold(text)) ? [{ id: 'zero', label: 'Không phát sinh: ghi 0', value: ZERO }] : [],
      );
    const value = settle(typed, roles);
    if (typed.suffix && !sameUnit(typed.suffix, unit))
      return {
        kind: 'wrong-unit',
        message: `“${text.slice(0, 80)}” ghi đơn vị tính “${typed.suffix}”, bảng ChiTieu ghi “${unit}”`,
        ways: value ? unitWays(value, typed.suffix, unit) : [],
      };
    if (value) return { value };
    return { kind: 'ambiguous-number', message: `“${text}” gõ dạng chữ, có thể hiểu hai cách`, ways: bothWays(typed) };
  }
  if (cell !== null && typeof cell === 'object' && 'percent' in cell)
    return isPercent(unit)
      ? { value: multiply(fromCellNumber(cell.percent), HUNDRED) }
      : {
          kind: 'wrong-unit',
          message: `${saidCell(cell)} là phần trăm, bảng ChiTieu ghi “${unit}”`,
          ways: [wayOf(TAKE, multiply(fromCellNumber(cell.percent), HUNDRED), unit), wayOf('fraction', fromCellNumber(cell.percent), unit)],
        };
  if (cell !== null && typeof cell === 'object' && 'error' in cell) return no(`${cell.error} là lỗi công thức`);
  if (cell !== null && typeof cell === 'object') return no(`${saidCell(cell)} là ngày tháng, không phải số (Excel có thể đã tự đổi)`);
  return no(`${saidCell(cell)} không phải số`);
}
