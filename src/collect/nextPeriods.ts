/** The periods that may come after one: the next of its kind, and what else ends in the months after it. */
import { formatPeriod, lastMonth, shiftPeriod, type Period } from '../locale/period';

const endsAt = (period: Period): number => period.year * 12 + lastMonth(period);

/** The first is the one that follows. */
export function nextPeriods(period: Period): Period[] {
  const next = shiftPeriod(period, 1);
  const { year } = shiftPeriod({ kind: 'month', year: period.year, month: lastMonth(period) }, 1);
  const others: Period[] = [
    shiftPeriod(period, 2),
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month): Period => ({ kind: 'month', year, month })),
    ...[1, 2, 3, 4].map((quarter): Period => ({ kind: 'quarter', year, quarter })),
    { kind: 'months', year, months: 6 },
    { kind: 'months', year, months: 9 },
    { kind: 'year', year: period.year },
    { kind: 'year', year },
  ];
  const soon = others.filter((other) => endsAt(other) >= endsAt(period) && endsAt(other) <= endsAt(period) + 3);
  const named = new Map([next, ...soon].map((one) => [formatPeriod(one), one]));
  named.delete(formatPeriod(period));
  return [...named.values()];
}
