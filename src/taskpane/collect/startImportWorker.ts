/** Starts the worker; the build finds its code by this very expression. */
export const startImportWorker = (): Worker => new Worker(new URL('./importWorker.ts', import.meta.url));
