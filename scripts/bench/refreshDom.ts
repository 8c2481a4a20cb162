/** New figures in a report of 200 pages, and the same done with a document tree: @xmldom/xmldom between fflate's unzip and zip. */
import { DOMParser, XMLSerializer, type Element } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { figuresOf, isNoteMark, type Block, type Inline, type InlineContent, type ReportDocument } from '../../src/model/document';
import { longReport } from './longReport';

/** The long report's body, repeated and cut to 200 pages as LibreOffice lays them out. */
const COPIES = 3;
const BLOCKS = 2240;
const FIGURES = 1556;
/** Places for figures in those blocks: some stay figures, evenly, the others become plain text. */
const PLACES = 4655;

/** `round`: in each round every figure has another value. */
export function agedReport(round: number): ReportDocument {
  const report = longReport();
  let [places, figures] = [0, 0];
  const aged = (content: InlineContent, copy: number): InlineContent =>
    content.flatMap((inline): Inline[] => {
      if (isNoteMark(inline)) return copy ? [] : [inline];
      if (!inline.figure) return [inline];
      places += 1;
      if (Math.floor((places * FIGURES) / PLACES) === figures) return [{ text: inline.text }];
      figures += 1;
      const key = `CT_${figures}`;
      const text = String(10_000 + 3 * figures + round);
      return [{ text, figure: { ...inline.figure, key, name: `Chỉ tiêu ${figures}`, text } }];
    });
  const copied = (block: Block, copy: number): Block =>
    block.kind === 'table'
      ? { ...block, rows: block.rows.map((row) => row.map((cell) => aged(cell, copy))) }
      : { ...block, content: aged(block.content, copy) };
  const blocks = Array.from({ length: COPIES }, (_, copy) => report.body.map((block) => ({ block, copy }))).flat();
  const body = blocks.slice(0, BLOCKS).map(({ block, copy }) => copied(block, copy));
  return { ...report, body, notes: report.notes.map((note) => note.map((content) => aged(content, 0))) };
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TEXT_PARTS = /^word\/(?:document|footnotes)\.xml$/;

function withNewTexts(xml: string, values: ReadonlyMap<string, string>): string {
  const document = new DOMParser({ locator: false }).parseFromString(xml, 'text/xml');
  const within = (element: Element, name: string): Element[] => Array.from(element.getElementsByTagNameNS(W, name));
  for (const control of Array.from(document.getElementsByTagNameNS(W, 'sdt'))) {
    const [tag] = within(control, 'tag');
    const value = values.get(tag?.getAttributeNS(W, 'val') ?? '');
    const [first, ...others] = within(control, 't');
    if (value === undefined || !first || (first.textContent === value && !others.length)) continue;
    first.textContent = value;
    for (const other of others) other.textContent = '';
  }
  return new XMLSerializer().serializeToString(document);
}

/** The same job with the packages most people would take. */
export function withDom(bytes: Uint8Array, report: ReportDocument): Uint8Array {
  const values = new Map(figuresOf(report).map(({ key, text }) => [key, text]));
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) if (TEXT_PARTS.test(name)) parts[name] = strToU8(withNewTexts(strFromU8(part), values));
  return zipSync(parts);
}
