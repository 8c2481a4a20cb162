/** The worker's entry: one task in, its answer out. */
import { answer } from './answer';
import type { CheckTask, CorrectTask } from './draftWork';

addEventListener('message', ({ data }: MessageEvent<CheckTask | CorrectTask>) => postMessage(answer(data)));
