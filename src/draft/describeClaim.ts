/** A judged claim in words, for the report. */
import { decimalsNeeded, formatAtMost, formatFixed } from '../locale/number';
import { divide } from '../model/rational';
import type { Claim, Reading } from './claim';
import { causeOf, type CauseEvidence } from './causes';
import type { DraftClaim, DraftOperand } from './draftReport';
import type { Mention } from './mention';
import { claimedScale, type Judgement } from './verify';

const SIGNS = { percent: '%', permille: '‰', points: ' điểm phần trăm', times: ' lần', count: '' } as const;

/** Enough to show millions in a total of billions. */
const MOST_DECIMALS = 3;

/** " nghìn tỷ" of "12 nghìn tỷ". */
const scaleWord = ({ text, scaled }: Mention): string => (scaled ? text.replace(/^[\d.,\u00a0\u202f+\-−–]+/, '') : '');

/** The computed value as the draft would have to write it. */
export function writeComputed(claim: Claim, reading: Reading): string {
  const { claimed } = claim;
  const scale = claimedScale(claim);
  const value = divide(reading.value, scale);
  if (claimed.form !== 'count')
    return `${formatAtMost(value, Math.max(claimed.decimals, claimed.form === 'percent' ? 1 : claimed.decimals))}${SIGNS[claimed.form]}`;
  const written = divide(value, divide(claimed.step, { num: 1n, den: 10n ** BigInt(claimed.decimals) }));
  const decimals = claim.kind === 'sum' ? Math.max(claimed.decimals, decimalsNeeded(written, MOST_DECIMALS) ?? claimed.decimals) : claimed.decimals;
  return `${formatFixed(written, decimals)}${scaleWord(claimed)}`;
}

export function describeClaim(claim: Claim, { verdict, reading }: Judgement, evidence: CauseEvidence): DraftClaim {
  const { claimed, claimedText } = claim;
  const operands: DraftOperand[] = (reading?.operands ?? []).map(({ start, end, text }) => ({ start, end, text }));
  const computed = reading ? writeComputed(claim, reading) : null;
  const spans = [...operands.filter((operand) => Math.abs(operand.start - claimed.start) < 2000), { start: claimed.start, end: claimed.end }];
  const equation = reading ? `${reading.formula} = ${computed}` : '';
  const explanation =
    verdict === 'unknown'
      ? `Chưa kiểm được: ${claim.reason ?? ''}.`
      : verdict === 'ok'
        ? equation
        : `${equation}; bản thảo ghi ${claimedText}${verdict === 'rounding' ? ' (lệch một đơn vị ở chữ số cuối)' : ''}`;
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
    kind: claim.kind,
    claimed: claimedText,
    computed,
    verdict,
    operands,
    explanation,
    cause: (verdict === 'wrong' && reading && causeOf(claim, reading, evidence)) || null,
    target: { start: claimed.start, end: claimed.end, text: claimed.text },
    correction: verdict === 'wrong' && claimed.index >= 0 && claim.kind !== 'sum' ? computed : null,
  };
}
