/** Puts the file's name before a message that is about the file. */
import { basename } from 'node:path';
import { InputError } from '../model/errors';

export function atFile<T>(path: string, use: () => T): T {
  try {
    return use();
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`${basename(path)}: ${error.message}`);
    throw error;
  }
}
