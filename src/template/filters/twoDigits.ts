/** `{{ CT_THOI | hai_số }}`: small counts as offices write them, 02 and 08. */
import { formatTwoDigits } from '../../locale/number';
import { numberText } from '../figureDrop';
import { asFigure, derive, type Filter } from './filter';

export const twoDigits: Filter = {
  name: 'hai_số',
  apply(input, _, reads) {
    const figure = asFigure(input, this.name);
    return derive(
      {
        filter: this.name,
        operands: [figure],
        formula: figure.formula,
        unit: figure.unit,
        decimals: figure.decimals,
        value: () => figure.value,
        text: (value) => (value && value.den === 1n && value.num >= 0n && value.num < 10n ? formatTwoDigits(value) : value ? numberText(figure, value) : ''),
      },
      reads,
    );
  },
};
