/** Typing slips: a number that another number turns into when one digit is mistyped, swapped, dropped or doubled. */
import { formatFixed } from '../locale/number';
import { absolute, compare, divide, multiply, rational, subtract, type Rational } from '../model/rational';
import type { Claim, Reading } from './claim';

export type Slip = 'digit' | 'swapped' | 'missing' | 'extra';

/** How `written` comes from `meant` (both as digits, without separators) by one slip of the hand. */
export function slipBetween(written: string, meant: string): Slip | undefined {
  if (written.length === meant.length) {
    const different = [...written].flatMap((digit, i) => (digit === meant[i] ? [] : [i]));
    if (different.length === 1) return 'digit';
    const [i = 0, j = 0] = different;
    if (different.length === 2 && j === i + 1 && written[i] === meant[j] && written[j] === meant[i]) return 'swapped';
    return undefined;
  }
  const [short, long] = written.length < meant.length ? [written, meant] : [meant, written];
  let at = 0;
  while (short[at] === long[at]) at += 1;
  if (short.slice(at) !== long.slice(at + 1)) return undefined;
  return written === short ? 'missing' : 'extra';
}

/** Evidence that needs no other: three digits or more, and one slip between what is written and what the reading gives. */
export function evidentSlip({ kind, claimed }: Claim, reading: Reading, unitScale: Rational): Slip | undefined {
  const written = formatFixed(claimed.value, claimed.decimals).replace(/\D/g, '');
  if (written.length < 3) return undefined;
  const value = divide(reading.value, unitScale);
  // a part that isn't listed may well be small: less than ten of thousands is no evidence
  if (kind === 'sum' && (written.replace(/0+$/, '').length < 4 || compare(absolute(subtract(value, claimed.value)), multiply(claimed.step, rational(10n))) < 0))
    return undefined;
  return slipBetween(written, formatFixed(value, claimed.decimals).replace(/\D/g, ''));
}
