/** A cumulative figure that was typed, against the earlier periods of the year in LichSu plus this one. */
import { digitSlip, explainSlip } from '../derivations/digitSlip';
import { earlierInYear, formatPeriod, type Period } from '../locale/period';
import { isPercent } from '../locale/unit';
import { add, compare, sum, type Rational } from '../model/rational';
import type { Check, CheckInput } from './check';
import { plainNumber } from './wording';

interface Expected {
  readonly value: Rational;
  readonly how: string;
  readonly cells: readonly string[];
}

/** From the last period's own cumulative figure, or else from all earlier periods of the year; undefined while history has gaps. */
function expectedCumulative({ history }: CheckInput, earlier: readonly Period[], code: string, department: string, current: Rational): Expected | undefined {
  const last = earlier.at(-1);
  if (!last) return undefined;
  const [carried] = history.find(last, code, 'cumulative', department);
  if (carried)
    return {
      value: add(carried.value, current),
      how: `lũy kế ${formatPeriod(last)} là ${plainNumber(carried.value)} (ô ${carried.ref}) cộng kỳ này ${plainNumber(current)}`,
      cells: [carried.ref],
    };
  const months = earlier.map((past) => history.find(past, code, 'current', department)[0]);
  const known = months.flatMap((entry) => entry ?? []);
  if (known.length < earlier.length) return undefined;
  const before = sum(known.map(({ value }) => value));
  return {
    value: add(before, current),
    how: `các kỳ trước trong LichSu cộng lại là ${plainNumber(before)}, cộng kỳ này ${plainNumber(current)}`,
    cells: known.map(({ ref }) => ref),
  };
}

export const cumulativeHistory: Check = {
  id: 'cumulative-history',
  *run(input) {
    const earlier = earlierInYear(input.period);
    if (!earlier.some((period) => input.history.reaches(period))) return;
    for (const department of input.departments) {
      for (const { code, readings } of department.rows) {
        const indicator = input.figures.indicator(code);
        const { current, cumulative } = readings;
        if (!indicator || indicator.accumulation === 'latest' || isPercent(indicator.unit) || !current.value || !cumulative.value) continue;
        const expected = expectedCumulative(input, earlier, code, department.code, current.value);
        if (!expected || compare(expected.value, cumulative.value) === 0) continue;
        const slip = digitSlip(cumulative.value, expected.value);
        yield {
          level: 'sai',
          ruleId: this.id,
          message: `${department.name}, ${code}: lũy kế ghi ${plainNumber(cumulative.value)} (ô ${cumulative.ref}), nhưng ${expected.how} được ${plainNumber(expected.value)}. Kiểm tra lại số lũy kế hoặc số các kỳ trước.`,
          cells: [cumulative.ref, current.ref, ...expected.cells],
          actual: plainNumber(cumulative.value),
          expected: plainNumber(expected.value),
          ...(slip ? { cause: explainSlip(slip, cumulative.value, expected.value) } : {}),
        };
      }
    }
  },
};
