/** What an import would do, as a value: every cell with old and new, every question, and the log; nothing is written before it is seen. */
import type { CellRef, CellValue } from '../model/cell';
import type { NewSheet } from '../model/newSheet';
import type { TableGrowth } from '../workbook/port';
import type { SentValue } from './sentFile';

export type NewCellValue = Exclude<CellValue, boolean | { readonly error: string } | null>;

export interface CellChange {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly ref: CellRef;
  readonly old: CellValue;
  /** Null clears the cell. */
  readonly new: NewCellValue | null;
  readonly source: { readonly file: string; readonly place: CellRef };
  /** Code; empty where it is the workbook's own. */
  readonly department: string;
  /** Department and indicator, for people. */
  readonly about: string;
  /** Goes into a row or a table that the workbook gains, see `ImportPlan`. */
  readonly added?: true;
}

/** What may be wrong with a sent file; each kind is explained where it arises. */
export type ProblemKind =
  | 'unreadable'
  | 'carries'
  | 'hidden-sheet'
  | 'no-table'
  | 'unknown-department'
  | 'no-department-table'
  | 'locked'
  | 'wrong-period'
  | 'same-as-last'
  | 'two-files'
  | 'unknown-code'
  | 'code-and-name'
  | 'no-row'
  | 'row-twice'
  | 'wrong-unit'
  | 'not-a-number'
  | 'ambiguous-number'
  | 'smaller-than-last'
  | 'present'
  | 'formula'
  | 'name-match'
  | 'unplaced';

/** One way to settle a question. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** By the question's id: the choice's. */
export type Answers = ReadonlyMap<string, string>;

export interface ImportProblem {
  /** The same in every plan over the same files. */
  readonly id: string;
  readonly kind: ProblemKind;
  /** A question keeps its numbers out until somebody answers it; a note doesn't. */
  readonly asks: boolean;
  /** Empty where nothing but the file or the workbook itself can settle it. */
  readonly choices: readonly Choice[];
  /** The choice that was made, or that holds until somebody says otherwise. */
  readonly answer?: string | undefined;
  /** The likeliest choice, which nobody has made yet. */
  readonly likely?: string | undefined;
  readonly file: string;
  /** Code; empty where it isn't known. */
  readonly department: string;
  readonly message: string;
  /** What was sent and isn't written because of this, with its place in the file. */
  readonly values: readonly SentValue[];
}

export interface LogRow {
  readonly file: string;
  readonly department: string;
  readonly result: string;
}

export interface RememberedName {
  readonly department: string;
  readonly name: string;
  readonly code: string;
}

export interface ImportPlan {
  readonly changes: readonly CellChange[];
  /** Rows that were agreed to, with all that goes into them. */
  readonly growth: readonly TableGrowth[];
  /** The same of departments' tables. */
  readonly newSheets: readonly NewSheet[];
  readonly problems: readonly ImportProblem[];
  /** One row a file. */
  readonly log: readonly LogRow[];
  /** Table GhepMa as it will be. */
  readonly remembered: readonly RememberedName[];
  /** Figures that the workbook had already. */
  readonly unchanged: readonly { readonly file: string; readonly place: CellRef; readonly ref: CellRef }[];
}

export const asksSomething = ({ problems }: ImportPlan): boolean => problems.some(({ asks }) => asks);
