/** The self-test itself: a good port passes and nothing of the workbook changes, a bad one fails where it is bad. */

import { CONTRACT_CASES } from '../../src/selfTest/contractCases';
import { isBeyondStage } from '../../src/selfTest/stage';
import { leftovers, runContract, type CaseResult, type RunOptions } from '../../src/selfTest/runContract';
import { createExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import type { WorkbookPort, WorkbookSnapshot } from '../../src/workbook/port';
import { fillBook } from '../support/officeHost/fillBook';
import { loadOffice } from '../support/officeHost/loadOffice';
import { NativeHost } from '../support/officeHost/nativeHost';
import { book, table } from '../support/workbook';
import { CalculatingWorkbook } from './calculatingWorkbook';

const OWN: WorkbookSnapshot = book({ figures: { A: [['X', 'Chỉ tiêu X', 'việc', 5]] }, template: ['{{ X }}'] });

const run = (openPort: () => WorkbookPort, options: Partial<RunOptions> = {}): Promise<readonly CaseResult[]> =>
  runContract(CONTRACT_CASES, { openPort, now: () => 0, patience: 2000, settling: 20, onResult: () => undefined, stopped: () => false, ...options });

const outcomes = (results: readonly CaseResult[]): string[] => [...new Set(results.map(({ outcome, message }) => `${outcome} ${message ?? ''}`.trim()))].sort();
const broken = (results: readonly CaseResult[]): string[] =>
  results.filter(({ outcome }) => outcome !== 'kept' && outcome !== 'leftOut').map(({ name }) => name.en);

/** Over one workbook, with some of its answers changed. */
const bad = (change: (port: WorkbookPort) => Partial<WorkbookPort>): [CalculatingWorkbook, () => WorkbookPort] => {
  const workbook = new CalculatingWorkbook(OWN);
  const port: WorkbookPort = {
    read: () => workbook.read(),
    reread: () => workbook.reread(),
    write: (what) => workbook.write(what),
    select: (ref) => workbook.select(ref),
    watch: (listener) => workbook.watch(listener),
  };
  return [workbook, () => ({ ...port, ...change(port) })];
};

test('a workbook in memory keeps every promise that can be tried, and is as it was', async () => {
  const workbook = new CalculatingWorkbook(OWN);
  const results = await run(() => workbook);
  expect(results).toHaveLength(CONTRACT_CASES.length);
  expect(outcomes(results)).toEqual(['kept', 'leftOut']);
  const leftOut = results.filter(({ outcome }) => outcome === 'leftOut').map(({ name }) => name.en);
  const beyond = CONTRACT_CASES.filter(({ snapshot }) => isBeyondStage(snapshot)).map(({ name }) => name.en);
  expect(leftOut).toEqual(expect.arrayContaining(beyond));
  // A formula outside tables can't be written either.
  expect(leftOut.length - beyond.length).toBeLessThanOrEqual(1);
  expect(results.flatMap(({ leftBehind }) => leftBehind)).toEqual([]);
  expect(await workbook.read()).toEqual(OWN);
});

test('so does Excel', async () => {
  const host = new NativeHost();
  const fake = host.reset();
  fake.calculate = (formula) => (formula === '=TRIM("")' ? '' : 912);
  fillBook(fake, OWN);
  await loadOffice(host);
  const results = await run(() => createExcelWorkbook());
  expect(outcomes(results)).toEqual(['kept', 'leftOut']);
  expect(results.flatMap(({ leftBehind }) => leftBehind)).toEqual([]);
  expect(await createExcelWorkbook().read()).toEqual(OWN);
  expect(host.missing).toEqual([]);
});

test('a port that makes numbers of text fails where text is written', async () => {
  const [workbook, open] = bad((port) => ({
    write: (what) =>
      port.write({ ...what, ...(what.cells ? { cells: what.cells.map((cell) => ({ ...cell, value: cell.value === '5%' ? 0.05 : cell.value })) } : {}) }),
  }));
  const results = await run(open);
  expect(broken(results)).toEqual(['text stays text']);
  expect(results.find(({ outcome }) => outcome === 'broken')?.message).toBe('[13]: cần "5%", thấy 0.05');
  expect(await workbook.read()).toEqual(OWN);
});

test('a port that never tells fails where telling is promised', async () => {
  const [, open] = bad(() => ({ watch: () => Promise.resolve(() => undefined) }));
  expect(broken(await run(open))).toEqual(['selects a cell and tells; refuses one that is gone', 'tells which sheets changed, until told to stop']);
});

test('a port that hangs at one call stops neither the others nor the clearing away', async () => {
  const [workbook, open] = bad(() => ({ select: () => new Promise(() => undefined) }));
  const results = await run(open, { patience: 100 });
  expect(results.filter(({ outcome }) => outcome === 'silent').map(({ name }) => name.en)).toEqual(['selects a cell and tells; refuses one that is gone']);
  expect(outcomes(results)).toEqual(['kept', 'leftOut', 'silent']);
  expect(await workbook.read()).toEqual(OWN);
});

test('a port that can’t undo says what it left behind, and the next cases aren’t disturbed', async () => {
  const [workbook, open] = bad((port) => ({
    write: async (what) => ({ ...(await port.write(what)), kind: 'written', undo: () => Promise.reject(new Error('no')) }),
  }));
  const results = await run(open);
  expect(results.filter(({ outcome }) => outcome === 'kept').map(({ name }) => name.en)).toContain('text stays text');
  expect(results[0]?.leftBehind).toEqual(['TuKiem1 Ghi chú', 'TuKiem1 STC', "TuKiem1 Sở Y tế 'A'"]);
  expect(await leftovers(workbook)).toEqual((await workbook.read()).sheets.slice(OWN.sheets.length));
  expect((await workbook.read()).tables.slice(0, OWN.tables.length)).toEqual(OWN.tables);
});

test('a port that refuses everything is unbuilt, case by case', async () => {
  const [, open] = bad(() => ({ write: () => Promise.reject(new Error('sổ chỉ đọc')) }));
  expect(outcomes(await run(open))).toEqual(['leftOut', 'unbuilt sổ chỉ đọc']);
});

test('what an earlier run left behind is in nobody’s way, and stays', async () => {
  const before: WorkbookSnapshot = {
    sheets: [...OWN.sheets, 'TuKiem1 STC'],
    tables: [...OWN.tables, table('TuKiem1_SL_STC', 'TuKiem1 STC', ['Mã'], [['cũ']])],
  };
  const workbook = new CalculatingWorkbook(before);
  expect(outcomes(await run(() => workbook))).toEqual(['kept', 'leftOut']);
  expect(await workbook.read()).toEqual(before);
});

test('stops where it is told to', async () => {
  const results: CaseResult[] = [];
  const workbook = new CalculatingWorkbook(OWN);
  await run(() => workbook, { onResult: (result) => results.push(result), stopped: () => results.length === 2 });
  expect(results).toHaveLength(2);
});
