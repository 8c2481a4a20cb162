/** The whole month in a browser, from the opened page to the saved report; `npm run build:workbench` comes first. */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { CellValue } from '../../src/model/cell';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { changedParts, validatorErrors } from '../support/xlsxParts';
import { BUILDS, describeInBrowser, launch, serveFolder } from './browser';

const BUILT = `${BUILDS}/workbench/index.html`;
const SAMPLE = 'assets/samples/876-BC-VP.xlsx';

describeInBrowser(BUILT, 'the workbench in Chromium', () => {
  let server: Server;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let origin = '';
  const requests: string[] = [];
  const troubles: string[] = [];

  const pane = () => page.getByLabel('Ngăn Chốt Số');
  const opened = (): Promise<void> => pane().getByText('Kỳ báo cáo').first().waitFor();
  const sheet = (name: string): Promise<void> => page.getByText(name, { exact: true }).first().click();

  async function goTo(cell: string): Promise<void> {
    const box = page.getByLabel('Bảng tính').locator('input[type=text]').first();
    await box.click();
    await box.fill(cell);
    await box.press('Enter');
    await page.waitForTimeout(150);
  }
  async function type(cell: string, text: string): Promise<void> {
    await goTo(cell);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(150);
  }
  async function download(button: string): Promise<{ bytes: Uint8Array; name: string }> {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    const file = await waiting;
    return { bytes: new Uint8Array(readFileSync(await file.path())), name: file.suggestedFilename() };
  }
  const cellOf = (bytes: Uint8Array, table: string, code: string, header: string): CellValue | undefined => {
    const found = readWorkbook(bytes).tables.find(({ name }) => name === table);
    return found?.rows.find((row) => row[0] === code)?.[found.headers.indexOf(header)];
  };

  beforeAll(async () => {
    ({ server, origin } = await serveFolder(`${BUILDS}/workbench`));
    browser = await launch();
    context = await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    context.on('request', (request) => requests.push(request.url()));
    page = await context.newPage();
    page.on('pageerror', (error) => troubles.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    await page.goto(origin);
    await opened();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  test('opens with the sample and its report', async () => {
    await pane().getByText('Chốt được.').waitFor();
    expect(await pane().innerText()).toContain('có 198 nhiệm vụ đã hoàn thành');
  }, 20_000);

  test('a figure changed in the sheet changes the report and is found wrong', async () => {
    await sheet('VP');
    await type('D19', '189');
    await pane().getByText('có 189 nhiệm vụ đã hoàn thành').waitFor();
    await pane().getByText('Chưa chốt được.').waitFor();
    expect(await pane().innerText()).toContain('VP!D19');
  }, 20_000);

  test('typed text means what a Vietnamese expects, and what the program can’t keep is refused', async () => {
    await sheet('Danh sách');
    const rows = readWorkbook(new Uint8Array(readFileSync(SAMPLE))).tables.find(({ name }) => name === 'DanhSach')?.rows.length ?? 0;
    await type(`A${rows + 2}`, 'NHOM_MOI');
    await sheet('VP');
    for (const [cell, text] of [
      ['E4', '12.345'],
      ['F4', '1234,5'],
      ['G4', '2/9/2026'],
      ['H4', '58,6%'],
    ] as const)
      await type(cell, text);
    await page.keyboard.press('Control+b');
    await page.getByText('Định dạng của sổ được giữ nguyên', { exact: false }).waitFor();
  }, 30_000);

  test('the saved workbook holds it, and the rest of the file as it was', async () => {
    const before = new Uint8Array(readFileSync(SAMPLE));
    const { bytes, name } = await download('Lưu sổ .xlsx');
    expect(name).toMatch(/\.xlsx$/);
    expect(cellOf(bytes, 'SL_VP', 'NV_HT', 'Kỳ này')).toBe(189);
    expect(['Lũy kế', 'Cùng kỳ', 'Kỳ trước', 'Kế hoạch'].map((header) => cellOf(bytes, 'SL_VP', 'VB_DEN', header))).toEqual([
      12345,
      1234.5,
      { date: { year: 2026, month: 9, day: 2 } },
      { percent: 0.586 },
    ]);
    expect(
      readWorkbook(bytes)
        .tables.find(({ name: table }) => table === 'DanhSach')
        ?.rows.at(-1)?.[0],
    ).toBe('NHOM_MOI');
    expect(changedParts(before, bytes).sort()).toEqual(['xl/styles.xml', 'xl/tables/table16.xml', 'xl/worksheets/sheet16.xml', 'xl/worksheets/sheet4.xml']);
    expect(validatorErrors(bytes)).toEqual([]);
  }, 30_000);

  test('a reload loses nothing', async () => {
    await page.getByText('Đã giữ trong trình duyệt').waitFor();
    await page.reload();
    await opened();
    await page.getByText('như lần trước', { exact: false }).waitFor();
    await pane().getByText('có 189 nhiệm vụ đã hoàn thành').waitFor();
  }, 30_000);

  test('sheets are written, and taken back', async () => {
    await pane().getByRole('button', { name: 'Ghi các trang vào sổ…' }).click();
    await page.locator('dialog').getByRole('button').last().click();
    await page.getByText('Báo cáo', { exact: true }).first().waitFor();
    await sheet('VP');
    const { bytes } = await download('Lưu sổ .xlsx');
    const { sheets, tables } = readWorkbook(bytes);
    expect(sheets).toEqual(expect.arrayContaining(['Tổng hợp', 'Kiểm tra', 'Báo cáo']));
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['TongHop', 'KiemTra']));
    expect(cellOf(bytes, 'TongHop', 'NV_HT', 'Kỳ này')).toBe(189);
    await type('D19', '190');
    await pane().getByText('có 190 nhiệm vụ đã hoàn thành').waitFor();
    expect(cellOf((await download('Lưu sổ .xlsx')).bytes, 'TongHop', 'NV_HT', 'Kỳ này')).toBe(190);
    await type('D19', '189');
    await pane().getByText('có 189 nhiệm vụ đã hoàn thành').waitFor();
    await pane().getByRole('button', { name: 'Hoàn tác' }).click();
    await page.waitForTimeout(1500);
    const undone = await download('Lưu sổ .xlsx');
    expect(readWorkbook(undone.bytes).sheets).not.toContain('Báo cáo');
    expect(cellOf(undone.bytes, 'SL_VP', 'NV_HT', 'Kỳ này')).toBe(189);
  }, 40_000);

  test('the report is copied with both flavours and saved for Word', async () => {
    await pane().getByRole('button', { name: 'Sao chép bản nháp cho Word' }).click();
    await pane().getByText('Đã sao chép', { exact: false }).first().waitFor();
    const flavours = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string): Promise<string> => (item ? (await item.getType(type)).text() : '');
      return { html: await read('text/html'), text: await read('text/plain') };
    });
    expect(flavours.text).toContain('BẢN NHÁP – CHƯA CHỐT SỐ');
    expect(flavours.text).toContain('có 189 nhiệm vụ đã hoàn thành');
    expect(flavours.html).toContain('<table');
    const { bytes, name } = await download('Lưu bản nháp .docx');
    expect(name).toMatch(/\.docx$/);
    expect(validatorErrors(bytes, 'docx')).toEqual([]);
  }, 40_000);

  test('works without its server, and asks nobody else for anything', async () => {
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
    await page.reload();
    await opened();
    await pane().getByText('có 189 nhiệm vụ đã hoàn thành').waitFor();
    expect(requests.filter((url) => !url.startsWith(origin) && !/^(?:data|blob):/.test(url))).toEqual([]);
    expect(troubles).toEqual([]);
  }, 40_000);

  test('is cleared on request', async () => {
    await page.getByRole('button', { name: 'Xóa bản giữ' }).click();
    await page.getByText('Đã xóa bản giữ', { exact: false }).waitFor();
    await pane().getByText('có 198 nhiệm vụ đã hoàn thành').waitFor();
  }, 20_000);
});
