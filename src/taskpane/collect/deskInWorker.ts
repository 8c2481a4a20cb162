/** The desk in a worker: the page only hands files over and takes plans in, piece by piece. */
import type { ImportOptions } from '../../collect/planImport';
import type { WorkbookSnapshot } from '../../workbook/port';
import { openBackground, type WorkerPart } from '../parts/openBackground';
import type { FromWorker, ToWorker } from './deskMessages';
import { deskHere, type ImportDesk, type PanePlan } from './importDesk';

/** Takes a plan in. */
function planTaker(): (message: FromWorker) => PanePlan | undefined {
  const changes: PanePlan['changes'][number][] = [];
  const problems: PanePlan['problems'][number][] = [];
  return (message) => {
    if (message.kind === 'changes') changes.push(...message.part);
    else if (message.kind === 'problems') problems.push(...message.part);
    return message.kind === 'planned' ? { ...message.rest, changes, problems } : undefined;
  };
}

export function deskInWorker(start: () => WorkerPart | Promise<WorkerPart>): ImportDesk {
  const background = openBackground<ToWorker, FromWorker>(start);
  const files: File[] = [];
  /** Where the worker is gone, the page reads its files again. */
  const page = deskHere();
  let inPage = 0;
  const caughtUp = async (): Promise<ImportDesk> => {
    for (const file of files.slice(inPage)) {
      inPage += 1;
      await page.receive(file);
    }
    return page;
  };
  let known: WorkbookSnapshot | undefined;
  function* planMessages(workbook: WorkbookSnapshot, { answers = new Map(), formulas = new Set() }: ImportOptions): Generator<ToWorker> {
    if (known !== workbook) {
      known = workbook;
      yield { kind: 'workbook', sheets: workbook.sheets };
      for (const table of workbook.tables) yield { kind: 'table', table };
    }
    yield { kind: 'plan', answers, formulas };
  }
  return {
    async receive(file) {
      files.push(file);
      await background.run({
        messages: [{ kind: 'file', file }],
        take: (message) => (message.kind === 'received' ? message : undefined),
        here: async () => {
          await caughtUp();
          return { kind: 'received' } as const;
        },
      });
    },
    plan: (workbook, options) =>
      background.run({ messages: planMessages(workbook, options), take: planTaker(), here: async () => (await caughtUp()).plan(workbook, options) }),
    close() {
      background.close();
      page.close();
    },
  };
}
