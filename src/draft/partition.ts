/** Kinds that divide a whole among them (nam and nữ; hoàn thành, đang thực hiện and quá hạn), and when parts of such kinds must be all of it. */
import { COUNTERS, NOUN_FAMILIES, PARTITIONS } from '../locale/lexicon';
import { absolute, compare, multiply, rational, subtract, sum, type Rational } from '../model/rational';
import type { Mention } from './mention';
import { firstSegment, hasAnyPhrase, hasPhrase } from './phrases';
import { baseValue } from './sameThing';

/** A tenth of the whole: what two kinds may leave over and still mean all of it. */
export const NEAR = rational(1n, 10n);
export const HALF = rational(1n, 2n);

/** The parts miss the whole, one way or the other, by more than this share of it. */
export const misses = (whole: Mention, parts: readonly Mention[], share: Rational): boolean =>
  compare(absolute(subtract(sum(parts.map(baseValue)), baseValue(whole))), multiply(baseValue(whole), share)) > 0;

/** What follows a number up to a separator or "và". */
function wordsAfter(mention: Mention): readonly string[] {
  const after = firstSegment(mention.tail).slice(0, 9);
  const joined = after.indexOf('và');
  return joined < 0 ? after : after.slice(0, joined);
}

interface Named {
  readonly kind: number;
  readonly phrase: string;
}

/** The kind that the words after the mention name, or else those before it; the longest name decides. */
function kindOf(mention: Mention, kinds: readonly (readonly string[])[]): Named | undefined {
  for (const words of [wordsAfter(mention), mention.label]) {
    let best: Named | undefined;
    kinds.forEach((phrases, kind) => {
      for (const phrase of phrases) if (hasPhrase(words, phrase) && (!best || phrase.length > best.phrase.length)) best = { kind, phrase };
    });
    if (best) return best;
  }
  return undefined;
}

// prettier-ignore
const PLAIN_WORDS: ReadonlySet<string> = new Set(['đã', 'đang', 'được', 'có', 'là', 'số', 'các', 'loại', 'về', 'do', 'cho', 'với', 'thì', 'trong', 'đó', 'gồm',
  'bao', 'chia', 'ra', 'theo', 'cụ', 'thể', 'giới', 'tính', 'người', 'em', 'lượt', 'hồ', 'sơ', 'giải', 'quyết', 'xử', 'lý', 'tiếp', 'nhận', 'hạn', 'còn', 'lại',
  'khu', 'vực', 'kết', 'quả', 'và', 'thực', 'hiện', 'khách', 'từ', 'đạt', 'hoàn', 'thành', '#', '*', '**', '-', '+', '·']);

/** Nothing narrows the part beside its kind: "nam", but not "đảng viên nam" of all officials. */
function isPlain(part: Mention, { phrase }: Named, whole: Mention): boolean {
  const [counter = ''] = part.noun;
  const known = new Set([...phrase.split(' '), ...whole.label, ...firstSegment(whole.tail), ...whole.noun, ...(part.measure?.name.split(' ') ?? [])]);
  return [...part.label, ...wordsAfter(part)].every((word) => known.has(word) || PLAIN_WORDS.has(word) || (word === counter && COUNTERS.has(word)));
}

const PEOPLE = NOUN_FAMILIES.find((family) => family.has('người'));

/** Of vụ or quyết định there are no men and women. */
function countsThings({ noun: [first = '', second = ''] }: Mention): boolean {
  const names = [first, `${first} ${second}`];
  if (names.some((name) => PEOPLE?.has(name))) return false;
  return COUNTERS.has(first) || NOUN_FAMILIES.some((family) => names.some((name) => family.has(name)));
}

/** "Giỏi 14 em; Khá 27 em; Đạt 30 em": the first of the list is no whole of the others. */
export const isOneOfThem = (whole: Mention, parts: readonly Mention[]): boolean =>
  !whole.total && PARTITIONS.some(({ kinds }) => kindOf(whole, kinds) && parts.every((part) => kindOf(part, kinds)));

export interface ListManner {
  /** Whole and parts are written together, one of them in brackets, so two kinds are enough. */
  readonly asTotal?: boolean;
  /** The whole stands in brackets at the parts' end and can be nothing but their total. */
  readonly atEnd?: boolean;
  /** "trong đó" may name a selection: narrowed parts of it exhaust nothing, though they can't be more than the whole. */
  readonly selective?: boolean;
}

export function isPartition(whole: Mention, parts: readonly Mention[], { asTotal = false, atEnd = false, selective = false }: ListManner = {}): boolean {
  if (isOneOfThem(whole, parts)) return false;
  return PARTITIONS.some(({ closes, kinds, of }) => {
    if (parts.length > kinds.length) return false;
    const taken = parts.flatMap((part) => kindOf(part, kinds) ?? []);
    const different = new Set(taken.map(({ kind }) => kind)).size;
    if (taken.length !== parts.length || different !== parts.length || different < 2) return false;
    const described = [...whole.label, '·', ...firstSegment(whole.tail).slice(0, 8)];
    if (kinds.some((phrases) => phrases.includes('nam')) && countsThings(whole)) return false;
    // of the ballots that were handed out not all come back
    if (kinds.some((phrases) => phrases.includes('không hợp lệ')) && hasPhrase(described, 'phát ra')) return false;
    const plain = parts.every((part, i) => isPlain(part, taken[i] ?? { kind: -1, phrase: '' }, whole));
    if (!plain && selective && compare(sum(parts.map(baseValue)), baseValue(whole)) <= 0) return false;
    const exhaust = different > 2 || closes === 'strict' || asTotal || (of !== undefined && hasAnyPhrase(described, of));
    if (atEnd) return true;
    if (!exhaust && closes === 'three') return false;
    if (exhaust && plain && different > 2 && different === kinds.length) return true;
    // two kinds are easily those of another whole: what is far off proves nothing
    return !misses(whole, parts, exhaust && plain ? HALF : NEAR);
  });
}
