/** `chotso forms WORKBOOK.xlsx --out DIR`: one form workbook a department. */
import { join } from 'node:path';
import { departmentForms, HEAD_LABELS } from '../collect/departmentForm';
import { readCollection } from '../collect/readCollection';
import { InputError } from '../model/errors';
import { readWorkbook } from '../workbook/readWorkbook';
import { writeForm } from '../workbook/writeWorkbook';
import { atFile } from './atFile';
import { checkTargets, readBytes, writeAll, type OutputFile } from './files';
import { parseArguments } from './options';

export const usage = 'chotso forms SỔ.xlsx --out THƯ-MỤC [--dry-run] [--json] [--force]';

/** 0. Throws InputError with nothing written. */
export async function forms(args: readonly string[], tag: string): Promise<number> {
  const { values, switches, rest } = parseArguments(args, ['out'], ['dry-run', 'json', 'force']);
  const [path] = rest;
  const folder = values.get('out');
  const dry = switches.has('dry-run');
  if (!path || rest.length > 1) throw new InputError(`Cần đúng một sổ Excel. Cách dùng: ${usage}`);
  if (folder === undefined && !dry) throw new InputError(`Thiếu --out: thư mục để ghi biểu. Cách dùng: ${usage}`);
  if (folder !== undefined && (folder === '-' || !folder.trim())) throw new InputError('--out cần tên một thư mục.');
  const made = atFile(path, () => departmentForms(readCollection(readWorkbook(readBytes(path)))));
  const targets = made.map(({ fileName }) => join(folder ?? '', fileName));
  if (folder !== undefined) checkTargets(targets, { force: switches.has('force'), reads: path });
  if (!dry) {
    const outputs: OutputFile[] = [];
    for (const [index, form] of made.entries()) outputs.push({ path: targets[index] ?? '', content: await writeForm(form) });
    writeAll(outputs, tag);
  }
  const summary = made.map(({ fileName, head, rows, stamp }) => ({
    department: stamp.values[1]?.[1] ?? '',
    file: fileName,
    indicators: rows.length,
    deadline: head.find(([label]) => label === HEAD_LABELS.deadline)?.[1] ?? '',
  }));
  if (switches.has('json')) process.stdout.write(`${JSON.stringify({ written: !dry, forms: summary }, null, 1)}\n`);
  else {
    const lines = summary.map(({ department, file, indicators, deadline }) => `- ${department}: ${file}, ${indicators} chỉ tiêu, hạn nộp ${deadline}`);
    process.stdout.write(`${[`${dry ? 'Sẽ ghi' : 'Đã ghi'} ${summary.length} biểu${folder === undefined ? '' : ` vào ${folder}`}.`, ...lines].join('\n')}\n`);
  }
  return 0;
}
