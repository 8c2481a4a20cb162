/** Corrections as tracked changes: accepted they give the corrected text, refused the old one, and nothing else moves. */
import fc from 'fast-check';
import { checkDraft } from '../../src/draft/checkDraft';
import { correctDocx } from '../../src/draft/correctDocx';
import { certainCorrections, type Correction } from '../../src/draft/corrections';
import { openDraft } from '../../src/draft/openDraft';
import { traceDocx } from '../../src/draft/readDocx';
import { packParts } from '../../src/opc/zip';
import { renderDocx } from '../../src/renderers/docx/docx';
import { compile } from '../support/workbook';
import { changedParts, editParts, partText, validatorErrors } from '../support/xlsxParts';

const DATE = '2022-04-28T00:00:00Z';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const P = (content: string): string => `<w:p>${content}</w:p>`;
const R = (text: string, properties = ''): string => `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const packed = (body: string, footnotes?: string): Uint8Array =>
  packParts(
    new Map([
      ['word/document.xml', `<w:document ${W}><w:body>${body}</w:body></w:document>`],
      ...(footnotes === undefined ? [] : ([['word/footnotes.xml', `<w:footnotes ${W}>${footnotes}</w:footnotes>`]] as const)),
    ]),
  );

const textOf = (bytes: Uint8Array): string => openDraft('a.docx', bytes).text;
const correct = (bytes: Uint8Array): ReturnType<typeof correctDocx> => {
  const text = textOf(bytes);
  return correctDocx(bytes, certainCorrections(text, checkDraft(text)), DATE);
};
/** The document as it is after every change of ours has been refused. */
const refused = (bytes: Uint8Array): Uint8Array =>
  editParts(bytes, {
    'word/document.xml': (xml) =>
      xml
        .replace(/<w:ins [^>]*w:author="Chốt Số"[^>]*>.*?<\/w:ins>/gs, '')
        .replace(/<w:del [^>]*w:author="Chốt Số"[^>]*>(.*?)<\/w:del>/gs, (_, content: string) => content.replace(/w:delText/g, 'w:t')),
  });
const apply = (text: string, corrections: readonly Correction[]): string =>
  corrections.reduceRight((now, { start, end, correction }) => now.slice(0, start) + correction + now.slice(end), text);

const WRONG = 'Đã giao 912 việc, trong đó có 571 việc xong (đạt 56,7%); 90 việc đang làm (chiếm 9,9%); 251 việc quá hạn (chiếm 27,5%).';

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

test('a whole report of ours: one part changes, both validators of the format agree, and again nothing is certain', () => {
  const before = renderDocx(compile({ template: [WRONG, 'Theo Công văn số 12//UBND-TH[^n] đã nộp.', ['chú thích', 'n', 'Số 34//SNV.']] }).document);
  const { bytes, made } = correct(before);
  expect(made.map(({ correction }) => correction)).toEqual(['62,6%', '12/UBND-TH', '34/SNV']);
  expect(changedParts(before, bytes).sort()).toEqual(['word/document.xml', 'word/footnotes.xml']);
  expect(validatorErrors(before, 'docx')).toEqual([]);
  expect(validatorErrors(bytes, 'docx')).toEqual([]);
  expect(textOf(refused(bytes)).split('\n').slice(0, 3)).toEqual(textOf(before).split('\n').slice(0, 3));
  expect(correct(bytes).made).toEqual([]);
}, 60_000);

test('wherever the runs are cut, accepted is corrected and refused is as before', () => {
  const alphabet = fc.constantFrom('a', 'ệ', ' ', '&amp;', '&#x20AC;', 'e\u0323\u0302', '5', '/', '  ', '\ud83d\ude00');
  const run = fc.tuple(fc.array(alphabet, { minLength: 1, maxLength: 6 }), fc.boolean(), fc.boolean()).map(([units, tab, bare]) => {
    const text = units.join('');
    return `<w:r>${tab ? '<w:tab/>' : ''}${bare ? '<w:t>' : '<w:t xml:space="preserve">'}${text}</w:t></w:r>`;
  });
  const property = fc.property(fc.array(run, { minLength: 1, maxLength: 5 }), fc.nat(), fc.integer({ min: 1, max: 5 }), (runs, at, length) => {
    const before = packed(P(`${R('|')}${runs.join('')}${R('|')}`));
    const text = textOf(before);
    const start = at % text.length;
    const end = Math.min(text.length, start + length);
    // half a pair of surrogates is no text
    fc.pre(!/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(text.slice(start, end)));
    const correction = { start, end, written: text.slice(start, end), correction: '<&7>', reason: '' };
    const { bytes, made } = correctDocx(before, [correction], DATE);
    expect(textOf(refused(bytes))).toBe(text);
    // A tab beside a space that goes becomes a space of the text.
    const solid = (line: string): string => line.replace(/\s/g, '');
    expect(solid(textOf(bytes))).toBe(solid(made.length ? apply(text, [correction]) : text));
  });
  fc.assert(property, { seed: 5, numRuns: 400 });
});

test('every unit of the text stands where the trace says', () => {
  const raw = 'Tỷ lệ &amp; số  912';
  const xml = `<w:document><w:body>${P(R(raw))}</w:body></w:document>`;
  const { text, places } = traceDocx(new Map([['word/document.xml', xml]]));
  expect(text).toBe('Tỷ lệ & số 912');
  expect([xml[places[text.indexOf('9')] ?? 0], xml[places[text.indexOf('&')] ?? 0], xml[places[text.indexOf('lệ')] ?? 0]]).toEqual(['9', '&', 'l']);
});
