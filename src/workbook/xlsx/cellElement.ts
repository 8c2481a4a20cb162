/** One `<c>` element of a worksheet, written anew. */
import type { CellValue } from '../../model/cell';
import { attribute, tagName } from '../../opc/xmlGuard';
import { columnIndex, columnName } from '../../model/address';
import { cellText } from './sheetXml';
import { escapeXmlAsIs } from '../../opc/escape';
import { joinXml, splitXml, type XmlPiece } from './xmlPieces';

export interface NewContent {
  /** Numbers as the file counts, dates included; text stays text. */
  readonly value: Extract<CellValue, string | number | boolean | null | { readonly error: string }>;
  /** Without the equals sign, `value` being its result; `true` keeps the formula that's there. */
  readonly formula?: string | true;
}

/** ST_Xstring reads _x0041_ as a character's code (ECMA-376 part 1, 22.9.2.19). */
export const xstring = (text: string): string => escapeXmlAsIs(cellText(text).replace(/_(?=[xX][0-9A-Fa-f]{4}_)/g, '_x005F_'));

const formulaOf = (part: string, cell: XmlPiece | undefined): XmlPiece | undefined =>
  cell && splitXml(part, cell.xml).pieces.find(({ local }) => local === 'f');

export function cellXml(part: string, old: XmlPiece | undefined, address: string, style: number, { value, formula }: NewContent): string {
  const name = old ? tagName(old.tag) : 'c';
  const prefix = name.slice(0, -1);
  const kept = formula === true ? formulaOf(part, old)?.xml : undefined;
  const code = kept ?? (typeof formula === 'string' ? `<${prefix}f>${escapeXmlAsIs(formula)}</${prefix}f>` : '');
  const write = (type: string, inner: string): string =>
    `<${name} r="${address}"${style ? ` s="${style}"` : ''}${type ? ` t="${type}"` : ''}>${code}${inner}</${name}>`;
  const result = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (typeof value === 'number') return Number.isFinite(value) ? write('', result(String(value))) : write('e', result('#NUM!'));
  if (typeof value === 'boolean') return write('b', result(value ? '1' : '0'));
  if (value !== null && typeof value === 'object') return write('e', result(escapeXmlAsIs(value.error)));
  if (code) return write('str', result(xstring(value ?? '')));
  if (value === null || value === '') return write('', '').replace(`></${name}>`, '/>');
  return write('inlineStr', `<${prefix}is><${prefix}t xml:space="preserve">${xstring(value)}</${prefix}t></${prefix}is>`);
}

const sharedIndex = (formula: XmlPiece | undefined): string | undefined =>
  formula && attribute(formula.tag, 't') === 'shared' ? attribute(formula.tag, 'si') : undefined;

/** The cell that holds the text of a formula which others follow. */
export function isSharedMaster(part: string, cell: XmlPiece): boolean {
  const formula = formulaOf(part, cell);
  return formula !== undefined && sharedIndex(formula) !== undefined && splitXml(part, formula.xml).pieces.length > 0;
}

/** What stands in quotes or brackets isn't a reference. */
const REFERENCE = /"[^"]*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\w.\p{L}])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(\p{L}!])/gu;

/** Relative references move with the cell (18.3.1.40). */
export const shiftFormula = (formula: string, { rows, columns }: { readonly rows: number; readonly columns: number }): string =>
  formula.replace(REFERENCE, (whole, fixedColumn?: string, column?: string, fixedRow?: string, row?: string) => {
    if (column === undefined || row === undefined) return whole;
    const to = [fixedColumn ? column : columnName(columnIndex(column) + columns), fixedRow ? row : String(Number(row) + rows)];
    return `${fixedColumn ?? ''}${to[0]}${fixedRow ?? ''}${to[1]}`;
  });

/** 0-based: rows of the cells that the formula names by address. */
export const rowsNamed = (formula: string): number[] =>
  [...formula.matchAll(REFERENCE)].flatMap(([, , , , row]) => (row === undefined ? [] : [Number(row) - 1]));

export interface CellFormula {
  /** As it stands in the file, escapes and all. */
  readonly code: string;
  /** Cells of one shared formula have the same; only its first cell has the code. */
  readonly shared: string | undefined;
}

/** Undefined for cells without a formula, and for formulas of several cells at once. */
export function cellFormula(part: string, cell: XmlPiece | undefined): CellFormula | undefined {
  const formula = formulaOf(part, cell);
  if (!formula || !['shared', 'normal'].includes(attribute(formula.tag, 't') ?? 'normal')) return undefined;
  const pieces = splitXml(part, formula.xml).pieces;
  return { code: pieces.map(({ xml }) => xml).join(''), shared: sharedIndex(formula) };
}

/** The cell with a formula of its own; undefined where it doesn't follow `master`. */
export function expandShared(part: string, cell: XmlPiece, master: XmlPiece, by: { readonly rows: number; readonly columns: number }): string | undefined {
  if (cell === master) return undefined;
  const [formula, source] = [formulaOf(part, cell), formulaOf(part, master)];
  const index = sharedIndex(formula);
  if (!formula || !source || index === undefined || index !== sharedIndex(source)) return undefined;
  const code = splitXml(part, source.xml)
    .pieces.map(({ xml }) => xml)
    .join('');
  const name = tagName(formula.tag);
  const root = splitXml(part, cell.xml);
  return joinXml({
    ...root,
    pieces: root.pieces.map((piece) => (piece === formula || piece.local === 'f' ? { ...piece, xml: `<${name}>${shiftFormula(code, by)}</${name}>` } : piece)),
  });
}
