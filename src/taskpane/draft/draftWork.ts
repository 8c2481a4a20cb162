/** What is too long for the pane's own thread: reading and checking a draft, and correcting its file. Plain data in and out. */
import { checkDraft } from '../../draft/checkDraft';
import { correctDocx, type CorrectedDocx } from '../../draft/correctDocx';
import { certainCorrections, type Correction } from '../../draft/corrections';
import type { DraftReport, WorkbookFigure } from '../../draft/draftReport';
import { openDraft } from '../../draft/openDraft';
import { readDraft } from '../../draft/readDraft';
import type { Period } from '../../locale/period';
import { InputError, withFileName } from '../../model/errors';

export type DraftSource =
  /** `html` as the clipboard had it beside the text. */
  { readonly kind: 'text'; readonly text: string; readonly html?: string } | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array };

export interface CheckTask {
  readonly kind: 'check';
  readonly source: DraftSource;
  readonly figures?: readonly WorkbookFigure[];
  readonly period?: Period;
}

export interface CorrectTask {
  readonly kind: 'correct';
  readonly bytes: Uint8Array;
  readonly corrections: readonly Correction[];
  readonly date: string;
}

export interface CheckedDraft {
  readonly text: string;
  readonly report: DraftReport;
  readonly corrections: readonly Correction[];
}

/** Twenty times the longest report seen. */
const MOST_CHARACTERS = 5_000_000;

function textOf(source: DraftSource): string {
  if (source.kind === 'file') return withFileName(source.name, () => openDraft(source.name, source.bytes).text);
  const { text, html } = source;
  return (html === undefined ? '' : readDraft({ kind: 'html', html })) || readDraft({ kind: 'text', text });
}

/** Throws InputError where there is nothing to check. */
function checkSource({ source, figures, period }: CheckTask): CheckedDraft {
  const text = textOf(source).replace(/\r\n?/g, '\n');
  if (!text.trim()) throw new InputError('Bản thảo không có chữ nào để soát. Chọn tệp khác hoặc dán lại văn bản.');
  if (text.length > MOST_CHARACTERS)
    throw new InputError(`Bản thảo dài ${Math.round(text.length / 1_000_000)} triệu ký tự, quá giới hạn 5 triệu. Chia thành nhiều phần rồi soát từng phần.`);
  const report = checkDraft(text, { ...(figures && { figures }), ...(period && { period }) });
  return { text, report, corrections: certainCorrections(text, report) };
}

export type DraftTask = CheckTask | CorrectTask;
export type DraftOutcome<T extends DraftTask = DraftTask> = T extends CheckTask ? CheckedDraft : CorrectedDocx;

export const runDraftTask = (task: DraftTask): DraftOutcome =>
  task.kind === 'check' ? checkSource(task) : correctDocx(task.bytes, task.corrections, task.date);
