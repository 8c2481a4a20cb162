/** `{{ DT | so_với: DT.cùng_kỳ }}`: tăng 74%, giảm 3,2%, không đổi. */
import { changePercent } from '../../derivations/change';
import { formatAtMost, formatFixed } from '../../locale/number';
import { NO_BASE, ZERO_BASE } from '../../locale/lexicon';
import { absolute, ZERO } from '../../model/rational';
import { changeWords } from './changeWords';
import { asFigure, bracketed, decimalsArgument, derive, inUnitOf, operation, type Filter } from './filter';

export const change: Filter = {
  name: 'so_với',
  apply(input, [base, decimals], reads) {
    const now = asFigure(input, this.name);
    const before = inUnitOf(now, asFigure(base, this.name, 'gốc so sánh'));
    const digits = decimalsArgument(decimals, this.name);
    const percent = (value: typeof ZERO): string => `${digits === undefined ? formatAtMost(value, 1) : formatFixed(value, digits)}%`;
    return derive(
      {
        filter: this.name,
        operands: [now, before],
        options: [digits],
        formula: `(${operation(now, '-', before)}) / ${bracketed(before.formula)} × 100`,
        unit: '%',
        decimals: digits ?? 1,
        value: () => changePercent(now.value ?? ZERO, before.value ?? ZERO),
        text: (value) => (value ? changeWords(value, digits ?? 1, () => percent(absolute(value))) : ZERO_BASE),
        ...(now.value && !before.value ? { whenMissing: NO_BASE } : {}),
      },
      reads,
    );
  },
};
