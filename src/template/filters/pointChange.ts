/** `{{ TL | điểm_so_với: TL.cùng_kỳ }}`: the difference of two rates: tăng 1,4 điểm phần trăm. */
import { formatAtMost, formatFixed } from '../../locale/number';
import { POINTS } from '../../locale/lexicon';
import { isPercent } from '../../locale/unit';
import { InputError } from '../../model/errors';
import { absolute, subtract, ZERO } from '../../model/rational';
import { changeWords } from './changeWords';
import { asFigure, decimalsArgument, derive, operation, type Filter } from './filter';

export const pointChange: Filter = {
  name: 'điểm_so_với',
  apply(input, [base, decimals], reads) {
    const [now, before] = [asFigure(input, this.name), asFigure(base, this.name, 'gốc so sánh')];
    for (const figure of [now, before])
      if (!isPercent(figure.unit)) throw new InputError(`bộ lọc ${this.name} chỉ so hai tỷ lệ %; ${figure.key} có đơn vị “${figure.unit}”`);
    const digits = decimalsArgument(decimals, this.name);
    const most = now.decimals ?? 2;
    return derive(
      {
        filter: this.name,
        operands: [now, before],
        options: [digits],
        formula: operation(now, '-', before),
        value: () => subtract(now.value ?? ZERO, before.value ?? ZERO),
        text: (value) => {
          const size = absolute(value ?? ZERO);
          return changeWords(value ?? ZERO, digits ?? most, () => `${digits === undefined ? formatAtMost(size, most) : formatFixed(size, digits)} ${POINTS}`);
        },
      },
      reads,
    );
  },
};
