/** The worker's entry: one task in, what came of it out. */
import { answerPage } from '../parts/answerPage';
import { runDraftTask, type DraftOutcome, type DraftTask } from './draftWork';

answerPage<DraftTask, DraftOutcome>((task, say) => say(runDraftTask(task)));
