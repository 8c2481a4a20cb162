/** Keeps the open workbook as it changes; what was overtaken isn't kept, and what couldn't be read or shown isn't overwritten. */
import type { BookStore, KeptBook } from './bookStore';

export type Keeping = 'nothing' | 'keeping' | 'kept' | 'failed';

/** Long enough for a row that is being typed. */
const SETTLE_MS = 500;

export class BookKeeper {
  readonly #store: BookStore;
  readonly #book: () => Promise<KeptBook>;
  readonly #onState: (state: Keeping) => void;
  #state: Keeping = 'nothing';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  #storing: Promise<unknown> = Promise.resolve();
  /** What the store holds may be somebody's only copy. */
  #spares = false;

  /** `book` gives the workbook as it is when asked. */
  constructor(store: BookStore, book: () => Promise<KeptBook>, onState: (state: Keeping) => void) {
    this.#store = store;
    this.#book = book;
    this.#onState = onState;
  }

  /** Shows what is kept. Where that fails, nothing is kept over it until it is forgotten. */
  async recall(show: (kept: KeptBook) => Promise<void>): Promise<KeptBook | undefined> {
    try {
      const kept = await this.#store.read();
      if (!kept) return undefined;
      await show(kept);
      this.#become('kept');
      return kept;
    } catch (error) {
      this.#spares = true;
      this.#become('failed');
      throw error;
    }
  }

  /** When nothing has changed for a while. */
  soon(): void {
    if (this.#spares) return;
    this.#become('keeping');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.now(), SETTLE_MS);
  }

  now(): void {
    this.drop();
    if (this.#spares) return;
    const mine = this.#turn;
    const current = (): boolean => mine === this.#turn;
    const keep = async (): Promise<void> => {
      const book = await this.#book();
      if (!current()) return;
      this.#storing = this.#store.keep(book);
      await this.#storing;
    };
    this.#become('keeping');
    keep().then(
      () => current() && this.#become('kept'),
      () => current() && this.#become('failed'),
    );
  }

  /** What was to be kept is of no use; the way back, should it be needed after all. */
  drop(): () => void {
    const pending = this.#state === 'keeping';
    clearTimeout(this.#timer);
    this.#turn += 1;
    return () => {
      if (pending) this.soon();
    };
  }

  /** Rejects where the store still holds it. */
  async forget(): Promise<void> {
    const goOn = this.drop();
    try {
      // Else it would be stored after it was forgotten.
      await this.#storing.catch(() => undefined);
      await this.#store.forget();
    } catch (error) {
      goOn();
      throw error;
    }
    this.#spares = false;
    this.#become('nothing');
  }

  #become(state: Keeping): void {
    this.#state = state;
    this.#onState(state);
  }
}
