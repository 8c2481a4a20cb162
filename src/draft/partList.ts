/** Lists of parts: which mentions after (or before) a whole could add up to it, and whether the list says it is complete. */
import { CLOSED_INTROS, OPEN_LIST_WORDS, PART_INTROS, PARTITIONS } from '../locale/lexicon';
import { absolute, compare, HUNDRED, multiply, rational, subtract, sum, type Rational } from '../model/rational';
import { encloses, sentenceMentions, type DraftContext } from './context';
import type { Mention } from './mention';
import { dropBracketed, firstSegment, hasAnyPhrase, hasMark, hasPhrase } from './phrases';
import { isRate } from './quantity';
import { baseValue, likeness } from './sameThing';

const NO_PART: ReadonlySet<string | undefined> = new Set(['up', 'down', 'exceed', 'old', 'plan', 'from', 'to', 'equal', 'times']);

export const isPart = (mention: Mention): boolean =>
  !isRate(mention) &&
  !mention.time &&
  !NO_PART.has(mention.role) &&
  mention.bound !== 'limit' &&
  (mention.numerator === undefined || mention.pair) &&
  !mention.measure?.per;

export interface PartList {
  readonly whole: Mention;
  readonly parts: readonly Mention[];
  /** The words between the whole and the first part. */
  readonly intro: readonly string[];
  readonly where: 'bracket' | 'sentence' | 'next';
}

/** Parts in the bracket that opens right after the whole. */
function inBracket(context: DraftContext, whole: Mention): PartList | undefined {
  let at = whole.index + 1;
  // "700 ha, bằng 99% cùng kỳ (…)": rates between the whole and the bracket speak of the whole
  while (
    at < whole.index + 4 &&
    context.mentions[at]?.bracket === whole.bracket &&
    isRate(context.mentions[at] ?? whole) &&
    !hasMark(context.mentions[at]?.gap ?? [], ';')
  )
    at += 1;
  const first = context.mentions[at];
  if (!first || first.sentence !== whole.sentence || first.brackets.length !== whole.brackets.length + 1 || !encloses(whole, first)) return undefined;
  const parts: Mention[] = [];
  for (let i = first.index; i < first.index + 40; i += 1) {
    const mention = context.mentions[i];
    if (!mention || !encloses(first, mention)) break;
    if (mention.bracket === first.bracket && isPart(mention)) parts.push(mention);
  }
  return { whole, parts, intro: first.gap, where: 'bracket' };
}

/** Which side of "a/b" a mention is; pairs add up side by side. */
const sideOf = (mention: Mention): 'top' | 'bottom' | 'alone' =>
  mention.denominator !== undefined ? 'top' : mention.numerator !== undefined ? 'bottom' : 'alone';

/** Whether a mention can be a part of this whole. */
export const belongs = (whole: Mention, mention: Mention): boolean =>
  whole.pair ? sideOf(mention) === sideOf(whole) && !isRate(mention) : isPart(mention) && likeness(whole, mention) !== 'different';

/** Parts that follow at the whole's own level, to the sentence's end. */
function following(whole: Mention, mentions: readonly Mention[], where: 'sentence' | 'next'): PartList {
  const parts = mentions.filter((mention) => mention.index > whole.index && mention.bracket === whole.bracket && belongs(whole, mention));
  const first = parts[0]?.index ?? whole.index;
  const between = mentions.filter((mention) => mention.index > whole.index && mention.index <= first).flatMap((mention) => mention.gap);
  return { whole, parts, intro: where === 'next' ? [...whole.tail, ...between] : between, where };
}

export function partLists(context: DraftContext, whole: Mention): PartList[] {
  const bracket = inBracket(context, whole);
  const own = sentenceMentions(context, whole.sentence);
  const next = sentenceMentions(context, whole.sentence + 1);
  return [...(bracket ? [bracket] : []), following(whole, own, 'sentence'), ...(whole.bracket === 0 ? [following(whole, next, 'next')] : [])].filter(
    ({ parts }) => parts.length > 1,
  );
}

/** The words that say which part a mention is: what follows it up to a separator or "và", and its label. */
function describe(mention: Mention): readonly (readonly string[])[] {
  const after = firstSegment(mention.tail).slice(0, 9);
  const joined = after.indexOf('và');
  return [joined < 0 ? after : after.slice(0, joined), mention.label];
}

function kindOf(mention: Mention, kinds: readonly (readonly string[])[]): number {
  for (const words of describe(mention)) {
    let best: { readonly kind: number; readonly length: number } | undefined;
    kinds.forEach((phrases, kind) => {
      for (const phrase of phrases) if (hasPhrase(words, phrase) && (!best || phrase.length > best.length)) best = { kind, length: phrase.length };
    });
    if (best) return best.kind;
  }
  return -1;
}

/** A tenth of the whole: what two kinds may leave over and still mean all of it. */
const NEAR = rational(1n, 10n);
const HALF = rational(1n, 2n);
const THOUSAND = rational(1000n);

/**
 * The parts are of kinds that divide this whole among them: nam and nữ; hoàn thành, đang thực hiện and quá hạn.
 * `asTotal`: the whole is written as the total of just these, so two kinds are enough.
 */
export function isPartition(whole: Mention, parts: readonly Mention[], asTotal = false): boolean {
  return PARTITIONS.some(({ closes, kinds, of }) => {
    if (parts.length > kinds.length) return false;
    const taken = parts.map((part) => kindOf(part, kinds));
    const different = new Set(taken).size;
    if (taken.includes(-1) || different !== parts.length || different < 2) return false;
    if (different > 2 || closes === 'strict' || asTotal) return true;
    if (closes === 'three') return false;
    const described = [...whole.label, '·', ...firstSegment(whole.tail).slice(0, 8)];
    const off = absolute(subtract(sum(parts.map(baseValue)), baseValue(whole)));
    return (of && hasAnyPhrase(described, of)) || compare(off, multiply(baseValue(whole), NEAR)) <= 0;
  });
}

export function isOpen({ parts, intro, whole }: PartList): boolean {
  const last = parts.at(-1);
  const words = dropBracketed([...intro, ...parts.flatMap((part) => part.gap), ...(last ? firstSegment(last.tail) : [])]);
  const end = last?.tail ?? [];
  const closes = end.findIndex((word) => word === '.' || word === ';' || word === ')');
  const rest = closes < 0 ? end : end.slice(0, closes);
  return hasMark(words, '…') || hasMark(rest, '…') || hasPhrase(rest, 'còn lại') || hasAnyPhrase(words, OPEN_LIST_WORDS) || whole.bound !== undefined;
}

/** Every part carries its share and the shares make 100: the list says itself that it is complete. */
function sharesMakeHundred(context: DraftContext, parts: readonly Mention[]): boolean {
  const shares = parts.map((part) => {
    const rate = [context.mentions[part.index + 1], context.mentions[part.index + 2]].find(
      (next) => next && next.sentence === part.sentence && next.form === 'percent',
    );
    return rate && (rate.role === 'share' || rate.role === 'reach' || rate.role === undefined) ? rate : undefined;
  });
  if (shares.some((rate) => !rate)) return false;
  const known = shares.flatMap((rate) => rate ?? []);
  const off = absolute(subtract(sum(known.map(({ value }) => value)), HUNDRED));
  return compare(off, sum(known.map(({ step }) => multiply(step, HALF)))) <= 0;
}

/** "5 tỷ đồng, gồm 3 triệu và 2 triệu": a scale word is wrong. */
const isThousandfold = (a: Rational, b: Rational): boolean => compare(multiply(a, THOUSAND), b) === 0 || compare(a, multiply(b, THOUSAND)) === 0;

/** What makes a list complete by its own words. */
export function isClosed(context: DraftContext, list: PartList): boolean {
  const { parts, intro, where, whole } = list;
  if (isOpen(list) || parts.length < 2) return false;
  if (parts.slice(1).some((part) => hasAnyPhrase(part.gap, [...PART_INTROS, 'với']))) return false;
  const alike = parts.every((part) => likeness(whole, part) === 'same');
  if (parts.some((part) => part.role === 'rest')) return alike || parts.every((part) => likeness(whole, part) !== 'different');
  if (isPartition(whole, parts, where === 'bracket') || sharesMakeHundred(context, parts)) return true;
  if (!alike) return false;
  const off = absolute(subtract(sum(parts.map(baseValue)), baseValue(whole)));
  const missing = (share: Rational): boolean => compare(off, multiply(baseValue(whole), share)) > 0;
  if (hasAnyPhrase(intro, CLOSED_INTROS)) return !missing(HALF) || isThousandfold(sum(parts.map(baseValue)), baseValue(whole));
  // "giỏi và khá" of all candidates are no more than two of its kinds; a list that comes near is meant to be all of it
  const joined = parts.at(-1)?.gap.includes('và') === true;
  if (missing(NEAR)) return false;
  if (where === 'bracket') return parts.length > 2 || joined;
  return (intro.includes(':') || hasAnyPhrase(intro, ['trong đó'])) && joined;
}
