/** Parts against their total: forward ("912 nhiệm vụ, trong đó …"), in brackets, or before it ("cộng A và B là C"). */
import { compare, rational, sum, ZERO } from '../../model/rational';
import { CLOSED_INTROS } from '../../locale/lexicon';
import type { Claim } from '../claim';
import { encloses, sentenceMentions, type ClaimRule, type DraftContext } from '../context';
import type { Mention } from '../mention';
import { hasAnyPhrase, hasMark, hasPhrase } from '../phrases';
import { belongs, introducesNext, isClosed, isOpen, isPart, mannerOf, partLists, type PartList } from '../partList';
import { isOneOfThem, isPartition } from '../partition';
import { evidentSlip } from '../evidentSlip';
import { baseValue, likeness } from '../sameThing';
import { claimedScale, fit } from '../verify';
import { prefixThatFits, sumClaim } from './sumClaim';
import { unlikeMisfit, unlikeParts } from './unlikeParts';

/** Readings of one list: all of it, up to the first semicolon, and without what "trong đó" opens inside it. */
function readingsOf({ parts }: PartList): (readonly Mention[])[] {
  const lists: (readonly Mention[])[] = [parts];
  const stop = parts.findIndex((part, i) => i > 0 && hasMark(part.gap, ';'));
  if (stop > 0) lists.push(parts.slice(0, stop));
  const nestedAt = parts.findIndex((part, i) => i > 0 && hasAnyPhrase(part.gap, ['trong đó', 'gồm']));
  if (nestedAt > 0) {
    const resume = parts.findIndex((part, i) => i > nestedAt && hasMark(part.gap, ';'));
    lists.push([...parts.slice(0, nestedAt), ...(resume < 0 ? [] : parts.slice(resume))]);
  }
  return lists;
}

/** "200 đơn khiếu nại, 90 đơn tố cáo, gồm …": the parts may be those of the total before the last. */
function openedLater({ parts }: PartList): (readonly Mention[])[] {
  const opened = parts.findIndex((part, i) => i > 0 && hasAnyPhrase(part.gap, ['trong đó', 'gồm']));
  return opened > 0 ? [parts.slice(opened)] : [];
}

/** A number of parts, from the first on, that add to the whole. */
function forwardFit(lists: readonly PartList[]): Claim | undefined {
  for (const list of lists) {
    for (const parts of [...readingsOf(list), ...openedLater(list)]) {
      const count = prefixThatFits(list.whole, parts);
      if (count && plausible(list, parts.slice(0, count))) return sumClaim(list.whole, parts.slice(0, count), 'possible');
    }
  }
  return undefined;
}

/** Nothing fits: only a list that is complete can be wrong; another one only by an evident slip of a digit. */
function forwardMisfit(context: DraftContext, whole: Mention, lists: readonly PartList[]): Claim | undefined {
  for (const list of lists) {
    if (list.where === 'next' && !introducesNext(context, whole)) continue;
    if (list.where === 'sentence' && !opensList(list)) continue;
    const parts = readingsOf(list)
      .filter((reading) => isClosed(context, { ...list, parts: reading }))
      .at(-1);
    if (!parts || !agreesWithFractions(context, whole, parts)) continue;
    if (!largerAlternative(context, whole, parts)) return sumClaim(whole, parts, 'certain');
  }
  return tooLarge(whole, lists);
}

/** A total that one slip of a digit, or the rounding of its parts, keeps from its list. */
function forwardNearMiss(context: DraftContext, whole: Mention, lists: readonly PartList[]): Claim | undefined {
  for (const list of lists) {
    const claim = sumClaim(whole, list.parts, 'likely');
    const [reading] = claim.readings;
    const near = reading && (evidentSlip(claim, reading, claimedScale(claim)) !== undefined || fit(whole, reading, claimedScale(claim)) === 'rounding');
    if (
      near &&
      (list.where === 'next' ? introducesNext(context, whole) : opensList(list) || list.parts.length > 2) &&
      !isOpen(list) &&
      !isOneOfThem(whole, list.parts)
    )
      return claim;
  }
  return undefined;
}

/** "30/45, còn lại 8" after another total: the fraction names a whole of its own. */
const agreesWithFractions = (context: DraftContext, whole: Mention, parts: readonly Mention[]): boolean =>
  parts.every(({ denominator, pair }) => denominator === undefined || pair || compare(context.mentions[denominator]?.value ?? ZERO, whole.value) === 0);

/** Small numbers add up by chance: unlike nouns need words that make a list of them. */
function plausible(list: PartList, parts: readonly Mention[]): boolean {
  if (parts.every((part) => likeness(list.whole, part) === 'same')) return true;
  if (list.where === 'next') return list.whole.total || hasAnyPhrase(list.intro, ['trong đó', 'gồm']) || compare(baseValue(list.whole), rational(100n)) >= 0;
  return compare(baseValue(list.whole), rational(3n)) >= 0;
}

function opensList(list: PartList): boolean {
  const { whole, intro, parts } = list;
  if (hasMark(intro, ':') || hasAnyPhrase(intro, ['trong đó', 'gồm', 'chia ra', 'đối với']) || whole.total) return true;
  return whole.gap.at(-1) === 'trong' || hasPhrase(whole.gap.slice(-3), 'trong số') || isPartition(whole, parts, mannerOf(list));
}

/** Another number between the whole and the parts could be their whole as well. */
const largerAlternative = (context: DraftContext, whole: Mention, parts: readonly Mention[]): boolean =>
  context.mentions
    .slice(whole.index + 1, parts[0]?.index)
    .some(
      (mention) =>
        isPart(mention) &&
        encloses(mention, parts[0] ?? mention) &&
        (likeness(mention, whole) !== 'different' || parts.every((part) => likeness(mention, part) !== 'different')) &&
        compare(baseValue(mention), baseValue(parts[0] ?? mention)) >= 0,
    );

/** One part alone is more than its whole. */
function tooLarge(whole: Mention, lists: readonly PartList[]): Claim | undefined {
  for (const { where, intro, parts } of lists) {
    const first = parts[0];
    if (where === 'next' || !first || !hasPhrase(intro, 'trong đó') || first.index !== whole.index + 1) continue;
    if (likeness(whole, first) === 'same' && compare(baseValue(first), baseValue(whole)) > 0 && !whole.bound) return sumClaim(whole, [first], 'certain');
  }
  return undefined;
}

const TOTAL_CUES = ['tổng cộng', 'cộng', 'cộng là', 'tổng', 'tổng số', 'lũy kế', 'luỹ kế', 'tổng cộng là', 'là'];

/** Total after its parts: "nhận mới A, tồn B, lũy kế C", "A và B, cộng C", "(70 phiếu)" at a list's end. */
function backward(context: DraftContext, whole: Mention): Claim | undefined {
  const own = sentenceMentions(context, whole.sentence).filter(
    (mention) => mention.index < whole.index && isPart(mention) && encloses(mention, whole) && likeness(mention, whole) !== 'different',
  );
  if (own.length < 2) return undefined;
  const bracketed = whole.gap.at(-1) === '(' && whole.tail[whole.noun.length] === ')';
  const cue = bracketed || whole.total || hasAnyPhrase(whole.label, TOTAL_CUES) || whole.gap.at(-1) === '=' || hasAnyPhrase(whole.gap.slice(-4), TOTAL_CUES);
  if (!cue) return undefined;
  let running = ZERO;
  for (let count = 1; count <= own.length; count += 1) {
    const part = own[own.length - count];
    if (!part) break;
    running = sum([running, baseValue(part)]);
    if (count > 1 && compare(running, baseValue(whole)) === 0) return sumClaim(whole, own.slice(own.length - count), 'possible');
  }
  const parts = own;
  const plus = parts.slice(1).every((part) => part.gap.at(-1) === '+') && whole.gap.at(-1) === '=';
  const added = parts.length === 2 && parts[1]?.gap.includes('và') === true && hasPhrase([...(parts[0]?.gap.slice(-3) ?? []), ...whole.gap], 'cộng');
  const closed =
    (isPartition(whole, parts, { atEnd: bracketed }) && (bracketed || whole.total)) ||
    (hasPhrase(whole.gap, 'tổng cộng') && parts.every((part) => likeness(part, whole) === 'same'));
  return plus || added || closed ? sumClaim(whole, parts, 'certain') : undefined;
}

/** Lists side by side (lượt/người; ha and tấn by district): where one adds up, the others are complete too. */
function confirmedByTwin(context: DraftContext, whole: Mention, proven: ReadonlyMap<number, Claim>): Claim | undefined {
  for (let i = Math.max(0, whole.index - 3); i <= whole.index + 3; i += 1) {
    const claim = proven.get(i);
    const twin = context.mentions[i];
    if (!claim || claim.readings[0]?.certainty !== 'possible' || !twin || twin.sentence !== whole.sentence) continue;
    const operands = claim.readings[0]?.operands ?? [];
    const shift = whole.index - i;
    const parts = operands.flatMap((part) => {
      const own = context.mentions[part.index + shift];
      return own && own.sentence === part.sentence && belongs(whole, own) ? [own] : [];
    });
    const side =
      twin.pair && whole.pair ? Math.abs(shift) === 1 : likeness(twin, whole) === 'different' && parts.every((part) => likeness(part, whole) === 'same');
    if (parts.length === operands.length && side && !parts.includes(whole)) return sumClaim(whole, parts, 'certain');
  }
  return undefined;
}

const isProven = ({ readings }: Claim): boolean => readings[0]?.certainty === 'possible';
const operandsOf = ({ readings }: Claim): readonly Mention[] => readings[0]?.operands ?? [];

const isEvident = (claim: Claim): boolean => claim.readings.some((reading) => evidentSlip(claim, reading, claimedScale(claim)) !== undefined);

/** "37 vụ làm 18 người chết, gồm 15 nam và 3 nữ": parts that make up one whole say nothing against another, unless that is the same one mistyped. */
const makesUpAnother = (claim: Claim, proven: ReadonlyMap<number, Claim>): boolean =>
  !isEvident(claim) &&
  [...proven.values()].some((other) => {
    const [mine, others] = [operandsOf(claim), operandsOf(other)];
    const [fewer, more] = mine.length < others.length ? [mine, others] : [others, mine];
    return isProven(other) && fewer.length > 1 && fewer.every((part) => more.includes(part));
  });

/** A list that was read across two levels: it holds a proven total beside that total's own parts, or its whole is itself part of a list that is no guess. */
function crossesLevels(claim: Claim, proven: ReadonlyMap<number, Claim>, listsOf: ReadonlyMap<number, readonly Claim[]>): boolean {
  const operands = claim.readings[0]?.operands ?? [];
  const shares = (other: Claim): boolean => operands.some((operand) => other.readings[0]?.operands.includes(operand));
  const holdsTotal = operands.some(({ index }) => {
    const inner = proven.get(index);
    return inner && isProven(inner) && shares(inner);
  });
  return holdsTotal || (listsOf.get(claim.claimed.index) ?? []).some(shares);
}

/** "Kế hoạch vốn năm 2026 là 800 tỷ đồng, gồm …": a target that its sentence begins with and divides. */
function isDividedPlan({ mentions }: DraftContext, mention: Mention): boolean {
  const first = mention.role === 'plan' && mention.bound === undefined && mentions[mention.index - 1]?.sentence !== mention.sentence;
  return first && !hasAnyPhrase(mention.gap, ['so với', 'bằng', 'vượt', 'đạt']) && hasAnyPhrase(mentions[mention.index + 1]?.gap ?? [], CLOSED_INTROS);
}

export const sumRule: ClaimRule = (context) => {
  const proven = new Map<number, Claim>();
  const wholes = context.mentions.filter((mention) => (isPart(mention) || isDividedPlan(context, mention)) && mention.value.num !== 0n);
  for (const bottom of context.mentions.filter(({ numerator, pair }) => numerator !== undefined && !pair)) {
    const claim = forwardFit(partLists(context, bottom));
    if (claim) proven.set(bottom.index, claim);
  }
  for (const whole of wholes) {
    const lists = partLists(context, whole);
    const before = backward(context, whole);
    const claim =
      forwardFit(lists) ??
      unlikeParts(context, whole) ??
      (before && isProven(before) ? before : undefined) ??
      forwardMisfit(context, whole, lists) ??
      before ??
      forwardNearMiss(context, whole, lists) ??
      unlikeMisfit(context, whole);
    if (claim) proven.set(claim.claimed.index, claim);
  }
  for (const whole of wholes) {
    const own = proven.get(whole.index);
    if (own && own.readings[0]?.certainty !== 'likely') continue;
    const claim = confirmedByTwin(context, whole, proven);
    if (claim) proven.set(whole.index, claim);
  }
  const listsOf = new Map<number, Claim[]>();
  for (const claim of proven.values())
    if (claim.readings[0]?.certainty !== 'likely')
      for (const { index } of claim.readings[0]?.operands ?? []) listsOf.set(index, [...(listsOf.get(index) ?? []), claim]);
  return [...proven.values()].filter((claim) => isProven(claim) || (!crossesLevels(claim, proven, listsOf) && !makesUpAnother(claim, proven)));
};
