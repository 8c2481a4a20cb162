/** The worker that changes files, away from the page. */
import { answerPage } from '../taskpane/parts/answerPage';
import { resultMessages, TaskGatherer, type FromFileWorker, type ToFileWorker } from './fileMessages';
import { runFileTask } from './fileTask';

const gatherer = new TaskGatherer();

answerPage<ToFileWorker, FromFileWorker>(async (message, say) => {
  const task = gatherer.take(message);
  if (task) for (const part of resultMessages(await runFileTask(task))) say(part);
});
