/** `chotso learn LAST_REPORT --workbook W.xlsx`: last month's report and its workbook -> the workbook with table Mau filled. */
import { extname } from 'node:path';
import { chartNames } from '../docx/chartDrawings';
import { openStyledDraft } from '../draft/openDraft';
import { learnTemplate } from '../learn/learnTemplate';
import { needsEyes, type LearntPlace, type LearntTemplate } from '../learn/learningResult';
import type { ReportText } from '../learn/readLastReport';
import { planTemplate, type TemplatePlan } from '../learn/templatePlan';
import { templateSheet } from '../learn/templateSheet';
import { InputError } from '../model/errors';
import { cellAddress } from '../model/address';
import { CONTRACT } from '../workbook/contract';
import { editCells } from '../workbook/editCells';
import { readEverySheet } from '../workbook/readEverySheet';
import { readWorkbook } from '../workbook/readWorkbook';
import { writeBack } from '../workbook/writeBack';
import { atFile } from './atFile';
import { checkTargets, readBytes, writeAll } from './files';
import { parseArguments } from './options';

export const usage = 'chotso learn BÁO-CÁO-CŨ.docx|.txt --workbook SỔ.xlsx --out SỔ-MỚI.xlsx [--dry-run] [--json] [--force]';

function readReport(path: string): ReportText {
  const extension = extname(path).toLowerCase();
  if (extension === '.doc') throw new InputError('tệp .doc của Word cũ không đọc được. Mở bằng Word, lưu thành .docx rồi chạy lại.');
  if (!['.docx', '.docm', '.txt', '.md'].includes(extension)) throw new InputError('chỉ học được từ tệp .docx hoặc .txt.');
  const bytes = readBytes(path);
  const read = openStyledDraft(path, bytes);
  return read.styled ? { ...read, charts: chartNames(bytes) } : read;
}

/** What a table grows over would be lost in silence. */
function refuseOverwriting(bytes: Uint8Array, { extents }: TemplatePlan): void {
  if (!extents.length) return;
  const { sheets } = readEverySheet(bytes);
  for (const { name, sheet, range, before } of extents) {
    const cells = sheets.find((one) => one.name === sheet)?.rows ?? [];
    for (let row = before + 1; row <= range.bottom; row += 1)
      for (let column = range.left; column <= range.right; column += 1)
        if ((cells[row]?.[column] ?? null) !== null)
          throw new InputError(
            `Dưới bảng ${name} (trang “${sheet}”) ô ${cellAddress(row, column)} đang có nội dung, nên bảng không dài thêm được. Chuyển nội dung đó đi rồi chạy lại.`,
          );
  }
}

/** The workbook with the template in it, read back before anybody relies on it. */
function writeTemplate(bytes: Uint8Array, plan: TemplatePlan, { rows }: LearntTemplate): Uint8Array {
  refuseOverwriting(bytes, plan);
  const edited = editCells(bytes, plan.cells, plan.extents);
  const made = plan.newTable ? writeBack(edited, [templateSheet(plan.newTable)]) : edited;
  const table = readWorkbook(made).tables.find(({ name }) => name.toLowerCase() === CONTRACT.template.table.toLowerCase());
  const column = table?.headers.findIndex((header) => header.normalize('NFC').trim().toLowerCase() === 'nội dung') ?? -1;
  const lost = rows.findIndex(({ content }, at) => table?.rows[at]?.[column] !== content);
  if (lost >= 0) throw new InputError(`dòng ${lost + 1} của bảng Mau sau khi ghi không đọc lại được; không ghi gì.`);
  return made;
}

const SHOWN = 60;
const LONGEST = 90;

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length
    ? [
        '',
        `${title} (${lines.length}):`,
        ...lines.slice(0, SHOWN),
        ...(lines.length > SHOWN ? [`- và ${lines.length - SHOWN} điều nữa; xem đủ bằng --json.`] : []),
      ]
    : [];

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
const inPlace = ({ row, text, before, after }: LearntPlace): string =>
  `${row ? `dòng ${row}: ` : ''}“${before ? '…' : ''}${before.slice(-30)}[${short(text)}]${after.slice(0, 30)}…”`;

/** Without what both begin and end with, so that a slip in a long citation can be seen. */
function onlyChanged(old: string, now: string): string {
  if (old.length <= LONGEST) return `“${old}” → “${now}”`;
  let from = 0;
  while (from < old.length && old[from] === now[from]) from += 1;
  let back = 0;
  while (back < Math.min(old.length, now.length) - from && old.at(-1 - back) === now.at(-1 - back)) back += 1;
  const cut = (text: string): string => `“…${short(text.slice(Math.max(0, from - 20), text.length - back + 5))}…”`;
  return `${cut(old)} → ${cut(now)}`;
}

function describe(learnt: LearntTemplate, outcome: string): string {
  const { rows, proposals, questions, differences, unsourced, office, charts, coverage } = learnt;
  const differing = (style: boolean): string[] =>
    differences
      .filter(({ kind }) => (kind === 'style') === style)
      .map((one) => `- ${one.row ? `dòng ${one.row}: ` : ''}${onlyChanged(one.text, one.now)}: ${one.reason}`);
  return [
    `Đã học ${rows.length} dòng mẫu: ${coverage.bound} trong ${coverage.numbers} con số gắn được vào sổ, ${proposals.length - coverage.bound} chỗ là kỳ, ngày, văn bản, danh sách.`,
    ...section('Bản cũ có chỗ sai', differing(false)),
    ...section('Sẽ viết khác bản cũ', differing(true)),
    ...section(
      'Phải chọn, đang để nguyên chữ',
      questions.map((one) => `- ${inPlace(one)}: ${one.reason}; có thể là ${one.choices.map(({ source, name }) => `${source} (${name})`).join(' hoặc ')}`),
    ),
    ...section(
      'Chưa có nguồn, để nguyên chữ',
      unsourced.map((one) => `- ${inPlace(one)}: ${one.reason}`),
    ),
    ...section(
      'Biểu đồ của bản cũ chưa có trong mẫu; thêm dòng kiểu “biểu đồ” vào bảng Mau',
      charts.map((title) => `- ${title}`),
    ),
    ...section(
      'Điền vào bảng ThongTin những mục còn trống',
      office.map(({ item, value }) => `- ${item}: ${value.replace(/\n/g, ' / ')}`),
    ),
    '',
    outcome,
    '',
  ].join('\n');
}

/** 0; 1 where something is asked or the old report is wrong somewhere. Throws InputError with nothing written. */
export function learn(args: readonly string[], tag: string): number {
  const { values, switches, rest } = parseArguments(args, ['workbook', 'out'], ['dry-run', 'json', 'force']);
  const [path] = rest;
  const [book, out] = [values.get('workbook'), values.get('out')];
  const [dry, force] = [switches.has('dry-run'), switches.has('force')];
  if (!path || rest.length > 1) throw new InputError(`Cần đúng một báo cáo cũ. Cách dùng: ${usage}`);
  if (book === undefined) throw new InputError(`Thiếu --workbook: sổ của kỳ trong báo cáo. Cách dùng: ${usage}`);
  if (out === undefined && !dry) throw new InputError(`Thiếu --out: tệp sổ mới. Cách dùng: ${usage}`);
  if (out !== undefined) checkTargets([out], { force, reads: book });
  const text = atFile(path, () => readReport(path));
  const bytes = readBytes(book);
  const workbook = atFile(book, () => readWorkbook(bytes));
  const learnt = learnTemplate(text, workbook);
  const plan = planTemplate(workbook, learnt, { replace: force || dry });
  const made = atFile(book, () => writeTemplate(bytes, plan, learnt));
  if (out !== undefined && !dry) writeAll([{ path: out, content: made }], tag);
  const outcome = dry ? 'Xem trước: chưa ghi gì.' : `Đã ghi ${out ?? ''}`;
  const said = switches.has('json') ? `${JSON.stringify({ written: !dry, ...learnt }, null, 1)}\n` : describe(learnt, outcome);
  // With --out - the workbook itself is on standard output.
  (out === '-' && !dry ? process.stderr : process.stdout).write(said);
  return needsEyes(learnt) ? 1 : 0;
}
