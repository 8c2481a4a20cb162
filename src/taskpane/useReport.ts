/** Reads, computes and follows the workbook; a result that was overtaken is dropped. */
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { fold } from '../locale/encoding';
import type { CellRef } from '../model/cell';
import { WRITTEN } from '../workbook/contract';
import type { WorkbookPort, WorkbookSnapshot } from '../workbook/port';
import { INITIAL, reduceReport, type ReportState } from './reportState';

/** Long enough for a row that is being typed. */
const SETTLE_MS = 400;

/** Without a change for so long, everything is read once more: a figure must not stay old because an event got lost. */
const QUIET_MS = 10_000;

const same = (a: WorkbookSnapshot, b: WorkbookSnapshot): boolean => JSON.stringify(a) === JSON.stringify(b);

const OWN_SHEETS = new Set(Object.values(WRITTEN).map(({ sheet }) => fold(sheet)));

export interface ReportHandle {
  readonly state: ReportState;
  /** The cell selected in the workbook. */
  readonly selection: CellRef | undefined;
  readonly recheck: () => void;
  readonly cancel: () => void;
}

export function useReport(workbook: WorkbookPort): ReportHandle {
  const [state, dispatch] = useReducer(reduceReport, INITIAL);
  const [selection, setSelection] = useState<CellRef>();
  const run = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const begin = useCallback(
    (whole: boolean): void => {
      clearTimeout(timer.current);
      run.current += 1;
      const mine = run.current;
      const current = (): boolean => mine === run.current;
      const compute = async (snapshot: WorkbookSnapshot): Promise<void> => {
        try {
          const { check } = await import('./engine');
          const report = await check(snapshot, current);
          if (report) dispatch({ kind: 'computed', snapshot, report });
        } catch (error) {
          if (current()) dispatch({ kind: 'failed', snapshot, error });
        }
      };
      /** Where reading fails now, what is shown was still read a moment ago. */
      const verify = async (known: WorkbookSnapshot): Promise<void> => {
        const snapshot = await workbook.read().catch(() => known);
        if (current() && !same(known, snapshot)) await compute(snapshot);
      };
      const work = async (): Promise<void> => {
        try {
          import('./engine').catch(() => undefined);
          const snapshot = await (whole ? workbook.read() : workbook.reread());
          if (!current()) return;
          dispatch({ kind: 'read' });
          await compute(snapshot);
          if (!whole && current()) timer.current = setTimeout(() => void verify(snapshot), QUIET_MS);
        } catch (error) {
          if (current()) dispatch({ kind: 'failed', snapshot: undefined, error });
        }
      };
      dispatch({ kind: 'started' });
      void work();
    },
    [workbook],
  );
  const recheck = useCallback((): void => begin(true), [begin]);

  const cancel = useCallback((): void => {
    clearTimeout(timer.current);
    run.current += 1;
    dispatch({ kind: 'cancelled' });
  }, []);

  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    const watching = workbook.watch((event) => {
      if (event.kind === 'selected') {
        setSelection(event.ref);
        return;
      }
      if (event.sheets.length && event.sheets.every((sheet) => OWN_SHEETS.has(fold(sheet)))) return;
      run.current += 1;
      dispatch({ kind: 'changed' });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => begin(false), SETTLE_MS);
    });
    // Without events the pane still works: "Kiểm tra lại" is always at hand.
    void watching.then(
      (unwatch) => {
        if (gone) unwatch();
        else stop = unwatch;
      },
      () => undefined,
    );
    recheck();
    return () => {
      gone = true;
      run.current += 1;
      clearTimeout(timer.current);
      stop?.();
    };
  }, [workbook, recheck, begin]);

  return { state, selection, recheck, cancel };
}
