/** `npm run bench`: the same work by us and by a named rival in one run; prints the README's table. */
import { cpus } from 'node:os';
import ExcelJS from 'exceljs';
import { checkText, compileReport } from '../src/pipeline';
import { applyRefresh } from '../src/refresh/applyRefresh';
import { planRefresh } from '../src/refresh/planRefresh';
import { renderDocx } from '../src/renderers/docx/docx';
import { readWorkbook } from '../src/workbook/readWorkbook';
import { bigWorkbook, withExceljsAndDocx } from './bench/bigWorkbook';
import { measureGrowth } from './bench/growth';
import { asTable, measure, type Row } from './bench/harness';
import { longDraft, withRetext } from './bench/longDraft';
import { longReport, withDocx } from './bench/longReport';
import { measurePane } from './bench/pane';
import { agedReport, withDom } from './bench/refreshDom';
import { templateJob, withDocxtemplater } from './bench/withDocxtemplater';

async function main(): Promise<void> {
  const report = longReport();
  const template = await templateJob(report);
  const workbook = await bigWorkbook(100, 300);
  const draft = longDraft(1_000_000);
  const [aged, now] = [renderDocx(agedReport(0)), agedReport(1)];
  const rows: Row[] = [
    {
      job: '.docx of 200 pages: 2.080 blocks, 679 footnotes, 4.729 figures',
      rival: 'docx 9.7.1',
      ours: () => renderDocx(report),
      theirs: () => withDocx(report),
    },
    {
      job: 'the same .docx, where the rival has notes as paragraphs',
      rival: 'docxtemplater 3.71.0',
      ours: () => renderDocx(report),
      theirs: () => withDocxtemplater(template),
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
      ours: async () => renderDocx(compileReport(readWorkbook(workbook)).document),
      theirs: () => withExceljsAndDocx(workbook),
    },
    {
      job: '1.556 figures of a .docx of 200 pages refreshed, all of them changed',
      rival: '@xmldom/xmldom 0.9.12',
      ours: () => applyRefresh(aged, planRefresh(aged, now)),
      theirs: () => withDom(aged, now),
    },
    {
      job: '1 MB of draft checked: claims recomputed, against words written twice',
      rival: 'retext 9.0.0',
      ours: () => checkText(draft),
      theirs: () => withRetext(draft),
    },
  ];
  const results = [];
  for (const row of rows) results.push(await measure(row));
  process.stdout.write(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n\n${asTable(results)}\n\n${await measureGrowth()}\n\n${await measurePane()}\n`,
  );
}

void main();
