/** Starts the worker, whose file the bundler makes from this very expression. */
export const startWorker = (): Worker => new Worker(new URL('./draftWorker.ts', import.meta.url));
