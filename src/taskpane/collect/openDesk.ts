/** A desk in a worker where the browser gives one, in the page itself where it doesn't. */
import { deskHere, type ImportDesk } from './importDesk';

export async function openDesk(): Promise<ImportDesk> {
  if (typeof Worker === 'undefined') return deskHere();
  try {
    const [{ deskInWorker }, { startImportWorker }] = await Promise.all([import('./deskInWorker'), import('./startImportWorker')]);
    return deskInWorker(startImportWorker());
  } catch {
    return deskHere();
  }
}
