/**
 * `npm run fuzz -- --runs N [--seed S] [--only xlsx,docx] [--jobs J]`: hostile and broken input by the thousand, counted;
 * `--seed S --only T --run K` repeats one run. Each run draws its choices from seed, target and number alone (fuzz/chance.ts).
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Task } from './fuzz/protocol';
import { supervise } from './fuzz/supervise';
import { asList, asTable, type Row } from './fuzz/tally';
import type { Target } from './fuzz/target';
import { TARGETS } from './fuzz/targets';
import { invalidOutputs } from './fuzz/validator';
import { makeInput, work } from './fuzz/worker';

/** A fresh process after that many runs: what one leaves behind doesn't weigh on the next for long. */
const PIECE = 25_000;
/** Outputs of a target for the validator, at half a second each. */
const VALIDATED = 40;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    run: { type: 'string' },
    jobs: { type: 'string', default: '1' },
    worker: { type: 'string' },
    make: { type: 'string' },
  },
});

const targetNamed = (name: string): Target => {
  const target = TARGETS.find((candidate) => candidate.name === name);
  if (!target) throw new Error(`no target ${name}; there are ${TARGETS.map((candidate) => candidate.name).join(', ')}`);
  return target;
};

interface Piece {
  readonly target: string;
  readonly from: number;
  readonly to: number;
}

function piecesOf(chosen: readonly Target[], runs: number): Piece[] {
  const shares = chosen.reduce((sum, { share }) => sum + share, 0);
  return chosen.flatMap(({ name, share }) => {
    const own = Math.max(1, Math.round((runs * share) / shares));
    return Array.from({ length: Math.ceil(own / PIECE) }, (_, at): Piece => ({ target: name, from: at * PIECE, to: Math.min(own, (at + 1) * PIECE) }));
  });
}

async function main(): Promise<void> {
  const seed = Number(values.seed);
  const chosen = values.only === undefined ? TARGETS : values.only.split(',').map(targetNamed);
  const pieces =
    values.run === undefined
      ? piecesOf(chosen, Number(values.runs))
      : chosen.map(({ name }): Piece => ({ target: name, from: Number(values.run), to: Number(values.run) + 1 }));
  const folder = mkdtempSync(join(tmpdir(), 'chotso-fuzz-'));
  const kept = join(folder, 'kept');
  mkdirSync(kept);
  const rows = new Map<string, Row>(chosen.map(({ name }) => [name, { target: name, runs: 0, refused: 0, fine: 0, failures: [], seconds: 0 }]));
  const queue = [...pieces];
  const lane = async (_: unknown, number: number): Promise<void> => {
    const own = join(folder, String(number));
    mkdirSync(own);
    for (let piece = queue.shift(); piece; piece = queue.shift()) {
      const { target } = piece;
      const all = pieces.reduce((sum, other) => sum + (other.target === target ? other.to - other.from : 0), 0);
      const start = performance.now();
      const counts = await supervise({ ...piece, seed, kept, keepEvery: Math.ceil(all / VALIDATED), script: process.argv[1] ?? '', folder: own });
      const row = rows.get(target);
      if (!row) continue;
      rows.set(target, {
        target,
        runs: row.runs + counts.runs,
        refused: row.refused + counts.refused,
        fine: row.fine + counts.fine,
        failures: [...row.failures, ...counts.failures],
        seconds: row.seconds + (performance.now() - start) / 1000,
      });
    }
  };
  try {
    await Promise.all(Array.from({ length: Number(values.jobs) }, lane));
    for (const { target, failure } of invalidOutputs(kept)) {
      const row = rows.get(target);
      if (row) rows.set(target, { ...row, failures: [...row.failures, failure] });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const all = [...rows.values()];
  process.stdout.write(`Seed ${seed}, Node ${process.version}\n\n${asTable(all)}\n\n${asList(all, seed)}\n`);
  process.exitCode = all.some(({ failures }) => failures.length) ? 1 : 0;
}

if (values.worker === undefined) void main();
else {
  const task = JSON.parse(values.worker) as Task;
  if (values.make === undefined) work(targetNamed(task.target), task);
  else makeInput(targetNamed(task.target), task, values.make);
}
