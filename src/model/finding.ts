/** A problem in the user's data, as a value: checks return findings, they never throw. */
import type { CellRef } from './cell';

/** Worst first: the order in which people read them. */
export const LEVELS = ['sai', 'chưa kiểm được', 'cảnh báo', 'lệch làm tròn'] as const;
export type Level = (typeof LEVELS)[number];

export interface Finding {
  readonly level: Level;
  /** A built-in check's id (`not-a-number`) or the `Mã` of a row of QuyTac. */
  readonly ruleId: string;
  /** One Vietnamese sentence or two: what is there, what was expected, what to do. */
  readonly message: string;
  readonly cells: readonly CellRef[];
  readonly actual?: string;
  readonly expected?: string;
  /** The likely cause, where the figures themselves give it away. */
  readonly cause?: string;
}

const rank = (finding: Finding): number => LEVELS.indexOf(finding.level);

export const worstFirst = (findings: readonly Finding[]): readonly Finding[] => [...findings].sort((a, b) => rank(a) - rank(b));
