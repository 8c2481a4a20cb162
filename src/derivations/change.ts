/** Change against a base: in percent of the base, in units, or in percentage points. */
import { absolute, divide, HUNDRED, isZero, multiply, subtract, type Rational } from '../model/rational';

/** Percent of the base's size (74 is "tăng 74%"); undefined when the base is zero. */
export const changePercent = (value: Rational, base: Rational): Rational | undefined =>
  isZero(base) ? undefined : divide(multiply(subtract(value, base), HUNDRED), absolute(base));

/** How many times the base; undefined when the base is zero. */
export const times = (value: Rational, base: Rational): Rational | undefined => (isZero(base) ? undefined : divide(value, base));
