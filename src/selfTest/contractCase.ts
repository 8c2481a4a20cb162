/** One promise of every workbook port, told without a test framework: tests run it, and so does the pane's self-test inside the real program. */
import type { CellEdit, WorkbookPort, WorkbookSnapshot } from '../workbook/port';

/** A workbook that holds the case's snapshot, and somebody else at work in it. Rows and columns are 0-based. */
export interface PortSubject {
  readonly port: WorkbookPort;
  /** Somebody else's change. */
  edit(sheet: string, row: number, column: number, value: CellEdit['value']): Promise<void>;
  /** Somebody's formula in a cell that is blank, and still reads blank. */
  putFormula(sheet: string, row: number, column: number): Promise<void>;
  /** Events come a little later than what they tell of; afterwards they are there. */
  settled(): Promise<void>;
}

export interface ContractCase {
  /** What is promised, in a few words. */
  readonly name: { readonly vi: string; readonly en: string };
  /** What the workbook holds before. */
  readonly snapshot: WorkbookSnapshot;
  /** Throws, saying the difference, where the promise isn't kept. */
  run(subject: PortSubject): Promise<void>;
}

/** Thrown by a subject that can't do what a case asks of it, through no fault of the port. */
export class BeyondSubject extends Error {}

/** A case written in one call. */
export const contractCase = (name: ContractCase['name'], snapshot: WorkbookSnapshot, run: ContractCase['run']): ContractCase => ({ name, snapshot, run });
