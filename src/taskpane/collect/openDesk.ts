/** The desk as the pane opens it. */
import { deskInWorker } from './deskInWorker';
import type { ImportDesk } from './importDesk';

export const openDesk = (): ImportDesk => deskInWorker(async () => (await import('./startImportWorker')).startImportWorker());
