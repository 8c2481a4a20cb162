/** Judges a claim by its readings. Wrong needs a reading that the text leaves no way around. */
import { roundScaled } from '../locale/number';
import { absolute, add, compare, divide, multiply, rational, subtract, type Rational } from '../model/rational';
import type { Claim, Reading } from './claim';
import type { Mention } from './mention';
import { evidentSlip } from './evidentSlip';
import { isLoose } from './reading';

export type Verdict = 'ok' | 'wrong' | 'rounding' | 'unknown';

export interface Judgement {
  readonly verdict: Verdict;
  readonly reading: Reading | undefined;
}

const HALF = rational(1n, 2n);

/** "hơn 83%" is true of 83,6 and no sensible way to write 120. */
function fitsBound(claimed: Mention, value: Rational): Verdict {
  const distance = subtract(value, claimed.value);
  const size = absolute(claimed.value);
  const step = claimed.step;
  const near = compare(absolute(distance), step) <= 0;
  if (claimed.bound === 'about') {
    if (near || compare(absolute(distance), multiply(size, rational(5n, 100n))) <= 0) return 'ok';
    return compare(absolute(distance), multiply(size, rational(25n, 100n))) > 0 ? 'wrong' : 'unknown';
  }
  const beyond = claimed.bound === 'above' ? distance : subtract(claimed.value, value);
  if (beyond.num < 0n) return near ? 'rounding' : 'wrong';
  const reach = multiply(size, rational(1n, 10n));
  if (compare(beyond, step) <= 0 || compare(beyond, reach) <= 0) return 'ok';
  return compare(beyond, multiply(size, HALF)) > 0 && compare(beyond, multiply(step, rational(10n))) > 0 ? 'wrong' : 'unknown';
}

export function fit(claimed: Mention, reading: Reading, unitScale: Rational): Verdict {
  const stated = multiply(claimed.value, unitScale);
  const step = multiply(claimed.step, unitScale);
  if (isLoose(claimed)) return fitsBound(claimed, divide(reading.value, unitScale));
  const [computedSteps, statedSteps] = [roundScaled(divide(reading.value, step), 0), roundScaled(divide(stated, step), 0)];
  const off = computedSteps - statedSteps;
  if (off === 0n) return 'ok';
  // a count is exact: one more or less is not a matter of rounding
  if (claimed.form === 'count' && compare(reading.low, reading.high) === 0) return 'wrong';
  if (off === 1n || off === -1n) return 'rounding';
  const half = multiply(step, HALF);
  return compare(add(stated, half), reading.low) >= 0 && compare(subtract(stated, half), reading.high) <= 0 ? 'rounding' : 'wrong';
}

/** What one unit of the claimed number is in the reading's unit. */
export const claimedScale = (claim: Claim): Rational =>
  claim.claimed.form === 'count'
    ? (claim.claimed.measure?.scale ?? rational(1n))
    : claim.claimed.form === 'permille' && claim.kind !== 'change'
      ? rational(1n, 10n)
      : rational(1n);

const CERTAINTIES = ['certain', 'likely', 'possible'] as const;

export function verify(claim: Claim): Judgement | undefined {
  const scale = claimedScale(claim);
  let rounding: Reading | undefined;
  let open = false;
  const fitting: Reading[] = [];
  const failed: Reading[] = [];
  for (const reading of claim.readings) {
    const verdict = fit(claim.claimed, reading, scale);
    if (verdict === 'ok') fitting.push(reading);
    else if (verdict === 'wrong') failed.push(reading);
    else if (verdict === 'rounding' && !reading.operands.some(isLoose) && reading.certainty !== 'possible') rounding ??= reading;
    else if (reading.certainty !== 'possible' || (writtenDigits(claim.claimed) > 2 && !reading.operands.some(isLoose))) open = true;
  }
  const off = (reading: Reading): Rational => absolute(subtract(reading.value, multiply(claim.claimed.value, scale)));
  const best = CERTAINTIES.flatMap(
    (certainty) => fitting.filter((reading) => reading.certainty === certainty).sort((a, b) => compare(off(a), off(b)))[0] ?? [],
  )[0];
  if (best) return { verdict: 'ok', reading: best };
  if (rounding) return { verdict: 'rounding', reading: rounding };
  const certain = failed.find((reading) => reading.certainty === 'certain');
  const slip = failed.find((reading) => reading.certainty === 'likely' && evidentSlip(claim, reading, scale));
  if (!open && (certain ?? slip)) return { verdict: 'wrong', reading: certain ?? slip };
  return claim.reason === undefined ? undefined : { verdict: 'unknown', reading: undefined };
}

/** A far-fetched reading within one step of "57%" means nothing; within one step of "56,74%" it does. */
const writtenDigits = (claimed: Mention): number => claimed.text.replace(/\D/g, '').length;
