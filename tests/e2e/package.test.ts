/** The kit as an office gets it: made twice, served under its own headers and address, and asked whether anything leaves the machine. */
import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { serveSite, type Site } from '../package/siteServer';
import { describeInBrowser } from './browser';
import { bundleHost } from './bundleHost';

const { findChromium } = jest.requireActual<{ findChromium(): string | undefined }>('../../scripts/ensureChromium.js');

const URL_OF_SITE = 'https://office.tinh.gov.vn/chotso';
const OTHER = 'https://noi-khac.example.vn';
const SAMPLE = 'assets/samples/876-BC-VP.xlsx';
const BUILD_TIME = 900_000;

const script = join(process.cwd(), 'scripts/package.js');
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
const digest = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

let kit = '';
let twin = '';
const inKit = (name: string): string => readFileSync(join(kit, name), 'utf8');

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chotso-kit-'));
  [kit, twin] = [join(folder, 'một'), join(folder, 'hai')];
  const make = (out: string): Promise<unknown> =>
    promisify(execFile)(process.execPath, [script, '--url', URL_OF_SITE, '--office-js', 'self', '--single-file', '--out', out]);
  await Promise.all([make(kit), make(twin)]);
}, BUILD_TIME);

afterAll(() => rmSync(dirname(kit), { recursive: true, force: true }));

describe('the kit', () => {
  test('is the same, byte for byte, every time, and says its checksums', () => {
    const files = filesIn(kit);
    expect(files.sort()).toEqual(filesIn(twin).sort());
    expect(files.filter((file) => digest(join(kit, file)) !== digest(join(twin, file)))).toEqual([]);
    const sums = inKit('SHA256SUMS').trimEnd().split('\n');
    expect(sums.map((line) => line.split('  ')[1]).sort()).toEqual(files.filter((file) => file !== 'SHA256SUMS').sort());
    expect(sums.filter((line) => line.split('  ')[0] !== digest(join(kit, line.split('  ')[1] ?? '')))).toEqual([]);
  });

  test('names no folder of the machine that made it', () => {
    expect(filesIn(kit).filter((file) => readFileSync(join(kit, file)).includes(process.cwd()))).toEqual([]);
  });

  test('has the manifests of the project with nothing but the address changed', () => {
    for (const name of ['manifest.xml', 'manifest-word.xml']) {
      const manifest = inKit(`web/${name}`);
      expect(manifest.replaceAll(URL_OF_SITE, 'https://addin.invalid')).toBe(readFileSync(name, 'utf8'));
      for (const [, path = ''] of manifest.matchAll(/="https:\/\/office\.tinh\.gov\.vn\/chotso\/([^"]+)"/g))
        expect([path, existsSync(join(kit, 'web', path))]).toEqual([path, true]);
    }
  });

  test('what may be kept forever has the hash of its content in its name', () => {
    const kept = filesIn(kit).filter((file) => /static/.test(file) && !file.endsWith('.LICENSE.txt'));
    expect(kept.length).toBeGreaterThan(20);
    expect(kept.filter((file) => !/\.[0-9a-f]{10}\.(?:js|css)$/.test(file))).toEqual([]);
  });

  test('lists every package inside, with the text of its licence', () => {
    const { components } = JSON.parse(inKit('sbom.cdx.json')) as { components: { name: string; version: string }[] };
    const direct = Object.keys((JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object }).dependencies);
    const names = components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...direct, '@univerjs/core', '@microsoft/office-js']));
    for (const name of ['jest', 'webpack', 'exceljs', 'docx']) expect(names).not.toContain(name);
    const texts = inKit('LICENSES.txt');
    expect(components.filter(({ name, version }) => !texts.includes(`\n${name} ${version}: `))).toEqual([]);
  });

  test('has the command line in one file that opens no connection', () => {
    const out = join(kit, '..', 'report.txt');
    const { status } = spawnSync(process.execPath, [join(kit, 'cli.js'), 'report', SAMPLE, '--text', out], { cwd: process.cwd() });
    expect([status, readFileSync(out, 'utf8').includes('có 198 nhiệm vụ đã hoàn thành')]).toEqual([0, true]);
    const modules = [...inKit('cli.js').matchAll(/require\("((?:node:)?[\w/@-]+)"\)/g)].map(([, name = '']) => name.replace('node:', ''));
    expect(modules.length).toBeGreaterThan(0);
    expect(modules.filter((name) => /^(?:https?|http2|net|tls|dgram|dns|child_process)(?:\/|$)/.test(name))).toEqual([]);
  });

  test.each([
    [['--url', 'http://office.tinh.gov.vn'], 'https://'],
    [['--url', 'https://localhost'], 'chính máy này'],
  ])('%j: one sentence, exit 2, nothing written', (args, why) => {
    const out = join(kit, '..', 'nothing');
    const { status, stderr } = spawnSync(process.execPath, [script, ...args, '--out', out], { encoding: 'utf8' });
    expect([status, existsSync(out), stderr.trimEnd().split('\n').length]).toEqual([2, false, 1]);
    expect(stderr).toContain(why);
  });
});

describeInBrowser('package.json', 'the kit in Chromium, at its own address', () => {
  let site: Site;
  let browser: Browser;
  let context: BrowserContext;
  let hostScript = '';
  const requests: string[] = [];
  const troubles: string[] = [];

  const watch = (page: Page): Page => {
    page.on('pageerror', (error) => troubles.push(String(error)));
    page.on('console', (message) => {
      // Only a browser outside Office asks for an icon of its own.
      const { url } = message.location();
      if (message.type() === 'error' && !url.endsWith('/favicon.ico')) troubles.push(`${url} ${message.text()}`);
    });
    return page;
  };
  const newContext = async (): Promise<BrowserContext> => {
    const made = await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true });
    made.on('request', (request) => requests.push(request.url()));
    return made;
  };
  const foreign = (): string[] => requests.filter((url) => !url.startsWith(`${URL_OF_SITE}/`) && !/^(?:data|blob|file):/.test(url));

  async function openPane(): Promise<Page> {
    const page = watch(await context.newPage());
    await page.addInitScript({ content: `window.chotsoSnapshot = ${JSON.stringify(readWorkbook(new Uint8Array(readFileSync(SAMPLE))))};\n${hostScript}` });
    await page.goto(`${URL_OF_SITE}/taskpane.html`);
    await page.getByText('Chốt được.').waitFor();
    return page;
  }

  /** From the opened workbench to the saved workbook. */
  async function month(page: Page): Promise<void> {
    const pane = page.getByLabel('Ngăn Chốt Số');
    await pane.getByText('Chốt được.').waitFor({ timeout: 60_000 });
    await page.getByText('VP', { exact: true }).first().click();
    const box = page.getByLabel('Bảng tính').locator('input[type=text]').first();
    await box.fill('D19');
    await box.press('Enter');
    await page.waitForTimeout(200);
    await page.keyboard.type('189');
    await page.keyboard.press('Enter');
    await pane.getByText('có 189 nhiệm vụ đã hoàn thành').waitFor();
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Lưu sổ .xlsx' }).click();
    const saved = readWorkbook(new Uint8Array(readFileSync(await (await waiting).path())));
    expect(saved.tables.find(({ name }) => name === 'SL_VP')?.rows.find(([code]) => code === 'NV_HT')).toContain(189);
    await page.getByText('Đã giữ trong trình duyệt').waitFor();
  }

  beforeAll(async () => {
    hostScript = await bundleHost();
    site = await serveSite(join(kit, 'web'), URL_OF_SITE);
    const executablePath = findChromium();
    const rules = ['office.tinh.gov.vn', new URL(OTHER).hostname].map((host) => `MAP ${host}:443 127.0.0.1:${site.port}`);
    browser = await chromium.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      // Its certificate is the test's own; no other name leads anywhere.
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--ignore-certificate-errors', `--host-resolver-rules=${rules.join(', ')}, MAP * ~NOTFOUND`],
    });
    context = await newContext();
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(URL_OF_SITE).origin });
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    site.server.close();
  });

  test('the pane, with office.js from the same server, goes from ready to copied', async () => {
    const page = await openPane();
    await page.getByRole('button', { name: 'Sao chép cho Word' }).click();
    await page.getByText('Đã sao chép. Mở Word', { exact: false }).waitFor();
    expect(requests.some((url) => url.includes('/office-js/excel-'))).toBe(true);
    await page.close();
  }, 60_000);

  test('its help is readable under its policy', async () => {
    const page = watch(await context.newPage());
    await page.goto(`${URL_OF_SITE}/help/trien-khai.html`);
    await page.getByRole('link', { name: 'hướng dẫn sử dụng' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('main') ?? document.body).maxWidth)).not.toBe('none');
    await page.close();
  }, 30_000);

  test('the workbench goes through its month, and opens again without its server', async () => {
    const page = watch(await context.newPage());
    await page.goto(`${URL_OF_SITE}/workbench/`);
    await month(page);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await context.setOffline(true);
    await page.reload();
    await page.getByLabel('Ngăn Chốt Số').getByText('có 189 nhiệm vụ đã hoàn thành').waitFor({ timeout: 30_000 });
    await context.setOffline(false);
    await page.close();
  }, 120_000);

  test('the workbench in one file goes through its month from a disk, and asks nobody', async () => {
    const alone = await newContext();
    const page = watch(await alone.newPage());
    const before = requests.length;
    await page.goto(`file://${encodeURI(join(kit, 'workbench.html'))}`);
    await month(page);
    await page.reload();
    await page.getByLabel('Ngăn Chốt Số').getByText('có 189 nhiệm vụ đã hoàn thành').waitFor({ timeout: 30_000 });
    expect(requests.slice(before).filter((url) => !/^(?:data|blob):|workbench\.html$/.test(url))).toEqual([]);
    await alone.close();
  }, 120_000);

  test('asked nobody but its own site, and complained of nothing', () => {
    expect(foreign()).toEqual([]);
    expect(site.strangers).toEqual([]);
    expect(troubles).toEqual([]);
  });

  test('could not send anything out if it tried, neither from its pages nor from its workers', async () => {
    const tries = async (target: string): Promise<number> => {
      const sent = [
        fetch(target).then(() => 1),
        new Promise<number>((resolve, reject) => Object.assign(new Image(), { src: target, onload: () => resolve(1), onerror: reject })),
        new Promise<number>((resolve, reject) => {
          document.head.append(Object.assign(document.createElement('script'), { src: target, onload: () => resolve(1), onerror: reject }));
        }),
      ];
      navigator.sendBeacon(target, 'x');
      document.body.append(Object.assign(document.createElement('iframe'), { src: target }));
      document.body.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: target }));
      const form = Object.assign(document.createElement('form'), { action: target, target: '_blank' });
      document.body.append(form);
      form.submit();
      return (await Promise.allSettled(sent)).filter(({ status }) => status === 'fulfilled').length;
    };
    const fromWorker = (target: string): Promise<string> =>
      fetch(target).then(
        () => 'sent',
        () => 'blocked',
      );

    const pane = await openPane();
    expect(await pane.evaluate(tries, `${OTHER}/pane`)).toBe(0);
    const chunk = filesIn(join(kit, 'web/static')).find((name) => name.endsWith('.js') && !name.startsWith('taskpane')) ?? '';
    const starting = pane.waitForEvent('worker');
    await pane.evaluate((address) => void new Worker(address), `static/${chunk}`);
    expect(await (await starting).evaluate(fromWorker, `${OTHER}/worker`)).toBe('blocked');

    const bench = await context.newPage();
    await bench.goto(`${URL_OF_SITE}/workbench/`);
    expect(await bench.evaluate(tries, `${OTHER}/bench`)).toBe(0);
    expect(await context.serviceWorkers()[0]?.evaluate(fromWorker, `${OTHER}/service-worker`)).toBe('blocked');

    const alone = await context.newPage();
    await alone.goto(`file://${encodeURI(join(kit, 'workbench.html'))}`);
    expect(await alone.evaluate(tries, `${OTHER}/single`)).toBe(0);
    expect(site.strangers).toEqual([]);

    // The other site is there for whoever may go to it.
    const free = await context.newPage();
    await free.goto(`${OTHER}/free`);
    expect(await free.evaluate(fromWorker, `${OTHER}/control`)).toBe('sent');
    expect(site.strangers.some((request) => request.endsWith('/control'))).toBe(true);
  }, 120_000);
});
