/** One sent file -> what it would put into which cell, and what can't be placed. */
import type { Department } from '../figures/readDepartments';
import type { CellValue } from '../model/cell';
import type { PlainSheet } from '../model/plainSheet';
import { cellRef } from '../model/address';
import type { Added, AddedRow } from './addedRows';
import type { Answers, ImportProblem, RememberedName } from './importPlan';
import { lineProposals, type FigureProposal, type TextProposal } from './lineProposals';
import { lineMatcher } from './matchLine';
import { Questions } from './questions';
import type { Collection } from './readCollection';
import { isNumeric, readSentSheet, type ReadSheet } from './readSentSheet';
import { saidCell } from './saidCell';
import { isStampSheet, readStamp } from './recognizeSender';
import { sentText, type SentFile, type SentValue } from './sentFile';
import { isTimely, senderOf, valuesOf, wantsTable, withoutReason } from './sheetQuestions';
import { readTextNumber, signRoles, type SignRoles } from './textNumber';

export interface FileProposals {
  readonly file: SentFile;
  readonly departments: readonly Department[];
  readonly figures: readonly FigureProposal[];
  readonly texts: readonly TextProposal[];
  readonly problems: readonly ImportProblem[];
  readonly remember: readonly RememberedName[];
  /** What somebody wants and the workbook lacks. */
  readonly lacks: Added;
}

/** What every sheet of every file is read against. */
export interface ImportContext {
  readonly collection: Collection;
  readonly remembered: readonly RememberedName[];
  readonly answers: Answers;
  /** What is in the workbook only as if it were there. */
  readonly added: Added;
}

const everyValue = ({ name, rows }: PlainSheet, wanted: (value: CellValue) => boolean): SentValue[] =>
  rows.flatMap((row, r) => row.flatMap((value, c): SentValue[] => (wanted(value) ? [{ place: cellRef(name, r, c), text: saidCell(value) }] : [])));

function provenRoles(sheets: readonly ReadSheet[]): SignRoles {
  const texts = sheets.flatMap(({ lines }) =>
    lines.flatMap(({ figures }) => figures.flatMap(({ value }) => (typeof value === 'string' ? sentText(value) : []))),
  );
  return signRoles(texts.flatMap((text) => readTextNumber(text) ?? []));
}

/** Numbers and words that stand in no cell that is known, by the reason. */
function noteLoose(file: SentFile, { name, loose }: ReadSheet, department: string, questions: Questions): void {
  for (const reason of new Set(loose.map((one) => one.reason))) {
    const own = loose.filter((one) => one.reason === reason);
    const values = own.map(withoutReason);
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
  const { period, indicators, byCode, tables } = collection;
  const questions = new Questions(answers);
  const made = { figures: [] as FigureProposal[], texts: [] as TextProposal[], remember: [] as RememberedName[] };
  const lacks = { tables: [] as string[], rows: [] as AddedRow[] };
  const senders = new Set<Department>();
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
    const one = { file, sheet, stamp, collection, questions };
    const department = senderOf(one);
    if (!department || !isTimely(one, department)) continue;
    const isNew = added.tables.includes(department.code);
    const table = tables.get(department.code);
    if ((!table || isNew) && !wantsTable(one, department)) continue;
    if (!table) {
      lacks.tables.push(department.code);
      continue;
    }
    senders.add(department);
    noteLoose(file, sheet, department.code, questions);
    const wanted = new Set(added.rows.flatMap((row) => (row.department === department.code ? row.code : [])));
    // A new table takes whatever indicators its department sends.
    const own = isNew ? codes : new Set(department.rows.flatMap(({ code }) => (wanted.has(code) ? [] : code)));
    const matcher = lineMatcher(department, own, indicators, remembered);
    for (const line of sheet.lines) {
      const found = lineProposals({ file: file.name, department, table, collection, roles, matcher, questions }, line);
      made.figures.push(...found.figures);
      made.texts.push(...found.texts);
      made.remember.push(...found.remember);
      if (found.lacks !== undefined) lacks.rows.push({ department: department.code, code: found.lacks });
    }
  }
  return { file, departments: [...senders], ...made, lacks, problems: questions.problems };
}
