/** New figures in a report of 200 pages, and the same done with a document tree: @xmldom/xmldom between fflate's unzip and zip. */
import { DOMParser, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { figuresOf, isNoteMark, type Block, type Inline, type InlineContent, type ReportDocument } from '../../src/model/document';
import { longReport } from './longReport';

const FIGURES = 1556;

/** The long report with as many figures, evenly spread, the others plain text; in each `round` every figure has another value. */
export function agedReport(round: number): ReportDocument {
  const report = longReport();
  const all = figuresOf(report).length;
  let [places, figures] = [0, 0];
  const aged = (content: InlineContent): InlineContent =>
    content.map((inline): Inline => {
      if (isNoteMark(inline) || !inline.figure) return inline;
      places += 1;
      if (Math.floor((places * FIGURES) / all) === figures) return { text: inline.text };
      figures += 1;
      const key = `CT_${figures}`;
      const text = String(10_000 + 3 * figures + round);
      return { text, figure: { ...inline.figure, key, name: `Chỉ tiêu ${figures}`, text } };
    });
  const body = report.body.map((block): Block =>
    block.kind === 'table' ? { ...block, rows: block.rows.map((row) => row.map(aged)) } : { ...block, content: aged(block.content) },
  );
  return { ...report, body, notes: report.notes.map((note) => note.map(aged)) };
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TEXT_PARTS = ['word/document.xml', 'word/footnotes.xml'];
/** The part that remembers each figure as it was last printed. */
const STORE = 'customXml/item1.xml';

function edited(xml: string, edit: (document: Document) => void): string {
  const document = new DOMParser({ locator: false }).parseFromString(xml, 'text/xml');
  edit(document);
  return new XMLSerializer().serializeToString(document);
}

function replaceTexts(document: Document, values: ReadonlyMap<string, string>): void {
  const within = (element: Element, name: string): Element[] => Array.from(element.getElementsByTagNameNS(W, name));
  for (const control of Array.from(document.getElementsByTagNameNS(W, 'sdt'))) {
    const [tag] = within(control, 'tag');
    const value = values.get(tag?.getAttributeNS(W, 'val') ?? '');
    const [first, ...others] = within(control, 't');
    if (value === undefined || !first || (first.textContent === value && !others.length)) continue;
    first.textContent = value;
    for (const other of others) other.textContent = '';
  }
}

function remember(document: Document, values: ReadonlyMap<string, string>): void {
  for (const record of Array.from(document.getElementsByTagName('f'))) {
    const value = values.get(record.getAttribute('key') ?? '');
    if (value !== undefined && record.getAttribute('text') !== value) record.setAttribute('text', value);
  }
}

/** The same job with the packages most people would take. */
export function withDom(bytes: Uint8Array, report: ReportDocument): Uint8Array {
  const values = new Map(figuresOf(report).map(({ key, text }) => [key, text]));
  const parts = unzipSync(bytes);
  const edit = (name: string, change: typeof remember): void => {
    const part = parts[name];
    if (part) parts[name] = strToU8(edited(strFromU8(part), (document) => change(document, values)));
  };
  for (const name of TEXT_PARTS) edit(name, replaceTexts);
  edit(STORE, remember);
  return zipSync(parts);
}
