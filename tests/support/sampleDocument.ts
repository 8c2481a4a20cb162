/** Report documents for renderers' tests: one with every kind of node, and random ones. */
import fc from 'fast-check';
import type { Annex, Block, Inline, InlineContent, ParagraphKind, ReportDocument, TableBlock, TextRun } from '../../src/model/document';
import type { PrintedFigure } from '../../src/model/figure';

const SOURCE = 'Mẫu!C2';

export const printedFigure = (key: string, text: string, differences: Partial<PrintedFigure> = {}): PrintedFigure => ({
  key,
  name: `Chỉ tiêu ${key}`,
  text,
  value: undefined,
  cells: [`SL_STC!D7`, `'Sở Y tế'!D8`],
  formula: key,
  missing: false,
  gaps: [],
  ...differences,
});

export const figureRun = (key: string, text: string, differences: Partial<TextRun> = {}): TextRun => ({
  text,
  figure: printedFigure(key, text),
  ...differences,
});

export const block = (kind: ParagraphKind, ...content: readonly (Inline | string)[]): Block => ({
  kind,
  content: content.map((inline) => (typeof inline === 'string' ? { text: inline } : inline)),
  source: SOURCE,
});

const plain = (text: string): InlineContent => [{ text }];

export const HOSTILE = '<script>alert("1 & 2")</script> \u0000\u000b\ufffe]]> dòng một\r\ndòng hai\ttab \ud800 &lt; \'nháy\'';
export const LONG_KEY = `NV_HT|tỷ_lệ:${'NV_GIAO_RẤT_DÀI_'.repeat(6)}`;
const GAP = '[chưa có số: NV_QH – Sở Y tế]';

const table: TableBlock = {
  kind: 'table',
  caption: [{ text: 'Kết quả theo đơn vị' }, { note: 1, first: false }],
  columns: [
    { title: 'Đơn vị <A&B>', align: 'left', weight: 3 },
    { title: 'Kỳ này', align: 'right', weight: 1 },
    { title: 'Tỷ lệ', align: 'center', weight: 1 },
  ],
  rows: [
    [plain('Sở Tài chính'), [figureRun('NV_GIAO.đơn_vị.STC', '1.095.056')], [figureRun('NV_HT|tỷ_lệ:NV_GIAO', '58,6%')]],
    [plain('Sở Y tế'), [{ text: GAP, gap: true, figure: printedFigure('NV_QH', GAP, { missing: true }) }], []],
  ],
  source: SOURCE,
};

const annexes: readonly Annex[] = [
  {
    title: [plain('Phụ lục I'), plain('DANH MỤC VĂN BẢN'), [{ text: '(Kèm theo Báo cáo số 876/BC-VP)', italic: true }]],
    blocks: [table, block('paragraph', 'Tổng số ', figureRun('VB_DI', '804'), ' văn bản', { note: 3, first: true }, '.')],
    source: SOURCE,
  },
  {
    title: [],
    blocks: [
      { ...table, caption: [] },
      { ...table, caption: [] },
    ],
    source: SOURCE,
  },
];

export const sampleDocument = (differences: Partial<ReportDocument> = {}): ReportDocument => ({
  draft: false,
  head: {
    superior: 'UBND tỉnh Cao Bằng',
    agency: 'Văn phòng',
    number: 'Số: 876/BC-VP',
    placeAndDate: 'Cao Bằng, ngày 28 tháng 4 năm 2022',
    type: 'Báo cáo',
    subject: ['Công tác chỉ đạo điều hành tháng 4 năm 2022', 'của UBND tỉnh & Chủ tịch UBND tỉnh'],
    addressees: ['Văn phòng Chính phủ;', 'Bộ Tài chính.'],
  },
  body: [
    block('heading', '1. Công tác chỉ đạo', { note: 1, first: true }),
    block('subheading', '1.1. Nhiệm vụ'),
    block('paragraph', 'Có ', figureRun('NV_HT', '198', { bold: true }), ' nhiệm vụ (', figureRun('NV_HT|tỷ_lệ:NV_GIAO', '58,6%', { italic: true }), ')', {
      note: 2,
      first: true,
    }),
    block('paragraph', HOSTILE, figureRun(LONG_KEY, '<b>&12</b>')),
    block('bullet', '- Đậm ', { text: 'và nghiêng', bold: true, italic: true }, { note: 1, first: false }),
    table,
    block('paragraph', 'chữ dài '.repeat(4000)),
    block('closing', 'Trên đây là báo cáo của Văn phòng./.'),
  ],
  signature: {
    recipients: ['Chủ tịch, các PCT UBND tỉnh;', 'Lưu: VT, TH(Nh).'],
    authority: ['TM. Ủy ban nhân dân', 'KT. Chủ tịch'],
    position: ['Phó Chủ tịch'],
    signer: 'Trịnh Sỹ Tài',
  },
  notes: [
    [[{ text: 'Diện tích ' }, { text: 'cây lúa', bold: true }, { text: ' tăng ' }, figureRun('DT_LUA|so_với', '3,29%')], [{ text: 'đoạn hai', italic: true }]],
    [[{ text: 'Xem chú thích ' }, { note: 1, first: false }, { text: '.' }]],
    [plain('Chú thích của phụ lục')],
  ],
  annexes,
  ...differences,
});

/** Every UTF-16 unit may occur, surrogates without a partner too; the characters of markup often. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'<>&"\'`-= \n\t\u0000\u00a0ạđ1'),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    {
      maxLength: 90,
    },
  )
  .map((units) => units.join(''));

const randomRun: fc.Arbitrary<Inline> = fc
  .record({
    text: hostileText,
    key: fc.option(hostileText, { nil: undefined }),
    name: hostileText,
    bold: fc.boolean(),
    italic: fc.boolean(),
    gap: fc.boolean(),
  })
  .map(({ text, key, name, bold, italic, gap }) => ({
    text,
    ...(key === undefined ? {} : { figure: printedFigure(key, text, { name }) }),
    ...(bold ? { bold: true as const } : {}),
    ...(italic ? { italic: true as const } : {}),
    ...(gap ? { gap: true as const } : {}),
  }));

const randomContent = fc.array(randomRun, { maxLength: 4 });
const randomTexts = fc.array(hostileText, { maxLength: 3 });

const randomTable: fc.Arbitrary<Block> = fc
  .array(fc.record({ title: hostileText, align: fc.constantFrom('left' as const, 'center' as const, 'right' as const), weight: fc.double() }), {
    minLength: 1,
    maxLength: 6,
  })
  .chain((columns) =>
    fc.record({
      kind: fc.constant('table' as const),
      caption: randomContent,
      columns: fc.constant(columns),
      rows: fc.array(fc.array(randomContent, { minLength: columns.length, maxLength: columns.length }), { maxLength: 3 }),
      source: fc.constant(SOURCE),
    }),
  );

const randomParagraph: fc.Arbitrary<Block> = fc.record({
  kind: fc.constantFrom<ParagraphKind>('heading', 'subheading', 'paragraph', 'bullet', 'closing'),
  content: randomContent,
  source: fc.constant(SOURCE),
});

const randomBlocks = fc.array(fc.oneof(randomParagraph, randomTable), { maxLength: 5 });

/** Marks each note at the end of a body paragraph of its own, as every note of a composed report has a first mark. */
export const randomDocument: fc.Arbitrary<ReportDocument> = fc
  .record({
    draft: fc.boolean(),
    head: fc.record({
      superior: hostileText,
      agency: hostileText,
      number: hostileText,
      placeAndDate: hostileText,
      type: hostileText,
      subject: randomTexts,
      addressees: randomTexts,
    }),
    body: randomBlocks,
    signature: fc.record({ recipients: randomTexts, authority: randomTexts, position: randomTexts, signer: hostileText }),
    notes: fc.array(fc.array(randomContent, { maxLength: 3 }), { maxLength: 3 }),
    annexes: fc.array(fc.record({ title: fc.array(randomContent, { maxLength: 3 }), blocks: randomBlocks, source: fc.constant(SOURCE) }), { maxLength: 2 }),
  })
  .map((document) => ({
    ...document,
    body: [...document.body, ...document.notes.map((_, index) => block('paragraph', 'chú thích', { note: index + 1, first: true }))],
  }));
