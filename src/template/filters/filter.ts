/** What a filter is, and what filters of figures have in common. */
import { convert, sameUnit } from '../../locale/unit';
import { InputError } from '../../model/errors';
import type { Figure, Gap, Share } from '../../model/figure';
import { IMPOSSIBLE } from '../../locale/lexicon';
import { fromDecimal, type Rational } from '../../model/rational';
import type { ConditionReads } from '../figureDrop';
import { FigureDrop, missingText } from '../figureDrop';

/** A plain object; its name works without diacritics too. */
export interface Filter {
  readonly name: string;
  /** Throws InputError where the template asks for something that makes no sense. */
  apply(input: unknown, args: readonly unknown[], reads: ConditionReads): unknown;
}

const describe = (value: unknown): string =>
  value === undefined || value === null ? 'không có gì' : typeof value === 'string' ? `chữ “${value.slice(0, 30)}”` : 'một thứ không phải số liệu';

/** `value` as a figure; a number typed in the template or a period's year counts as one without cells. */
export function asFigure(value: unknown, filter: string, role = 'số liệu đứng trước'): Figure {
  if (value instanceof FigureDrop) return value.figure;
  if (typeof value === 'number' && Number.isFinite(value)) {
    const text = String(value);
    return { key: text, name: text, formula: text, unit: '', decimals: undefined, value: fromDecimal(text), cells: [], gaps: [] };
  }
  throw new InputError(`bộ lọc ${filter} cần ${role} là một chỉ tiêu, lại gặp ${describe(value)}`);
}

/** `other` in the unit of `figure` where units convert, as triệu and tỷ đồng do; as it is where they count different things. */
export function inUnitOf(figure: Figure, other: Figure): Figure {
  if (!other.value || sameUnit(figure.unit, other.unit)) return other;
  const value = convert(other.value, other.unit, figure.unit);
  return value ? { ...other, value } : other;
}

/** The optional decimals argument; undefined where the template gives none. */
export function decimalsArgument(value: unknown, filter: string): number | undefined {
  if (value === undefined) return undefined;
  const number = value instanceof FigureDrop ? NaN : Number(value);
  if (!Number.isInteger(number) || number < 0 || number > 10) throw new InputError(`bộ lọc ${filter}: số lẻ phải là số nguyên từ 0 đến 10`);
  return number;
}

function joinGaps(...figures: readonly Figure[]): Gap[] {
  const gaps = new Map<string, Gap>();
  for (const figure of figures) for (const gap of figure.gaps) gaps.set(gap.figure, gap);
  return [...gaps.values()];
}

/** An operand's formula, in brackets where it is itself computed. */
export const bracketed = (formula: string): string => (/\s/.test(formula) ? `(${formula})` : formula);

/** `NV_HT / NV_GIAO` */
export const operation = (left: Figure, operator: string, right: Figure): string => `${bracketed(left.formula)} ${operator} ${bracketed(right.formula)}`;

export interface Derived {
  readonly filter: string;
  readonly operands: readonly [Figure, ...Figure[]];
  /** Arguments that belong to the key: decimals, a unit. */
  readonly options?: readonly (string | number | undefined)[];
  readonly formula: string;
  readonly unit?: string;
  readonly decimals?: number | undefined;
  /** Called only when every operand is known; undefined where the value doesn't exist (division by zero). */
  readonly value: () => Rational | undefined;
  /** What to print for the value; undefined is a value that doesn't exist. */
  readonly text?: (value: Rational | undefined) => string;
  readonly share?: Share;
  /** Printed instead of the gap when an operand is missing. */
  readonly whenMissing?: string;
}

/** Longer than any sum that a sentence needs; arithmetic in a loop doubles its formula at each turn. */
const MAX_FORMULA = 2_000;

/** A computed figure: it carries its operands' cells and gaps on. */
export function derive(spec: Derived, reads: ConditionReads): FigureDrop {
  const [first, ...others] = spec.operands;
  if (spec.formula.length > MAX_FORMULA) throw new InputError(`bộ lọc ${spec.filter}: phép tính quá dài`);
  const gaps = joinGaps(...spec.operands);
  const impossible = spec.operands.some((operand) => !operand.value && !operand.gaps.length);
  const value = gaps.length || impossible ? undefined : spec.value();
  const options = (spec.options ?? []).filter((option) => option !== undefined);
  const figure: Figure = {
    key: `${first.key}|${spec.filter}${others.length + options.length ? ':' : ''}${[...others.map(({ key }) => key), ...options].join(',')}`,
    name: [first.name, ...others.map(({ name }) => name)].join(' – '),
    formula: spec.formula,
    unit: spec.unit ?? '',
    decimals: spec.decimals,
    value,
    get cells() {
      return [...new Set(spec.operands.flatMap(({ cells }) => cells))];
    },
    gaps: spec.whenMissing === undefined ? gaps : [],
    ...(spec.share && value ? { share: spec.share } : {}),
  };
  if (impossible) return new FigureDrop(figure, reads, IMPOSSIBLE);
  if (gaps.length) return new FigureDrop(figure, reads, spec.whenMissing ?? missingText(gaps));
  return spec.text ? new FigureDrop(figure, reads, spec.text(value)) : new FigureDrop(figure, reads);
}
