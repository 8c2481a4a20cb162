/** The production pane, untouched, over the real office.js and a fake Excel; `npm run build:taskpane` comes first. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { basename, dirname, join } from 'node:path';

import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { CellValue } from '../../src/model/cell';
import { toUtf8 } from '../../src/opc/zip';
import type { WorkbookSnapshot } from '../../src/workbook/port';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { book } from '../support/workbook';
import { convert, hasLibreOffice, partText } from '../support/xlsxParts';
import { BUILDS, describeInBrowser, launch, serveFolder } from './browser';
import { bundleHost } from './bundleHost';
import type {} from './hostPage';

const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const OFFICE = join(dirname(createRequire(__filename).resolve('@microsoft/office-js/package.json')), 'dist');
const SAMPLE = readWorkbook(new Uint8Array(readFileSync('assets/samples/876-BC-VP.xlsx')));

const EMPTY: WorkbookSnapshot = { sheets: ['Sheet1'], tables: [] };

/** Each department reports 1.000 of the same and nine of its own. */
function departments(count: number): WorkbookSnapshot {
  const codes = Array.from({ length: count }, (_, at) => `D${at + 1}`);
  const own = (code: string): CellValue[][] => Array.from({ length: 9 }, (_, at) => [`${code}_${at}`, `Chỉ tiêu ${at} của ${code}`, 'việc', at + 1]);
  return book({
    departments: codes.map((code) => [code, `Sở ${code}`]),
    indicators: [['VIEC', 'Số việc', 'việc', 0, 'cộng'], ...codes.flatMap((code) => own(code).map((row) => row.slice(0, 3)))],
    figures: Object.fromEntries(codes.map((code) => [code, [['VIEC', 'Số việc', 'việc', 1000], ...own(code)]])),
    template: ['Tổng cộng: {{ VIEC }} việc.'],
  });
}

describeInBrowser(`${BUILDS}/taskpane/taskpane.html`, 'the pane in Excel, as it is shipped', () => {
  let server: Server;
  let browser: Browser;
  let context: BrowserContext;
  let origin = '';
  let outsideServer: Server;
  let outside = '';
  let hostScript = '';
  const foreign: string[] = [];
  const troubles: string[] = [];

  async function open(snapshot: WorkbookSnapshot, width = 350, query = ''): Promise<Page> {
    const page = await context.newPage();
    page.on('pageerror', (error) => troubles.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript({ content: `window.chotsoSnapshot = ${JSON.stringify(snapshot)};\n${hostScript}` });
    await page.goto(`${origin}/taskpane.html${query}`);
    return page;
  }

  /** Pasted, not read: the asynchronous API makes addresses absolute, at which LibreOffice's footnotes lose their text. */
  async function clipboard(page: Page): Promise<{ html: string; text: string }> {
    const target = await page.evaluateHandle(() => document.body.appendChild(document.createElement('textarea')));
    const pasted = await target.evaluateHandle((area) => {
      const seen = { html: '', text: '' };
      area.addEventListener('paste', ({ clipboardData }) => {
        Object.assign(seen, { html: clipboardData?.getData('text/html'), text: clipboardData?.getData('text/plain') });
      });
      area.focus();
      return seen;
    });
    await page.keyboard.press('Control+V');
    await target.evaluate((area) => area.remove());
    return pasted.jsonValue();
  }

  beforeAll(async () => {
    hostScript = await bundleHost();
    ({ server, origin } = await serveFolder(`${BUILDS}/taskpane`));
    outsideServer = createServer((_, response) =>
      response.setHeader('Content-Type', 'text/html').end(`<iframe src="${origin}/taskpane.html" width=350 height=900></iframe>`),
    );
    await new Promise<void>((resolve) => outsideServer.listen(0, 'localhost', resolve));
    outside = `http://localhost:${(outsideServer.address() as AddressInfo).port}`;
    browser = await launch();
    context = await browser.newContext();
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    context.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(origin) && !url.startsWith(outside) && !url.startsWith(CDN) && !/^(?:data|blob):/.test(url)) foreign.push(url);
    });
    await context.route(`${CDN}**`, (route) => {
      const name = new URL(route.request().url()).pathname.slice(new URL(CDN).pathname.length);
      return route.fulfill({ body: readFileSync(join(OFFICE, name.includes('/') ? name : basename(name))), contentType: 'text/javascript' });
    });
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    server.close();
    outsideServer.close();
  });

  test('from ready to copied, with figures that lead to their cells', async () => {
    const page = await open(SAMPLE);
    await page.getByText('Chốt được.').waitFor();
    expect(await page.locator('body').innerText()).toContain('có 198 nhiệm vụ đã hoàn thành');
    expect(await page.evaluate(() => window.chotsoHost.messages.length)).toBeLessThanOrEqual(4);
    await page.getByRole('button', { name: 'Sao chép cho Word' }).click();
    await page.getByText('Đã sao chép. Mở Word', { exact: false }).waitFor();
    const { html, text } = await clipboard(page);
    expect(text).toContain('có 198 nhiệm vụ đã hoàn thành');
    expect(html.match(/mso-element:footnote(?!-)/g)).toHaveLength(6);
    if (hasLibreOffice) {
      const odt = convert(toUtf8(html), 'odt', 'clip.html', ['--infilter=HTML (StarWriter)']).get('clip.odt') ?? new Uint8Array();
      const notes = [...partText(odt, 'content.xml').matchAll(/<text:note .*?<text:note-body>(.*?)<\/text:note-body>/gs)];
      const letters = (xml: string): string => xml.replace(/<[^>]*>|\s/g, '');
      expect(notes.map(([, body = '']) => letters(body).length > 15)).toEqual(Array(6).fill(true));
      const all = notes.map(([, body = '']) => letters(body)).join('');
      expect(all).toContain(letters(text.slice(text.lastIndexOf('93.863'), text.lastIndexOf('93.863') + 60)));
    }
    expect(await page.evaluate(() => window.chotsoHost.missing)).toEqual([]);
    await page.close();
  }, 60_000);

  test('copies inside a foreign frame that was granted nothing', async () => {
    const page = await open(EMPTY);
    await page.evaluate(() => navigator.clipboard.writeText('before'));
    const parent = await context.newPage();
    await parent.addInitScript({ content: `window.chotsoSnapshot = ${JSON.stringify(SAMPLE)};\n${hostScript}` });
    await parent.goto(outside);
    const pane = parent.frameLocator('iframe');
    await pane.getByRole('button', { name: 'Sao chép cho Word' }).click();
    await pane.getByText('Đã sao chép. Mở Word', { exact: false }).waitFor();
    await page.bringToFront();
    expect((await clipboard(page)).text).toContain('có 198 nhiệm vụ đã hoàn thành');
    await parent.close();
    await page.close();
  }, 60_000);

  test('200 departments: few messages, and the report within reach', async () => {
    const page = await open(departments(200));
    await page.getByText('Tổng cộng: 200.000 việc', { exact: false }).waitFor({ timeout: 40_000 });
    expect(await page.evaluate(() => window.chotsoHost.messages.length)).toBeLessThanOrEqual(4);
    await page.getByRole('button', { name: 'Sao chép cho Word' }).click();
    await page.getByText('Đã sao chép. Mở Word', { exact: false }).waitFor();
    expect((await clipboard(page)).text).toContain('200.000 việc');
    await page.close();
  }, 90_000);

  test('follows a co-author', async () => {
    const page = await open(SAMPLE);
    await page.getByText('Chốt được.').waitFor();
    await page.evaluate(() => {
      const { book } = window.chotsoHost;
      const table = book.tables.find(({ name }) => name === 'SL_VP');
      if (!table) throw new Error('no SL_VP');
      for (let row = table.range.top + 1; row <= table.range.bottom; row += 1)
        if (book.cell(table.sheet, row, table.range.left).value === 'NV_HT') book.enter(table.sheet, row, table.range.left + 3, 189);
      book.onEvent({ kind: 'changed', sheetId: table.sheet.id, address: 'D19' });
    });
    await page.getByText('có 189 nhiệm vụ đã hoàn thành', { exact: false }).waitFor();
    await page.getByText('Chưa chốt được.').waitFor();
    await page.close();
  }, 60_000);

  test.each([
    [320, 'vi'],
    [320, 'en'],
    [400, 'en'],
  ] as const)(
    'at %i px in %s nothing is cut off',
    async (width, language) => {
      const page = await open(SAMPLE, width);
      await page.getByText('Chốt được.').waitFor();
      if (language === 'en') {
        await page.getByRole('button', { name: 'English' }).click();
        await page.getByText('Ready to sign off').first().waitFor();
      }
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll('button, h1, h2, p, li, a')]
          .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
          .map((element) => element.textContent?.slice(0, 60)),
      );
      expect(cut).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
      await page.close();
    },
    60_000,
  );

  test('asked nobody but Office, and complained of nothing', () => {
    expect(foreign).toEqual([]);
    expect(troubles).toEqual([]);
  });
});
