/** All outputs. */
import { renderDocx } from './docx/docx';
import { findingsSheet } from './findingsSheet';
import { json } from './json';
import type { FileRenderer, Renderer } from './renderer';
import { sheetBlock } from './sheetBlock';
import { text } from './text';
import { renderWordHtml } from './wordHtml';

const html: FileRenderer = { kind: 'file', id: 'html', label: 'HTML cho Word', extension: 'html', render: ({ document }) => renderWordHtml(document) };
const docx: FileRenderer = { kind: 'file', id: 'docx', label: 'Văn bản Word', extension: 'docx', render: ({ document }) => renderDocx(document) };

export const REGISTRY: readonly Renderer[] = [text, html, docx, json, sheetBlock, findingsSheet];
