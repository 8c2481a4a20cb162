/** What the checker hands back; the JSON of `chotso check --json`. Offsets are UTF-16 into the draft's text in NFC. */
import type { CellRef } from '../model/cell';
import type { Rational } from '../model/rational';
import type { ClaimKind } from './claim';
import type { Verdict } from './verify';

export interface DraftOperand {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface DraftClaim {
  readonly start: number;
  readonly end: number;
  readonly kind: ClaimKind;
  readonly claimed: string;
  /** As the draft would write it; null when nothing could be computed. */
  readonly computed: string | null;
  readonly verdict: Verdict;
  readonly operands: readonly DraftOperand[];
  /** Vietnamese, for people. */
  readonly explanation: string;
  /** The likely cause of a wrong figure; null when none is evident. */
  readonly cause: string | null;
  /** Where the claimed number itself stands. */
  readonly target: DraftOperand;
  /** What it would have to be if everything else is right (certainCorrections says where it is); null where that can't be said in a figure. */
  readonly correction: string | null;
}

export interface DraftSlip {
  readonly start: number;
  readonly end: number;
  readonly ruleId: string;
  /** Ends with "?" where it may be meant. */
  readonly message: string;
  /** What to write instead; null when that is the clerk's to decide. */
  readonly suggestion: string | null;
}

export interface DraftBinding {
  readonly start: number;
  readonly end: number;
  /** The first of the cells that make up the workbook's value. */
  readonly cell: CellRef | null;
  /** How many they are. */
  readonly cells: number;
  readonly status: 'equal' | 'different' | 'stale' | 'none';
  /** The workbook's value as text; null when there is none. */
  readonly value: string | null;
}

/** A number of the draft. */
export interface DraftNumber {
  readonly start: number;
  readonly end: number;
  /** It takes part in a claim that was judged. */
  readonly checked: boolean;
}

export interface DraftReport {
  readonly claims: readonly DraftClaim[];
  readonly slips: readonly DraftSlip[];
  readonly coverage: { readonly numbers: number; readonly checked: number; readonly unchecked: number };
  /** In the order of the text. */
  readonly numbers: readonly DraftNumber[];
  readonly bindings?: readonly DraftBinding[];
}

/** A figure of the workbook, as the checker compares it. */
export interface WorkbookFigure {
  readonly key: string;
  /** The indicator's name as in ChiTieu, with its column where that isn't the current one; without its owner. */
  readonly name: string;
  readonly unit: string;
  readonly cells: readonly CellRef[];
  readonly value: Rational;
  /** The department, or the earlier period ("03/2022"), whose figure it is; absent for the office's own of this period. */
  readonly owner?: string;
  /** The same figure in the last report. */
  readonly previous?: Rational;
}
