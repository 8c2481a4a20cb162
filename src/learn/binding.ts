/** What learning makes of a place in the old report. Offsets are in the corpus. */
import type { CellRef } from '../model/cell';
import { lastBefore } from './corpus';
import type { Expression } from './expressions';

export type BindingKind = 'figure' | 'computed' | 'period' | 'office' | 'document' | 'list';
export type Certainty = 'chắc chắn' | 'khá chắc';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Binding extends Stretch {
  readonly kind: BindingKind;
  /** As it goes into table Mau, braces and all. */
  readonly source: string;
  /** What that prints with this workbook; where it isn't what the report says, `differs` is set. */
  readonly printed: string;
  readonly certainty: Certainty;
  /** Vietnamese: why. */
  readonly evidence: string;
  readonly cells: readonly CellRef[];
  readonly differs?: Deviation;
  /** The figure that a number was taken for. */
  readonly expression?: Expression;
}

/** `wrong`: it recomputes to something else, or names another period; `rounding`: one step off; `style`: the same, written otherwise. */
export interface Deviation {
  readonly kind: 'wrong' | 'rounding' | 'style';
  readonly reason: string;
}

export interface DoubtChoice {
  readonly source: string;
  readonly name: string;
  readonly cells: readonly CellRef[];
  readonly prints: string;
  /** What it takes the place of, where that isn't the question's own stretch: "tăng 35%" around "35%". */
  readonly stretch?: Stretch;
}

export interface Doubt extends Stretch {
  /** Vietnamese: why it wasn't decided. */
  readonly reason: string;
  readonly choices: readonly DoubtChoice[];
}

export interface Unbound extends Stretch {
  readonly reason: string;
}

export const overlaps = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;

/** Whether a stretch lies clear of all of `taken`; for the many numbers of a long report. */
export function clearOf(taken: readonly Stretch[]): (one: Stretch) => boolean {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...taken].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  const starts = merged.map(({ start }) => start);
  return (one) => {
    const before = merged[lastBefore(starts, one.end - 1)];
    return !before || before.end <= one.start;
  };
}
