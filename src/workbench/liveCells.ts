/** The spreadsheet's cells against the file's: what they mean, and which of them differ. */
import type { ICellData, IStyleData } from '@univerjs/core';
import { cleanText } from '../locale/encoding';
import type { CellValue } from '../model/cell';
import { formatKind } from '../workbook/xlsx/cellFormats';
import type { FileEdit } from '../workbook/editCells';
import { readCell, sameCell } from '../workbook/excel/cells';
import { CELL_TYPE } from './readSheets';
import { fileFormula } from './tableNames';

export type Cells = Readonly<Record<number, Readonly<Record<number, ICellData | null | undefined>> | undefined>>;

/** Styles by the name that cells use. */
export type StyleLookup = (style: ICellData['s']) => IStyleData | null | undefined;

/** As the reader of files says it. */
const NOT_CALCULATED = { error: 'công thức chưa tính' };
const NO_SUCH_NAME = '#NAME?';

const hasFormula = (cell: ICellData | null | undefined): boolean => Boolean(cell?.f ?? cell?.si);

/** Lines typed into one cell make a small document. */
const documentText = (cell: ICellData): string | undefined => cell.p?.body?.dataStream.replace(/\r\n$/, '').replace(/\r\n?/g, '\n');

const patternOf = (cell: ICellData | null | undefined, styles: StyleLookup): string => styles(cell?.s)?.n?.pattern ?? '';

/** What readWorkbook would say of the cell. */
export function valueOf(cell: ICellData | null | undefined, styles: StyleLookup): CellValue {
  if (!cell) return null;
  const value = cell.v ?? documentText(cell);
  if (value === undefined) return hasFormula(cell) ? NOT_CALCULATED : null;
  if (cell.t === CELL_TYPE.boolean || typeof value === 'boolean') return Boolean(Number(value));
  if (cell.t === CELL_TYPE.forcedText) return cleanText(String(value)) || null;
  return readCell(cell.t === CELL_TYPE.number && value !== '' ? Number(value) : value, patternOf(cell, styles));
}

/** A cell that holds what the program writes; text stays text. */
export const stored = (v: string | number | null): ICellData => ({
  p: null,
  f: null,
  si: null,
  v,
  t: typeof v === 'number' ? CELL_TYPE.number : CELL_TYPE.forcedText,
});

const sameFormula = (a: ICellData | null | undefined, b: ICellData | null | undefined): boolean =>
  (a?.f ?? '') === (b?.f ?? '') && (a?.si ?? '') === (b?.si ?? '');

/** A formula that the spreadsheet doesn't know keeps the value that the file has for it. */
const isUnknown = (value: CellValue): boolean => typeof value === 'object' && value !== null && 'error' in value && value.error === NO_SUCH_NAME;

/** The cell that counts: the live one, except where the spreadsheet can't compute what the file has computed. */
export function current(filed: ICellData | null | undefined, live: ICellData | null | undefined, styles: StyleLookup): ICellData | null | undefined {
  return hasFormula(filed) && sameFormula(filed, live) && isUnknown(valueOf(live, styles)) ? filed : live;
}

/** Functions that came after 2007 carry a prefix in files. */
const PREFIXED: readonly (readonly [names: string, prefix: string])[] = [
  ['FILTER|SORT', '_xlfn._xlws.'],
  [
    'XLOOKUP|XMATCH|SORTBY|UNIQUE|SEQUENCE|RANDARRAY|LET|LAMBDA|IFS|SWITCH|CONCAT|TEXTJOIN|MAXIFS|MINIFS|IFNA|XOR|DAYS|ISOWEEKNUM|NUMBERVALUE|TEXTSPLIT|TEXTBEFORE|TEXTAFTER|VSTACK|HSTACK|TOCOL|TOROW|TAKE|DROP|CHOOSECOLS|CHOOSEROWS|FORMULATEXT|CEILING\\.MATH|FLOOR\\.MATH',
    '_xlfn.',
  ],
];

/** As the file holds it, without the equals sign. */
export const filedFormula = (formula: string): string =>
  PREFIXED.reduce(
    (code, [names, prefix]) =>
      code.replace(new RegExp(`"[^"]*"|(?<![\\w.])(?:${names})(?=\\()`, 'g'), (found) => (found.startsWith('"') ? found : prefix + found)),
    fileFormula(formula).replace(/^=/, ''),
  );

export interface Comparison {
  readonly sheet: string;
  readonly filed: Cells;
  readonly live: Cells;
  readonly styles: StyleLookup;
  /** The text of a cell's formula, where it follows another's. */
  readonly formulaAt: (row: number, column: number) => string;
}

function edit({ sheet, live: cells, styles, formulaAt }: Comparison, row: number, column: number, filed: ICellData | null | undefined): FileEdit | undefined {
  const live = current(filed, cells[row]?.[column], styles);
  const [before, now] = [valueOf(filed, styles), valueOf(live, styles)];
  const kept = hasFormula(live) && sameFormula(filed, live);
  if (sameCell(before, now) && (kept || (!hasFormula(filed) && !hasFormula(live)))) return undefined;
  const [kindBefore, kind] = [formatKind(patternOf(filed, styles)), formatKind(patternOf(live, styles))];
  const number = typeof now === 'object' && now !== null && !('error' in now) ? Number(live?.v) : undefined;
  const value = number ?? (now as FileEdit['value']);
  return {
    sheet,
    row,
    column,
    value,
    ...(hasFormula(live) ? { formula: kept ? (true as const) : filedFormula(formulaAt(row, column)) } : {}),
    ...(kind !== kindBefore && (number !== undefined || typeof now === 'number') ? { shows: kind ?? ('number' as const) } : {}),
  };
}

/** Rows with a cell in either. */
export const rowsOf = ({ filed, live }: Pick<Comparison, 'filed' | 'live'>): number[] =>
  [...new Set([...Object.keys(filed), ...Object.keys(live)])].map(Number);

/** What has to change in a row of the file for it to hold what the spreadsheet shows. */
export function rowDifferences(comparison: Comparison, row: number): FileEdit[] {
  const [filed, live] = [comparison.filed[row] ?? {}, comparison.live[row] ?? {}];
  const columns = new Set([...Object.keys(filed), ...Object.keys(live)].map(Number));
  return [...columns].flatMap((column) => edit(comparison, row, column, filed[column]) ?? []);
}
