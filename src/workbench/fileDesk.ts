/** Where files are changed: beside the page, so that it stays at hand. */
import { openBackground, type WorkerPart } from '../taskpane/parts/openBackground';
import { ResultGatherer, taskMessages, type FromFileWorker, type ToFileWorker } from './fileMessages';
import { runFileTask, type FileResult, type FileTask } from './fileTask';

export type FileDesk = (task: FileTask) => Promise<FileResult>;

export function openFileDesk(start: () => WorkerPart): FileDesk {
  const background = openBackground<ToFileWorker, FromFileWorker>(start);
  return (task) => {
    const gatherer = new ResultGatherer();
    return background.run({ messages: taskMessages(task), take: (message) => gatherer.take(message), here: () => runFileTask(task) });
  };
}
