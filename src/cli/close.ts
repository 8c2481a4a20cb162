/** `chotso close WORKBOOK.xlsx --out W2.xlsx`: the period's figures into LichSu; a second time asks and keeps the first. */
import { closePeriod, type Closing } from '../collect/closePeriod';
import { readCollection } from '../collect/readCollection';
import { logSheet } from '../collect/writtenTables';
import { formatAtMost } from '../locale/number';
import { formatPeriod } from '../locale/period';
import { InputError } from '../model/errors';
import type { Finding } from '../model/finding';
import type { Rational } from '../model/rational';
import { blocksFinal, compileReport } from '../pipeline';
import { MEASURE_COLUMNS } from '../workbook/contract';
import { addSheets } from '../workbook/addSheets';
import { growTables } from '../workbook/growTables';
import type { WorkbookSnapshot } from '../workbook/port';
import { readWorkbook } from '../workbook/readWorkbook';
import { writeBack } from '../workbook/writeBack';
import { atFile } from './atFile';
import { checkTargets, readBytes, writeAll } from './files';
import { logTime } from '../collect/logTime';
import { parseArguments } from './options';

export const usage = 'chotso close SỔ.xlsx --out SỔ-MỚI.xlsx [--again] [--dry-run] [--json] [--force]';

const SHOWN_FINDINGS = 20;

const printed = (value: Rational | undefined): string => (value ? formatAtMost(value, 10) : '(trống)');

const differenceLines = ({ differences }: Closing): string[] =>
  differences.map(({ about, measure, before, after, ref }) => `- ${about}, ${MEASURE_COLUMNS[measure]}: ${printed(before)} → ${printed(after)}   [${ref}]`);

/** What keeps the workbook's report a draft; a workbook without a report can be closed all the same. */
function openPoints(workbook: WorkbookSnapshot): readonly Pick<Finding, 'level' | 'message' | 'cells'>[] {
  try {
    return compileReport(workbook).findings.filter(blocksFinal);
  } catch (error) {
    if (error instanceof InputError) return [{ level: 'sai', message: error.message, cells: [] }];
    throw error;
  }
}

/** 0; 1 where the workbook still has what keeps a report a draft. Throws InputError with nothing written, also where the period is closed already and `--again` isn't said. */
export async function close(args: readonly string[], tag: string, now: Date): Promise<number> {
  const { values, switches, rest } = parseArguments(args, ['out'], ['again', 'dry-run', 'json', 'force']);
  const [path] = rest;
  const out = values.get('out');
  const dry = switches.has('dry-run');
  if (!path || rest.length > 1) throw new InputError(`Cần đúng một sổ Excel. Cách dùng: ${usage}`);
  if (out === undefined && !dry) throw new InputError(`Thiếu --out: tệp sổ mới. Cách dùng: ${usage}`);
  if (out !== undefined) checkTargets([out], { force: switches.has('force'), reads: path });
  const bytes = readBytes(path);
  const workbook = atFile(path, () => readWorkbook(bytes));
  const collection = atFile(path, () => readCollection(workbook));
  const made = atFile(path, () => closePeriod(collection, logTime(now)));
  const { edition, last, differences, change } = made;
  const blocking = openPoints(workbook);
  const period = formatPeriod(collection.period);
  if (last && !dry && !switches.has('again'))
    throw new InputError(
      `Kỳ ${period} đã chốt lần ${last.number}${last.closedAt ? ` lúc ${last.closedAt}` : ''}, nay khác ${differences.length} số. Thêm --again để chốt lần ${edition.number} (lần trước được giữ), hoặc --dry-run để xem khác gì.`,
    );
  const result = `Chốt kỳ ${period} lần ${edition.number}: ${edition.figures.size} số`;
  if (out !== undefined && !dry) {
    const log = logSheet(workbook, [{ file: '', department: '', result: `${result}.` }], logTime(now));
    const closed = await addSheets(
      atFile(path, () => growTables(bytes, change.growth ?? [])),
      change.newSheets ?? [],
    );
    writeAll([{ path: out, content: atFile(path, () => writeBack(closed, [log])) }], tag);
  }
  const changed = differences.map(({ before, after, ...rest }) => ({ ...rest, before: printed(before), after: printed(after) }));
  const text = switches.has('json')
    ? `${JSON.stringify({ written: !dry, period, edition: edition.number, figures: edition.figures.size, differences: last ? changed : [], blocking: blocking.map(({ level, message, cells }) => ({ level, message, cells })) }, null, 1)}\n`
    : [
        `${result}${last ? `, khác lần ${last.number} ở ${differences.length} số` : ''}.`,
        ...(last ? differenceLines(made) : []),
        ...(blocking.length ? [`Sổ còn ${blocking.length} điều phải xử lý trước khi chốt; sửa xong thì chốt lần nữa bằng --again:`] : []),
        ...blocking.slice(0, SHOWN_FINDINGS).map(({ level, message }) => `- ${level}: ${message}`),
        ...(blocking.length > SHOWN_FINDINGS ? [`- và ${blocking.length - SHOWN_FINDINGS} điều nữa; xem đủ bằng --json.`] : []),
        dry ? 'Xem trước: chưa ghi gì.' : `Đã ghi ${out ?? ''}`,
        '',
      ].join('\n');
  (out === '-' && !dry ? process.stderr : process.stdout).write(text);
  return blocking.length ? 1 : 0;
}
