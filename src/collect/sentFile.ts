/** A file as a department sent it: cells of its sheets, values only. What made them is never followed. */
import { cleanText } from '../locale/encoding';
import { decodeLegacy } from '../locale/legacyText';
import type { CalendarDate, CellRef, CellValue } from '../model/cell';
import type { PlainSheet } from '../model/plainSheet';

export interface SentFile {
  readonly name: string;
  readonly sheets: readonly PlainSheet[];
  /** The day it came, or was saved last. */
  readonly received?: CalendarDate | undefined;
  /** What the file carries besides cells: macros, links to other workbooks. */
  readonly carries: readonly string[];
  /** Why it can't be read. */
  readonly fault?: string | undefined;
}

/** A cell of a sent file, for people to find. */
export interface SentValue {
  readonly place: CellRef;
  readonly text: string;
  /** A remark or the like: nobody misses a figure where it is left out. */
  readonly words?: true;
}

export const saidValue = ({ place, text, words }: SentValue): string => `${words ? `“${text}”` : text} (${place})`;

/** Unicode in one normal form, on one line. */
export const sentText = (value: CellValue | undefined): string =>
  typeof value === 'string' ? decodeLegacy(cleanText(value)).replace(/\s+/g, ' ').trim() : typeof value === 'number' ? String(value) : '';
