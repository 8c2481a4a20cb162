/** What is done to a workbook's file: edits, new sheets, grown tables, written sheets; bytes in, bytes out, in any thread. */
import type { NewSheet } from '../model/newSheet';
import type { WrittenSheet } from '../model/writtenSheet';
import { addSheets } from '../workbook/addSheets';
import { editCells, type FileEdit, type TableExtent } from '../workbook/editCells';
import { growTables } from '../workbook/growTables';
import type { TableGrowth } from '../workbook/port';
import { writeBack } from '../workbook/writeBack';
import { readSheets, type ShownWorkbook } from './readSheets';

export interface FileTask {
  readonly bytes: Uint8Array;
  readonly edits: readonly FileEdit[];
  readonly extents: readonly TableExtent[];
  /** With names that are free in the workbook. */
  readonly newSheets: readonly NewSheet[];
  readonly growth: readonly TableGrowth[];
  readonly sheets: readonly WrittenSheet[];
  /** Names of the sheets to be shown of what comes out. */
  readonly shows: readonly string[] | 'all' | 'none';
  readonly stylePrefix: string;
}

export interface FileResult {
  readonly bytes: Uint8Array;
  readonly shown: ShownWorkbook | undefined;
}

export const fileTask = (bytes: Uint8Array, what: Partial<Omit<FileTask, 'bytes'>>): FileTask => ({
  bytes,
  edits: [],
  extents: [],
  newSheets: [],
  growth: [],
  sheets: [],
  shows: 'none',
  stylePrefix: '',
  ...what,
});

/** Throws InputError as each of the steps does. */
export async function runFileTask({ bytes, edits, extents, newSheets, growth, sheets, shows, stylePrefix }: FileTask): Promise<FileResult> {
  const grown = growTables(await addSheets(editCells(bytes, edits, extents), newSheets), growth);
  const written = sheets.length ? writeBack(grown, sheets) : grown;
  return { bytes: written, shown: shows === 'none' ? undefined : readSheets(written, shows === 'all' ? undefined : shows, stylePrefix) };
}
