/** Parts of other nouns than their whole: "9 quyết định đối với 2 tổ chức, 7 cá nhân", "1.206 phương tiện, gồm 41 ô tô và 1.165 mô tô". */
import { slipBetween } from '../../derivations/digitSlip';
import { formatFixed } from '../../locale/number';
import { CLOSED_INTROS, PART_INTROS } from '../../locale/lexicon';
import { add, compare, rational, subtract, sum } from '../../model/rational';
import type { Claim } from '../claim';
import { encloses, sentenceMentions, type DraftContext } from '../context';
import type { Mention } from '../mention';
import { isOpen, isPart } from '../partList';
import { misses, NEAR } from '../partition';
import { hasAnyPhrase, hasMark, hasPhrase } from '../phrases';
import { isExact, likeness } from '../sameThing';
import { prefixThatFits, sumClaim } from './sumClaim';

/** Of a total this large, unlike parts don't add up by chance. */
const LARGE = rational(100n);

/** "9 quyết định đối với 2 tổ chức, 7 cá nhân", "500 tổ chức, trong đó 180 hội, 320 chi hội": can be right, and proves nothing when it isn't. */
export function unlikeParts(context: DraftContext, whole: Mention): Claim | undefined {
  if (!isExact(whole)) return undefined;
  const own = sentenceMentions(context, whole.sentence).filter(
    (mention) => mention.index > whole.index && mention.bracket === whole.bracket && isPart(mention),
  );
  const [first] = own;
  if (!first) return undefined;
  const between = context.mentions.slice(whole.index + 1, first.index + 1).flatMap((mention) => mention.gap);
  const opened = hasPhrase(between, 'đối với') || (compare(whole.value, LARGE) >= 0 && hasAnyPhrase(between, PART_INTROS));
  const count = opened ? prefixThatFits(whole, own) : 0;
  const parts = own.slice(0, count);
  return count && parts.every(isExact) ? sumClaim(whole, parts, 'possible') : undefined;
}

/** Two digits of one part changed places: what is missing is just that. */
const hasSwappedPart = (whole: Mention, parts: readonly Mention[]): boolean =>
  parts.some((part) => {
    const meant = add(part.value, subtract(whole.value, sum(parts.map(({ value }) => value))));
    return slipBetween(formatFixed(part.value, 0).replace(/\D/g, ''), formatFixed(meant, 0).replace(/\D/g, '')) === 'swapped';
  });

/** "1.206 phương tiện (gồm 41 ô tô, 1.156 mô tô)": near to it, but one thing of the whole may be several of its parts. */
export function unlikeMisfit(context: DraftContext, whole: Mention): Claim | undefined {
  const first = context.mentions[whole.index + 1];
  if (!first || first.sentence !== whole.sentence || !encloses(whole, first) || !hasAnyPhrase(first.gap, CLOSED_INTROS)) return undefined;
  const after = sentenceMentions(context, whole.sentence).filter(
    (mention) => mention.index > whole.index && mention.bracket === first.bracket && isPart(mention),
  );
  const stop = after.findIndex((part, i) => i > 0 && hasMark(part.gap, ';'));
  const clause = stop < 0 ? after : after.slice(0, stop);
  const last = clause.findIndex(({ gap }) => gap.includes('và'));
  const parts = last < 0 ? clause : clause.slice(0, last + 1);
  if (parts.length < 2 || ![whole, ...parts].every(isExact) || parts.some((part) => likeness(whole, part) === 'same')) return undefined;
  if (misses(whole, parts, NEAR) || isOpen({ whole, parts, intro: first.gap, where: 'sentence' })) return undefined;
  const reason = `các phần cộng lại không bằng ${whole.text}, nên cần xem lại từng phần`;
  return { ...sumClaim(whole, parts, hasSwappedPart(whole, parts) ? 'certain' : 'likely'), reason };
}
