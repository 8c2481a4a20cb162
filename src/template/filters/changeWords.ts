/** Direction in words, shared by the filters of change. */
import { CHANGE_WORDS } from '../../locale/lexicon';
import { roundScaled } from '../../locale/number';
import type { Rational } from '../../model/rational';

/** "tăng …", "giảm …", or "không đổi" where nothing is left of the change at the printed precision. */
export function changeWords(change: Rational, decimals: number, amount: () => string): string {
  const printed = roundScaled(change, decimals);
  if (printed === 0n) return CHANGE_WORDS.same;
  return `${printed > 0n ? CHANGE_WORDS.up : CHANGE_WORDS.down} ${amount()}`;
}
