/** The document in Word: the real office.js over a host that poses as Word. */
import { documentFigures, type ListedFigure } from '../../../src/wordpane/document/documentFigures';
import type { DocumentPort, OpenDocument, Replacement } from '../../../src/wordpane/document/documentPort';
import { createOfficeDocument } from '../../../src/wordpane/document/officeDocument';
import { rememberedFigures, withNewTexts } from '../../../src/wordpane/document/rememberedFigures';
import { renderDocx } from '../../../src/renderers/docx/docx';
import type { After } from '../../../src/officeJs/patience';
import { loadOffice } from '../../support/officeHost/loadOffice';
import { NativeHost, STATUS } from '../../support/officeHost/nativeHost';
import { WORD_TYPES, type FakeControl, type FakeDocument } from '../../support/officeHost/wordModel';
import { compile } from '../../support/workbook';
import { EARLIER, FINAL } from './books';

const host = new NativeHost('Word');
// The package's office.js asks for footnotes under their first name.
host.requirements = { WordApi: '1.5', WordApiOnline: '1.1', CustomXmlParts: '1.1' };
beforeAll(() => loadOffice(host));
afterEach(() => expect(host.missing.splice(0)).toEqual([]));

const REPORT = compile(FINAL).document;

interface Opened {
  readonly word: FakeDocument;
  readonly port: DocumentPort;
  readonly read: OpenDocument;
}

async function open(): Promise<Opened> {
  host.reset();
  host.document.open(renderDocx(compile(EARLIER).document));
  const port = createOfficeDocument();
  return { word: host.document, port, read: await port.read() };
}

const changesOf = (read: OpenDocument): Replacement[] =>
  documentFigures(read, REPORT).listed.flatMap(({ figure, next, status }) => (status === 'changed' && next ? [{ figure, next }] : []));
const controlAt = (word: FakeDocument, index: number): FakeControl => {
  const control = word.controls[index];
  if (!control) throw new Error(`no control ${index}`);
  return control;
};
const shown = ({ figure, status, next }: ListedFigure): string => `${status} ${figure.text} ${next ?? '–'}`;

test('the fake knows no member that office.js doesn’t', () => {
  const classes = Word as unknown as Record<string, { readonly prototype: object }>;
  const strangers = WORD_TYPES.flatMap(({ name, read, open: opened, call }) => {
    const members = [read, opened, call].flatMap((group) => Object.keys(group ?? {}));
    const own = classes[name]?.prototype ?? {};
    return members.filter((member) => !(member in own) && !(`${member.charAt(0).toLowerCase()}${member.slice(1)}` in own)).map((member) => `${name}.${member}`);
  });
  // What a collection's members are asked for by index is a word of the wire only.
  expect(strangers).toEqual(['NoteItemCollection.GetItemAt']);
});

test('reads text, notes, figures and the file’s memory; text of lines, not of Word’s marks', async () => {
  const { read } = await open();
  expect(read.text).toContain('xong 517, đạt 56,7%.\nTrên đây là báo cáo./.\n');
  expect(read.text).toContain('Trong 912 việc, 517 việc xong.');
  expect(read.notesRead).toBe(true);
  expect(read.figures.map(({ tag, text }) => [tag, text])).toEqual([
    ['GIAO', '912'],
    ['HT', '517'],
    ['HT|tỷ_lệ:GIAO', '56,7%'],
    ['GIAO', '912'],
    ['HT', '517'],
  ]);
  expect(
    rememberedFigures(read.remembered ?? '')
      .get('HT')
      ?.map(({ text }) => text),
  ).toEqual(['517', '517']);
});

test('each figure against the report: same, changed, edited by hand, no longer printed; others’ controls are nobody’s business', async () => {
  const { word, port } = await open();
  controlAt(word, 1).text = '518';
  word.body.push(word.addControl('KHÁC', 'Của người khác', 'x'));
  const read = await port.read();
  expect(documentFigures(read, REPORT).listed.map(shown)).toEqual(['same 912 912', 'edited 518 571', 'changed 56,7% 62,6%', 'same 912 912', 'changed 517 571']);
  const without = compile({ ...FINAL, template: [['đoạn', null, 'Đã giao {{ GIAO }}, đủ {{ GIAO | tỷ_lệ: HT }}.']] }).document;
  const { listed, absent } = documentFigures(read, without);
  expect(listed.map(shown)).toEqual(['same 912 912', 'unknown 518 –', 'unknown 56,7% –', 'same 912 912', 'unknown 517 –']);
  expect(absent).toHaveLength(1);
  const forgetful = documentFigures({ ...read, remembered: undefined }, REPORT).listed.map(({ status }) => status);
  expect(forgetful).toEqual(['same', 'edited', 'edited', 'same', 'edited']);
});

test('replaces the chosen ones and nothing else', async () => {
  const { word, port, read } = await open();
  const changes = changesOf(read).slice(0, 2);
  host.messages.length = 0;
  expect(await port.replace(changes)).toEqual({ replaced: changes.map(({ figure }) => figure.id), left: [] });
  expect(host.messages).toHaveLength(2);
  expect((await port.read()).figures.map(({ text }) => text)).toEqual(['912', '571', '62,6%', '912', '517']);
  expect(word.parts).toHaveLength(1);
});

test('the memory follows, so that the next refresh doesn’t take the new values for edits', async () => {
  const { word, port, read } = await open();
  await port.replace(changesOf(read));
  const news = documentFigures(read, REPORT).listed.map(({ figure, turn, next }) => ({ tag: figure.tag, turn, text: next ?? '' }));
  expect(await port.remember(withNewTexts(read.remembered ?? '', news))).toBe(true);
  expect(word.parts).toHaveLength(1);
  const later = documentFigures(await port.read(), compile(EARLIER).document).listed.map(shown);
  expect(later).toEqual(['same 912 912', 'changed 571 517', 'changed 62,6% 56,7%', 'same 912 912', 'changed 571 517']);
});

const inXml = (from: string | RegExp, to: string) => (control: FakeControl) => {
  control.xml = control.xml.replace(from, to);
};

test.each<[string, (control: FakeControl, word: FakeDocument) => void]>([
  ['differs', (control) => (control.text = '600')],
  ['gone', (control, word) => (word.body = word.body.filter((piece) => piece !== control))],
  ['locked', (control) => (control.cannotEdit = true)],
  ['tracked', inXml(/<w:r>.*<\/w:r>/, '<w:ins w:id="1"><w:r><w:t>%TEXT%</w:t></w:r></w:ins>')],
  ['tracked', (control) => (control.xml = `<w:ins w:id="1">${control.xml}</w:ins>`)],
  ['tracked', (control) => (control.xml = '<w:ins w:id="1"><w:r><w:t>%TEXT%</w:t></w:r></w:ins>')],
  ['complex', inXml(/(<w:r>.*<\/w:r>)/, '<w:sdt><w:sdtPr/><w:sdtContent>$1</w:sdtContent></w:sdt>')],
  ['complex', inXml('<w:r>', '<w:r><w:footnoteReference w:id="2"/></w:r><w:r>')],
  ['complex', (control) => (control.xml = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>')],
  ['complex', (control) => (control.xml = '<w:r><w:t>%TEXT%</w:r>')],
  ['bound', inXml('<w:sdtPr>', '<w:sdtPr><w:dataBinding w:xpath="/a"/>')],
])('leaves a control alone that is %s, and does the others', async (reason, spoil) => {
  const { word, port, read } = await open();
  const control = controlAt(word, 1);
  spoil(control, word);
  const text = control.text;
  const outcome = await port.replace(changesOf(read));
  expect(outcome.left.map(({ figure, reason: said }) => [figure.id, said])).toEqual([[control.id, reason]]);
  expect(outcome.replaced).toHaveLength(2);
  expect([control.text, controlAt(word, word.controls.length - 1).text]).toEqual([text, '62,6%']);
});

test('replaces a control whose XML Word gives without the control itself', async () => {
  const { word, port, read } = await open();
  controlAt(word, 1).xml = '<w:r><w:t>%TEXT%</w:t></w:r>';
  expect((await port.replace(changesOf(read))).left).toEqual([]);
  expect(controlAt(word, 1).text).toBe('571');
});

test('selects a figure in the document', async () => {
  const { word, port, read } = await open();
  const figure = read.figures[2];
  if (!figure) throw new Error('no figure');
  await port.select(figure);
  expect(word.selected).toBe(figure.id);
});

const AT_ONCE: After = (_, action) => {
  const timer = setTimeout(action, 20);
  return () => clearTimeout(timer);
};

test('what Word refuses becomes a sentence', async () => {
  const { word, port, read } = await open();
  const [figure] = read.figures;
  if (!figure) throw new Error('no figure');
  word.readOnly = true;
  await expect(port.replace(changesOf(read))).rejects.toThrow(/^Word không cho sửa: .* Có thể một phần số đã được thay: bấm Đọc lại văn bản để xem\.$/);
  await expect(port.select({ ...figure, id: 99 })).rejects.toThrow(/^Chỗ cần tìm vừa bị xóa/);
  host.before = () => ({ kind: 'refused', status: STATUS.busy });
  await expect(port.read()).rejects.toThrow('Word đang bận. Chờ vài giây rồi thử lại.');
  host.before = () => ({ kind: 'brokenOff', share: 1, code: 'GeneralException' });
  await expect(port.read()).rejects.toThrow(/^Word báo lỗi \(GeneralException\)\./);
  host.before = () => ({ kind: 'lost' });
  const waits: unknown[] = [];
  await expect(createOfficeDocument({ after: AT_ONCE, onWaiting: (reason) => waits.push(reason) }).read()).rejects.toThrow(/^Word chưa trả lời\./);
  expect(waits).toEqual(['slow', undefined]);
});
