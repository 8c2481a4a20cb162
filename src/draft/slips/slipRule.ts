/** The contract of a slip rule: what it sees and what it hands back. */
import type { Period } from '../../locale/period';
import type { DraftContext } from '../context';
import type { DraftClaim, DraftSlip } from '../draftReport';
import type { FigureIndex } from '../figureIndex';

export interface SlipInput extends DraftContext {
  /** The report's period, where it is known. */
  readonly period: Period | undefined;
  readonly claims: readonly DraftClaim[];
  /** The workbook's, where there is one. */
  readonly figures: FigureIndex | undefined;
}

export type SlipRule = (input: SlipInput) => readonly DraftSlip[];
