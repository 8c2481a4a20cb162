/** `{{ NV | đọc_số }}`: the figure in words. */
import { readAloud } from '../../locale/numberWords';
import { asFigure, derive, type Filter } from './filter';

export const inWords: Filter = {
  name: 'đọc_số',
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
        text: (value) => (value ? readAloud(value, figure.decimals ?? 2) : ''),
      },
      reads,
    );
  },
};
