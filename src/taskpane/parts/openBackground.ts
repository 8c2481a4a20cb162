/** Long work beside the page: in a worker, or in the page itself where no worker can be had, and from the moment the worker dies. */
import { breathe } from './breathe';
import { receivedError, type SentError } from './sentError';

/** What every worker may answer instead. */
export interface Failure {
  readonly kind: 'failed';
  readonly error: SentError;
}

/** What is used of a worker. */
export interface WorkerPart {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface Job<To, From, T> {
  readonly messages: Iterable<To>;
  /** Undefined until the answer's last message. */
  readonly take: (message: From) => T | undefined;
  /** The same work in the page. */
  readonly here: () => T | Promise<T>;
}

export interface Background<To, From> {
  /** One job at a time, as answers carry no number. Throws as the work does. */
  run<T extends object>(job: Job<To, From, T>): Promise<T>;
  /** Ends it; what is under way never comes. */
  close(): void;
}

/** So long the page may be kept from its clicks by what is sent. */
const STRETCH_MS = 10;

const isFailure = (data: unknown): data is Failure => (data as Partial<Failure> | undefined)?.kind === 'failed';

const never = <T>(): Promise<T> => new Promise(() => undefined);

/** Undefined where the worker dies of it. */
async function ask<To, From, T extends object>(worker: WorkerPart, { messages, take }: Job<To, From, T>): Promise<T | undefined> {
  const answer = new Promise<T | undefined>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<From | Failure>) => {
      if (isFailure(data)) {
        reject(receivedError(data.error));
        return;
      }
      const result = take(data);
      if (result) resolve(result);
    };
    worker.onerror = () => resolve(undefined);
  });
  // It may fail while messages are still being sent.
  answer.catch(() => undefined);
  let start = performance.now();
  for (const message of messages) {
    worker.postMessage(message);
    if (performance.now() - start < STRETCH_MS) continue;
    await breathe();
    start = performance.now();
  }
  return answer;
}

export function openBackground<To, From>(start: () => WorkerPart | Promise<WorkerPart>): Background<To, From> {
  let closed = false;
  let worker: WorkerPart | undefined;
  const lose = (): void => {
    worker?.terminate();
    worker = undefined;
  };
  const open = async (): Promise<void> => {
    try {
      worker = await start();
    } catch {
      // The page does it then.
      return;
    }
    if (closed) lose();
    // It may die before it is asked anything, and nobody would hear.
    else worker.onerror = lose;
  };
  let queue: Promise<unknown> = open();
  return {
    run<T extends object>(job: Job<To, From, T>): Promise<T> {
      const work = async (): Promise<T> => {
        const asked = worker;
        const answered = asked && (await ask(asked, job).finally(() => (asked.onerror = lose)));
        if (!answered) lose();
        const result = answered ?? (closed ? undefined : await job.here());
        return closed || !result ? never<T>() : result;
      };
      const done = queue.then(work);
      queue = done.catch(() => undefined);
      return done;
    },
    close() {
      closed = true;
      lose();
    },
  };
}
