/** Where files are changed: in a worker where the browser gives one, in the page itself where it doesn't. */
import { InputError } from '../model/errors';
import { ResultGatherer, taskMessages, type FromFileWorker } from './fileMessages';
import { runFileTask, type FileResult, type FileTask } from './fileTask';
import { breathe } from '../taskpane/parts/breathe';

export type FileDesk = (task: FileTask) => Promise<FileResult>;

type WorkerPart = Pick<Worker, 'postMessage' | 'onmessage' | 'onerror'>;

/** Undefined where the worker's file didn't load. */
async function ask(worker: WorkerPart, task: FileTask): Promise<FileResult | undefined> {
  const gatherer = new ResultGatherer();
  const answer = new Promise<FileResult | undefined>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FromFileWorker>) => {
      if (data.kind === 'failed') {
        reject(data.isInput ? new InputError(data.message) : new Error(data.message));
        return;
      }
      const result = gatherer.take(data);
      if (result) resolve(result);
    };
    worker.onerror = () => resolve(undefined);
  });
  for (const message of taskMessages(task)) {
    worker.postMessage(message);
    await breathe();
  }
  return answer;
}

/** One task at a time: answers carry no number. */
export function openFileDesk(start: () => WorkerPart): FileDesk {
  let worker: WorkerPart | undefined;
  try {
    worker = start();
    // It may fail before it is asked anything, and nobody would hear.
    worker.onerror = () => void (worker = undefined);
  } catch {
    // The page's own thread does it then.
  }
  let queue: Promise<unknown> = Promise.resolve();
  return (task) => {
    const answered = queue.then(async () => {
      const result = worker && (await ask(worker, task));
      if (result) return result;
      worker = undefined;
      return runFileTask(task);
    });
    queue = answered.catch(() => undefined);
    return answered;
  };
}
