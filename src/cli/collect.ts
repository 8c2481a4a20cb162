/** `chotso collect WORKBOOK.xlsx FILE...`: departments' files into the workbook, or a list of what stands in the way. */
import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { boardOf, lateText } from '../collect/board';
import { asksSomething, type ImportPlan } from '../collect/importPlan';
import { planLine } from '../collect/planLine';
import { planByKeys, type KeyedPlan } from '../collect/keyedAnswers';
import { openQuestions } from '../collect/planImport';
import { groupLine, questionLine } from '../collect/questionLine';
import { readCollection } from '../collect/readCollection';
import { receiveFile } from '../collect/receiveFile';
import type { SentFile } from '../collect/sentFile';
import { writtenTables } from '../collect/writtenTables';
import { periodName } from '../locale/period';
import { InputError } from '../model/errors';
import { addSheets } from '../workbook/addSheets';
import { growTables } from '../workbook/growTables';
import { readWorkbook } from '../workbook/readWorkbook';
import { writeBack } from '../workbook/writeBack';
import { applyChanges } from './applyChanges';
import { atFile } from './atFile';
import { checkTargets, readBytes, writeAll } from './files';
import { formulaCells } from './formulaCells';
import { dayOf, logTime } from '../collect/logTime';
import { parseArguments } from './options';

export const usage = 'chotso collect SỔ.xlsx TỆP... --out SỔ-MỚI.xlsx [--answer MÃ=SỐ]... [--dry-run] [--json] [--force]';

function readSent(path: string, name: string): SentFile {
  const saved = statSync(path, { throwIfNoEntry: false })?.mtime;
  return receiveFile(name, readBytes(path), saved && dayOf(saved));
}

const SHOWN = 60;
const listed = (lines: readonly string[]): string[] =>
  lines.length > SHOWN ? [...lines.slice(0, SHOWN), `- và ${lines.length - SHOWN} dòng nữa; xem đủ bằng --json.`] : [...lines];

function describe({ plan, keys, groups }: KeyedPlan, board: string, outcome: string): string {
  const asks = plan.problems.filter(({ asks: yes }) => yes);
  const notes = plan.problems.filter(({ asks: yes }) => !yes);
  const line = (problem: ImportPlan['problems'][number]): string => questionLine(problem, keys.get(problem.id) ?? '');
  return [
    ...plan.log.map(({ file, department, result }) => `${file}${department ? ` (${department})` : ''}: ${result}.`),
    ...(plan.newSheets.length ? ['', ...plan.newSheets.map(({ name, table, rows }) => `Thêm bảng ${table} ở trang mới “${name}”: ${rows.length} dòng.`)] : []),
    ...(plan.growth.length ? ['', ...plan.growth.map(({ table, rows = [] }) => `Thêm ${rows.length} dòng vào bảng ${table}.`)] : []),
    ...(plan.changes.length ? ['', `Thay đổi (${plan.changes.length} ô):`] : []),
    ...listed(plan.changes.map((change) => `- ${planLine(change)}`)),
    ...(asks.length ? ['', `Phải xem (${asks.length}); những gì hỏi ở đây chưa được ghi. Thêm các --answer đã chọn vào lệnh rồi chạy lại:`] : []),
    ...listed(asks.map(line)),
    ...(groups.length ? ['', 'Nhiều câu giống nhau có thể trả lời một lần:', ...groups.map(groupLine)] : []),
    ...(notes.length ? ['', 'Để biết:'] : []),
    ...listed(notes.map(line)),
    ...(board ? ['', board] : []),
    '',
    outcome,
    '',
  ].join('\n');
}

/** By key, as written after --answer. */
function readAnswers(said: readonly string[]): Map<string, string> {
  const answers = new Map<string, string>();
  for (const one of said) {
    const [, written = '', choice = ''] = /^\s*([^=\s]+)\s*=\s*(.*?)\s*$/s.exec(one) ?? [];
    const key = written.toLowerCase();
    if (!key || !choice) throw new InputError(`--answer ${one}: ghi mã câu hỏi, dấu bằng, rồi số của cách trả lời, như --answer bcdfgh=1.`);
    if (answers.has(key)) throw new InputError(`--answer ${one}: câu ${key} được trả lời hai lần; giữ một.`);
    answers.set(key, choice);
  }
  return answers;
}

/** 0; 1 where something is ambiguous or couldn't be placed (what is clear is written all the same). Throws InputError with nothing written. */
export async function collect(args: readonly string[], tag: string, now: Date): Promise<number> {
  const { values, lists, switches, rest } = parseArguments(args, ['out'], ['dry-run', 'json', 'force'], ['answer']);
  const [path, ...sent] = rest;
  const out = values.get('out');
  const dry = switches.has('dry-run');
  if (!path || !sent.length) throw new InputError(`Cần một sổ Excel và ít nhất một tệp của đơn vị. Cách dùng: ${usage}`);
  if (out === undefined && !dry) throw new InputError(`Thiếu --out: tệp sổ mới. Cách dùng: ${usage}`);
  if (out !== undefined) checkTargets([out], { force: switches.has('force'), reads: path });
  const bytes = readBytes(path);
  const workbook = atFile(path, () => readWorkbook(bytes));
  const paths = [...new Set(sent.map((one) => resolve(one)))];
  const names = paths.map((one) => basename(one).normalize('NFC'));
  // Two of one name are told apart by their folders.
  const files = paths.map((one, at) => readSent(one, names.filter((name) => name === names[at]).length > 1 ? one.normalize('NFC') : (names[at] ?? one)));
  const answers = readAnswers(lists.get('answer') ?? []);
  const before = atFile(path, () => readCollection(workbook));
  const keyed = planByKeys(before, files, answers, { formulas: formulaCells(bytes) });
  const { plan, keys, groups } = keyed;
  const today = dayOf(now);
  // Rows and tables first: what goes into them is read back like the rest.
  const grown = atFile(path, () => growTables(bytes, plan.growth));
  const roomy = await addSheets(grown, plan.newSheets);
  const done = atFile(path, () => applyChanges(roomy, plan.changes));
  const collection = readCollection(done.workbook);
  const board = boardOf(collection, { today, wrong: openQuestions(plan.problems) });
  if (out !== undefined && !dry) {
    const content = atFile(path, () => writeBack(done.bytes, writtenTables(done.workbook, plan, logTime(now))));
    writeAll([{ path: out, content }], tag);
  }
  const outcome = dry ? 'Xem trước: chưa ghi gì.' : `Đã ghi ${out ?? ''}`;
  const text = switches.has('json')
    ? `${JSON.stringify({ written: !dry, ...plan, problems: plan.problems.map((problem) => ({ key: keys.get(problem.id), ...problem })), groups, board }, null, 1)}\n`
    : describe(keyed, lateText(board, periodName(collection.period)), outcome);
  // With --out - the workbook itself is on standard output.
  (out === '-' && !dry ? process.stderr : process.stdout).write(text);
  return asksSomething(plan) ? 1 : 0;
}
