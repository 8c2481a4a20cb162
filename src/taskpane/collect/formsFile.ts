/** All forms in one .zip; made one by one, so that the page breathes between them. */
import { departmentForms } from '../../collect/departmentForm';
import type { Collection } from '../../collect/readCollection';
import { formatPeriod } from '../../locale/period';
import { packParts } from '../../opc/zip';
import { writeForm } from '../../workbook/writeWorkbook';
import type { SavedFile } from '../services';
import { breathe } from '../parts/breathe';

export interface FormsFile extends SavedFile {
  readonly count: number;
}

/** Undefined where no department owes anything. */
export async function formsFile(collection: Collection, onProgress: (done: number, total: number) => void): Promise<FormsFile | undefined> {
  const forms = departmentForms(collection);
  const files = new Map<string, Uint8Array>();
  for (const form of forms) {
    onProgress(files.size, forms.length);
    await breathe();
    files.set(form.fileName, await writeForm(form));
  }
  if (!files.size) return undefined;
  const period = formatPeriod(collection.period).replace(/[^\p{L}\p{N}]+/gu, '-');
  return { name: `Bieu-${period}.zip`, type: 'application/zip', bytes: packParts(files), count: files.size };
}
