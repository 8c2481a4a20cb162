/** The shipped pane in Chromium over the fake Excel: how much is loaded, how often Excel is asked, how soon a change shows. */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { bundleHost } from '../../tests/e2e/bundleHost';
import type {} from '../../tests/e2e/hostPage';
import { book } from '../../tests/support/workbook';

const PANE = 'dist/taskpane';
const FIGURES = 2_000;
const ROUNDS = 5;
/** What useReport waits for further keys; part of what the clerk sees. */
const SETTLE_MS = 400;

/**
 * Office-Addin-TaskPane-React, TypeScript, as generated, `npm run build`: its polyfill, react and taskpane scripts at gzip level 9.
 * It has to be fetched from GitHub, so its size stands here.
 */
const TEMPLATE_BYTES = 166_600;

/** Scripts that the page loads at once, office.js aside, at gzip level 9. */
function initialBytes(): number {
  const page = readFileSync(join(PANE, 'taskpane.html'), 'utf8');
  const scripts = [...page.matchAll(/<script[^>]*src="?([^"\s>]+)/g)].map(([, src = '']) => src).filter((src) => !src.includes('office'));
  return scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(PANE, name)), { level: 9 }).length, 0);
}

const workbook = book({
  indicators: Array.from({ length: FIGURES / 4 }, (_, i) => [`X${i}`, `Chỉ tiêu ${i}`, 'việc']),
  figures: { A: Array.from({ length: FIGURES / 4 }, (_, i) => [`X${i}`, `Chỉ tiêu ${i}`, 'việc', 1000 + i, 5000 + i, 900 + i]) },
  template: Array.from(
    { length: FIGURES / 4 },
    (_, i) => `Có {{ X${i} }} việc, lũy kế {{ X${i}.lũy_kế }}, cùng kỳ {{ X${i}.cùng_kỳ }}, đạt {{ X${i} | tỷ_lệ: X${i}.lũy_kế }}.`,
  ),
});

export async function measurePane(): Promise<string> {
  const load = createRequire(join(process.cwd(), 'package.json'));
  const { findChromium } = load('./scripts/ensureChromium.js') as { findChromium(): string | undefined };
  const { serve } = load('./scripts/serve.js') as { serve(folder: string, port: number): Promise<Server> };
  const office = join(dirname(load.resolve('@microsoft/office-js/package.json')), 'dist');
  const bytes = initialBytes();
  const lines = [
    '| pane | ours | official React template | ratio |',
    '| --- | ---: | ---: | ---: |',
    `| initial JavaScript, gzip, KB | ${(bytes / 1000).toFixed(1)} | ${(TEMPLATE_BYTES / 1000).toFixed(1)} | ${(bytes / TEMPLATE_BYTES).toFixed(2)} |`,
  ];
  const executablePath = findChromium();
  if (executablePath === undefined) return [...lines, '', 'Chromium isn’t here: the pane wasn’t run.'].join('\n');
  const server = await serve(PANE, 0);
  const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 350, height: 900 } });
    await page.route('https://appsforoffice.microsoft.com/**', (route) => {
      const name = new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '');
      return route.fulfill({ body: readFileSync(join(office, name)), contentType: 'text/javascript' });
    });
    await page.addInitScript({ content: `window.chotsoSnapshot = ${JSON.stringify(workbook)};\n${await bundleHost()}` });
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/taskpane.html`);
    await page.getByText('Có 1.000 việc', { exact: false }).first().waitFor();
    const count = (): Promise<number> => page.evaluate(() => window.chotsoHost.messages.length);
    const first = await count();
    const times: number[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      times.push(
        await page.evaluate(
          (value) =>
            new Promise<number>((resolve) => {
              const { book: excel } = window.chotsoHost;
              const table = excel.tables.find(({ name }) => name === 'SL_A');
              if (!table) throw new Error('no SL_A');
              const start = performance.now();
              const observer = new MutationObserver(() => {
                if (!document.body.textContent?.includes(`Có ${value} việc`)) return;
                observer.disconnect();
                resolve(performance.now() - start);
              });
              observer.observe(document.body, { subtree: true, childList: true, characterData: true });
              excel.enter(table.sheet, table.range.top + 1, table.range.left + 3, value);
              excel.onEvent({ kind: 'changed', sheetId: table.sheet.id, address: 'D2' });
            }),
          100 + round,
        ),
      );
    }
    const edit = times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN;
    const messages = ((await count()) - first) / ROUNDS;
    return [
      ...lines,
      '',
      `${FIGURES} figures: ${edit.toFixed(0)} ms from a cell's change to the new text, ${SETTLE_MS} ms of them waiting for further keys; ${first} messages to Excel until the report stands (events included), ${messages} for each change.`,
    ].join('\n');
  } finally {
    await browser.close();
    server.close();
  }
}
