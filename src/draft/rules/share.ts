/** Shares of a whole: "120 việc đã xong (60%)", the whole near or far. */
import { NARROWING, PART_INTROS, PLAN_LABELS } from '../../locale/lexicon';
import { add, compare, toNumber } from '../../model/rational';
import type { Certainty, Claim, Reading } from '../claim';
import { encloses, type ClaimRule, type DraftContext } from '../context';
import type { Mention } from '../mention';
import { isElsewhere, isNamed, isNamedInFull, namedBase, type NamedBase } from '../namedBase';
import { firstSegment, hasAnyPhrase, hasMark, hasPhrase } from '../phrases';
import { isRate } from '../quantity';
import { isEachOnes, rateContext, type RateContext } from '../rateContext';
import { makeReading, shareFormula } from '../reading';
import { baseValue, likeness } from '../sameThing';
import { claimedScale, fit } from '../verify';

const REACH_BACK = 30;
const REACH_ON = 4;

export interface ShareCase {
  readonly at: RateContext;
  readonly part: Mention;
  /** The whole that the writing itself states: the denominator of a/b, "trên tổng số 912". */
  readonly stated: Mention | undefined;
}

const isShareRole = ({ rate, base }: RateContext): boolean => {
  if (rate.bound === 'limit') return false;
  if (base === 'plan' || base === 'previous') return false;
  if (rate.role === undefined) return rate.gap.at(-1) === '(';
  return rate.role === 'share' || rate.role === 'reach' || (rate.role === 'equal' && base === 'named');
};

/** "(giảm 12%, 42/48 vụ)" and "tăng 25 vụ (10%)" speak of change, not of shares. */
const isDelta = (mention: Mention): boolean => mention.role === 'up' || mention.role === 'down' || mention.role === 'exceed';

export function shareCase(context: DraftContext, rate: Mention): ShareCase | undefined {
  const at = rateContext(context, rate);
  if (!isShareRole(at)) return undefined;
  const { mentions } = context;
  const next = mentions[rate.index + 1];
  if (at.after && at.after.denominator !== undefined && !at.after.pair) return { at, part: at.after, stated: mentions[at.after.denominator] };
  const { count } = at;
  if (at.after && (!count || !at.close) && rate.role === 'share' && rate.tail.length < 12) return { at, part: at.after, stated: undefined };
  if (!count || count.time || isDelta(count) || count.role === 'old' || count.role === 'plan' || hasMark(at.between, ';')) return undefined;
  // "2 trung tâm có tỷ lệ đỗ 100%": the rate is theirs, not their share
  if (hasAnyPhrase(at.between, ['so với', 'có tỷ lệ', 'có tỉ lệ', 'với tỷ lệ đỗ'])) return undefined;
  // "12 đơn vị đạt trên 90%": each of the twelve did
  if (rate.role === 'reach' && count.numerator === undefined && !hasMark(at.between, ',', '(')) return undefined;
  if (count.numerator !== undefined) {
    const numerator = mentions[count.numerator];
    if (!numerator || count.pair || isDelta(numerator)) return undefined;
    return { at, part: numerator, stated: at.close ? count : undefined };
  }
  const onTotal =
    next && next.sentence === rate.sentence && !isRate(next) && !hasMark(next.gap, ',', ';', '(', '.') && hasAnyPhrase(next.gap, ['tổng', 'trong số', 'trên']);
  return { at, part: count, stated: onTotal ? next : undefined };
}

const canBeWhole = (whole: Mention, part: Mention, rate: Mention): boolean =>
  !(compare(whole.value, part.value) === 0 && part.value.num <= part.value.den) &&
  !isRate(whole) &&
  !whole.time &&
  !isDelta(whole) &&
  whole.bound !== 'limit' &&
  whole.numerator !== part.index &&
  whole.index !== part.index &&
  (compare(baseValue(whole), baseValue(part)) >= 0 || toNumber(rate.value) > 100);

/** "800 em đỗ, trong đó 90 em loại giỏi": the sentence opens a list of its own. */
function hasNearerWhole(context: DraftContext, part: Mention): boolean {
  for (let i = part.index - 1; context.mentions[i]?.sentence === part.sentence; i -= 1) {
    const mention = context.mentions[i];
    if (!mention) return false;
    if (isRate(mention) || mention.time || compare(baseValue(mention), baseValue(part)) < 0) continue;
    const between = context.mentions.slice(i + 1, part.index + 1).flatMap(({ gap }) => gap);
    if (hasAnyPhrase(between, PART_INTROS)) return true;
  }
  return false;
}

/** "thu hồi 120 tỷ đồng (đã thu 118 tỷ đồng, đạt tỷ lệ 98%)" */
function opensInBracket(whole: Mention, part: Mention): boolean {
  const open = part.gap.lastIndexOf('(');
  return part.index === whole.index + 1 && part.sentence === whole.sentence && open >= 0 && /^(?:đã|có|trong)$/.test(part.gap[open + 1] ?? '');
}

/** The text presents `whole` as that of which `part` is a part: "912 nhiệm vụ, trong đó …", "trong số 40 đơn …". */
function governs(context: DraftContext, whole: Mention, part: Mention): boolean {
  if (opensInBracket(whole, part)) return true;
  if (part.index < whole.index || part.index - whole.index > 14 || part.sentence - whole.sentence > 1 || !encloses(whole, part)) return false;
  if (whole.role === 'old' || whole.role === 'plan' || whole.role === 'rest') return false;
  if (whole.sentence < part.sentence && hasNearerWhole(context, part)) return false;
  const opener = context.mentions[whole.index + 1];
  const between = opener ? opener.gap : [];
  // a total that lists its parts in its own sentence has said all it has to say
  if (whole.sentence < part.sentence && opener?.sentence === whole.sentence && hasAnyPhrase(between, PART_INTROS)) return false;
  const introduced = hasAnyPhrase(between, PART_INTROS) || hasPhrase(whole.gap.slice(-4), 'trong số');
  const list = whole.gap.at(-1) === 'trong' || (between.includes(':') && part.sentence === whole.sentence);
  return introduced || list || whole.total;
}

/** "1.200 việc đến hạn đã xong": what is narrowed goes on being described. */
function isNarrowed(part: Mention): boolean {
  const described = firstSegment(part.tail).slice(0, 10);
  return hasAnyPhrase(described.slice(0, -2), NARROWING);
}

/** "86.400 người, chiếm 15,2% lực lượng lao động (568.300 người)": the bracket holds what the words before it name. */
const isBracketedBase = ({ rate, base, count, close }: RateContext, part: Mention, whole: Mention): boolean =>
  close &&
  count === part &&
  base === 'named' &&
  rate.role === 'share' &&
  likeness(whole, part) === 'same' &&
  whole.gap.every((word, i) => word !== '(' || i === whole.gap.length - 1) &&
  compare(baseValue(whole), baseValue(part)) > 0;

interface Whole {
  readonly whole: Mention;
  readonly named: 'in full' | 'in part' | 'not';
  readonly certainty: Certainty;
  /** It counts something else than the part does. */
  readonly unlike: boolean;
}

function wholesOf(context: DraftContext, { at, part }: ShareCase): readonly Whole[] {
  const { rate } = at;
  const found: Whole[] = [];
  const base = namedBase(at);
  const consider = (whole: Mention | undefined): void => {
    if (!whole || !canBeWhole(whole, part, rate)) return;
    const like = likeness(whole, part);
    const named = isNamed(whole, base) || isNamedInFull(whole, base);
    const distance = rate.sentence - whole.sentence;
    if (like === 'different' && !named && (distance > 1 || part.measure || whole.measure)) return;
    if (distance > 2 && !named && !whole.total && whole.paragraph !== rate.paragraph) return;
    // the whole of another place, or one that isn't called quite so further up, is not surely meant
    const near = !isElsewhere(context, whole, part) && (whole.sentence === rate.sentence || governs(context, whole, part) || isNamedInFull(whole, base));
    const bracketed = at.after === whole && isBracketedBase(at, part, whole);
    const strong = bracketed || (near && (named || (governs(context, whole, part) && (at.close || at.after === part))));
    const sameThing = like !== 'different' || (named && !part.measure && !whole.measure);
    // "đạt 119%" of money or land is mostly of its own plan, and so is it where the sentence speaks of plans
    const ownPlan =
      rate.role === 'reach' &&
      !named &&
      (part.measure !== undefined ||
        at.sentence.some((other) => other.role === 'plan' || (isRate(other) && hasAnyPhrase(other.tail.slice(0, 5), PLAN_LABELS))));
    // "việc đến hạn đã xong, đạt 98%": of those that were due
    const narrowed = isNarrowed(part) && !hasAnyPhrase([...whole.tail.slice(0, 8), ...whole.label], NARROWING);
    const otherBase = !!base && !named && /^(?:tổng|trên|số)$/.test(at.baseWords[0] ?? '');
    const certainty: Certainty =
      strong && sameThing && !otherBase && !ownPlan && !narrowed ? 'certain' : sameThing && distance <= 1 && !ownPlan && !narrowed ? 'likely' : 'possible';
    found.push({
      whole,
      named: isNamedInFull(whole, base) ? 'in full' : named ? 'in part' : 'not',
      certainty,
      unlike: like === 'different' && !named && distance > 0,
    });
  };
  for (let i = part.index - 1; i >= 0 && i >= part.index - REACH_BACK; i -= 1) consider(context.mentions[i]);
  for (let i = rate.index + 1; i <= rate.index + REACH_ON; i += 1) if (context.mentions[i]?.sentence === rate.sentence) consider(context.mentions[i]);
  return meant(found, rate, base);
}

/** Of "nhận 500 hồ sơ, đã trả 400 hồ sơ; … 3% số hồ sơ đã trả" only the 400: it bears the whole name, in the rate's own sentence. */
function meant(wholes: readonly Whole[], rate: Mention, base: NamedBase | undefined): readonly Whole[] {
  if (!base || base.words.length < 3) return wholes;
  const inFull = wholes.filter(({ named }) => named === 'in full');
  return inFull.some(({ whole }) => whole.sentence === rate.sentence) ? inFull : wholes;
}

const WINDOW = 60;

/** A whole further away that bears the name and explains the rate to its last digit: it proves the rate. */
function farWhole(context: DraftContext, { at, part }: ShareCase, readings: readonly Reading[]): Reading[] {
  const { rate } = at;
  const base = namedBase(at);
  const digits = rate.text.replace(/\D/g, '').length;
  // Where nothing states the whole, even a short rate that another figure explains is no slip.
  const sure = readings.some(({ certainty }) => certainty === 'certain');
  if (digits < (base ? 3 : sure ? 4 : 2) || (digits < 3 && rate.decimals === 0)) return [];
  const tried = new Set(readings.map(({ operands }) => operands[1]));
  const near = context.mentions.slice(Math.max(0, rate.index - WINDOW), rate.index + WINDOW);
  return near.flatMap((whole) => {
    if (tried.has(whole) || !canBeWhole(whole, part, rate) || likeness(whole, part) === 'different' || (base && !isNamedInFull(whole, base))) return [];
    return makeReading([part, whole], shareFormula, `${part.text} / ${whole.text}`, 'possible') ?? [];
  });
}

function readingsOf(context: DraftContext, share: ShareCase): Reading[] {
  const { part, stated } = share;
  const wholes = wholesOf(context, share);
  const certainty: Certainty = isEachOnes(share.at) ? 'possible' : 'certain';
  const all: readonly Whole[] = stated ? [{ whole: stated, named: 'not', certainty, unlike: false }, ...wholes] : wholes;
  const sure = all.some(({ certainty }) => certainty === 'certain');
  return all.flatMap(({ whole, certainty: own, unlike }) => {
    if (sure && unlike) return [];
    return makeReading([part, whole], shareFormula, `${part.text} / ${whole.text}`, sure && own === 'likely' ? 'possible' : own) ?? [];
  });
}

/** "150 việc đúng hạn, 10 việc quá hạn, chiếm 6,25% số việc hoàn thành": the two together are what is named. */
function withItself({ at, part }: ShareCase, readings: readonly Reading[]): Reading[] {
  const base = namedBase(at);
  if (!base || base.total || at.rate.decimals === 0) return [];
  const both: Reading['recompute'] = ([one, other]) => (one && other ? shareFormula([one, add(one, other)]) : undefined);
  return readings.flatMap(({ operands: [, whole] }) =>
    whole && whole.index < part.index && whole.sentence === part.sentence && likeness(whole, part) === 'same'
      ? (makeReading([part, whole], both, `${part.text} / (${whole.text} + ${part.text})`, 'possible') ?? [])
      : [],
  );
}

interface Case {
  readonly share: ShareCase;
  readonly claim: Claim;
}

/** A part with a share of its own is no whole of the others in its list: "hài lòng 402 phiếu (35,0%), rất hài lòng 618 phiếu (53,7%)". */
const isOfSibling = ({ mentions }: DraftContext, { operands: [part, whole], certainty }: Reading): boolean => {
  const next = whole && mentions[whole.index + 1];
  if (!part || !whole || certainty !== 'likely') return false;
  return whole.sentence === part.sentence && next?.form === 'percent' && next.sentence === whole.sentence && (next.gap.at(-1) === '(' || next.role === 'share');
};

/** Shares in one sentence are of one whole: what a sibling proves holds for the others. */
function withSiblings(cases: readonly Case[]): Claim[] {
  const parts = new Set(cases.map(({ share }) => share.part));
  const provenIn = new Map<number, { readonly whole: Mention; readonly part: Mention }[]>();
  const fits = cases.map(({ claim }) => claim.readings.filter((reading) => fit(claim.claimed, reading, claimedScale(claim)) === 'ok'));
  cases.forEach(({ share }, i) => {
    const own = provenIn.get(share.at.rate.sentence) ?? [];
    // "50%" may fit a far-fetched whole by chance, "50,56%" doesn't
    const telling = share.at.rate.text.replace(/\D/g, '').length > 2;
    for (const { operands, certainty } of (fits[i] ?? []).slice(0, 3))
      if (operands[1] && (certainty !== 'possible' || (telling && operands[1].paragraph === share.part.paragraph)))
        own.push({ whole: operands[1], part: share.part });
    provenIn.set(share.at.rate.sentence, own);
  });
  return cases.map(({ share, claim }, i) => {
    const { sentence } = share.at.rate;
    const proven =
      fits[i]?.length || !share.at.close
        ? []
        : [...(provenIn.get(sentence) ?? []), ...(provenIn.get(sentence - 1) ?? []).filter(({ part }) => part.paragraph === share.part.paragraph)];
    if (!proven.length) return { ...claim, readings: [...claim.readings, ...withItself(share, claim.readings)] };
    const readings = claim.readings.map((reading): Reading => {
      const sibling = proven.some(
        ({ whole, part }) =>
          whole === reading.operands[1] &&
          !(parts.has(whole) && whole.sentence === sentence) &&
          likeness(part, share.part) !== 'different' &&
          share.at.rate.sentence - whole.sentence <= 2,
      );
      return sibling ? { ...reading, certainty: 'certain' } : reading;
    });
    return { ...claim, readings: [...readings, ...withItself(share, readings)] };
  });
}

export const shareRule: ClaimRule = (context) => {
  const cases = context.mentions.flatMap((rate) => {
    if (rate.form !== 'percent' && rate.form !== 'permille') return [];
    const share = shareCase(context, rate);
    if (!share) return [];
    const readings = readingsOf(context, share);
    if (!share.stated) readings.push(...farWhole(context, share, readings));
    const weak = readings.some(({ certainty }) => certainty !== 'possible') && share.at.close;
    const claim: Claim = {
      kind: 'share',
      claimed: rate,
      claimedText: rate.text,
      readings: readings.map((reading): Reading => (isOfSibling(context, reading) ? { ...reading, certainty: 'possible' } : reading)),
      reason: weak && share.part.value.num > share.part.value.den ? 'không xác định được mẫu số' : undefined,
    };
    return [{ share, claim }];
  });
  return withSiblings(cases);
};
