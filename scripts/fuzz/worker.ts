/** The runs of one target from one number to another, in a process of their own that may be killed at any time. */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../src/model/errors';
import { chanceOf } from './chance';
import { LIMITS, STATUS_SLOTS, type Failure, type Task } from './protocol';
import { Broken, type Target } from './target';

/** Milliseconds in which no run fills memory; asking for the peak takes a good part of a small run's time. */
const SMALL = 3;

const firstLines = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 6).join('\n') : String(error));

const NOTHING = new Uint8Array();

function madeElsewhere(task: Task, run: number): Uint8Array {
  const file = `${task.status}.input`;
  const { status, stderr } = spawnSync(process.execPath, [process.argv[1] ?? '', '--make', file, '--worker', JSON.stringify({ ...task, from: run })], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the input couldn't be made: ${stderr}`);
  return Uint8Array.from(readFileSync(file));
}

/** Writes the input of run `from` to `file`. */
export function makeInput(target: Target, { seed, from }: Task, file: string): void {
  writeFileSync(file, target.make?.(chanceOf(seed, target.name, from)) ?? NOTHING);
}

/** Processor time, or the clock's where that is less: other processes and the collector's threads are no fault of the run. */
function stopwatch(): () => number {
  const [clock, processor] = [performance.now(), process.cpuUsage()];
  return () => {
    const took = performance.now() - clock;
    if (took < LIMITS.milliseconds) return took;
    const { user, system } = process.cpuUsage(processor);
    return Math.min(took, (user + system) / 1000);
  };
}

/** Stops early after a run that looked slow or large, so that the supervisor tries that run again in a fresh process. */
export function work(target: Target, task: Task): void {
  const { seed, from, status, kept, keepEvery } = task;
  let { to } = task;
  const file = openSync(status, 'w');
  const slots = new Float64Array(STATUS_SLOTS);
  const report = (failure: Failure): void => void writeSync(1, `${JSON.stringify(failure)}\n`);
  for (let run = from; run < to; run += 1) {
    const input = target.make ? madeElsewhere(task, run) : NOTHING;
    slots[0] = run;
    writeSync(file, slots, 0, slots.byteLength, 0);
    const elapsed = stopwatch();
    try {
      target.run({
        chance: chanceOf(seed, target.name, run),
        input,
        keep: (extension, bytes) => {
          if (run % keepEvery === 0) writeFileSync(join(kept, `${target.name}-${run}.${extension}`), bytes);
        },
      });
      slots[2] = (slots[2] ?? 0) + 1;
    } catch (error) {
      if (error instanceof InputError) slots[1] = (slots[1] ?? 0) + 1;
      else report({ run, kind: error instanceof Broken ? error.kind : 'crash', message: firstLines(error) });
    }
    const took = elapsed();
    const suspect: Omit<Failure, 'run'> | undefined =
      took > LIMITS.milliseconds
        ? { kind: 'hang', message: `${(took / 1000).toFixed(1)} s` }
        : took > SMALL && process.resourceUsage().maxRSS > LIMITS.kilobytes
          ? { kind: 'memory', message: `${Math.round(process.resourceUsage().maxRSS / 1024)} MB` }
          : undefined;
    if (!suspect) continue;
    report({ run, ...suspect });
    to = run;
  }
  slots[3] = 1;
  writeSync(file, slots, 0, slots.byteLength, 0);
  closeSync(file);
}
