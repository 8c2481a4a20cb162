/** The port over what Excel can be asked: one write at a time, refusals as sentences, names of sheets as they were at the last read. */
import { fold } from '../../locale/encoding';
import type { CellRef } from '../../model/cell';
import { InputError } from '../../model/errors';
import { cellAddress, cellRef, parseRange } from '../../model/address';
import { parseCellRef } from './cells';
import type { Layout } from './contents';
import { asInputError } from '../../officeJs/errors';
import type { Patience } from '../../officeJs/patience';
import { ExcelReading, type AskTables } from './reading';
import { ExcelWriting, type SheetHost } from './writing';
import type { WorkbookChange, WorkbookEvent, WorkbookPort, WorkbookSnapshot, WriteOutcome } from '../port';

/** Of a sheet, by id; `address` only where cells were selected. */
export type SheetEvent =
  /** Formulas change with their sources: then Excel only says that the sheet was calculated. */
  { readonly kind: 'changed'; readonly sheetId: string } | { readonly kind: 'selected'; readonly sheetId: string; readonly address: string };

/** What Excel can be asked; every call but `subscribe` is one message. Sheets are named by id or name. */
export interface ExcelHost extends SheetHost {
  readonly ask: AskTables;
  /** Undefined where there is no such sheet. */
  sheet(key: string): Promise<{ readonly name: string; readonly visible: boolean } | undefined>;
  select(key: string, address: string): Promise<void>;
  subscribe(listener: (event: SheetEvent) => void): Promise<() => void>;
}

const NOTHING: Layout = { sheets: [], tables: [] };

export class ExcelPort implements WorkbookPort {
  readonly #host: ExcelHost;
  readonly #patience: Patience;
  readonly #reading: ExcelReading;
  readonly #writing: ExcelWriting;
  #writes: Promise<unknown> = Promise.resolve();
  #watchers = 0;

  constructor(host: ExcelHost, patience: Patience) {
    this.#host = host;
    this.#patience = patience;
    this.#reading = new ExcelReading((tables) => patience.whenNotEditing(() => host.ask(tables)));
    this.#writing = new ExcelWriting({
      resizes: () => host.resizes(),
      look: (targets, growing) => host.look({ ...targets, cells: this.#byId(targets.cells) }, growing),
      put: (goals) => host.put({ ...goals, cells: this.#byId(goals.cells), tables: this.#byId(goals.tables) }),
    });
  }

  read(): Promise<WorkbookSnapshot> {
    return this.#asking(() => this.#reading.read());
  }

  reread(): Promise<WorkbookSnapshot> {
    return this.#asking(() => this.#reading.reread());
  }

  /** Refuses at once while a cell is being typed in: a write that waits could come when nobody expects it any more. */
  write(change: WorkbookChange): Promise<WriteOutcome> {
    return this.#oneAtATime(() => this.#writing.write(change, this.#reading.layout ?? NOTHING));
  }

  select(ref: CellRef): Promise<void> {
    return this.#asking(async () => {
      const place = parseCellRef(ref);
      if (!place) throw new InputError(`“${ref}” không phải là địa chỉ ô.`);
      const key = this.#idOf(place.sheet);
      const sheet = await this.#patience.whenNotEditing(() => this.#host.sheet(key));
      if (!sheet) throw new InputError(`Sổ không còn trang “${place.sheet}”. Đọc lại sổ rồi thử lại.`);
      if (!sheet.visible) throw new InputError(`Trang “${sheet.name}” đang ẩn. Bấm chuột phải vào một tên trang, chọn Bỏ ẩn (Unhide) rồi thử lại.`);
      await this.#patience.whenNotEditing(() => this.#host.select(key, cellAddress(place.row, place.column)));
    });
  }

  watch(listener: (event: WorkbookEvent) => void): Promise<() => void> {
    return this.#asking(async () => {
      let watching = true;
      const stop = await this.#host.subscribe((event) => {
        if (event.kind === 'changed') this.#reading.tell(event.sheetId);
        void this.#eventOf(event).then((told) => {
          if (told && watching) listener(told);
        });
      });
      this.#watchers += 1;
      this.#reading.follow(true);
      return () => {
        if (!watching) return;
        watching = false;
        this.#watchers -= 1;
        this.#reading.follow(this.#watchers > 0);
        stop();
      };
    });
  }

  async #eventOf(event: SheetEvent): Promise<WorkbookEvent | undefined> {
    const known = this.#reading.layout?.sheets.find(({ id }) => id === event.sheetId)?.name;
    const name = known ?? (await this.#host.sheet(event.sheetId).catch(() => undefined))?.name;
    if (event.kind === 'changed') return { kind: 'changed', sheets: name === undefined ? [] : [name] };
    const range = parseRange(event.address.split(',')[0] ?? '');
    return name === undefined || !range ? undefined : { kind: 'selected', ref: cellRef(name, range.top, range.left) };
  }

  /** A sheet that was renamed since the last read is still the one that was read. */
  #idOf(sheet: string): string {
    return this.#reading.layout?.sheets.find(({ name }) => fold(name) === fold(sheet))?.id ?? sheet;
  }

  #byId<T extends { readonly sheet: string }>(places: readonly T[]): T[] {
    return places.map((place) => ({ ...place, sheet: this.#idOf(place.sheet) }));
  }

  async #asking<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      throw asInputError(error);
    }
  }

  #oneAtATime(write: () => Promise<WriteOutcome>): Promise<WriteOutcome> {
    const result = this.#writes.then(() => this.#asking(write));
    this.#writes = result.catch(() => undefined);
    return result.then((outcome) => (outcome.kind === 'written' ? { ...outcome, undo: () => this.#oneAtATime(outcome.undo) } : outcome));
  }
}
