/** How the work grows with the input: times at ×1, ×10 and ×100, and the exponent between the last two, where what is constant weighs least. */
import { checkText, compileReport } from '../../src/pipeline';
import { renderDocx } from '../../src/renderers/docx/docx';
import { renderText } from '../../src/renderers/text';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { bigWorkbook } from './bigWorkbook';
import { medianTime } from './harness';
import { longDraft } from './longDraft';
import { longReport } from './longReport';

interface Growth {
  readonly what: string;
  /** The sizes, as the table says them. */
  readonly sizes: readonly [string, string, string];
  /** Prepares an input `times` the smallest one. */
  readonly job: (times: number) => Promise<() => unknown> | (() => unknown);
}

async function wholeWay(departments: number, rows: number): Promise<() => unknown> {
  const bytes = await bigWorkbook(departments, rows);
  return async () => renderDocx(compileReport(readWorkbook(bytes)).document);
}

const GROWTHS: readonly Growth[] = [
  { what: '.xlsx → .docx, departments of 30 rows', sizes: ['2', '20', '200'], job: (times) => wholeWay(2 * times, 30) },
  { what: '.xlsx → .docx, rows of one department', sizes: ['30', '300', '3.000'], job: (times) => wholeWay(1, 30 * times) },
  {
    what: '.docx, pages',
    sizes: ['4', '40', '400'],
    job: (times) => {
      const report = longReport(42 * times);
      return () => renderDocx(report);
    },
  },
  {
    what: 'draft check, KB of text',
    sizes: ['10', '100', '1.000'],
    job: (times) => {
      const draft = longDraft(10_000 * times);
      return () => checkText(draft);
    },
  },
  {
    what: 'draft check against its workbook, rows of one department, each in the draft',
    sizes: ['30', '300', '3.000'],
    job: async (times) => {
      const compiled = compileReport(readWorkbook(await bigWorkbook(1, 30 * times)));
      const draft = renderText(compiled.document);
      return () => checkText(draft, compiled);
    },
  },
];

export async function measureGrowth(): Promise<string> {
  const lines = ['| growth | sizes | ms | exponent |', '| --- | --- | --- | ---: |'];
  for (const { what, sizes, job } of GROWTHS) {
    const times: number[] = [];
    for (const factor of [1, 10, 100]) times.push(await medianTime(await job(factor)));
    const [, tenfold = NaN, hundredfold = NaN] = times;
    lines.push(
      `| ${what} | ${sizes.join(' · ')} | ${times.map((time) => time.toFixed(time < 10 ? 1 : 0)).join(' · ')} | ${Math.log10(hundredfold / tenfold).toFixed(2)} |`,
    );
  }
  return lines.join('\n');
}
