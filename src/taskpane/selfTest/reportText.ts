/** The self-test's report as text to send back: lines for people, then the same as JSON. */
import type { CaseResult } from '../../selfTest/runContract';
import type { SelfTestStrings } from '../strings/selfTest';
import type { Language } from '../strings/language';
import type { FactName, Facts } from './selfTestHost';

export interface SelfTestReport {
  readonly facts: Facts;
  readonly results: readonly CaseResult[];
  /** Of the self-test, in the workbook afterwards. */
  readonly remains: readonly string[];
}

/** What is to be said of a case besides its outcome. */
export const remarkOf = ({ outcome, message, leftBehind }: CaseResult, strings: SelfTestStrings): string =>
  [outcome === 'leftOut' ? strings.leftOut : message, leftBehind.length ? strings.leftBehind(leftBehind.join(', ')) : undefined]
    .filter((remark) => remark !== undefined)
    .join('; ');

export const factLines = (facts: Facts, strings: SelfTestStrings): [label: string, value: string][] =>
  (Object.keys(strings.factNames) as FactName[]).flatMap((name) => (facts[name] === undefined ? [] : [[strings.factNames[name], facts[name]]]));

export function reportText(report: SelfTestReport, strings: SelfTestStrings, language: Language): string {
  const lines = report.results.map((result) => {
    const remark = remarkOf(result, strings);
    return `[${strings.outcomes[result.outcome]}] ${result.name[language]} – ${strings.milliseconds(result.milliseconds)}${remark && `: ${remark}`}`;
  });
  return [
    strings.title,
    ...factLines(report.facts, strings).map(([label, value]) => `${label}: ${value}`),
    '',
    ...lines,
    ...(report.remains.length ? ['', strings.remains(report.remains.join(', '))] : []),
    '',
    JSON.stringify(report),
    '',
  ].join('\n');
}
