/** Any files that departments sent -> what the workbook would become. The same whatever their order. */
import { fold } from '../locale/encoding';
import { parseDate } from '../locale/period';
import type { CellValue } from '../model/cell';
import type { WorkbookSnapshot } from '../workbook/port';
import { CONTRACT } from '../workbook/contract';
import { boardOf, LOCKED, type BoardRow } from './board';
import type { CellChange, ImportPlan, ImportProblem, LogRow, RememberedName } from './importPlan';
import { judgeFigures } from './judgeFigures';
import { fileProposals, type FileProposals, type TextProposal } from './proposals';
import { cellAt, findTable, readCollection, type Collection } from './readCollection';
import { shown } from './readSentSheet';
import type { SentFile } from './sentFile';
import { nameKey, rememberedNames } from './writtenTables';

/** Names a held change, for `accept`. */
export const changeKey = ({ ref, source }: CellChange): string => `${ref}|${source.file}|${source.place}`;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const inOrder = (files: readonly SentFile[]): SentFile[] =>
  [...files].sort((a, b) => compareText(a.name, b.name) || compareText(JSON.stringify(a), JSON.stringify(b)));

/** The workbook as it will be: tables of the snapshot with the changes in them. */
export function withChanges(workbook: WorkbookSnapshot, changes: readonly CellChange[]): WorkbookSnapshot {
  const bySheet = new Map<string, Map<string, CellValue>>();
  for (const change of changes) {
    const cells = bySheet.get(change.sheet) ?? new Map<string, CellValue>();
    bySheet.set(change.sheet, cells.set(`${change.row},${change.column}`, change.new));
  }
  return {
    ...workbook,
    tables: workbook.tables.map((table) => {
      const cells = bySheet.get(table.sheet);
      if (!cells) return table;
      return {
        ...table,
        rows: table.rows.map((row, r) =>
          row.map((value, c) => {
            const changed = cells.get(`${table.top + 1 + r},${table.left + c}`);
            return changed === undefined ? value : changed;
          }),
        ),
      };
    }),
  };
}

function judgeTexts(files: readonly FileProposals[], locked: ReadonlySet<string>): { changes: CellChange[]; problems: ImportProblem[] } {
  const changes: CellChange[] = [];
  const problems: ImportProblem[] = [];
  const byTarget = new Map<string, TextProposal[]>();
  for (const proposal of files.flatMap(({ texts }) => texts)) byTarget.set(proposal.target.ref, [...(byTarget.get(proposal.target.ref) ?? []), proposal]);
  for (const [ref, proposals] of byTarget) {
    const made = proposals.map(({ target, text, file, sent, department, code }): CellChange => {
      const { sheet, row, column, value: old } = target;
      const date = parseDate(text);
      const dated = date !== undefined && (sent.place === '' || /^\d/.test(text));
      return { sheet, row, column, ref, old, new: dated ? { date } : text, source: { file, place: sent.place }, about: `${department.name}, ${code}` };
    });
    const [first] = made;
    const [proposal] = proposals;
    if (!first || !proposal) continue;
    const there = shown(first.old);
    const differ = made.some((one) => fold(shown(one.new)) !== fold(shown(first.new)));
    if (there && made.every((one) => fold(shown(one.new)) === fold(there))) continue;
    if (!there && !differ && !locked.has(proposal.department.code)) changes.push(first);
    else {
      const names = [...new Set(proposals.map(({ file }) => file))];
      const said = made.map((one) => `“${shown(one.new)}”`).join(', ');
      problems.push({
        kind: differ ? 'two-files' : locked.has(proposal.department.code) ? 'locked' : 'present',
        asks: true,
        file: names.join('; '),
        department: proposal.department.code,
        message: `${names.join(' và ')}: ${proposal.department.name}, ${proposal.code}: ô ${ref} ${there ? `đang ghi “${there}”` : 'trống'}, tệp ghi ${said}.`,
        values: proposals.map(({ sent }) => sent),
        held: made,
      });
    }
  }
  return { changes, problems };
}

/** Several files of one department, even where they agree: somebody may have sent a correction. */
const severalFiles = (files: readonly FileProposals[]): ImportProblem[] =>
  [...new Set(files.flatMap(({ departments }) => departments))].flatMap((department): ImportProblem[] => {
    const names = files.filter(({ departments }) => departments.includes(department)).map(({ file }) => file.name);
    if (names.length < 2) return [];
    const message = `${department.name} có ${names.length} tệp (${names.join(', ')}); số trùng nhau được ghi một lần, số khác nhau để lại hỏi.`;
    return [{ kind: 'two-files', asks: false, file: names.join('; '), department: department.code, message, values: [], held: [] }];
  });

/** Ngày nộp, Trạng thái and Tệp of the departments whose files were taken. */
function listChanges(
  collection: Collection,
  files: readonly FileProposals[],
  taken: ReadonlyMap<string, readonly string[]>,
  board: readonly BoardRow[],
): CellChange[] {
  const table = findTable(collection.workbook, CONTRACT.departments.table);
  if (!table) return [];
  return table.rows.flatMap((_, index): CellChange[] => {
    const code = shown(cellAt(table, index, 'Mã')?.value ?? null).toUpperCase();
    const names = taken.get(code);
    const row = board.find((one) => one.code === code);
    const [first] = names ?? [];
    if (!names || first === undefined || !row || row.status === LOCKED) return [];
    const received = files
      .filter(({ file }) => names.includes(file.name))
      .flatMap(({ file }) => file.received ?? [])
      .sort((a, b) => a.year - b.year || a.month - b.month || a.day - b.day)
      .at(-1);
    const put = (header: string, next: CellChange['new'] | undefined, may: (old: string) => boolean): CellChange[] => {
      const at = cellAt(table, index, header);
      const old = at ? shown(at.value) : '';
      if (!at || next === undefined || !may(old) || fold(old) === fold(shown(next))) return [];
      return [
        {
          sheet: at.sheet,
          row: at.row,
          column: at.column,
          ref: at.ref,
          old: at.value,
          new: next,
          source: { file: first, place: '' },
          about: `${row.name}, ${header}`,
        },
      ];
    };
    const before = row.file ? row.file.split(';').map((name) => name.trim()) : [];
    return [
      ...put('Ngày nộp', received && { date: received }, (old) => old === ''),
      // Anything else there is the clerk's own word.
      ...put('Trạng thái', row.label, (old) => /^(?:|chưa nộp|thiếu(?: \(\d+\))?|trễ|có lỗi|đủ)$/.test(fold(old))),
      ...put('Tệp', [...new Set([...before, ...names])].join('; '), () => true),
    ];
  });
}

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

/** Throws InputError where the workbook itself can't be worked with. `accept` holds keys of held changes that somebody has confirmed. */
export function planImport(workbook: WorkbookSnapshot, files: readonly SentFile[], accept: ReadonlySet<string> = new Set()): ImportPlan {
  const collection = readCollection(workbook);
  const known = rememberedNames(workbook);
  const read = inOrder(files).map((file) => fileProposals(file, collection, known));
  const locked = new Set(boardOf(collection).flatMap(({ code, status }) => (status === LOCKED ? [code] : [])));
  const figures = judgeFigures(read, collection, locked);
  const texts = judgeTexts(read, locked);

  const confirmed = new Map<string, CellChange>();
  const stillHeld = (problem: ImportProblem): ImportProblem[] => {
    const yes = problem.held.filter((change) => accept.has(changeKey(change)));
    if (!yes.length) return [problem];
    for (const change of yes) confirmed.set(change.ref, change);
    const held = problem.held.filter((change) => !yes.some(({ ref }) => ref === change.ref));
    const places = new Set(yes.map(({ source }) => source.place));
    return held.length ? [{ ...problem, held, values: problem.values.filter(({ place }) => !places.has(place)) }] : [];
  };
  const problems = [...read.flatMap((one) => one.problems), ...severalFiles(read), ...figures.problems, ...texts.problems].flatMap(stillHeld);
  const changes = [...figures.changes, ...texts.changes, ...confirmed.values()];

  const used = new Set([...changes.map(({ source }) => source), ...figures.unchanged].map(({ file, place }) => `${file}|${place}`));
  const taken = new Map<string, string[]>();
  for (const { file, departments, figures: own } of read) {
    for (const { code } of departments) {
      // A form sent back with nothing but what it was handed out with is no figures yet.
      const filled = own.filter(({ department, measure }) => department.code === code && (measure === 'current' || measure === 'cumulative'));
      if (filled.some(({ sent }) => used.has(`${file.name}|${sent.place}`))) taken.set(code, [...(taken.get(code) ?? []), file.name]);
    }
  }
  const board = boardOf(readCollection(withChanges(workbook, changes)), undefined, openQuestions(problems));

  const all = [...changes, ...listChanges(collection, read, taken, board)].sort(
    (a, b) => compareText(a.sheet, b.sheet) || a.row - b.row || a.column - b.column,
  );
  const remembered = new Map<string, RememberedName>();
  for (const entry of [...known, ...read.flatMap(({ remember }) => remember)]) if (!remembered.has(nameKey(entry))) remembered.set(nameKey(entry), entry);

  const writtenBy = counted(changes.map(({ source }) => source.file));
  const thereBy = counted(figures.unchanged.map(({ file }) => file));
  const log = read.map(({ file, departments }): LogRow => {
    const written = writtenBy.get(file.name) ?? 0;
    const there = thereBy.get(file.name) ?? 0;
    const asked = problems.filter((problem) => problem.asks && problem.file.split('; ').includes(file.name));
    const result = [
      `ghi ${written} ô`,
      ...(there ? [`${there} ô đã có sẵn`] : []),
      ...(asked.length ? [`${asked.length} điều phải xem: ${[...new Set(asked.map(({ kind }) => KIND_NAMES[kind]))].join(', ')}`] : []),
    ];
    return { file: file.name, department: departments.map(({ code }) => code).join(', '), result: result.join('; ') };
  });
  const order = (a: ImportProblem, b: ImportProblem): number =>
    Number(b.asks) - Number(a.asks) || compareText(a.file, b.file) || compareText(a.message, b.message);
  return {
    changes: all,
    problems: [...problems].sort(order),
    log,
    remembered: [...remembered.values()],
    unchanged: figures.unchanged,
  };
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
  unplaced: 'số chưa có chỗ',
};
