/** Changes single cells of an existing workbook: their elements are replaced in the sheet's XML, everything else in the file stays as it lies. */
import { fold } from '../locale/encoding';
import { InputError } from '../model/errors';
import { attribute } from '../opc/xmlGuard';
import type { CellRange } from '../model/address';
import { cellXml, isSharedMaster, type NewContent } from './xlsx/cellElement';
import { openPackage } from './xlsx/packageEditor';
import type { ShownAs } from './xlsx/shownFormats';
import { SheetEditor } from './xlsx/sheetEditor';
import { resizedTableXml, tablesOf, type TablePart } from './xlsx/tablePart';

/** A number that shows as a date is days since the last of 1899, whatever the workbook's own date system. */
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

/** What the edits make of a table's header cells, by place in the table. */
function headersOf({ hasHeader }: TablePart, range: CellRange, edits: readonly FileEdit[]): Map<number, FileEdit['value']> {
  const own = hasHeader
    ? edits.filter(({ row, column, formula }) => row === range.top && column >= range.left && column <= range.right && formula === undefined)
    : [];
  return new Map(own.map(({ column, value }) => [column - range.left, value]));
}

/**
 * The workbook with the edits in it. A cell keeps its format; a formula that is overwritten goes, and all others are calculated when the file is opened.
 * Rows that a table gains look like its last one. Throws InputError for what isn't a workbook, for sheets that aren't there and for headers that no table may have.
 */
export function editCells(bytes: Uint8Array, edits: readonly FileEdit[], extents: readonly TableExtent[] = []): Uint8Array {
  if (!edits.length && !extents.length) return bytes;
  const book = openPackage(bytes);
  const bySheet = new Map<string, FileEdit[]>();
  for (const edit of edits) {
    const own = bySheet.get(fold(edit.sheet));
    if (own) own.push(edit);
    else bySheet.set(fold(edit.sheet), [edit]);
  }
  const names = new Set(book.sheets.map(({ name }) => fold(name)));
  const [missing] = [...bySheet].flatMap(([name, [first]]) => (names.has(name) ? [] : (first ?? [])));
  if (missing) throw new InputError(`sổ không có trang “${missing.sheet}”.`);

  for (const sheet of book.sheets) {
    const own = bySheet.get(fold(sheet.name)) ?? [];
    const tables = own.length || extents.length ? tablesOf(book, sheet) : [];
    const moved = tables.map((table) => ({ table, range: extents.find(({ name }) => fold(name) === fold(table.name))?.range ?? table.range }));
    for (const { table, range } of moved) {
      const xml = resizedTableXml(table, { range, names: headersOf(table, range, own) });
      if (xml !== table.xml) book.set(table.part, xml);
    }
    const grown = moved.flatMap(({ table, range }) => (range.bottom > table.range.bottom ? [{ last: table.range.bottom, range }] : []));
    if (!own.length && !grown.length) continue;
    const editor = new SheetEditor(sheet.part, book.text(sheet.part));
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
        const isDate = shows ? shows === 'date' : book.formats?.isDate(style);
        const value = isDate && typeof edit.value === 'number' ? book.ownSerial(edit.value) : edit.value;
        return cellXml(sheet.part, old, address, shows && book.formats ? book.formats.indexOf(style, shows) : style, { ...edit, value });
      });
    }
    book.set(
      sheet.part,
      editor.toXml([...own.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column })), ...grown.map(({ range }) => range)]),
    );
  }
  return book.toBytes();
}
