/** The worker that reads sent files and plans their import, away from the page. */
import { readCollection, type Collection } from '../../collect/readCollection';
import type { SentFile } from '../../collect/sentFile';
import type { TableSnapshot } from '../../workbook/port';
import { answerPage } from '../parts/answerPage';
import type { FromWorker, ToWorker } from './deskMessages';
import { panePlan, readFile } from './importDesk';

/** Few enough to arrive within a frame. */
const PART = 1_000;

const files: SentFile[] = [];
let workbook: { sheets: readonly string[]; tables: TableSnapshot[] } = { sheets: [], tables: [] };
/** Of `workbook`; an answer changes the plan, not what it is made against. */
let collection: Collection | undefined;

function* parts<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += PART) yield all.slice(at, at + PART);
}

answerPage<ToWorker, FromWorker>(async (message, say) => {
  switch (message.kind) {
    case 'file':
      files.push(await readFile(message.file));
      say({ kind: 'received' });
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
      for (const part of parts(changes)) say({ kind: 'changes', part });
      for (const part of parts(problems)) say({ kind: 'problems', part });
      say({ kind: 'planned', rest });
    }
  }
});
