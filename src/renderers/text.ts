/** Plain text: a paragraph a line, no blank lines, no marks of bold or italic. */
import { contentText, type ReportDocument } from '../model/document';
import { reportLines } from './lines';
import type { FileRenderer } from './renderer';

export const renderText = (document: ReportDocument): string =>
  [...reportLines(document)].map(({ content }) => `${contentText(content).replace(/\s*[\r\n]+\s*/g, ' ')}\n`).join('');

export const text: FileRenderer = { kind: 'file', id: 'text', label: 'Văn bản thuần', extension: 'txt', render: ({ document }) => renderText(document) };
