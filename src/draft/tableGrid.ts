/** Tables in a draft: lines with "|" between cells, as Markdown and as `readDraft` writes them. */
import { negate } from '../model/rational';
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

/** Of a head "(%)" and "tạ/ha" say what its column holds. */
const TELLING_MARKS = /^[%‰/]$/;
const SIGNS = /^[+\-–−]$/;

/** A number alone in its cell has the sign before it, which in a sentence may as well be a dash. */
function readNumber(tokens: readonly Token[], index: number): Mention | undefined {
  const [first, second] = tokens;
  const signed = first?.kind === 'mark' && SIGNS.test(first.text);
  const number = signed ? second : first;
  if (number?.kind !== 'number' || tokens.some((token) => token.kind === 'number' && token !== number)) return undefined;
  const mention = bareMention(number.quantity, index);
  const sign = signed ? (first.text === '+' ? '+' : '-') : mention.sign;
  const value = sign === '-' ? negate(mention.value) : mention.value;
  return signed ? { ...mention, value, sign, start: first.start, text: `${first.text}${mention.text}` } : { ...mention, value };
}

function readCell(tokens: readonly Token[], index: number): Cell {
  const words = tokens.flatMap((token) => {
    if (token.kind === 'word' || (token.kind === 'mark' && TELLING_MARKS.test(token.text))) return [token.text];
    return token.kind === 'opaque' ? ['#'] : [];
  });
  return { words, mention: words.length ? undefined : readNumber(tokens, index) };
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

/** A head above other heads may cover several columns and is written in the first of them. */
function headWords(row: readonly Cell[], column: number, covering: boolean): readonly string[] {
  const own = row[column]?.words ?? [];
  return own.length || !covering ? own : (row.slice(0, column).findLast(({ words }) => words.length)?.words ?? []);
}

const toGrid = (rows: readonly (readonly Cell[])[]): Grid | undefined => {
  const body = rows.findIndex((row) => row.filter(({ mention }) => mention).length > 0);
  if (body < 0 || rows.length < 2) return undefined;
  const width = rows[body]?.length ?? 0;
  if (width < 2 || width > MOST_COLUMNS) return undefined;
  const head = rows.slice(0, body).filter((row) => row.length === width);
  const header = Array.from({ length: width }, (_, column) => head.flatMap((row, level) => headWords(row, column, level < head.length - 1)));
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
