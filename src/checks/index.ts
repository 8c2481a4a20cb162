/** All checks, in the order in which their findings are listed within a level. */
import { worstFirst, type Finding } from '../model/finding';
import type { Steps } from '../model/steps';
import type { Check, CheckInput } from './check';
import { cumulativeHistory } from './cumulativeHistory';
import { cumulativeSmaller } from './cumulativeSmaller';
import { departmentNotIn } from './departmentNotIn';
import { departmentTable } from './departmentTable';
import { differsFromHistory } from './differsFromHistory';
import { equalsPrevious } from './equalsPrevious';
import { historyUnreadable } from './historyUnreadable';
import { negativeCount } from './negativeCount';
import { notANumber } from './notANumber';
import { outsideWindow } from './outsideWindow';
import { partLargerThanWhole } from './partLargerThanWhole';
import { percentAdded } from './percentAdded';
import { reportedTwice } from './reportedTwice';
import { rules } from './rules';
import { suddenChange } from './suddenChange';
import { unitMismatch } from './unitMismatch';
import { unknownCode } from './unknownCode';

export const REGISTRY: readonly Check[] = [
  notANumber,
  unknownCode,
  departmentTable,
  unitMismatch,
  reportedTwice,
  negativeCount,
  rules,
  partLargerThanWhole,
  cumulativeSmaller,
  cumulativeHistory,
  percentAdded,
  suddenChange,
  equalsPrevious,
  differsFromHistory,
  outsideWindow,
  departmentNotIn,
  historyUnreadable,
];

/** All findings, worst first; a check a step. */
export function* checkSteps(input: CheckInput): Steps<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const check of REGISTRY) {
    findings.push(...check.run(input));
    yield;
  }
  return worstFirst(findings);
}
