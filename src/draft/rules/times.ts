/** "gấp 2,3 lần cùng kỳ (120 vụ)", "tăng 2 lần so với 120 vụ": a multiple of an earlier figure. */
import { subtract, rational, type Rational } from '../../model/rational';
import type { Claim, Reading } from '../claim';
import type { ClaimRule } from '../context';
import { figuresBefore, isInList } from '../figuresBefore';
import type { Mention } from '../mention';
import { hasMark } from '../phrases';
import { isRate } from '../quantity';
import { makeReading, ratioFormula } from '../reading';
import { likeness } from '../sameThing';

const ONE = rational(1n);
const increase = (values: readonly Rational[]): Rational | undefined => {
  const ratio = ratioFormula(values);
  return ratio && subtract(ratio, ONE);
};

/** "cùng kỳ (120 vụ)", "năm 2025 (120 vụ)". */
const isBase = (next: Mention): boolean => next.role === 'old' || (next.role === undefined && /^năm # \($/.test(next.gap.join(' ')));

export const timesRule: ClaimRule = (context) =>
  context.mentions.flatMap((multiple): Claim[] => {
    if (multiple.form !== 'times' || (multiple.role !== 'times' && multiple.role !== 'up' && multiple.role !== 'equal')) return [];
    const next = context.mentions[multiple.index + 1];
    if (!next || next.sentence !== multiple.sentence || !isBase(next) || hasMark(next.gap, ';')) return [];
    const values = figuresBefore(context, multiple, next).filter(
      (value) => !isRate(value) && value.sentence === multiple.sentence && likeness(value, next) === 'same',
    );
    const readings = values.flatMap((value): Reading[] => {
      const certainty = value.index === multiple.index - 1 && !isInList(context, value) ? 'certain' : 'possible';
      const ratio = makeReading([value, next], ratioFormula, `${value.text} / ${next.text}`, certainty);
      const more = multiple.role === 'up' ? makeReading([value, next], increase, `(${value.text} - ${next.text}) / ${next.text}`, certainty) : undefined;
      return [ratio, more].flatMap((reading) => reading ?? []);
    });
    if (!readings.length) return [];
    return [{ kind: 'ratio', claimed: multiple, claimedText: multiple.text, readings, reason: undefined }];
  });
