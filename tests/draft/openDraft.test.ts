/** Files of drafts, by their names and in the encodings that Windows leaves behind. */
import { openDraft, openStyledDraft } from '../../src/draft/openDraft';
import { STYLE_MARKS } from '../../src/draft/styleMarks';
import { InputError } from '../../src/model/errors';
import { P, packed, R } from './trackedChanges';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new DataView(new ArrayBuffer(2 * text.length + 2));
  [...`\ufeff${text}`].forEach((letter, i) => bytes.setUint16(2 * i, letter.charCodeAt(0), littleEndian));
  return new Uint8Array(bytes.buffer);
};

test.each<[string, string, string]>([
  ['a.txt', '1 < 2', 'text'],
  ['a.md', '1 < 2', 'markdown'],
  ['a.html', '<p>1 &lt; 2</p>', 'html'],
  ['a.htm', '<p>1 &lt; 2</p>', 'html'],
  ['C:\\b.c\\a.TXT', '1 < 2', 'text'],
])('%s', (name, content, kind) => expect(openDraft(name, utf8(content))).toEqual({ text: '1 < 2', kind }));

test.each(['a.docx', 'a.docm', 'a.DOCX'])('%s', (name) => {
  expect(openDraft(name, packed(P(R('1 &lt; 2'))))).toEqual({ text: '1 < 2', kind: 'docx' });
});

test.each(['a.doc', 'a.pdf', 'a', 'a.txt/b', 'a.txt.zip'])('%s is no draft', (name) => {
  expect(() => openDraft(name, utf8('1'))).toThrow(InputError);
  expect(() => openDraft(name, utf8('1'))).toThrow('.docx, .txt, .md');
});

test.each<[string, Uint8Array]>([
  ['UTF-8', utf8('tỷ lệ')],
  ['UTF-8 with its mark', utf8('\ufefftỷ lệ')],
  ['UTF-16', utf16('tỷ lệ', true)],
  ['UTF-16, the other way round', utf16('tỷ lệ', false)],
  ['the Vietnamese code page', Uint8Array.from([0x74, 0x79, 0xd2, 0x20, 0x6c, 0xea, 0xf2])],
])('text in %s', (_name, bytes) => expect(openDraft('a.txt', bytes).text).toBe('tỷ lệ'));

test('half a mark of UTF-16 is a letter of the code page', () => {
  const texts = [
    [0xff, 0x61],
    [0x35, 0xfe],
    [0xfe, 0x61],
    [0x61, 0xff],
  ].map((bytes) => openDraft('a.txt', Uint8Array.from(bytes)).text);
  expect(texts).toEqual(['ÿa', '5₫', '₫a', 'aÿ']);
});

test('only a .docx keeps its styles', () => {
  const bold = packed(P('<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>'));
  expect(openStyledDraft('a.docx', bold)).toEqual({ text: `${STYLE_MARKS.bold}a${STYLE_MARKS.end}`, styled: true });
  expect(openStyledDraft('a.md', utf8('**a**'))).toEqual({ text: '**a**', styled: false });
});
