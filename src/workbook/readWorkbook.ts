/** .xlsx bytes -> the tables in them; sheets without a table aren't parsed, and cells outside tables aren't kept. */
import { fold } from '../locale/encoding';
import type { CellValue } from '../model/cell';
import { InputError } from '../model/errors';
import { attribute, decodeXml, guardXml, tagName } from '../opc/xmlGuard';
import { parseRange, type CellRange } from '../model/address';
import { readCellFormats } from './xlsx/cellFormats';
import { decodeEscapes, readSharedStrings } from './xlsx/cellText';
import type { TableSnapshot, WorkbookSnapshot } from './port';
import { readCells, type SheetContext } from './xlsx/sheetCells';
import { openWorkbookPackage, type SheetPart, type WorkbookPackage } from './xlsx/workbookPackage';

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

/** Ten times the largest workbook measured; tables that were stretched over whole columns are refused before they fill memory. */
const MAX_TABLE_CELLS = 4_000_000;

/** Cells arrive in any order; rows that nobody fills aren't there. */
class Grid {
  readonly #rows: CellValue[][] = [];
  constructor(readonly table: TablePart) {}

  put(row: number, column: number, value: CellValue): void {
    const { range } = this.table;
    if (row < range.top || row > range.bottom || column < range.left || column > range.right) return;
    (this.#rows[row - range.top] ??= [])[column - range.left] = value;
  }

  get headers(): readonly string[] {
    const { range, columns, hasHeader } = this.table;
    const header = hasHeader ? (this.#rows[0] ?? []) : [];
    return Array.from({ length: Math.min(range.right - range.left + 1, Math.max(columns.length, header.length)) }, (_, i) => {
      const cell = header[i];
      const named = columns[i] ?? '';
      // Formulas must spell a column as its table does, which may be decomposed Unicode; cells were composed when they were read.
      return typeof cell === 'string' && fold(cell) !== fold(named) ? cell : named;
    });
  }

  get cellCount(): number {
    return this.#rows.length * this.headers.length;
  }

  snapshot(sheet: string): TableSnapshot {
    const { headers } = this;
    const { name, range, hasHeader, totals } = this.table;
    const first = hasHeader ? 1 : 0;
    const end = Math.min(this.#rows.length, range.bottom - range.top + 1 - totals);
    const rows = Array.from({ length: Math.max(0, end - first) }, (_, at) => {
      const cells = this.#rows[at + first];
      return headers.map((_, i) => cells?.[i] ?? null);
    });
    return { name, sheet, top: range.top - 1 + first, left: range.left, headers, rows };
  }
}

/** `room` is how many cells the workbook's tables may still hold. */
function readSheet(pack: WorkbookPackage, { name, part, relationships }: SheetPart, context: SheetContext, room: { cells: number }): TableSnapshot[] {
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
  for (const { table, cellCount } of grids) {
    room.cells -= cellCount;
    if (room.cells < 0)
      throw new InputError(`bảng ${table.name} trên trang “${name}” trải quá rộng; thu vùng của bảng lại (Thiết kế bảng > Đổi kích thước bảng) rồi thử lại.`);
  }
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
  const room = { cells: MAX_TABLE_CELLS };
  return { sheets: pack.sheets.map(({ name }) => name), tables: pack.sheets.flatMap((sheet) => readSheet(pack, sheet, context, room)) };
}
