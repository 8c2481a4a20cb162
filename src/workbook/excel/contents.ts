/** What Excel says it holds and what it shall hold, as values: between the file that talks to Excel and the rules for writing. */
import type { CellValue } from '../../model/cell';
import type { NewColumn } from '../../model/newSheet';
import { cellAddress, type CellRange } from '../../model/address';
import { readCell, restoredInput, type ApiValue } from './cells';
import type { SheetPlan } from './plan';
import { gridOf } from '../rectangles';

export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
}

export interface TableEntry {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
}

/** In the order of the tabs. */
export interface Layout {
  readonly sheets: readonly SheetEntry[];
  readonly tables: readonly TableEntry[];
}

/** A rectangle of cells. */
export interface Block {
  readonly range: CellRange;
  readonly formulas: readonly (readonly ApiValue[])[];
  readonly values: readonly (readonly ApiValue[])[];
  readonly formats: readonly (readonly string[])[];
}

/** A chart of ours as Excel has it; the range of its data is in its name. */
export interface SavedChart {
  readonly name: string;
  readonly type: string;
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

export interface SheetContent {
  /** Undefined where no cell has a value. */
  readonly used: Block | undefined;
  /** Fonts, fills and alignment of `used`, as Excel hands them over and takes them back. */
  readonly looks: unknown;
  /** Of the add-in's own table. */
  readonly table: { readonly id: string; readonly name: string; readonly range: CellRange; readonly headed: boolean } | undefined;
  /** Charts of ours; a user's stay whatever is written. */
  readonly charts: readonly SavedChart[];
}

/** A sheet to be written, by the name that it has or shall have. */
export interface SheetTarget {
  readonly name: string;
  /** Of its table. */
  readonly table: string | undefined;
}

export interface CellsTarget {
  readonly sheet: string;
  readonly range: CellRange;
  /** A table gains these cells: Excel puts headers and formulas there on its own account. */
  readonly gained?: boolean;
}

export interface Targets {
  readonly sheets: readonly SheetTarget[];
  readonly cells: readonly CellsTarget[];
  /** Ids of tables that change their size. */
  readonly tables: readonly string[];
}

/** As many sheets, cells and tables as were asked for; what isn't there is undefined. */
export interface Contents {
  readonly sheets: readonly (SheetContent | undefined)[];
  readonly cells: readonly (CellsContent | undefined)[];
  readonly tables: readonly (TableContent | undefined)[];
}

export interface TableContent {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  /** Header and totals included. */
  readonly range: CellRange;
  readonly totals: boolean;
}

/** A table that shall gain so many rows and columns. */
export interface GrowingTarget {
  readonly table: string;
  readonly rows: number;
  readonly columns: number;
}

export interface GrowingContent extends TableContent {
  readonly headed: boolean;
  readonly headers: readonly string[];
  /** Of the rows of data: what reaches from the first to the last that holds anything. */
  readonly filled: CellRange | undefined;
  /** The last row that holds anything (or the first, where none does) and the rows from there on, as wide as the table will be; undefined without new rows. */
  readonly rows: Block | undefined;
  /** The columns beside the table, as tall as it is; undefined without new columns. */
  readonly right: Block | undefined;
  /** Of those columns, in points. */
  readonly widths: readonly number[];
  /** Names of other tables in these places. */
  readonly neighbours: readonly string[];
}

/** How what a table gained looks. */
export interface Gains {
  readonly before: CellRange;
  /** Of data. */
  readonly firstRow: number;
  /** New rows look like this one. */
  readonly model: number;
  readonly columns: readonly (NewColumn & { readonly format: string })[];
}

/** A table at one of its sizes. */
export interface TableState extends TableContent {
  /** Of columns beside the table at its smaller size, in points. */
  readonly widths: readonly { readonly column: number; readonly points: number }[];
  /** Undefined for the smaller size. */
  readonly gains: Gains | undefined;
}

export interface CellsContent {
  readonly block: Block;
  /** Whether protection keeps any of them from being changed. */
  readonly locked: boolean;
}

/** What stands in the sheets and cells that a change touches. */
export interface State {
  readonly sheets: readonly (SheetTarget & { readonly content: SheetContent | undefined })[];
  readonly cells: readonly { readonly sheet: string; readonly block: Block; readonly gained: boolean }[];
  readonly tables: readonly TableState[];
}

/** A look at the workbook as a whole. */
export interface Look extends Contents {
  readonly layout: Layout;
  /** The workbook's defined names. */
  readonly names: readonly string[];
  /** Whether sheets can be neither added nor deleted. */
  readonly closed: boolean;
  /** As many as were asked for. */
  readonly growing: readonly (GrowingContent | undefined)[];
}

/** `content` undefined: there shall be no such sheet. */
export interface SheetGoal extends SheetTarget {
  readonly content: SheetPlan | SheetContent | undefined;
  readonly now: SheetContent | undefined;
}

export interface CellsGoal extends CellsTarget {
  /** null leaves a cell as it is, in both. */
  readonly formulas: readonly (readonly (ApiValue | null)[])[];
  readonly formats: readonly (readonly (string | null)[])[];
}

export interface TableGoal extends TableState {
  /** Where the table reaches now. */
  readonly now: CellRange;
}

export interface Goals {
  readonly sheets: readonly SheetGoal[];
  readonly cells: readonly CellsGoal[];
  readonly tables: readonly TableGoal[];
}

/** What brings a block back. */
export const goalOf = (sheet: string, { range, formulas, values, formats }: Block): CellsGoal => ({
  sheet,
  range,
  formulas: formulas.map((row, r) => row.map((formula, c) => restoredInput(formula, values[r]?.[c] ?? ''))),
  formats,
});

export interface BlockCell {
  readonly formula: ApiValue;
  readonly value: CellValue;
}

/** By A1 address; blank cells aren't there. */
export function cellsOf(block: Block | undefined): Map<string, BlockCell> {
  const cells = new Map<string, BlockCell>();
  if (!block) return cells;
  const { range, formulas, values, formats } = block;
  gridOf(range, (row, column) => {
    const [r, c] = [row - range.top, column - range.left];
    const formula = formulas[r]?.[c] ?? '';
    if (formula !== '') cells.set(cellAddress(row, column), { formula, value: readCell(values[r]?.[c], formats[r]?.[c]) });
  });
  return cells;
}
