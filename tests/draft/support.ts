/** Shorthand for the checker's tests. */
import { checkDraft, type CheckOptions } from '../../src/draft/checkDraft';
import type { DraftClaim, DraftReport } from '../../src/draft/draftReport';

/** "share ok 58,6%" for each claim, in the order of the text. */
export const verdicts = (text: string, options?: CheckOptions): string[] =>
  checkDraft(text, options).claims.map(({ kind, verdict, claimed }) => `${kind} ${verdict} ${claimed}`);

export const wrongClaims = (report: DraftReport): readonly DraftClaim[] => report.claims.filter(({ verdict }) => verdict === 'wrong');

export const slipIds = (text: string, options?: CheckOptions): string[] => checkDraft(text, options).slips.map(({ ruleId }) => ruleId);
