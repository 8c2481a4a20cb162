/** .xlsx bytes -> the tables in them; sheets without a table aren't parsed, and cells outside tables aren't kept. */
import type { CellValue } from '../model/cell';
import { InputError } from '../model/errors';
import { attribute, decodeXml, guardXml, tagName } from '../opc/xmlGuard';
import { parseRange, type CellRange } from './address';
import { readCellFormats } from './cellFormats';
import { decodeEscapes, readSharedStrings } from './cellText';
import type { TableSnapshot, WorkbookSnapshot } from './port';
import { readCells, type SheetContext } from './sheetCells';
import { openWorkbookPackage, type SheetPart, type WorkbookPackage } from './workbookPackage';

interface TablePart {
  readonly name: string;
  readonly range: CellRange;
  readonly columns: readonly string[];
  readonly hasHeader: boolean;
  readonly totals: number;
}

function readTablePart(part: string, xml: string, sheet: string): TablePart {
  const columns: string[] = [];
  let root: string | undefined;
  guardXml(part, xml, (tag) => {
    const name = tagName(tag).replace(/^.*:/, '');
    if (name === 'table') root ??= tag;
    else if (name === 'tableColumn') columns.push(decodeEscapes(decodeXml(attribute(tag, 'name') ?? '')));
  });
  const tag = root ?? '';
  const name = decodeXml(attribute(tag, 'displayName') ?? attribute(tag, 'name') ?? '');
  const range = parseRange(attribute(tag, 'ref') ?? '');
  if (!name || !range) throw new InputError(`bảng ${name || part} trên trang “${sheet}” có vùng ô không hợp lệ (${attribute(tag, 'ref') ?? 'trống'}).`);
  return { name, range, columns, hasHeader: attribute(tag, 'headerRowCount') !== '0', totals: Number(attribute(tag, 'totalsRowCount') ?? 0) };
}

/** Cells arrive in any order; rows that nobody fills stay short. */
class Grid {
  readonly rows: CellValue[][] = [];
  constructor(readonly table: TablePart) {}

  put(row: number, column: number, value: CellValue): void {
    const { range } = this.table;
    if (row < range.top || row > range.bottom || column < range.left || column > range.right) return;
    const at = row - range.top;
    while (this.rows.length <= at) this.rows.push([]);
    const cells = this.rows[at];
    if (cells) cells[column - range.left] = value;
  }

  snapshot(sheet: string): TableSnapshot {
    const { name, range, columns, hasHeader, totals } = this.table;
    const width = range.right - range.left + 1;
    const header = hasHeader ? (this.rows[0] ?? []) : [];
    const headers = Array.from({ length: Math.min(width, Math.max(columns.length, header.length)) }, (_, i) => {
      const cell = header[i];
      return typeof cell === 'string' ? cell : (columns[i] ?? '');
    });
    const first = hasHeader ? 1 : 0;
    const rows = this.rows.slice(first, range.bottom - range.top + 1 - totals).map((cells) => headers.map((_, i) => cells[i] ?? null));
    return { name, sheet, top: range.top - 1 + first, left: range.left, headers, rows };
  }
}

function readSheet(pack: WorkbookPackage, { name, part, relationships }: SheetPart, context: SheetContext): TableSnapshot[] {
  const grids = relationships
    .filter(({ type, external }) => type === 'table' && !external)
    .map(({ target }) => new Grid(readTablePart(target, pack.text(target), name)));
  if (!grids.length) return [];
  const { declared, found } = readCells(part, pack.text(part), context, (row, column, value) => {
    for (const grid of grids) grid.put(row, column, value);
  });
  const promised = Math.min(declared, Math.max(...grids.map(({ table }) => table.range.bottom)));
  // A table without data has one blank row, which some programs count in and don't write.
  if (found < promised - 1)
    throw new InputError(
      `trang “${name}” ghi là có đến dòng ${promised + 1} nhưng chỉ đọc được đến dòng ${found + 1}. Mở tệp bằng Excel, lưu lại rồi thử lại.`,
    );
  return grids.map((grid) => grid.snapshot(name));
}

/** Throws InputError where the file is damaged, hostile or not a workbook, or where a sheet holds less than it says. */
export function readWorkbook(bytes: Uint8Array): WorkbookSnapshot {
  const pack = openWorkbookPackage(bytes);
  const partOf = (type: string): string | undefined =>
    pack.workbookRelationships.find((relationship) => relationship.type === type && pack.zip.entry(relationship.target))?.target;
  const [styles, strings] = [partOf('styles'), partOf('sharedStrings')];
  const context: SheetContext = {
    strings: strings ? readSharedStrings(strings, pack.text(strings)) : [],
    formats: styles ? readCellFormats(styles, pack.text(styles)) : new Map(),
    date1904: pack.date1904,
  };
  return { sheets: pack.sheets.map(({ name }) => name), tables: pack.sheets.flatMap((sheet) => readSheet(pack, sheet, context)) };
}
