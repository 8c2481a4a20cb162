/** A number of the draft as a value: how large, how finely written, and what kind of number. */
import type { Rational } from '../model/rational';

export type QuantityForm = 'count' | 'percent' | 'permille' | 'points' | 'times';
export type Bound = 'above' | 'below' | 'about' | 'limit';

export interface Quantity {
  /** From the first digit (or its sign) to the last digit, scale word or % sign. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** In units: "12 nghìn tỷ" is 12 × 10^12, "6,5%" is 6,5. */
  readonly value: Rational;
  /** What one step of the last written digit is worth. */
  readonly step: Rational;
  readonly decimals: number;
  readonly form: QuantityForm;
  readonly sign: '+' | '-' | undefined;
  readonly scaled: boolean;
}

export const isRate = (quantity: { readonly form: QuantityForm }): boolean =>
  quantity.form === 'percent' || quantity.form === 'permille' || quantity.form === 'points';
