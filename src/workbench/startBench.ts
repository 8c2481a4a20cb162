/** The spreadsheet in the page, and the workbench's workbook in it. */
import { InputError } from '../model/errors';
import { downloadFile } from '../taskpane/parts/download';
import { Bench, type BenchParts } from './bench';
import { browserStore } from './bookStore';
import { words } from './strings';
import type { UniverWorkbook } from './univerWorkbook';

const SAMPLE = 'sample.xlsx';

async function sampleBytes(): Promise<Uint8Array> {
  const answer = await fetch(SAMPLE).catch(() => undefined);
  if (!answer?.ok) throw new InputError(words.noSample);
  return new Uint8Array(await answer.arrayBuffer());
}

export interface StandingBench {
  readonly bench: Bench;
  readonly workbook: UniverWorkbook;
}

export async function startBench(element: HTMLElement, thisYear: number, onState: BenchParts['onState']): Promise<StandingBench> {
  const [{ startUniver }, { UniverWorkbook: Adapter }, { mendFormulaScans }, { mendPasting, mendTyping }] = await Promise.all([
    import('./startUniver'),
    import('./univerWorkbook'),
    import('./formulaScans'),
    import('./typing'),
  ]);
  const spreadsheet = startUniver(element);
  const workbook = new Adapter(spreadsheet);
  const bench = new Bench({ workbook, store: browserStore, sample: sampleBytes, save: downloadFile, onState });
  workbook.onRefused = (why) => bench.say('info', words.refused[why]);
  await bench.start();
  // The component's parts stand once a workbook is open.
  mendFormulaScans(spreadsheet);
  mendTyping(spreadsheet, thisYear);
  mendPasting(spreadsheet, thisYear, () => bench.say('warning', words.tooLarge));
  await workbook.watch((event) => {
    if (event.kind === 'changed' && event.sheets.length) bench.changed();
  });
  return { bench, workbook };
}
