/** Denominators: "12/48 …, 36/48 …" add to 48; "20 vụ, xong 6/20, tiếp tục 14"; "50, thôi 02, còn 12/48". */
import { compare, rational, subtract, sum, type Rational } from '../../model/rational';
import type { Certainty, Claim } from '../claim';
import { sentenceMentions, type ClaimRule, type DraftContext } from '../context';
import type { Mention } from '../mention';
import { hasAnyPhrase, hasMark } from '../phrases';
import { isPart, isPartition } from '../partList';
import { makeReading, sumReading } from '../reading';
import { likeness } from '../sameThing';

const REMOVED = ['thôi', 'rút', 'dừng', 'hủy', 'bãi bỏ', 'không thực hiện', 'chuyển sang', 'loại'];

const difference = ([a, b]: readonly Rational[]): Rational | undefined => (a && b ? subtract(a, b) : undefined);
const claimOf = (claimed: Mention, operands: readonly Mention[], certainty: Certainty): Claim => ({
  kind: 'sum',
  claimed,
  claimedText: claimed.text,
  readings: [sumReading(operands, rational(1n), certainty)],
  reason: undefined,
});
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
    const reading = makeReading([whole, removed], difference, `${whole.text} - ${removed.text}`, 'certain');
    return reading ? { kind: 'sum', claimed: bottom, claimedText: bottom.text, readings: [reading], reason: undefined } : undefined;
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

export const fractionRule: ClaimRule = (context) =>
  context.sentenceStarts.flatMap((_, sentence): Claim[] => clauses(sentenceMentions(context, sentence)).flatMap((clause) => fractionClaims(context, clause)));

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
    const described = bottoms.map((bottom, i) => ({ ...bottom, label: tops[i]?.label ?? [] }));
    if (agree.length || (isPartition(firstBottom, described) && bottoms.every((bottom) => equals(bottom.value, firstBottom.value))))
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
  const whole = context.mentions
    .slice(Math.max(0, first.index - 4), first.index)
    .reverse()
    .find(
      (mention) => isPart(mention) && first.sentence - mention.sentence <= 1 && likeness(mention, firstBottom) === 'same' && mention.bracket === first.bracket,
    );
  const other = others[0];
  if (!whole || !other || tops.length !== 1) return claims;
  const parts = [first, other];
  const sumOfTwo = sum(parts.map(({ value }) => value));
  // three numbers name the same whole; where two agree, the third is the slip
  if (equals(sumOfTwo, whole.value) && !equals(firstBottom.value, whole.value)) claims.push(claimOf(firstBottom, parts, 'certain'));
  if (equals(sumOfTwo, firstBottom.value) && !equals(firstBottom.value, whole.value)) claims.push(claimOf(whole, parts, 'certain'));
  return claims;
}
