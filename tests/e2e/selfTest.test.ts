/** The self-test as a person runs it: in the shipped pane over the real office.js and a fake Excel, and in the workbench over its spreadsheet. */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { CONTRACT_CASES } from '../../src/selfTest/contractCases';
import { isBeyondStage } from '../../src/selfTest/stage';
import type { SelfTestReport } from '../../src/taskpane/selfTest/reportText';
import type { WorkbookSnapshot } from '../../src/workbook/port';
import { BUILDS, describeInBrowser, launch, serveFolder } from './browser';
import { bundleHost } from './bundleHost';
import type {} from './hostPage';

const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const OFFICE = join(dirname(createRequire(__filename).resolve('@microsoft/office-js/package.json')), 'dist');
const EMPTY: WorkbookSnapshot = { sheets: ['Sheet1'], tables: [] };
const RUN_TIME = 240_000;

/** Cases that can be built by writes alone; one more of them turns out to need a formula outside tables. */
const TRIED = CONTRACT_CASES.filter(({ snapshot }) => !isBeyondStage(snapshot)).length - 1;

async function runIt(page: Page): Promise<SelfTestReport> {
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await page.getByRole('button', { name: 'Sao chép báo cáo' }).click({ timeout: RUN_TIME });
  await page.getByText('Đã sao chép.', { exact: false }).waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  return JSON.parse(text.trimEnd().split('\n').at(-1) ?? '') as SelfTestReport;
}

const failures = ({ results }: SelfTestReport): string[] =>
  results
    .filter(({ outcome }) => outcome !== 'kept' && outcome !== 'leftOut')
    .map(({ name, outcome, message = '' }) => `${name.en}: ${outcome} ${message.slice(0, 300)}`);
const kept = ({ results }: SelfTestReport): number => results.filter(({ outcome }) => outcome === 'kept').length;

let browser: Browser;
const troubles: string[] = [];

async function newContext(origin: string): Promise<BrowserContext> {
  browser ??= await launch();
  const context = await browser.newContext();
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  context.on('weberror', (error) => troubles.push(String(error.error())));
  return context;
}

afterAll(() => browser?.close());

describeInBrowser(`${BUILDS}/taskpane/taskpane.html`, 'the self-test in Excel', () => {
  let server: Server;
  let origin = '';
  let context: BrowserContext;
  let hostScript = '';

  beforeAll(async () => {
    hostScript = await bundleHost();
    ({ server, origin } = await serveFolder(`${BUILDS}/taskpane`));
    context = await newContext(origin);
    await context.route(`${CDN}**`, (route) => {
      const file = new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '');
      const path = join(OFFICE, file.includes('strings') ? `en-us/${basename(file)}` : file);
      return route.fulfill({ contentType: 'text/javascript', body: readFileSync(path) });
    });
  }, 120_000);
  afterAll(() => server.close());

  async function open(query: string): Promise<Page> {
    const page = await context.newPage();
    await page.setViewportSize({ width: 350, height: 900 });
    await page.addInitScript({
      content: `window.chotsoSnapshot = ${JSON.stringify(EMPTY)};\n${hostScript}\nwindow.chotsoHost.book.calculate = (formula) => (formula === '=TRIM("")' ? '' : 912);`,
    });
    await page.goto(`${origin}/taskpane.html${query}`);
    return page;
  }

  test(
    'is opened by its key, keeps every promise, and leaves the workbook as it was',
    async () => {
      const page = await open('');
      await page.getByRole('button', { name: 'Tạo sổ mới' }).waitFor();
      expect(await page.getByText('Tự kiểm').count()).toBe(0);
      await page.keyboard.press('Control+Shift+F8');
      await page.getByText('Sổ đang mở là sổ trắng', { exact: false }).waitFor();
      const report = await runIt(page);
      expect(failures(report)).toEqual([]);
      expect(kept(report)).toBeGreaterThanOrEqual(TRIED);
      expect(report.facts).toMatchObject({ program: 'Excel', apiSets: expect.stringContaining('1.7 1.8') as string });
      expect(report.remains).toEqual([]);
      expect(await page.evaluate(() => window.chotsoHost.book.sheets.map(({ name }) => name))).toEqual(EMPTY.sheets);
      await page.getByRole('button', { name: 'Về ngăn Chốt Số' }).click();
      await page.getByRole('button', { name: 'Tạo sổ mới' }).waitFor();
      await page.close();
    },
    RUN_TIME,
  );

  test('is opened by its address', async () => {
    const page = await open('?self-test');
    await page.getByText('Sổ đang mở là sổ trắng', { exact: false }).waitFor();
    expect(troubles).toEqual([]);
    await page.close();
  }, 60_000);
});

describeInBrowser(`${BUILDS}/workbench/index.html`, 'the self-test in the workbench', () => {
  let server: Server;
  let origin = '';
  let page: Page;

  beforeAll(async () => {
    ({ server, origin } = await serveFolder(`${BUILDS}/workbench`));
    page = await (await newContext(origin)).newPage();
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.goto(`${origin}/?self-test`);
  }, 60_000);
  afterAll(() => server.close());

  test(
    'keeps every promise beside the sample, which stays as it was',
    async () => {
      await page.getByText('Sổ đang mở có dữ liệu.', { exact: false }).waitFor();
      await page.getByRole('checkbox').check();
      const report = await runIt(page);
      expect(failures(report)).toEqual([]);
      expect(kept(report)).toBeGreaterThanOrEqual(TRIED);
      expect(report.remains).toEqual([]);
      await page.getByRole('button', { name: 'Về ngăn Chốt Số' }).click();
      await page.getByText('Chốt được.').waitFor();
      expect(troubles).toEqual([]);
    },
    RUN_TIME,
  );
});
