/** Proposals against the workbook and each other: what is written, what was there already, and what is held until somebody decides. */
import { formatAtMost } from '../locale/number';
import { formatPeriod, sameLastYear, shiftPeriod } from '../locale/period';
import { isPercent } from '../locale/unit';
import { compare, divide, HUNDRED, isZero, toNumber, type Rational } from '../model/rational';
import { MEASURE_COLUMNS } from '../workbook/contract';
import type { CellChange, ImportProblem, NewCellValue, ProblemKind } from './importPlan';
import type { FigureProposal, FileProposals } from './proposals';
import type { Collection } from './readCollection';
import { shown } from './readSentSheet';

export interface Judged {
  readonly changes: CellChange[];
  readonly problems: ImportProblem[];
  readonly unchanged: { readonly file: string; readonly place: string; readonly ref: string }[];
}

const printed = (value: Rational): string => formatAtMost(value, 10);
const same = (a: Rational, b: Rational): boolean => compare(a, b) === 0;

export function figureChange(proposal: FigureProposal, unit: string): CellChange {
  const { target, value, file, sent, department, code, measure } = proposal;
  // A cell that shows percent holds a fraction.
  const fraction = isPercent(unit) && target.value !== null && typeof target.value === 'object' && 'percent' in target.value;
  const next: NewCellValue = fraction ? { percent: toNumber(divide(value, HUNDRED)) } : toNumber(value);
  return {
    sheet: target.sheet,
    row: target.row,
    column: target.column,
    ref: target.ref,
    old: target.value,
    new: next,
    source: { file, place: sent.place },
    about: `${department.name}, ${code}, ${MEASURE_COLUMNS[measure]}`,
  };
}

/** Departments of a file whose every figure is last period's: two at least, zeros aside. */
function sentAgain({ figures }: FileProposals, { history, period }: Collection): Set<string> {
  const again = new Set<string>();
  for (const { department } of figures) {
    const own = figures.filter((figure) => figure.department === department && figure.measure === 'current' && !isZero(figure.value));
    const equal = own.every(({ code, value }) => {
      const typed = department.rows.find((row) => row.code === code)?.readings.previous.value;
      const before = typed ?? history.find(shiftPeriod(period, -1), code, 'current', department.code)[0]?.value;
      return before !== undefined && same(before, value);
    });
    if (own.length > 1 && equal) again.add(department.code);
  }
  return again;
}

/** Why this one figure is doubtful, given the workbook; undefined where it isn't. */
function doubt({ measure, code, department, value, target }: FigureProposal, { history, period, byCode }: Collection): [ProblemKind, string] | undefined {
  const unit = byCode.get(code)?.unit ?? '';
  const last = shiftPeriod(period, -1);
  if (measure === 'cumulative' && last.year === period.year && !isPercent(unit)) {
    const [before] = history.find(last, code, 'cumulative', department.code);
    if (before && compare(value, before.value) < 0)
      return ['smaller-than-last', `lũy kế ${printed(value)} nhỏ hơn lũy kế ${formatPeriod(last)} là ${printed(before.value)} (ô ${before.ref})`];
  }
  if (measure === 'previous' || measure === 'samePeriod') {
    const past = measure === 'previous' ? last : sameLastYear(period);
    const [before] = history.find(past, code, 'current', department.code);
    if (before && !same(before.value, value))
      return [
        'present',
        `gửi ${printed(value)} cho kỳ ${formatPeriod(past)}, LichSu ghi ${printed(before.value)} (ô ${before.ref}); ô ${target.ref} để nguyên`,
      ];
  }
  return undefined;
}

export function judgeFigures(files: readonly FileProposals[], collection: Collection, locked: ReadonlySet<string>): Judged {
  const judged: Judged = { changes: [], problems: [], unchanged: [] };
  const byTarget = new Map<string, FigureProposal[]>();
  const unitOf = (code: string): string => collection.byCode.get(code)?.unit ?? '';
  const hold = (kind: ProblemKind, message: string, proposals: readonly FigureProposal[]): void => {
    const [first] = proposals;
    if (!first) return;
    const names = [...new Set(proposals.map(({ file }) => file))];
    judged.problems.push({
      kind,
      asks: true,
      file: names.join('; '),
      department: first.department.code,
      message: `${names.join(' và ')}: ${message}.`,
      values: proposals.map(({ sent }) => sent),
      held: proposals.map((proposal) => figureChange(proposal, unitOf(proposal.code))),
    });
  };

  for (const one of files) {
    const again = sentAgain(one, collection);
    for (const code of new Set(one.figures.map(({ department }) => department.code))) {
      const own = one.figures.filter(({ department }) => department.code === code);
      const name = own[0]?.department.name ?? code;
      if (locked.has(code)) hold('locked', `${name} đã khóa số liệu kỳ này; mở khóa (cột Trạng thái) rồi nhập lại`, own);
      else if (again.has(code)) hold('same-as-last', `mọi số của ${name} đúng bằng kỳ trước; có thể tệp kỳ trước gửi lại`, own);
      else for (const proposal of own) byTarget.set(proposal.target.ref, [...(byTarget.get(proposal.target.ref) ?? []), proposal]);
    }
  }
  for (const [ref, proposals] of byTarget) {
    const [first] = proposals;
    if (!first) continue;
    const { department, code, measure, target, value } = first;
    const what = `${department.name}, ${code}, cột ${MEASURE_COLUMNS[measure]}`;
    if (proposals.some((other) => !same(other.value, value))) {
      const said = proposals.map((other) => `${printed(other.value)} (${other.file}, ô ${other.sent.place})`).join(', ');
      hold(new Set(proposals.map(({ file }) => file)).size > 1 ? 'two-files' : 'row-twice', `${what} gửi các số khác nhau: ${said}`, proposals);
      continue;
    }
    const there = department.rows.find((row) => row.code === code)?.readings[measure];
    if (there?.value && same(there.value, value)) {
      for (const { file, sent } of proposals) judged.unchanged.push({ file, place: sent.place, ref });
      continue;
    }
    const reason = doubt(first, collection);
    if (there?.value || there?.fault) hold('present', `${what}: ô ${ref} đã có ${shown(target.value)}, tệp gửi ${printed(value)}`, proposals);
    else if (reason) hold(reason[0], `${what}: ${reason[1]}`, proposals);
    else {
      judged.changes.push(figureChange(first, unitOf(code)));
      for (const { file, sent } of proposals.slice(1)) judged.unchanged.push({ file, place: sent.place, ref });
    }
  }
  return judged;
}
