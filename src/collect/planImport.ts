/** Any files that departments sent -> what the workbook would become. The same whatever their order. */
import type { CellRef } from '../model/cell';
import type { WorkbookSnapshot } from '../workbook/port';
import { gained, inChiTieuOrder, withRows, withTables, type Added } from './addedRows';
import { boardOf, LOCKED } from './board';
import { departmentLines } from './departmentLines';
import type { Answers, ImportPlan, ImportProblem, LogRow, RememberedName } from './importPlan';
import { judgeFigures } from './judgeFigures';
import { judgeTexts } from './judgeTexts';
import { leftOut } from './leftOut';
import { fileProposals, type FileProposals } from './proposals';
import { Questions } from './questions';
import { readCollection, type Collection } from './readCollection';
import type { SentFile } from './sentFile';
import { nameKey, rememberedNames } from './writtenTables';

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By name, and files of one name by what is in them; they are told apart by a number. */
function inOrder(files: readonly SentFile[]): SentFile[] {
  const contents = new Map<SentFile, string>();
  const contentOf = (file: SentFile): string => {
    const known = contents.get(file) ?? JSON.stringify(file);
    contents.set(file, known);
    return known;
  };
  const sorted = [...files].sort((a, b) => compareText(a.name, b.name) || compareText(contentOf(a), contentOf(b)));
  const taken = new Set(sorted.map(({ name }) => name));
  return sorted.map((file, at) => {
    if (sorted[at - 1]?.name !== file.name) return file;
    let number = 2;
    while (taken.has(`${file.name} (${number})`)) number += 1;
    const name = `${file.name} (${number})`;
    taken.add(name);
    return { ...file, name };
  });
}

/** Several files of one department, even where they agree: somebody may have sent a correction. */
const severalFiles = (files: readonly FileProposals[]): ImportProblem[] =>
  [...new Set(files.flatMap(({ departments }) => departments))].flatMap((department): ImportProblem[] => {
    const names = files.filter(({ departments }) => departments.includes(department)).map(({ file }) => file.name);
    if (names.length < 2) return [];
    const message = `${department.name} có ${names.length} tệp (${names.join(', ')}); số trùng nhau được ghi một lần, số khác nhau để lại hỏi.`;
    return [
      {
        id: `two-files|${department.code}`,
        kind: 'two-files',
        asks: false,
        choices: [],
        file: names.join('; '),
        department: department.code,
        message,
        values: [],
      },
    ];
  });

function counted(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** By department. */
export function openQuestions(problems: readonly ImportProblem[]): Map<string, number> {
  const open = new Map<string, number>();
  for (const { asks, department } of problems) if (asks && department) open.set(department, (open.get(department) ?? 0) + 1);
  return open;
}

/** Who sent what of which something is in the workbook now: a form sent back with nothing but what it was handed out with is no figures yet. */
function takenFiles(files: readonly FileProposals[], used: ReadonlySet<string>): Map<string, string[]> {
  const taken = new Map<string, string[]>();
  for (const { file, figures } of files) {
    const filled = figures.filter(({ measure, sent }) => (measure === 'current' || measure === 'cumulative') && used.has(`${file.name}|${sent.place}`));
    for (const code of new Set(filled.map(({ department }) => department.code))) taken.set(code, [...(taken.get(code) ?? []), file.name]);
  }
  return taken;
}

/** Longest text of a cell, with room to spare. */
const MOST_LOGGED = 30_000;

/** What was sent and not written stays readable in the log. */
const loggedAsLeft = (problems: readonly ImportProblem[]): string =>
  leftOut(problems.flatMap(({ values }) => values))
    .join('; ')
    .slice(0, MOST_LOGGED);

function logRows(
  files: readonly FileProposals[],
  problems: readonly ImportProblem[],
  written: ReadonlyMap<string, number>,
  there: ReadonlyMap<string, number>,
): LogRow[] {
  const byFile = new Map<string, ImportProblem[]>();
  for (const problem of problems) for (const name of problem.file.split('; ')) byFile.set(name, [...(byFile.get(name) ?? []), problem]);
  return files.map(({ file: { name }, departments }): LogRow => {
    const own = byFile.get(name) ?? [];
    const asked = own.filter(({ asks }) => asks);
    const result = [
      `ghi ${written.get(name) ?? 0} ô`,
      there.has(name) ? `${there.get(name)} ô đã có sẵn` : '',
      asked.length ? `${asked.length} điều phải xem: ${[...new Set(asked.map(({ kind }) => KIND_NAMES[kind]))].join(', ')}` : '',
      loggedAsLeft(own),
    ];
    return { file: name, department: departments.map(({ code }) => code).join(', '), result: result.filter(Boolean).join('; ') };
  });
}

const order = (a: ImportProblem, b: ImportProblem): number =>
  Number(b.asks) - Number(a.asks) || compareText(a.file, b.file) || compareText(a.message, b.message);

export interface ImportOptions {
  readonly answers?: Answers;
  /** Cells of the workbook that hold formulas: they stay. */
  readonly formulas?: ReadonlySet<CellRef>;
}

/** Throws InputError where the workbook itself can't be worked with. */
export const planImport = (workbook: WorkbookSnapshot, files: readonly SentFile[], options: ImportOptions = {}): ImportPlan =>
  planInto(readCollection(workbook), files, options);

export function planInto(collection: Collection, files: readonly SentFile[], options: ImportOptions): ImportPlan {
  const first = planWith(collection, { tables: [], rows: [] }, files, options);
  const { tables } = first.lacks;
  const tabled = tables.length ? readCollection(withTables(collection, tables)) : collection;
  // Which rows a new table needs shows only once it is there.
  const { lacks } = tables.length ? planWith(tabled, { tables, rows: [] }, files, options) : first;
  const added: Added = { tables, rows: inChiTieuOrder(lacks.rows, collection) };
  if (!added.rows.length && !tables.length) return { ...first.plan, growth: [], newSheets: [] };
  const grown = readCollection(withRows(tabled, added.rows));
  const { plan } = planWith(grown, added, files, options);
  return { ...plan, ...gained(grown, added, plan.changes) };
}

interface Attempt {
  readonly plan: Omit<ImportPlan, 'growth' | 'newSheets'>;
  /** What is wanted and isn't there. */
  readonly lacks: Added;
}

/** `added` is what the collection has and the workbook is yet to gain. */
function planWith(collection: Collection, added: Added, files: readonly SentFile[], { answers = new Map(), formulas = new Set() }: ImportOptions): Attempt {
  const remembered = rememberedNames(collection.workbook);
  const read = inOrder(files).map((file) => fileProposals(file, { collection, remembered, answers, added }));
  const locked = new Set(boardOf(collection).flatMap(({ code, status }) => (status === LOCKED ? [code] : [])));
  const questions = new Questions(answers);
  const figures = judgeFigures(read, collection, { locked, formulas }, questions);
  const texts = judgeTexts(read, { locked, formulas }, questions);
  const problems = [...read.flatMap((one) => one.problems), ...severalFiles(read), ...questions.problems].sort(order);
  const changes = [...figures.changes, ...texts.changes];

  const used = new Set([...changes.map(({ source }) => source), ...figures.unchanged].map(({ file, place }) => `${file}|${place}`));
  const board = boardOf(collection, { wrong: openQuestions(problems), filled: new Set(figures.changes.map(({ ref }) => ref)) });
  const all = [...changes, ...departmentLines(collection, read, takenFiles(read, used), board, formulas)].sort(
    (a, b) => compareText(a.sheet, b.sheet) || a.row - b.row || a.column - b.column,
  );
  const names = new Map<string, RememberedName>();
  for (const entry of [...remembered, ...read.flatMap(({ remember }) => remember)]) if (!names.has(nameKey(entry))) names.set(nameKey(entry), entry);
  const plan = {
    changes: all,
    problems,
    log: logRows(read, problems, counted(changes.map(({ source }) => source.file)), counted(figures.unchanged.map(({ file }) => file))),
    remembered: [...names.values()],
    unchanged: [...figures.unchanged, ...texts.unchanged],
  };
  return { plan, lacks: { tables: [...new Set(read.flatMap(({ lacks }) => lacks.tables))], rows: read.flatMap(({ lacks }) => lacks.rows) } };
}

/** For people. */
export const KIND_NAMES: Readonly<Record<ImportProblem['kind'], string>> = {
  unreadable: 'không đọc được',
  carries: 'có macro hoặc liên kết',
  'hidden-sheet': 'trang ẩn',
  'no-table': 'không thấy bảng số liệu',
  'unknown-department': 'chưa rõ đơn vị',
  'no-department-table': 'đơn vị chưa có bảng',
  locked: 'đã khóa',
  'wrong-period': 'sai kỳ',
  'same-as-last': 'giống hệt kỳ trước',
  'two-files': 'hai tệp khác nhau',
  'unknown-code': 'chỉ tiêu lạ',
  'code-and-name': 'mã và tên không khớp',
  'no-row': 'không có dòng',
  'row-twice': 'trùng chỉ tiêu',
  'wrong-unit': 'sai đơn vị tính',
  'not-a-number': 'không phải số',
  'ambiguous-number': 'số hiểu hai cách',
  'smaller-than-last': 'lũy kế giảm',
  present: 'ô đã có số khác',
  formula: 'ô là công thức',
  'name-match': 'ghép theo tên',
  unplaced: 'số chưa có chỗ',
};
