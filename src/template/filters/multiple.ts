/** `{{ DT | gấp: DT.cùng_kỳ }}`: gấp 2,3 lần. */
import { times } from '../../derivations/change';
import { formatAtMost, formatFixed } from '../../locale/number';
import { TIMES, ZERO_BASE } from '../../locale/lexicon';
import { ZERO } from '../../model/rational';
import { asFigure, decimalsArgument, derive, inUnitOf, operation, type Filter } from './filter';

export const multiple: Filter = {
  name: 'gấp',
  apply(input, [base, decimals], reads) {
    const now = asFigure(input, this.name);
    const before = inUnitOf(now, asFigure(base, this.name, 'gốc so sánh'));
    const digits = decimalsArgument(decimals, this.name);
    return derive(
      {
        filter: this.name,
        operands: [now, before],
        options: [digits],
        formula: operation(now, '/', before),
        value: () => times(now.value ?? ZERO, before.value ?? ZERO),
        text: (value) => (value ? `${TIMES.before} ${digits === undefined ? formatAtMost(value, 1) : formatFixed(value, digits)} ${TIMES.after}` : ZERO_BASE),
      },
      reads,
    );
  },
};
