/** `npm run samples`: writes the sample workbooks of assets/samples from their readable sources. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { writeWorkbook } from '../src/workbook/writeWorkbook';
import { SHEETS as REPORT_876 } from './samples/876-BC-VP/workbook';

const FOLDER = 'assets/samples';

async function build(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const bytes = await writeWorkbook(REPORT_876);
  writeFileSync(`${FOLDER}/876-BC-VP.xlsx`, bytes);
  process.stdout.write(`${FOLDER}/876-BC-VP.xlsx: ${bytes.length} byte\n`);
}

build().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
