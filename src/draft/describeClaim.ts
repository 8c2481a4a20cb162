/** A judged claim in words, for the report. */
import { decimalsNeeded, formatAtMost, formatFixed } from '../locale/number';
import { divide } from '../model/rational';
import type { Claim, Reading } from './claim';
import { causeOf, type CauseEvidence } from './causes';
import type { DraftClaim, DraftOperand } from './draftReport';
import type { Mention } from './mention';
import { claimedScale, type Judgement } from './verify';
import { inWrittenUnit, writeLike } from './writeLike';

const SIGNS = { percent: '%', permille: '‰', points: ' điểm phần trăm', times: ' lần', count: '' } as const;

/** Enough to show millions in a total of billions. */
const MOST_DECIMALS = 3;

/** " tạ/ha" where the unit is part of the calculation. */
const unitWords = ({ measure }: Mention): string => (measure?.per ? ` ${measure.name}/${measure.per}` : '');

/** The computed value as the draft would have to write it. */
function writeComputed(claim: Claim, reading: Reading): string {
  const { claimed } = claim;
  const scale = claimedScale(claim);
  const value = divide(reading.value, scale);
  if (claimed.form !== 'count')
    return `${formatAtMost(value, Math.max(claimed.decimals, claimed.form === 'percent' ? 1 : claimed.decimals))}${SIGNS[claimed.form]}`;
  const needed = claim.kind === 'sum' ? decimalsNeeded(inWrittenUnit(value, claimed), MOST_DECIMALS) : undefined;
  return writeLike(value, claimed, Math.max(claimed.decimals, needed ?? 0));
}

/** For the place of the claimed number itself: it keeps its + or - and its own words for %, which may also stand in a table's head. */
function writeCorrection(claim: Claim, reading: Reading, computed: string): string | null {
  const { claimed } = claim;
  // Totals are rather right than their parts; "hơn 60%", and "tăng" for what fell, need other words, too.
  if (claimed.index < 0 || claim.kind === 'sum' || claimed.bound !== undefined || reading.value.num < 0n) return null;
  const sign = /^[+\-−–]/.exec(claimed.text)?.[0] ?? '';
  if (claimed.form === 'count' || claimed.text.endsWith(SIGNS[claimed.form].trim())) return sign + computed;
  const ending = /\D*$/.exec(claimed.text)?.[0] ?? '';
  return `${sign}${formatFixed(divide(reading.value, claimedScale(claim)), claimed.decimals)}${ending}`;
}

export function describeClaim(claim: Claim, { verdict, reading }: Judgement, evidence: CauseEvidence): DraftClaim {
  const { claimed, claimedText } = claim;
  const operands: DraftOperand[] = (reading?.operands ?? []).map(({ start, end, text }) => ({ start, end, text }));
  const computed = reading ? writeComputed(claim, reading) : null;
  const spans = [...operands.filter((operand) => Math.abs(operand.start - claimed.start) < 2000), { start: claimed.start, end: claimed.end }];
  const unit = unitWords(claimed);
  const equation = reading ? `${reading.formula} = ${computed}${unit}` : '';
  const explanation =
    verdict === 'unknown'
      ? `Chưa kiểm được: ${claim.reason ?? ''}.`
      : verdict === 'ok'
        ? equation
        : `${equation}; bản thảo ghi ${claimedText}${unit}${verdict === 'rounding' ? ' (lệch một đơn vị ở chữ số cuối)' : ''}`;
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
    kind: claim.kind,
    claimed: claimedText,
    computed,
    verdict,
    operands,
    explanation,
    cause: (verdict === 'wrong' && reading && computed !== null && causeOf(claim, reading, computed, evidence)) || null,
    target: { start: claimed.start, end: claimed.end, text: claimed.text },
    correction: verdict === 'wrong' && reading && computed !== null ? writeCorrection(claim, reading, computed) : null,
  };
}
