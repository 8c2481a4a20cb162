/** What supervisor and worker tell each other: a task as JSON in the arguments, failures as JSON lines on standard output, progress in a file. */
import type { BrokenKind } from './target';

export const LIMITS = { milliseconds: 2_000, kilobytes: 512 * 1024 } as const;

/** Runs `from` to before `to`. */
export interface Task {
  readonly target: string;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** File that always says where the worker is, even after it was killed. */
  readonly status: string;
  /** Folder for outputs that the validator shall judge: those of every `keepEvery`th run. */
  readonly kept: string;
  readonly keepEvery: number;
}

/** Four doubles: the run under way, inputs refused so far, runs that went through, and whether the worker ended by itself. */
export const STATUS_SLOTS = 4;

export type FailureKind = 'crash' | 'hang' | 'memory' | BrokenKind;

export interface Failure {
  readonly run: number;
  readonly kind: FailureKind;
  readonly message: string;
}
