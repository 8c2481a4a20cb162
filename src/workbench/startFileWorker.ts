/** Starts the worker; the build finds its code by this very expression. */
export const startFileWorker = (): Worker => new Worker(new URL('./fileWorker.ts', import.meta.url));
