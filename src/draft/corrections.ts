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

/** Claims that come out right, by the place of each number that takes part in them. */
function witnesses(claims: readonly DraftClaim[]): ReadonlyMap<number, readonly DraftClaim[]> {
  const found = new Map<number, DraftClaim[]>();
  for (const claim of claims) {
    if (claim.verdict !== 'ok') continue;
    for (const { start } of [claim.target, ...claim.operands]) {
      const known = found.get(start);
      if (known) known.push(claim);
      else found.set(start, [claim]);
    }
  }
  return found;
}

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
function isCertain(claim: DraftClaim, proven: ReadonlyMap<number, readonly DraftClaim[]>, folded: string): boolean {
  const { kind, correction, operands } = claim;
  if (claim.verdict !== 'wrong' || correction === null) return false;
  if (kind === 'period') return count(folded, fold(correction)) > 1;
  if (operands.length < 2) return false;
  return operands.every(({ start }) => (proven.get(start) ?? []).some((other) => other !== claim));
}

/** In the order of the text, none overlapping another: a figure goes before the way it is written. */
export function certainCorrections(text: string, { claims, slips }: DraftReport): Correction[] {
  const proven = witnesses(claims);
  const folded = text.toLowerCase();
  const figures = claims.flatMap((claim): Correction[] => {
    const { start, end } = claim.target;
    if (claim.correction === null || !isCertain(claim, proven, folded)) return [];
    return [{ start, end, written: text.slice(start, end), correction: claim.correction, reason: claim.explanation }];
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
