/** Everything the pane writes: announced first, kept for undo, and told where somebody else's change stopped it. */
import { useCallback, useState } from 'react';
import type { Conflict, WorkbookChange, WorkbookPort, WriteOutcome } from '../workbook/port';

export interface Announcement {
  readonly title: string;
  readonly intro: string;
  /** Each sheet or cell that will be written. */
  readonly lines: readonly string[];
  readonly change: WorkbookChange;
  /** Said when it is done. */
  readonly done: string;
}

export type WriteResult =
  { readonly kind: 'written' } | { readonly kind: 'conflict'; readonly conflicts: readonly Conflict[] } | { readonly kind: 'failed'; readonly error: unknown };

interface KeptWrite {
  readonly done: string;
  readonly undo: () => Promise<WriteOutcome>;
}

export interface Writes {
  readonly announced: Announcement | undefined;
  readonly busy: boolean;
  /** Oldest first. */
  readonly kept: readonly KeptWrite[];
  /** Of the last confirmed write or undo, unless it went well. */
  readonly problem: { readonly of: 'write' | 'undo'; readonly result: WriteResult } | undefined;
  readonly undone: boolean;
  readonly announce: (announcement: Announcement) => void;
  readonly confirm: () => Promise<void>;
  readonly dismiss: () => void;
  /** For a change that was announced where it stands, beside its button. */
  readonly write: (change: WorkbookChange, done: string) => Promise<WriteResult>;
  readonly undo: () => Promise<void>;
}

export function useWrites(workbook: WorkbookPort, after: () => void): Writes {
  const [announced, setAnnounced] = useState<Announcement>();
  const [busy, setBusy] = useState(false);
  const [kept, setKept] = useState<readonly KeptWrite[]>([]);
  const [problem, setProblem] = useState<Writes['problem']>();
  const [undone, setUndone] = useState(false);

  const attempt = useCallback(
    async (work: () => Promise<WriteOutcome>, written: (outcome: Extract<WriteOutcome, { kind: 'written' }>) => void): Promise<WriteResult> => {
      setBusy(true);
      setUndone(false);
      try {
        const outcome = await work();
        if (outcome.kind === 'conflict') return outcome;
        written(outcome);
        return { kind: 'written' };
      } catch (error) {
        return { kind: 'failed', error };
      } finally {
        setBusy(false);
        after();
      }
    },
    [after],
  );

  const write = useCallback(
    (change: WorkbookChange, done: string): Promise<WriteResult> =>
      attempt(
        () => workbook.write(change),
        ({ undo }) => setKept((writes) => [...writes, { done, undo }]),
      ),
    [attempt, workbook],
  );

  const dismiss = useCallback((): void => {
    setAnnounced(undefined);
    setProblem(undefined);
    setUndone(false);
  }, []);

  const announce = useCallback((announcement: Announcement): void => {
    setProblem(undefined);
    setAnnounced(announcement);
  }, []);

  const confirm = async (): Promise<void> => {
    if (!announced || busy) return;
    const result = await write(announced.change, announced.done);
    if (result.kind === 'written') setAnnounced(undefined);
    setProblem(result.kind === 'written' ? undefined : { of: 'write', result });
  };

  const undo = async (): Promise<void> => {
    const last = kept.at(-1);
    if (!last || busy) return;
    const result = await attempt(last.undo, () => {
      setKept((writes) => writes.filter((write) => write !== last));
      setUndone(true);
    });
    setProblem(result.kind === 'written' ? undefined : { of: 'undo', result });
  };

  return { announced, busy, kept, problem, undone, announce, confirm, dismiss, write, undo };
}
