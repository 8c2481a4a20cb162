/** Lists of parts: which mentions after (or before) a whole could add up to it, and whether the list says it is complete. */
import { CLOSED_INTROS, GROUPINGS, OPEN_LIST_WORDS, PART_INTROS } from '../locale/lexicon';
import { absolute, compare, HUNDRED, multiply, rational, subtract, sum, type Rational } from '../model/rational';
import { encloses, sentenceMentions, type DraftContext } from './context';
import type { Mention } from './mention';
import { dropBracketed, firstSegment, hasAnyPhrase, hasMark, hasPhrase } from './phrases';
import { HALF, isOneOfThem, isPartition, misses, NEAR, type ListManner } from './partition';
import { isRate } from './quantity';
import { baseValue, likeness } from './sameThing';

const NO_PART: ReadonlySet<string | undefined> = new Set(['up', 'down', 'exceed', 'old', 'plan', 'from', 'to', 'equal', 'times']);

/** Averages and prices don't add up. */
const AVERAGES = ['bình quân', 'trung bình', 'năng suất', 'đơn giá', 'giá bán', 'mức lương'];

export const isPart = (mention: Mention): boolean =>
  !isRate(mention) &&
  !hasAnyPhrase(mention.label, AVERAGES) &&
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

/** The next sentence goes on with the parts of this total. */
export function introducesNext(context: DraftContext, whole: Mention): boolean {
  const [first] = sentenceMentions(context, whole.sentence + 1);
  return !!first && hasAnyPhrase(first.gap.slice(0, 6), [...PART_INTROS, ...GROUPINGS, 'kết quả thực hiện']);
}

const MANY = 4;

export function partLists(context: DraftContext, whole: Mention): PartList[] {
  const bracket = inBracket(context, whole);
  const own = sentenceMentions(context, whole.sentence);
  const next = following(whole, sentenceMentions(context, whole.sentence + 1), 'next');
  // another paragraph speaks of something else, unless it says what it divides; many parts don't add up by chance
  const goesOn = next.parts[0]?.paragraph === whole.paragraph || next.parts.length >= MANY || introducesNext(context, whole);
  const lists = [...(bracket ? [bracket] : []), following(whole, own, 'sentence'), ...(whole.bracket === 0 && goesOn ? [next] : [])];
  return lists.filter(({ parts }) => parts.length > 1);
}

const CLOSE = rational(1n, 20n);
const THOUSAND = rational(1000n);

export function isOpen({ parts, intro, whole }: PartList): boolean {
  const last = parts.at(-1);
  const words = dropBracketed([...intro, ...parts.flatMap((part) => part.gap), ...(last ? firstSegment(last.tail) : [])]);
  const end = last?.tail ?? [];
  const closes = end.findIndex((word) => word === '.' || word === ';' || word === ')');
  const rest = closes < 0 ? end : end.slice(0, closes);
  return hasMark(words, '…') || hasMark(rest, '…') || rest.includes('còn') || hasAnyPhrase(words, OPEN_LIST_WORDS) || whole.bound !== undefined;
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

/** "địa phương khác" is one of many, "cây khác" all the rest. */
const OWN_OTHERS = new Set(['nước', 'tỉnh', 'huyện', 'xã', 'phương', 'vị', 'nơi', 'quan', 'người', 'trường', 'ngành']);

/** "…, cây khác 12 ha", "… và 12 văn bản khác": what is left closes a list. */
function endsWithOthers(parts: readonly Mention[]): boolean {
  const last = parts.at(-1);
  return [last?.label ?? [], firstSegment(last?.tail ?? [])].some((words) => words.at(-1) === 'khác' && !OWN_OTHERS.has(words.at(-2) ?? ''));
}

/** "86 thủ tục (ban hành mới 31, sửa đổi 42, bãi bỏ 12)": bare numbers, each with the name of its part. */
const isNamedInBracket = ({ whole, parts, intro, where }: PartList): boolean =>
  where === 'bracket' &&
  parts.length > 2 &&
  !hasPhrase(intro, 'trong đó') &&
  parts.every((part) => part.label.length > 0 && likeness(whole, part) !== 'different');

/** "5 tỷ đồng, gồm 3 triệu và 2 triệu": a scale word is wrong. */
const isThousandfold = (a: Rational, b: Rational): boolean => compare(multiply(a, THOUSAND), b) === 0 || compare(a, multiply(b, THOUSAND)) === 0;

export const mannerOf = ({ intro, where }: PartList): ListManner => ({
  asTotal: where === 'bracket',
  selective: where !== 'bracket' && !hasAnyPhrase(intro, CLOSED_INTROS),
});

/** What makes a list complete by its own words. */
export function isClosed(context: DraftContext, list: PartList): boolean {
  const { parts, intro, where, whole } = list;
  if (isOpen(list) || parts.length < 2 || isOneOfThem(whole, parts)) return false;
  if (parts.slice(1).some((part) => hasAnyPhrase(part.gap, [...PART_INTROS, 'với']))) return false;
  const alike = parts.every((part) => likeness(whole, part) === 'same');
  if (parts.some((part) => part.role === 'rest')) return parts.every((part) => likeness(whole, part) !== 'different') && !misses(whole, parts, HALF);
  if (isPartition(whole, parts, mannerOf(list))) return true;
  // shares of a sentence of their own prove a whole of their own
  if (sharesMakeHundred(context, parts)) return where !== 'next' || !misses(whole, parts, NEAR);
  if (isNamedInBracket(list)) return !misses(whole, parts, CLOSE);
  if (parts.length > 2 && endsWithOthers(parts) && parts.every((part) => likeness(whole, part) !== 'different')) return !misses(whole, parts, CLOSE);
  if (!alike) return false;
  if (hasAnyPhrase(intro, CLOSED_INTROS)) return !misses(whole, parts, HALF) || isThousandfold(sum(parts.map(baseValue)), baseValue(whole));
  // "trong đó giỏi và khá" are no more than two of its kinds; any other list that comes near is meant to be all of it
  if (hasPhrase(intro, 'trong đó') || misses(whole, parts, NEAR)) return false;
  const joined = parts.at(-1)?.gap.includes('và') === true;
  return where === 'bracket' ? parts.length > 2 || joined : intro.includes(':') && joined;
}
