/** The text of a .docx part by part: styles for readers that need them, notes, deletions, and where each letter stands. */
import { isDraftPart, partAt, readDocx, readStyledDocx, traceDocx } from '../../src/draft/readDocx';
import { STYLE_MARKS } from '../../src/draft/styleMarks';
import { NOWHERE } from '../../src/draft/tracedText';
import { P, R } from './trackedChanges';

const NOTE = (id: number, kind = 'footnote'): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
const notes = (kind: string, ...bodies: readonly (readonly [id: number, body: string])[]): [string, string] => [
  `word/${kind}s.xml`,
  `<w:${kind}s>${bodies.map(([id, body]) => `<w:${kind} w:id="${id}">${body}</w:${kind}>`).join('')}</w:${kind}s>`,
];
const parts = (body: string, ...more: readonly [string, string][]): Map<string, string> =>
  new Map([['word/document.xml', `<w:document><w:body>${body}</w:body></w:document>`], ...more]);
const CELL = (...content: readonly string[]): string => `<w:tc>${content.join('')}</w:tc>`;

test.each<[string, string, string]>([
  ['a hyphen that doesn’t break', P('<w:r><w:t>COVID</w:t><w:noBreakHyphen/><w:t>19</w:t></w:r>'), 'COVID-19'],
  ['a return within a paragraph', P('<w:r><w:t>a</w:t><w:cr/><w:t>b</w:t></w:r>'), 'a b'],
  [
    'text that is shown again',
    P(`<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>a</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>b</w:t></w:r>${R('c')}`),
    'ac',
  ],
  ['empty elements', `<w:p/>${P('<w:r><w:t/>x</w:r>')}${P(R('a'))}<w:p/>${P(R('b'))}`, 'a\nb'],
  ['what is dropped within what is dropped', P(`<mc:Fallback><mc:Fallback>${R('a')}</mc:Fallback>${R('b')}</mc:Fallback>${R('c')}`), 'c'],
  ['empty elements of its name there', P(`<w:moveFrom><w:moveFrom/>${R('a')}</w:moveFrom>${R('b')}`), 'b'],
  ['deleted words in a row', `<w:tbl><w:tr>${CELL(P(`<w:del>${R('a')}</w:del>${R('b')}`))}${CELL(P(R('c')))}</w:tr></w:tbl>`, 'b | c'],
  [
    'a deleted mark in a row',
    `<w:tbl><w:tr><w:trPr/>${CELL(P(`<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${R('a')}`), P(R('b')))}${CELL(P(R('c')))}</w:tr></w:tbl>`,
    'ab | c',
  ],
  ['a deleted mark written at length', P(`<w:pPr><w:rPr><w:del w:id="1"></w:del></w:rPr></w:pPr>${R('a')}`) + P(R('b')), 'ab'],
  ['a deletion of nothing', P(`${R('a')}<w:del w:id="1"/>`) + P(R('b')), 'a\nb'],
  ['an empty paragraph in a text box', P(`${R('a')}<w:txbxContent><w:p/></w:txbxContent>${R('b')}`), 'ab'],
  ['what would hide outside of properties', P('<w:r><w:vanish/><w:t>a</w:t></w:r>'), 'a'],
  ['a last mark that is deleted', P(R('a')) + P(`<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${R(' b ')}`), 'a\nb'],
  ['several marks that are deleted', ['a', 'b'].map((text) => P(`<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${R(text)}`)).join('') + P(R('c')), 'abc'],
  ['properties that were', P(`<w:r><w:rPr><w:b/><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t></w:r>`), 'a'],
  [
    'a table in a cell',
    `<w:tbl><w:tr>${CELL(P(R('a')), `<w:tbl><w:tr>${CELL(P(R('b')))}${CELL(P(R('c')))}</w:tr></w:tbl>`)}${CELL(P(R('d')), P(R('e')))}</w:tr></w:tbl>${P(R('f'))}`,
    'a b | c | d e\nf',
  ],
  [
    'a cell over three columns',
    `<w:tbl><w:tr>${CELL('<w:tcPr><w:gridSpan w:val="3"/></w:tcPr>', P(R('a')))}${CELL(P(R('b')))}</w:tr><w:tr>${CELL(P(R('c')))}${CELL(P(R('d')))}</w:tr></w:tbl>`,
    'a |  |  | b\nc | d',
  ],
  ['a cell over no columns', `<w:tbl><w:tr>${CELL('<w:tcPr><w:gridSpan w:val="0"/></w:tcPr>', P(R('a')))}${CELL(P(R('b')))}</w:tr></w:tbl>`, 'a | b'],
  ['a cell over too many', `<w:tbl><w:tr>${CELL('<w:tcPr><w:gridSpan w:val="99"/></w:tcPr>', P(R('a')))}</w:tr></w:tbl>`, `a${' | '.repeat(62)}`],
  ['an empty cell', `<w:tbl><w:tr>${CELL(P(''))}${CELL(P(R('a')))}</w:tr></w:tbl>`, ' | a'],
])('%s', (_name, body, expected) => expect(readDocx(parts(body))).toBe(expected));

const { bold: B, italic: I, end: E, note: N } = STYLE_MARKS;
test.each<[string, string, string]>([
  ['bold', P(`<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>${R('b')}`), `${B}a${E}b`],
  ['italic', P(`<w:r><w:rPr><w:i/></w:rPr><w:t>a</w:t></w:r>${R('b')}`), `${I}a${E}b`],
  ['both', P('<w:r><w:rPr><w:b/><w:i w:val="true"/></w:rPr><w:t>a</w:t></w:r>'), `${B}${I}a${E}`],
  ['neither', P(`<w:r><w:rPr><w:b w:val="false"/><w:i w:val="0"/></w:rPr><w:t>a</w:t></w:r>`), 'a'],
  ['outside of properties', P('<w:r><w:b/><w:i/><w:t>a</w:t></w:r>'), 'a'],
  ['a note’s mark', P(R('a') + NOTE(7)), `a${N}1`],
])('styled: %s', (_name, body, expected) => expect(readStyledDocx(parts(body))).toBe(expected));

test('notes of both kinds are numbered together, each with all its paragraphs', () => {
  const body = P(R('a') + NOTE(1, 'endnote') + R('b') + NOTE(1) + R('c') + NOTE(1, 'endnote'));
  const text = readDocx(parts(body, notes('footnote', [1, P(R('chân') + NOTE(1))]), notes('endnote', [1, P(R('cuối')) + P(R('hai'))])));
  expect(text).toBe('a[1]b[2]c[1]\n[1] cuối\nhai\n[2] chân');
});

test('marks and notes are found by their numbers, whatever else they say', () => {
  const mark = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="7"/></w:r>';
  const note = `<w:footnotes><w:footnote w:type="separator" w:id="1">${P(R('-'))}</w:footnote><w:footnote w:x="1" w:id="7">${P(R('x'))}</w:footnote></w:footnotes>`;
  expect(readDocx(parts(P(R('a') + mark), ['word/footnotes.xml', note]))).toBe('a[1]\n[1] x');
});

test('a mark without its note has no line', () => {
  expect(readDocx(parts(P(R('a') + NOTE(3) + R('b') + NOTE(4)), notes('footnote', [4, P(R('x'))], [5, P(R('y'))])))).toBe('a[1]b[2]\n[2] x');
});

test('the document may have a number in its name', () => {
  const xml = `<w:document>${P(R('a'))}</w:document>`;
  expect(readDocx(new Map([['word/document2.xml', xml]]))).toBe('a');
  expect(readDocx(new Map([['word/document2.xml', xml], ...parts(P(R('b')))]))).toBe('b');
  expect(() => readDocx(new Map([['word/documents.xml', xml]]))).toThrow('word/document.xml');
});

test.each<[string, boolean]>([
  ['word/document.xml', true],
  ['word/document12.xml', true],
  ['word/footnotes.xml', true],
  ['word/endnotes.xml', true],
  ['word/documentx.xml', false],
  ['word/document.xml.rels', false],
  ['old/word/document.xml', false],
  ['word/comments.xml', false],
])('%s holds text: %s', (name, holds) => expect(isDraftPart(name)).toBe(holds));

test('every letter knows its part and its place there', () => {
  const body = P(R('một') + NOTE(1) + R(' hai') + NOTE(2, 'endnote'));
  const docx = traceDocx(parts(body, notes('footnote', [1, P(R('chân'))]), notes('endnote', [2, P(R('cuối'))])));
  expect(docx.text).toBe('một[1] hai[2]\n[1] chân\n[2] cuối');
  const found = [...docx.text].map((letter, i) => {
    const at = partAt(docx, docx.places[i]);
    return at && [at.part.name, at.part.xml[at.at] === letter];
  });
  const runs = (name: string): number => found.filter((at) => at?.[0] === name && at[1]).length;
  expect([runs('word/document.xml'), runs('word/footnotes.xml'), runs('word/endnotes.xml')]).toEqual([7, 4, 4]);
  expect(found.filter((at) => at === undefined)).toHaveLength(docx.text.length - 15);
  expect([partAt(docx, NOWHERE), partAt(docx, undefined)]).toEqual([undefined, undefined]);
});
