/** A statement of the draft that can be recomputed, with every sensible reading of it. */
import type { Rational } from '../model/rational';
import type { Mention } from './mention';

export type ClaimKind = 'share' | 'sum' | 'change' | 'plan' | 'ratio' | 'period';

/**
 * How much the text itself says that this reading is meant. `certain`: it leaves no other;
 * `likely`: wrong only where the figures give the slip away; `possible`: can prove the claim and never refute it.
 */
export type Certainty = 'certain' | 'likely' | 'possible';

export interface Reading {
  /** In the claimed number's own unit (points for a rate). */
  readonly value: Rational;
  /** What `value` can be, given that its operands were rounded. */
  readonly low: Rational;
  readonly high: Rational;
  readonly operands: readonly Mention[];
  /** "571 / 912" */
  readonly formula: string;
  readonly certainty: Certainty;
  /** Recomputes with one operand replaced; for finding the cause of a difference. */
  readonly recompute: (values: readonly Rational[]) => Rational | undefined;
}

export interface Claim {
  readonly kind: ClaimKind;
  /** The number that is checked; `value` overrides it where the claim is implied (100 for shares of one whole). */
  readonly claimed: Mention;
  readonly claimedText: string;
  readonly readings: readonly Reading[];
  /** Why nothing is said when no reading decides; without it the claim is dropped. */
  readonly reason: string | undefined;
}
