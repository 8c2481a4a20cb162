/** The command `chotso`: arguments in, files out, exit code. */
import { InputError } from '../model/errors';
import { check, usage as checkUsage } from './check';
import { close, usage as closeUsage } from './close';
import { collect, usage as collectUsage } from './collect';
import { forms, usage as formsUsage } from './forms';
import { learn, usage as learnUsage } from './learn';
import { refresh, usage as refreshUsage } from './refresh';
import { report, usage as reportUsage } from './report';
import { roll, usage as rollUsage } from './roll';

/** Arguments, a tag for names of temporary files, and the clock, in; the exit code out. */
type Command = (args: readonly string[], tag: string, now: Date) => number | Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = { report, check, forms, collect, close, roll, refresh, learn };

const USAGE = `Cách dùng:\n${[reportUsage, checkUsage, formsUsage, collectUsage, closeUsage, rollUsage, refreshUsage, learnUsage].map((line) => `  ${line}\n`).join('')}`;

async function main(): Promise<number> {
  const [name = '', ...args] = process.argv.slice(2);
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  const command = COMMANDS[name];
  if (!command) {
    process.stderr.write(`${name ? `Không có lệnh “${name}”.` : 'Thiếu tên lệnh.'} ${USAGE}`);
    return 2;
  }
  try {
    return await command(args, String(process.pid), new Date());
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    process.stderr.write(`Lỗi: ${error.message.replace(/\s*\n\s*/g, ' ')}\n`);
    return 2;
  }
}

// A broken pipe (`chotso … | head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`Lỗi trong chương trình, không phải do tệp của bạn: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 3;
  },
);
