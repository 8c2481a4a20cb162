/** `{{ TL_CN | tăng_giảm }}`: a rate of change that a department reports, unit %: tăng 74%, giảm 3,2%, không đổi. */
import { isPercent } from '../../locale/unit';
import { InputError } from '../../model/errors';
import { absolute } from '../../model/rational';
import { numberText } from '../figureDrop';
import { changeWords } from './changeWords';
import { asFigure, decimalsArgument, derive, type Filter } from './filter';

export const reportedChange: Filter = {
  name: 'tăng_giảm',
  apply(input, [decimals], reads) {
    const figure = asFigure(input, this.name);
    const digits = decimalsArgument(decimals, this.name);
    if (!isPercent(figure.unit)) throw new InputError(`bộ lọc ${this.name} chỉ dùng cho chỉ tiêu có đơn vị tính %; ${figure.key} có đơn vị “${figure.unit}”`);
    return derive(
      {
        filter: this.name,
        operands: [figure],
        options: [digits],
        formula: figure.formula,
        unit: figure.unit,
        decimals: figure.decimals,
        value: () => figure.value,
        text: (value) => (value ? changeWords(value, digits ?? figure.decimals ?? 2, () => numberText(figure, absolute(value), digits)) : ''),
      },
      reads,
    );
  },
};
