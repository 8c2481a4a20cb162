/** One sent file -> what it would put into which cell, and what can't be placed. */
import type { Department } from '../figures/readDepartments';
import { formatPeriod } from '../locale/period';
import type { CellValue } from '../model/cell';
import type { PlainSheet } from '../model/plainSheet';
import { cellRef } from '../workbook/address';
import type { AddedRow } from './addedRows';
import type { Answers, Choice, ImportProblem, RememberedName } from './importPlan';
import { lineProposals, lineValues, type FigureProposal, type TextProposal } from './lineProposals';
import { lineMatcher } from './matchLine';
import { Questions, TAKE } from './questions';
import type { Collection } from './readCollection';
import { isNumeric, readSentSheet, shown, type ReadSheet } from './readSentSheet';
import { isStampSheet, otherPeriod, readStamp, recognizeSender, type Sender, type Stamp } from './recognizeSender';
import { sentText, type SentFile, type SentValue } from './sentFile';
import { readTextNumber, signRoles, type SignRoles } from './textNumber';

export interface FileProposals {
  readonly file: SentFile;
  readonly departments: readonly Department[];
  readonly figures: readonly FigureProposal[];
  readonly texts: readonly TextProposal[];
  readonly problems: readonly ImportProblem[];
  readonly remember: readonly RememberedName[];
  /** Rows that somebody wants and the workbook lacks. */
  readonly lacks: readonly AddedRow[];
}

/** What every sheet of every file is read against. */
export interface ImportContext {
  readonly collection: Collection;
  readonly remembered: readonly RememberedName[];
  readonly answers: Answers;
  /** Rows that are in the workbook only as if they were there. */
  readonly added: readonly AddedRow[];
}

const everyValue = ({ name, rows }: PlainSheet, wanted: (value: CellValue) => boolean): SentValue[] =>
  rows.flatMap((row, r) => row.flatMap((value, c): SentValue[] => (wanted(value) ? [{ place: cellRef(name, r, c), text: shown(value) }] : [])));

const valuesOf = (sheet: ReadSheet): SentValue[] => [...sheet.lines.flatMap(lineValues), ...sheet.loose.map(({ place, text }) => ({ place, text }))];

function provenRoles(sheets: readonly ReadSheet[]): SignRoles {
  const texts = sheets.flatMap(({ lines }) =>
    lines.flatMap(({ figures }) => figures.flatMap(({ value }) => (typeof value === 'string' ? sentText(value) : []))),
  );
  return signRoles(texts.flatMap((text) => readTextNumber(text) ?? []));
}

/** Asks where the sheet itself doesn't tell; undefined keeps it out. */
function senderOf(
  sender: Sender,
  file: SentFile,
  sheet: ReadSheet,
  choices: readonly Choice[],
  collection: Collection,
  questions: Questions,
): Department | undefined {
  if ('department' in sender) return sender.department;
  const chosen = questions.ask({
    kind: 'unknown-department',
    at: sheet.name,
    file: file.name,
    message: `trang “${sheet.name}” ${sender.problem}`,
    values: valuesOf(sheet),
    choices,
  });
  return collection.departments.find(({ code }) => code === chosen);
}

/** Whether the sheet is of this period, or shall be taken for it. */
function isTimely(file: SentFile, sheet: ReadSheet, stamp: Stamp | undefined, department: Department, { period }: Collection, questions: Questions): boolean {
  const other = otherPeriod(sheet, stamp, period);
  if (other === undefined) return true;
  const answer = questions.ask({
    kind: 'wrong-period',
    at: sheet.name,
    file: file.name,
    department: department.code,
    message: `là số liệu kỳ ${other}, sổ đang ở kỳ ${formatPeriod(period)}`,
    values: valuesOf(sheet),
    choices: [{ id: TAKE, label: `Vẫn lấy làm số liệu kỳ ${formatPeriod(period)}` }],
  });
  return answer === TAKE;
}

/** Numbers and words that stand in no cell that is known, by the reason. */
function noteLoose(file: SentFile, { name, loose }: ReadSheet, department: string, questions: Questions): void {
  for (const reason of new Set(loose.map((one) => one.reason))) {
    const own = loose.filter((one) => one.reason === reason);
    const values = own.map(({ place, text }) => ({ place, text }));
    const asked = { kind: 'unplaced', at: `${name}|${reason}`, file: file.name, department, message: `trang “${name}”: ${reason}`, values } as const;
    if (own.every(({ harmless }) => harmless)) questions.note(asked);
    else questions.ask(asked);
  }
}

function noteFile(file: SentFile, questions: Questions): void {
  const { name } = file;
  if (file.fault !== undefined) questions.ask({ kind: 'unreadable', at: '', file: name, message: file.fault.replace(/\.$/, ''), values: [] });
  if (file.carries.length)
    questions.note({
      kind: 'carries',
      at: '',
      file: name,
      message: `tệp có ${file.carries.join(', ')}; chỉ lấy giá trị trong ô, không chạy và không mở theo`,
      values: [],
    });
  for (const sheet of file.sheets.filter((one) => one.hidden && !isStampSheet(one.name)))
    questions.note({
      kind: 'hidden-sheet',
      at: sheet.name,
      file: name,
      message: `trang ẩn “${sheet.name}” không được đọc`,
      values: everyValue(sheet, isNumeric),
    });
}

export function fileProposals(file: SentFile, { collection, remembered, answers, added }: ImportContext): FileProposals {
  const { period, departments, indicators, byCode, tables } = collection;
  const questions = new Questions(answers);
  const made = { figures: [] as FigureProposal[], texts: [] as TextProposal[], remember: [] as RememberedName[], lacks: [] as AddedRow[] };
  const senders = new Set<Department>();
  const choices = departments.map(({ code, name }) => ({ id: code, label: name }));
  noteFile(file, questions);

  const stamp = readStamp(file);
  const codes = new Set(byCode.keys());
  const sheets = file.sheets.filter(({ name, hidden }) => !hidden && !isStampSheet(name)).map((sheet) => readSentSheet(sheet, period, codes));
  const roles = provenRoles(sheets);
  const filled = sheets.filter(({ lines }) => lines.length);
  if (file.fault === undefined && !filled.length)
    questions.ask({
      kind: 'no-table',
      at: '',
      file: file.name,
      message: 'không tìm thấy dòng tiêu đề có cột Mã hoặc Chỉ tiêu cùng một cột số liệu (Kỳ này, Lũy kế…), hoặc bảng không có số',
      values: sheets.flatMap(valuesOf),
    });
  else for (const sheet of sheets) if (!sheet.lines.length) noteLoose(file, sheet, '', questions);

  for (const sheet of filled) {
    const department = senderOf(recognizeSender(file, sheet, stamp, departments), file, sheet, choices, collection, questions);
    if (!department || !isTimely(file, sheet, stamp, department, collection, questions)) continue;
    const table = tables.get(department.code);
    if (!table) {
      questions.ask({
        kind: 'no-department-table',
        at: sheet.name,
        file: file.name,
        department: department.code,
        message: `sổ chưa có bảng SL_${department.code} cho ${department.name}; thêm bảng rồi nhập lại`,
        values: valuesOf(sheet),
      });
      continue;
    }
    senders.add(department);
    noteLoose(file, sheet, department.code, questions);
    const wanted = new Set(added.flatMap((row) => (row.department === department.code ? row.code : [])));
    const matcher = lineMatcher(department, indicators, remembered, wanted);
    for (const line of sheet.lines) {
      const found = lineProposals({ file: file.name, department, table, collection, roles, matcher, questions }, line);
      made.figures.push(...found.figures);
      made.texts.push(...found.texts);
      made.remember.push(...found.remember);
      if (found.lacks !== undefined) made.lacks.push({ department: department.code, code: found.lacks });
    }
  }
  return { file, departments: [...senders], ...made, problems: questions.problems };
}
