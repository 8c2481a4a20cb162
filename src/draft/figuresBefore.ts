/** The figures that a change, a multiple or a plan's rate may speak of. */
import { PART_INTROS } from '../locale/lexicon';
import type { DraftContext } from './context';
import type { Mention } from './mention';
import { hasAnyPhrase } from './phrases';
import { likeness } from './sameThing';

const OTHERS: ReadonlySet<Mention['role']> = new Set<Mention['role']>(['up', 'down', 'old', 'plan']);

const isFigure = (mention: Mention): boolean =>
  !mention.time && !mention.sign && !OTHERS.has(mention.role) && mention.bound !== 'limit' && mention.numerator === undefined;

/** Figures before `at` that it may speak of, nearest first; the first of its kind is the one that reads so. */
export function figuresBefore(context: DraftContext, at: Mention, like: Mention): Mention[] {
  const found: Mention[] = [];
  for (let i = at.index - 1; i >= 0 && i > at.index - 14; i -= 1) {
    const mention = context.mentions[i];
    if (!mention || at.sentence - mention.sentence > 1) break;
    if (isFigure(mention) && likeness(mention, like) !== 'different') found.push(mention);
  }
  return found;
}

/** "700 ha, gồm … 500 ha": what follows the list may speak of the part or of the whole. */
export function isInList(context: DraftContext, figure: Mention): boolean {
  const first = context.sentenceStarts[figure.sentence] ?? figure.index;
  return context.mentions.slice(first + 1, figure.index + 1).some(({ gap }) => hasAnyPhrase(gap, PART_INTROS));
}

/** The figures that stand with `figure` side by side, itself among them: "300 ha rừng phòng hộ và 200 ha rừng sản xuất". */
export function sideBySide(figures: readonly Mention[], figure: Mention): readonly Mention[] {
  const own = figures.filter((other) => other.sentence === figure.sentence && other.bracket === figure.bracket && likeness(other, figure) === 'same');
  return own.length > 1 && own.length <= 6 ? [...own].reverse() : [];
}
