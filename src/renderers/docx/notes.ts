/** word/footnotes.xml: footnote n has id n; the ids -1 and 0 are Word's separators. */
import { XML_DECLARATION } from '../../opc/escape';
import type { InlineContent, ReportDocument } from '../../model/document';
import { NAMESPACES, paragraph, run } from './elements';
import type { InlineWriter } from './inline';

const separator = (id: number, kind: 'separator' | 'continuationSeparator'): string =>
  `<w:footnote w:type="${kind}" w:id="${id}">${paragraph('note', `<w:r><w:${kind}/></w:r>`)}</w:footnote>`;

const NUMBER = `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>${run(' ')}`;

/** A footnote of the part, its number before its first paragraph. */
export function footnoteXml(id: number, paragraphs: readonly InlineContent[], write: InlineWriter): string {
  const [first = [], ...rest] = paragraphs;
  return `<w:footnote w:id="${id}">${paragraph('note', NUMBER + write(first))}${rest.map((content) => paragraph('note', write(content))).join('')}</w:footnote>`;
}

export const notesXml = (notes: ReportDocument['notes'], write: InlineWriter): string =>
  [
    `${XML_DECLARATION}<w:footnotes ${NAMESPACES}>`,
    separator(-1, 'separator'),
    separator(0, 'continuationSeparator'),
    ...notes.map((paragraphs, index) => footnoteXml(index + 1, paragraphs, write)),
    '</w:footnotes>',
  ].join('');
