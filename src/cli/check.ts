/** `chotso check DRAFT`: every claim in a draft that can be recomputed, recomputed. */
import { changeDate } from '../docx/trackedChange';
import { correctDocx } from '../draft/correctDocx';
import { certainCorrections, type Correction } from '../draft/corrections';
import type { DraftBinding, DraftClaim, DraftReport, DraftSlip } from '../draft/draftReport';
import { openDraft } from '../draft/openDraft';
import { InputError } from '../model/errors';
import { checkText, compileReport } from '../pipeline';
import { readWorkbook } from '../workbook/readWorkbook';
import { atFile } from './atFile';
import { checkTargets, readBytes, writeAll } from './files';
import { parseArguments } from './options';

export const usage = 'chotso check BẢN-THẢO.docx|.txt|.md|.html [--workbook SỔ.xlsx] [--json] [--fix TỆP.docx] [--force]';

const VERDICTS = { wrong: 'SAI', rounding: 'LỆCH LÀM TRÒN', unknown: 'CHƯA KIỂM ĐƯỢC', ok: 'ĐÚNG' } as const;
/** What people need to see; right claims are only counted. */
const SHOWN: readonly DraftClaim['verdict'][] = ['wrong', 'rounding', 'unknown'];

interface Place {
  readonly start: number;
  readonly end: number;
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

const LONGEST_EXCERPT = 120;

/** The beginning of a place, or what surrounds its `heart` where that lies further on. */
function excerpt(text: string, { start, end }: Place, heart: Place = { start, end: start }): string {
  const from = heart.end - start <= LONGEST_EXCERPT ? start : Math.max(start, heart.start - LONGEST_EXCERPT / 2);
  return `“${from > start ? '…' : ''}${text.slice(from, Math.min(end, from + LONGEST_EXCERPT)).replace(/\s+/g, ' ')}”`;
}

/** A total is no single cell's. */
const sourceOf = ({ cell, cells }: DraftBinding): string => (cells > 1 ? `cộng ${cells} ô, ô đầu là ${cell ?? ''}` : `từ ô ${cell ?? ''}`);

function describe(text: string, report: DraftReport): string {
  const count = (verdict: DraftClaim['verdict']): number => report.claims.filter((claim) => claim.verdict === verdict).length;
  const claims = SHOWN.flatMap((verdict) => report.claims.filter((claim) => claim.verdict === verdict)).map(
    (claim) =>
      `- ${VERDICTS[claim.verdict]}, dòng ${lineOf(text, claim.start)}: ${excerpt(text, claim, claim.target)} – ${claim.explanation}${claim.cause ? ` (${claim.cause})` : ''}`,
  );
  const slips = report.slips.map((slip: DraftSlip) => `- Xem lại, dòng ${lineOf(text, slip.start)}: ${excerpt(text, slip)} – ${slip.message}`);
  const { numbers, checked, unchecked } = report.coverage;
  const bound = report.bindings
    ?.filter(({ status }) => status === 'different' || status === 'stale')
    .map(
      (binding) =>
        `- ${binding.status === 'stale' ? 'Số kỳ trước' : 'Khác sổ'}, dòng ${lineOf(text, binding.start)}: ${excerpt(text, binding)} – theo sổ là ${binding.value ?? ''} (${sourceOf(binding)})`,
    );
  return [
    `Bản thảo có ${numbers} con số: ${checked} con số kiểm được, ${unchecked} con số chưa kiểm được.`,
    `${report.claims.length} phép tính và kỳ báo cáo được đọc ra: sai ${count('wrong')}, lệch làm tròn ${count('rounding')}, chưa kiểm được ${count('unknown')}, đúng ${count('ok')}; ${slips.length} chỗ nên xem lại${bound ? `, ${bound.length} con số khác sổ` : ''}.`,
    ...claims,
    ...slips,
    ...(bound ?? []),
    '',
  ].join('\n');
}

const quote = ({ written, correction }: Correction): string => `“${written}” → “${correction}”`;

/** For people, on standard error: what was put right, and what couldn't be. */
function describeFix(path: string, made: readonly Correction[], left: readonly Correction[]): string {
  return [
    `Đã ghi ${path}: sửa ${made.length} chỗ chắc chắn, theo dõi thay đổi.`,
    ...made.map((correction) => `- ${quote(correction)}`),
    ...left.map((correction) => `- Chưa sửa được ${quote(correction)}: chỗ này có dấu chú thích hoặc ngắt dòng bên trong; hãy sửa bằng tay.`),
    '',
  ].join('\n');
}

/** 1 where a claim is provably wrong, else 0: slips alone are questions. Throws InputError for what can't be read or written. */
export function check(args: readonly string[], tag: string, now: Date): number {
  const { values, switches, rest } = parseArguments(args, ['workbook', 'fix'], ['json', 'force']);
  const [path] = rest;
  if (!path || rest.length > 1) throw new InputError(`Cần đúng một bản thảo. Cách dùng: ${usage}`);
  const fix = values.get('fix');
  if (fix !== undefined) {
    if (!/\.docx$/i.test(path) || !/\.docx$/i.test(fix)) throw new InputError('--fix chỉ sửa bản thảo .docx và ghi ra tệp .docx.');
    checkTargets([fix], { force: switches.has('force'), reads: path });
  }
  const bytes = readBytes(path);
  const { text, kind } = atFile(path, () => openDraft(path, bytes));
  const workbook = values.get('workbook');
  const compiled = workbook === undefined ? undefined : atFile(workbook, () => compileReport(readWorkbook(readBytes(workbook))));
  const report = checkText(text, compiled);
  if (fix !== undefined) {
    const fixed = atFile(path, () => correctDocx(bytes, certainCorrections(text, report), changeDate(now)));
    if (fixed.made.length) writeAll([{ path: fix, content: fixed.bytes }], tag);
    process.stderr.write(fixed.made.length ? describeFix(fix, fixed.made, fixed.left) : 'Không có chỗ nào đủ chắc chắn để tự sửa; không ghi tệp nào.\n');
  }
  // Where each number stands is for showing the text, and would be half of all there is to print.
  const printed = { ...report, numbers: undefined };
  process.stdout.write(switches.has('json') ? `${JSON.stringify({ ...printed, ...(kind === 'text' ? {} : { text }) }, null, 1)}\n` : describe(text, report));
  return report.claims.some(({ verdict }) => verdict === 'wrong') ? 1 : 0;
}
