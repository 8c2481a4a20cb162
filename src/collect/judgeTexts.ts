/** Notes and dates that were sent, against the workbook and each other. */
import { fold } from '../locale/encoding';
import { parseDate } from '../locale/period';
import type { CellChange, ImportPlan } from './importPlan';
import { fileNames, type Barriers, type Judged } from './judgeFigures';
import type { TextProposal } from './lineProposals';
import type { FileProposals } from './proposals';
import { TAKE, type Questions } from './questions';
import { shown } from './readSentSheet';

function textChange({ target, text, isDay, file, sent, department, code }: TextProposal): CellChange {
  const { sheet, row, column, ref, value: old } = target;
  const date = isDay ? parseDate(text) : undefined;
  return {
    sheet,
    row,
    column,
    ref,
    old,
    new: date ? { date } : text,
    source: { file, place: sent.place },
    department: department.code,
    about: `${department.name}, ${code}`,
  };
}

const sameText = (a: string, b: string): boolean => fold(a) === fold(b);

export function judgeTexts(files: readonly FileProposals[], { locked, formulas }: Barriers, questions: Questions): Judged {
  const judged: Judged = { changes: [], unchanged: [] };
  const byTarget = new Map<string, TextProposal[]>();
  for (const proposal of files.flatMap(({ texts }) => texts)) byTarget.set(proposal.target.ref, [...(byTarget.get(proposal.target.ref) ?? []), proposal]);
  for (const [ref, proposals] of byTarget) {
    const made = proposals.map((proposal) => ({ proposal, change: textChange(proposal), said: '' })).map((one) => ({ ...one, said: shown(one.change.new) }));
    const [first] = made;
    if (!first) continue;
    const there = shown(first.change.old);
    const differ = made.some(({ said }) => !sameText(said, first.said));
    const unchanged = made.map(({ proposal: { file, sent } }): ImportPlan['unchanged'][number] => ({ file, place: sent.place, ref }));
    if (there && made.every(({ said }) => sameText(said, there))) {
      judged.unchanged.push(...unchanged);
      continue;
    }
    const { department, code } = first.proposal;
    const isLocked = locked.has(department.code);
    if (!there && !differ && !isLocked && !formulas.has(ref)) {
      judged.changes.push(first.change);
      judged.unchanged.push(...unchanged.slice(1));
      continue;
    }
    const choices = differ
      ? made.map(({ proposal: { file, sent }, said }) => ({ id: `${file}|${sent.place}`, label: `Lấy “${said}” (${file})` }))
      : [{ id: TAKE, label: there ? `Ghi “${first.said}” thay cho “${there}”` : `Ghi “${first.said}”` }];
    const asked = { at: `${ref}|${code}`, file: fileNames(proposals), department: department.code, values: proposals.map(({ sent }) => sent) };
    const answer = questions.ask({
      ...asked,
      kind: formulas.has(ref) ? 'formula' : isLocked ? 'locked' : differ ? 'two-files' : 'present',
      message: `${department.name}, ${code}: ô ${ref} ${there ? `đang ghi “${there}”` : 'trống'}, tệp ghi ${made.map(({ said }) => `“${said}”`).join(', ')}`,
      choices: isLocked || formulas.has(ref) ? [] : choices,
    });
    if (answer === undefined) continue;
    const taken = made.find(({ proposal: { file, sent } }) => answer === TAKE || answer === `${file}|${sent.place}`) ?? first;
    const rest = made.filter((one) => one !== taken && !sameText(one.said, taken.said));
    judged.changes.push(taken.change);
    judged.unchanged.push(
      ...made.filter((one) => one !== taken && !rest.includes(one)).map(({ proposal: { file, sent } }) => ({ file, place: sent.place, ref })),
    );
    if (rest.length)
      questions.note({
        ...asked,
        kind: 'two-files',
        at: `${ref}|rest`,
        message: `${department.name}, ${code}: theo lựa chọn, không lấy ${rest.map(({ said }) => `“${said}”`).join(', ')}`,
        values: rest.map(({ proposal }) => proposal.sent),
      });
  }
  return judged;
}
