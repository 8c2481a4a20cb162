/** A claim that parts add to their whole, and how many of them do. */
import { compare, rational, sum, ZERO } from '../../model/rational';
import type { Certainty, Claim } from '../claim';
import type { Mention } from '../mention';
import { sumReading } from '../reading';
import { baseValue } from '../sameThing';

export const sumClaim = (whole: Mention, parts: readonly Mention[], certainty: Certainty): Claim => ({
  kind: 'sum',
  claimed: whole,
  claimedText: whole.text,
  readings: [sumReading(parts, rational(1n), certainty)],
  reason: undefined,
});

/** How many parts, from the first one on, add to the whole; 0 when no number of them does. */
export function prefixThatFits(whole: Mention, parts: readonly Mention[]): number {
  let running = ZERO;
  const target = baseValue(whole);
  for (let count = 0; count < parts.length; count += 1) {
    const part = parts[count];
    if (!part) break;
    running = sum([running, baseValue(part)]);
    if (count > 0 && compare(running, target) === 0) return count + 1;
  }
  return 0;
}
