/** Whether two mentions count the same thing, so that one can be a part of the other. */
import { COUNTERS, NOUN_FAMILIES } from '../locale/lexicon';
import { multiply, type Rational } from '../model/rational';
import type { Mention } from './mention';
import { isRate } from './quantity';

/** `blank`: one of them names nothing ("là 19.944;"), so nothing speaks against it. */
export type Likeness = 'same' | 'related' | 'blank' | 'different';

const names = (mention: Mention): readonly string[] => {
  const [first = '', second = ''] = mention.noun;
  return first ? [`${first} ${second}`, first] : [];
};

/** One-syllable counters alone say what is counted, other nouns in their first two words. */
function holds(words: readonly string[], [first, second]: readonly string[]): boolean {
  return words.some((word, i) => word === first && (COUNTERS.has(first) || second === undefined || words[i + 1] === second));
}

export function likeness(a: Mention, b: Mention): Likeness {
  if (isRate(a) || isRate(b)) return isRate(a) && isRate(b) ? 'same' : 'different';
  if (a.time || b.time) return a.noun[0] === b.noun[0] ? 'same' : 'different';
  if (a.measure || b.measure) {
    if (!a.measure || !b.measure) {
      const [bare, measured] = a.measure ? [b, a] : [a, b];
      if (measured.measure?.scale.num !== measured.measure?.scale.den) return 'different';
      return bare.noun.length || (bare.decimals === 0 && !bare.scaled && !bare.label.length) ? 'different' : 'blank';
    }
    if (a.measure.per || b.measure.per) return a.measure.name === b.measure.name && a.measure.per === b.measure.per ? 'same' : 'different';
    return a.measure.name === b.measure.name || (a.measure.dimension !== undefined && a.measure.dimension === b.measure.dimension) ? 'same' : 'different';
  }
  const [firstA, firstB] = [a.noun[0], b.noun[0]];
  if (!firstA || !firstB) {
    if (firstA || firstB) return holds(firstA ? b.label : a.label, firstA ? a.noun : b.noun) ? 'same' : 'blank';
    return 'blank';
  }
  if (firstA === firstB && (COUNTERS.has(firstA) || a.noun[1] === b.noun[1] || !a.noun[1] || !b.noun[1])) return 'same';
  if (holds(a.label, b.noun) || holds(b.label, a.noun)) return 'related';
  const [namesA, namesB] = [names(a), names(b)];
  return NOUN_FAMILIES.some((family) => namesA.some((name) => family.has(name)) && namesB.some((name) => family.has(name))) ? 'related' : 'different';
}

/** In the base unit of its dimension, so that tỷ đồng and triệu đồng, tạ and tấn, add. */
export const baseValue = (mention: Mention): Rational => (mention.measure ? multiply(mention.value, mention.measure.scale) : mention.value);
export const baseStep = (mention: Mention): Rational => (mention.measure ? multiply(mention.step, mention.measure.scale) : mention.step);

/** Whole things are counted exactly; what is measured, scaled or has decimals was rounded to its last digit. */
export const isExact = (mention: Mention): boolean => mention.form === 'count' && !mention.measure && !mention.scaled && mention.decimals === 0;
