/** When one slip of the hand is evidence enough that a number is wrong. */
import { slipBetween, type TypingSlip } from '../derivations/digitSlip';
import { formatFixed } from '../locale/number';
import { absolute, compare, divide, multiply, rational, subtract, type Rational } from '../model/rational';
import type { Claim, Reading } from './claim';

/** Evidence that needs no other: three digits or more, and one slip between what is written and what the reading gives. */
export function evidentSlip({ kind, claimed }: Claim, reading: Reading, unitScale: Rational): TypingSlip | undefined {
  const written = formatFixed(claimed.value, claimed.decimals).replace(/\D/g, '');
  if (written.length < 3) return undefined;
  const value = divide(reading.value, unitScale);
  // a part that isn't listed may well be small: less than ten of thousands is no evidence
  if (kind === 'sum' && (written.replace(/0+$/, '').length < 4 || compare(absolute(subtract(value, claimed.value)), multiply(claimed.step, rational(10n))) < 0))
    return undefined;
  return slipBetween(written, formatFixed(value, claimed.decimals).replace(/\D/g, ''));
}
