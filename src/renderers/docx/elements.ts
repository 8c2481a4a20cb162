/** The WordprocessingML elements that the report is made of (ECMA-376 Part 1, 17), as strings; children stand in the schema's order. */
import { escapeXml } from '../../opc/escape';
import type { Alignment, StyleName } from '../styleSheet';

export const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Twentieths of a point, Word's unit of length. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);

/** Word's names for alignments: w:jc. */
export const JUSTIFICATION: Readonly<Record<Alignment, string>> = { left: 'left', center: 'center', right: 'right', justify: 'both' };

export const styleId = (name: StyleName): string => `ChotSo${name.charAt(0).toUpperCase()}${name.slice(1)}`;

export interface RunFormat {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly highlight?: boolean | undefined;
  readonly superscript?: boolean | undefined;
}

function runProperties({ bold, italic, highlight, superscript }: RunFormat): string {
  const marks = `${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}${highlight ? '<w:highlight w:val="yellow"/>' : ''}${superscript ? '<w:vertAlign w:val="superscript"/>' : ''}`;
  return marks && `<w:rPr>${marks}</w:rPr>`;
}

export const run = (text: string, format: RunFormat = {}): string => `<w:r>${runProperties(format)}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

/** `properties` are what differs from the style: keepNext, pBdr, spacing, ind, jc, sectPr, in this order. */
export const paragraph = (style: StyleName, content: string, properties = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${styleId(style)}"/>${properties}</w:pPr>${content}</w:p>`;

export const KEEP_NEXT = '<w:keepNext/>';

/** Side indents that centre something `width` wide in a column; millimetres. */
export function sideIndents(column: number, width: number): string {
  const side = twips(Math.max(0, (column - width) / 2));
  return side ? `<w:ind w:left="${side}" w:right="${side}"/>` : '';
}

/** `width` in twips; a cell must hold at least one paragraph. */
export const cell = (width: number, content: string, verticalAlign: 'top' | 'center' = 'top'): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${verticalAlign === 'top' ? '' : '<w:vAlign w:val="center"/>'}</w:tcPr>${content}</w:tc>`;

/** Rows are never split over pages; a header row is repeated on each. */
export const row = (cells: readonly string[], header = false): string =>
  `<w:tr><w:trPr><w:cantSplit/>${header ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;

/** `widths` in twips. */
export const table = (widths: readonly number[], rows: readonly string[], borders: boolean): string =>
  [
    `<w:tbl><w:tblPr>${borders ? '<w:tblStyle w:val="TableGrid"/>' : ''}`,
    `<w:tblW w:w="${widths.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/>`,
    borders ? '' : '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>',
    '</w:tblPr><w:tblGrid>',
    ...widths.map((width) => `<w:gridCol w:w="${width}"/>`),
    '</w:tblGrid>',
    ...rows,
    '</w:tbl>',
  ].join('');
