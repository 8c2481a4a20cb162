/** Where sent files are read and planned: they come in one by one, and a plan can be asked for again with other answers. */
import type { ImportPlan } from '../../collect/importPlan';
import { dayOf } from '../../collect/logTime';
import { planInto, type ImportOptions } from '../../collect/planImport';
import { readCollection, type Collection } from '../../collect/readCollection';
import { receiveFile } from '../../collect/receiveFile';
import type { SentFile } from '../../collect/sentFile';
import type { WorkbookSnapshot } from '../../workbook/port';
import { MOST_BYTES, MOST_MB } from '../parts/takeFile';

/** Figures that were there already are counted only. */
export interface PanePlan extends Omit<ImportPlan, 'unchanged'> {
  readonly unchanged: number;
}

export interface ImportDesk {
  /** Reads one more file; what can't be read is a fault of that file alone. */
  receive(file: File): Promise<void>;
  /** Over all files so far. Throws InputError where the workbook can't be worked with. */
  plan(workbook: WorkbookSnapshot, options: ImportOptions): Promise<PanePlan>;
  /** Ends it, whatever is under way. */
  close(): void;
}

export async function readFile(file: File): Promise<SentFile> {
  const name = file.name.normalize('NFC');
  const received = dayOf(new Date(file.lastModified));
  if (file.size > MOST_BYTES) return { name, received, carries: [], sheets: [], fault: `tệp nặng hơn ${MOST_MB} MB nên không đọc.` };
  return receiveFile(name, new Uint8Array(await file.arrayBuffer()), received);
}

export function panePlan(collection: Collection, files: readonly SentFile[], options: ImportOptions): PanePlan {
  const { unchanged, ...plan } = planInto(collection, files, options);
  return { ...plan, unchanged: unchanged.length };
}

/** In the page itself, for browsers that keep workers from it. */
export function deskHere(): ImportDesk {
  const files: SentFile[] = [];
  return {
    async receive(file) {
      files.push(await readFile(file));
    },
    plan: (workbook, options) => Promise.resolve().then(() => panePlan(readCollection(workbook), files, options)),
    close: () => void files.splice(0),
  };
}
