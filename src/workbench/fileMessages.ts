/** What the page and the worker that changes files say to each other: long lists go in parts, so that none of them holds up the page. */
import type { FileEdit } from '../workbook/editCells';
import type { WrittenCell, WrittenSheet } from '../model/writtenSheet';
import type { FileResult, FileTask } from './fileTask';
import type { ShownSheet, ShownWorkbook } from './readSheets';

type Rows = readonly (readonly WrittenCell[])[];

export type ToFileWorker =
  | { readonly kind: 'edits'; readonly part: readonly FileEdit[] }
  /** A written sheet begins, its rows follow. */
  | { readonly kind: 'sheet'; readonly sheet: Omit<WrittenSheet, 'rows'> }
  | { readonly kind: 'rows'; readonly part: Rows }
  | { readonly kind: 'task'; readonly task: Omit<FileTask, 'edits' | 'sheets'> };

export type FromFileWorker =
  | { readonly kind: 'shown'; readonly sheet: Omit<ShownSheet, 'cells'> }
  /** Of the sheet before. */
  | { readonly kind: 'cells'; readonly part: ShownSheet['cells'] }
  | { readonly kind: 'done'; readonly bytes: Uint8Array; readonly shown: Omit<ShownWorkbook, 'sheets'> | undefined };

/** Few enough to arrive within a frame. */
const EDITS = 4_000;
const ROWS = 500;

function* parts<T>(all: readonly T[], atOnce: number): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += atOnce) yield all.slice(at, at + atOnce);
}

export function* taskMessages({ edits, sheets, ...task }: FileTask): Generator<ToFileWorker> {
  for (const part of parts(edits, EDITS)) yield { kind: 'edits', part };
  for (const { rows, ...sheet } of sheets) {
    yield { kind: 'sheet', sheet };
    for (const part of parts(rows, ROWS)) yield { kind: 'rows', part };
  }
  yield { kind: 'task', task };
}

export function* resultMessages({ bytes, shown }: FileResult): Generator<FromFileWorker> {
  for (const { cells, ...sheet } of shown?.sheets ?? []) {
    yield { kind: 'shown', sheet };
    for (const part of parts(Object.entries(cells), ROWS)) yield { kind: 'cells', part: Object.fromEntries(part) };
  }
  yield { kind: 'done', bytes, shown: shown && { styles: shown.styles, stylePrefix: shown.stylePrefix, named: shown.named } };
}

/** Puts a task together again; undefined until its last message. */
export class TaskGatherer {
  #edits: FileEdit[] = [];
  #sheets: { sheet: Omit<WrittenSheet, 'rows'>; rows: (readonly WrittenCell[])[] }[] = [];

  take(message: ToFileWorker): FileTask | undefined {
    if (message.kind === 'edits') this.#edits.push(...message.part);
    else if (message.kind === 'sheet') this.#sheets.push({ sheet: message.sheet, rows: [] });
    else if (message.kind === 'rows') this.#sheets.at(-1)?.rows.push(...message.part);
    else {
      const task = { ...message.task, edits: this.#edits, sheets: this.#sheets.map(({ sheet, rows }) => ({ ...sheet, rows })) };
      [this.#edits, this.#sheets] = [[], []];
      return task;
    }
    return undefined;
  }
}

/** The same for results. */
export class ResultGatherer {
  #sheets: { sheet: Omit<ShownSheet, 'cells'>; cells: Record<number, ShownSheet['cells'][number]> }[] = [];

  take(message: FromFileWorker): FileResult | undefined {
    if (message.kind === 'shown') this.#sheets.push({ sheet: message.sheet, cells: {} });
    else if (message.kind === 'cells') Object.assign(this.#sheets.at(-1)?.cells ?? {}, message.part);
    else {
      const sheets = this.#sheets.map(({ sheet, cells }) => ({ ...sheet, cells }));
      this.#sheets = [];
      return { bytes: message.bytes, shown: message.shown && { ...message.shown, sheets } };
    }
    return undefined;
  }
}
