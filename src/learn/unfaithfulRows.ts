/** The learnt rows, compiled with the same workbook: which of them don't print what they were learnt from. */
import { contentText } from '../model/document';
import { compose } from '../template/compose';
import type { TemplateRow } from '../template/readRows';
import type { PlannedRow } from './planRows';
import type { LearnSource } from './learnSource';

const cellOf = (at: number): string => `Mau!C${at + 2}`;
const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What each row prints, a line a paragraph. */
function compiledLines(rows: readonly PlannedRow[], source: LearnSource): string[][] {
  const template = rows.map(({ rowKind, code, content }, at): TemplateRow => ({
    kind: rowKind,
    code,
    content: { source: content, cell: cellOf(at), row: at + 2 },
    condition: { source: '', cell: cellOf(at), row: at + 2 },
  }));
  const { document } = compose({ ...source, rows: template });
  const lines = new Map<string, string[]>();
  const add = (cell: string, text: string): void => {
    lines.set(cell, [...(lines.get(cell) ?? []), text]);
  };
  for (const annex of document.annexes) for (const title of annex.title) add(annex.source, contentText(title));
  for (const block of [...document.body, ...document.annexes.flatMap(({ blocks }) => blocks)]) {
    if (block.kind !== 'table') add(block.source, contentText(block.content));
    else {
      if (block.caption.length) add(block.source, contentText(block.caption));
      for (const cells of [block.columns.map(({ title }) => title), ...block.rows.map((row) => row.map(contentText))]) add(block.source, cells.join(' | '));
    }
  }
  const notes = document.notes.flat().map(contentText);
  let next = 0;
  return rows.map(({ rowKind }, at) => {
    if (rowKind !== 'note') return lines.get(cellOf(at)) ?? [];
    next += 1;
    return notes.slice(next - 1, next);
  });
}

export interface Unfaithful {
  /** Index of the row. */
  readonly at: number;
  readonly printed: string;
}

/** Rows whose print isn't the expected one. Throws TemplateError where they don't compile. */
export function unfaithfulRows(rows: readonly PlannedRow[], source: LearnSource): Unfaithful[] {
  const printed = compiledLines(rows, source);
  return rows.flatMap(({ expected }, at) => {
    const lines = printed[at] ?? [];
    const same = lines.length === expected.length && lines.every((line, i) => folded(line) === folded(expected[i] ?? ''));
    return same ? [] : [{ at, printed: lines.join('\n') }];
  });
}
