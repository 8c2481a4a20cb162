/** A long text in portions: each is drawn only when it comes near the window. */
import { firstAfter, overlaps, type Spot } from './spots';

export interface Chunk {
  readonly start: number;
  readonly end: number;
}

/** About three windows' worth. */
const CHUNK_LENGTH = 4_000;

/** Where the text may be cut near `from + CHUNK_LENGTH`: at a line's end, else between words, else anywhere but in a spot. */
function cutAfter(text: string, from: number, spots: readonly Spot[]): number {
  const to = from + CHUNK_LENGTH;
  if (to >= text.length) return text.length;
  const line = text.lastIndexOf('\n', to);
  if (line > from) return line + 1;
  const space = text.lastIndexOf(' ', to);
  const cut = space > from ? space + 1 : to;
  const spot = spots[firstAfter(spots, cut)];
  const clear = spot && overlaps(spot, { start: cut - 1, end: cut + 1 }) && spot.start > from ? spot.start : cut;
  return /[\udc00-\udfff]/.test(text[clear] ?? '') ? clear + 1 : clear;
}

export function chunksOf(text: string, spots: readonly Spot[]): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 0; at < text.length;) {
    const end = cutAfter(text, at, spots);
    chunks.push({ start: at, end });
    at = end;
  }
  return chunks;
}

export interface Line extends Chunk {
  readonly kind: 'line';
}

/** Rows of cells, as the draft's text writes tables. */
export interface Table extends Chunk {
  readonly kind: 'table';
  readonly rows: readonly (readonly Chunk[])[];
}

const SEPARATOR = /^[\s|:-]*$/;

function cellsOf(text: string, { start, end }: Chunk): Chunk[] {
  const cells: Chunk[] = [];
  for (let at = start; at <= end;) {
    const bar = text.indexOf('|', at);
    const to = bar < 0 || bar > end ? end : bar;
    // Markdown's frame; a cell that is empty has a space in it.
    const frame = to === at && (at === start || to === end);
    if (!frame) cells.push({ start: at, end: to });
    at = to + 1;
  }
  return cells;
}

/** The lines of a chunk; those with bars between cells make a table. */
export function blocksOf(text: string, { start, end }: Chunk): readonly (Line | Table)[] {
  const blocks: (Line | Table)[] = [];
  for (let at = start; at < end;) {
    const found = text.indexOf('\n', at);
    const stop = found < 0 || found >= end ? end : found;
    const line = { start: at, end: stop };
    const words = text.slice(at, stop);
    at = stop + 1;
    if (!/^\||\s\||\|\s/.test(words)) {
      if (words.trim()) blocks.push({ kind: 'line', ...line });
      continue;
    }
    if (SEPARATOR.test(words)) continue;
    const last = blocks.at(-1);
    const row = cellsOf(text, line);
    if (last?.kind === 'table') blocks[blocks.length - 1] = { ...last, end: stop, rows: [...last.rows, row] };
    else blocks.push({ kind: 'table', ...line, rows: [row] });
  }
  return blocks;
}
