/** The draft checker: a report's text -> what in it can be recomputed, and what was mistyped. */
import type { Period } from '../locale/period';
import { bindFigures } from './bindFigures';
import { proofsOf } from './causes';
import { describeClaim } from './describeClaim';
import type { DraftReport, WorkbookFigure } from './draftReport';
import { indexFigures } from './figureIndex';
import { extractClaims, readContext } from './extractClaims';
import { periodClaims } from './periodClaim';
import { titlePeriod } from './reportPeriod';
import { REGISTRY } from './slips/index';
import { verify } from './verify';

export interface CheckOptions {
  /** The workbook's figures; with them every number of the draft is bound to its cell. */
  readonly figures?: readonly WorkbookFigure[];
  /** The report's period; otherwise the draft's own title says it. */
  readonly period?: Period;
}

interface Placed {
  readonly start: number;
  readonly end: number;
}
const byPlace = (a: Placed, b: Placed): number => a.start - b.start || a.end - b.end;

export function checkDraft(source: string, { figures, period }: CheckOptions = {}): DraftReport {
  const text = source.normalize('NFC');
  const context = readContext(text);
  const judged = extractClaims(context).flatMap((claim) => {
    const judgement = verify(claim);
    return judgement ? [{ claim, judgement }] : [];
  });
  const checked = new Set<number>();
  for (const { claim, judgement } of judged) {
    if (judgement.verdict === 'unknown') continue;
    for (const { index } of [claim.claimed, ...(judgement.reading?.operands ?? [])]) if (index >= 0) checked.add(index);
  }
  const index = figures && indexFigures(figures);
  const evidence = { proofs: proofsOf(judged), mentions: context.mentions, figures: figures ?? [] };
  const title = titlePeriod(text);
  const own = period ?? title?.period;
  const claims = [...judged.map(({ claim, judgement }) => describeClaim(claim, judgement, evidence)), ...periodClaims(text, own, title)].sort(byPlace);
  const input = { ...context, period: own, claims, figures: index };
  const slips = REGISTRY.flatMap((rule) => rule(input)).sort(byPlace);
  const cells = context.grids.flatMap(({ rows }) => rows.flat()).flatMap(({ mention }) => mention ?? []);
  const numbers = [...context.mentions, ...cells].map(({ start, end, index }) => ({ start, end, checked: checked.has(index) })).sort(byPlace);
  return {
    claims,
    slips,
    coverage: { numbers: numbers.length, checked: checked.size, unchecked: numbers.length - checked.size },
    numbers,
    ...(index ? { bindings: bindFigures(context, index) } : {}),
  };
}
