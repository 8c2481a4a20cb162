/** A value as a number of the draft is written: with its scale word and its decimals. */
import { formatFixed } from '../locale/number';
import { divide, rational, type Rational } from '../model/rational';
import type { Mention } from './mention';

/** " nghìn tỷ" of "12 nghìn tỷ"; of "03 tỷ 067 triệu" the last one, in which it is counted. */
const scaleWord = ({ text, scaled }: Mention): string => (scaled ? (/[^\d.,]*$/.exec(text)?.[0] ?? '') : '');

/** In the unit that the mention's digits count: "12 nghìn tỷ" is 12. */
export const inWrittenUnit = (value: Rational, { step, decimals }: Mention): Rational => divide(value, divide(step, rational(1n, 10n ** BigInt(decimals))));

export const writeLike = (value: Rational, mention: Mention, decimals = mention.decimals): string =>
  `${formatFixed(inWrittenUnit(value, mention), decimals)}${scaleWord(mention)}`;
