/** `{{ VU | chênh: VU.cùng_kỳ }}`: the change in units: tăng 24, giảm 24, không đổi. */
import { absolute, subtract, ZERO } from '../../model/rational';
import { numberText } from '../figureDrop';
import { changeWords } from './changeWords';
import { asFigure, decimalsArgument, derive, inUnitOf, operation, type Filter } from './filter';

export const difference: Filter = {
  name: 'chênh',
  apply(input, [base, decimals], reads) {
    const now = asFigure(input, this.name);
    const before = inUnitOf(now, asFigure(base, this.name, 'gốc so sánh'));
    const digits = decimalsArgument(decimals, this.name);
    return derive(
      {
        filter: this.name,
        operands: [now, before],
        options: [digits],
        formula: operation(now, '-', before),
        unit: now.unit,
        decimals: now.decimals,
        value: () => subtract(now.value ?? ZERO, before.value ?? ZERO),
        text: (value) => changeWords(value ?? ZERO, digits ?? now.decimals ?? 2, () => numberText(now, absolute(value ?? ZERO), digits)),
      },
      reads,
    );
  },
};
