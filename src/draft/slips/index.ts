/** The registry of slip rules. */
import { bracketSlips } from './brackets';
import { dateSlips } from './dates';
import { inWordsSlips } from './inWords';
import { numberStyleSlips } from './numberStyle';
import { headingSlips, periodSlips, samePeriodSlips } from './periods';
import { pointSlips } from './points';
import type { SlipRule } from './slipRule';
import { staleSentenceSlips } from './staleSentence';
import { documentNumberSlips, doubleStopSlips, percentSpaceSlips } from './typing';

export const REGISTRY: readonly SlipRule[] = [
  periodSlips,
  headingSlips,
  samePeriodSlips,
  dateSlips,
  documentNumberSlips,
  numberStyleSlips,
  inWordsSlips,
  percentSpaceSlips,
  doubleStopSlips,
  bracketSlips,
  pointSlips,
  staleSentenceSlips,
];
