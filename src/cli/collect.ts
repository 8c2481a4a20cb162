/** `chotso collect WORKBOOK.xlsx FILE...`: departments' files into the workbook, or a list of what stands in the way. */
import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { boardOf, lateText } from '../collect/board';
import { asksSomething, type ImportPlan } from '../collect/importPlan';
import { planLine } from '../collect/planLine';
import { KIND_NAMES, openQuestions, planImport } from '../collect/planImport';
import { readCollection } from '../collect/readCollection';
import { receiveFile } from '../collect/receiveFile';
import type { SentFile } from '../collect/sentFile';
import { writtenTables } from '../collect/writtenTables';
import { periodName } from '../locale/period';
import { InputError } from '../model/errors';
import { readWorkbook } from '../workbook/readWorkbook';
import { writeBack } from '../workbook/writeBack';
import { applyChanges } from './applyChanges';
import { atFile } from './atFile';
import { checkTargets, readBytes, writeAll } from './files';
import { formulaCells } from './formulaCells';
import { dayOf, logTime } from '../collect/logTime';
import { parseArguments } from './options';

export const usage = 'chotso collect SỔ.xlsx TỆP... --out SỔ-MỚI.xlsx [--dry-run] [--json] [--force]';

function readSent(path: string, name: string): SentFile {
  const saved = statSync(path, { throwIfNoEntry: false })?.mtime;
  return receiveFile(name, readBytes(path), saved && dayOf(saved));
}

const SHOWN = 60;
const listed = (lines: readonly string[]): string[] =>
  lines.length > SHOWN ? [...lines.slice(0, SHOWN), `- và ${lines.length - SHOWN} dòng nữa; xem đủ bằng --json.`] : [...lines];

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
    ...listed(plan.changes.map((change) => `- ${planLine(change)}`)),
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
  const plan = atFile(path, () => planImport(workbook, files, { formulas: formulaCells(bytes) }));
  const today = dayOf(now);
  const done = atFile(path, () => applyChanges(bytes, plan.changes));
  const collection = readCollection(done.workbook);
  const board = boardOf(collection, { today, wrong: openQuestions(plan.problems) });
  if (out !== undefined && !dry) {
    const content = atFile(path, () => writeBack(done.bytes, writtenTables(done.workbook, plan, logTime(now))));
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
