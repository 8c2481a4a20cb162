/** Every way in gives the same text. */
import { readDraft } from '../../src/draft/readDraft';

const P = (content: string): string => `<w:p>${content}</w:p>`;
const R = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const docx = (body: string, more: readonly (readonly [string, string])[] = []): string =>
  readDraft({ kind: 'docx', parts: new Map([['word/document.xml', `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`], ...more]) });

test.each<[string, string, string]>([
  ['paragraphs and entities', P(R('A &amp; B')) + P(R('1 &lt; 2')), 'A & B\n1 < 2'],
  ['runs of one number', P(`${R('93.')}${R('863')}`), '93.863'],
  [
    'insertions kept, deletions dropped',
    P(`${R('có ')}<w:del>${'<w:r><w:delText>12</w:delText></w:r>'}</w:del><w:ins>${R('15')}</w:ins>${R(' xã')}`),
    'có 15 xã',
  ],
  ['moved text once', P(`<w:moveFrom>${R('cũ')}</w:moveFrom>${R('a')}`) + P(`<w:moveTo>${R('cũ')}</w:moveTo>`), 'a\ncũ'],
  ['a deleted paragraph mark joins', `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${R('một ')}</w:p>${P(R('hai'))}`, 'một hai'],
  [
    'tables as rows',
    `<w:tbl><w:tr><w:tc>${P(R('Xã'))}</w:tc><w:tc>${P(R('Số'))}</w:tc></w:tr><w:tr><w:tc>${P(R('A'))}</w:tc><w:tc>${P(R('5'))}</w:tc></w:tr></w:tbl>`,
    'Xã | Số\nA | 5',
  ],
  [
    'a deleted row is gone',
    `<w:tbl><w:tr><w:trPr><w:del w:id="2"/></w:trPr><w:tc>${P(R('x'))}</w:tc></w:tr><w:tr><w:tc>${P(R('y'))}</w:tc><w:tc>${P(R('z'))}</w:tc></w:tr></w:tbl>`,
    'y | z',
  ],
  ['fields give their result', P(`<w:r><w:instrText>PAGE</w:instrText></w:r>${R('3')}`), '3'],
  ['tabs and breaks separate', P('<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>'), 'a b c'],
  [
    'a text box once',
    P(
      `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${P(R('hộp'))}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${P(R('hộp'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>${R('ngoài')}`,
    ),
    'hộp\nngoài',
  ],
  ['hidden text is not read', P(`<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>${R('hiện')}`), 'hiện'],
  ['content controls are read', P(`<w:sdt><w:sdtPr/><w:sdtContent>${R('338')}</w:sdtContent></w:sdt>${R(' việc')}`), '338 việc'],
])('docx: %s', (_name, body, expected) => {
  expect(docx(body)).toBe(expected);
});

test('docx: footnotes are numbered by their first mark and stand at the end', () => {
  const notes = `<w:footnotes><w:footnote w:type="separator" w:id="-1">${P('')}</w:footnote><w:footnote w:id="4">${P(R('hai'))}</w:footnote><w:footnote w:id="7">${P(R('một'))}</w:footnote></w:footnotes>`;
  const mark = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  expect(docx(P(`${R('A')}${mark(7)}${R(' B')}${mark(4)}`), [['word/footnotes.xml', notes]])).toBe('A[1] B[2]\n[1] một\n[2] hai');
});

test('docx: without a document it is refused', () => {
  expect(() => readDraft({ kind: 'docx', parts: new Map() })).toThrow('word/document.xml');
});

test.each<[string, string, string]>([
  ['blocks', '<p>Một</p><div>Hai<br>Ba</div>', 'Một\nHai\nBa'],
  ['entities', '<p>t&#7927; l&#x1EC7;&nbsp;58,6% &ecirc;</p>', 'tỷ lệ\u00a058,6% ê'],
  [
    'Word’s comments and styles',
    '<html><head><style>p{}</style></head><body><!--[if gte mso 9]><xml>x</xml><![endif]--><p class=MsoNormal>Có <b>15</b> xã<o:p></o:p></p></body></html>',
    'Có 15 xã',
  ],
  ['lists', '<p><![if !supportLists]><span>-</span><![endif]>Mục</p>', '-Mục'],
  ['deletions dropped', '<p>có <del>12</del><ins>15</ins> xã</p>', 'có 15 xã'],
  ['tables', '<table><tr><th>Xã</th><th>Số</th></tr><tr><td><p>A</p></td><td>5</td></tr></table>', 'Xã | Số\nA | 5'],
  [
    'a cell over several columns',
    '<table><tr><td colspan=2>A</td><td>5</td></tr><tr><td class="x" colspan="3">B</td><td>6</td></tr><tr><td>C</td><td colspan=0>7</td></tr></table>',
    'A |  | 5\nB |  |  | 6\nC | 7',
  ],
  ['broken tags', '<p>1 < 2 và <b>3', '1 < 2 và 3'],
])('html: %s', (_name, html, expected) => {
  expect(readDraft({ kind: 'html', html })).toBe(expected);
});

test('text stays as it is, in NFC', () => {
  expect(readDraft({ kind: 'text', text: 'ty\u0309 le\u0323\u0302\r\n' })).toBe('tỷ lệ\r\n'.normalize('NFC'));
});
