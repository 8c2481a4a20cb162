/** Figures as Liquid sees them: they print themselves, compare exactly, and know when a condition read one that is missing. */
import { Drop } from 'liquidjs';
import { formatAtMost, formatFixed } from '../locale/number';
import { isPercent } from '../locale/unit';
import type { Figure, Gap, PrintedFigure } from '../model/figure';
import { compare, fromDecimal, toNumber, type Rational } from '../model/rational';

/** Decimals without `Số lẻ`: as entered, but no more than two. */
const DEFAULT_DECIMALS = 2;

/**
 * The figure as filter `số` prints it: `Số lẻ` n gives exactly n decimals, unit % at most n and its sign;
 * an explicit `decimals` gives exactly that many.
 */
export function numberText(figure: Pick<Figure, 'unit' | 'decimals'>, value: Rational, decimals?: number): string {
  const percent = isPercent(figure.unit);
  const sign = percent ? '%' : '';
  if (decimals !== undefined) return formatFixed(value, decimals) + sign;
  if (figure.decimals === undefined) return formatAtMost(value, DEFAULT_DECIMALS) + sign;
  return percent ? formatAtMost(value, figure.decimals) + sign : formatFixed(value, figure.decimals);
}

const gapText = ({ figure, departments }: Gap): string => (departments.length ? `${figure} – ${departments.join('; ')}` : figure);

export const missingText = (gaps: readonly Gap[]): string => `[chưa có số: ${gaps.map(gapText).join('; ')}]`;

/** Collects the missing figures that conditions read: such a condition counts as true, and its paragraph says so. */
export class ConditionReads {
  readonly #missing = new Set<string>();

  add(figure: Figure): void {
    for (const gap of figure.gaps) this.#missing.add(gap.figure);
  }

  get size(): number {
    return this.#missing.size;
  }

  /** The names read since the last call. */
  take(): string[] {
    const names = [...this.#missing];
    this.#missing.clear();
    return names;
  }
}

const operand = (value: unknown): Rational | undefined => {
  if (value instanceof FigureDrop) return value.figure.value;
  const plain: unknown = value instanceof Drop ? value.valueOf() : value;
  if (typeof plain === 'number' && Number.isFinite(plain)) return fromDecimal(String(plain));
  return undefined;
};

export class FigureDrop extends Drop {
  constructor(
    readonly figure: Figure,
    readonly reads: ConditionReads,
    /** What it prints where its value is known; the default is filter `số`. */
    readonly text: string = figure.value ? numberText(figure, figure.value) : missingText(figure.gaps),
    readonly member: (name: string) => unknown = () => undefined,
  ) {
    super();
  }

  override liquidMethodMissing(name: string | number): unknown {
    return this.member(String(name));
  }

  get printed(): PrintedFigure {
    const { figure, text } = this;
    const { key, name, value, formula, gaps, share } = figure;
    return {
      key,
      name,
      text,
      value,
      get cells() {
        return figure.cells;
      },
      formula,
      missing: gaps.length > 0,
      gaps,
      ...(share ? { share } : {}),
    };
  }

  override valueOf(): number | null {
    if (this.figure.value) return toNumber(this.figure.value);
    this.reads.add(this.figure);
    return null;
  }

  #order(other: unknown): number | undefined {
    for (const side of [this, other]) if (side instanceof FigureDrop && !side.figure.value) this.reads.add(side.figure);
    const [left, right] = [this.figure.value, operand(other)];
    return left && right ? compare(left, right) : undefined;
  }

  equals(other: unknown): boolean {
    return this.#order(other) === 0;
  }
  gt(other: unknown): boolean {
    return (this.#order(other) ?? 0) > 0;
  }
  geq(other: unknown): boolean {
    return (this.#order(other) ?? -1) >= 0;
  }
  lt(other: unknown): boolean {
    return (this.#order(other) ?? 0) < 0;
  }
  leq(other: unknown): boolean {
    return (this.#order(other) ?? 1) <= 0;
  }
}
