/** `chotso roll WORKBOOK.xlsx --to 05/2022`: the workbook of the next period. */
import { applyChanges } from './applyChanges';
import { planLine } from '../collect/planLine';
import { rollForward, rollLog } from '../collect/rollForward';
import { logSheet } from '../collect/writtenTables';
import { formatPeriod, parsePeriod } from '../locale/period';
import { InputError } from '../model/errors';
import { readWorkbook } from '../workbook/readWorkbook';
import { writeBack } from '../workbook/writeBack';
import { atFile } from './atFile';
import { checkTargets, readBytes, writeAll } from './files';
import { formulaCells } from './formulaCells';
import { logTime } from '../collect/logTime';
import { parseArguments } from './options';

export const usage = 'chotso roll SỔ.xlsx --to 05/2022 --out SỔ-MỚI.xlsx [--skip] [--dry-run] [--json] [--force]';

/** 0. Throws InputError with nothing written. */
export function roll(args: readonly string[], tag: string, now: Date): number {
  const { values, switches, rest } = parseArguments(args, ['to', 'out'], ['dry-run', 'json', 'force', 'skip']);
  const [path] = rest;
  const out = values.get('out');
  const dry = switches.has('dry-run');
  if (!path || rest.length > 1) throw new InputError(`Cần đúng một sổ Excel. Cách dùng: ${usage}`);
  const said = values.get('to');
  const to = said === undefined ? undefined : parsePeriod(said);
  if (!to)
    throw new InputError(
      said === undefined ? `Thiếu --to: kỳ mới, như 05/2022. Cách dùng: ${usage}` : `Không đọc được kỳ “${said}”; ghi như 05/2022 hoặc “Quý II/2022”.`,
    );
  if (out === undefined && !dry) throw new InputError(`Thiếu --out: tệp sổ mới. Cách dùng: ${usage}`);
  if (out !== undefined) checkTargets([out], { force: switches.has('force'), reads: path });
  const bytes = readBytes(path);
  const plan = atFile(path, () => rollForward(readWorkbook(bytes), to, { formulas: formulaCells(bytes), skip: switches.has('skip') }));
  const made = atFile(path, () => applyChanges(bytes, plan.changes));
  if (out !== undefined && !dry) {
    const log = logSheet(made.workbook, [rollLog(plan)], logTime(now));
    writeAll([{ path: out, content: atFile(path, () => writeBack(made.bytes, [log])) }], tag);
  }
  const { from, changes, look } = plan;
  const text = switches.has('json')
    ? `${JSON.stringify({ written: !dry, from: formatPeriod(from), to: formatPeriod(to), changes, look }, null, 1)}\n`
    : [
        `Chuyển kỳ ${formatPeriod(from)} sang ${formatPeriod(to)}: ${changes.length} ô thay đổi.`,
        ...(dry ? changes.map((change) => `- ${planLine(change)}`) : []),
        ...(look.length ? ['', `Cần xem lại (${look.length}):`, ...look.map(({ message }) => `- ${message}`)] : []),
        '',
        dry ? 'Xem trước: chưa ghi gì.' : `Đã ghi ${out ?? ''}`,
        '',
      ].join('\n');
  (out === '-' && !dry ? process.stderr : process.stdout).write(text);
  return 0;
}
