/** `chotso refresh EDITED.docx --workbook W.xlsx`: the edited report with the workbook's figures, everything else as it was. */
import { resolve } from 'node:path';
import { changeDate } from '../docx/trackedChange';
import { InputError } from '../model/errors';
import { blocksFinal, compileReport } from '../pipeline';
import { applyRefresh } from '../refresh/applyRefresh';
import { planRefresh } from '../refresh/planRefresh';
import { refreshCharts } from '../refresh/refreshCharts';
import { applyRelink } from '../refresh/relink/applyRelink';
import { planRelink } from '../refresh/relink/planRelink';
import { mayRefresh, needsLook, type PlannedFigure, type RefreshPlan } from '../refresh/refreshPlan';
import { readWorkbook } from '../workbook/readWorkbook';
import { atFile } from './atFile';
import { checkTargets, readBytes, writeAll } from './files';
import { parseArguments } from './options';
import { describeRefresh } from './refreshText';
import { describeRelink, relinkJson } from './relinkText';

export const usage = 'chotso refresh VĂN-BẢN.docx --workbook SỔ.xlsx --out TỆP.docx [--track] [--edited] [--relink] [--dry-run] [--json] [--force]';

const figureJson = ({ key, label, status, old, next, cells, before, after }: PlannedFigure, refreshed: boolean): object => ({
  key,
  label,
  status,
  refreshed,
  old,
  new: next ?? null,
  before,
  after,
  cells,
});

const planJson = ({ figures, leftovers, wording, notice, signed }: RefreshPlan, refreshed: ReadonlySet<number>): object => ({
  figures: figures.map((figure) => figureJson(figure, refreshed.has(figure.id))),
  leftovers: leftovers.map(({ next, ...leftover }) => ({ ...leftover, new: next })),
  wording: wording.map(({ kind, old, next }) => ({ kind, old: old ?? null, new: next ?? null })),
  notice,
  signed,
});

/** 0; 1 where the workbook isn't final or something in the text is left to people. Throws InputError with nothing written. */
export function refresh(args: readonly string[], tag: string, now: Date): number {
  const { values, switches, rest } = parseArguments(args, ['workbook', 'out'], ['track', 'edited', 'relink', 'dry-run', 'json', 'force']);
  const [path] = rest;
  const [workbook, out, dry] = [values.get('workbook'), values.get('out'), switches.has('dry-run')];
  if (!path || rest.length > 1) throw new InputError(`Cần đúng một văn bản .docx. Cách dùng: ${usage}`);
  if (workbook === undefined) throw new InputError(`Thiếu --workbook: sổ Excel có số liệu. Cách dùng: ${usage}`);
  if (out === undefined && !dry) throw new InputError(`Thiếu --out: tệp văn bản mới. Cách dùng: ${usage}`);
  if (out !== undefined && out !== '-' && resolve(out) === resolve(path)) throw new InputError(`${out} là chính văn bản đang đọc; chọn tên khác cho kết quả.`);
  if (out !== undefined) checkTargets([out], { force: switches.has('force'), reads: workbook });
  const bytes = readBytes(path);
  const { document, findings } = atFile(workbook, () => compileReport(readWorkbook(readBytes(workbook))));
  const outcome = dry ? 'Xem trước: chưa ghi gì.' : `Đã ghi ${out ?? ''}`;
  const finish = (content: Uint8Array, json: object, words: string): void => {
    if (out !== undefined && !dry) writeAll([{ path: out, content }], tag);
    const text = switches.has('json') ? `${JSON.stringify({ written: !dry, draft: document.draft, ...json }, null, 1)}\n` : words;
    // With --out - the file itself is on standard output.
    (out === '-' && !dry ? process.stderr : process.stdout).write(text);
  };
  if (switches.has('relink')) {
    const links = atFile(path, () => planRelink(bytes, document));
    finish(applyRelink(bytes, links), relinkJson(links), describeRelink(links, outcome));
    return links.unsure.length ? 1 : 0;
  }
  const plan = atFile(path, () => planRefresh(bytes, document));
  if (!plan.figures.length && !refreshCharts(bytes, document).charts.length)
    throw new InputError(`${path}: văn bản không có số liệu nào do Chốt Số ghi. Nếu báo cáo được dán vào đây, gắn lại bằng --relink.`);
  const wanted = plan.figures.filter((figure) => mayRefresh(figure) && (figure.status === 'changed' || switches.has('edited')));
  const chosen = new Set(wanted.map(({ id }) => id));
  const refreshed = applyRefresh(bytes, plan, { chosen, ...(switches.has('track') ? { track: { date: changeDate(now) } } : {}) });
  const { bytes: content, charts } = refreshCharts(refreshed, document);
  finish(content, { ...planJson(plan, chosen), charts }, describeRefresh({ plan, refreshed: chosen, charts, blocking: findings.filter(blocksFinal), outcome }));
  const look =
    plan.leftovers.length + plan.wording.length > 0 ||
    plan.figures.some((figure) => !chosen.has(figure.id) && needsLook(figure)) ||
    charts.some(({ status }) => status === 'stale' || status === 'unknown');
  return document.draft || look ? 1 : 0;
}
