/** The open workbook, kept in the browser's own store so that nothing is lost on reload; it never leaves the computer. */

export interface KeptBook {
  readonly name: string;
  /** The file with everything that was changed in it. */
  readonly bytes: Uint8Array;
  /** Changed since it was saved as a file. */
  readonly unsaved: boolean;
}

/** Rejects where the browser keeps nothing (private windows, a full disk). */
export interface BookStore {
  keep(book: KeptBook): Promise<void>;
  read(): Promise<KeptBook | undefined>;
  forget(): Promise<void>;
}

const DATABASE = 'chotso';
const STORE = 'workbooks';
const KEY = 'open';

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });

async function withStore<T>(mode: IDBTransactionMode, use: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await done(opening);
  try {
    return await done(use(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function isKept(value: unknown): value is KeptBook {
  const book = value as Partial<KeptBook> | null | undefined;
  return typeof book?.name === 'string' && book.bytes instanceof Uint8Array && typeof book.unsaved === 'boolean';
}

export const browserStore: BookStore = {
  async keep(book) {
    await withStore('readwrite', (store) => store.put(book, KEY));
  },
  async read() {
    const value = await withStore<unknown>('readonly', (store) => store.get(KEY));
    return isKept(value) ? value : undefined;
  },
  forget: () => withStore('readwrite', (store) => store.delete(KEY)),
};
