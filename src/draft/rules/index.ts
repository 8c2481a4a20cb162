/** Every kind of claim the checker knows, in the order in which they take a number: the first rule that claims it keeps it. */
import type { ClaimRule } from '../context';
import { changeRule } from './change';
import { fractionRule } from './fraction';
import { percentSumRule } from './percentSum';
import { perUnitRule } from './perUnit';
import { planRule } from './plan';
import { shareRule } from './share';
import { sumRule } from './sum';
import { tableRule } from './table';
import { timesRule } from './times';

export const REGISTRY: readonly ClaimRule[] = [changeRule, planRule, shareRule, timesRule, perUnitRule, fractionRule, sumRule, percentSumRule, tableRule];
