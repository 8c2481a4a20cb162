/** What a check is: a plain object with an id; it reads figures and returns findings. */
import type { Period } from '../locale/period';
import type { Finding } from '../model/finding';
import type { FigureSet } from '../model/figure';
import type { DataWindow } from '../figures/dataWindow';
import type { Department } from '../figures/readDepartments';
import type { History } from '../figures/readHistory';
import type { Rule } from './readRules';

export interface CheckInput {
  readonly figures: FigureSet;
  readonly departments: readonly Department[];
  readonly history: History;
  readonly period: Period;
  readonly rules: readonly Rule[];
  /** From Từ ngày to Đến ngày of ThongTin, where both are there. */
  readonly window?: DataWindow | undefined;
}

export interface Check {
  /** Stable: findings carry it as ruleId. */
  readonly id: string;
  run(input: CheckInput): Iterable<Finding>;
}
