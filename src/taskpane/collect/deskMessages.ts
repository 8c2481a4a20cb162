/** What the page and the worker that reads sent files say to each other. */
import type { Answers } from '../../collect/importPlan';
import type { CellRef } from '../../model/cell';
import type { TableSnapshot } from '../../workbook/port';
import type { PanePlan } from './importDesk';

export type ToWorker =
  | { readonly kind: 'file'; readonly file: File }
  /** A new workbook begins: its tables follow one by one. */
  | { readonly kind: 'workbook'; readonly sheets: readonly string[] }
  | { readonly kind: 'table'; readonly table: TableSnapshot }
  | { readonly kind: 'plan'; readonly answers: Answers; readonly formulas: ReadonlySet<CellRef> };

/** Long lists come in parts, so that none of them holds up the page. */
export type FromWorker =
  | { readonly kind: 'received' }
  | { readonly kind: 'changes'; readonly part: PanePlan['changes'] }
  | { readonly kind: 'problems'; readonly part: PanePlan['problems'] }
  | { readonly kind: 'planned'; readonly rest: Omit<PanePlan, 'changes' | 'problems'> };
