/** `{{ NV_GIAO | số }}`, `{{ DT | số: 2 }}`: the figure itself; an explicit argument gives exactly that many decimals. */
import { numberText } from '../figureDrop';
import { asFigure, decimalsArgument, derive, type Filter } from './filter';

export const number: Filter = {
  name: 'số',
  apply(input, [decimals], reads) {
    const figure = asFigure(input, this.name);
    const digits = decimalsArgument(decimals, this.name);
    return derive(
      {
        filter: this.name,
        operands: [figure],
        options: [digits],
        formula: figure.formula,
        unit: figure.unit,
        decimals: figure.decimals,
        value: () => figure.value,
        text: (value) => (value ? numberText(figure, value, digits) : ''),
      },
      reads,
    );
  },
};
