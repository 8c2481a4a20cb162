/** Corrections as tracked changes: where the text is split, and what stays as it is. */
import { correctDocx } from '../../src/draft/correctDocx';
import { traceDocx } from '../../src/draft/readDocx';
import { changedParts, partText } from '../support/xlsxParts';
import { correct, DATE, P, packed, R, refused, textOf, WRONG } from './trackedChanges';

test('a wrong share between proven figures is replaced whole, in the look of what it replaces', () => {
  const bold = '<w:rPr><w:b/></w:rPr>';
  const [head = '', tail = ''] = WRONG.split('56,7%');
  const { bytes, made, left } = correct(packed(P(R(head) + R('56,7%', bold) + R(tail))));
  expect([made.map(({ written, correction }) => `${written} → ${correction}`), left]).toEqual([['56,7% → 62,6%'], []]);
  expect(partText(bytes, 'word/document.xml')).toContain(
    `${R(head)}<w:del w:id="1" w:author="Chốt Số" w:date="${DATE}"><w:r>${bold}<w:delText xml:space="preserve">56,7%</w:delText></w:r></w:del>` +
      `<w:ins w:id="2" w:author="Chốt Số" w:date="${DATE}"><w:r>${bold}<w:t xml:space="preserve">62,6%</w:t></w:r></w:ins>${R(tail)}`,
  );
});

test('only the signs that are too many go', () => {
  const { bytes } = correct(packed(P(R('Công văn số 856//UBND-TH. Đã nộp 12.. Hết.'))));
  const xml = partText(bytes, 'word/document.xml');
  expect([...xml.matchAll(/<w:delText[^>]*>(.*?)<\/w:delText>/g)].map(([, gone]) => gone)).toEqual(['/', '.']);
  expect(xml).not.toContain('<w:ins');
  expect(textOf(bytes)).toBe('Công văn số 856/UBND-TH. Đã nộp 12. Hết.');
});

const [HEAD = '', TAIL = ''] = WRONG.split('56,7%');
test.each<[string, string]>([
  ['a figure in three runs', R(`${HEAD}5`) + R('6,') + R(`7%${TAIL}`)],
  ['a tab and a note’s mark beside it', `${R(HEAD)}<w:r><w:tab/><w:t>56,7%</w:t><w:footnoteReference w:id="9"/></w:r>${R(TAIL)}`],
  ['no spaces kept', `<w:r><w:t>${HEAD}56,7%${TAIL}</w:t></w:r>`],
  ['folded spaces', R(`${HEAD.replace(/ /g, '   ')}56,7%${TAIL}`)],
  ['letters with marks of their own', R(`${HEAD}56,7%${TAIL}`.normalize('NFD'))],
  ['a content control', `${R(HEAD)}<w:sdt><w:sdtPr/><w:sdtContent>${R('56,7%')}</w:sdtContent></w:sdt>${R(TAIL)}`],
  ['entities', R(`A &amp; B &#x111;ã. ${HEAD}56,7&#37;${TAIL}`)],
  ['a bookmark inside', `${R(`${HEAD}56`)}<w:bookmarkStart w:id="41" w:name="b"/>${R(',7%')}<w:bookmarkEnd w:id="41"/>${R(TAIL)}`],
  ['an earlier deletion beside it', `${R(HEAD)}<w:del w:id="7" w:author="X"><w:r><w:delText>55%</w:delText></w:r></w:del>${R(`56,7%${TAIL}`)}`],
])('%s', (_name, content) => {
  const before = packed(P(content), `<w:footnote w:id="9">${P(R('Ghi chú.'))}</w:footnote>`);
  const { bytes, made, left } = correct(before);
  expect([made.length, left]).toEqual([1, []]);
  expect(textOf(bytes)).toBe(textOf(before).replace('56,7%', '62,6%'));
  expect(textOf(refused(bytes))).toBe(textOf(before));
});

test('in somebody’s insertion the deletion is nested and the new text stays theirs', () => {
  const { bytes } = correct(packed(P(`<w:ins w:id="3" w:author="X">${R(WRONG)}</w:ins>`)));
  expect(textOf(bytes)).toBe(WRONG.replace('56,7%', '62,6%'));
  expect([...partText(bytes, 'word/document.xml').matchAll(/<w:ins /g)]).toHaveLength(1);
});

test('footnotes are corrected in their own part, and only there', () => {
  const before = packed(P(`${R('Nội dung')}<w:r><w:footnoteReference w:id="2"/></w:r>`), `<w:footnote w:id="2">${P(R('Số 12//QĐ-UBND.'))}</w:footnote>`);
  const { bytes } = correct(before);
  expect(textOf(bytes)).toBe('Nội dung[1]\n[1] Số 12/QĐ-UBND.');
  expect(changedParts(before, bytes)).toEqual(['word/footnotes.xml']);
});

test('what runs over a note’s mark or a line’s end is left alone and handed back', () => {
  const before = packed(P(`${R('Đạt 5')}<w:r><w:footnoteReference w:id="1"/></w:r>${R('6%')}`));
  const correction = { start: 4, end: 10, written: 'Đạt 5[1]6%'.slice(4), correction: '57%', reason: '' };
  const mark = packed(P(`${R('Đạt 5')}<w:r><w:footnoteReference w:id="1"/></w:r>${R('6%')}`), `<w:footnote w:id="1">${P(R('x'))}</w:footnote>`);
  const { bytes, made, left } = correctDocx(mark, [{ ...correction, end: correction.start + 6 }], DATE);
  expect([made, left.length, changedParts(mark, bytes)]).toEqual([[], 1, []]);
  expect(() => correctDocx(before, [{ ...correction, written: 'khác' }], DATE)).toThrow(RangeError);
});

const D = (id: number, text: string, properties = ''): string =>
  `<w:del w:id="${id}" w:author="Chốt Số" w:date="${DATE}"><w:r>${properties}<w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const I = (id: number, text: string, properties = ''): string => `<w:ins w:id="${id}" w:author="Chốt Số" w:date="${DATE}">${R(text, properties)}</w:ins>`;
const BARE = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const BOLD = '<w:rPr><w:b/></w:rPr>';
const WAS_ITALIC = '<w:rPr><w:b/><w:rPrChange w:id="9" w:author="X"><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr>';
const INSERTED = (content: string): string => `<w:ins w:id="7" w:author="X">${content}</w:ins>`;
const BOX = `<w:drawing><w:txbxContent>${P(`<w:pPr>${BOLD}</w:pPr>${R('x')}`)}</w:txbxContent></w:drawing>`;

/** Every "5" of the text becomes a "6". */
test.each<[string, string, string]>([
  ['a run of its own', R('5'), D(1, '5') + I(2, '6')],
  ['with empty properties', '<w:r><w:rPr/><w:t>5</w:t></w:r>', D(1, '5') + I(2, '6')],
  ['with properties that somebody changed', R('5', WAS_ITALIC), D(10, '5', WAS_ITALIC) + I(11, '6', WAS_ITALIC)],
  ['at a run’s start', R('5 a', BOLD), D(1, '5', BOLD) + I(2, '6', BOLD) + R(' a', BOLD)],
  ['at a run’s end', R('a 5', BOLD), R('a ', BOLD) + D(1, '5', BOLD) + I(2, '6', BOLD)],
  ['before a tab', '<w:r><w:t>5</w:t><w:tab/></w:r>', `${D(1, '5')}${I(2, '6')}<w:r><w:t xml:space="preserve"></w:t><w:tab/></w:r>`],
  ['twice where spaces weren’t kept', BARE('a 5 b 5'), R('a ') + D(1, '5') + I(2, '6') + R(' b ') + D(3, '5') + I(4, '6')],
  ['after somebody’s insertion', INSERTED(R('a')) + R('5'), INSERTED(R('a')) + D(8, '5') + I(9, '6')],
  ['in somebody’s insertion', INSERTED(R('5')), INSERTED(D(8, '5') + R('6'))],
  [
    'past the highest number of all',
    `<w:bookmarkStart w:id="41" w:name="b"/><w:bookmarkEnd w:id="3"/>${R('5')}`,
    `<w:bookmarkStart w:id="41" w:name="b"/><w:bookmarkEnd w:id="3"/>${D(42, '5')}${I(43, '6')}`,
  ],
  ['behind a text box in its run', `<w:r>${BOX}<w:t>5</w:t></w:r>`, `<w:r>${BOX}<w:t xml:space="preserve"></w:t></w:r>${D(1, '5')}${I(2, '6')}`],
])('%s', (_name, before, after) => {
  const draft = packed(P(before));
  const corrections = [...textOf(draft).matchAll(/5/g)].map(({ index }) => ({ start: index, end: index + 1, written: '5', correction: '6', reason: '' }));
  const xml = partText(correctDocx(draft, corrections, DATE).bytes, 'word/document.xml');
  expect(xml).toBe(partText(packed(P(after)), 'word/document.xml'));
});

test.each<[string, string, string[]]>([
  ['1200', '120', ['1200', '120']],
  ['12,5', '12.5', ['12,5', '12.5']],
  ['A  B', 'A B', [' ']],
  ['5', '<&>', ['5', '&lt;&amp;&gt;']],
])('%s → %s', (written, correction, expected) => {
  const draft = packed(P(`<w:r><w:t xml:space="preserve">x ${written.replace('  ', '&#160; ')} y</w:t></w:r>`));
  const start = textOf(draft).indexOf(written[0] ?? '');
  const end = textOf(draft).length - 2;
  const { bytes } = correctDocx(draft, [{ start, end, written: textOf(draft).slice(start, end), correction, reason: '' }], DATE);
  const found = [...partText(bytes, 'word/document.xml').matchAll(/<w:(?:delText|ins [^>]*><w:r><w:t)[^>]*>([^<]*)</g)].map(([, text]) => text);
  expect(found.map((text) => (text === '&#160;' ? ' ' : text))).toEqual(expected);
});

test('every unit of the text stands where the trace says', () => {
  const raw = 'Tỷ lệ &amp; số  912';
  const xml = `<w:document><w:body>${P(R(raw))}</w:body></w:document>`;
  const { text, places } = traceDocx(new Map([['word/document.xml', xml]]));
  expect(text).toBe('Tỷ lệ & số 912');
  expect([xml[places[text.indexOf('9')] ?? 0], xml[places[text.indexOf('&')] ?? 0], xml[places[text.indexOf('lệ')] ?? 0]]).toEqual(['9', '&', 'l']);
});
