/** A quantity where it stands: what is counted, what the words around it say of it, and what it is written over. */
import type { QuantityRole } from '../locale/lexicon';
import type { Dimension } from '../locale/unit';
import type { Rational } from '../model/rational';
import type { Bound, Quantity } from './quantity';

export interface Mention extends Quantity {
  /** Place among all mentions of the draft. */
  readonly index: number;
  readonly sentence: number;
  readonly paragraph: number;
  /** Words, marks and "#" for opaque numbers between the mention before it in the sentence and this one (the last 24). */
  readonly gap: readonly string[];
  /** The same, after this mention (the first 16). */
  readonly tail: readonly string[];
  /** The words that name it, before the number: those since the last separator. */
  readonly label: readonly string[];
  /** Up to three words after the number, or none. */
  readonly noun: readonly string[];
  readonly measure: Measure | undefined;
  /** A length of time, an age, a multiple: it qualifies a sentence and is never part of a total. */
  readonly time: boolean;
  readonly bound: Bound | undefined;
  readonly role: QuantityRole | undefined;
  /** Labelled as a total. */
  readonly total: boolean;
  /** The innermost bracket it stands in; 0 is none. Brackets are numbered in the draft. */
  readonly bracket: number;
  readonly brackets: readonly number[];
  /** In "a/b": the index of the other. */
  readonly denominator: number | undefined;
  readonly numerator: number | undefined;
  /** "40 lượt/52 người": two counts side by side, no fraction. */
  readonly pair: boolean;
}

/** A unit that converts: `scale` to its dimension's base; `per` what it is divided by ("tạ/ha"). */
export interface Measure {
  readonly name: string;
  readonly dimension: Dimension | undefined;
  readonly scale: Rational;
  readonly per: string | undefined;
}
