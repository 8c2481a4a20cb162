/** `{{ CT_HT | phân_số: CT_CON }}`: 17/86, 08/30; both sides below 10 get a leading zero. */
import { times } from '../../derivations/change';
import { formatTwoDigits } from '../../locale/number';
import { ZERO } from '../../model/rational';
import { asFigure, derive, inUnitOf, operation, type Filter } from './filter';

export const fraction: Filter = {
  name: 'phân_số',
  apply(input, [whole], reads) {
    const part = asFigure(input, this.name);
    const base = inUnitOf(part, asFigure(whole, this.name, 'mẫu số'));
    const text = `${formatTwoDigits(part.value ?? ZERO)}/${formatTwoDigits(base.value ?? ZERO)}`;
    return derive(
      {
        filter: this.name,
        operands: [part, base],
        formula: operation(part, '/', base),
        value: () => times(part.value ?? ZERO, base.value ?? ZERO),
        text: () => text,
      },
      reads,
    );
  },
};
