/** Blocks of the body and of annexes: paragraphs by kind, and tables with a repeated header row. */
import { isChart, type Block, type ChartBlock, type TableBlock } from '../../model/document';
import { TEXT_WIDTH } from '../styleSheet';
import { columnWidths } from '../columnWidths';
import type { ChartDrawings } from './chartDrawing';
import { cell, JUSTIFICATION, KEEP_NEXT, paragraph, row, run, table, twips } from './elements';
import type { InlineWriter } from './inline';

/** Word joins tables that touch, and a table may not end a section: this line follows each table. It also holds a section's properties. */
export const thinLine = (keepNext = '', section = ''): string => paragraph('thin', '', `${keepNext}<w:spacing w:after="100"/>${section}`);

/** Rows of a table that is better moved to the next page than split. */
const SHORT_TABLE = 10;

function tableBlock(block: TableBlock, write: InlineWriter, keepNext: string): string {
  const { caption, columns, rows } = block;
  const widths = columnWidths(block, TEXT_WIDTH).map(twips);
  const head = columns.map(({ title }, index) => cell(widths[index] ?? 0, paragraph('tableHead', run(title)), 'center'));
  // Written before the rows: figures are numbered in the order of the file.
  const captionLine = caption.length ? paragraph('caption', write(caption)) : '';
  const keepRow = (index: number): string => (rows.length <= SHORT_TABLE && index < rows.length - 1 ? KEEP_NEXT : '');
  const body = rows.map((contents, rowIndex) =>
    row(
      columns.map(({ align }, index) => {
        const properties = `${keepRow(rowIndex)}<w:jc w:val="${JUSTIFICATION[align]}"/>`;
        return cell(widths[index] ?? 0, paragraph('tableCell', write(contents[index] ?? []), properties), 'center');
      }),
    ),
  );
  return captionLine + table(widths, [row(head, true), ...body], true) + thinLine(keepNext);
}

/** Its figures are in the drawing, where Word can hold no control. */
const chartBlock = (block: ChartBlock, { write, charts }: BlockWriters, keepNext: string): string =>
  (block.caption.length ? paragraph('caption', write(block.caption)) : '') + charts.draw(block, keepNext);

export interface BlockWriters {
  readonly write: InlineWriter;
  readonly charts: ChartDrawings;
}

/** The last block of the body stays on the page of the signature. */
export const blocksXml = (blocks: readonly Block[], writers: BlockWriters, beforeSignature: boolean): string[] =>
  blocks.map((block, index) => {
    const keepNext = beforeSignature && index === blocks.length - 1 ? KEEP_NEXT : '';
    if (block.kind !== 'table') return paragraph(block.kind, writers.write(block.content), keepNext);
    return isChart(block) ? chartBlock(block, writers, keepNext) : tableBlock(block, writers.write, keepNext);
  });
