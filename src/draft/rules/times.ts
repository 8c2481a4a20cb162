/** "gấp 2,3 lần cùng kỳ (120 vụ)", "tăng 2 lần so với 120 vụ": a multiple of an earlier figure. */
import { subtract, rational, type Rational } from '../../model/rational';
import type { Claim } from '../claim';
import type { ClaimRule } from '../context';
import { hasMark } from '../phrases';
import { isRate } from '../quantity';
import { makeReading, ratioFormula } from '../reading';
import { likeness } from '../sameThing';

const ONE = rational(1n);
const increase = (values: readonly Rational[]): Rational | undefined => {
  const ratio = ratioFormula(values);
  return ratio && subtract(ratio, ONE);
};

export const timesRule: ClaimRule = (context) =>
  context.mentions.flatMap((multiple): Claim[] => {
    if (multiple.form !== 'times' || (multiple.role !== 'times' && multiple.role !== 'up' && multiple.role !== 'equal')) return [];
    const next = context.mentions[multiple.index + 1];
    const value = context.mentions[multiple.index - 1];
    if (!next || !value || next.sentence !== multiple.sentence || value.sentence !== multiple.sentence) return [];
    if (next.role !== 'old' || hasMark(next.gap, ';') || isRate(value) || value.time || value.role === 'old' || likeness(value, next) !== 'same') return [];
    const readings = [
      makeReading([value, next], ratioFormula, `${value.text} / ${next.text}`, 'certain'),
      multiple.role === 'up' ? makeReading([value, next], increase, `(${value.text} - ${next.text}) / ${next.text}`, 'certain') : undefined,
    ].flatMap((reading) => reading ?? []);
    return [{ kind: 'ratio', claimed: multiple, claimedText: multiple.text, readings, reason: undefined }];
  });
