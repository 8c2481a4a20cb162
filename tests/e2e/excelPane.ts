/** The built pane over the real office.js and a fake Excel, for tests that open it in many ways. */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { WorkbookSnapshot } from '../../src/workbook/port';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { BUILDS, launch, serveFolder } from './browser';
import { bundleHost } from './bundleHost';
import type {} from './hostPage';

const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const OFFICE = join(dirname(createRequire(__filename).resolve('@microsoft/office-js/package.json')), 'dist');

export const PANE = `${BUILDS}/taskpane/taskpane.html`;
export const SAMPLE_FILE = 'assets/samples/876-BC-VP.xlsx';
export const SAMPLE = readWorkbook(new Uint8Array(readFileSync(SAMPLE_FILE)));

export class ExcelPane {
  readonly #server: Server;
  readonly #origin: string;
  readonly #host: string;
  readonly browser: Browser;
  readonly troubles: string[] = [];

  private constructor(server: Server, origin: string, host: string, browser: Browser) {
    this.#server = server;
    this.#origin = origin;
    this.#host = host;
    this.browser = browser;
  }

  static async start(): Promise<ExcelPane> {
    const { server, origin } = await serveFolder(`${BUILDS}/taskpane`);
    return new ExcelPane(server, origin, await bundleHost(), await launch());
  }

  async open(options: BrowserContextOptions = {}, snapshot: WorkbookSnapshot = SAMPLE): Promise<Page> {
    const context = await this.browser.newContext({ viewport: { width: 350, height: 900 }, ...options });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: this.#origin });
    await context.route(`${CDN}**`, (route) => {
      const name = new URL(route.request().url()).pathname.slice(new URL(CDN).pathname.length);
      return route.fulfill({ body: readFileSync(join(OFFICE, name.includes('/') ? name : basename(name))), contentType: 'text/javascript' });
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => this.troubles.push(String(error)));
    await page.addInitScript({ content: `window.chotsoSnapshot = ${JSON.stringify(snapshot)};\n${this.#host}` });
    await page.goto(`${this.#origin}/taskpane.html`);
    return page;
  }

  async stop(): Promise<void> {
    await this.browser.close();
    this.#server.close();
  }
}
