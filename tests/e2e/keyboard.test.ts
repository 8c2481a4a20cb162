/** The whole flow with the keyboard alone: every stop can be seen, none holds the focus, and it comes back from dialogs. */
import { writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { BUILDS, describeInBrowser, launch, serveFolder } from './browser';
import { ExcelPane, PANE } from './excelPane';

const SENT = join(tmpdir(), 'chotso-VP.csv');
writeFileSync(SENT, ['Đơn vị:;Văn phòng UBND tỉnh', 'Kỳ báo cáo:;04/2022', 'Mã;Chỉ tiêu;Đơn vị tính;Kỳ này', 'VB_DEN;Văn bản đến;văn bản;4321'].join('\n'));

interface Stop {
  readonly tag: string;
  readonly name: string;
  readonly seen: boolean;
}

/** What has the focus, and whether a ring, a border or a shadow shows it. */
const stop = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return { tag: 'BODY', name: '', seen: true };
    const rings = [element, ...element.querySelectorAll('*'), element.parentElement ?? element].flatMap((one) =>
      [undefined, '::after', '::before'].map((pseudo) => getComputedStyle(one, pseudo)),
    );
    const seen = rings.some(({ outlineStyle, outlineWidth, boxShadow, borderTopWidth, content }) => {
      const ring = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
      return ring || boxShadow !== 'none' || (content !== 'none' && content !== 'normal' && parseFloat(borderTopWidth) >= 2);
    });
    const labelled = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return { tag: element.tagName, name: labelled.trim().replace(/\s+/g, ' ').slice(0, 60), seen };
  });

const unseen: Stop[] = [];

/** Tab until the focus is on what is called so. */
async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press(key);
    const here = await stop(page);
    if (!here.seen) unseen.push(here);
    passed.push(here.name);
    if (name.test(here.name)) return;
  }
  throw new Error(`no way to ${String(name)}; passed ${[...new Set(passed)].slice(0, 60).join(' | ')}`);
}

async function chooseFile(page: Page): Promise<void> {
  const choosing = page.waitForEvent('filechooser', { timeout: 10_000 });
  // The browser is told to hand the dialog over; a key pressed before that opens its own.
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
  await (await choosing).setFiles(SENT);
}

/** From the first load to the copied report, an imported file and a checked draft; the focus begins anywhere in the pane. */
async function wholeFlow(page: Page): Promise<void> {
  await tabTo(page, /^Sao chép (?:bản nháp )?cho Word/);
  await page.keyboard.press('Enter');
  await page.getByText('Đã sao chép', { exact: false }).locator('visible=true').first().waitFor();

  // A dialog takes the focus, Escape closes it, and the focus is back where it was.
  await tabTo(page, /^Ghi các trang vào sổ/);
  await page.keyboard.press('Enter');
  await page.locator('dialog[open]').waitFor();
  expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  expect((await stop(page)).name).toMatch(/^Ghi các trang vào sổ/);

  await tabTo(page, /^Thu số liệu$/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Nhập số liệu' }).waitFor();
  await tabTo(page, /^Chọn tệp…$/);
  await chooseFile(page);
  await page.getByText('Đã đọc 1 tệp', { exact: false }).waitFor();
  // A figure that is there already is asked about.
  await tabTo(page, /^chưa trả lời/);
  await page.keyboard.press('ArrowDown');
  await page.getByRole('button', { name: /^Ghi \d+ ô vào sổ$/ }).waitFor();
  await tabTo(page, /^Ghi \d+ ô vào sổ$/);
  await page.keyboard.press('Space');
  await page
    .getByText(/Đã nhập \d+ ô từ 1 tệp/)
    .first()
    .waitFor();
  await tabTo(page, /^Hoàn tác/);
  await page.keyboard.press('Enter');
  await page.getByText('Đã hoàn tác', { exact: false }).first().waitFor();

  await tabTo(page, /^Soát bản thảo$/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.locator('textarea:visible').waitFor();
  // The first thing to do has the focus.
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  await page.keyboard.type('Tổng số nhiệm vụ giao là 912, đã hoàn thành 571 nhiệm vụ, đạt 56,7%.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('62,6', { exact: false }).locator('visible=true').first().waitFor();
  await page.keyboard.press('F8');
  const card = page.locator('[role=dialog]:visible').first();
  await card.waitFor();
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'hidden' });
  expect((await stop(page)).tag).not.toBe('BODY');
}

describeInBrowser(PANE, 'the pane in Excel, by keyboard alone', () => {
  let excel: ExcelPane;
  beforeAll(async () => {
    excel = await ExcelPane.start();
  }, 120_000);
  afterAll(() => excel.stop());

  test('from the first load to copied, imported and checked', async () => {
    const page = await excel.open();
    await page.getByText('Chốt được.').waitFor();
    await wholeFlow(page);
    expect(unseen.splice(0)).toEqual([]);
    expect(excel.troubles).toEqual([]);
  }, 120_000);

  test('Tab goes all the way round every view', async () => {
    const page = await excel.open();
    await page.getByText('Chốt được.').waitFor();
    for (const view of ['Báo cáo', 'Thu số liệu', 'Soát bản thảo', 'Word']) {
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await tabTo(page, new RegExp(`^${view}$`));
      await page.keyboard.press('Enter');
      await page.waitForTimeout(600);
      const first = await stop(page);
      let round = false;
      for (let presses = 0; presses < 500 && !round; presses += 1) {
        await page.keyboard.press('Tab');
        const here = await stop(page);
        if (!here.seen) unseen.push(here);
        round = here.tag === 'BODY' || (presses > 5 && here.tag === first.tag && here.name === first.name);
      }
      expect([view, round]).toEqual([view, true]);
    }
    expect(unseen.splice(0)).toEqual([]);
  }, 120_000);
});

describeInBrowser(`${BUILDS}/workbench/index.html`, 'the workbench, by keyboard alone', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const running = await serveFolder(`${BUILDS}/workbench`);
    server = running.server;
    browser = await launch();
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: running.origin });
    page = await context.newPage();
    await page.goto(running.origin);
    await page.getByText('Chốt được.').waitFor();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  test('from the first load to copied, imported and checked', async () => {
    const region = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.closest('[data-region]')?.tagName ?? document.activeElement?.tagName ?? '');
    for (let presses = 0; presses < 3 && (await region()) !== 'SECTION'; presses += 1) await page.keyboard.press('F6');
    const seen: string[] = [];
    for (const key of ['F6', 'F6', 'F6', 'Shift+F6', 'Shift+F6']) {
      await page.keyboard.press(key);
      seen.push(await region());
    }
    expect(seen).toEqual(['ASIDE', 'HEADER', 'SECTION', 'HEADER', 'ASIDE']);
    await wholeFlow(page);
    // The spreadsheet's own parts are the component's.
    expect(unseen.splice(0).filter(({ tag }) => tag !== 'INPUT' && tag !== 'DIV')).toEqual([]);
  }, 120_000);
});
