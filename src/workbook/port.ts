/** The port to spreadsheets: what the engine and the pane need of a workbook, whichever program holds it. */
import type { CellRef, CellValue } from '../model/cell';
import type { WrittenSheet } from '../model/writtenSheet';
import type { NewColumn, NewSheet, NewValue } from '../model/newSheet';

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

/** One input cell, changed on the user's word; 0-based. */
export interface CellEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** What was there when the change was decided; anything else there now is somebody's work and stops the write. */
  readonly expected: CellValue;
  /** Text stays text; a date is days since the last of 1899, a percentage its fraction. */
  readonly value: string | number | null;
  /** What a number shall look like; plain unless said. */
  readonly shows?: 'date' | 'percent';
  /** A formula that stands there stops the write as well, whatever it shows. */
  readonly sparesFormula?: boolean;
}

/** What a table gains: columns to the right of its last one, rows below its last one. What stands there already is a conflict. */
export interface TableGrowth {
  readonly table: string;
  readonly columns?: readonly NewColumn[];
  /**
   * A value for each column, new ones included; a blank leaves a calculated column to its formula. They fill blank rows at the table's end before it gains
   * any; where the table has a totals row, it stays below them.
   */
  readonly rows?: readonly (readonly NewValue[])[];
}

export interface WorkbookChange {
  /** Sheets that belong to the add-in, replaced whole. */
  readonly sheets?: readonly WrittenSheet[];
  readonly cells?: readonly CellEdit[];
  /** Tables that the workbook lacks, each on a sheet of its own. */
  readonly newSheets?: readonly NewSheet[];
  /** At most one entry a table. */
  readonly growth?: readonly TableGrowth[];
}

export interface Conflict {
  readonly ref: CellRef;
  readonly expected: CellValue;
  readonly found: CellValue;
  /** The cell holds a formula that was to be spared. */
  readonly formula?: true;
}

export type WriteOutcome =
  | {
      readonly kind: 'written';
      /** Brings back what was overwritten, unless somebody changed it since. */
      readonly undo: () => Promise<WriteOutcome>;
    }
  /** Nothing was written. */
  | { readonly kind: 'conflict'; readonly conflicts: readonly Conflict[] };

export type WorkbookEvent =
  /** `sheets` are the names of sheets with changed cells. */
  { readonly kind: 'changed'; readonly sheets: readonly string[] } | { readonly kind: 'selected'; readonly ref: CellRef };

export interface WorkbookPort {
  /** Throws InputError where the workbook can't be read. */
  read(): Promise<WorkbookSnapshot>;
  /** As `read`, but sheets of which no event has told since the last read may be as they were then: asks the program for less. */
  reread(): Promise<WorkbookSnapshot>;
  /** All or nothing. Throws InputError, saying what was written if anything was. */
  write(change: WorkbookChange): Promise<WriteOutcome>;
  /** Shows the cell and selects it; throws InputError where it is gone. */
  select(ref: CellRef): Promise<void>;
  /** Calls `listener` until the returned function is called. */
  watch(listener: (event: WorkbookEvent) => void): Promise<() => void>;
}
