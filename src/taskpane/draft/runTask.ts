/** Runs a draft's task beside the pane's thread and lets it be cancelled; where no worker can be had, in the pane's thread. */
import type { CorrectedDocx } from '../../draft/correctDocx';
import { InputError } from '../../model/errors';
import type { Answer } from './answer';
import type { CheckedDraft, CheckTask, CorrectTask } from './draftWork';

export interface Running<T> {
  readonly result: Promise<T>;
  /** The result never comes. */
  cancel(): void;
}

/** Undefined where the worker's file didn't load or workers aren't allowed. */
function ask(worker: Worker, task: CheckTask | CorrectTask): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve(data));
    worker.addEventListener('error', () => resolve(undefined));
    worker.postMessage(task);
  });
}

export function runTask(task: CheckTask): Running<CheckedDraft>;
export function runTask(task: CorrectTask): Running<CorrectedDocx>;
export function runTask(task: CheckTask | CorrectTask): Running<CheckedDraft | CorrectedDocx> {
  let cancelled = false;
  let worker: Worker | undefined;
  const work = async (): Promise<CheckedDraft | CorrectedDocx> => {
    let given: Answer | undefined;
    try {
      const { startWorker } = await import('./startWorker');
      if (!cancelled) worker = startWorker();
      given = worker && (await ask(worker, task));
    } catch {
      // The pane's own thread does it then.
    } finally {
      worker?.terminate();
    }
    given ??= cancelled ? undefined : (await import('./answer')).answer(task);
    if (cancelled || !given) return new Promise(() => undefined);
    if ('refusal' in given) throw new InputError(given.refusal);
    if ('fault' in given) throw new Error(given.fault);
    return given.value;
  };
  return {
    result: work(),
    cancel: () => {
      cancelled = true;
      worker?.terminate();
    },
  };
}
