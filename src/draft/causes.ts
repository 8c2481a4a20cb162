/** Why a figure is wrong, where the figures themselves give it away. */
import { share } from '../derivations/share';
import { formatAtMost, formatFixed } from '../locale/number';
import { compare, divide, isZero, multiply, rational, type Rational } from '../model/rational';
import type { Claim, Reading } from './claim';
import { slipBetween, type Slip } from './digitSlip';
import type { WorkbookFigure } from './draftReport';
import type { Mention } from './mention';
import { isRate } from './quantity';
import { baseValue } from './sameThing';
import { claimedScale, fit, type Judgement } from './verify';

export interface Judged {
  readonly claim: Claim;
  readonly judgement: Judgement;
}

const SLIPS: Record<Slip, string> = {
  digit: 'gõ sai một chữ số',
  swapped: 'đảo hai chữ số',
  missing: 'thiếu một chữ số',
  extra: 'thừa một chữ số',
  shifted: 'dịch dấu thập phân',
};

const digitsOf = (mention: Mention): string => mention.text.replace(/\D/g, '');

/** Every number one slip away from a written one: two digits swapped, one doubled digit dropped, one dropped digit restored. */
function neighbours(digits: string): readonly { readonly digits: string; readonly slip: Slip }[] {
  const found: { digits: string; slip: Slip }[] = [];
  for (let i = 0; i + 1 < digits.length; i += 1)
    if (digits[i] !== digits[i + 1]) found.push({ digits: `${digits.slice(0, i)}${digits[i + 1]}${digits[i]}${digits.slice(i + 2)}`, slip: 'swapped' });
  for (let i = 0; i < digits.length && digits.length > 1; i += 1) found.push({ digits: digits.slice(0, i) + digits.slice(i + 1), slip: 'extra' });
  for (let i = 0; i < digits.length; i += 1) found.push({ digits: digits.slice(0, i) + (digits[i] ?? '') + digits.slice(i), slip: 'missing' });
  return found;
}

/** Proven sums by the index of each of their parts: they say that a part is right. */
export type Proofs = ReadonlyMap<number, string>;

export function proofsOf(judged: readonly Judged[]): Proofs {
  const proofs = new Map<number, string>();
  for (const { claim, judgement } of judged) {
    const { reading } = judgement;
    if (claim.kind === 'sum' && judgement.verdict === 'ok' && reading)
      for (const { index } of reading.operands) proofs.set(index, `${reading.formula} = ${claim.claimed.text}`);
  }
  return proofs;
}

/** "571 → 517 gives 56,7%": the claimed number is right for an operand with one slip. */
function slippedOperand(claim: Claim, reading: Reading, proofs: Proofs): string | undefined {
  const scale = claimedScale(claim);
  for (const [place, operand] of reading.operands.entries()) {
    const digits = digitsOf(operand);
    if (digits.length < 2 || digits.length > 12 || reading.operands.length > 3) continue;
    for (const next of neighbours(digits)) {
      const ratio = rational(BigInt(next.digits || '0'), BigInt(digits) || 1n);
      const values = reading.operands.map((other, i) => multiply(baseValue(other), i === place ? ratio : rational(1n)));
      const value = reading.recompute(values);
      if (!value || isZero(ratio)) continue;
      if (fit(claim.claimed, { ...reading, value, low: value, high: value }, scale) !== 'ok') continue;
      const proof = proofs.get(operand.index);
      const shown = formatFixed(multiply(operand.value, ratio), operand.scaled ? 0 : operand.decimals);
      return proof
        ? `${claim.claimedText} là kết quả của ${shown} (${SLIPS[next.slip]} của ${operand.text}); tổng ${proof} cho thấy ${operand.text} là đúng`
        : `có thể ${operand.text} là ${shown} (${SLIPS[next.slip]})`;
    }
  }
  return undefined;
}

function scaled(claim: Claim, reading: Reading): string | undefined {
  const stated = multiply(claim.claimed.value, claimedScale(claim));
  if (isZero(stated) || isZero(reading.value)) return undefined;
  const near = (factor: Rational): boolean =>
    fit(
      claim.claimed,
      { ...reading, value: multiply(reading.value, factor), low: multiply(reading.value, factor), high: multiply(reading.value, factor) },
      claimedScale(claim),
    ) === 'ok';
  if (near(rational(1000n)) || near(rational(1n, 1000n))) return 'lệch đơn vị 1.000 lần';
  if (near(rational(10n)) || near(rational(1n, 10n)) || near(rational(100n)) || near(rational(1n, 100n))) return 'dịch dấu thập phân';
  return undefined;
}

/** New over old the wrong way round, or a change in percent of the new figure. */
function inverted(claim: Claim, reading: Reading): string | undefined {
  const [first, second] = reading.operands;
  if (!first || !second || reading.operands.length !== 2 || claim.kind === 'sum') return undefined;
  const [a, b] = [first, second].map(baseValue);
  if (!a || !b || isZero(a)) return undefined;
  const flipped = reading.recompute([b, a]);
  const fits = (value: Rational | undefined): boolean =>
    !!value && fit(claim.claimed, { ...reading, value, low: value, high: value }, claimedScale(claim)) === 'ok';
  if (fits(flipped) || (flipped && fits(multiply(flipped, rational(-1n)))))
    return claim.kind === 'change' ? 'chia cho số mới thay vì số cũ' : 'lấy ngược tử số và mẫu số';
  if (claim.kind === 'change' && fits(multiply(divide(b, a), rational(100n)))) return 'chia cho số mới thay vì số cũ';
  return undefined;
}

const WINDOW = 60;

/** The rate is right for another whole that the text mentions. */
function otherWhole(claim: Claim, reading: Reading, mentions: readonly Mention[]): string | undefined {
  const [part, whole] = reading.operands;
  if (claim.kind !== 'share' || !part || !whole) return undefined;
  const near = mentions.slice(Math.max(0, claim.claimed.index - WINDOW), claim.claimed.index + WINDOW);
  const other = near.find((mention) => {
    if (isRate(mention) || mention.time || mention === whole || mention === part) return false;
    const rate = share(baseValue(part), baseValue(mention));
    return !!rate && fit(claim.claimed, { ...reading, value: rate, low: rate, high: rate }, claimedScale(claim)) === 'ok';
  });
  return other && `${claim.claimedText} là tỷ lệ của ${part.text} trên ${other.text}, một số khác trong bản thảo`;
}

/** What the causes are looked for in, besides the claim itself. */
export interface CauseEvidence {
  readonly proofs: Proofs;
  readonly mentions: readonly Mention[];
  readonly figures: readonly WorkbookFigure[];
}

/** `computed`: the reading's value as the draft would write it. */
export function causeOf(claim: Claim, reading: Reading, computed: string, { proofs, mentions, figures }: CauseEvidence): string | undefined {
  const scale = claimedScale(claim);
  const stale = figures.find(({ previous, value }) => previous && compare(previous, claim.claimed.value) === 0 && compare(value, claim.claimed.value) !== 0);
  if (stale) return `bằng số kỳ trước của "${stale.name}"`;
  const inversion = inverted(claim, reading) ?? scaled(claim, reading);
  if (inversion) return inversion;
  const operand = claim.kind === 'sum' ? undefined : slippedOperand(claim, reading, proofs);
  if (operand) return operand;
  const other = otherWhole(claim, reading, mentions);
  if (other) return other;
  const value = divide(reading.value, scale);
  const slip = slipBetween(
    formatFixed(claim.claimed.value, claim.claimed.decimals).replace(/\D/g, ''),
    formatFixed(value, claim.claimed.decimals).replace(/\D/g, ''),
  );
  if (slip && claim.claimed.index >= 0)
    return `${SLIPS[slip]} (${claim.claimed.text} thay vì ${claim.claimed.scaled ? computed : formatAtMost(value, claim.claimed.decimals)})`;
  return claim.kind === 'sum' ? slippedPart(claim, reading) : undefined;
}

/** The part which, with one slip, makes the sum right. */
function slippedPart(claim: Claim, reading: Reading): string | undefined {
  const scale = claimedScale(claim);
  for (const [place, part] of reading.operands.entries()) {
    const digits = digitsOf(part);
    if (digits.length < 2 || digits.length > 12) continue;
    for (const next of neighbours(digits)) {
      const ratio = rational(BigInt(next.digits || '0'), BigInt(digits) || 1n);
      const value = reading.recompute(reading.operands.map((other, i) => multiply(baseValue(other), i === place ? ratio : rational(1n))));
      if (value && fit(claim.claimed, { ...reading, value, low: value, high: value }, scale) === 'ok')
        return `có thể ${part.text} là ${formatFixed(multiply(part.value, ratio), part.scaled ? 0 : part.decimals)} (${SLIPS[next.slip]})`;
    }
  }
  return undefined;
}
