/** Two changes at once: "41 vụ, 58 bị can; tăng 06 vụ, 10 bị can so với cùng kỳ (35 vụ, 48 bị can)". */
import type { Claim } from '../claim';
import { sentenceMentions, type DraftContext } from '../context';
import type { Mention } from '../mention';
import { hasMark } from '../phrases';
import { isRate } from '../quantity';
import { differenceFormula, makeReading } from '../reading';
import { likeness } from '../sameThing';

/** Nothing but the noun and a comma or slash stands between the two. */
const stands = (second: Mention | undefined, beside: Mention): second is Mention =>
  !!second && second.sentence === beside.sentence && second.bracket === beside.bracket && second.role === undefined && hasMark(second.gap.slice(-1), ',', '/');

/** "bị can" says no noun, but the same words. */
const sameName = (a: Mention, b: Mention): boolean =>
  likeness(a, b) === 'same' || (likeness(a, b) === 'blank' && !!a.tail[0] && a.tail.slice(0, 2).join(' ') === b.tail.slice(0, 2).join(' '));

/** The sentence's one figure of that name before the changes. */
function figureOf(context: DraftContext, change: Mention, old: Mention): Mention | undefined {
  const [only, ...more] = sentenceMentions(context, change.sentence).filter(
    (mention) => mention.index < change.index && mention.role !== 'old' && !isRate(mention) && !mention.time && sameName(mention, old),
  );
  return more.length ? undefined : only;
}

export function pairedChanges(context: DraftContext, first: Mention): Claim[] {
  const [second, oldFirst, oldSecond] = [1, 2, 3].map((step) => context.mentions[first.index + step]);
  const up = first.role === 'up';
  if ((!up && first.role !== 'down') || !stands(second, first) || oldFirst?.role !== 'old' || !stands(oldSecond, oldFirst)) return [];
  if ([first, second].some((change) => isRate(change) || change.time || sameName(first, second))) return [];
  if (oldFirst.gap.at(-1) !== '(' || hasMark(oldFirst.gap, ';', ',') || first.sentence !== oldFirst.sentence) return [];
  const pairs: [Mention, Mention][] = [
    [first, oldFirst],
    [second, oldSecond],
  ];
  return pairs.flatMap(([change, old]): Claim[] => {
    const value = figureOf(context, first, old);
    if (!value || !sameName(change, old)) return [];
    const [more, less] = up ? [value, old] : [old, value];
    const reading = makeReading([more, less], differenceFormula, `${more.text} - ${less.text}`, 'certain');
    return reading ? [{ kind: 'change', claimed: change, claimedText: change.text, readings: [reading], reason: undefined }] : [];
  });
}
