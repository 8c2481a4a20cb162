/** The workbench's workbook: kept while it changes, never overwritten unread, forgotten when that is asked for; whatever fails is said. */
import { InputError } from '../../src/model/errors';
import { Bench, type BenchState } from '../../src/workbench/bench';
import type { BookStore, KeptBook } from '../../src/workbench/bookStore';
import { words } from '../../src/workbench/strings';

/** A workbook is the bytes that it was opened with, and how often it was changed since. */
class FakeWorkbook {
  bytes: Uint8Array = new Uint8Array();
  changes = 0;
  unreadable: number | undefined;
  whileOpening: () => void = () => undefined;

  async open(bytes: Uint8Array): Promise<void> {
    await Promise.resolve();
    this.whileOpening();
    if (bytes[0] === this.unreadable) throw new InputError('tệp hỏng.');
    [this.bytes, this.changes] = [bytes, 0];
  }

  file(): Promise<Uint8Array> {
    return Promise.resolve(Uint8Array.of(...this.bytes, this.changes));
  }
}

class FakeStore implements BookStore {
  book: KeptBook | undefined;
  broken: Partial<Record<keyof BookStore, true>> = {};

  constructor(book?: KeptBook) {
    this.book = book;
  }

  async #use<T>(way: keyof BookStore, work: () => T): Promise<T> {
    await Promise.resolve();
    if (this.broken[way]) throw new Error('QuotaExceededError');
    return work();
  }

  keep(book: KeptBook): Promise<void> {
    return this.#use('keep', () => void (this.book = book));
  }

  read(): Promise<KeptBook | undefined> {
    return this.#use('read', () => this.book);
  }

  forget(): Promise<void> {
    return this.#use('forget', () => void (this.book = undefined));
  }
}

const SAMPLE = 1;
const KEPT: KeptBook = { name: 'thang-4.xlsx', bytes: Uint8Array.of(4), unsaved: true };

interface Opened {
  readonly bench: Bench;
  readonly workbook: FakeWorkbook;
  readonly store: FakeStore;
  readonly saved: string[];
  /** What the page shows. */
  readonly shown: () => BenchState;
  readonly edit: () => void;
  noSample: boolean;
}

function make(kept?: KeptBook): Opened {
  const [workbook, store, saved] = [new FakeWorkbook(), new FakeStore(kept), [] as string[]];
  let state: BenchState = { book: undefined, keeping: 'nothing', unsaved: false, message: undefined };
  const bench = new Bench({
    workbook,
    store,
    sample: () => (opened.noSample ? Promise.reject(new InputError(words.noSample)) : Promise.resolve(Uint8Array.of(SAMPLE))),
    save: ({ name }) => void saved.push(name),
    onState: (change) => {
      state = { ...state, ...change };
    },
  });
  const edit = (): void => {
    workbook.changes += 1;
    bench.changed();
  };
  const opened: Opened = { bench, workbook, store, saved, shown: () => state, edit, noSample: false };
  return opened;
}

async function started(kept?: KeptBook): Promise<Opened> {
  const opened = make(kept);
  await opened.bench.start();
  return opened;
}

const settle = (): Promise<void> => jest.advanceTimersByTimeAsync(1_000);

const file = (name: string, ...bytes: number[]): File => new File([Uint8Array.of(...bytes)], name);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('begins with the sample, and keeps it once it is changed', async () => {
  const { store, shown, edit } = await started();
  expect([shown().book?.name, shown().keeping]).toEqual([words.sampleName, 'nothing']);
  edit();
  edit();
  expect(shown()).toMatchObject({ keeping: 'keeping', unsaved: true });
  await settle();
  expect(shown().keeping).toBe('kept');
  expect(store.book).toEqual({ name: words.sampleName, bytes: Uint8Array.of(SAMPLE, 2), unsaved: true });
});

test('goes on where it was left', async () => {
  const { shown, workbook } = await started(KEPT);
  expect(workbook.bytes).toEqual(KEPT.bytes);
  expect(shown()).toMatchObject({ book: { name: KEPT.name }, keeping: 'kept', unsaved: true, message: { intent: 'info', text: words.restored(KEPT.name) } });
});

test('a kept workbook that can’t be shown is named and left as it is; forgetting it keeps the next one again', async () => {
  const opened = make(KEPT);
  const { bench, store, shown, workbook, edit } = opened;
  workbook.unreadable = KEPT.bytes[0];
  await bench.start();
  expect(shown()).toMatchObject({
    book: { name: words.sampleName },
    keeping: 'failed',
    message: { intent: 'error', text: words.keptNotOpened(KEPT.name, 'tệp hỏng.') },
  });
  edit();
  await settle();
  await bench.openFile(file('khac.xlsx', 7));
  await settle();
  expect([store.book, shown().keeping]).toEqual([KEPT, 'failed']);
  await bench.clear();
  expect([store.book, shown().keeping]).toEqual([undefined, 'nothing']);
  edit();
  await settle();
  expect([store.book?.name, shown().keeping]).toEqual([words.sampleName, 'kept']);
});

test('a store that can’t be read isn’t written either', async () => {
  const { bench, store, shown, edit } = make(KEPT);
  store.broken = { read: true };
  await bench.start();
  expect(shown()).toMatchObject({ book: { name: words.sampleName }, keeping: 'failed', message: { intent: 'error' } });
  expect(shown().message?.text).toContain('QuotaExceededError');
  edit();
  await settle();
  expect([store.book, shown().keeping]).toEqual([KEPT, 'failed']);
});

test('without a sample there is nothing to start with', async () => {
  const opened = make();
  opened.noSample = true;
  await expect(opened.bench.start()).rejects.toThrow(words.noSample);
});

test.each([
  ['the sample doesn’t come', (opened: Opened): Promise<void> => ((opened.noSample = true), opened.bench.openSample()), words.sampleName, words.noSample],
  ['it isn’t a workbook', ({ bench }: Opened): Promise<void> => bench.openFile(file('thu.docx', 9)), 'thu.docx', words.notXlsx],
  ['it is damaged', ({ bench }: Opened): Promise<void> => bench.openFile(file('hong.xlsx', 9)), 'hong.xlsx', 'tệp hỏng.'],
])('where %s, that is said, and what was typed is kept all the same', async (_, open, name, why) => {
  const opened = await started(KEPT);
  opened.workbook.unreadable = 9;
  opened.edit();
  await open(opened);
  expect(opened.shown()).toMatchObject({ book: { name: KEPT.name }, message: { intent: 'error', text: words.notOpened(name, why) } });
  await settle();
  expect(opened.store.book).toEqual({ ...KEPT, bytes: Uint8Array.of(4, 1) });
});

test('what is typed while another workbook opens is never kept under the new name', async () => {
  const { bench, workbook, store, shown, edit } = await started();
  workbook.whileOpening = edit;
  await bench.openFile(file('moi.xlsx', 7));
  await settle();
  expect(shown()).toMatchObject({ book: { name: 'moi.xlsx', key: 2 }, keeping: 'kept', unsaved: false });
  expect(store.book).toEqual({ name: 'moi.xlsx', bytes: Uint8Array.of(7, 0), unsaved: false });
});

test('saving hands the file over; what is typed meanwhile stays unsaved', async () => {
  const { bench, saved, shown, store, workbook, edit } = await started(KEPT);
  expect(await bench.save()).toBe(true);
  await settle();
  expect([saved, shown().unsaved, store.book?.unsaved]).toEqual([[KEPT.name], false, false]);
  const saving = bench.save();
  edit();
  expect(await saving).toBe(true);
  expect(shown().unsaved).toBe(true);
  workbook.file = () => Promise.reject(new InputError('tệp hỏng.'));
  expect(await bench.save()).toBe(false);
  expect(shown().message).toEqual({ intent: 'error', text: words.notSaved('tệp hỏng.') });
});

test('a full store is told, and the next change tries again', async () => {
  const { store, shown, edit } = await started();
  store.broken = { keep: true };
  edit();
  await settle();
  expect(shown().keeping).toBe('failed');
  store.broken = {};
  edit();
  await settle();
  expect([shown().keeping, store.book?.name]).toEqual(['kept', words.sampleName]);
});

test('clearing forgets, and what was about to be kept isn’t', async () => {
  const { bench, store, shown, edit } = await started(KEPT);
  edit();
  await bench.clear();
  await settle();
  expect(store.book).toBeUndefined();
  expect(shown()).toMatchObject({ book: { name: words.sampleName }, keeping: 'nothing', unsaved: false, message: { intent: 'success', text: words.cleared } });
});

test('a workbook that couldn’t be deleted is told as such, and stays open', async () => {
  const { bench, store, shown, edit } = await started(KEPT);
  store.broken = { forget: true };
  edit();
  await bench.clear();
  expect(shown()).toMatchObject({ book: { name: KEPT.name }, unsaved: true, message: { intent: 'error' } });
  expect(shown().message?.text).toMatch(/^Chưa xóa được bản giữ.*QuotaExceededError/);
  await settle();
  expect(store.book?.bytes).toEqual(Uint8Array.of(4, 1));
});

test('it is forgotten even where the sample doesn’t come', async () => {
  const opened = await started(KEPT);
  opened.noSample = true;
  await opened.bench.clear();
  expect(opened.store.book).toBeUndefined();
  expect(opened.shown()).toMatchObject({
    book: { name: KEPT.name },
    keeping: 'nothing',
    message: { intent: 'error', text: words.clearedOnly(words.noSample) },
  });
});
