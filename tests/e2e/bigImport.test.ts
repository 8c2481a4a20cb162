/** 200 files of 300 rows come in at once: everything arrives, and the page's longest task is printed. */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { CONTRACT, departmentContract } from '../../src/workbook/contract';
import { newSheet } from '../../src/workbook/newWorkbook';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { writeWorkbook } from '../../src/workbook/writeWorkbook';
import { BUILDS, describeInBrowser, launch, serveFolder } from './browser';

const DEPARTMENTS = Array.from({ length: 200 }, (_, at) => `D${at + 1}`);
const ROWS = Array.from({ length: 300 }, (_, at) => at);
const figure = (department: number, row: number): number => department * 1_000 + row + 1;

const collectingBook = (): Promise<Uint8Array> =>
  writeWorkbook([
    newSheet(CONTRACT.info, [{ Mục: 'Kỳ báo cáo', 'Giá trị': '04/2022' }]),
    newSheet(
      CONTRACT.departments,
      DEPARTMENTS.map((code) => ({ Mã: code, 'Tên đơn vị': `Sở ${code}` })),
    ),
    newSheet(
      CONTRACT.indicators,
      ROWS.map((row) => ({ Mã: `CT_${row}`, 'Chỉ tiêu': `Chỉ tiêu số ${row}`, 'Đơn vị tính': 'việc' })),
    ),
    newSheet(CONTRACT.template, [{ Kiểu: 'đoạn', 'Nội dung': 'Tổng cộng {{ CT_0 }} việc.' }]),
    ...DEPARTMENTS.map((code) =>
      newSheet(
        departmentContract(code),
        ROWS.map((row) => ({ Mã: `CT_${row}`, 'Chỉ tiêu': `Chỉ tiêu số ${row}`, 'Đơn vị tính': 'việc' })),
      ),
    ),
  ]);

const sentFile = (code: string, at: number): { name: string; mimeType: string; buffer: Buffer } => ({
  name: `${code}.csv`,
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      `Đơn vị:;Sở ${code}`,
      'Kỳ báo cáo:;04/2022',
      'Mã;Chỉ tiêu;Đơn vị tính;Kỳ này',
      ...ROWS.map((row) => `CT_${row};Chỉ tiêu số ${row};việc;${figure(at, row)}`),
    ].join('\n'),
  ),
});

interface Timed {
  readonly start: number;
  readonly duration: number;
}

describeInBrowser(`${BUILDS}/workbench/index.html`, 'an import of 200 files in Chromium', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  const pane = () => page.getByLabel('Ngăn Chốt Số');
  const lines: string[] = [];

  /** What the page did while `work` went on: how long it took, and its longest tasks, in milliseconds. */
  async function measured<T>(name: string, work: () => Promise<T>): Promise<T> {
    const since = await page.evaluate(() => performance.now());
    const result = await work();
    await page.waitForTimeout(1_500);
    const tasks: Timed[] = await page.evaluate((from) => (window as unknown as { tasks: Timed[] }).tasks.filter(({ start }) => start >= from), since);
    const all = tasks.map(({ duration }) => Math.round(duration)).sort((a, b) => b - a);
    const took = Math.round((await page.evaluate(() => performance.now())) - since - 1_500);
    lines.push(`${name}: ${took} ms, longest tasks ${all.slice(0, 5).join(', ') || 'under 50'} ms`);
    return result;
  }

  /** Asked seldom, so that the question itself takes no time. */
  async function says(what: RegExp): Promise<void> {
    for (let tries = 0; tries < 120; tries += 1) {
      if (what.test(await pane().innerText())) return;
      await page.waitForTimeout(500);
    }
    throw new Error(`the pane never said ${what.source}`);
  }

  async function saved(): Promise<Uint8Array> {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Lưu sổ .xlsx' }).click();
    return new Uint8Array(readFileSync(await (await waiting).path()));
  }

  beforeAll(async () => {
    const running = await serveFolder(`${BUILDS}/workbench`);
    server = running.server;
    browser = await launch();
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true });
    page = await context.newPage();
    page.setDefaultTimeout(100_000);
    await page.addInitScript(() => {
      const tasks: Timed[] = [];
      Object.assign(window, { tasks });
      new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, duration });
      }).observe({ type: 'longtask', buffered: true });
    });
    await page.goto(running.origin);
    await pane().getByText('Kỳ báo cáo').first().waitFor();
  }, 120_000);

  afterAll(async () => {
    process.stdout.write(`${lines.join('\n')}\n`);
    await browser.close();
    server.close();
  });

  test('every figure is in its cell, and taken back by one undo', async () => {
    const bytes = await collectingBook();
    await measured('opened', async () => {
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles({ name: 'so.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
      await page.getByText('Đã mở “so.xlsx”', { exact: false }).waitFor();
      await pane().getByText('Chưa chốt được.').waitFor();
    });
    await measured('view opened', () => pane().getByRole('button', { name: 'Thu số liệu' }).click());
    const ready = pane().getByRole('button', { name: /^Ghi \d+ ô vào sổ$/ });
    // The driver makes the files in the page; that task isn't the pane's.
    await measured('handed over', () => pane().locator('input[type=file][multiple]').setInputFiles(DEPARTMENTS.map(sentFile)));
    await measured('read and planned', async () => {
      await ready.waitFor();
    });
    lines.push((await ready.textContent()) ?? '');
    await measured('written', async () => {
      await pane()
        .locator('button:not([aria-disabled=true])', { hasText: /^Ghi \d+ ô vào sổ$/ })
        .click();
      await says(/Đã nhập \d+ ô từ 200 tệp/);
    });
    await measured('checked anew, and kept', async () => {
      await page.getByText('Đã giữ trong trình duyệt').waitFor();
      await page.waitForTimeout(4_000);
    });
    const after = readWorkbook(await measured('saved', saved));
    for (const [at, code] of DEPARTMENTS.entries()) {
      const found = after.tables.find(({ name }) => name === `SL_${code}`);
      expect(found?.rows.map((row) => row[3])).toEqual(ROWS.map((row) => figure(at, row)));
    }
    expect(after.tables.find(({ name }) => name === 'NhatKy')?.rows).toHaveLength(DEPARTMENTS.length);

    await measured('undone', async () => {
      await pane().getByRole('button', { name: 'Hoàn tác' }).click();
      await says(/Đã hoàn tác/);
    });
    const before = readWorkbook(bytes);
    expect(readWorkbook(await saved())).toEqual(before);
  }, 400_000);
});
