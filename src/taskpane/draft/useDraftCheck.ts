/** The draft in hand: checked when it comes in, and again when the workbook's figures have changed. */
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { workbookFigures, type CompiledReport } from '../../pipeline';
import type { CheckedDraft, DraftSource } from './draftWork';
import { runTask, type Running } from './runTask';

export interface DraftState {
  readonly source: DraftSource | undefined;
  /** Of `source`; stays while it is being checked again. */
  readonly checked: CheckedDraft | undefined;
  readonly working: boolean;
  /** Why the last draft that came in couldn't be checked. */
  readonly error: unknown;
}

type Action =
  | { readonly kind: 'started'; readonly source: DraftSource }
  | { readonly kind: 'checked'; readonly checked: CheckedDraft }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'cancelled' | 'cleared' };

const NOTHING: DraftState = { source: undefined, checked: undefined, working: false, error: undefined };

function reduce(state: DraftState, action: Action): DraftState {
  switch (action.kind) {
    case 'started':
      return { source: action.source, checked: action.source === state.source ? state.checked : undefined, working: true, error: undefined };
    case 'checked':
      return { ...state, checked: action.checked, working: false };
    case 'failed':
      return { ...NOTHING, error: action.error };
    case 'cancelled':
      return state.checked ? { ...state, working: false } : NOTHING;
    case 'cleared':
      return NOTHING;
  }
}

export interface DraftCheck extends DraftState {
  readonly check: (source: DraftSource) => void;
  readonly cancel: () => void;
  readonly clear: () => void;
  /** For what couldn't even be read. */
  readonly fail: (error: unknown) => void;
}

export function useDraftCheck(report: CompiledReport | undefined): DraftCheck {
  const [state, dispatch] = useReducer(reduce, NOTHING);
  const running = useRef<Running<CheckedDraft>>(undefined);
  /** The report that the last check compared with. */
  const compared = useRef(report);

  const check = useCallback(
    (source: DraftSource): void => {
      running.current?.cancel();
      const mine = runTask({ kind: 'check', source, ...(report && { figures: workbookFigures(report), period: report.period }) });
      running.current = mine;
      compared.current = report;
      dispatch({ kind: 'started', source });
      mine.result.then(
        (checked) => {
          if (running.current === mine) dispatch({ kind: 'checked', checked });
        },
        (error: unknown) => {
          if (running.current === mine) dispatch({ kind: 'failed', error });
        },
      );
    },
    [report],
  );
  const stop = useCallback((kind: 'cancelled' | 'cleared'): void => {
    running.current?.cancel();
    running.current = undefined;
    dispatch({ kind });
  }, []);
  const { source } = state;
  useEffect(() => {
    if (source && report && compared.current !== report) check(source);
  }, [source, report, check]);
  useEffect(() => () => running.current?.cancel(), []);

  return useMemo(
    () => ({
      ...state,
      check,
      cancel: () => stop('cancelled'),
      clear: () => stop('cleared'),
      fail: (error: unknown) => dispatch({ kind: 'failed', error }),
    }),
    [state, check, stop],
  );
}
