/** Long work beside the page: errors keep what they are, and a worker that isn't there or dies never leaves the page waiting. */
import { InputError } from '../../src/model/errors';
import { openBackground, type Background, type Failure, type Job, type WorkerPart } from '../../src/taskpane/parts/openBackground';
import { sentError } from '../../src/taskpane/parts/sentError';

type Sum = { readonly sum: number; readonly by: 'worker' | 'page' };

/** Adds what it is sent up to 0. */
class Adder implements WorkerPart {
  onmessage: WorkerPart['onmessage'] = null;
  onerror: WorkerPart['onerror'] = null;
  terminated = false;
  #sum = 0;

  postMessage(term: number): void {
    this.#sum += term;
    if (term) return;
    const sum = this.#sum;
    this.#sum = 0;
    this.answer({ sum, by: 'worker' });
  }

  answer(data: Sum | Failure): void {
    setTimeout(() => this.terminated || this.onmessage?.(new MessageEvent('message', { data })), 0);
  }

  terminate(): void {
    this.terminated = true;
  }

  die(): void {
    this.onerror?.({ message: 'out of memory' } as ErrorEvent);
  }
}

const adding = (...terms: number[]): Job<number, Sum, Sum> => ({
  messages: [...terms, 0],
  take: (answer) => answer,
  here: () => ({ sum: terms.reduce((a, b) => a + b, 0), by: 'page' }),
});

const open = (worker: WorkerPart): Background<number, Sum> => openBackground<number, Sum>(() => worker);

test('one job after the other, in the worker', async () => {
  const background = open(new Adder());
  expect(await Promise.all([background.run(adding(1, 2)), background.run(adding(3, 4))])).toEqual([
    { sum: 3, by: 'worker' },
    { sum: 7, by: 'worker' },
  ]);
});

test.each([
  [
    'is refused',
    (): WorkerPart => {
      throw new Error('no workers here');
    },
  ],
  ['doesn’t load', (): Promise<WorkerPart> => Promise.reject(new Error('404'))],
])('where a worker %s, the page does it', async (_, start) => {
  expect(await openBackground<number, Sum>(start).run(adding(1, 2))).toEqual({ sum: 3, by: 'page' });
});

test('a worker that dies before, during or after a job gives way to the page, for good', async () => {
  const [early, mid, late] = [new Adder(), new Adder(), new Adder()];
  const before = open(early);
  await Promise.resolve();
  early.die();
  expect(await before.run(adding(1))).toEqual({ sum: 1, by: 'page' });

  const during = open(mid);
  mid.answer = () => mid.die();
  expect(await during.run(adding(2))).toEqual({ sum: 2, by: 'page' });
  expect(mid.terminated).toBe(true);
  expect(await during.run(adding(3))).toEqual({ sum: 3, by: 'page' });

  const after = open(late);
  expect(await after.run(adding(4))).toEqual({ sum: 4, by: 'worker' });
  late.die();
  expect(await after.run(adding(5))).toEqual({ sum: 5, by: 'page' });
});

test('what went wrong keeps its words and whose fault it is, and the next job is done', async () => {
  const worker = new Adder();
  const { answer } = worker;
  const background = open(worker);
  for (const error of [new InputError('Không có trang “X”.'), new TypeError('x is not a function')]) {
    worker.answer = () => answer.call(worker, { kind: 'failed', error: sentError(error) });
    const refused = background.run(adding(1));
    await expect(refused).rejects.toThrow(error.message);
    await expect(refused.catch((reason: unknown) => reason instanceof InputError)).resolves.toBe(error instanceof InputError);
  }
  worker.answer = answer;
  expect(await background.run(adding(1))).toEqual({ sum: 1, by: 'worker' });
});

test('what is closed ends its worker, and nothing comes of what was under way', async () => {
  const worker = new Adder();
  const background = open(worker);
  const came = jest.fn();
  background.run(adding(1)).then(came, came);
  background.close();
  const late = new Adder();
  const opening = openBackground<number, Sum>(() => Promise.resolve(late));
  opening.run(adding(1)).then(came, came);
  opening.close();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([came.mock.calls, worker.terminated, late.terminated]).toEqual([[], true, true]);
});
