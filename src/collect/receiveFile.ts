/** The bytes of a department's file as cells; what can't be read is a fault of that file alone. */
import type { CalendarDate } from '../model/cell';
import { InputError } from '../model/errors';
import { readEverySheet } from '../workbook/readEverySheet';
import { readCsv } from './readCsv';
import type { SentFile } from './sentFile';

/** `name` tells what kind of file it is; `received` is the day it came or was saved last. */
export function receiveFile(name: string, bytes: Uint8Array, received: CalendarDate | undefined): SentFile {
  try {
    if (/\.(?:csv|txt|tsv)$/i.test(name)) return { name, received, carries: [], sheets: [readCsv(bytes)] };
    return { name, received, ...readEverySheet(bytes) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { name, received, carries: [], sheets: [], fault: error.message };
  }
}
