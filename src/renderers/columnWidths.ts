/** Column widths of a report's table: by weight, but never so narrow that a number or a word would break. */
import { contentText, type TableBlock } from '../model/document';
import { STYLES } from './styleSheet';
import { boldWidth } from './textWidth';

/** Millimetres on each side of a cell's text; borders and other versions of the font need the rest. */
export const CELL_PADDING = 1.2;
const SLACK = 0.6;

/** A weight out of all proportion counts as 1. */
const usable = (weight: number): number => (weight >= 0.001 && weight <= 1000 ? weight : 1);

/** The longest word is measured, not each: a table may have thousands of cells. */
function wordWidth(texts: readonly string[]): number {
  let longest = '';
  for (const text of texts) for (const word of text.split(/\s+|(?<=-)/)) if (word.length > longest.length) longest = word;
  return boldWidth(longest, STYLES.tableHead.size) + 2 * CELL_PADDING + SLACK;
}

const sumOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Millimetres that add up to `total`. */
export function columnWidths({ columns, rows }: Pick<TableBlock, 'columns' | 'rows'>, total: number): readonly number[] {
  const wanted = columns.map(({ title, weight }, index) => ({
    weight: usable(weight),
    least: Math.min(total / 3, wordWidth([title, ...rows.map((row) => contentText(row[index] ?? []))])),
  }));
  const leastSum = sumOf(wanted.map(({ least }) => least));
  if (leastSum >= total) return wanted.map(({ least }) => (least / leastSum) * total);
  // Columns that their weight would make too narrow get what they need; the others share the rest, which may make more of them too narrow.
  let unit = total / sumOf(wanted.map(({ weight }) => weight));
  for (let before = 0; before !== unit;) {
    before = unit;
    const narrow = wanted.filter(({ weight, least }) => weight * unit < least);
    const others = sumOf(wanted.filter(({ weight, least }) => weight * unit >= least).map(({ weight }) => weight));
    if (others) unit = (total - sumOf(narrow.map(({ least }) => least))) / others;
  }
  return wanted.map(({ weight, least }) => Math.max(least, weight * unit));
}
