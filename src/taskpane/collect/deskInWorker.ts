/** The desk in a worker: the page only hands files over and takes plans in, piece by piece. */
import { InputError } from '../../model/errors';
import type { WorkbookSnapshot } from '../../workbook/port';
import type { FromWorker, ToWorker } from './deskMessages';
import type { ImportDesk, PanePlan } from './importDesk';
import { breathe } from '../parts/breathe';

/** Cells handed over between two breaths. */
const AT_ONCE = 20_000;

interface Waiting {
  readonly resolve: (message: Extract<FromWorker, { kind: 'received' | 'planned' }>) => void;
  readonly reject: (error: unknown) => void;
}

export function deskInWorker(worker: Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>): ImportDesk {
  const say = (message: ToWorker): void => worker.postMessage(message);
  let waiting: Waiting | undefined;
  let changes: PanePlan['changes'][number][] = [];
  let problems: PanePlan['problems'][number][] = [];
  let known: WorkbookSnapshot | undefined;
  // One question at a time: answers carry no number.
  let queue: Promise<unknown> = Promise.resolve();

  const settle = (how: (one: Waiting) => void): void => {
    const one = waiting;
    waiting = undefined;
    if (one) how(one);
  };
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === 'changes') changes.push(...data.part);
    else if (data.kind === 'problems') problems.push(...data.part);
    else if (data.kind === 'failed') settle(({ reject }) => reject(data.isInput ? new InputError(data.message) : new Error(data.message)));
    else settle(({ resolve }) => resolve(data));
  };
  worker.onerror = ({ message }) => settle(({ reject }) => reject(new Error(message || 'worker')));

  const ask = (send: () => void | Promise<void>): Promise<Parameters<Waiting['resolve']>[0]> => {
    const asked = queue.then(
      () =>
        new Promise<Parameters<Waiting['resolve']>[0]>((resolve, reject) => {
          waiting = { resolve, reject };
          Promise.resolve(send()).catch(reject);
        }),
    );
    queue = asked.catch(() => undefined);
    return asked;
  };

  async function show(workbook: WorkbookSnapshot): Promise<void> {
    if (known === workbook) return;
    known = workbook;
    say({ kind: 'workbook', sheets: workbook.sheets });
    let cells = 0;
    for (const table of workbook.tables) {
      say({ kind: 'table', table });
      cells += table.rows.length * table.headers.length;
      if (cells < AT_ONCE) continue;
      cells = 0;
      await breathe();
    }
  }

  return {
    async receive(file) {
      await ask(() => say({ kind: 'file', file }));
    },
    async plan(workbook, { answers = new Map(), formulas = new Set() }) {
      const done = await ask(async () => {
        [changes, problems] = [[], []];
        await show(workbook);
        say({ kind: 'plan', answers, formulas });
      });
      if (done.kind !== 'planned') throw new Error('a plan was asked for');
      return { ...done.rest, changes, problems };
    },
    close: () => worker.terminate(),
  };
}
