/** A cumulative figure that was typed, against what the program takes for it, or the earlier periods of the year in LichSu plus this one. */
import { digitSlip, explainSlip } from '../derivations/digitSlip';
import type { Department, ReportedRow } from '../figures/readDepartments';
import { earlierInYear, formatPeriod } from '../locale/period';
import { isPercent } from '../locale/unit';
import type { CellRef } from '../model/cell';
import type { Indicator } from '../model/figure';
import type { Finding } from '../model/finding';
import { absolute, add, compare, subtract, sum, type Rational } from '../model/rational';
import { ACCUMULATIONS } from '../workbook/contract';
import type { Check, CheckInput } from './check';
import { roundingRoom, type RoundingRoom } from './roundingRoom';
import { listCells, plainNumber } from './wording';

interface Expected {
  readonly value: Rational;
  readonly how: string;
  readonly cells: readonly CellRef[];
}

/** What is in LichSu and this period's: from the last period's own cumulative figure, or else from all earlier periods of the year; undefined while history has gaps. */
function fromHistory({ history, period }: CheckInput, code: string, department: string, current: Rational): Expected | undefined {
  const earlier = earlierInYear(period);
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

const wordOf = ({ accumulation }: Indicator): string => Object.entries(ACCUMULATIONS).find(([, value]) => value === accumulation)?.[0] ?? '';

function expectedOf(input: CheckInput, indicator: Indicator, department: Department, current: Rational | undefined): Expected | undefined {
  const { code, accumulation, combination, unit } = indicator;
  if (accumulation === 'entered') return current && !isPercent(unit) ? fromHistory(input, code, department.code, current) : undefined;
  const taken = combination === 'single' ? input.figures.figure(code, 'cumulative') : input.figures.ofDepartment(code, 'cumulative', department.code);
  return (
    taken.value && {
      value: taken.value,
      how: `lũy kế của chỉ tiêu này là “${wordOf(indicator)}” nên lấy từ ${listCells(taken.cells)},`,
      cells: taken.cells,
    }
  );
}

function judge(input: CheckInput, department: Department, { code, readings }: ReportedRow, room: RoundingRoom): Finding | undefined {
  const indicator = input.figures.indicator(code);
  const { current, cumulative } = readings;
  if (!indicator || !cumulative.value) return undefined;
  const expected = expectedOf(input, indicator, department, current.value);
  if (!expected || compare(expected.value, cumulative.value) === 0) return undefined;
  const cells = [...new Set([cumulative.ref, current.ref, ...expected.cells])];
  const addends = indicator.accumulation === 'entered' ? [current.ref, ...expected.cells] : expected.cells;
  const said = `${department.name}, ${code}: lũy kế ghi ${plainNumber(cumulative.value)} (ô ${cumulative.ref}), nhưng ${expected.how} được ${plainNumber(expected.value)}`;
  const values = { ruleId: cumulativeHistory.id, cells, actual: plainNumber(cumulative.value), expected: plainNumber(expected.value) };
  const difference = absolute(subtract(cumulative.value, expected.value));
  if (compare(difference, room(code, [cumulative.ref, ...addends])) <= 0)
    return { ...values, level: 'lệch làm tròn', message: `${said}, chỉ lệch ${plainNumber(difference)} do làm tròn.` };
  const slip = digitSlip(cumulative.value, expected.value);
  const advice =
    indicator.accumulation === 'entered'
      ? 'Kiểm tra lại số lũy kế hoặc số các kỳ trước.'
      : 'Sửa hoặc xóa ô lũy kế, hay ghi “nhập” vào cột Lũy kế của chỉ tiêu nếu đơn vị tự báo lũy kế.';
  return { ...values, level: 'sai', message: `${said}. ${advice}`, ...(slip ? { cause: explainSlip(slip, cumulative.value, expected.value) } : {}) };
}

export const cumulativeHistory: Check = {
  id: 'cumulative-history',
  *run(input) {
    const room = roundingRoom(input);
    for (const department of input.departments) {
      if (!department.listed) continue;
      for (const row of department.rows) {
        const finding = judge(input, department, row, room);
        if (finding) yield finding;
      }
    }
  },
};
