/** Where the pane stands: what was read, what came of it, and whether that still holds. */
import type { WorkbookSnapshot } from '../workbook/port';
import type { CheckedReport } from './engine';

export interface ReportState {
  readonly phase: 'idle' | 'reading' | 'computing' | 'ready' | 'failed';
  readonly snapshot: WorkbookSnapshot | undefined;
  /** Undefined while nothing has been computed and where the workbook has no report. */
  readonly report: CheckedReport | undefined;
  readonly error: unknown;
  /** The workbook has changed since `report` or `error` came about. */
  readonly stale: boolean;
}

export type ReportAction =
  | { readonly kind: 'started' | 'changed' | 'cancelled' }
  | { readonly kind: 'read' }
  | { readonly kind: 'computed'; readonly snapshot: WorkbookSnapshot; readonly report: CheckedReport }
  | { readonly kind: 'failed'; readonly snapshot: WorkbookSnapshot | undefined; readonly error: unknown };

export const INITIAL: ReportState = { phase: 'idle', snapshot: undefined, report: undefined, error: undefined, stale: false };

export function reduceReport(state: ReportState, action: ReportAction): ReportState {
  switch (action.kind) {
    case 'started':
      return { ...state, phase: 'reading' };
    case 'read':
      return { ...state, phase: 'computing' };
    case 'changed':
      return { ...state, stale: true };
    case 'cancelled':
      return { ...state, phase: state.report ? 'ready' : state.error === undefined ? 'idle' : 'failed', stale: true };
    case 'computed':
      return { phase: 'ready', snapshot: action.snapshot, report: action.report, error: undefined, stale: false };
    case 'failed':
      return { phase: 'failed', snapshot: action.snapshot, report: undefined, error: action.error, stale: false };
  }
}
