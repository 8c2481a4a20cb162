import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { cleanText } from '../../src/locale/encoding';
import { DRAFT_NOTICE } from '../../src/locale/lexicon';
import { contentText, figuresOf, type Block, type ReportDocument } from '../../src/model/document';
import { guardXml } from '../../src/opc/xmlGuard';
import { figureTag } from '../../src/renderers/docx/figureControl';
import { renderDocx } from '../../src/renderers/docx/docx';
import { readDocx, type DocxContent } from '../support/docxReader';
import { block, figureRun, LONG_KEY, randomDocument, sampleDocument } from '../support/sampleDocument';

const shown = (text: string): string => cleanText(text).replace(/\r\n|[\n\r\t\u2028\u2029]/g, ' ');

const blockLines = (one: Block): string[] =>
  one.kind === 'table'
    ? [contentText(one.caption), ...one.columns.map(({ title }) => title), ...one.rows.flatMap((row) => row.map(contentText))]
    : [contentText(one.content)];

const textLines = (document: ReportDocument): string[] => [
  document.head.superior,
  document.head.agency,
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  document.head.number,
  document.head.placeAndDate,
  document.head.type,
  ...document.head.subject,
  'Kính gửi:',
  ...document.head.addressees.map((text) => `- ${text}`),
  ...document.body.flatMap(blockLines),
  'Nơi nhận:',
  ...document.signature.recipients.map((text) => `- ${text}`),
  ...document.signature.authority,
  ...document.signature.position,
  document.signature.signer,
  ...document.annexes.flatMap((annex) => [...annex.title.map(contentText), ...annex.blocks.flatMap(blockLines)]),
];

const nonEmpty = (docx: DocxContent): string[] => docx.paragraphs.map(({ text }) => text).filter(Boolean);
const part = (docx: DocxContent, name: string): string => docx.parts.get(name) ?? '';

function expectSound(docx: DocxContent): void {
  for (const [name, xml] of docx.parts) {
    expect(() => guardXml(name, xml)).not.toThrow();
    expect(xml).toBe(cleanText(xml));
  }
  const { controls } = docx;
  const written = part(docx, 'word/document.xml') + part(docx, 'word/footnotes.xml');
  const bookmarks = [...written.matchAll(/<w:bookmarkStart w:id="(\d+)" w:name="([^"]*)"/g)];
  expect(new Set(controls.map(({ id }) => id)).size).toBe(controls.length);
  expect(new Set(bookmarks.map(([, id]) => id)).size).toBe(controls.length);
  expect(new Set(bookmarks.map(([, , name]) => name)).size).toBe(controls.length);
  for (const { tag, alias, bookmark } of controls) {
    expect(tag.length).toBeLessThanOrEqual(64);
    expect(alias.length).toBeLessThanOrEqual(64);
    expect(bookmark).toMatch(/^_[A-Za-z0-9_]{1,39}$/);
  }
}

describe('renderDocx', () => {
  const document = sampleDocument();
  const docx = readDocx(renderDocx(document));

  test('holds the text of the document, in its order', () => {
    expect(nonEmpty(docx)).toEqual(textLines(document).map(shown).filter(Boolean));
  });

  test('writes footnotes with all their paragraphs, each anchored once', () => {
    expect(docx.notes).toEqual(document.notes.map((paragraphs) => paragraphs.map(contentText).map(shown)));
    const anchors = [...part(docx, 'word/document.xml').matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) => id);
    expect(anchors).toEqual(['1', '2', '3']);
    expect(part(docx, 'word/footnotes.xml')).not.toContain('<w:footnoteReference ');
    expect(part(docx, 'word/footnotes.xml')).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">cây lúa</w:t>');
    expect(part(docx, 'word/footnotes.xml')).toContain('<w:rPr><w:i/></w:rPr><w:t xml:space="preserve">đoạn hai</w:t>');
  });

  test('makes each figure a content control with its key, in body, tables, annexes and notes', () => {
    const expected = figuresOf(document).map(({ key, name, text }) => `${figureTag(key)}|${name}|${text}`);
    const written = docx.controls.map(({ tag, alias, text }) => `${tag}|${alias}|${text}`);
    const longName = (line: string): boolean => line.includes('RẤT_DÀI');
    expect(written.filter((line) => !longName(line)).sort()).toEqual(expected.filter((line) => !longName(line)).sort());
    expect(written.filter(longName)).toHaveLength(1);
    expect(docx.controls.filter((control) => control.part === 'footnotes').map(({ tag }) => tag)).toEqual(['DT_LUA|so_với']);
    expect(part(docx, 'word/document.xml')).not.toContain('<w:text/>');
    expectSound(docx);
  });

  test('keeps each last value in customXml, with the full key, the cells and its control', () => {
    const store = part(docx, 'customXml/item1.xml');
    expect(store.match(/<f /g)).toHaveLength(figuresOf(document).length);
    const long = docx.controls.find(({ tag }) => tag === figureTag(LONG_KEY));
    expect(store).toContain(`<f key="${LONG_KEY}" text="&lt;b&gt;&amp;12&lt;/b&gt;" tag="${long?.tag}" bookmark="${long?.bookmark}"/>`);
  });

  test.each([
    ['a key of 64 characters as it is', 'K'.repeat(64), 'K'.repeat(64)],
    ['a longer one by its beginning and a hash', 'K'.repeat(65), expect.stringMatching(/^K{55}~[0-9a-f]{8}$/)],
  ])('tags %s', (_, key, tag) => {
    expect(figureTag(key)).toEqual(tag);
  });

  test('tags two long keys with one beginning differently', () => {
    expect(figureTag(`${'K'.repeat(70)}A`)).not.toBe(figureTag(`${'K'.repeat(70)}B`));
  });

  test('gives the same bytes for the same report', () => {
    expect(renderDocx(sampleDocument())).toEqual(renderDocx(sampleDocument()));
  });

  test('highlights gaps', () => {
    const highlighted = [...part(docx, 'word/document.xml').matchAll(/<w:highlight w:val="yellow"\/><\/w:rPr><w:t xml:space="preserve">([^<]*)/g)];
    expect(highlighted.map(([, text]) => text)).toEqual(Array(4).fill('[chưa có số: NV_QH – Sở Y tế]'));
  });

  test('says on every page that a draft is one, and on no page of a final copy', () => {
    const { headers: final } = docx;
    const { headers: draft } = readDocx(renderDocx(sampleDocument({ draft: true })));
    // The number is the field's last value: Word counts anew.
    expect(final).toEqual(['', '2']);
    expect(draft).toEqual([DRAFT_NOTICE, `${DRAFT_NOTICE}\n2`]);
    expect(part(docx, 'word/header2.xml')).toContain('<w:fldSimple w:instr=" PAGE ">');
  });

  test('starts each annex in a section of its own, numbered from 1', () => {
    expect(part(docx, 'word/document.xml').match(/<w:sectPr>.*?<w:pgNumType w:start="1"\/><w:titlePg\/><\/w:sectPr>/g)).toHaveLength(3);
  });

  test('keeps the last paragraph with the signature', () => {
    expect(part(docx, 'word/document.xml')).toContain('<w:pStyle w:val="ChotSoClosing"/><w:keepNext/>');
  });

  test('puts one addressee on the line, and gives empty items no line', () => {
    const { head, signature } = document;
    const lines = (differences: Partial<ReportDocument>): string[] =>
      nonEmpty(readDocx(renderDocx({ ...document, body: [block('closing', 'Hết./.')], notes: [], annexes: [], ...differences })));
    expect(lines({ head: { ...head, addressees: ['Văn phòng Chính phủ'] } })).toContain('Kính gửi: Văn phòng Chính phủ');
    expect(
      lines({
        head: { superior: '', agency: '', number: '', placeAndDate: '', type: '', subject: [], addressees: [] },
        signature: { ...signature, recipients: [], authority: [], position: [], signer: '' },
      }),
    ).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Hết./.']);
  });

  test('never lets two tables touch or a table end a section', () => {
    const xml = part(docx, 'word/document.xml');
    expect(xml).not.toMatch(/<\/w:tbl><w:(tbl|sectPr)/);
    expect(xml).not.toContain('</w:tbl></w:body>');
  });

  test('any document becomes sound XML with unique ids', () => {
    fc.assert(
      fc.property(randomDocument, (random) => {
        const read = readDocx(renderDocx(random));
        expectSound(read);
        expect(read.controls).toHaveLength(figuresOf(random).length);
      }),
      { seed: 30, numRuns: 60 },
    );
  });

  test('writes 900 blocks, 300 notes and 1.850 figures in well under a second', () => {
    const body = Array.from({ length: 900 }, (_, index) =>
      block(
        'paragraph',
        'Có ',
        figureRun(`A${index}`, '12'),
        ' trên ',
        figureRun(`B${index}`, '34'),
        ...(index % 3 ? [] : [{ note: index / 3 + 1, first: true }]),
      ),
    );
    const notes = Array.from({ length: 300 }, (_, index) => [[{ text: 'Chú thích ' }, figureRun(`C${index}`, '5')]]);
    const big = sampleDocument({ body, notes, annexes: [] });
    const bytes = renderDocx(big);
    expect(readDocx(bytes).controls).toHaveLength(2100);
  });
});

describe("Microsoft's OpenXmlValidator", () => {
  const directory = mkdtempSync(join(tmpdir(), 'chot-so-docx-'));
  afterAll(() => rmSync(directory, { recursive: true }));

  const validate = (name: string, document: ReportDocument): unknown => {
    const file = join(directory, name);
    writeFileSync(file, renderDocx(document));
    return JSON.parse(execFileSync('node_modules/.bin/ooxml-validator', [file], { encoding: 'utf8' }));
  };

  test.each([
    ['final.docx', sampleDocument()],
    ['draft.docx', sampleDocument({ draft: true, annexes: [], notes: [], body: [] })],
    [
      'random.docx',
      fc
        .sample(randomDocument, { seed: 7, numRuns: 12 })
        .reduce((a, b) => ({ ...b, body: [...a.body, ...b.body].slice(0, 40), notes: [...a.notes, ...b.notes] })),
    ],
  ])(
    'finds no error in %s',
    (name, document) => {
      expect(validate(name, document)).toMatchObject({ ok: true, errors: [] });
    },
    60_000,
  );
});
