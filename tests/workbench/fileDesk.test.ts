/** Files change alike in a worker and without one, and every message can be cloned. */
import { InputError } from '../../src/model/errors';
import type { WrittenSheet } from '../../src/model/writtenSheet';
import type { Failure, WorkerPart } from '../../src/taskpane/parts/openBackground';
import { sentError } from '../../src/taskpane/parts/sentError';
import { openFileDesk } from '../../src/workbench/fileDesk';
import { resultMessages, TaskGatherer, type FromFileWorker, type ToFileWorker } from '../../src/workbench/fileMessages';
import { fileTask, runFileTask, type FileTask } from '../../src/workbench/fileTask';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { hucreWorkbook } from '../support/xlsxParts';

class FakeWorker implements WorkerPart {
  onmessage: WorkerPart['onmessage'] = null;
  onerror: WorkerPart['onerror'] = null;
  readonly #gatherer = new TaskGatherer();
  messages = 0;
  terminate = jest.fn();

  postMessage(message: ToFileWorker): void {
    this.messages += 1;
    const task = this.#gatherer.take(structuredClone(message));
    if (task) void this.#run(task);
  }

  async #run(task: FileTask): Promise<void> {
    const say = (data: FromFileWorker | Failure): void => this.onmessage?.(new MessageEvent('message', { data: structuredClone(data) }));
    try {
      for (const message of resultMessages(await runFileTask(task))) say(message);
    } catch (error) {
      say({ kind: 'failed', error: sentError(error) });
    }
  }
}

const log = (rows: number): WrittenSheet => ({
  name: 'Nhật ký',
  table: 'NhatKy',
  widths: [20],
  rows: [[{ value: 'Tệp', style: 'header' }], ...Array.from({ length: rows }, (_, at) => [{ value: `tệp ${at}` }])],
});

const task = async (): Promise<FileTask> =>
  fileTask(await hucreWorkbook(), {
    edits: Array.from({ length: 9_000 }, (_, at) => ({ sheet: 'Sở Y tế', row: 40 + at, column: 2, value: at })),
    sheets: [log(1_200), { name: 'Báo cáo', rows: [[{ value: 'x' }]], widths: [10] }],
    growth: [{ table: 'SL_SYT', columns: [{ header: 'Tính đến', width: 12, kind: 'date' }] }],
    shows: ['Nhật ký', 'Sở Y tế'],
  });

test('a worker gets and gives everything, in parts', async () => {
  const worker = new FakeWorker();
  const given = await task();
  const { tables } = readWorkbook(given.bytes);
  const whole = { ...given, growth: [{ table: tables[0]?.name ?? '', columns: [{ header: 'Cột thêm', width: 12, kind: 'date' as const }] }] };
  const result = await openFileDesk(() => worker)(whole);
  expect(result).toEqual(await runFileTask(whole));
  expect(result.shown?.sheets.map(({ name }) => name)).toEqual(['Sở Y tế', 'Nhật ký']);
  expect(worker.messages).toBeGreaterThan(6);
  const after = readWorkbook(result.bytes);
  expect(after.tables.find(({ name }) => name === 'NhatKy')?.rows).toHaveLength(1_200);
  expect(after.tables[0]?.headers).toContain('Cột thêm');
});

test('a refusal keeps its words, and the next task is answered', async () => {
  const ask = openFileDesk(() => new FakeWorker());
  const bytes = await hucreWorkbook();
  const [refused, done] = [ask(fileTask(bytes, { edits: [{ sheet: 'Không có', row: 0, column: 0, value: 1 }] })), ask(fileTask(bytes, { shows: 'all' }))];
  await expect(refused).rejects.toThrow(InputError);
  await expect(refused).rejects.toThrow('Không có');
  expect((await done).shown?.sheets.length).toBeGreaterThan(1);
});

test('where no worker can be had, the page does it', async () => {
  const bytes = await hucreWorkbook();
  const desk = openFileDesk(() => {
    throw new Error('no workers here');
  });
  const { bytes: after } = await desk(fileTask(bytes, { edits: [{ sheet: 'Sở Y tế', row: 1, column: 2, value: 517 }] }));
  expect(after).not.toEqual(bytes);
});
