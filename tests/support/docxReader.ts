/** Reads back what the .docx renderer wrote: paragraphs, notes, controls and headers, straight from the parts. */
import { decodeXml } from '../../src/opc/xmlGuard';
import { fromUtf8, inflateEntry, openZip } from '../../src/opc/zip';

export interface DocxParagraph {
  readonly style: string;
  /** Note marks as [1], superscript numbers too. */
  readonly text: string;
}

export interface DocxControl {
  readonly part: string;
  readonly id: number;
  readonly tag: string;
  readonly alias: string;
  readonly bookmark: string;
  readonly text: string;
}

export interface DocxContent {
  readonly parts: ReadonlyMap<string, string>;
  readonly paragraphs: readonly DocxParagraph[];
  /** By footnote id, from 1. */
  readonly notes: readonly (readonly string[])[];
  readonly controls: readonly DocxControl[];
  /** Of first pages, and of the others. */
  readonly headers: readonly [first: string, others: string];
}

const attribute = (tag: string, name: string): string => decodeXml(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

function readParagraphs(part: string, xml: string, controls: DocxControl[]): DocxParagraph[] {
  const paragraphs: DocxParagraph[] = [];
  let style = '';
  let text = '';
  let superscript = false;
  let control: { tag: string; alias: string; id: number; bookmark: string; text: string } | undefined;
  for (const [tag, name = '', after = ''] of xml.matchAll(/<(\/?[\w:]+)[^>]*>([^<]*)/g)) {
    switch (name) {
      case 'w:p':
        text = '';
        break;
      case 'w:pStyle':
        style = attribute(tag, 'w:val');
        break;
      case 'w:r':
        superscript = false;
        break;
      case 'w:vertAlign':
        superscript = true;
        break;
      case 'w:t': {
        const shown = decodeXml(after);
        text += superscript ? `[${shown}]` : shown;
        if (control) control.text += shown;
        break;
      }
      case 'w:footnoteReference':
        text += `[${attribute(tag, 'w:id')}]`;
        break;
      case 'w:sdt':
        control = { tag: '', alias: '', id: 0, bookmark: '', text: '' };
        break;
      case 'w:tag':
        if (control) control.tag = attribute(tag, 'w:val');
        break;
      case 'w:alias':
        if (control) control.alias = attribute(tag, 'w:val');
        break;
      case 'w:id':
        if (control) control.id = Number(attribute(tag, 'w:val'));
        break;
      case 'w:bookmarkStart':
        if (control) control.bookmark = attribute(tag, 'w:name');
        break;
      case '/w:sdt':
        if (control) controls.push({ part, ...control });
        control = undefined;
        break;
      case '/w:p':
        paragraphs.push({ style, text });
        break;
    }
  }
  return paragraphs;
}

export function readDocx(bytes: Uint8Array): DocxContent {
  const parts = new Map(openZip(bytes).entries.map((entry) => [entry.name, fromUtf8(inflateEntry(entry))]));
  const controls: DocxControl[] = [];
  const paragraphs = readParagraphs('document', parts.get('word/document.xml') ?? '', controls);
  const footnotes = [...(parts.get('word/footnotes.xml') ?? '').matchAll(/<w:footnote w:id="\d+">(.*?)<\/w:footnote>/gs)];
  const notes = footnotes.map(([xml]) => readParagraphs('footnotes', xml, controls).map(({ text }, index) => (index ? text : text.replace(/^ /, ''))));
  const header = (name: string): string =>
    readParagraphs(name, parts.get(`word/${name}.xml`) ?? '', [])
      .map(({ text }) => text)
      .join('\n');
  return { parts, paragraphs, notes, controls, headers: [header('header1'), header('header2')] };
}
