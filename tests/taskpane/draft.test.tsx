/** @jest-environment jsdom */
// First: it gives jsdom what it lacks.
import { FINAL, openPane, type OpenPane } from './pane';
import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { openDraft } from '../../src/draft/openDraft';
import { renderDocx } from '../../src/renderers/docx/docx';
import { runDraftTask, type DraftTask } from '../../src/taskpane/draft/draftWork';
import type { Failure, WorkerPart } from '../../src/taskpane/parts/openBackground';
import { sentError } from '../../src/taskpane/parts/sentError';
import { STRINGS, LANGUAGES } from '../../src/taskpane/strings/language';
import { DRAFT_STRINGS } from '../../src/taskpane/strings/draft';
import type { AppProps } from '../../src/taskpane/App';
import { compile } from '../support/workbook';

const cloned = <T,>(value: T): T => deserialize(serialize(value)) as T;

function answered(task: DraftTask): ReturnType<typeof runDraftTask> | Failure {
  try {
    return runDraftTask(task);
  } catch (error) {
    return { kind: 'failed', error: sentError(error) };
  }
}

/** Stands in for the browser's: what goes in and out is cloned, and comes later. */
class FakeWorker implements WorkerPart {
  static readonly started: FakeWorker[] = [];
  static held: (() => void)[] | undefined;
  terminated = false;
  onmessage: WorkerPart['onmessage'] = null;
  onerror: WorkerPart['onerror'] = null;

  constructor() {
    FakeWorker.started.push(this);
  }

  postMessage(task: DraftTask): void {
    const data = cloned(answered(cloned(task)));
    const deliver = (): void => {
      if (!this.terminated) act(() => this.onmessage?.(new MessageEvent('message', { data })));
    };
    if (FakeWorker.held) FakeWorker.held.push(deliver);
    else setTimeout(deliver, 0);
  }

  terminate(): void {
    this.terminated = true;
  }
}

const mockStart = jest.fn((): WorkerPart => new FakeWorker());
jest.mock('../../src/taskpane/draft/startWorker', () => ({ startWorker: () => mockStart() }));

/** jsdom hasn't got them; Chromium's scrolling hands back a promise. */
HTMLElement.prototype.scrollIntoView = () => Promise.resolve() as unknown as undefined;
HTMLCanvasElement.prototype.getContext = () => null;

afterEach(() => {
  FakeWorker.held = undefined;
  FakeWorker.started.length = 0;
  mockStart.mockReset();
  mockStart.mockImplementation(() => new FakeWorker());
});

const WRONG = 'Giao 912 việc, trong đó có 571 việc xong (đạt 56,7%); 90 việc đang làm (chiếm 9,9%); 251 việc quá hạn (chiếm 27,5%).';
const TEXT = `BÁO CÁO\nKết quả tháng 4 năm 2022\n${WRONG}\nTheo Công văn số 856//UBND-TH.\nXã | Giao | Xong\nA | 40 | 10\nB | 60 | 30\nCộng | 100 | 50\n[1] Chú thích.`;

async function openDraftTab(props: Partial<AppProps> = {}, parts: Parameters<typeof openPane>[0] = FINAL): Promise<OpenPane> {
  const pane = openPane(parts, props);
  await pane.user.click(screen.getByRole('button', { name: STRINGS[props.language ?? 'vi'].views.draft }));
  await screen.findByRole('textbox', { name: DRAFT_STRINGS[props.language ?? 'vi'].paste });
  return pane;
}

const pasteInto = (text: string, html = ''): void =>
  void fireEvent.paste(screen.getByRole('textbox'), {
    clipboardData: { files: [], getData: (type: string) => (type === 'text/html' ? html : text) },
  });

async function checked(text: string, html?: string, props?: Partial<AppProps>): Promise<OpenPane> {
  const pane = await openDraftTab(props);
  pasteInto(text, html);
  // A million characters on a busy machine take their time.
  await screen.findByRole('heading', { name: DRAFT_STRINGS[props?.language ?? 'vi'].result }, { timeout: 40_000 });
  return pane;
}
const draft = (): ReturnType<typeof within> => within(screen.getByRole('group', { name: 'Bản thảo' }));
const mark = (name: string): HTMLElement => draft().getByRole('button', { name });

test('a pasted draft is shown with a verdict for each claim, and a summary that claims no more than was checked', async () => {
  await checked(TEXT);
  expect(mark('56,7% – Sai')).toHaveTextContent('56,7%');
  expect(mark('27,5% – Tính lại đúng')).toBeVisible();
  expect(mark('856//UBND-TH – Cần xem lại')).toBeVisible();
  expect(screen.getByText(/^Tính lại được \d+ trong \d+ con số$/)).toBeVisible();
  expect(screen.getByText(/số chưa kiểm được bằng cách nào|Không còn con số nào/)).toBeVisible();
  expect(screen.queryByText(/Không thấy chỗ sai/)).toBeNull();
});

test('nothing wrong is never said without what was left unchecked', async () => {
  await checked('Có 40/80 hộ xong (50%). Thu 1.234 triệu đồng.');
  expect(screen.getByText('Không thấy chỗ sai trong những số tính lại được. Điều đó không nói gì về các số còn lại.')).toBeVisible();
  expect(screen.getByText(/Còn 1 số chưa kiểm được/)).toBeVisible();
});

test('a claim opens with its calculation in words, its cause, its operands and the certain correction', async () => {
  const { user, services } = await checked(TEXT);
  await user.click(mark('56,7% – Sai'));
  const card = within(await screen.findByRole('dialog', { name: 'Sai' }));
  expect(card.getByText('571 / 912 = 62,6%; bản thảo ghi 56,7%')).toBeVisible();
  expect(card.getByText(/đảo hai chữ số của 571/)).toBeVisible();
  await user.click(card.getByRole('button', { name: 'Sao chép' }));
  expect(services.copy).toHaveBeenCalledWith({ text: '62,6%' });
  expect(await screen.findByText('Đã sao chép “62,6%”.')).toBeVisible();
  await user.click(card.getAllByRole('button', { name: 'Đến số 571 trong bản thảo' })[0] as HTMLElement);
  expect(document.activeElement).toHaveTextContent(/^571$/);
});

test('without proof of its operands no correction is offered', async () => {
  const { user } = await checked('Đã giao 400 việc, trong đó có 229 việc đã xong (chiếm 75,3%).');
  await user.click(mark('75,3% – Sai'));
  const card = within(await screen.findByRole('dialog', { name: 'Sai' }));
  expect(card.getByText(/Chưa chắc phải sửa số nào/)).toBeVisible();
  expect(card.queryByRole('button', { name: 'Sao chép' })).toBeNull();
});

test('by keyboard alone: one stop, arrows between marks, Enter, Escape, F8 and Shift+F8', async () => {
  const { user } = await checked(TEXT);
  expect(screen.getByRole('heading', { name: 'Kết quả' })).toHaveFocus();
  const marks = draft().getAllByRole('button');
  expect(marks.filter((one: HTMLElement) => one.tabIndex === 0)).toHaveLength(1);
  act(() => void marks[0]?.focus());
  await user.keyboard('{End}');
  expect(marks.at(-1)).toHaveFocus();
  await user.keyboard('{Home}{ArrowRight}{ArrowLeft}');
  expect(marks[0]).toHaveFocus();
  await user.keyboard('{F8}');
  expect(within(screen.getByRole('dialog')).getByText('571 / 912 = 62,6%; bản thảo ghi 56,7%')).toBeVisible();
  await user.keyboard('{F8}');
  const first = screen.getByRole('dialog').textContent;
  await user.keyboard('{F8}');
  expect(screen.getByRole('dialog').textContent).not.toBe(first);
  await user.keyboard('{Shift>}{F8}{/Shift}');
  expect(screen.getByRole('dialog').textContent).toBe(first);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toHaveAttribute('data-spot');
  await user.keyboard('{Enter}');
  expect(screen.getByRole('dialog')).toBeVisible();
});

test('the list of places leads into the text', async () => {
  const { user } = await checked(TEXT);
  const list = within(screen.getByRole('region', { name: 'Những chỗ cần xem' }));
  await user.click(list.getByRole('button', { name: /^856\/\/UBND-TH – / }));
  expect(within(screen.getByRole('dialog', { name: 'Cần xem lại' })).getByText('856/UBND-TH')).toBeVisible();
});

test('tables are tables, footnotes are there', async () => {
  await checked(TEXT);
  const table = within(screen.getByRole('group', { name: 'Bảng trong bản thảo' }));
  expect(table.getAllByRole('row').map((row) => within(row).getAllByRole('cell').length)).toEqual([3, 3, 3, 3]);
  expect(table.getByRole('button', { name: '50 – Sai' })).toBeVisible();
  expect(draft().getByText('[1] Chú thích.', { exact: false })).toBeVisible();
});

test('Word’s HTML is read rather than its plain text; deleted words are gone', async () => {
  await checked('x', '<html><body><p>Có <b>40/80</b> hộ xong (<del>50%</del><ins>60%</ins>).</p></body></html>');
  expect(mark('60% – Sai')).toBeVisible();
});

test('hostile text is text', async () => {
  const hostile = '<img src=x onerror="window.hacked=1"> <script>window.hacked=1</script> 40/80 hộ (60%) &lt;b&gt;';
  const { container } = await checked(hostile);
  expect(container.querySelector('img, script')).toBeNull();
  expect(screen.getByRole('group', { name: 'Bản thảo' }).textContent).toBe(hostile);
});

test('against the workbook: equal, different and the way to the cell', async () => {
  const { user, workbook } = await checked('Nhiệm vụ được giao là 912 nhiệm vụ; nhiệm vụ hoàn thành là 570 nhiệm vụ.');
  await user.click(mark('570 – Khác số trong sổ'));
  const card = within(screen.getByRole('dialog'));
  expect(card.getByText('Ô này ghi 571.')).toBeVisible();
  const select = jest.spyOn(workbook, 'select');
  await user.click(card.getByRole('button', { name: /Chọn ô A!/ }));
  expect(select).toHaveBeenCalledWith(expect.stringMatching(/^A!D\d+$/));
  expect(mark('912 – Giống số trong sổ')).toBeVisible();
});

test('when the workbook changes, the draft is compared again', async () => {
  const { user, workbook } = await checked('Nhiệm vụ được giao là 912 nhiệm vụ.');
  act(() => workbook.edit('A', 1, 3, 900));
  expect(await draft().findByRole('button', { name: '912 – Khác số trong sổ' })).toBeVisible();
  await user.click(mark('912 – Khác số trong sổ'));
  expect(screen.getByRole('button', { name: 'Đóng' })).toHaveFocus();
  screen.getByRole('button', { name: 'Soát bản khác' }).focus();
  act(() => workbook.edit('A', 1, 3, 901));
  expect(await screen.findByText('Ô này ghi 901.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Soát bản khác' })).toHaveFocus();
});

const docx = (): Uint8Array => renderDocx(compile({ template: [WRONG, 'Theo Công văn số 12//UBND-TH.'] }).document);
const choose = async (pane: OpenPane, name: string, content: Uint8Array | string): Promise<void> =>
  pane.user.upload(pane.container.querySelector('input[type=file]') as HTMLInputElement, new File([content as BlobPart], name));

test('a .docx is corrected by tracked changes, where chosen', async () => {
  const pane = await openDraftTab();
  await choose(pane, 'bao-cao.docx', docx());
  const fix = within(await screen.findByRole('region', { name: 'Sửa ngay trong tệp' }));
  expect(fix.getAllByRole('checkbox')).toHaveLength(2);
  await pane.user.click(fix.getByRole('checkbox', { name: '12//UBND-TH → 12/UBND-TH' }));
  await pane.user.click(fix.getByRole('button', { name: 'Sửa trong tệp (theo dõi thay đổi)' }));
  await waitFor(() => expect(pane.services.save).toHaveBeenCalledTimes(1));
  const [saved] = pane.services.save.mock.calls[0] ?? [];
  expect(saved?.name).toBe('bao-cao-da-sua.docx');
  expect(openDraft('a.docx', saved?.bytes ?? new Uint8Array()).text).toMatch(/đạt 62,6%.*12\/\/UBND-TH/s);
  expect(await screen.findByText(/Đã giao tệp bao-cao-da-sua.docx với 1 chỗ sửa/)).toBeVisible();
});

const drop = (...files: File[]): void =>
  void fireEvent.drop(screen.getByRole('textbox'), {
    dataTransfer: { types: ['Files'], files: Object.assign(files, { item: (at: number) => files[at] ?? null }) },
  });

test('a dropped file is taken, and two are not', async () => {
  await openDraftTab();
  drop(new File(['a'], 'a.txt'), new File(['b'], 'b.txt'));
  expect(await screen.findByRole('alert')).toHaveTextContent('Mỗi lần một tệp.');
  drop(new File(['Có 40/80 hộ xong (60%).'], 'a.txt'));
  expect(await screen.findByText(/a\.txt · 23 ký tự/)).toBeVisible();
});

test.each<[string, string, RegExp]>([
  ['a.pdf', 'x', /chỉ soát được tệp \.docx, \.txt, \.md hoặc \.html/],
  ['a.docx', 'không phải zip', /tệp không phải là/],
  ['a.txt', '  \n ', /Bản thảo không có chữ nào/],
])('%s with %j is refused in one sentence where it was given', async (name, content, message) => {
  await openDraftTab();
  drop(new File([content], name));
  expect(await screen.findByRole('alert')).toHaveTextContent(message);
  expect(screen.getByRole('textbox')).toBeVisible();
});

test('an empty clipboard is told, typed text is checked', async () => {
  const { user } = await openDraftTab();
  pasteInto('  ');
  expect(await screen.findByRole('alert')).toHaveTextContent('Chỗ vừa dán không có chữ.');
  await user.type(screen.getByRole('textbox'), 'Có 40/80 hộ xong (60%).');
  await user.click(screen.getByRole('button', { name: 'Soát văn bản này' }));
  expect(await draft().findByRole('button', { name: '60% – Sai' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Soát bản khác' }));
  expect(screen.getByRole('textbox')).toHaveFocus();
});

test('a long check can be cancelled, and what it would have said is not heard', async () => {
  FakeWorker.held = [];
  const { user } = await openDraftTab();
  pasteInto(TEXT);
  await user.click(await screen.findByRole('button', { name: 'Hủy' }));
  await waitFor(() => expect(FakeWorker.started[0]?.terminated).toBe(true));
  FakeWorker.held.forEach((deliver) => deliver());
  expect(screen.queryByRole('heading', { name: 'Kết quả' })).toBeNull();
  expect(screen.getByRole('textbox')).toBeVisible();
});

test('where workers aren’t allowed, the pane checks by itself', async () => {
  mockStart.mockImplementation(() => {
    throw new Error('CSP');
  });
  await checked(TEXT);
  expect(mark('56,7% – Sai')).toBeVisible();
});

test('a text of a million characters is drawn in portions', async () => {
  const lines = Array.from(
    { length: 8_000 },
    (_, i) => `Đoạn ${i}: có ${i + 10}/${2 * (i + 10)} hộ xong (50%); thu ${i} triệu đồng, và nhiều chữ nữa cho dài ra thêm một chút để đủ số chữ.`,
  );
  const observed: Element[] = [];
  const before = globalThis.IntersectionObserver;
  globalThis.IntersectionObserver = class {
    observe(element: Element): void {
      observed.push(element);
    }
    disconnect(): void {}
  } as unknown as typeof IntersectionObserver;
  try {
    await checked(`${lines.join('\n')}\n${WRONG}`);
    expect(observed.length).toBeGreaterThan(150);
    expect(draft().getAllByRole('button').length).toBeLessThan(300);
    // What is needed is drawn wherever it is.
    expect(mark('56,7% – Sai')).toBeVisible();
  } finally {
    globalThis.IntersectionObserver = before;
  }
});

const CASES = LANGUAGES.flatMap((language) => (['light', 'dark'] as const).map((theme) => [language, theme] as const));
test.each(CASES)('no violations: %s, %s', async (language, theme) => {
  const strings = DRAFT_STRINGS[language];
  const violations = async (): Promise<string[]> => {
    const { violations: found } = await act(() =>
      axe.run(document.body, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } }),
    );
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  };
  const pane = await openDraftTab({ language, theme });
  expect(await violations()).toEqual([]);
  pasteInto('  ');
  await screen.findByRole('alert');
  expect(await violations()).toEqual([]);
  await choose(pane, 'bao-cao.docx', docx());
  await screen.findByRole('region', { name: strings.fixTitle });
  expect(await violations()).toEqual([]);
  await pane.user.keyboard('{F8}');
  await screen.findByRole('dialog');
  expect(await violations()).toEqual([]);
  await pane.user.click(screen.getByRole('button', { name: strings.another }));
  pasteInto(readFileSync('tests/golden/876/signed.txt', 'utf8'));
  await screen.findByRole('heading', { name: strings.result });
  expect(await violations()).toEqual([]);
});
