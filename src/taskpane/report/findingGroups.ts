/** Findings by their cause, worst first, and the filter over them. */
import { fold, withoutMarks } from '../../locale/encoding';
import { LEVELS, type Finding, type Level } from '../../model/finding';

export interface FindingGroup {
  readonly ruleId: string;
  /** The worst in it. */
  readonly level: Level;
  readonly findings: readonly Finding[];
}

export interface FindingFilter {
  readonly level?: Level | undefined;
  readonly rule?: string | undefined;
  readonly text: string;
}

export const NO_FILTER: FindingFilter = { text: '' };

/** Compared without marks: a clerk in a hurry types none. */
export const searchable = (text: string): string => withoutMarks(fold(text));

export function matching(findings: readonly Finding[], { level, rule, text }: FindingFilter): readonly Finding[] {
  const wanted = searchable(text);
  return findings.filter(
    (finding) =>
      (level === undefined || finding.level === level) &&
      (rule === undefined || finding.ruleId === rule) &&
      (!wanted || searchable([finding.message, finding.cause ?? '', finding.ruleId, ...finding.cells].join(' ')).includes(wanted)),
  );
}

/** `findings` are worst first, and so are the groups; within a level the larger group first. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.ruleId);
    if (group) group.push(finding);
    else groups.set(finding.ruleId, [finding]);
  }
  return [...groups.entries()]
    .map(([ruleId, members]): FindingGroup => ({ ruleId, level: members[0]?.level ?? 'cảnh báo', findings: members }))
    .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || b.findings.length - a.findings.length);
}
