/** What learning hands back: rows of table Mau, and an account of every number of the old report. */
import type { CellRef } from '../model/cell';
import type { Deviation, Certainty, BindingKind, DoubtChoice } from './binding';

export interface LearntRow {
  /** The word of column Kiểu. */
  readonly kind: string;
  readonly code: string;
  readonly content: string;
}

export interface LearntPlace {
  /** 1-based row of table Mau. */
  readonly row: number;
  /** As the old report has it. */
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

export interface LearntProposal extends LearntPlace {
  readonly kind: BindingKind;
  readonly source: string;
  readonly prints: string;
  readonly certainty: Certainty;
  readonly evidence: string;
  readonly cells: readonly CellRef[];
}

/** What a choice makes of a row: which characters of its content give way to which. */
export interface RowEdit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

export interface LearntChoice extends Omit<DoubtChoice, 'stretch'> {
  /** What it does to the question's row; undefined where the words it needs are another figure's already. */
  readonly edit: RowEdit | undefined;
}

export interface LearntQuestion extends LearntPlace {
  readonly reason: string;
  readonly choices: readonly LearntChoice[];
}

/** Where the new report will read otherwise than the old one. */
export interface LearntDifference extends LearntPlace {
  readonly kind: Deviation['kind'];
  readonly now: string;
  readonly reason: string;
}

export interface UnsourcedPlace extends LearntPlace {
  readonly reason: string;
}

/** A value of ThongTin that the old report's head has and the table hasn't. */
export interface OfficeValue {
  readonly item: string;
  readonly value: string;
}

export interface LearntTemplate {
  readonly rows: readonly LearntRow[];
  readonly proposals: readonly LearntProposal[];
  readonly questions: readonly LearntQuestion[];
  readonly differences: readonly LearntDifference[];
  readonly unsourced: readonly UnsourcedPlace[];
  readonly office: readonly OfficeValue[];
  /** Lines of head and signature, which stay with ThongTin. */
  readonly frame: readonly string[];
  /** Charts of the old report, for which the rows have nothing. */
  readonly charts: readonly string[];
  readonly coverage: { readonly numbers: number; readonly bound: number; readonly asked: number; readonly unsourced: number };
}

/** Exit 1: somebody has to look. */
export const needsEyes = ({ questions, differences, charts }: Pick<LearntTemplate, 'questions' | 'differences' | 'charts'>): boolean =>
  questions.length > 0 || charts.length > 0 || differences.some(({ kind }) => kind !== 'style');
