/** Runs a target's share in child processes: sees what hangs, kills it, tells a killed run from a slow machine by trying it again alone. */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIMITS, STATUS_SLOTS, type Failure, type Task } from './protocol';

export interface Counts {
  readonly runs: number;
  readonly refused: number;
  readonly fine: number;
  readonly failures: readonly Failure[];
}

export interface Job extends Omit<Task, 'status'> {
  /** What Node runs: a script that takes `--worker TASK`. */
  readonly script: string;
  /** For this job alone. */
  readonly folder: string;
  /** Milliseconds without progress after which the worker is killed. */
  readonly patience?: number;
}

/** Past `LIMITS.milliseconds` a run counts as hanging; a busy machine gets more before it is killed. */
const PATIENCE = 20_000;
const POLL = 200;
/** Excel files are bytes outside of V8's heap, which this doesn't bound: the worker watches its own size as well. */
const HEAP = `--max-old-space-size=${LIMITS.kilobytes / 1024}`;

interface Ended {
  readonly last: number;
  readonly refused: number;
  readonly fine: number;
  readonly failures: readonly Failure[];
  /** The worker didn't end by itself. */
  readonly died: Failure | undefined;
}

function readStatus(file: string): Float64Array {
  const bytes = readFileSync(file);
  return bytes.length === STATUS_SLOTS * 8 ? new Float64Array(Uint8Array.from(bytes).buffer) : new Float64Array([-1, 0, 0, 0]);
}

async function once({ script, folder, patience = PATIENCE, ...rest }: Job): Promise<Ended> {
  const task: Task = { ...rest, status: join(folder, 'status') };
  writeFileSync(task.status, '');
  const child = spawn(process.execPath, [HEAP, script, '--worker', JSON.stringify(task)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complaint = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint = (complaint + text).slice(-4_000)));
  let killed = false;
  let seen = { run: -1, at: Date.now() };
  const watch = setInterval(() => {
    const run = readStatus(task.status)[0] ?? -1;
    if (run !== seen.run) seen = { run, at: Date.now() };
    else if (Date.now() - seen.at > patience) killed = child.kill('SIGKILL') || killed;
  }, POLL);
  await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  const [last = -1, refused = 0, fine = 0, ended = 0] = readStatus(task.status);
  if (last < 0) throw new Error(`no run was begun: ${complaint}`);
  const lines = said.split('\n').filter(Boolean);
  const failures = lines.map((line) => JSON.parse(line) as Failure);
  const kind = killed ? 'hang' : /heap out of memory|Array buffer allocation failed/i.test(complaint) ? 'memory' : 'crash';
  return { last, refused, fine, failures, died: ended ? undefined : { run: last, kind, message: killed ? `> ${patience / 1000} s` : complaint.slice(0, 300) } };
}

/** Slow and large runs count only if they are so again in a process that has done nothing else. */
const NOISY: readonly Failure['kind'][] = ['hang', 'memory'];

export async function supervise(job: Job): Promise<Counts> {
  let [refused, fine] = [0, 0];
  const failures: Failure[] = [];
  for (let from = job.from; from < job.to;) {
    const ended = await once({ ...job, from });
    refused += ended.refused;
    fine += ended.fine;
    failures.push(...ended.failures.filter(({ kind }) => !NOISY.includes(kind)));
    const suspect = ended.died ?? ended.failures.find(({ kind }) => NOISY.includes(kind));
    if (suspect) {
      const again = await once({ ...job, from: suspect.run, to: suspect.run + 1, keepEvery: Infinity });
      const confirmed = again.died ?? again.failures.find(({ kind }) => NOISY.includes(kind));
      if (confirmed) failures.push(confirmed);
      else if (ended.died) {
        refused += again.refused;
        fine += again.fine;
        failures.push(...again.failures);
      }
    }
    from = ended.last + 1;
  }
  return { runs: job.to - job.from, refused, fine, failures };
}
