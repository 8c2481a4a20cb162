/** The report in templates of organisations: rich ones and bare ones. */
import { packParts, openZip } from '../../src/opc/zip';
import { renderDocx } from '../../src/renderers/docx/docx';
import { planRefresh } from '../../src/refresh/planRefresh';
import { applyRefresh } from '../../src/refresh/applyRefresh';
import { fillTemplate, templateFields } from '../../src/refresh/template/fillTemplate';
import type { FieldLines } from '../../src/refresh/template/documentFields';
import { sampleDocument, figureRun } from '../support/sampleDocument';
import { changedParts, editParts, partText, validatorErrors } from '../support/xlsxParts';
import { BODY, FIRST, LATER, reportOf, shown, statuses } from './support';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const paragraph = (text: string, style = ''): string =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
const override = (part: string, type: string): string => `<Override PartName="/word/${part}.xml" ContentType="${WORD}${type}+xml"/>`;
const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

interface Parts {
  readonly body: string;
  readonly more?: Readonly<Record<string, string>>;
  readonly types?: string;
  readonly relations?: string;
}

const pack = ({ body, more = {}, types = '', relations = '' }: Parts): Uint8Array =>
  packParts(
    new Map([
      [
        '[Content_Types].xml',
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${types}</Types>`,
      ],
      [
        '_rels/.rels',
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId1', 'officeDocument', 'word/document.xml')}</Relationships>`,
      ],
      [BODY, `<w:document ${W} ${R}><w:body>${body}</w:body></w:document>`],
      ...(relations
        ? [
            [
              'word/_rels/document.xml.rels',
              `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
            ] as const,
          ]
        : []),
      ...Object.entries(more),
    ]),
  );

const PAGE = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1985" w:header="708" w:footer="708" w:gutter="0"/>';

/** Head of their own, a note of their own, a section break, header, footer; markers that Word has split. */
const rich = (): Uint8Array =>
  pack({
    body: [
      '<w:p><w:r><w:t xml:space="preserve">Số: </w:t></w:r><w:r w:rsidR="00AA00AA"><w:rPr><w:i/></w:rPr><w:t>{{thông</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>_tin.số</w:t></w:r><w:r><w:t>}}/BC</w:t></w:r></w:p>',
      paragraph('Theo quy định'),
      '<w:p><w:r><w:t>Ghi chú</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="4"/></w:r></w:p>',
      `<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rIdH"/>${PAGE}</w:sectPr></w:pPr></w:p>`,
      '<w:p><w:r><w:t>{{ nội</w:t></w:r><w:r><w:t>_dung }}</w:t></w:r></w:p>',
      paragraph('Nơi nhận: {{thông_tin.nơi_nhận}}'),
      paragraph('Giao {{GIAO}} việc, {{ KHONG_CO }}'),
      `<w:sectPr><w:headerReference w:type="default" r:id="rIdH"/><w:footerReference w:type="default" r:id="rIdF"/>${PAGE}</w:sectPr>`,
    ].join(''),
    types: [override('styles', 'styles'), override('footnotes', 'footnotes'), override('header1', 'header'), override('footer1', 'footer')].join(''),
    relations: [
      relation('rIdS', 'styles', 'styles.xml'),
      relation('rIdN', 'footnotes', 'footnotes.xml'),
      relation('rIdH', 'header', 'header1.xml'),
      relation('rIdF', 'footer', 'footer1.xml'),
    ].join(''),
    more: {
      'word/styles.xml': `<w:styles ${W}><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="doan"><w:name w:val="Đoạn"/><w:basedOn w:val="a"/></w:style><w:style w:type="paragraph" w:styleId="a4"><w:name w:val="footnote text"/><w:basedOn w:val="a"/></w:style><w:style w:type="character" w:styleId="a5"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style></w:styles>`,
      'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote><w:footnote w:id="4"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>Chú thích của cơ quan</w:t></w:r></w:p></w:footnote></w:footnotes>`,
      'word/header1.xml': `<w:hdr ${W}><w:p><w:r><w:t>VĂN PHÒNG</w:t></w:r></w:p></w:hdr>`,
      'word/footer1.xml': `<w:ftr ${W}><w:p><w:r><w:t>Trang cuối</w:t></w:r></w:p></w:ftr>`,
    },
  });

const bare = (): Uint8Array => pack({ body: `${paragraph('{{NOI_DUNG}}')}<w:sectPr>${PAGE}</w:sectPr>` });

const values = new Map<string, FieldLines>([
  ['thông_tin.số', [[{ text: '876' }]]],
  ['GIAO', [[figureRun('GIAO', '1.912')]]],
]);

describe('a template with everything', () => {
  const document = sampleDocument();
  const { bytes, unfilled, addedStyles, annexesAtEnd } = fillTemplate(rich(), document, values);
  const body = partText(bytes, BODY);

  test('is valid and keeps what it was', () => {
    expect(validatorErrors(rich(), 'docx')).toEqual([]);
    expect(validatorErrors(bytes, 'docx')).toEqual([]);
    expect(changedParts(rich(), bytes).sort()).toEqual(
      [
        '[Content_Types].xml',
        'customXml/_rels/item1.xml.rels',
        'customXml/item1.xml',
        'customXml/itemProps1.xml',
        'word/_rels/document.xml.rels',
        BODY,
        'word/footnotes.xml',
        'word/styles.xml',
      ].sort(),
    );
    expect(body.match(/<w:sectPr>/g)).toHaveLength(2);
    expect(body).toContain(paragraph('Theo quy định'));
  });

  test('gets the body, and its fields in the marker’s own formatting', () => {
    const text = shown(bytes);
    expect(text).toContain('Số: 876/BC\n');
    expect(body).toContain('<w:rPr><w:i/></w:rPr><w:t xml:space="preserve">876</w:t>');
    expect(text).toContain('1. Công tác chỉ đạo');
    expect(text).not.toContain('nội_dung');
    expect(body).toContain('- Chủ tịch, các PCT UBND tỉnh;</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:br/></w:r>');
    expect(text).toContain('Giao 1.912 việc');
    expect(unfilled).toEqual(['KHONG_CO']);
    expect(templateFields(rich(), document)).toEqual(['thông_tin.số', 'GIAO', 'KHONG_CO']);
  });

  test('appends notes after its own, numbers that repeat one follow', () => {
    const ids = [...body.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['4', '5', '6', '7']);
    const notes = partText(bytes, 'word/footnotes.xml');
    expect(notes.indexOf('Chú thích của cơ quan')).toBeLessThan(notes.indexOf('cây lúa'));
    expect(notes).toContain('<w:vertAlign w:val="superscript"/></w:rPr><w:t xml:space="preserve">2</w:t>');
  });

  test('maps styles by name and adds what it lacks', () => {
    expect(body).toContain('<w:pStyle w:val="doan"/>');
    expect(body).not.toContain('ChotSoParagraph');
    expect(partText(bytes, 'word/footnotes.xml')).toContain('<w:pStyle w:val="a4"/>');
    expect(partText(bytes, 'word/footnotes.xml')).toContain('<w:rStyle w:val="a5"/>');
    expect(addedStyles).toContain('Chốt Số – Mục');
    expect(addedStyles).not.toContain('Chốt Số – Đoạn');
    expect(partText(bytes, 'word/styles.xml')).toMatch(/w:styleId="ChotSoHeading">.*?<w:basedOn w:val="a"\/>/);
  });

  test('gets annexes at its end, on a new page, before the last section’s properties', () => {
    expect(annexesAtEnd).toBe(true);
    expect(body.indexOf('Phụ lục I')).toBeGreaterThan(body.indexOf('Giao '));
    expect(body).toMatch(/<w:pStyle w:val="ChotSoAnnexTitle"\/><w:pageBreakBefore\/>/);
    const marked = fillTemplate(editParts(rich(), { [BODY]: (xml) => xml.replace(paragraph('Theo quy định'), paragraph('{{phụ_lục}}')) }), document, values);
    expect(marked.annexesAtEnd).toBe(false);
    const text = shown(marked.bytes);
    expect(text.indexOf('Phụ lục I')).toBeLessThan(text.indexOf('1. Công tác chỉ đạo'));
    expect(validatorErrors(marked.bytes, 'docx')).toEqual([]);
  });

  test('is refreshed like any report', () => {
    const made = fillTemplate(rich(), reportOf(FIRST), new Map([['GIAO', [[figureRun('GIAO', '1.912')]]]])).bytes;
    const plan = planRefresh(made, reportOf(LATER));
    expect(statuses(plan)).toHaveLength(11);
    expect(statuses(plan).filter((line) => line.startsWith('changed'))).toHaveLength(6);
    expect(shown(applyRefresh(made, plan))).toContain('hoàn thành 517 nhiệm vụ');
  });
});

describe('other templates', () => {
  test('a bare one gets styles, notes and all', () => {
    const { bytes } = fillTemplate(bare(), sampleDocument({ draft: true }), new Map());
    expect(validatorErrors(bytes, 'docx')).toEqual([]);
    expect(openZip(bytes).entry('word/footnotes1.xml')).toBeDefined();
    expect(openZip(bytes).entries.some(({ name }) => /header/.test(name))).toBe(true);
    expect(shown(bytes)).not.toContain('NHÁP');
  });

  describe('without a header of its own', () => {
    const first = `<w:p><w:pPr><w:sectPr><w:footerReference w:type="default" r:id="rIdF"/>${PAGE}</w:sectPr></w:pPr></w:p>`;
    const footer = {
      types: override('footer1', 'footer') + override('settings', 'settings'),
      relations: relation('rIdF', 'footer', 'footer1.xml') + relation('rIdE', 'settings', 'settings.xml'),
      more: { 'word/footer1.xml': `<w:ftr ${W}><w:p/></w:ftr>`, 'word/settings.xml': `<w:settings ${W}><w:evenAndOddHeaders/></w:settings>` },
    };
    const marker = paragraph('{{nội_dung}}');
    const draft = { ...reportOf(FIRST), draft: true };
    const typesIn = (bytes: Uint8Array): string[][] =>
      [...partText(bytes, BODY).matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([section]) =>
        [...section.matchAll(/headerReference[^>]* w:type="(\w+)"/g)].map(([, type = '']) => type),
      );
    test.each<[string, Uint8Array, string[][]]>([
      ['one section', pack({ body: `${marker}<w:sectPr>${PAGE}</w:sectPr>` }), [['default']]],
      ['no section properties', pack({ body: marker }), [['default']]],
      ['blank section properties', pack({ body: `${marker}<w:sectPr/>` }), [['default']]],
      ['another first page', pack({ body: `${marker}<w:sectPr>${PAGE}<w:titlePg/></w:sectPr>` }), [['default', 'first']]],
      ['a first page like the others', pack({ body: `${marker}<w:sectPr>${PAGE}<w:titlePg w:val="0"/></w:sectPr>` }), [['default']]],
      ['two sections, even pages', pack({ body: `${first}${marker}<w:sectPr>${PAGE}<w:titlePg/></w:sectPr>`, ...footer }), [['default', 'first', 'even'], []]],
    ])('%s: a draft is marked on every page, until it is final', (_, template, types) => {
      const { bytes } = fillTemplate(template, draft, new Map());
      expect(validatorErrors(bytes, 'docx')).toEqual([]);
      expect(typesIn(bytes)).toEqual(types);
      expect(shown(bytes, 'word/chotso_header1.xml').trim()).toBe('BẢN NHÁP – CHƯA CHỐT SỐ');
      const final = applyRefresh(bytes, planRefresh(bytes, reportOf(LATER)));
      expect(shown(final, 'word/chotso_header1.xml').trim()).toBe('');
      expect(validatorErrors(final, 'docx')).toEqual([]);
      expect(openZip(fillTemplate(template, reportOf(FIRST), new Map()).bytes).entry('word/chotso_header1.xml')).toBeUndefined();
    });
    test('its own header on other pages stays, and the first page gets one', () => {
      const template = editParts(rich(), { [BODY]: (xml) => xml.replaceAll('</w:sectPr>', '<w:titlePg/></w:sectPr>') });
      const { bytes } = fillTemplate(template, draft, values);
      expect(typesIn(bytes)).toEqual([['first', 'default'], ['default']]);
      expect(shown(bytes, 'word/header1.xml')).toMatch(/^BẢN NHÁP – CHƯA CHỐT SỐ\nVĂN PHÒNG/);
      expect(validatorErrors(bytes, 'docx')).toEqual([]);
    });
  });

  test('a draft says so in its headers', () => {
    const { bytes } = fillTemplate(rich(), sampleDocument({ draft: true }), values);
    expect(shown(bytes, 'word/header1.xml')).toMatch(/^BẢN NHÁP – CHƯA CHỐT SỐ\nVĂN PHÒNG/);
    expect(validatorErrors(bytes, 'docx')).toEqual([]);
  });

  test('a section break on the marker’s paragraph stays', () => {
    const { bytes } = fillTemplate(
      pack({ body: `<w:p><w:pPr><w:sectPr>${PAGE}</w:sectPr></w:pPr><w:r><w:t>{{nội_dung}}</w:t></w:r></w:p><w:p/><w:sectPr>${PAGE}</w:sectPr>` }),
      reportOf(FIRST),
      new Map(),
    );
    expect(partText(bytes, BODY).match(/<w:sectPr>/g)).toHaveLength(2);
    expect(validatorErrors(bytes, 'docx')).toEqual([]);
  });

  test('a marker in a table cell; tables as narrow as the page', () => {
    const { bytes } = fillTemplate(
      pack({
        body: `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="5000" w:type="dxa"/></w:tcPr>${paragraph('{{nội_dung}}')}</w:tc></w:tr></w:tbl><w:p/><w:sectPr><w:pgSz w:w="8000" w:h="11000"/><w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>`,
      }),
      reportOf(FIRST),
      new Map(),
    );
    expect(validatorErrors(bytes, 'docx')).toEqual([]);
    const widths = [...partText(bytes, BODY).matchAll(/<w:tblW w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths[1]).toBeLessThanOrEqual(6010);
  });

  test('a .dotx gives a document; a report of ours, with markers, serves as template', () => {
    const dotx = editParts(bare(), { '[Content_Types].xml': (xml) => xml.replace('document.main', 'template.main') });
    expect(partText(fillTemplate(dotx, reportOf(FIRST), new Map()).bytes, '[Content_Types].xml')).toContain('document.main+xml');
    const own = editParts(renderDocx(reportOf(FIRST)), {
      [BODY]: (xml) => xml.replace(/<w:p>(?:(?!<\/w:p>).)*Trong tháng.*?<\/w:p>/s, paragraph('{{nội_dung}}')),
    });
    const { bytes, addedStyles } = fillTemplate(own, reportOf(LATER), new Map());
    expect(addedStyles).toEqual([]);
    expect(validatorErrors(bytes, 'docx')).toEqual([]);
    expect(openZip(bytes).entries.filter(({ name }) => /^customXml\/item\d/.test(name))).toHaveLength(1);
  });

  test.each([
    ['no marker', pack({ body: '<w:p/>' }), 'không có dấu {{nội_dung}}'],
    ['two markers', pack({ body: paragraph('{{nội_dung}}') + paragraph('{{noi_dung}}') }), 'hai dấu {{nội_dung}}'],
    ['a marker among words', pack({ body: paragraph('Nội dung: {{nội_dung}}') }), 'đứng một mình'],
    [
      'a macro file',
      editParts(bare(), {
        '[Content_Types].xml': (xml) => xml.replace(`${WORD}document.main+xml`, 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml'),
      }),
      'macro',
    ],
  ])('refused: %s', (_, bytes, words) => {
    expect(() => fillTemplate(bytes, reportOf(FIRST), new Map())).toThrow(
      expect.objectContaining({ name: 'InputError', message: expect.stringContaining(words) as string }),
    );
  });
});
