/** The workbook in the spreadsheet component, behind the port: the file it came from, and what has been changed in it since. */
import type { ICommandInfo } from '@univerjs/core';
import { fold } from '../locale/encoding';
import type { CellRef } from '../model/cell';
import { InputError } from '../model/errors';
import { cellRef } from '../model/address';
import { parseCellRef } from '../workbook/excel/cells';
import type { CellEdit, WorkbookChange, WorkbookEvent, WorkbookPort, WorkbookSnapshot, WriteOutcome } from '../workbook/port';
import { fileEdit } from './cellLooks';
import { conflictsWith, exchange, type BookFile, type BookState } from './exchange';
import { openFileDesk } from './fileDesk';
import { fileTask } from './fileTask';
import { CHANGES_CELLS, refusal, waits, type Refusal } from './guardCommands';
import { LiveGrid } from './liveGrid';
import { allChanges, cellAt, changesOn, editConflicts, editedPlaces, indexOf, openBook, readBook, sheetsNow, type OpenBook } from './openBook';
import type { ShownSheet } from './readSheets';
import { planSheets } from './sheetPlan';
import { inSlices } from './slices';
import { startFileWorker } from './startFileWorker';
import { words } from './strings';
import type { Spreadsheet } from './startUniver';
import { growTable } from './tableGrowth';
import { sheetId, univerData } from './univerData';

const DISPOSE_AFTER_MS = 3_000;

export class UniverWorkbook implements WorkbookPort {
  readonly #sheet: Spreadsheet;
  readonly #listeners = new Set<(event: WorkbookEvent) => void>();
  readonly #desk = openFileDesk(startFileWorker);
  #book: OpenBook | undefined;
  #loads = 0;
  #rewrites = 0;
  /** The program's own commands pass where the user's don't. */
  #own = false;
  /** While a write is under way nobody else changes anything, and nothing is told. */
  #writing = false;
  #queue: Promise<unknown> = Promise.resolve();
  /** Told why a command wasn't run. */
  onRefused: ((why: Refusal) => void) | undefined;

  constructor(spreadsheet: Spreadsheet) {
    this.#sheet = spreadsheet;
    const { api } = spreadsheet;
    api.addEvent(api.Event.BeforeCommandExecute, (event) => {
      const why = this.#own ? undefined : this.#writing && waits(event.id) ? 'writing' : refusal(event.id, () => this.#rowsMayMove());
      if (why === undefined) return;
      event.cancel = true;
      this.onRefused?.(why);
    });
    api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
      if (!this.#writing) return;
      event.cancel = true;
      this.onRefused?.('writing');
    });
    api.addEvent(api.Event.CommandExecuted, (event) => this.#executed(event));
    api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections }) => {
      const [range] = selections;
      if (range) this.#tell({ kind: 'selected', ref: cellRef(worksheet.getSheetName(), range.startRow, range.startColumn) });
    });
  }

  /** Shows the workbook instead of the one before. Rejects with InputError for what isn't one. */
  open(bytes: Uint8Array): Promise<void> {
    return this.#inTurn(async () => {
      const { shown } = await this.#desk(fileTask(bytes, { shows: 'all' }));
      if (shown) await this.#load({ bytes, shown });
      this.#tell({ kind: 'changed', sheets: [] });
    });
  }

  /** The file with everything that was changed in it, and nothing else. Rejects with InputError. */
  async file(): Promise<Uint8Array> {
    const { bytes, changes } = await this.#inTurn(async () => ({ bytes: this.#opened().file.bytes, changes: await allChanges(this.#opened()) }));
    return changes.edits.length || changes.extents.length ? (await this.#desk(fileTask(bytes, changes))).bytes : bytes;
  }

  read(): Promise<WorkbookSnapshot> {
    return this.#inTurn(() => {
      this.#opened().read.clear();
      return readBook(this.#opened());
    });
  }

  reread(): Promise<WorkbookSnapshot> {
    return this.#inTurn(() => readBook(this.#opened()));
  }

  write(change: WorkbookChange): Promise<WriteOutcome> {
    return this.#alone(async () => {
      const book = this.#opened();
      const { file, grid } = book;
      const { cells = [] } = change;
      const conflicts = await editConflicts(book, cells);
      if (conflicts.length) return { kind: 'conflict', conflicts };
      const plan = planSheets(file.shown, change);
      const isIn = (sheets: ReadonlySet<number>) => (edit: CellEdit) => sheets.has(indexOf(book, edit.sheet));
      const [now, next] = await editedPlaces(
        book,
        cells.filter((edit) => !isIn(plan.whole)(edit)),
      );
      if (!plan.changes) return this.#exchange({ cells: now, sheets: new Map() }, { cells: next, sheets: new Map() });
      this.#rewrites += 1;
      // A table grows in the file, which has to hold first what was typed around it.
      const { edits, extents } = await changesOn(book, [...plan.grown]);
      const ofNow = cells.filter(isIn(plan.grown)).map((edit) => fileEdit(edit, cellAt(book, edit), grid.styles));
      const { bytes, shown } = await this.#desk(
        fileTask(file.bytes, { ...plan.task, edits: [...edits, ...ofNow], extents, stylePrefix: `${this.#rewrites}-` }),
      );
      if (!shown) throw new RangeError('the sheets were to be shown');
      const made = plan.merge(shown);
      const whole = made.sheets.flatMap((_, index) => (plan.whole.has(index) || index >= file.shown.sheets.length ? [index] : []));
      return this.#exchange(
        { file, cells: now, sheets: sheetsNow(book, whole) },
        { file: { bytes, shown: made }, cells: next, sheets: new Map(whole.map((index) => [index, made.sheets[index]])) },
      );
    });
  }

  select(ref: CellRef): Promise<void> {
    return this.#inTurn(() => {
      if (!this.#show(ref)) throw new InputError(words.gone(ref));
    });
  }

  watch(listener: (event: WorkbookEvent) => void): Promise<() => void> {
    this.#listeners.add(listener);
    return Promise.resolve(() => void this.#listeners.delete(listener));
  }

  async #load(file: BookFile): Promise<void> {
    const { api } = this.#sheet;
    const cells: ShownSheet['cells'][] = [];
    await inSlices(
      file.shown.sheets,
      (sheet) => Object.keys(sheet.cells).length,
      (sheet) => cells.push(structuredClone(sheet.cells)),
    );
    const before = this.#book?.grid.id;
    this.#loads += 1;
    const book = this.#asOwn(() => {
      const made = api.createWorkbook(univerData(file.shown, `book-${this.#loads}`, cells));
      // The component is still checking the old one's cells.
      if (before !== undefined) setTimeout(() => api.disposeUnit(before), DISPOSE_AFTER_MS);
      made.setNumfmtLocal('vi');
      return made;
    });
    this.#book = openBook(new LiveGrid(api, book), file, { touched: new Set(), read: new Map() });
  }

  /** Puts `next` where `now` is, or leaves everything as it was. */
  async #exchange(now: BookState, next: BookState): Promise<WriteOutcome> {
    const { file, grid, touched, read } = this.#opened();
    const place = grid.place();
    const after = next.file ?? file;
    try {
      await exchange(now, next, grid, after.shown);
    } catch (error) {
      await exchange(next, now, grid, file.shown);
      throw error;
    }
    this.#book = openBook(grid, after, { touched, read: next.sheets.size ? new Map() : read });
    const changed = [...next.sheets.keys(), ...next.cells.map(({ at }) => at)];
    for (const index of changed) touched.add(sheetId(index));
    if (next.sheets.size) this.#show(place);
    const names = changed.flatMap((index) => (after.shown.sheets[index] ?? file.shown.sheets[index])?.name ?? []);
    this.#tell({ kind: 'changed', sheets: [...new Set(names)] });
    return { kind: 'written', undo: () => this.#alone(() => this.#takeBack(next, now)) };
  }

  async #takeBack(written: BookState, before: BookState): Promise<WriteOutcome> {
    const book = this.#opened();
    const { file, grid } = book;
    if (written.file && written.file !== file) throw new InputError(words.sheetsSince);
    const conflicts = await conflictsWith(written, grid, file.shown);
    if (conflicts.length) return { kind: 'conflict', conflicts };
    return this.#exchange({ ...written, sheets: sheetsNow(book, [...written.sheets.keys()]) }, before);
  }

  /** False where there is no such cell. */
  #show(ref: CellRef): boolean {
    const { grid, places } = this.#opened();
    const place = parseCellRef(ref);
    const index = place && places.get(fold(place.sheet));
    if (!place || index === undefined) return false;
    this.#asOwn(() => grid.show(index, place.row, place.column));
    return true;
  }

  #executed({ id, params }: Readonly<ICommandInfo>): void {
    if (!this.#book || !CHANGES_CELLS.test(id)) return;
    const { subUnitId, unitId, unitData } = (params ?? {}) as { subUnitId?: string; unitId?: string; unitData?: Readonly<Record<string, object | null>> };
    const own = this.#book.grid.id;
    if (unitId !== undefined && unitId !== own) return;
    const ids = subUnitId === undefined ? Object.keys(unitData?.[own] ?? {}) : [subUnitId];
    for (const changed of ids) {
      this.#book.touched.add(changed);
      this.#book.read.delete(changed);
    }
    if (this.#writing) return;
    if (subUnitId !== undefined && !this.#own) this.#growTables(subUnitId);
    const names = this.#book.file.shown.sheets.flatMap(({ name }, index) => (ids.includes(sheetId(index)) ? [name] : []));
    if (names.length) this.#tell({ kind: 'changed', sheets: names });
  }

  #growTables(id: string): void {
    const { grid, file } = this.#opened();
    const index = file.shown.sheets.findIndex((_, at) => sheetId(at) === id);
    this.#asOwn(() => {
      for (const table of file.shown.sheets[index]?.tables ?? []) if (!table.totals) growTable(grid.sheet(index), table, grid.table(table).range);
    });
  }

  #rowsMayMove(): boolean {
    const { file, grid } = this.#opened();
    const sheet = file.shown.sheets.find((_, index) => sheetId(index) === grid.activeId);
    return !file.shown.named && sheet !== undefined && !sheet.anchored;
  }

  #opened(): OpenBook {
    if (!this.#book) throw new InputError(words.notOpen);
    return this.#book;
  }

  /** One thing after the other: nobody sees a write half done. */
  #inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      this.#writing = true;
      try {
        return await work();
      } finally {
        this.#writing = false;
      }
    });
  }

  #asOwn<T>(work: () => T): T {
    const before = this.#own;
    this.#own = true;
    try {
      return work();
    } finally {
      this.#own = before;
    }
  }

  #tell(event: WorkbookEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}
