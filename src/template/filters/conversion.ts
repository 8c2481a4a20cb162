/** `{{ THU | quy_đổi: "tỷ đồng" }}`: 1.095,06 tỷ đồng; within money, length, area or mass. */
import { nearestName } from '../../locale/encoding';
import { formatAtMost, formatFixed } from '../../locale/number';
import { convert, findUnit, unitNames } from '../../locale/unit';
import { InputError } from '../../model/errors';
import { asFigure, decimalsArgument, derive, type Filter } from './filter';

export const conversion: Filter = {
  name: 'quy_đổi',
  apply(input, [target, decimals], reads) {
    const figure = asFigure(input, this.name);
    const unit = typeof target === 'string' ? target.normalize('NFC').trim() : '';
    const digits = decimalsArgument(decimals, this.name);
    const [from, to] = [findUnit(figure.unit), findUnit(unit)];
    if (!to) throw new InputError(`bộ lọc ${this.name} không biết đơn vị “${unit}”. Có phải “${nearestName(unit, unitNames()) ?? 'tỷ đồng'}”?`);
    if (from?.dimension !== to.dimension) throw new InputError(`không quy đổi được ${figure.key} từ “${figure.unit}” sang “${unit}”`);
    return derive(
      {
        filter: this.name,
        operands: [figure],
        options: [unit, digits],
        formula: `${figure.formula} → ${unit}`,
        unit,
        decimals: digits ?? 2,
        value: () => figure.value && convert(figure.value, figure.unit, unit),
        text: (value) => (value ? `${digits === undefined ? formatAtMost(value, 2) : formatFixed(value, digits)} ${unit}` : ''),
      },
      reads,
    );
  },
};
