/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, configure, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { CONTRACT_CASES } from '../../src/selfTest/contractCases';
import { SelfTestDoor } from '../../src/taskpane/selfTest/SelfTestDoor';
import type { SelfTestHost } from '../../src/taskpane/selfTest/selfTestHost';
import type { SelfTestReport } from '../../src/taskpane/selfTest/reportText';
import { SELF_TEST_STRINGS } from '../../src/taskpane/strings/selfTest';
import { LANGUAGES } from '../../src/taskpane/strings/language';
import type { WorkbookSnapshot } from '../../src/workbook/port';
import { standInForBrowser } from '../taskpane/browser';
import { book } from '../support/workbook';
import { CalculatingWorkbook } from './calculatingWorkbook';

standInForBrowser();
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

const EMPTY: WorkbookSnapshot = { sheets: ['Sheet1'], tables: [] };
const vi = SELF_TEST_STRINGS.vi;

function openDoor(workbook: CalculatingWorkbook, change: Partial<SelfTestHost> = {}, language: 'vi' | 'en' = 'vi') {
  const copied: string[] = [];
  const host: SelfTestHost = {
    openPort: () => workbook,
    facts: () => Promise.resolve({ program: 'Excel', version: '16.0', apiSets: '1.1 1.2' }),
    isBlank: () => Promise.resolve(true),
    now: () => performance.now(),
    copy: ({ text }) => {
      copied.push(text);
      return 'exact';
    },
    ...change,
  };
  const user = userEvent.setup();
  render(
    <SelfTestDoor host={host} language={language}>
      <p>ngăn thường</p>
    </SelfTestDoor>,
  );
  return { user, copied };
}

const SHORTCUT = '{Control>}{Shift>}{F8}{/Shift}{/Control}';

async function violations(): Promise<string[]> {
  const found = await act(() => axe.run(document.body, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false } } }));
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

const outcomesIn = (report: SelfTestReport): string[] => [...new Set(report.results.map(({ outcome }) => outcome))].sort();
const jsonIn = (text: string): SelfTestReport => JSON.parse(text.trimEnd().split('\n').at(-1) ?? '') as SelfTestReport;

test('the shortcut opens it, a run leaves the workbook as it was, and the report can be sent back', async () => {
  const workbook = new CalculatingWorkbook(EMPTY);
  const { user, copied } = openDoor(workbook);
  expect(screen.getByText('ngăn thường')).toBeInTheDocument();
  await user.keyboard(SHORTCUT);
  await screen.findByText(vi.blank);
  expect(screen.queryByText('ngăn thường')).toBeNull();
  await user.click(screen.getByRole('button', { name: vi.start }));
  await screen.findByText(/^Xong: (\d+)\/\1 mục đạt\.$/);
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: vi.copy }));
  await screen.findByText(vi.copied);
  const [text = ''] = copied;
  expect(text).toContain('Phiên bản: 16.0');
  expect(text).toMatch(/\[đạt\] chữ vẫn là chữ, kể cả “04\/2022”, “=1\+1”, “5%” – \d+ ms\n/);
  const report = jsonIn(text);
  expect(report.facts).toEqual({ program: 'Excel', version: '16.0', apiSets: '1.1 1.2' });
  expect([report.results.length, outcomesIn(report), report.remains]).toEqual([CONTRACT_CASES.length, ['kept', 'leftOut'], []]);
  expect(await workbook.read()).toEqual(EMPTY);
  await user.click(screen.getByRole('button', { name: vi.back }));
  expect(screen.getByText('ngăn thường')).toBeInTheDocument();
});

test('says which cases a bad port fails, and by what', async () => {
  const workbook = new CalculatingWorkbook(EMPTY);
  const misread = async (): Promise<WorkbookSnapshot> => {
    const { sheets, tables } = await workbook.read();
    return { sheets, tables: tables.map((table) => ({ ...table, rows: table.rows.map((row) => row.map((value) => (value === 912 ? 911 : value))) })) };
  };
  const { user, copied } = openDoor(workbook, {
    openPort: () => ({
      read: misread,
      reread: misread,
      write: (change) => workbook.write(change),
      select: (ref) => workbook.select(ref),
      watch: (listener) => workbook.watch(listener),
    }),
  });
  await user.keyboard(SHORTCUT);
  await screen.findByText(vi.blank);
  await user.click(screen.getByRole('button', { name: vi.start }));
  await screen.findByRole('button', { name: vi.copy });
  const [first] = within(screen.getByRole('list')).getAllByRole('listitem');
  expect(first).toHaveTextContent(/^đọc những gì có trong sổ: KHÔNG ĐẠT, \d+ ms \(tables\[0\]\.rows\[0\]\[2\]: cần 912, thấy 911\)$/);
  await user.click(screen.getByRole('button', { name: vi.copy }));
  expect(jsonIn(copied[0] ?? '').results.find(({ name }) => name.en === 'text stays text')?.outcome).toBe('kept');
});

test.each(LANGUAGES)('doesn’t begin in a workbook with data unless told to: %s', async (language) => {
  const strings = SELF_TEST_STRINGS[language];
  const { user } = openDoor(new CalculatingWorkbook(book({})), {}, language);
  await user.keyboard(SHORTCUT);
  await screen.findByText(strings.notBlank);
  const start = screen.getByRole('button', { name: strings.start });
  expect(start).toHaveAttribute('aria-disabled', 'true');
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('checkbox', { name: strings.anyway }));
  expect(start).not.toHaveAttribute('aria-disabled', 'true');
});

test('cells outside tables count as data, sheets of an earlier run are named, and a workbook that can’t be read says why', async () => {
  const { user } = openDoor(new CalculatingWorkbook({ sheets: ['Sheet1', 'TuKiem3 STC', 'TuKiem của tôi'], tables: [] }), {
    isBlank: () => Promise.resolve(false),
  });
  await user.keyboard(SHORTCUT);
  await screen.findByText(vi.notBlank);
  expect(screen.getByText(vi.remains('TuKiem3 STC'))).toBeInTheDocument();
});

test('says why where the workbook can’t be read', async () => {
  const workbook = new CalculatingWorkbook(EMPTY);
  workbook.refuseNext('Excel đang bận.');
  const { user } = openDoor(workbook);
  await user.keyboard(SHORTCUT);
  expect(await screen.findByRole('alert')).toHaveTextContent(vi.unreadable('Excel đang bận.'));
});
