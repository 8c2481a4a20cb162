/** Runs a draft's task beside the page, and lets it be cancelled. */
import { openBackground } from '../parts/openBackground';
import type { DraftOutcome, DraftTask } from './draftWork';

export interface Running<T> {
  readonly result: Promise<T>;
  /** The result never comes. */
  cancel(): void;
}

export function runTask<T extends DraftTask>(task: T): Running<DraftOutcome<T>> {
  const background = openBackground<DraftTask, DraftOutcome<T>>(async () => (await import('./startWorker')).startWorker());
  const result = background.run({
    messages: [task],
    take: (outcome) => outcome,
    // What comes out is of the kind that went in.
    here: async () => (await import('./draftWork')).runDraftTask(task) as DraftOutcome<T>,
  });
  return { result: result.finally(() => background.close()), cancel: () => background.close() };
}
