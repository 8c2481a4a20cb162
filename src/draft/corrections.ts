/** What may be corrected without asking: where, what stands there, and what should. */
import { fold } from '../locale/encoding';
import type { DraftClaim, DraftReport } from './draftReport';

export interface Correction {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly correction: string;
  /** Why, for people. */
  readonly reason: string;
}

/** Evident from the characters alone; other slips may be meant, or can be put right in several ways. */
const CERTAIN_SLIPS = new Set(['document-number', 'double-stop', 'percent-space', 'number-style']);

/** Where the numbers stand that take part in claims that come out right. */
const provenPlaces = (claims: readonly DraftClaim[]): ReadonlySet<number> =>
  new Set(claims.filter(({ verdict }) => verdict === 'ok').flatMap(({ target, operands }) => [target, ...operands].map(({ start }) => start)));

function count(text: string, word: string): number {
  let found = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found += 1;
  return found;
}

/**
 * A wrong rate may be wrong because of its own digits or because of one of its operands. It is certain that the rate must change
 * where every operand takes part in another claim that comes out right: 571 of "571 + 90 + 251 = 912" isn't the slip in "571 / 912 = 56,7%".
 * A foreign period is certain where the text names its own at least twice: the title alone might be what was left over.
 */
function isCertain({ kind, operands }: DraftClaim, correction: string, proven: ReadonlySet<number>, folded: string): boolean {
  return kind === 'period' ? count(folded, fold(correction)) > 1 : operands.every(({ start }) => proven.has(start));
}

/** In the order of the text, none overlapping another: a figure goes before the way it is written. */
export function certainCorrections(text: string, { claims, slips }: DraftReport): Correction[] {
  const proven = provenPlaces(claims);
  const folded = text.toLowerCase();
  const figures = claims.flatMap((claim): Correction[] => {
    const { correction, target, explanation } = claim;
    if (correction === null || !isCertain(claim, correction, proven, folded)) return [];
    return [{ start: target.start, end: target.end, written: text.slice(target.start, target.end), correction, reason: explanation }];
  });
  const typing = slips.flatMap(({ start, end, ruleId, suggestion, message }): Correction[] =>
    suggestion === null || !CERTAIN_SLIPS.has(ruleId) || message.endsWith('?')
      ? []
      : [{ start, end, written: text.slice(start, end), correction: suggestion, reason: message }],
  );
  const kept: Correction[] = [];
  const figure = new Set(figures);
  for (const next of [...figures, ...typing].sort((a, b) => a.start - b.start)) {
    const last = kept.at(-1);
    if (!last || last.end <= next.start) kept.push(next);
    else if (figure.has(next) && !figure.has(last)) kept[kept.length - 1] = next;
  }
  return kept;
}
