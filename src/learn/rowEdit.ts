/** What a choice makes of a row of table Mau: which of its characters give way to which. */
import { lastBefore, type Corpus } from './corpus';
import type { RowEdit } from './learningResult';
import { rowContent, type PlannedRow } from './planRows';
import { writeSource } from './writeSource';
import { overlaps, type Binding, type DoubtChoice, type Stretch } from './binding';

/** The row is written once more with the choice in it: style marks, escapes and equal numbers beside it take care of themselves. */
export function rowEdit(
  corpus: Corpus,
  rows: readonly PlannedRow[],
  proposals: readonly Binding[],
  question: Stretch,
  { source, stretch: { start, end } = question }: DoubtChoice,
): RowEdit | undefined {
  const block = lastBefore(corpus.starts, start);
  const row = rows.find(({ from, to }) => block >= from && block < to);
  if (!row || row.rowKind === 'table' || proposals.some((one) => overlaps(one, { start, end }))) return undefined;
  const paragraphs = corpus.blocks.slice(row.from, row.to).map(({ styled }, index) => {
    const offset = corpus.starts[row.from + index] ?? 0;
    const own = [...proposals, { start, end, source }].filter((one) => one.start >= offset && one.end <= offset + styled.text.length);
    return writeSource(
      styled,
      own.map((one) => ({ ...one, start: one.start - offset, end: one.end - offset })),
    );
  });
  const next = rowContent(row.rowKind, paragraphs);
  const { content } = row;
  const shorter = Math.min(content.length, next.length);
  let at = 0;
  while (at < shorter && content[at] === next[at]) at += 1;
  let tail = 0;
  while (tail < shorter - at && content.at(-1 - tail) === next.at(-1 - tail)) tail += 1;
  return { at, length: content.length - at - tail, text: next.slice(at, next.length - tail) };
}
