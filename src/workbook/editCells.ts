/** Changes single cells of an existing workbook: their elements are replaced in the sheet's XML, everything else in the file stays as it lies. */
import { fold } from '../locale/encoding';
import { InputError } from '../model/errors';
import { relationshipsPart } from '../opc/relationships';
import { attribute, decodeXml } from '../opc/xmlGuard';
import { rewritePackage } from '../opc/zip';
import { cellAddress, formatRange, parseAddress, parseRange, type CellRange } from './address';
import { cellXml, expandShared, isSharedMaster, xstring, type NewContent } from './cellElement';
import { contentTypesXml, namespacesOf, relationshipsXml, workbookXml } from './packageLists';
import { openFormats, type ShownAs } from './shownFormats';
import { openWorkbookPackage, type SheetPart } from './workbookPackage';
import { joinXml, splitXml, toPiece, withAttribute, withPrefix, type XmlPiece } from './xmlPieces';

export interface FileEdit extends NewContent {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  /** Sees to it that the cell's number format shows a date or a percentage. */
  readonly shows?: ShownAs;
}

/** Where a table reaches now, header and totals included. */
export interface TableExtent {
  readonly name: string;
  readonly range: CellRange;
}

interface Cell {
  readonly column: number;
  piece: XmlPiece;
}
interface Row {
  readonly row: number;
  piece: XmlPiece;
  /** Split only when one of them changes. */
  cells?: Cell[];
}

const local = ({ local: name }: XmlPiece): boolean => name !== '';

/** A worksheet taken apart as far as it changes. */
class SheetEditor {
  readonly #root;
  readonly #data;
  readonly #rows: Row[] = [];
  constructor(
    readonly part: string,
    xml: string,
  ) {
    this.#root = splitXml(part, xml);
    const data = this.#root.pieces.find((piece) => piece.local === 'sheetData');
    if (!data) throw new InputError(`phần ${part} của tệp không có dữ liệu ô. Mở tệp bằng Excel, lưu lại rồi thử lại.`);
    this.#data = splitXml(part, data.xml);
    let last = -1;
    for (const piece of this.#data.pieces.filter(local)) {
      last = Number(attribute(piece.tag, 'r') ?? last + 2) - 1;
      this.#rows.push({ row: last, piece });
    }
  }

  get prefix(): string {
    return this.#root.prefix;
  }

  cell(row: number, column: number): XmlPiece | undefined {
    const found = this.#rows.find((candidate) => candidate.row === row);
    return found && this.#cells(found).find((cell) => cell.column === column)?.piece;
  }

  /** `make` gets the element that is there and the address; its result takes the place. */
  put(row: number, column: number, make: (old: XmlPiece | undefined, address: string) => string): void {
    let at = this.#rows.findIndex((candidate) => candidate.row >= row);
    if (at < 0) at = this.#rows.length;
    if (this.#rows[at]?.row !== row) this.#rows.splice(at, 0, { row, piece: toPiece(withPrefix(`<row r="${row + 1}"></row>`, this.prefix)), cells: [] });
    const found = this.#rows[at];
    if (!found) return;
    const cells = this.#cells(found);
    let index = cells.findIndex((cell) => cell.column >= column);
    if (index < 0) index = cells.length;
    const old = cells[index]?.column === column ? cells[index]?.piece : undefined;
    cells.splice(index, old ? 1 : 0, { column, piece: toPiece(withPrefix(make(old, cellAddress(row, column)), old ? '' : this.prefix)) });
  }

  /** Followers of a shared formula whose first cell goes get formulas of their own. */
  expandShared(row: number, column: number, master: XmlPiece): void {
    for (const found of this.#rows) {
      if (!found.piece.xml.includes('shared')) continue;
      for (const cell of this.#cells(found)) {
        const xml = expandShared(this.part, cell.piece, master, { rows: found.row - row, columns: cell.column - column });
        if (xml !== undefined) cell.piece = toPiece(xml);
      }
    }
  }

  #cells(found: Row): Cell[] {
    if (found.cells) return found.cells;
    const cells: Cell[] = [];
    let last = -1;
    for (const piece of splitXml(this.part, found.piece.xml).pieces.filter(local)) {
      last = parseAddress(attribute(piece.tag, 'r') ?? '')?.column ?? last + 1;
      const named = attribute(piece.tag, 'r') === undefined ? piece.xml.replace(/^<([^\s/>]+)/, `<$1 r="${cellAddress(found.row, last)}"`) : piece.xml;
      cells.push({ column: last, piece: toPiece(named) });
    }
    found.cells = cells;
    return cells;
  }

  /** The cells that are changed count; the file says less or more about the others. */
  toXml(changed: readonly CellRange[]): string {
    const rows = this.#rows.map(({ piece, cells }): XmlPiece => {
      if (!cells) return piece;
      // `spans` is a hint that may be wrong now.
      const tag = piece.tag.replace(/\sspans=(?:"[^"]*"|'[^']*')/, '');
      return toPiece(joinXml({ before: '', tag, pieces: cells.map((cell) => cell.piece), after: '' }));
    });
    const data = toPiece(joinXml({ ...this.#data, pieces: rows }));
    const pieces = this.#root.pieces.map((piece): XmlPiece => {
      if (piece.local === 'sheetData') return data;
      const declared = piece.local === 'dimension' ? parseRange(attribute(piece.tag, 'ref') ?? '') : undefined;
      if (!declared) return piece;
      return toPiece(`<${withAttribute(piece.tag, 'ref', formatRange([declared, ...changed].reduce(cover)))}/>`);
    });
    return joinXml({ ...this.#root, pieces });
  }
}

const cover = (a: CellRange, b: CellRange): CellRange => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

interface TablePart {
  readonly part: string;
  readonly xml: string;
  readonly name: string;
  readonly range: CellRange;
}

/** The table over `range`, its columns named as its header cells are now; Excel repairs a file where they differ. */
function tableXml({ part, xml, name, range: before }: TablePart, range: CellRange, edits: readonly FileEdit[]): string {
  const root = splitXml(part, xml);
  const header = attribute(root.tag, 'headerRowCount') === '0' ? [] : edits.filter(({ row, formula }) => row === range.top && formula === undefined);
  const ref = formatRange(range);
  const headers = new Map(
    header.filter(({ column }) => column >= range.left && column <= range.right).map(({ column, value }) => [column - range.left, value]),
  );
  const pieces = root.pieces.map((piece): XmlPiece => {
    // A filter ends above the totals.
    const filtered = piece.local === 'autoFilter' ? parseRange(attribute(piece.tag, 'ref') ?? '') : undefined;
    if (filtered)
      return toPiece(
        piece.xml.replace(/(\sref=)(?:"[^"]*"|'[^']*')/, `$1"${formatRange({ ...range, bottom: filtered.bottom + range.bottom - before.bottom })}"`),
      );
    if (piece.local !== 'tableColumns' || !headers.size) return piece;
    const columns = splitXml(part, piece.xml);
    let at = -1;
    const named = columns.pieces.map((column) => {
      if (!local(column)) return column;
      at += 1;
      const text = headers.get(at);
      if (text === undefined) return column;
      if (typeof text !== 'string' || text.trim() === '')
        throw new InputError(`bảng ${name} có tiêu đề cột để trống hoặc không phải là chữ (ô ${cellAddress(range.top, range.left + at)}).`);
      // In an attribute a line break is a space unless it's a code.
      const tag = withAttribute(column.tag, 'name', xstring(text).replace(/\n/g, '_x000a_'));
      return { ...column, tag, xml: `<${tag}${column.xml.slice(1 + column.tag.length)}` };
    });
    const names = named.filter(local).map(({ tag }) => fold(decodeXml(attribute(tag, 'name') ?? '')));
    if (new Set(names).size < names.length) throw new InputError(`bảng ${name} có hai cột cùng tiêu đề.`);
    return toPiece(joinXml({ ...columns, pieces: named }));
  });
  return joinXml({ ...root, tag: withAttribute(root.tag, 'ref', ref), pieces });
}

/**
 * The workbook with the edits in it. A cell keeps its format; a formula that is overwritten goes, and all others are calculated when the file is opened.
 * Rows that a table gains look like its last one. Throws InputError for what isn't a workbook, for sheets that aren't there and for headers that no table may have.
 */
export function editCells(bytes: Uint8Array, edits: readonly FileEdit[], extents: readonly TableExtent[] = []): Uint8Array {
  if (!edits.length && !extents.length) return bytes;
  const pack = openWorkbookPackage(bytes);
  const { zip, text, workbookPart, workbookRelationships } = pack;
  const workbook = text(workbookPart);
  const namespaces = namespacesOf(workbookPart, workbook);
  const changes = new Map<string, string | null>();

  const stylesPart = workbookRelationships.find(({ type }) => type === 'styles')?.target;
  const styles = stylesPart === undefined ? undefined : openFormats(stylesPart, text(stylesPart));

  const bySheet = new Map<string, FileEdit[]>();
  for (const edit of edits) bySheet.set(fold(edit.sheet), [...(bySheet.get(fold(edit.sheet)) ?? []), edit]);
  const missing = edits.find(({ sheet }) => !pack.sheets.some(({ name }) => fold(name) === fold(sheet)));
  if (missing) throw new InputError(`sổ không có trang “${missing.sheet}”.`);

  const tablesOf = ({ relationships }: SheetPart): TablePart[] =>
    relationships.flatMap(({ type, target }): TablePart[] => {
      if (type !== 'table') return [];
      const xml = text(target);
      const { tag } = splitXml(target, xml);
      const range = parseRange(attribute(tag, 'ref') ?? '');
      return range ? [{ part: target, xml, name: decodeXml(attribute(tag, 'displayName') ?? attribute(tag, 'name') ?? ''), range }] : [];
    });

  for (const sheet of pack.sheets) {
    const own = bySheet.get(fold(sheet.name)) ?? [];
    const tables = own.length || extents.length ? tablesOf(sheet) : [];
    const moved = tables.map((table) => ({ table, range: extents.find(({ name }) => fold(name) === fold(table.name))?.range ?? table.range }));
    for (const { table, range } of moved) {
      const xml = tableXml(table, range, own);
      if (xml !== table.xml) changes.set(table.part, xml);
    }
    const grown = moved.flatMap(({ table, range }) => (range.bottom > table.range.bottom ? [{ last: table.range.bottom, range }] : []));
    if (!own.length && !grown.length) continue;
    const editor = new SheetEditor(sheet.part, text(sheet.part));
    for (const { last, range } of grown) {
      for (let row = last + 1; row <= range.bottom; row += 1) {
        for (let column = range.left; column <= range.right; column += 1) {
          const style = attribute(editor.cell(last, column)?.tag ?? '', 's');
          if (style !== undefined && !editor.cell(row, column)) editor.put(row, column, (_, address) => `<c r="${address}" s="${style}"/>`);
        }
      }
    }
    for (const edit of own) {
      const { row, column, shows } = edit;
      const there = editor.cell(row, column);
      if (there && edit.formula !== true && isSharedMaster(sheet.part, there)) editor.expandShared(row, column, there);
      editor.put(row, column, (old, address) => {
        const style = Number(attribute(old?.tag ?? '', 's') ?? 0);
        return cellXml(sheet.part, old, address, shows && styles ? styles.indexOf(style, shows) : style, edit);
      });
    }
    changes.set(
      sheet.part,
      editor.toXml([...own.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column })), ...grown.map(({ range }) => range)]),
    );
  }
  if (stylesPart !== undefined && styles?.grown) changes.set(stylesPart, styles.toXml());

  const chains = workbookRelationships.filter(({ type }) => type === 'calcChain');
  changes.set(workbookPart, workbookXml(workbookPart, workbook, [], namespaces));
  if (chains.length) {
    const parts = chains.map(({ target }) => target);
    const ids = chains.map(({ id }) => id);
    changes.set('[Content_Types].xml', contentTypesXml(text('[Content_Types].xml'), [], parts));
    changes.set(relationshipsPart(workbookPart), relationshipsXml(text(relationshipsPart(workbookPart)), [], ids, namespaces));
    for (const part of parts) if (zip.entry(part)) changes.set(part, null);
  }
  return rewritePackage(zip, new Map([...changes].filter(([part, xml]) => xml === null || !zip.entry(part) || text(part) !== xml)));
}
