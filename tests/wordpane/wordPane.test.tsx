/** @jest-environment jsdom */
// The pane in Word: figures against a workbook file, updated as chosen; the open document checked.
import '@testing-library/jest-dom';
import { readFileSync } from 'node:fs';
import { act, configure, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
// First of ours: it lends jsdom what a browser has.
import './jsdomBrowser';
import type { DocumentFigure, DocumentPort, OpenDocument, ReplaceOutcome } from '../../src/wordpane/document/documentPort';
import { rememberedFigures, withNewTexts } from '../../src/wordpane/document/rememberedFigures';
import { InputError } from '../../src/model/errors';
import { compileReport } from '../../src/pipeline';
import { renderDocx } from '../../src/renderers/docx/docx';
import type { PaneServices } from '../../src/taskpane/services';
import { LANGUAGES } from '../../src/taskpane/strings/language';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { WORD_PANE_STRINGS } from '../../src/wordpane/strings';
import { WordApp, type WordAppProps } from '../../src/wordpane/WordApp';
import { FakeDocument } from '../support/officeHost/wordModel';

jest.mock('../../src/taskpane/draft/startWorker', () => ({
  startWorker: () => {
    throw new Error('no workers here');
  },
}));
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

const strings = WORD_PANE_STRINGS.vi;
const SAMPLE = readFileSync('assets/samples/876-BC-VP.xlsx');

function issued(): { readonly figures: DocumentFigure[]; readonly remembered: string } {
  const word = new FakeDocument();
  word.open(renderDocx(compileReport(readWorkbook(SAMPLE)).document));
  return { figures: word.controls.map(({ id, tag, title, text }) => ({ id, tag, alias: title, text })), remembered: word.parts[0]?.xml ?? '' };
}

/** As issued, but with 1, then 2 in place of two figures: the first was printed so, the second was typed. */
class MemoryDocument implements DocumentPort {
  figures: DocumentFigure[];
  remembered: string;
  text = 'Trong 912 nhiệm vụ được giao, đã hoàn thành 571 nhiệm vụ, đạt 56,7%.';
  notesRead = true;
  left: ReplaceOutcome['left'] = [];
  remembers = true;
  readonly selected: DocumentFigure[] = [];

  constructor() {
    const { figures, remembered } = issued();
    this.figures = figures.map((figure, index) => (index < 2 ? { ...figure, text: String(index + 1) } : figure));
    this.remembered = withNewTexts(remembered, [{ tag: figures[0]?.tag ?? '', turn: 0, text: '1' }]);
  }

  read(): Promise<OpenDocument> {
    return Promise.resolve({ text: this.text, notesRead: this.notesRead, figures: this.figures, remembered: this.remembered });
  }

  replace(changes: Parameters<DocumentPort['replace']>[0]): Promise<ReplaceOutcome> {
    const fit = changes.filter(({ figure }) => !this.left.some((one) => one.figure.id === figure.id));
    this.figures = this.figures.map((figure) => ({ ...figure, text: fit.find((change) => change.figure.id === figure.id)?.next ?? figure.text }));
    return Promise.resolve({ replaced: fit.map(({ figure }) => figure.id), left: this.left });
  }

  remember(xml: string): Promise<boolean> {
    if (this.remembers) this.remembered = xml;
    return Promise.resolve(this.remembers);
  }

  select(figure: DocumentFigure): Promise<void> {
    this.selected.push(figure);
    return Promise.resolve();
  }

  at(index: number): DocumentFigure {
    const figure = this.figures[index];
    if (!figure) throw new Error(`no figure ${index}`);
    return figure;
  }
}

const ISSUED = issued().figures.map(({ text }) => text);

interface OpenedPane {
  readonly user: UserEvent;
  readonly document: MemoryDocument;
  readonly unmount: () => void;
}

function openPane(props: Partial<WordAppProps> = {}, document = new MemoryDocument()): OpenedPane {
  const services: PaneServices = { copy: () => 'exact', save: () => undefined, now: () => new Date(2022, 3, 28, 9, 30) };
  const user = userEvent.setup();
  const { unmount } = render(<WordApp document={document} language="vi" services={services} {...props} />);
  return { user, document, unmount };
}

async function choose({ user }: OpenedPane, name = strings.workbook, bytes: Uint8Array = SAMPLE): Promise<void> {
  await user.upload(screen.getByLabelText(name, { selector: 'input' }), new File([bytes as BlobPart], 'so.xlsx'));
}

/** In the list of places and in the text. */
const WRONG = { name: /^56,7% –/ };

const group = async (title: string): Promise<HTMLElement> => screen.findByRole('region', { name: title });

test('says that it is being tried out, and what to do first', () => {
  openPane();
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Chốt Số trong Word Thử nghiệm');
  expect(screen.getByText(/chưa được thử với Word thật/)).toBeInTheDocument();
  expect(screen.getByText(strings.chooseFirst)).toBeInTheDocument();
});

test('lists what changed with its cells, and updates it; what was edited stays unless chosen', async () => {
  const pane = openPane();
  await choose(pane);
  const changed = within(await group(strings.groups.changed));
  expect(changed.getAllByRole('checkbox')).toHaveLength(1);
  expect(changed.getByText(/· Ô: .*![A-Z]+\d+/)).toBeInTheDocument();
  expect(changed.getByRole('button')).toHaveTextContent(`1 → ${ISSUED[0]}`);
  const edited = within(await group(strings.groups.edited));
  expect(edited.getByRole('checkbox')).not.toBeChecked();
  await pane.user.click(screen.getByRole('button', { name: strings.update(1) }));
  await screen.findByText(/Đã cập nhật 1 số/);
  expect(pane.document.figures.slice(0, 3).map(({ text }) => text)).toEqual([ISSUED[0], '2', ISSUED[2]]);
  expect(rememberedFigures(pane.document.remembered).get(pane.document.at(0).tag)?.[0]?.text).toBe(ISSUED[0]);

  await pane.user.click(within(await group(strings.groups.edited)).getByRole('checkbox'));
  await pane.user.click(screen.getByRole('button', { name: strings.update(1) }));
  await waitFor(() => expect(pane.document.figures.map(({ text }) => text)).toEqual(ISSUED));
  expect(screen.queryByRole('region', { name: strings.groups.edited })).not.toBeInTheDocument();
  await screen.findByRole('region', { name: strings.groups.same });
});

test('says what was left and what the file won’t remember', async () => {
  const pane = openPane();
  pane.document.left = [{ figure: pane.document.at(0), reason: 'tracked' }];
  await choose(pane);
  await pane.user.click(within(await group(strings.groups.edited)).getByRole('checkbox'));
  pane.document.remembers = false;
  await pane.user.click(screen.getByRole('button', { name: strings.update(2) }));
  const said = await screen.findByText(/Đã cập nhật 1 số/);
  expect(said).toHaveTextContent(strings.forgotten);
  expect(said).toHaveTextContent('1 (nằm trong thay đổi đang theo dõi; duyệt rồi làm lại)');
});

test('a click leads to the figure in the document', async () => {
  const pane = openPane();
  await choose(pane);
  await pane.user.click(within(await group(strings.groups.changed)).getByRole('button'));
  expect(pane.document.selected.map(({ id }) => id)).toEqual([pane.document.at(0).id]);
});

test('checks the open document, without a workbook too, and says that notes weren’t read', async () => {
  const pane = openPane();
  pane.document.notesRead = false;
  await pane.user.click(screen.getByRole('button', { name: strings.checkNow }));
  expect((await screen.findAllByRole('button', WRONG))[0]).toHaveTextContent('62,6%');
  expect(screen.getByText(strings.notesUnread)).toBeInTheDocument();
  pane.document.text = 'Trong 912 nhiệm vụ được giao, đã hoàn thành 571 nhiệm vụ, đạt 62,6%.';
  await pane.user.click(screen.getByRole('button', { name: strings.checkAgain }));
  await waitFor(() => expect(screen.queryAllByRole('button', WRONG)).toEqual([]));
});

test('says what is wrong with the file, and what Word refuses', async () => {
  const pane = openPane();
  await choose(pane, strings.workbook, new TextEncoder().encode('không phải sổ'));
  expect(await screen.findByRole('alert')).toHaveTextContent(/^so\.xlsx: /);
  pane.document.read = () => Promise.reject(new InputError('Word đang bận. Chờ vài giây rồi thử lại.'));
  await choose(pane);
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('Word đang bận.'));
});

test('a document with none of our figures says what to open', async () => {
  const document = new MemoryDocument();
  document.figures = [];
  await choose(openPane({}, document));
  expect(await screen.findByText(strings.none)).toBeInTheDocument();
});

const CASES = LANGUAGES.flatMap((language) => (['light', 'dark'] as const).map((theme) => [language, theme] as const));

/** jsdom paints nothing, so contrast is the browser's business. */
test.each(CASES)('no accessibility violations, %s, %s', async (language, theme) => {
  const words = WORD_PANE_STRINGS[language];
  const pane = openPane({ language, theme, waiting: true });
  await choose(pane, words.workbook);
  await group(words.groups.changed);
  await pane.user.click(screen.getByRole('button', { name: words.checkNow }));
  await screen.findAllByRole('button', WRONG);
  const { violations } = await act(() =>
    axe.run(document.body, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } }),
  );
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))).toEqual([]);
});
