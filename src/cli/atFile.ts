/** Puts the file's name before a message that is about the file. */
import { basename } from 'node:path';
import { withFileName } from '../model/errors';

export const atFile = <T>(path: string, use: () => T): T => withFileName(basename(path), use);
