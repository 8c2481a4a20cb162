/** Proposals against the workbook and each other: what is written, what was there already, and what is held until somebody decides. */
import { formatAtMost } from '../locale/number';
import { formatPeriod, sameLastYear, shiftPeriod } from '../locale/period';
import { isPercent } from '../locale/unit';
import type { CellRef } from '../model/cell';
import { compare, divide, HUNDRED, isZero, toNumber, type Rational } from '../model/rational';
import { MEASURE_COLUMNS } from '../workbook/contract';
import type { CellChange, ImportPlan, NewCellValue, ProblemKind } from './importPlan';
import type { FigureProposal } from './lineProposals';
import type { FileProposals } from './proposals';
import { TAKE, type Questions } from './questions';
import type { Collection } from './readCollection';
import { saidCell } from './saidCell';

/** What stands in the way of writing to a cell, whatever is sent. */
export interface Barriers {
  /** Codes of departments whose figures are locked. */
  readonly locked: ReadonlySet<string>;
  readonly formulas: ReadonlySet<CellRef>;
}

export interface Judged {
  readonly changes: CellChange[];
  readonly unchanged: ImportPlan['unchanged'][number][];
}

const printed = (value: Rational): string => formatAtMost(value, 10);
const same = (a: Rational, b: Rational): boolean => compare(a, b) === 0;

export const fileNames = (proposals: readonly { readonly file: string }[]): string => [...new Set(proposals.map(({ file }) => file))].join('; ');

function figureChange(proposal: FigureProposal, unit: string): CellChange {
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
    department: department.code,
    about: `${department.name}, ${code}, ${MEASURE_COLUMNS[measure]}`,
  };
}

/** Whether every figure that a department sent is last period's: two at least, zeros aside. */
function isSentAgain(figures: readonly FigureProposal[], { history, period }: Collection): boolean {
  const own = figures.filter(({ measure, value }) => measure === 'current' && !isZero(value));
  return (
    own.length > 1 &&
    own.every(({ code, value, department }) => {
      const typed = department.rows.find((row) => row.code === code)?.readings.previous.value;
      const before = typed ?? history.find(shiftPeriod(period, -1), code, 'current', department.code)[0]?.value;
      return before !== undefined && same(before, value);
    })
  );
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

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** Figures of one file and department that somebody wants written. */
function welcome(own: readonly FigureProposal[], collection: Collection, { locked }: Barriers, questions: Questions): boolean {
  const [first] = own;
  if (!first) return false;
  const { file, department } = first;
  const asked = { at: department.code, file, department: department.code, values: own.map(({ sent }) => sent) };
  if (locked.has(department.code)) {
    questions.ask({ ...asked, kind: 'locked', message: `${department.name} đã khóa số liệu kỳ này; mở khóa (cột Trạng thái) rồi nhập lại` });
    return false;
  }
  if (!isSentAgain(own, collection)) return true;
  const message = `mọi số của ${department.name} đúng bằng kỳ trước; có thể tệp kỳ trước gửi lại`;
  return questions.ask({ ...asked, kind: 'same-as-last', message, choices: [{ id: TAKE, label: 'Đúng là số kỳ này, ghi' }] }) === TAKE;
}

/** What an answer is remembered by: rows to be added shift the cells of others, not their codes. */
const placeOf = (proposal: FigureProposal | undefined): string => (proposal ? `${proposal.target.ref}|${proposal.code}` : '');

/** Those that agree on one value; of several values, the one that somebody chose. */
function agreed(proposals: readonly FigureProposal[], what: string, questions: Questions): readonly FigureProposal[] {
  const byValue = [...groupBy(proposals, ({ value }) => `${value.num}/${value.den}`).values()];
  if (byValue.length < 2) return proposals;
  const said = (some: readonly FigureProposal[]): string => some.map(({ value, file, sent }) => `${printed(value)} (${file}, ô ${sent.place})`).join(', ');
  const idOf = ([first]: readonly FigureProposal[]): string => `${first?.file ?? ''}|${first?.sent.place ?? ''}`;
  const several = new Set(proposals.map(({ file }) => file)).size > 1;
  const asked = {
    kind: several ? 'two-files' : 'row-twice',
    at: placeOf(proposals[0]),
    file: fileNames(proposals),
    department: proposals[0]?.department.code ?? '',
  } as const;
  const chosen = questions.ask({
    ...asked,
    message: `${what} gửi các số khác nhau: ${said(proposals)}`,
    values: proposals.map(({ sent }) => sent),
    choices: byValue.map((group) => ({ id: idOf(group), label: `Lấy ${said(group)}` })),
  });
  const taken = byValue.find((group) => idOf(group) === chosen) ?? [];
  const rest = proposals.filter((proposal) => !taken.includes(proposal));
  if (taken.length)
    questions.note({ ...asked, at: `${asked.at}|rest`, message: `${what}: theo lựa chọn, không lấy ${said(rest)}`, values: rest.map(({ sent }) => sent) });
  return taken;
}

export function judgeFigures(files: readonly FileProposals[], collection: Collection, barriers: Barriers, questions: Questions): Judged {
  const judged: Judged = { changes: [], unchanged: [] };
  const welcomed = files.flatMap(({ figures }) =>
    [...groupBy(figures, ({ department }) => department.code).values()].flatMap((own) => (welcome(own, collection, barriers, questions) ? own : [])),
  );
  for (const [ref, sent] of groupBy(welcomed, ({ target }) => target.ref)) {
    const what = sent
      .slice(0, 1)
      .map(({ department, code, measure }) => `${department.name}, ${code}, cột ${MEASURE_COLUMNS[measure]}`)
      .join('');
    const proposals = agreed(sent, what, questions);
    const [first] = proposals;
    if (!first) continue;
    const { department, code, measure, target, value } = first;
    const there = department.rows.find((row) => row.code === code)?.readings[measure];
    if (there?.value && same(there.value, value)) {
      for (const one of proposals) judged.unchanged.push({ file: one.file, place: one.sent.place, ref });
      continue;
    }
    const asked = { at: placeOf(first), file: fileNames(proposals), department: department.code, values: proposals.map((one) => one.sent) };
    const reason = doubt(first, collection);
    const take = (label: string): { choices: { id: string; label: string }[] } => ({ choices: [{ id: TAKE, label }] });
    if (barriers.formulas.has(ref)) {
      questions.ask({ ...asked, kind: 'formula', message: `${what}: ô ${ref} là công thức nên giữ nguyên, tệp gửi ${printed(value)}` });
      continue;
    }
    if (there?.value || there?.fault) {
      const message = `${what}: ô ${ref} đã có ${saidCell(target.value)}, tệp gửi ${printed(value)}`;
      if (questions.ask({ ...asked, kind: 'present', message, ...take(`Ghi ${printed(value)} thay cho ${saidCell(target.value)}`) }) === undefined) continue;
    } else if (reason) {
      if (questions.ask({ ...asked, kind: reason[0], message: `${what}: ${reason[1]}`, ...take(`Vẫn ghi ${printed(value)}`) }) === undefined) continue;
    }
    judged.changes.push(figureChange(first, collection.byCode.get(code)?.unit ?? ''));
    for (const one of proposals.slice(1)) judged.unchanged.push({ file: one.file, place: one.sent.place, ref });
  }
  return judged;
}
