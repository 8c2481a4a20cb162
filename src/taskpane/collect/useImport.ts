/** The files on the desk, what came of them, and the one write; a plan that was overtaken is dropped. */
import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { cellEdit } from '../../collect/cellEdit';
import { writtenTables } from '../../collect/writtenTables';
import type { CellRef } from '../../model/cell';
import type { Conflict, WorkbookSnapshot } from '../../workbook/port';
import type { Writes, WriteResult } from '../useWrites';
import type { ImportDesk, PanePlan } from './importDesk';
import { openDesk } from './openDesk';

export interface ImportProgress {
  readonly done: number;
  readonly total: number;
  readonly name: string;
}

export interface Import {
  /** Undefined unless files are being read. */
  readonly progress: ImportProgress | undefined;
  readonly planning: boolean;
  readonly files: number;
  readonly plan: PanePlan | undefined;
  /** The plan is of the workbook as it was read last. */
  readonly fresh: boolean;
  readonly answers: ReadonlyMap<string, string>;
  readonly error: unknown;
  /** What stood in the way of the last write. */
  readonly conflicts: readonly Conflict[];
  /** The plan has been written since the last file came. */
  readonly written: boolean;
  readonly add: (files: readonly File[]) => void;
  readonly answer: (ids: readonly string[], choice: string | undefined) => void;
  readonly write: (time: string, done: string) => Promise<void>;
  readonly cancel: () => void;
}

export function useImport(snapshot: WorkbookSnapshot | undefined, writes: Writes): Import {
  const desk = useRef<ImportDesk>(undefined);
  const run = useRef(0);
  const [progress, setProgress] = useState<ImportProgress>();
  const [files, setFiles] = useState(0);
  const [made, setMade] = useState<{ readonly plan: PanePlan; readonly of: WorkbookSnapshot }>();
  const [planning, setPlanning] = useState(false);
  const [answers, setAnswers] = useState<ReadonlyMap<string, string>>(new Map());
  const [formulas, setFormulas] = useState<ReadonlySet<CellRef>>(new Set());
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([]);
  const [error, setError] = useState<unknown>();
  const [written, setWritten] = useState(false);
  /** Outlives the plan that follows every attempt. */
  const [failure, setFailure] = useState<unknown>();

  const cancel = useCallback((): void => {
    run.current += 1;
    desk.current?.close();
    desk.current = undefined;
    setProgress(undefined);
    setFiles(0);
    setMade(undefined);
    setPlanning(false);
    setAnswers(new Map());
    setConflicts([]);
    setError(undefined);
    setFailure(undefined);
    setWritten(false);
  }, []);

  useEffect(
    () => () => {
      run.current += 1;
      desk.current?.close();
      desk.current = undefined;
    },
    [],
  );

  const add = (chosen: readonly File[]): void => {
    if (!chosen.length || progress) return;
    run.current += 1;
    const mine = run.current;
    setError(undefined);
    setFailure(undefined);
    setWritten(false);
    setConflicts([]);
    setProgress({ done: 0, total: chosen.length, name: '' });
    const read = async (): Promise<void> => {
      const at = desk.current ?? openDesk();
      if (mine !== run.current) return at === desk.current ? undefined : at.close();
      desk.current = at;
      for (const [done, file] of chosen.entries()) {
        if (mine !== run.current) return;
        setProgress({ done, total: chosen.length, name: file.name });
        await at.receive(file);
      }
      if (mine !== run.current) return;
      setFiles((count) => count + chosen.length);
      setProgress(undefined);
    };
    read().catch((reason: unknown) => {
      if (mine !== run.current) return;
      cancel();
      setError(reason);
    });
  };

  useEffect(() => {
    const at = desk.current;
    if (!snapshot || !files || !at) return;
    let gone = false;
    setPlanning(true);
    at.plan(snapshot, { answers, formulas }).then(
      (plan) => {
        if (gone) return;
        // A preview of a thousand lines is drawn in pieces.
        startTransition(() => {
          setMade({ plan, of: snapshot });
          setError(undefined);
          setPlanning(false);
        });
      },
      (reason: unknown) => {
        if (gone) return;
        setError(reason);
        setPlanning(false);
      },
    );
    return () => {
      gone = true;
    };
  }, [snapshot, files, answers, formulas]);

  const answer = useCallback((ids: readonly string[], choice: string | undefined): void => {
    setAnswers((before) => {
      const after = new Map(before);
      for (const id of ids) {
        if (choice === undefined) after.delete(id);
        else after.set(id, choice);
      }
      return after;
    });
  }, []);

  const settle = (result: WriteResult): void => {
    setConflicts(result.kind === 'conflict' ? result.conflicts : []);
    setFailure(result.kind === 'failed' ? result.error : undefined);
    if (result.kind === 'written') setWritten(true);
    if (result.kind !== 'conflict') return;
    const spared = result.conflicts.filter(({ formula }) => formula).map(({ ref }) => ref);
    if (spared.length) setFormulas((before) => new Set([...before, ...spared]));
  };
  const write = async (time: string, done: string): Promise<void> => {
    if (!made || made.of !== snapshot || writes.busy) return;
    const { changes, growth, newSheets } = made.plan;
    const cells = changes.filter(({ added }) => !added).map(cellEdit);
    settle(await writes.write({ cells, growth, newSheets, sheets: writtenTables(snapshot, made.plan, time) }, done));
  };

  return {
    progress,
    planning,
    files,
    plan: made?.plan,
    fresh: made !== undefined && made.of === snapshot && !planning,
    answers,
    error: failure ?? error,
    conflicts,
    written,
    add,
    answer,
    write,
    cancel,
  };
}
