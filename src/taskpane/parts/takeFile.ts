/** The one file that was chosen, dropped or pasted. */
import { InputError } from '../../model/errors';

export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface FileRefusals {
  readonly oneFile: string;
  readonly tooLarge: (name: string, megabytes: number) => string;
  readonly unreadable: (name: string) => string;
}

export const MOST_MB = 50;
/** Beyond this nothing is read into memory. */
export const MOST_BYTES = MOST_MB * 1024 * 1024;

/** Undefined where there is none. */
export async function takeFile(files: ArrayLike<File>, refusals: FileRefusals): Promise<OpenedFile | undefined> {
  const [file] = Array.from(files);
  if (!file) return undefined;
  if (files.length > 1) throw new InputError(refusals.oneFile);
  if (file.size > MOST_BYTES) throw new InputError(refusals.tooLarge(file.name, MOST_MB));
  const bytes = await file.arrayBuffer().catch(() => {
    throw new InputError(refusals.unreadable(file.name));
  });
  return { name: file.name, bytes: new Uint8Array(bytes) };
}
