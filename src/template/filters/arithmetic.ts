/** `{{ NV_HT | phân_số: CT_CON }}` after `{{ CT_TONG | trừ: CT_THOI }}`: traced addition and subtraction, before another filter. */
import { convert, sameUnit } from '../../locale/unit';
import { InputError } from '../../model/errors';
import type { Figure } from '../../model/figure';
import { add, subtract, ZERO, type Rational } from '../../model/rational';
import { asFigure, derive, operation, type Filter } from './filter';

/** `right` in the unit of `left`; adding đồng to hectares is a mistake in the template. */
function aligned(left: Figure, right: Figure, filter: string): Rational {
  const value = right.value ?? ZERO;
  if (!left.unit || !right.unit || sameUnit(left.unit, right.unit)) return value;
  const converted = convert(value, right.unit, left.unit);
  if (!converted) throw new InputError(`bộ lọc ${filter}: ${left.key} (${left.unit}) và ${right.key} (${right.unit}) khác đơn vị tính`);
  return converted;
}

const arithmetic = (name: string, sign: string, compute: (a: Rational, b: Rational) => Rational): Filter => ({
  name,
  apply(input, [other], reads) {
    const [left, right] = [asFigure(input, name), asFigure(other, name, 'số sau dấu hai chấm')];
    const rightValue = aligned(left, right, name);
    return derive(
      {
        filter: name,
        operands: [left, right],
        formula: operation(left, sign, right),
        unit: left.unit || right.unit,
        decimals: left.decimals ?? right.decimals,
        value: () => compute(left.value ?? ZERO, rightValue),
      },
      reads,
    );
  },
});

export const plus = arithmetic('cộng', '+', add);
export const minus = arithmetic('trừ', '-', subtract);
