/** What the checker says of a text, claim by claim: which numbers it relates, and what comes out. */
import { checkDraft } from '../../../src/draft/checkDraft';

/** "share ok 175 / 250 = 70%"; of what can't be checked only that. */
export const explained = (text: string): string[] =>
  checkDraft(text).claims.map(({ kind, verdict, explanation }) => (verdict === 'unknown' ? `${kind} unknown` : `${kind} ${verdict} ${explanation}`));
