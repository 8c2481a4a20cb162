/** Every view in both languages and themes, as axe and the accessibility tree see it; narrow, zoomed, and in the system's own colours. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describeInBrowser } from './browser';
import { ExcelPane, PANE } from './excelPane';

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const VIEWS = {
  report: ['Báo cáo', 'Report'],
  collect: ['Thu số liệu', 'Collect'],
  draft: ['Soát bản thảo', 'Check a draft'],
  word: ['Word', 'Word'],
} as const;
const DRAFT = 'Tổng số nhiệm vụ giao là 912, đã hoàn thành 571 nhiệm vụ, đạt 56,7%. Tháng 5 năm 2022 tăng 12,0% so với cùng kỳ.';

type View = keyof typeof VIEWS;

async function show(page: Page, view: View, language: 'vi' | 'en'): Promise<void> {
  const name = VIEWS[view][language === 'vi' ? 0 : 1];
  await page.getByRole('navigation').first().getByRole('button', { name, exact: true }).click();
  if (view === 'draft') {
    const area = page.locator('textarea:visible');
    await area.first().waitFor();
    await area.first().fill(DRAFT);
    await page.locator('main').getByRole('button').locator('visible=true').first().click();
    await page.getByText('62,6', { exact: false }).locator('visible=true').first().waitFor();
  } else await page.locator('main h2').locator('visible=true').first().waitFor();
  // What folds open is part of the view.
  for (const fold of await page.locator('main [aria-expanded=false]:visible').all()) await fold.click({ timeout: 2_000 }).catch(() => undefined);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(300);
}

/** Violations, each with the element that it is about. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const axe = (
      window as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> } }
    ).axe;
    const { violations: found } = await axe.run({ resultTypes: ['violations'] });
    return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary.slice(0, 200)}`));
  });
}

const CONTROLS =
  /^\s*- (button|link|textbox|searchbox|combobox|listbox|option|checkbox|radio|switch|tab|menuitem|spinbutton|slider|dialog|img|progressbar|navigation|group)\b(?! ")/;

/** Roles in the accessibility tree that say no name. */
const nameless = async (page: Page): Promise<string[]> =>
  (await page.locator('body').ariaSnapshot()).split('\n').filter((line) => CONTROLS.test(line.replace(/\[[^\]]*\]/g, '')));

/** Text and controls that stick out to the right. */
const cutOff = (page: Page): Promise<(string | undefined)[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, h1, h2, h3, p, li, a, textarea, input')]
      .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
      .map((element) => element.textContent?.slice(0, 60)),
  );

describeInBrowser(PANE, 'every view', () => {
  let excel: ExcelPane;
  beforeAll(async () => {
    excel = await ExcelPane.start();
  }, 120_000);
  afterAll(() => excel.stop());

  test.each([
    ['vi', 'light'],
    ['vi', 'dark'],
    ['en', 'light'],
    ['en', 'dark'],
  ] as const)(
    'has no violations and no nameless control: %s, %s',
    async (language, colorScheme) => {
      const page = await excel.open({ colorScheme, viewport: { width: 320, height: 900 } });
      await page.getByText('Chốt được.').waitFor();
      if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
      const found: Record<string, unknown> = {};
      for (const view of Object.keys(VIEWS) as View[]) {
        await show(page, view, language);
        found[view] = { violations: await violations(page), nameless: await nameless(page), cutOff: await cutOff(page) };
      }
      const none = { violations: [], nameless: [], cutOff: [] };
      expect(found).toEqual({ report: none, collect: none, draft: none, word: none });
      await page.context().close();
    },
    180_000,
  );

  /** 200 % of a pane 350 pixels wide leaves 175. */
  test('at 200 % everything can be read and reached without scrolling sideways', async () => {
    const page = await excel.open({ viewport: { width: 175, height: 450 }, deviceScaleFactor: 2 });
    await page.getByText('Chốt được.').waitFor();
    const found: Record<string, unknown> = {};
    for (const view of Object.keys(VIEWS) as View[]) {
      await show(page, view, 'vi');
      found[view] = { violations: await violations(page), cutOff: await cutOff(page) };
    }
    const none = { violations: [], cutOff: [] };
    expect(found).toEqual({ report: none, collect: none, draft: none, word: none });
    await page.context().close();
  }, 120_000);

  test('in forced colours marks and states are still told apart', async () => {
    const page = await excel.open({ forcedColors: 'active', viewport: { width: 350, height: 900 } });
    await page.getByText('Chốt được.').waitFor();
    for (const view of Object.keys(VIEWS) as View[]) {
      await show(page, view, 'vi');
      const here = page.locator('nav [aria-current=page]').first();
      expect(await here.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
      if (process.env['CHOTSO_SHOTS']) await page.screenshot({ path: `${process.env['CHOTSO_SHOTS']}/forced-${view}.png`, fullPage: true });
    }
    await page.context().close();
  }, 120_000);
});
