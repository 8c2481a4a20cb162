/** The worker that changes files, away from the page. */
import { InputError } from '../model/errors';
import { resultMessages, TaskGatherer, type FromFileWorker, type ToFileWorker } from './fileMessages';
import { runFileTask } from './fileTask';

const gatherer = new TaskGatherer();

addEventListener('message', ({ data }: MessageEvent<ToFileWorker>) => {
  const answer = async (): Promise<void> => {
    const task = gatherer.take(data);
    if (task) for (const message of resultMessages(await runFileTask(task))) postMessage(message);
  };
  answer().catch((error: unknown) =>
    postMessage({
      kind: 'failed',
      message: error instanceof Error ? error.message : String(error),
      isInput: error instanceof InputError,
    } satisfies FromFileWorker),
  );
});
