/** `npm run bench`: the same work by us and by a named rival in one run; prints the README's table. */
import { cpus } from 'node:os';
import ExcelJS from 'exceljs';
import { compileReport } from '../src/pipeline';
import { renderDocx } from '../src/renderers/docx/docx';
import { readWorkbook } from '../src/workbook/readWorkbook';
import { bigWorkbook, withExceljsAndDocx } from './bench/bigWorkbook';
import { asTable, measure, type Row } from './bench/harness';
import { longReport, withDocx } from './bench/longReport';
import { measurePane } from './bench/pane';

async function main(): Promise<void> {
  const report = longReport();
  const workbook = await bigWorkbook();
  const rows: Row[] = [
    {
      job: '.docx of 200 pages: 900 blocks, 300 footnotes, 1.850 figures',
      rival: 'docx 9.7.1',
      ours: () => renderDocx(report),
      theirs: () => withDocx(report),
    },
    {
      job: '.xlsx of 100 departments × 300 rows read',
      rival: 'exceljs 4.4.0',
      ours: () => readWorkbook(workbook),
      theirs: () => new ExcelJS.Workbook().xlsx.load(workbook as never),
    },
    {
      job: 'the same workbook, from .xlsx to .docx',
      rival: 'exceljs + docx',
      ours: async () => renderDocx(compileReport(await readWorkbook(workbook)).document),
      theirs: () => withExceljsAndDocx(workbook),
    },
  ];
  const results = [];
  for (const row of rows) results.push(await measure(row));
  process.stdout.write(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n\n${asTable(results)}\n\n${await measurePane()}\n`,
  );
}

void main();
