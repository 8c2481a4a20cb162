/** One number cell as entered: a value, blank, or a fault that says in Vietnamese what is there instead of a number. */
import { foldWidth } from '../locale/encoding';
import { formatAtMost, parseNumber } from '../locale/number';
import { shortDate } from '../locale/period';
import { isPercent } from '../locale/unit';
import type { CellRef, CellValue } from '../model/cell';
import { fromCellNumber, HUNDRED, multiply, type Rational } from '../model/rational';
import type { TableCell } from '../workbook/contract';

export interface Fault {
  /** What stands in the cell. */
  readonly actual: string;
  /** A clause: "đang là chữ, không phải số". */
  readonly problem: string;
  /** What to do. */
  readonly advice: string;
  /** The number that was probably meant. */
  readonly expected?: string;
  /** Set where Excel itself takes the cell for a number: its formulas can't see the fault. */
  readonly numeric?: true;
}

export class Reading {
  readonly #cell: TableCell;
  constructor(
    cell: TableCell,
    readonly value?: Rational,
    readonly fault?: Fault,
    /** The cell holds a fraction of which `value` is a hundred times. */
    readonly fraction = false,
  ) {
    this.#cell = cell;
  }

  get ref(): CellRef {
    return this.#cell.ref;
  }
}

function textFault(text: string): Fault {
  const parsed = parseNumber(foldWidth(text));
  if (!parsed) return { actual: text, problem: 'là chữ, không phải số', advice: 'Gõ lại một con số, hoặc để trống nếu chưa có.' };
  const meant = formatAtMost(parsed.value, parsed.decimals);
  return parsed.ambiguous
    ? { actual: text, problem: `là số gõ dạng chữ, có thể là ${meant} hoặc một số thập phân`, advice: 'Gõ lại dưới dạng số để không ai hiểu nhầm.' }
    : { actual: text, problem: 'là số gõ dạng chữ nên Excel không cộng được', advice: `Gõ lại ${meant} dưới dạng số.`, expected: meant };
}

function fault(value: Exclude<CellValue, null | number>): Fault {
  if (typeof value === 'string') return textFault(value);
  if (typeof value === 'boolean')
    return { actual: value ? 'TRUE' : 'FALSE', problem: 'là giá trị đúng/sai, không phải số', advice: 'Gõ lại một con số.', numeric: true };
  if ('error' in value) return { actual: value.error, problem: 'là lỗi công thức', advice: 'Sửa công thức hoặc gõ lại con số.' };
  if ('date' in value)
    return {
      actual: shortDate(value.date),
      problem: 'là ngày tháng, không phải số (Excel có thể đã tự đổi một phân số thành ngày)',
      advice: 'Đổi định dạng ô về Số rồi gõ lại con số.',
      numeric: true,
    };
  return {
    actual: String(value.percent),
    problem: 'có định dạng phần trăm nhưng đơn vị tính không phải %',
    advice: 'Đổi định dạng ô hoặc sửa đơn vị tính.',
    numeric: true,
  };
}

/** Unit % is in percent points: 58,6, or 0,586 in a cell that shows percent. */
export function readNumber(cell: TableCell, unit: string): Reading {
  const { value } = cell;
  if (value === null || (typeof value === 'string' && value.trim() === '')) return new Reading(cell);
  if (typeof value === 'number') return new Reading(cell, fromCellNumber(value));
  if (typeof value === 'object' && 'percent' in value && isPercent(unit))
    return new Reading(cell, multiply(fromCellNumber(value.percent), HUNDRED), undefined, true);
  return new Reading(cell, undefined, fault(value));
}
