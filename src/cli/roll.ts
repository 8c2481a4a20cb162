/** `chotso roll WORKBOOK.xlsx --to 05/2022`: the workbook of the next period. */
import { applyChanges } from './applyChanges';
import { planLine } from './collect';
import { rollForward } from '../collect/rollForward';
import { formatPeriod, parsePeriod } from '../locale/period';
import type { CellRef } from '../model/cell';
import { InputError } from '../model/errors';
import { attribute, guardXml, tagName } from '../opc/xmlGuard';
import { cellRef, parseAddress } from '../workbook/address';
import { readWorkbook } from '../workbook/readWorkbook';
import { openWorkbookPackage } from '../workbook/workbookPackage';
import { atFile } from './atFile';
import { checkTargets, readBytes, writeAll } from './files';
import { parseArguments } from './options';

export const usage = 'chotso roll SỔ.xlsx --to 05/2022 --out SỔ-MỚI.xlsx [--skip] [--dry-run] [--json] [--force]';

/** Cells with formulas. */
function formulaCells(bytes: Uint8Array): Set<CellRef> {
  const pack = openWorkbookPackage(bytes);
  const found = new Set<CellRef>();
  for (const { name, part } of pack.sheets) {
    let at: ReturnType<typeof parseAddress>;
    guardXml(part, pack.text(part), (tag) => {
      const local = tagName(tag).replace(/^.*:/, '');
      if (local === 'c') at = parseAddress(attribute(tag, 'r') ?? '');
      else if (local === 'f' && at) found.add(cellRef(name, at.row, at.column));
    });
  }
  return found;
}

/** 0. Throws InputError with nothing written. */
export function roll(args: readonly string[], tag: string): number {
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
  if (out !== undefined) checkTargets([out], switches.has('force'), path, undefined);
  const bytes = readBytes(path);
  const plan = atFile(path, () => rollForward(readWorkbook(bytes), to, { formulas: formulaCells(bytes), skip: switches.has('skip') }));
  const made = atFile(path, () => applyChanges(bytes, plan.changes));
  if (out !== undefined && !dry) writeAll([{ path: out, content: made.bytes }], tag);
  const { from, changes, look } = plan;
  const text = switches.has('json')
    ? `${JSON.stringify({ written: !dry, from: formatPeriod(from), to: formatPeriod(to), changes, look }, null, 1)}\n`
    : [
        `Chuyển kỳ ${formatPeriod(from)} sang ${formatPeriod(to)}: ${changes.length} ô thay đổi.`,
        ...(dry ? changes.map(planLine) : []),
        ...(look.length ? ['', `Cần xem lại (${look.length}):`, ...look.map(({ message }) => `- ${message}`)] : []),
        '',
        dry ? 'Xem trước: chưa ghi gì.' : `Đã ghi ${out ?? ''}`,
        '',
      ].join('\n');
  (out === '-' && !dry ? process.stderr : process.stdout).write(text);
  return 0;
}
