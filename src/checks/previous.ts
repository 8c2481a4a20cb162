/** Last period's figure of a department: its own cell, or else what LichSu has. */
import { shiftPeriod } from '../locale/period';
import type { CellRef } from '../model/cell';
import type { Rational } from '../model/rational';
import type { ReportedRow } from '../figures/readDepartments';
import type { CheckInput } from './check';

export function previousFigure(
  { history, period }: CheckInput,
  department: string,
  { code, readings }: ReportedRow,
): { readonly value: Rational; readonly ref: CellRef } | undefined {
  const { previous } = readings;
  const { value, fault } = previous;
  if (value)
    return {
      value,
      get ref() {
        return previous.ref;
      },
    };
  return fault ? undefined : history.find(shiftPeriod(period, -1), code, 'current', department)[0];
}
