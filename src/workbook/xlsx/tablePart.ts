/** A table's own part in a package: where it reaches, what its columns are called, and the same part over another range. */
import { fold } from '../../locale/encoding';
import { InputError } from '../../model/errors';
import { attribute, decodeXml } from '../../opc/xmlGuard';
import { cellAddress, formatRange, parseRange, type CellRange } from '../../model/address';
import { xstring } from './cellElement';
import { decodeEscapes } from './cellText';
import type { PackageEditor } from './packageEditor';
import type { SheetPart } from './workbookPackage';
import { joinXml, splitXml, toPiece, withAttribute, withPrefix, type XmlPiece } from './xmlPieces';

export interface TableColumn {
  readonly name: string;
  /** Whether new rows get a formula in it. */
  readonly calculated: boolean;
}

export interface TablePart {
  readonly part: string;
  readonly xml: string;
  readonly name: string;
  /** Header and totals included. */
  readonly range: CellRange;
  readonly hasHeader: boolean;
  /** Rows of totals: one or none. */
  readonly totals: number;
  readonly columns: readonly TableColumn[];
}

export interface ResizedTable {
  readonly range: CellRange;
  /** New names by place, 0 being the leftmost; columns that the table gains must have one. */
  readonly names: ReadonlyMap<number, unknown>;
}

const isElement = ({ local }: XmlPiece): boolean => local !== '';

function readTable(part: string, xml: string): TablePart | undefined {
  const { tag, pieces } = splitXml(part, xml);
  const range = parseRange(attribute(tag, 'ref') ?? '');
  if (!range) return undefined;
  const list = pieces.find(({ local }) => local === 'tableColumns');
  return {
    part,
    xml,
    name: decodeXml(attribute(tag, 'displayName') ?? attribute(tag, 'name') ?? ''),
    range,
    hasHeader: attribute(tag, 'headerRowCount') !== '0',
    totals: Number(attribute(tag, 'totalsRowCount') ?? 0),
    columns: (list ? splitXml(part, list.xml).pieces : []).filter(isElement).map((column) => ({
      name: decodeEscapes(decodeXml(attribute(column.tag, 'name') ?? '')),
      calculated: splitXml(part, column.xml).pieces.some(({ local }) => local === 'calculatedColumnFormula'),
    })),
  };
}

export const tablesOf = (book: PackageEditor, { relationships }: SheetPart): TablePart[] =>
  relationships.flatMap(({ type, target, external }) => (type === 'table' && !external ? (readTable(target, book.text(target)) ?? []) : []));

/** The columns with their names as they shall be; Excel repairs a file where they differ from the header cells. */
function columnsPiece({ part, name, range: before }: TablePart, piece: XmlPiece, { range, names }: ResizedTable): XmlPiece {
  const list = splitXml(part, piece.xml);
  const title = (at: number): string => {
    const text = names.get(at);
    if (typeof text !== 'string' || text.trim() === '')
      throw new InputError(`bảng ${name} có tiêu đề cột để trống hoặc không phải là chữ (ô ${cellAddress(range.top, range.left + at)}).`);
    // In an attribute a line break is a space unless it's a code.
    return xstring(text).replace(/\n/g, '_x000a_');
  };
  let at = -1;
  const known = list.pieces.map((column) => {
    if (!isElement(column)) return column;
    at += 1;
    if (!names.has(at)) return column;
    const tag = withAttribute(column.tag, 'name', title(at));
    return { ...column, tag, xml: `<${tag}${column.xml.slice(1 + column.tag.length)}` };
  });
  let id = Math.max(0, ...known.filter(isElement).map(({ tag }) => Number(attribute(tag, 'id') ?? 0)));
  const gained = Array.from({ length: Math.max(0, range.right - before.right) }, (_, index) => {
    id += 1;
    return toPiece(withPrefix(`<tableColumn id="${id}" name="${title(at + 1 + index)}"/>`, list.prefix));
  });
  const pieces = [...known, ...gained];
  const all = pieces.filter(isElement);
  const folded = all.map(({ tag }) => fold(decodeXml(attribute(tag, 'name') ?? '')));
  if (new Set(folded).size < folded.length) throw new InputError(`bảng ${name} có hai cột cùng tiêu đề.`);
  return toPiece(joinXml({ ...list, tag: gained.length ? withAttribute(list.tag, 'count', String(all.length)) : list.tag, pieces }));
}

/** Throws InputError for headers that no table may have. */
export function resizedTableXml(table: TablePart, resized: ResizedTable): string {
  const { part, xml, range: before } = table;
  const { range, names } = resized;
  const root = splitXml(part, xml);
  const pieces = root.pieces.map((piece): XmlPiece => {
    // A filter ends above the totals.
    const filtered = piece.local === 'autoFilter' ? parseRange(attribute(piece.tag, 'ref') ?? '') : undefined;
    if (filtered)
      return toPiece(
        piece.xml.replace(/(\sref=)(?:"[^"]*"|'[^']*')/, `$1"${formatRange({ ...range, bottom: filtered.bottom + range.bottom - before.bottom })}"`),
      );
    return piece.local === 'tableColumns' && (names.size || range.right > before.right) ? columnsPiece(table, piece, resized) : piece;
  });
  return joinXml({ ...root, tag: withAttribute(root.tag, 'ref', formatRange(range)), pieces });
}
