/** Why indicators can't be drawn as a pie: they count something twice, don't add up to a whole, or point below zero. */
import { decimalsNeeded, formatAtMost } from '../locale/number';
import { isPercent } from '../locale/unit';
import type { CellRef } from '../model/cell';
import type { Figure, FigureSet, Indicator } from '../model/figure';
import type { Finding } from '../model/finding';
import { absolute, compare, HUNDRED, isZero, rational, subtract, sum, ZERO, type Rational } from '../model/rational';
import { numberText } from './figureDrop';
import { overlapOf, type StatedSum } from './overlap';

export interface PieSources {
  readonly figures: FigureSet;
  readonly sums: readonly StatedSum[];
  /** The row's cell. */
  readonly place: CellRef;
}

/** Something to look at in the chart whose row is in `place`. */
export const chartQuestion = (place: CellRef, message: string, figures: readonly Figure[]): Finding => ({
  level: 'cảnh báo',
  ruleId: 'chart-parts',
  message: `Biểu đồ ở ${place} ${message}`,
  cells: [...new Set(figures.flatMap(({ cells }) => cells)), place],
});

const drawnAsBars = (place: CellRef, why: string, figures: readonly Figure[] = []): Finding =>
  chartQuestion(place, `vẽ thành thanh ngang thay cho hình tròn vì ${why}`, figures);

interface Part {
  readonly figure: Figure;
  readonly value: Rational;
}

const shown = ({ figure, value }: Part): string => `${figure.key} (${numberText(figure, value)})`;

/** Undefined while one is missing. */
function known(figures: readonly Figure[]): Part[] | undefined {
  const parts = figures.flatMap((figure) => (figure.value ? [{ figure, value: figure.value }] : []));
  return parts.length < figures.length ? undefined : parts;
}

/** Such as "% so với cùng kỳ" too. */
export const isRate = ({ unit }: Indicator): boolean => isPercent(unit) || /[%‰]/.test(unit);

const total = (parts: readonly Part[]): Rational => sum(parts.map(({ value }) => value));

function negativePart(parts: readonly Part[], place: CellRef): Finding | undefined {
  const below = parts.find(({ value }) => compare(value, ZERO) < 0);
  return below && drawnAsBars(place, `${shown(below)} là số âm. Kiểm tra số đó; nếu đúng, bỏ “kiểu: phần”.`, [below.figure]);
}

/** What the rounding of each rate may add up to. */
function roundingRoom(parts: readonly Part[]): Rational {
  const decimals = Math.max(...parts.map(({ value }) => decimalsNeeded(value, 6) ?? 6));
  return rational(BigInt(parts.length), 2n * 10n ** BigInt(decimals));
}

/** Against a pie of the indicators' sum; undefined where nothing is, or a figure is still missing. */
export function objectionToSum(indicators: readonly Indicator[], { figures, sums, place }: PieSources): Finding | undefined {
  const codes = indicators.map(({ code }) => code);
  const overlap = overlapOf(codes, sums);
  if (overlap) {
    const { outer, inner, rules } = overlap;
    if (!rules.length) return drawnAsBars(place, `${inner} được ghi hai lần. Bỏ bớt một lần.`);
    return drawnAsBars(place, `${inner} đã nằm trong ${outer} (quy tắc ${rules.join(', ')}), cộng cả hai là tính hai lần. Bỏ một trong hai.`);
  }
  const all = codes.map((code) => figures.figure(code, 'current'));
  const parts = known(all);
  if (!parts) return undefined;
  const negative = negativePart(parts, place);
  if (negative) return negative;
  const whole = total(parts);
  if (isZero(whole)) return drawnAsBars(place, 'các chỉ tiêu đều bằng 0, không có gì để chia phần. Số đúng là 0 thì không cần sửa.', all);
  if (!indicators.some(isRate) || compare(absolute(subtract(whole, HUNDRED)), roundingRoom(parts)) <= 0) return undefined;
  const [unit] = indicators.map((indicator) => indicator.unit);
  const why = `các chỉ tiêu tính bằng ${unit} mà cộng lại là ${formatAtMost(whole, 6)} chứ không phải 100. Chọn các tỷ lệ cùng chia một tổng, hoặc bỏ “kiểu: phần”.`;
  return drawnAsBars(place, why, all);
}

/** Against a pie of `whole`; undefined where the parts fill it, or a figure is still missing. */
export function objectionToWhole(indicators: readonly Indicator[], whole: Figure, { figures, place }: PieSources): Finding | undefined {
  const all = indicators.map(({ code }) => figures.figure(code, 'current'));
  const [parts, [base]] = [known(all), known([whole]) ?? []];
  if (!parts || !base) return undefined;
  const filled = total(parts);
  const negative = negativePart(parts, place);
  if (negative || compare(filled, base.value) === 0) return negative;
  const why = `các phần cộng lại là ${numberText(whole, filled)} chứ không bằng ${shown(base)}. Thêm chỉ tiêu còn thiếu, hoặc bỏ “kiểu: phần”.`;
  return drawnAsBars(place, why, [...all, whole]);
}

/** One that equals all the others together is likely their total; of two that aren't zero, equal halves are nothing strange. */
export function likelyTotal(indicators: readonly Indicator[], { figures, place }: PieSources): Finding | undefined {
  const parts = (known(indicators.map(({ code }) => figures.figure(code, 'current'))) ?? []).filter(({ value }) => !isZero(value));
  const found = parts.length > 2 ? parts.find(({ value }) => compare(value, subtract(total(parts), value)) === 0) : undefined;
  if (!found) return undefined;
  const { key } = found.figure;
  const message = `có ${shown(found)} bằng đúng tổng các chỉ tiêu còn lại. Nếu ${key} là tổng của chúng thì hình tròn tính hai lần, bỏ ${key}; nếu chỉ trùng số thì không cần sửa.`;
  return chartQuestion(place, message, [found.figure]);
}
