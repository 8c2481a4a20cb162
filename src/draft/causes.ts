/** Why a figure is wrong, where the figures themselves give it away. */
import { slipBetween, type TypingSlip } from '../derivations/digitSlip';
import { share } from '../derivations/share';
import { formatAtMost, formatFixed } from '../locale/number';
import { compare, divide, HUNDRED, isZero, multiply, negate, rational, type Rational } from '../model/rational';
import type { Claim, Reading } from './claim';
import type { WorkbookFigure } from './draftReport';
import type { Mention } from './mention';
import { isRate } from './quantity';
import { isLoose } from './reading';
import { baseValue } from './sameThing';
import { claimedScale, fit, type Judgement } from './verify';
import { writeLike } from './writeLike';

export interface Judged {
  readonly claim: Claim;
  readonly judgement: Judgement;
}

const SLIPS: Record<TypingSlip, string> = {
  'one digit': 'gõ sai một chữ số',
  swapped: 'đảo hai chữ số',
  missing: 'thiếu một chữ số',
  extra: 'thừa một chữ số',
};

/** The numbers that one slip of the hand turned into these digits: two digits swapped, one too many, one too few of two alike. */
function neighbours(digits: string): readonly { readonly digits: string; readonly slip: TypingSlip }[] {
  const found: { digits: string; slip: TypingSlip }[] = [];
  for (let i = 0; i + 1 < digits.length; i += 1)
    found.push({ digits: `${digits.slice(0, i)}${digits[i + 1]}${digits[i]}${digits.slice(i + 2)}`, slip: 'swapped' });
  for (let i = 0; i < digits.length; i += 1) found.push({ digits: digits.slice(0, i) + digits.slice(i + 1), slip: 'extra' });
  for (let i = 0; i < digits.length; i += 1) found.push({ digits: digits.slice(0, i + 1) + digits.slice(i), slip: 'missing' });
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

/** What is written would be right if the reading gave this. */
const agrees = (claim: Claim, reading: Reading, value: Rational | undefined): boolean =>
  !!value && fit(claim.claimed, { ...reading, value, low: value, high: value }, claimedScale(claim)) === 'ok';

interface SlippedOperand {
  readonly operand: Mention;
  readonly shown: string;
  readonly slip: TypingSlip;
}

/** "571 → 517 gives 56,7%": for each operand the slip with which the claimed number would be right. */
const slippedOperands = (claim: Claim, reading: Reading): SlippedOperand[] =>
  reading.operands.flatMap((operand, place): SlippedOperand[] => {
    const digits = operand.text.replace(/\D/g, '');
    if (digits.length < 2 || digits.length > 12 || isZero(operand.value)) return [];
    for (const next of neighbours(digits)) {
      const ratio = rational(BigInt(next.digits), BigInt(digits));
      const values = reading.operands.map((other, i) => (i === place ? multiply(baseValue(other), ratio) : baseValue(other)));
      if (!isZero(ratio) && agrees(claim, reading, reading.recompute(values)))
        return [{ operand, shown: writeLike(multiply(operand.value, ratio), operand), slip: next.slip }];
    }
    return [];
  });

/** Of three that could be it none is told. */
const MOST_SLIPS = 2;

function slippedOperand(claim: Claim, reading: Reading, proofs: Proofs): string | undefined {
  const slips = slippedOperands(claim, reading);
  const open = slips.filter(({ operand }) => !proofs.has(operand.index));
  if (open.length > MOST_SLIPS) return undefined;
  if (open.length) return `có thể ${open.map(({ operand, shown, slip }) => `${operand.text} là ${shown} (${SLIPS[slip]})`).join(' hoặc ')}`;
  const [first] = slips;
  return (
    first &&
    `${claim.claimedText} là kết quả của ${first.shown} (${SLIPS[first.slip]} của ${first.operand.text}); tổng ${proofs.get(first.operand.index) ?? ''} cho thấy ${first.operand.text} là đúng`
  );
}

function scaled(claim: Claim, reading: Reading): string | undefined {
  if (isZero(claim.claimed.value)) return undefined;
  const near = (...factors: readonly Rational[]): boolean => factors.some((factor) => agrees(claim, reading, multiply(reading.value, factor)));
  if (near(rational(1000n), rational(1n, 1000n))) return 'lệch đơn vị 1.000 lần';
  if (near(rational(10n), rational(1n, 10n), rational(100n), rational(1n, 100n))) return 'dịch dấu thập phân';
  return undefined;
}

/** "tăng 3 vụ" of what fell by 3. */
function opposite({ kind, claimed }: Claim, reading: Reading): string | undefined {
  if (reading.value.num >= 0n || isLoose(claimed)) return undefined;
  if (kind === 'plan') return claimed.role === 'exceed' ? 'thực ra là chưa đạt kế hoạch' : claimed.role === 'short' ? 'thực ra là vượt kế hoạch' : undefined;
  const up = claimed.role === 'up' || claimed.sign === '+';
  return kind === 'change' && (up || claimed.role === 'down' || claimed.sign === '-') ? `thực ra là ${up ? 'giảm' : 'tăng'}` : undefined;
}

/** New over old the wrong way round, or a change in percent of the new figure. */
function inverted(claim: Claim, reading: Reading): string | undefined {
  const [a, b, more] = reading.operands.map(baseValue);
  if (!a || !b || more || isZero(a)) return undefined;
  const flipped = reading.recompute([b, a]);
  if (agrees(claim, reading, flipped) || agrees(claim, reading, flipped && negate(flipped)))
    return claim.kind === 'change' ? 'chia cho số mới thay vì số cũ' : 'lấy ngược tử số và mẫu số';
  return claim.kind === 'change' && agrees(claim, reading, multiply(divide(b, a), HUNDRED)) ? 'chia cho số mới thay vì số cũ' : undefined;
}

const WINDOW = 60;

/** The rate is right for another whole that the text mentions. */
function otherWhole(claim: Claim, reading: Reading, mentions: readonly Mention[]): string | undefined {
  const [part] = reading.operands;
  if (claim.kind !== 'share' || !part) return undefined;
  const near = mentions.slice(Math.max(0, claim.claimed.index - WINDOW), claim.claimed.index + WINDOW);
  const other = near.find((mention) => {
    if (isRate(mention) || mention.time || mention === part) return false;
    return agrees(claim, reading, share(baseValue(part), baseValue(mention)));
  });
  return other && `${claim.claimedText} là tỷ lệ của ${part.text} trên ${other.text}, một số khác trong bản thảo`;
}

/** The claimed number is one slip away from what it should be; what the text only implies nobody typed. */
function slippedClaim(claim: Claim, reading: Reading, computed: string): string | undefined {
  const { claimed } = claim;
  if (claimed.index < 0) return undefined;
  const value = divide(reading.value, claimedScale(claim));
  const digitsOf = (number: Rational): string => formatFixed(number, claimed.decimals).replace(/\D/g, '');
  const slip = slipBetween(digitsOf(claimed.value), digitsOf(value));
  return slip && `${SLIPS[slip]} (${claimed.text} thay vì ${/\d$/.test(claimed.text) ? formatAtMost(value, claimed.decimals) : computed})`;
}

/** What the causes are looked for in, besides the claim itself. */
export interface CauseEvidence {
  readonly proofs: Proofs;
  readonly mentions: readonly Mention[];
  readonly figures: readonly WorkbookFigure[];
}

/** `computed`: the reading's value as the draft would write it. */
export function causeOf(claim: Claim, reading: Reading, computed: string, { proofs, mentions, figures }: CauseEvidence): string | undefined {
  const stale = figures.find(({ previous, value }) => previous && compare(previous, claim.claimed.value) === 0 && compare(value, claim.claimed.value) !== 0);
  if (stale) return `bằng số kỳ trước của "${stale.name}"`;
  // a total is rather wrong itself than one of its many parts
  if (claim.kind === 'sum') return scaled(claim, reading) ?? slippedClaim(claim, reading, computed) ?? slippedOperand(claim, reading, proofs);
  return (
    opposite(claim, reading) ??
    inverted(claim, reading) ??
    scaled(claim, reading) ??
    slippedOperand(claim, reading, proofs) ??
    otherWhole(claim, reading, mentions) ??
    slippedClaim(claim, reading, computed)
  );
}
