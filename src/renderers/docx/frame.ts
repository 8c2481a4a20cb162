/** Head, title, addressees and signature as paragraphs and tables without borders. */
import type { FrameLine, FrameRow, FrameRule } from '../frame';
import { TEXT_WIDTH } from '../styleSheet';
import { cell, paragraph, row, run, sideIndents, table, twips } from './elements';

/** An empty thin paragraph with a top border: a rule that needs no drawing. */
const rule = ({ rule: length, after }: FrameRule, column: number): string =>
  paragraph(
    'thin',
    '',
    `<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:pBdr><w:spacing w:before="60" w:after="${after * 20}"/>${sideIndents(column, length)}`,
  );

const frameLine = (line: FrameLine, column: number): string =>
  'rule' in line ? rule(line, column) : paragraph(line.style, run(line.text), sideIndents(column, line.width));

export const frameLines = (lines: readonly FrameLine[], column: number = TEXT_WIDTH): string => lines.map((line) => frameLine(line, column)).join('');

/** `columns` in millimetres. */
export function frameTable(columns: readonly [number, number], rows: readonly FrameRow[]): string {
  const [left, right] = columns;
  const content = (lines: readonly FrameLine[], column: number): string => cell(twips(column), frameLines(lines, column) || paragraph('thin', ''));
  return table(
    [twips(left), twips(right)],
    rows.map((one) => row([content(one.left, left), content(one.right, right)])),
    false,
  );
}
