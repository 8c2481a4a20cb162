/** The desk in a worker: the same plan as in the page, in parts, and errors that say whose they are. */
import { InputError } from '../../src/model/errors';
import { deskInWorker } from '../../src/taskpane/collect/deskInWorker';
import type { FromWorker, ToWorker } from '../../src/taskpane/collect/deskMessages';
import { deskHere } from '../../src/taskpane/collect/importDesk';
import type { WorkerPart } from '../../src/taskpane/parts/openBackground';
import { workbook } from './support';

type Listener = (event: { readonly data: ToWorker }) => void;

/** The worker’s own code behind what a page sees of it. */
async function standInWorker(): Promise<WorkerPart> {
  const page: WorkerPart = { postMessage: () => undefined, terminate: () => undefined, onmessage: null, onerror: null };
  let listen: Listener = () => undefined;
  Object.assign(globalThis, {
    addEventListener: (_: string, listener: Listener) => {
      listen = listener;
    },
    postMessage: (data: FromWorker) => setTimeout(() => page.onmessage?.call(page as Worker, { data } as MessageEvent<FromWorker>), 0),
  });
  await jest.isolateModulesAsync(async () => {
    await import('../../src/taskpane/collect/importWorker');
  });
  page.postMessage = (data: ToWorker) => setTimeout(() => listen({ data }), 0);
  return page;
}

const lines = Array.from({ length: 2500 }, (_, at) => `LA${at};${at}`);
const files = [
  new File(['Mã;Kỳ này\nTHU;900\nHO_SO;"1.234"'], 'STC.csv'),
  new File([['Mã;Kỳ này', ...lines].join('\n')], 'SYT.csv'),
  new File(['PK'], 'hỏng.xlsx'),
];

test('a plan from the worker is the plan of the page', async () => {
  const [here, there] = [deskHere(), deskInWorker(standInWorker)];
  for (const file of files) {
    await here.receive(file);
    await there.receive(file);
  }
  const book = workbook();
  expect(await there.plan(book, {})).toEqual(await here.plan(book, {}));
  const { problems } = await there.plan(book, {});
  expect(problems.length).toBeGreaterThan(2500);
  const answers = new Map(problems.filter(({ kind }) => kind === 'ambiguous-number').map(({ id }) => [id, 'vi']));
  const both = await Promise.all([there.plan(book, { answers }), there.plan(book, {})]);
  expect(both.map(({ changes }) => changes.some(({ ref }) => ref === 'STC!D4'))).toEqual([true, false]);
});

test('what is wrong with the workbook is told as such, and the desk goes on', async () => {
  const desk = deskInWorker(standInWorker);
  await desk.receive(files[0] as File);
  await expect(desk.plan({ sheets: [], tables: [] }, {})).rejects.toThrow(InputError);
  expect((await desk.plan(workbook(), {})).changes.map(({ ref }) => ref)).toContain('STC!D2');
});

test('a worker that dies gives way to the page, which knows every file', async () => {
  let worker: WorkerPart | undefined;
  const desk = deskInWorker(async () => (worker = await standInWorker()));
  const page = deskHere();
  for (const file of files) await page.receive(file);
  await desk.receive(files[0] as File);
  worker?.onerror?.({ message: 'out of memory' } as ErrorEvent);
  for (const file of files.slice(1)) await desk.receive(file);
  expect(await desk.plan(workbook(), {})).toEqual(await page.plan(workbook(), {}));
});
