/** Changes single cells of an existing workbook: their elements are replaced in the sheet's XML, everything else in the file stays as it lies. */
import { fold } from '../locale/encoding';
import { InputError } from '../model/errors';
import { relationshipsPart } from '../opc/relationships';
import { attribute, decodeXml } from '../opc/xmlGuard';
import { rewritePackage } from '../opc/zip';
import { cellAddress, formatRange, parseRange, type CellRange } from './address';
import { cellXml, isSharedMaster, xstring, type NewContent } from './cellElement';
import { contentTypesXml, namespacesOf, relationshipsXml, workbookXml } from './packageLists';
import { openFormats, type ShownAs } from './shownFormats';
import { SheetEditor } from './sheetEditor';
import { openWorkbookPackage, type SheetPart } from './workbookPackage';
import { joinXml, splitXml, toPiece, withAttribute, type XmlPiece } from './xmlPieces';

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

const local = ({ local: name }: XmlPiece): boolean => name !== '';

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
  const { zip, workbookPart, workbookRelationships } = pack;
  const texts = new Map<string, string>();
  /** Inflated once: it is compared with what becomes of it. */
  const text = (part: string): string => {
    const known = texts.get(part) ?? pack.text(part);
    texts.set(part, known);
    return known;
  };
  const workbook = text(workbookPart);
  const namespaces = namespacesOf(workbookPart, workbook);
  const changes = new Map<string, string | null>();

  const stylesPart = workbookRelationships.find(({ type }) => type === 'styles')?.target;
  const styles = stylesPart === undefined ? undefined : openFormats(stylesPart, text(stylesPart));

  const bySheet = new Map<string, FileEdit[]>();
  for (const edit of edits) {
    const own = bySheet.get(fold(edit.sheet));
    if (own) own.push(edit);
    else bySheet.set(fold(edit.sheet), [edit]);
  }
  const names = new Set(pack.sheets.map(({ name }) => fold(name)));
  const [missing] = [...bySheet].flatMap(([name, [first]]) => (names.has(name) ? [] : (first ?? [])));
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
