/** What must hold of every report's outputs, whatever stood in the workbook. */
import { readDocx } from '../../tests/support/docxReader';
import { plainHtml } from '../../tests/support/plainHtml';
import { cleanText } from '../../src/locale/encoding';
import { contentText, figuresOf, isChart, type Block, type ReportDocument } from '../../src/model/document';
import { guardXml, tagName } from '../../src/opc/xmlGuard';
import { fromUtf8, inflateEntry, openZip } from '../../src/opc/zip';
import { renderDocx } from '../../src/renderers/docx/docx';
import { renderJson } from '../../src/renderers/json';
import { reportLines } from '../../src/renderers/lines';
import type { RenderInput } from '../../src/renderers/renderer';
import { renderSheetBlock } from '../../src/renderers/sheetBlock';
import { renderText } from '../../src/renderers/text';
import { renderWordHtml } from '../../src/renderers/wordHtml';
import { CANARY } from './hostile';
import { Broken } from './target';

/** A bare ampersand, a character that XML 1.0 forbids, or what stands where UTF-8 was broken. */
const ILL_FORMED = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

export function assertWellFormed(part: string, xml: string): void {
  const broken = (why: string): Broken => new Broken('invalid', `${part}: ${why}`);
  try {
    guardXml(part, xml, (tag) => {
      const rest = tag.slice(tagName(tag).length).replace(/\s+[\w:.-]+=(?:"[^"<]*"|'[^'<]*')/g, '');
      if (rest.trim()) throw broken(`tag <${tag.slice(0, 100)}>`);
    });
  } catch (error) {
    throw error instanceof Broken ? error : broken(String(error));
  }
  const found = ILL_FORMED.exec(xml);
  if (found) throw broken(`…${xml.slice(Math.max(0, found.index - 40), found.index + 40)}…`);
}

export const xmlParts = (bytes: Uint8Array): [string, string][] =>
  openZip(bytes)
    .entries.filter(({ name }) => /\.(?:xml|rels)$/.test(name))
    .map((entry) => [entry.name, fromUtf8(inflateEntry(entry))]);

/** No tag of the output has the canary outside of an attribute's quotes. */
function assertNoCanaryTags(output: string, markup: string): void {
  for (const [tag] of markup.matchAll(/<[^>]*>/g))
    if (tag.replace(/"[^"]*"|'[^']*'/g, '').includes(CANARY) || /<\/?(?:script|img|canary)/i.test(tag))
      throw new Broken('markup', `${output}: ${tag.slice(0, 200)}`);
}

const squeezed = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();

/** Every digit group, in order of size: outputs may lay out and number notes in their own order. */
const digits = (text: string): string =>
  [...text.replace(/\[\d+\]/g, ' ').matchAll(/\d+/g)]
    .map(([group]) => group)
    .sort()
    .join(' ');

function assertSame(output: string, found: string, wanted: string): void {
  if (found === wanted) return;
  let at = 0;
  while (found[at] === wanted[at]) at += 1;
  throw new Broken('differs', `${output}: “${found.slice(Math.max(0, at - 30), at + 60)}” instead of “${wanted.slice(Math.max(0, at - 30), at + 60)}”`);
}

/** In Word a chart is drawn: its figures are in a part of its own, not in the text. */
function withoutCharts(document: ReportDocument): ReportDocument {
  const undrawn = (blocks: readonly Block[]): Block[] =>
    blocks.map((block) => (block.kind === 'table' && isChart(block) ? { ...block, columns: [], rows: [] } : block));
  return { ...document, body: undrawn(document.body), annexes: document.annexes.map((annex) => ({ ...annex, blocks: undrawn(annex.blocks) })) };
}

export interface Outputs {
  readonly docx: Uint8Array;
}

/** All five outputs of the report, one against the other. */
export function judgeReport({ document, findings }: RenderInput): Outputs {
  const lines = [...reportLines(document)].map(({ content }) => contentText(content));
  const wanted = digits(lines.join('\n'));
  const text = renderText(document);
  assertSame('text', squeezed(text), squeezed(lines.join('\n')));
  if (/[\ufdd0-\ufdef]/.test(text)) throw new Broken('differs', 'a private mark came out');

  const sheet = renderSheetBlock({ document, findings }).rows.map(([cell]) => String(cell?.value));
  assertSame('sheet', squeezed(sheet.join('\n')), squeezed(lines.join('\n')));

  const json = JSON.parse(renderJson({ document, findings })) as { blocks: { text: string }[]; figures: { text: string }[] };
  assertSame('json', squeezed(json.blocks.map((block) => block.text).join('\n')), squeezed(lines.join('\n')));
  const figures = figuresOf(document).map((figure) => figure.text);
  assertSame('json figures', json.figures.map((figure) => figure.text).join('|'), figures.join('|'));

  const html = renderWordHtml(document);
  assertNoCanaryTags('html', html);
  const said = plainHtml(html.replace(/<sup>(\d+)<\/sup>/g, '[$1]'));
  assertSame('html', digits(said), wanted);

  const docx = renderDocx(document);
  for (const [part, xml] of xmlParts(docx)) {
    assertWellFormed(part, xml);
    assertNoCanaryTags(part, xml);
  }
  const read = readDocx(docx);
  const paragraphs = [...read.headers.slice(0, 1), ...read.paragraphs.map((paragraph) => paragraph.text), ...read.notes.flat()];
  const inText = withoutCharts(document);
  assertSame('docx', digits(paragraphs.join('\n')), digits([...reportLines(inText)].map(({ content }) => contentText(content)).join('\n')));
  const printed = (texts: readonly string[]): string => texts.map(squeezed).sort().join('|');
  assertSame('docx controls', printed(read.controls.map((control) => control.text)), printed(figuresOf(inText).map((figure) => figure.text)));
  const drawn = [...xmlParts(docx)].flatMap(([part, xml]) => (part.startsWith('word/charts/') ? plainHtml(xml) : []));
  const [htmlText, docxText] = [squeezed(said), squeezed([...paragraphs, ...drawn].join('\n'))];
  for (const { text: printedText, missing } of figuresOf(document)) {
    const figure = squeezed(printedText);
    if (!htmlText.includes(figure)) throw new Broken('differs', `html lacks ${figure.slice(0, 100)}`);
    // A hole in a chart says so without the details.
    if (!docxText.includes(figure) && !(missing && docxText.includes('[chưa có số]'))) throw new Broken('differs', `docx lacks ${figure.slice(0, 100)}`);
  }
  return { docx };
}
