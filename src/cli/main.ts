/** The command `chotso`: arguments in, files out, exit code. */
import { InputError } from '../model/errors';
import { check, usage as checkUsage } from './check';
import { report, usage as reportUsage } from './report';

const COMMANDS: Readonly<Record<string, (args: readonly string[], tag: string) => number>> = { report, check };

const USAGE = `Cách dùng:\n  ${reportUsage}\n  ${checkUsage}\n`;

function main(): number {
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
    return command(args, String(process.pid));
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
try {
  process.exitCode = main();
} catch (error) {
  process.stderr.write(`Lỗi trong chương trình, không phải do tệp của bạn: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 3;
}
