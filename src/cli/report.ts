/** `chotso report WORKBOOK.xlsx`: the workbook's report in any of the outputs. */
import { basename } from 'node:path';
import { summarySheet } from '../figures/summarySheet';
import { blocksFinal, compileReport } from '../pipeline';
import { InputError } from '../model/errors';
import { LEVELS, type Finding } from '../model/finding';
import { REGISTRY } from '../renderers/index';
import type { FileRenderer, SheetRenderer } from '../renderers/renderer';
import { readWorkbook } from '../workbook/readWorkbook';
import { writeBack } from '../workbook/writeBack';
import { fillOrganisationTemplate } from '../organisationTemplate';
import { atFile } from './atFile';
import { checkTargets, readBytes, writeAll, type OutputFile } from './files';
import { parseArguments } from './options';

const files = REGISTRY.filter((renderer): renderer is FileRenderer => renderer.kind === 'file');
const sheets = REGISTRY.filter((renderer): renderer is SheetRenderer => renderer.kind === 'sheet');

export const usage = `chotso report SỔ.xlsx ${files.map(({ id }) => `[--${id} TỆP]`).join(' ')} [--template MẪU.docx] [--workbook TỆP] [--force]    (TỆP có thể là -)`;

const SHOWN_FINDINGS = 40;

/** How many of each level, and each of them in a line. */
function listed(title: string, findings: readonly Finding[]): string[] {
  if (!findings.length) return [];
  const counts = LEVELS.map((level) => ({ level, count: findings.filter((finding) => finding.level === level).length })).filter(({ count }) => count);
  const rest = findings.length - SHOWN_FINDINGS;
  return [
    `${title} – ${counts.map(({ level, count }) => `${count} ${level}`).join(', ')}:`,
    ...findings.slice(0, SHOWN_FINDINGS).map(({ level, message, cause }) => `- ${level}: ${message}${cause ? ` (${cause}.)` : ''}`),
    ...(rest > 0 ? [`- và ${rest} điều nữa; xem đủ bằng --json hoặc --workbook.`] : []),
  ];
}

/** For people, on standard error: what keeps the report a draft, then what else was found, each worst first. */
const summarize = (findings: readonly Finding[], draft: boolean): string =>
  [
    ...(findings.length ? [] : ['Kiểm tra: không có gì phải xem lại.']),
    ...listed('Phải xử lý trước khi chốt', findings.filter(blocksFinal)),
    ...listed(
      'Nên xem lại, không ngăn chốt',
      findings.filter((finding) => !blocksFinal(finding)),
    ),
    draft ? `BẢN NHÁP: còn ${findings.filter(blocksFinal).length} điều phải xử lý trước khi chốt.` : 'Số liệu đã chốt được.',
  ].join('\n');

/** 0: final; 1: a draft. Throws InputError with nothing written. */
export function report(args: readonly string[], tag: string): number {
  const { values, switches, rest } = parseArguments(args, [...files.map(({ id }) => id), 'workbook', 'template'], ['force']);
  const [path] = rest;
  if (!path || rest.length > 1) throw new InputError(`Cần đúng một sổ Excel. Cách dùng: ${usage}`);
  const template = values.get('template');
  if (template !== undefined && !values.has('docx')) throw new InputError(`--template cần đi cùng --docx: tệp văn bản kết quả. Cách dùng: ${usage}`);
  const targets = [...values].flatMap(([name, target]) => (name === 'template' ? [] : [target]));
  checkTargets(targets, { force: switches.has('force'), reads: path, replaces: values.get('workbook') });
  if (template !== undefined) checkTargets(targets, { force: true, reads: template });
  const bytes = readBytes(path);
  const read = atFile(path, () => readWorkbook(bytes));
  const compiled = atFile(path, () => compileReport(read));
  const { document, findings, figures, departments, period } = compiled;
  const filled = template === undefined ? undefined : atFile(template, () => fillOrganisationTemplate(readBytes(template), read, document));
  const outputs: OutputFile[] = files.flatMap((renderer) => {
    const target = values.get(renderer.id);
    if (target === undefined) return [];
    return [{ path: target, content: renderer.id === 'docx' && filled ? filled.content : renderer.render({ document, findings }) }];
  });
  const workbook = values.get('workbook');
  if (workbook !== undefined) {
    const written = [summarySheet(figures, departments, period, document), ...sheets.map((renderer) => renderer.render({ document, findings }))];
    outputs.push({ path: workbook, content: atFile(path, () => writeBack(bytes, written)) });
  }
  writeAll(outputs, tag);
  process.stderr.write(`${summarize(findings, document.draft)}\n`);
  for (const output of outputs) if (output.path !== '-') process.stderr.write(`Đã ghi ${output.path}\n`);
  for (const remark of filled?.remarks ?? []) process.stderr.write(`Mẫu ${basename(template ?? '')}: ${remark}\n`);
  return document.draft || filled?.complete === false ? 1 : 0;
}
