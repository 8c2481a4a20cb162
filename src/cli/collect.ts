/** `chotso collect WORKBOOK.xlsx FILE...`: departments' files into the workbook, or a list of what stands in the way. */
import { statSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { boardOf, lateText } from '../collect/board';
import { cellEdit } from '../collect/cellEdit';
import { asksSomething, type CellChange, type ImportPlan } from '../collect/importPlan';
import { KIND_NAMES, openQuestions, planImport } from '../collect/planImport';
import { readCollection } from '../collect/readCollection';
import { readCsv } from '../collect/readCsv';
import { shown } from '../collect/readSentSheet';
import type { SentFile, SentSheet } from '../collect/sentFile';
import { writtenTables } from '../collect/writtenTables';
import { periodName, shortDate } from '../locale/period';
import type { CellValue } from '../model/cell';
import { InputError } from '../model/errors';
import { attribute, decodeXml, guardXml, tagName } from '../opc/xmlGuard';
import { readCellFormats } from '../workbook/cellFormats';
import { readSharedStrings } from '../workbook/cellText';
import { editCells, type FileEdit } from '../workbook/editCells';
import type { TableSnapshot, WorkbookSnapshot } from '../workbook/port';
import { readWorkbook } from '../workbook/readWorkbook';
import { readCells } from '../workbook/sheetCells';
import { openWorkbookPackage } from '../workbook/workbookPackage';
import { writeBack } from '../workbook/writeBack';
import { atFile } from './atFile';
import { checkTargets, readBytes, writeAll } from './files';
import { parseArguments } from './options';

export const usage = 'chotso collect SỔ.xlsx TỆP... --out SỔ-MỚI.xlsx [--dry-run] [--json] [--force]';

/** A department's figures are a hundred times less. */
const MAX_CELLS = 500_000;
const MAX_COLUMN = 400;

/** Every cell of every sheet, with what else the package carries. */
function readSheets(bytes: Uint8Array): { sheets: SentSheet[]; carries: string[] } {
  const pack = openWorkbookPackage(bytes);
  const partOf = (type: string): string | undefined =>
    pack.workbookRelationships.find((relationship) => relationship.type === type && pack.zip.entry(relationship.target))?.target;
  const [styles, strings] = [partOf('styles'), partOf('sharedStrings')];
  const context = {
    strings: strings ? readSharedStrings(strings, pack.text(strings)) : [],
    formats: styles ? readCellFormats(styles, pack.text(styles)) : new Map<number, 'date' | 'percent'>(),
    date1904: pack.date1904,
  };
  const hidden = new Set<string>();
  guardXml(pack.workbookPart, pack.text(pack.workbookPart), (tag) => {
    if (tagName(tag).replace(/^.*:/, '') === 'sheet' && /hidden/i.test(attribute(tag, 'state') ?? '')) hidden.add(decodeXml(attribute(tag, 'name') ?? ''));
  });
  let count = 0;
  const sheets = pack.sheets.map(({ name, part }): SentSheet => {
    const rows: CellValue[][] = [];
    readCells(part, pack.text(part), context, (row, column, value) => {
      count += 1;
      if (count > MAX_CELLS || column > MAX_COLUMN || row > MAX_CELLS)
        throw new InputError(`trang “${name}” quá lớn so với một biểu số liệu (hơn ${MAX_CELLS} ô, hoặc ô nằm quá xa); xóa phần thừa rồi gửi lại.`);
      while (rows.length <= row) rows.push([]);
      const cells = rows[row] ?? [];
      while (cells.length < column) cells.push(null);
      cells[column] = value;
    });
    return { name, hidden: hidden.has(name), rows };
  });
  const names = pack.zip.entries.map(({ name }) => name.toLowerCase());
  const carries = [
    ...(names.some((name) => name.endsWith('vbaproject.bin')) ? ['macro'] : []),
    ...(names.some((name) => name.startsWith('xl/externallinks/')) ? ['liên kết đến sổ khác'] : []),
    ...(names.some((name) => name.startsWith('xl/embeddings/')) ? ['tệp nhúng'] : []),
  ];
  return { sheets, carries };
}

/** What can't be read is a fault of that file alone. */
function readSent(path: string, name: string): SentFile {
  const bytes = readBytes(path);
  const saved = statSync(path).mtime;
  const received = { year: saved.getFullYear(), month: saved.getMonth() + 1, day: saved.getDate() };
  try {
    if (['.csv', '.txt', '.tsv'].includes(extname(path).toLowerCase())) return { name, received, carries: [], sheets: [readCsv(bytes)] };
    return { name, received, ...readSheets(bytes) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { name, received, carries: [], sheets: [], fault: error.message };
  }
}

function valueAt(tables: readonly TableSnapshot[], { sheet, row, column }: CellChange): CellValue {
  const table = tables.find(
    (one) => one.sheet === sheet && row > one.top && row <= one.top + one.rows.length && column >= one.left && column < one.left + one.headers.length,
  );
  return table?.rows[row - table.top - 1]?.[column - table.left] ?? null;
}

/** A blank cell may show percent, which nobody sees until a number stands in it: 58,6 would mean 5860%. */
export function applied(bytes: Uint8Array, changes: readonly CellChange[]): { bytes: Uint8Array; workbook: WorkbookSnapshot } {
  const once = editCells(bytes, changes.map(cellEdit));
  const { tables } = readWorkbook(once);
  const edits = changes.map((change): FileEdit => {
    const now = valueAt(tables, change);
    const edit = cellEdit(change);
    return typeof change.new === 'number' && typeof edit.value === 'number' && now !== null && typeof now === 'object' ? { ...edit, shows: 'number' } : edit;
  });
  const made = editCells(bytes, edits);
  const workbook = readWorkbook(made);
  const lost = changes.find((change) => shown(valueAt(workbook.tables, change)) !== shown(change.new));
  if (lost) throw new InputError(`ô ${lost.ref} sau khi ghi không đọc lại được ${shown(lost.new)}; không ghi gì. Kiểm tra định dạng của ô rồi thử lại.`);
  return { bytes: made, workbook };
}

const SHOWN = 60;
const listed = (lines: readonly string[]): string[] =>
  lines.length > SHOWN ? [...lines.slice(0, SHOWN), `- và ${lines.length - SHOWN} dòng nữa; xem đủ bằng --json.`] : [...lines];

export const planLine = ({ ref, old, new: next, about, source }: CellChange): string =>
  `- ${ref}: ${shown(old) || '(trống)'} → ${shown(next) || '(trống)'}   [${[about, source.file, source.place].filter(Boolean).join('; ')}]`;

function describe(plan: ImportPlan, board: string, outcome: string): string {
  const asks = plan.problems.filter(({ asks: yes }) => yes);
  const notes = plan.problems.filter(({ asks: yes }) => !yes);
  const values = (problem: ImportPlan['problems'][number]): string =>
    problem.values.length
      ? ` Chưa ghi: ${problem.values
          .slice(0, 8)
          .map(({ place, text }) => `${text} (${place})`)
          .join(', ')}${problem.values.length > 8 ? ` và ${problem.values.length - 8} giá trị nữa` : ''}.`
      : '';
  return [
    ...plan.log.map(({ file, department, result }) => `${file}${department ? ` (${department})` : ''}: ${result}.`),
    ...(plan.changes.length ? ['', `Thay đổi (${plan.changes.length} ô):`] : []),
    ...listed(plan.changes.map(planLine)),
    ...(asks.length ? ['', `Phải xem (${asks.length}), những số này chưa được ghi:`] : []),
    ...listed(asks.map((problem) => `- ${KIND_NAMES[problem.kind]}: ${problem.message}${values(problem)}`)),
    ...(notes.length ? ['', 'Để biết:'] : []),
    ...listed(notes.map((problem) => `- ${KIND_NAMES[problem.kind]}: ${problem.message}${values(problem)}`)),
    ...(board ? ['', board] : []),
    '',
    outcome,
    '',
  ].join('\n');
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** 0; 1 where something is ambiguous or couldn't be placed (what is clear is written all the same). Throws InputError with nothing written. */
export function collect(args: readonly string[], tag: string, now: Date): number {
  const { values, switches, rest } = parseArguments(args, ['out'], ['dry-run', 'json', 'force']);
  const [path, ...sent] = rest;
  const out = values.get('out');
  const dry = switches.has('dry-run');
  if (!path || !sent.length) throw new InputError(`Cần một sổ Excel và ít nhất một tệp của đơn vị. Cách dùng: ${usage}`);
  if (out === undefined && !dry) throw new InputError(`Thiếu --out: tệp sổ mới. Cách dùng: ${usage}`);
  if (out !== undefined) checkTargets([out], switches.has('force'), path, undefined);
  const bytes = readBytes(path);
  const workbook = atFile(path, () => readWorkbook(bytes));
  const paths = [...new Set(sent.map((one) => resolve(one)))];
  const names = paths.map((one) => basename(one).normalize('NFC'));
  // Two of one name are told apart by their folders.
  const files = paths.map((one, at) => readSent(one, names.filter((name) => name === names[at]).length > 1 ? one.normalize('NFC') : (names[at] ?? one)));
  const plan = atFile(path, () => planImport(workbook, files));
  const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  const done = atFile(path, () => applied(bytes, plan.changes));
  const collection = readCollection(done.workbook);
  const board = boardOf(collection, today, openQuestions(plan.problems));
  if (out !== undefined && !dry) {
    const time = `${shortDate(today)} ${twoDigits(now.getHours())}:${twoDigits(now.getMinutes())}`;
    const content = atFile(path, () => writeBack(done.bytes, writtenTables(done.workbook, plan, time)));
    writeAll([{ path: out, content }], tag);
  }
  const outcome = dry ? 'Xem trước: chưa ghi gì.' : `Đã ghi ${out ?? ''}`;
  const text = switches.has('json')
    ? `${JSON.stringify({ written: !dry, ...plan, board }, null, 1)}\n`
    : describe(plan, lateText(board, periodName(collection.period)), outcome);
  // With --out - the workbook itself is on standard output.
  (out === '-' && !dry ? process.stderr : process.stdout).write(text);
  return asksSomething(plan) ? 1 : 0;
}
