/** The worker that reads sent files and plans their import, away from the page. */
import { InputError } from '../../model/errors';
import { readCollection, type Collection } from '../../collect/readCollection';
import type { SentFile } from '../../collect/sentFile';
import type { TableSnapshot } from '../../workbook/port';
import type { FromWorker, ToWorker } from './deskMessages';
import { panePlan, readFile } from './importDesk';

/** What is used of a worker's scope; the compiler's own types for it clash with those of pages. */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: { readonly data: ToWorker }) => void): void;
  postMessage(message: FromWorker): void;
}
const scope = globalThis as unknown as WorkerScope;

/** Few enough to arrive within a frame. */
const PART = 1_000;

const files: SentFile[] = [];
let workbook: { sheets: readonly string[]; tables: TableSnapshot[] } = { sheets: [], tables: [] };
/** Of `workbook`; an answer changes the plan, not what it is made against. */
let collection: Collection | undefined;

function* parts<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += PART) yield all.slice(at, at + PART);
}

async function answer(message: ToWorker): Promise<void> {
  switch (message.kind) {
    case 'file':
      files.push(await readFile(message.file));
      scope.postMessage({ kind: 'received' });
      break;
    case 'workbook':
      workbook = { sheets: message.sheets, tables: [] };
      collection = undefined;
      break;
    case 'table':
      workbook.tables.push(message.table);
      break;
    case 'plan': {
      collection ??= readCollection(workbook);
      const { changes, problems, ...rest } = panePlan(collection, files, message);
      for (const part of parts(changes)) scope.postMessage({ kind: 'changes', part });
      for (const part of parts(problems)) scope.postMessage({ kind: 'problems', part });
      scope.postMessage({ kind: 'planned', rest });
    }
  }
}

scope.addEventListener('message', ({ data }) => {
  answer(data).catch((error: unknown) =>
    scope.postMessage({ kind: 'failed', message: error instanceof Error ? error.message : String(error), isInput: error instanceof InputError }),
  );
});
