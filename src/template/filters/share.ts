/** `{{ NV_HT | tỷ_lệ: NV_GIAO }}`: part of a whole, 58,6% or 74%. */
import { share as shareOf } from '../../derivations/share';
import { formatAtMost, formatFixed } from '../../locale/number';
import { ZERO_WHOLE } from '../../locale/lexicon';
import { ZERO } from '../../model/rational';
import { asFigure, decimalsArgument, derive, inUnitOf, operation, type Filter } from './filter';

export const share: Filter = {
  name: 'tỷ_lệ',
  apply(input, [whole, decimals], reads) {
    const [given, base] = [asFigure(input, this.name), asFigure(whole, this.name, 'mẫu số')];
    const part = inUnitOf(base, given);
    const digits = decimalsArgument(decimals, this.name);
    return derive(
      {
        filter: this.name,
        operands: [part, base],
        options: [digits],
        formula: `${operation(part, '/', base)} × 100`,
        unit: '%',
        decimals: digits ?? 1,
        ...(part.value && base.value ? { share: { part: part.value, partKey: part.key, whole: base.value, wholeKey: base.key, decimals: digits ?? 1 } } : {}),
        value: () => shareOf(part.value ?? ZERO, base.value ?? ZERO),
        text: (value) => (value ? `${digits === undefined ? formatAtMost(value, 1) : formatFixed(value, digits)}%` : ZERO_WHOLE),
      },
      reads,
    );
  },
};
