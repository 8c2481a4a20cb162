/** The port to spreadsheets: what the engine needs of a workbook, whichever program holds it. */
import type { CellValue } from '../model/cell';
import type { WrittenSheet } from '../model/writtenSheet';

/** A table as it stands in the workbook; row 0 is the row below the header, the totals row is left out. */
export interface TableSnapshot {
  readonly name: string;
  readonly sheet: string;
  /** 0-based sheet row and column of the header's first cell. */
  readonly top: number;
  readonly left: number;
  /** As they stand in the file. */
  readonly headers: readonly string[];
  /** As wide as `headers`. */
  readonly rows: readonly (readonly CellValue[])[];
}

export interface WorkbookSnapshot {
  readonly sheets: readonly string[];
  readonly tables: readonly TableSnapshot[];
}

export interface WorkbookPort {
  /** Throws InputError where the workbook can't be read. */
  read(): Promise<WorkbookSnapshot>;
  /** All sheets or none. */
  write(sheets: readonly WrittenSheet[]): Promise<void>;
}
