/** How the worker answers: errors don't survive the way between threads, so they travel as data. */
import type { CorrectedDocx } from '../../draft/correctDocx';
import { InputError } from '../../model/errors';
import { checkSource, correctFile, type CheckedDraft, type CheckTask, type CorrectTask } from './draftWork';

export type Answer = { readonly value: CheckedDraft | CorrectedDocx } | { readonly refusal: string } | { readonly fault: string };

export function answer(task: CheckTask | CorrectTask): Answer {
  try {
    return { value: task.kind === 'check' ? checkSource(task) : correctFile(task) };
  } catch (error) {
    if (error instanceof InputError) return { refusal: error.message };
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
