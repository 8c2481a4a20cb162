/** The workbench's one workbook: opened, kept, saved and cleared; whatever goes wrong is said. */
import { detailOf, InputError } from '../model/errors';
import type { SavedFile } from '../taskpane/services';
import { BookKeeper, type Keeping } from './bookKeeper';
import type { BookStore } from './bookStore';
import { words } from './strings';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface Message {
  readonly intent: 'info' | 'success' | 'warning' | 'error';
  readonly text: string;
}

export interface BenchState {
  /** `key`: another for every file that is opened. */
  readonly book: { readonly name: string; readonly key: number } | undefined;
  readonly keeping: Keeping;
  /** Changed since it was opened or saved as a file. */
  readonly unsaved: boolean;
  readonly message: Message | undefined;
}

export interface BenchParts {
  readonly workbook: { open(bytes: Uint8Array): Promise<void>; file(): Promise<Uint8Array> };
  readonly store: BookStore;
  readonly sample: () => Promise<Uint8Array>;
  readonly save: (file: SavedFile) => void;
  readonly onState: (change: Partial<BenchState>) => void;
}

export const reasonOf = (error: unknown): string => (error instanceof InputError ? error.message : words.unexpected(detailOf(error)));

export class Bench {
  readonly #parts: BenchParts;
  readonly #keeper: BookKeeper;
  #name = '';
  #opened = 0;
  #unsaved = false;
  #changes = 0;

  constructor(parts: BenchParts) {
    this.#parts = parts;
    const book = async (): Promise<{ name: string; unsaved: boolean; bytes: Uint8Array }> => ({
      name: this.#name,
      unsaved: this.#unsaved,
      bytes: await parts.workbook.file(),
    });
    this.#keeper = new BookKeeper(parts.store, book, (keeping) => parts.onState({ keeping }));
  }

  /** Shows what is kept, else the sample. Rejects where there isn't even that. */
  async start(): Promise<void> {
    if (!(await this.#restore())) await this.#show(words.sampleName, await this.#parts.sample());
  }

  /** To be called for every change of the workbook's cells. */
  changed(): void {
    this.#changes += 1;
    this.#setUnsaved(true);
    this.#keeper.soon();
  }

  openFile(file: File): Promise<void> {
    return this.#replace(file.name, async () => {
      if (!/\.(?:xlsx|xlsm)$/i.test(file.name)) throw new InputError(words.notXlsx);
      return new Uint8Array(await file.arrayBuffer());
    });
  }

  openSample(): Promise<void> {
    return this.#replace(words.sampleName, this.#parts.sample);
  }

  /** True where a file was handed over. */
  async save(): Promise<boolean> {
    const [name, changes] = [this.#name, this.#changes];
    try {
      this.#parts.save({ name, type: XLSX, bytes: await this.#parts.workbook.file() });
    } catch (error) {
      this.say('error', words.notSaved(reasonOf(error)));
      return false;
    }
    this.say('success', words.saved(name));
    // What was typed meanwhile isn't in the file.
    if (changes !== this.#changes) return true;
    this.#setUnsaved(false);
    this.#keeper.now();
    return true;
  }

  /** Forgets first: that is promised, whether or not the sample comes. */
  async clear(): Promise<void> {
    try {
      await this.#keeper.forget();
    } catch (error) {
      this.say('error', words.notCleared(reasonOf(error)));
      return;
    }
    try {
      await this.#show(words.sampleName, await this.#parts.sample());
      this.#setUnsaved(false);
      this.say('success', words.cleared);
    } catch (error) {
      this.say('error', words.clearedOnly(reasonOf(error)));
    }
  }

  say(intent: Message['intent'], text: string): void {
    this.#parts.onState({ message: { intent, text } });
  }

  async #restore(): Promise<boolean> {
    let name: string | undefined;
    try {
      const kept = await this.#keeper.recall(async (book) => {
        name = book.name;
        await this.#show(book.name, book.bytes);
      });
      if (!kept) return false;
      this.#setUnsaved(kept.unsaved);
      this.say('info', words.restored(kept.name));
      return true;
    } catch (error) {
      this.say('error', name === undefined ? words.keptUnread(reasonOf(error)) : words.keptNotOpened(name, reasonOf(error)));
      return false;
    }
  }

  async #replace(name: string, bytes: () => Promise<Uint8Array>): Promise<void> {
    try {
      await this.#show(name, await bytes());
    } catch (error) {
      this.say('error', words.notOpened(name, reasonOf(error)));
      return;
    }
    this.#setUnsaved(false);
    this.#keeper.now();
    this.say('success', words.opened(name));
  }

  async #show(name: string, bytes: Uint8Array): Promise<void> {
    const goOn = this.#keeper.drop();
    try {
      await this.#parts.workbook.open(bytes);
    } catch (error) {
      goOn();
      throw error;
    }
    // What was changed meanwhile, was changed in the workbook before.
    this.#keeper.drop();
    this.#name = name;
    this.#opened += 1;
    this.#parts.onState({ book: { name, key: this.#opened } });
  }

  #setUnsaved(unsaved: boolean): void {
    this.#unsaved = unsaved;
    this.#parts.onState({ unsaved });
  }
}
