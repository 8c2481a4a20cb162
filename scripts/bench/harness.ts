/** Two ways of doing one job, interleaved in one process: medians of five runs after a warm-up. */

export interface Row {
  readonly job: string;
  readonly rival: string;
  readonly ours: () => unknown;
  readonly theirs: () => unknown;
}

export interface Result {
  readonly job: string;
  readonly rival: string;
  /** Milliseconds. */
  readonly ours: number;
  readonly theirs: number;
}

const ROUNDS = 5;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

async function time(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

export async function measure({ job, rival, ours, theirs }: Row): Promise<Result> {
  await ours();
  await theirs();
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.ours.push(await time(ours));
    times.theirs.push(await time(theirs));
  }
  return { job, rival, ours: median(times.ours), theirs: median(times.theirs) };
}

/** Milliseconds: the median of five runs after a warm-up. */
export async function medianTime(run: () => unknown): Promise<number> {
  await run();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await time(run));
  return median(times);
}

export const asTable = (results: readonly Result[]): string =>
  [
    '| job | ours, ms | rival | rival, ms | ratio |',
    '| --- | ---: | --- | ---: | ---: |',
    ...results.map(({ job, rival, ours, theirs }) => `| ${job} | ${ours.toFixed(0)} | ${rival} | ${theirs.toFixed(0)} | ${(ours / theirs).toFixed(2)} |`),
  ].join('\n');
