/** A short run of every cheap and package target, and the supervisor on workers that hang, die and grow. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chanceOf } from '../../scripts/fuzz/chance';
import type { FailureKind } from '../../scripts/fuzz/protocol';
import { supervise } from '../../scripts/fuzz/supervise';
import { asList, asTable } from '../../scripts/fuzz/tally';
import { TARGETS } from '../../scripts/fuzz/targets';
import { InputError } from '../../src/model/errors';

const SEED = 22;
/** One with inputs of its own making takes minutes. */
const SHORT = TARGETS.filter(({ make }) => !make);

test.each(SHORT.map((target) => ({ target, runs: target.share > 50 ? 250 : 40 })))('$target.name', ({ target, runs }) => {
  let fine = 0;
  for (let run = 0; run < runs; run += 1) {
    try {
      target.run({ chance: chanceOf(SEED, target.name, run), input: new Uint8Array(), keep: () => undefined });
      fine += 1;
    } catch (error) {
      if (!(error instanceof InputError)) throw new Error(`--seed ${SEED} --only ${target.name} --run ${run}`, { cause: error });
    }
  }
  expect(fine).toBeGreaterThan(runs / 20);
});

test('a run draws the same from its seed, its target and its number, and other runs draw differently', () => {
  const drawn = (seed: number, target: string, run: number): number[] => Array.from({ length: 5 }, chanceOf(seed, target, run).next);
  expect(drawn(1, 'csv', 7)).toEqual(drawn(1, 'csv', 7));
  for (const other of [drawn(2, 'csv', 7), drawn(1, 'docx', 7), drawn(1, 'csv', 8)]) expect(other).not.toEqual(drawn(1, 'csv', 7));
});

/** Speaks the worker's side of the protocol: run 2 does `harm`, all others go through. */
const workerWith = (harm: string): string => `
const fs = require('node:fs');
const { from, to, status } = JSON.parse(process.argv[3]);
const file = fs.openSync(status, 'w');
const slots = new Float64Array(4);
const say = (failure) => fs.writeSync(1, JSON.stringify(failure) + '\\n');
for (let run = from; run < to; run += 1) {
  slots[0] = run;
  fs.writeSync(file, slots, 0, 32, 0);
  if (run === 2) { ${harm} }
  slots[2] += 1;
}
slots[3] = 1;
fs.writeSync(file, slots, 0, 32, 0);`;

test.each<[name: string, harm: string, kinds: FailureKind[], fine: number]>([
  ['sound', '', [], 6],
  ['hangs', 'for (;;);', ['hang'], 5],
  ['dies', 'process.exit(3);', ['crash'], 5],
  ['fills memory', 'const kept = []; for (;;) kept.push(new Array(1e5).fill(run));', ['memory'], 5],
  ['breaks a promise', "say({ run, kind: 'differs', message: 'x' }); continue;", ['differs'], 5],
])(
  'the supervisor sees a worker that is %s',
  async (_, harm, kinds, fine) => {
    const folder = mkdtempSync(join(tmpdir(), 'chotso-fuzz-'));
    try {
      const script = join(folder, 'worker.js');
      writeFileSync(script, workerWith(harm));
      const counts = await supervise({
        target: 'x',
        seed: 1,
        from: 0,
        to: 6,
        kept: folder,
        keepEvery: 1,
        folder,
        script,
        patience: harm.startsWith('for') ? 1_000 : 20_000,
      });
      expect(counts.failures.map(({ kind, run }) => [kind, run])).toEqual(kinds.map((kind) => [kind, 2]));
      expect([counts.runs, counts.fine]).toEqual([6, fine]);
      const row = { target: 'x', seconds: 1, ...counts };
      expect(asTable([row])).toContain('| x | 6 |');
      expect(asList([row], 1)).toContain(kinds.length ? '--seed 1 --only x --run 2' : '');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  60_000,
);
