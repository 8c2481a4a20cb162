/** Tables in a draft: lines with "|" between cells, as Markdown and as `readDraft` writes them. */
import type { Mention } from './mention';
import type { Quantity } from './quantity';
import type { Token } from './token';

export interface Cell {
  readonly words: readonly string[];
  /** Set where the cell holds one number and nothing else. */
  readonly mention: Mention | undefined;
}

export interface Grid {
  readonly header: readonly (readonly string[])[];
  /** Rows below the header, all of one length; without a header at least two. */
  readonly rows: readonly (readonly Cell[])[];
}

const NOTHING: readonly never[] = [];

/** Field by field: a table has thousands of these. */
const bareMention = (quantity: Quantity, index: number): Mention => ({
  start: quantity.start,
  end: quantity.end,
  text: quantity.text,
  value: quantity.value,
  step: quantity.step,
  decimals: quantity.decimals,
  form: quantity.form,
  sign: quantity.sign,
  scaled: quantity.scaled,
  index,
  sentence: -1,
  paragraph: -1,
  gap: NOTHING,
  tail: NOTHING,
  label: NOTHING,
  noun: NOTHING,
  measure: undefined,
  time: false,
  bound: undefined,
  role: undefined,
  total: false,
  bracket: 0,
  brackets: NOTHING,
  denominator: undefined,
  numerator: undefined,
  pair: false,
});

const MOST_ROWS = 400;
const MOST_COLUMNS = 30;

function readCell(tokens: readonly Token[], index: number): Cell {
  const words = tokens.flatMap((token) => (token.kind === 'word' ? [token.text] : token.kind === 'opaque' ? ['#'] : []));
  const numbers = tokens.flatMap((token) => (token.kind === 'number' ? [token] : []));
  const only = numbers.length === 1 && !words.length ? numbers[0] : undefined;
  const mention = only && bareMention(only.quantity, index);
  return { words, mention };
}

/** The cells of one line; undefined for a line that is no table row. A Markdown rule (| --- |) gives no cells. */
function readRow(line: readonly Token[], firstIndex: number): Cell[] | undefined {
  const cells: Token[][] = [[]];
  for (const token of line) {
    if (token.kind === 'mark' && token.text === '|') cells.push([]);
    else cells.at(-1)?.push(token);
  }
  if (cells.length < 2) return undefined;
  const ruled = line.every((token) => token.kind === 'mark');
  // Markdown frames its rows on both sides; a row that only begins with "|" has an empty first cell
  const framed = line[0]?.kind === 'mark' && line[0].text === '|' && cells.at(-1)?.length === 0;
  const inner = framed ? cells.slice(1, -1) : cells;
  return ruled ? [] : inner.map((cell, i) => readCell(cell, firstIndex + i));
}

/** The numbers of the rows themselves count nothing. */
const ORDINALS = new Set(['stt', 'tt', 'số tt', 'số thứ tự']);

const toGrid = (rows: readonly (readonly Cell[])[]): Grid | undefined => {
  const body = rows.findIndex((row) => row.filter(({ mention }) => mention).length > 0);
  if (body < 0 || rows.length < 2) return undefined;
  const width = rows[body]?.length ?? 0;
  if (width < 2 || width > MOST_COLUMNS) return undefined;
  const head = rows.slice(0, body).filter((row) => row.length === width);
  const header = Array.from({ length: width }, (_, column) => head.flatMap((row) => row[column]?.words ?? []));
  const ordinal = header.map((words) => ORDINALS.has(words.join(' ')));
  const quantities = (row: readonly Cell[]): readonly Cell[] =>
    ordinal.includes(true) ? row.map((cell, column) => (ordinal[column] ? { ...cell, mention: undefined } : cell)) : row;
  return { header, rows: rows.slice(body).flatMap((row) => (row.length === width ? [quantities(row)] : [])) };
};

/** `firstIndex` is where the cells' own indices begin, so that they can't be taken for mentions of the text. */
export function readGrids(text: string, tokens: readonly Token[], firstIndex: number): Grid[] {
  const grids: Grid[] = [];
  let rows: Cell[][] = [];
  let line: Token[] = [];
  let next = firstIndex;
  const endTable = (): void => {
    const grid = toGrid(rows);
    if (grid) grids.push(grid);
    rows = [];
  };
  const endLine = (): void => {
    const row = readRow(line, next);
    next += line.length;
    line = [];
    if (!row) endTable();
    else if (row.length) rows.push(row);
    if (rows.length >= MOST_ROWS) endTable();
  };
  for (const token of tokens) {
    if (token.kind === 'break') {
      endLine();
      if (/\n[ \t\r]*\n/.test(text.slice(token.start, Math.min(token.end, token.start + 50)))) endTable();
    } else line.push(token);
  }
  endLine();
  endTable();
  return grids;
}
