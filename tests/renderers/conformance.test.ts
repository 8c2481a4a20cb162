/** One law for all outputs: the same text, the same figures, the same findings; a draft says so; same input, same bytes. */
import { readFileSync } from 'node:fs';
import { DRAFT_NOTICE } from '../../src/locale/lexicon';
import { contentText, figuresOf } from '../../src/model/document';
import { compileReport, type CompiledReport } from '../../src/pipeline';
import { REGISTRY } from '../../src/renderers/index';
import { reportLines } from '../../src/renderers/lines';
import type { WrittenSheet } from '../../src/model/writtenSheet';
import type { Renderer } from '../../src/renderers/renderer';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { readDocx } from '../support/docxReader';
import { compile, type BookParts } from '../support/workbook';
import { validatorErrors } from '../support/xlsxParts';
import { plainHtml } from '../support/plainHtml';

const draftParts: BookParts = {
  info: [
    ['Cơ quan ban hành', 'VĂN PHÒNG <b>'],
    ['Kính gửi', 'Bộ A;\nBộ B.'],
    ['Người ký', '=1+1'],
  ],
  indicators: [
    ['X', 'X', 'vụ'],
    ['Y', 'Y & "Z"', '%'],
  ],
  figures: {
    A: [
      ['X', null, null, null],
      ['Y', null, null, 58.6],
    ],
  },
  template: [
    ['mục', null, '1. **Đậm**'],
    'có {{ X }} và {{ Y | tăng_giảm }} *nghiêng {{ Y }}*[^n] <script>alert(1)</script> & ]]>',
    ['chú thích', 'n', 'Chú thích {{ Y }}.'],
    ['chú thích', 'n', 'Đoạn hai.'],
    ['bảng', 'Biểu', 'chỉ_tiêu: X, Y; cột: kỳ này'],
    ['kết', null, 'Hết.'],
    ['phụ lục', null, 'Phụ lục'],
    'phụ lục {{ Y }}',
  ],
};

/** What an output says, as one text with single spaces; the order of its parts may be its own. */
const READERS: Readonly<Record<string, (output: unknown) => string>> = {
  text: String,
  html: (output) => plainHtml(String(output)),
  docx: (output) => {
    const docx = readDocx(output as Uint8Array);
    return [...docx.headers, ...docx.paragraphs.map(({ text }) => text), ...docx.notes.flat()].join('\n');
  },
  json: (output) => (JSON.parse(String(output)) as { blocks: { text: string }[] }).blocks.map(({ text }) => text).join('\n'),
  sheet: (output) => (output as { rows: { value: string }[][] }).rows.map(([cell]) => cell?.value).join('\n'),
};

/** Outputs that lay rows of a table out in cells, and number their notes themselves. */
const LAID_OUT = ['html', 'docx'];

const squeezed = (text: string): string => text.replace(/\s+/g, ' ');

function wordings(report: CompiledReport, id: string): string[] {
  return [...reportLines(report.document)].flatMap(({ content }) => {
    const text = contentText(content);
    if (!LAID_OUT.includes(id)) return [text];
    return text.split(/ \| |\[\d+\]\s?/).filter((piece) => piece.trim());
  });
}

const cases: [string, () => Promise<CompiledReport>][] = [
  ['the sample', async () => compileReport(readWorkbook(readFileSync('assets/samples/876-BC-VP.xlsx')))],
  ['a draft with hostile text', () => Promise.resolve(compile(draftParts))],
];

const outputs = REGISTRY.flatMap((renderer) => cases.map(([name, report]) => ({ name: `${renderer.id}, ${name}`, renderer, report })));

const renderTwice = (renderer: Renderer, report: CompiledReport): [unknown, unknown] => [renderer.render(report), renderer.render(report)];

test.each(outputs)('$name: same input, same bytes', async ({ renderer, report }) => {
  const [first, second] = renderTwice(renderer, await report());
  expect(first).toEqual(second);
});

test.each(outputs.filter(({ renderer }) => renderer.id in READERS))('$name: all of the text, and nothing but text', async ({ renderer, report }) => {
  const compiled = await report();
  const said = squeezed(READERS[renderer.id]?.(renderer.render(compiled)) ?? '');
  for (const wording of wordings(compiled, renderer.id)) expect(said).toContain(squeezed(wording).trim());
  expect(said.includes(DRAFT_NOTICE)).toBe(compiled.document.draft);
});

test.each(cases)('%s: .docx is valid and has each figure as a content control', async (_, report) => {
  const compiled = await report();
  const docx = REGISTRY.find(({ id }) => id === 'docx')?.render(compiled) as Uint8Array;
  const figures = figuresOf(compiled.document);
  expect(
    readDocx(docx)
      .controls.map(({ text }) => text)
      .sort(),
  ).toEqual(figures.map(({ text }) => text).sort());
  expect(validatorErrors(docx, 'docx')).toEqual([]);
});

test('JSON names cells, formulas, gaps and findings', () => {
  const compiled = compile(draftParts);
  const json = JSON.parse(REGISTRY.find(({ id }) => id === 'json')?.render(compiled) as string) as Record<string, unknown>;
  expect(json.draft).toBe(true);
  expect((json.figures as unknown[])[0]).toEqual({
    key: 'X',
    name: 'X',
    text: '[chưa có số: X – Sở A]',
    value: null,
    cells: ['A!D2'],
    formula: 'X',
    missing: true,
  });
  expect((json.figures as unknown[])[1]).toMatchObject({ key: 'Y|tăng_giảm', text: 'tăng 58,6%', value: 58.6, cells: ['A!D3'], formula: 'Y', missing: false });
  expect(json.findings).toEqual(JSON.parse(JSON.stringify(compiled.findings)));
});

test('sheet Kiểm tra has a row for every finding', () => {
  const compiled = compile(draftParts);
  const sheet = REGISTRY.find(({ id }) => id === 'findings')?.render(compiled) as WrittenSheet;
  expect(sheet.rows).toHaveLength(compiled.findings.length + 1);
  expect(sheet.rows[1]?.map(({ value }) => value)).toEqual(expect.arrayContaining([compiled.findings[0]?.level, compiled.findings[0]?.message]));
});
