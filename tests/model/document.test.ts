/** What is asked of a finished report: its plain text, its figures in reading order, its charts. */
import { chartsOf, contentText, figureIn, figuresOf, type InlineContent, type TableBlock } from '../../src/model/document';
import { block, figureRun, sampleDocument } from '../support/sampleDocument';

const table = (caption: InlineContent, rows: readonly (readonly InlineContent[])[], more: Partial<TableBlock> = {}): TableBlock => ({
  kind: 'table',
  caption,
  columns: [],
  rows,
  source: 'Mẫu!C2',
  ...more,
});
const keys = (figures: readonly { readonly key: string }[]): string[] => figures.map(({ key }) => key);

const drawn = table([{ text: 'Biểu đồ' }], [[[{ text: 'A' }], [figureRun('c', '3')]]], { chart: 'columns' });
const drawnInAnnex = table([{ text: 'Phụ lục' }, figureRun('g', '7')], [[[figureRun('h', '8')]]], { chart: 'line' });
const report = sampleDocument({
  body: [
    block('paragraph', 'Giao ', figureRun('a', '912'), { note: 1, first: true }, figureRun('b', '571')),
    drawn,
    table([{ text: 'Bảng' }], [[[{ text: 'B' }], [figureRun('d', '4')]]]),
  ],
  notes: [[[{ text: 'Gồm ' }, figureRun('e', '5')]]],
  annexes: [{ title: [[{ text: 'Phụ lục ' }, figureRun('f', '6')]], blocks: [drawnInAnnex, block('bullet', figureRun('i', '9'))], source: 'Mẫu!C9' }],
});

test('plain text says where a footnote stands', () => {
  expect(contentText([{ text: 'Giao ' }, figureRun('a', '912'), { note: 2, first: true }, { text: ' vụ' }])).toBe('Giao 912[2] vụ');
});

test('the figure of a table’s cell is its first', () => {
  expect(figureIn([{ note: 1, first: true }, { text: 'khoảng ' }, figureRun('a', '912'), figureRun('b', '571')])?.key).toBe('a');
  expect(figureIn([{ text: 'không' }, { note: 1, first: false }])).toBeUndefined();
});

test('figures come in the order of the text: body, notes, annexes with their titles and captions', () => {
  expect(keys(figuresOf(report))).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']);
});

test('charts are the tables that are drawn, in the body and in annexes', () => {
  expect(chartsOf(report)).toEqual([drawn, drawnInAnnex]);
});
