/** Runs contract cases one after the other in an open workbook; whatever one of them does, the others get their turn. */
import { detailOf } from '../model/errors';
import type { WorkbookPort } from '../workbook/port';
import { BeyondSubject, type ContractCase, type PortSubject } from './contractCase';
import { isBeyondStage, Stage } from './stage';

/** What every sheet and table of a self-test begins with. */
export const SELF_TEST_MARK = 'TuKiem';

/** `unbuilt`: the workbook couldn't be made to hold what the case begins with; `leftOut`: no workbook could, by writes alone. */
export type CaseOutcome = 'kept' | 'broken' | 'silent' | 'unbuilt' | 'leftOut';

export interface CaseResult {
  readonly name: ContractCase['name'];
  readonly outcome: CaseOutcome;
  readonly milliseconds: number;
  /** What differed. */
  readonly message?: string;
  /** Sheets that couldn't be taken away. */
  readonly leftBehind: readonly string[];
}

export interface RunOptions {
  /** Another one over the same workbook at each call, where the program allows. */
  readonly openPort: () => WorkbookPort;
  readonly now: () => number;
  /** Milliseconds for a case, and as many again for each of building and striking its stage. */
  readonly patience: number;
  /** Milliseconds until what an event tells of has been told. */
  readonly settling: number;
  readonly onResult: (result: CaseResult) => void;
  readonly stopped: () => boolean;
}

const MARKED = new RegExp(`^${SELF_TEST_MARK}(\\d{1,6}) `);

/** Sheets of a self-test that are in the workbook. */
export const leftovers = async (port: WorkbookPort): Promise<readonly string[]> => (await port.read()).sheets.filter((name) => MARKED.test(name));

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, milliseconds));

const SILENT = Symbol('silent');

/** `SILENT` where nothing came in time. */
async function within<T>(work: Promise<T>, milliseconds: number): Promise<T | typeof SILENT> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<typeof SILENT>((resolve) => {
    timer = setTimeout(() => resolve(SILENT), milliseconds);
  });
  try {
    return await Promise.race([work, silence]);
  } finally {
    clearTimeout(timer);
  }
}

type Verdict = Pick<CaseResult, 'outcome' | 'message'>;

async function judged(work: Promise<unknown>, patience: number, failure: CaseOutcome): Promise<Verdict> {
  try {
    return (await within(work, patience)) === SILENT ? { outcome: 'silent' } : { outcome: 'kept' };
  } catch (error) {
    return error instanceof BeyondSubject ? { outcome: 'leftOut' } : { outcome: failure, message: detailOf(error) };
  }
}

async function runCase({ name, snapshot, run }: ContractCase, mark: string, options: RunOptions): Promise<CaseResult> {
  if (isBeyondStage(snapshot)) return { name, outcome: 'leftOut', milliseconds: 0, leftBehind: [] };
  const { openPort, now, patience, settling } = options;
  const stage = new Stage({ openPort, mark, settled: () => pause(settling) });
  let subject: PortSubject | undefined;
  const built = await judged(
    stage.build(snapshot).then((made) => {
      subject = made;
    }),
    patience,
    'unbuilt',
  );
  const began = now();
  const verdict = subject ? await judged(run(subject), patience, 'broken') : built;
  const milliseconds = Math.round(now() - began);
  const left = await within(stage.strike(), patience).catch(() => SILENT);
  return { name, ...verdict, milliseconds, leftBehind: typeof left === 'symbol' ? [`${mark} …`] : left };
}

export async function runContract(cases: readonly ContractCase[], options: RunOptions): Promise<readonly CaseResult[]> {
  // A mark for each case, so that what one leaves behind, now or in an earlier run, isn't in the next one's way.
  const used = (await leftovers(options.openPort())).map((name) => Number(MARKED.exec(name)?.[1]));
  const first = Math.max(0, ...used) + 1;
  const results: CaseResult[] = [];
  for (const [at, one] of cases.entries()) {
    if (options.stopped()) break;
    const result = await runCase(one, `${SELF_TEST_MARK}${first + at}`, options);
    results.push(result);
    options.onResult(result);
  }
  return results;
}
