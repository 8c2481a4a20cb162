/** Denominators: "12/48 …, 36/48 …" add to 48; "20 vụ, xong 6/20, tiếp tục 14"; "50, thôi 02, còn 12/48". */
import { slipBetween } from '../../derivations/digitSlip';
import { compare, rational, sum, type Rational } from '../../model/rational';
import type { Certainty, Claim } from '../claim';
import { sentenceMentions, type ClaimRule, type DraftContext } from '../context';
import type { Mention } from '../mention';
import { hasAnyPhrase, hasMark } from '../phrases';
import { isPart } from '../partList';
import { isPartition } from '../partition';
import { sumReading } from '../reading';
import { likeness } from '../sameThing';
import { remainder, remainderClaim } from './remainder';

const REMOVED = ['thôi', 'rút', 'dừng', 'hủy', 'bãi bỏ', 'không thực hiện', 'chuyển sang', 'loại'];

const claimOf = (claimed: Mention, operands: readonly Mention[], certainty: Certainty): Claim => ({
  kind: 'sum',
  claimed,
  claimedText: claimed.text,
  readings: [sumReading(operands, rational(1n), certainty)],
  reason: undefined,
});
const digitsOf = ({ text }: Mention): string => text.replace(/\D/g, '');
const equals = (a: Rational, b: Rational): boolean => compare(a, b) === 0;

/** 50 tasks, 02 of them dropped, so 48 is what the fractions are of. */
function withoutRemoved(context: DraftContext, bottom: Mention): Claim | undefined {
  for (let i = bottom.index - 2; i > 0 && i > bottom.index - 6; i -= 1) {
    const [whole, removed] = [context.mentions[i - 1], context.mentions[i]];
    if (!whole || !removed || bottom.sentence - whole.sentence > 2 || !whole.total) continue;
    if (
      !isPart(whole) ||
      !isPart(removed) ||
      likeness(whole, removed) !== 'same' ||
      likeness(whole, bottom) === 'different' ||
      !hasAnyPhrase(removed.tail.slice(0, 8), REMOVED)
    )
      continue;
    return remainder(bottom, whole, removed, 'certain');
  }
  return undefined;
}

/** Between two semicolons a clause speaks of one whole. */
function clauses(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const found: Mention[][] = [];
  mentions.forEach((mention) => {
    const last = found.at(-1);
    if (last && !hasMark(mention.gap, ';')) last.push(mention);
    else found.push([mention]);
  });
  return found;
}

export const fractionRule: ClaimRule = (context) => [
  ...context.sentenceStarts.flatMap((_, sentence): Claim[] =>
    clauses(sentenceMentions(context, sentence)).flatMap((clause) => fractionClaims(context, clause)),
  ),
  ...context.mentions.flatMap((mention): readonly Claim[] | Claim => remainderClaim(context, mention) ?? []),
];

/** A clause that begins so goes on with what was named before it; any other may name an owner of its own. */
const DONE = ['đã', 'xong', 'khám phá', 'làm rõ', 'điều tra', 'giải quyết', 'hoàn thành', 'xử lý', 'thực hiện', 'triển khai', 'giải ngân'];

/** "Xảy ra 21 vụ, khám phá 6/20 vụ": the total just before, of the same sentence and one slip away. */
function wholeBefore(context: DraftContext, top: Mention, bottom: Mention): Mention | undefined {
  const whole = context.mentions.slice(Math.max(0, top.index - 4), top.index).findLast((mention) => isPart(mention) && likeness(mention, bottom) === 'same');
  if (!whole || whole.sentence !== top.sentence || whole.bracket !== top.bracket || !slipBetween(digitsOf(whole), digitsOf(bottom))) return undefined;
  if (context.mentions.slice(whole.index + 1, top.index + 1).some(({ gap }) => hasMark(gap, ';'))) return undefined;
  // "28/36 vụ (có 1 vụ kỳ trước)" says itself why it is of others
  const beside = context.mentions[bottom.index + 1];
  if (beside && beside.sentence === top.sentence && beside.brackets.length > top.brackets.length && isPart(beside)) return undefined;
  const opened = `${top.label.join(' ')} `.replace(/^(?:trong đó )?(?:có )?/, '');
  return opened.trim() === '' || DONE.some((word) => opened.startsWith(`${word} `)) ? whole : undefined;
}

function fractionClaims(context: DraftContext, own: readonly Mention[]): Claim[] {
  const tops = own.filter((mention) => mention.denominator !== undefined && !mention.pair);
  const first = tops[0];
  const firstBottom = first && context.mentions[first.denominator ?? -1];
  if (!first || !firstBottom) return [];
  const claims: Claim[] = [];
  const removed = withoutRemoved(context, firstBottom);
  if (removed) claims.push(removed);
  const bottoms = tops.flatMap((top) => context.mentions[top.denominator ?? -1] ?? []);
  const sameNoun = bottoms.every((bottom) => likeness(bottom, firstBottom) === 'same');
  const total = sum(tops.map(({ value }) => value));
  if (tops.length > 1 && sameNoun) {
    const agree = bottoms.filter((bottom) => equals(bottom.value, total));
    const described = bottoms.map((bottom, i) => ({ ...bottom, label: tops[i]?.label ?? [], value: tops[i]?.value ?? bottom.value }));
    if (agree.length || (isPartition({ ...firstBottom, label: [], tail: [] }, described) && bottoms.every((bottom) => equals(bottom.value, firstBottom.value))))
      claims.push(...bottoms.map((bottom) => claimOf(bottom, tops, 'certain')));
    return claims;
  }
  const others = own.filter(
    (mention) =>
      mention.index > firstBottom.index &&
      isPart(mention) &&
      mention.denominator === undefined &&
      mention.bracket === first.bracket &&
      likeness(mention, firstBottom) === 'same',
  );
  const other = others[0];
  const whole = other && tops.length === 1 ? wholeBefore(context, first, firstBottom) : undefined;
  if (!whole || !other) return claims;
  const parts = [first, other];
  const sumOfTwo = sum(parts.map(({ value }) => value));
  // three numbers name the same whole; where two agree, the third is the slip
  if (equals(sumOfTwo, whole.value) && !equals(firstBottom.value, whole.value)) claims.push(claimOf(firstBottom, parts, 'certain'));
  if (equals(sumOfTwo, firstBottom.value) && !equals(firstBottom.value, whole.value)) claims.push(claimOf(whole, parts, 'certain'));
  return claims;
}
