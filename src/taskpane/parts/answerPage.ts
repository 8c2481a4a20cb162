/** A worker's side of `openBackground`: works on each message, and tells the page what went wrong. */
import type { Failure } from './openBackground';
import { sentError } from './sentError';

/** What is used of a worker's scope; the compiler's own types for it clash with those of pages. */
interface WorkerScope<To, From> {
  addEventListener(type: 'message', listener: (event: { readonly data: To }) => void): void;
  postMessage(message: From | Failure): void;
}

export function answerPage<To, From>(work: (message: To, say: (answer: From) => void) => void | Promise<void>): void {
  const scope = globalThis as unknown as WorkerScope<To, From>;
  const say = (answer: From): void => scope.postMessage(answer);
  const answer = async (message: To): Promise<void> => {
    try {
      await work(message, say);
    } catch (error) {
      scope.postMessage({ kind: 'failed', error: sentError(error) });
    }
  };
  scope.addEventListener('message', ({ data }) => void answer(data));
}
