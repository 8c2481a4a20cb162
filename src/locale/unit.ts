/** Units of measure that convert into each other, with their scale; everything else is a count. */
import { divide, fromDecimal, multiply, type Rational } from '../model/rational';
import { fold } from './encoding';

export type Dimension = 'money' | 'dollars' | 'length' | 'area' | 'mass';

interface UnitScale {
  readonly name: string;
  readonly dimension: Dimension;
  readonly scale: Rational;
}

const unit = (dimension: Dimension, scale: string, ...names: string[]): UnitScale[] => names.map((name) => ({ name, dimension, scale: fromDecimal(scale) }));

/** Scales to đồng, US dollar, metre, square metre and kilogram. */
const UNITS: readonly UnitScale[] = [
  ...unit('money', '1', 'đồng', 'đ', 'vnd', 'vnđ'),
  ...unit('money', '1e3', 'nghìn đồng', 'ngàn đồng', '1.000 đồng', '1000 đồng', 'nghìn đ'),
  ...unit('money', '1e6', 'triệu đồng', 'tr.đồng', 'tr.đ', 'trđ', 'tr đồng', 'triệu đ'),
  ...unit('money', '1e9', 'tỷ đồng', 'tỉ đồng', 'tỷ đ'),
  ...unit('money', '1e12', 'nghìn tỷ đồng', 'ngàn tỷ đồng', 'nghìn tỉ đồng', 'ngàn tỉ đồng'),
  ...unit('dollars', '1', 'usd', 'đô la', 'đô la mỹ'),
  ...unit('dollars', '1e3', 'nghìn usd', 'ngàn usd'),
  ...unit('dollars', '1e6', 'triệu usd'),
  ...unit('dollars', '1e9', 'tỷ usd', 'tỉ usd'),
  ...unit('length', '1e-3', 'mm'),
  ...unit('length', '1e-2', 'cm'),
  ...unit('length', '1', 'm', 'mét'),
  ...unit('length', '1e3', 'km', 'ki-lô-mét'),
  ...unit('area', '1', 'm2', 'm²', 'mét vuông'),
  ...unit('area', '1e4', 'ha', 'héc-ta', 'hecta', 'héc ta'),
  ...unit('area', '1e7', 'nghìn ha', 'ngàn ha', '1.000 ha', '1000 ha'),
  ...unit('area', '1e6', 'km2', 'km²'),
  ...unit('mass', '1e-3', 'g', 'gam'),
  ...unit('mass', '1', 'kg', 'ki-lô-gam'),
  ...unit('mass', '10', 'yến'),
  ...unit('mass', '100', 'tạ'),
  ...unit('mass', '1e3', 'tấn'),
  ...unit('mass', '1e6', 'nghìn tấn', 'ngàn tấn', '1.000 tấn', '1000 tấn'),
  ...unit('mass', '1e9', 'triệu tấn'),
];

const BY_NAME = new Map(UNITS.map((entry) => [entry.name, entry]));

export const findUnit = (name: string): UnitScale | undefined => BY_NAME.get(fold(name));
export const unitNames = (): string[] => UNITS.map((entry) => entry.name);

export const isPercent = (name: string): boolean => ['%', 'phần trăm', 'tỷ lệ %', 'tỷ lệ (%)', '(%)'].includes(fold(name));

/** Things that are counted one by one and so can't be negative: neither a rate nor a measured quantity nor money. */
export const isCount = (name: string): boolean => !isPercent(name) && !/[%‰]/.test(name) && !findUnit(name);

export const sameUnit = (a: string, b: string): boolean => {
  if (a === b || fold(a) === fold(b) || (isPercent(a) && isPercent(b))) return true;
  const [left, right] = [findUnit(a), findUnit(b)];
  return !!left && !!right && left.dimension === right.dimension && left.scale.num === right.scale.num && left.scale.den === right.scale.den;
};

/** Of one dimension and another size, as tỷ đồng and triệu đồng. */
export const differInScale = (a: string, b: string): boolean =>
  findUnit(a)?.dimension !== undefined && findUnit(a)?.dimension === findUnit(b)?.dimension && !sameUnit(a, b);

/** `value` given in `from`, expressed in `to`; undefined where the two don't measure the same thing. */
export function convert(value: Rational, from: string, to: string): Rational | undefined {
  const [source, target] = [findUnit(from), findUnit(to)];
  if (!source || !target || source.dimension !== target.dimension) return undefined;
  return divide(multiply(value, source.scale), target.scale);
}
