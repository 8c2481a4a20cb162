/** Tables of a workbook's file gain columns and rows: their cells, their parts and what surrounds them; all else stays as it lies. */
import { fold } from '../locale/encoding';
import { attribute, decodeXml, guardXml, tagName } from '../opc/xmlGuard';
import type { NewColumn, NewValue } from '../model/newSheet';
import { cellAddress, formatRange, type CellRange } from '../model/address';
import { cellFormula, cellXml, rowsNamed, shiftFormula, type NewContent } from './xlsx/cellElement';
import { characterData } from './xlsx/cellText';
import { dressedSheet } from './xlsx/growthDress';
import { gainedRanges, growthRefused, meet, noRoom, placeGrowth, refuseNeighbours, tableMissing, type GrowingTable, type GrowthPlace } from './growthPlace';
import { serialOfDate } from './excel/cells';
import { openPackage, type PackageEditor } from './xlsx/packageEditor';
import type { TableGrowth } from './port';
import { SheetEditor } from './xlsx/sheetEditor';
import type { ColumnFormat } from './xlsx/shownFormats';
import { resizedTableXml, tablesOf, type TablePart } from './xlsx/tablePart';
import { splitXml, type XmlPiece } from './xlsx/xmlPieces';

/** One growth, found in the workbook. */
interface Job {
  readonly growth: TableGrowth;
  readonly table: TablePart;
  readonly facts: GrowingTable;
  readonly place: GrowthPlace;
}

const SHOWN_BY_KIND: Readonly<Record<NewColumn['kind'], ColumnFormat>> = { text: 'text', prose: 'number', number: 'number', date: 'date' };

const isBlank = (part: string, cell: XmlPiece | undefined): boolean => !cell || !splitXml(part, cell.xml).pieces.some(({ local }) => local !== '');

function* cellsIn({ top, left, bottom, right }: CellRange): Generator<readonly [row: number, column: number]> {
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) yield [row, column];
}

/** Of data. */
const firstRowOf = ({ range, hasHeader }: TablePart): number => range.top + (hasHeader ? 1 : 0);

const isBlankRow = (editor: SheetEditor, { range }: TablePart, row: number): boolean =>
  !editor.hasRow(row) || [...cellsIn({ ...range, top: row, bottom: row })].every(([, column]) => isBlank(editor.part, editor.cell(row, column)));

function findJob(editor: SheetEditor, sheet: string, table: TablePart, growth: TableGrowth): Job {
  let filledTo = table.range.bottom - table.totals;
  while (filledTo >= firstRowOf(table) && isBlankRow(editor, table, filledTo)) filledTo -= 1;
  const { name, range, hasHeader, totals } = table;
  const facts: GrowingTable = { name, sheet, range, hasHeader, totals, headers: table.columns.map((column) => column.name), filledTo };
  return { growth, table, facts, place: placeGrowth(facts, growth) };
}

/** Nothing of anybody's may lie where a table grows: other tables, merged cells, cells with content. */
function refuseOccupied(editor: SheetEditor, jobs: readonly Job[], tables: readonly TablePart[]): void {
  for (const { table, facts, place } of jobs) {
    const others = tables.filter((other) => other !== table);
    refuseNeighbours(
      facts,
      place,
      others.map((other) => ({ name: other.name, range: jobs.find((job) => job.table === other)?.place.range ?? other.range })),
    );
    for (const gained of gainedRanges(table.range, place)) {
      const merged = editor.merged.find((range) => meet(range, gained));
      if (merged) throw noRoom(facts, formatRange(merged));
      const taken = [...cellsIn(gained)].find(([row, column]) => !isBlank(editor.part, editor.cell(row, column)));
      if (taken) throw noRoom(facts, cellAddress(...taken));
    }
  }
}

/** Row numbers that formulas and defined names of a part name on sheet `named`; `own` where it's that sheet. A print area may end on the totals. */
function rowsNamedIn(part: string, xml: string, named: string, own: boolean): Set<number> {
  const rows = new Set<number>();
  guardXml(part, xml, (tag, end, selfClosing) => {
    if (selfClosing || !/^(?:\w+:)?(?:f|definedName)$/.test(tagName(tag)) || attribute(tag, 'name')?.startsWith('_xlnm.')) return;
    const formula = decodeXml(characterData(xml, end)).replace(/''/g, "'");
    if (own || fold(formula).includes(fold(named))) for (const row of rowsNamed(formula)) rows.add(row);
  });
  return rows;
}

/** Totals that move down: only Excel could take formulas along that name their cells, or cells above them, by address. */
function refuseTotalsNamed(book: PackageEditor, editor: SheetEditor, { table, facts, place }: Job): void {
  if (!table.totals || !place.gainedRows) return;
  const { bottom } = table.range;
  const named = [...cellsIn({ ...table.range, top: bottom })].some(([row, column]) => {
    const cell = editor.cell(row, column);
    const formula = cellFormula(editor.part, cell);
    // Of an array formula the cell says its own range.
    if (!formula) return cell !== undefined && splitXml(editor.part, cell.xml).pieces.some(({ local }) => local === 'f');
    return formula.shared !== undefined || rowsNamed(decodeXml(formula.code)).length > 0;
  });
  const names = (part: string, own: boolean): boolean => rowsNamedIn(part, book.text(part), facts.sheet, own).has(bottom);
  const elsewhere = (): string | undefined => {
    const sheet = book.sheets.find(({ part, name }) => names(part, name === facts.sheet))?.name;
    if (sheet !== undefined) return `công thức ở trang “${sheet}”`;
    return names(book.workbookPart, false) ? 'tên vùng (Công thức > Trình quản lý Tên)' : undefined;
  };
  const who = named ? `công thức ở trang “${facts.sheet}”` : elsewhere();
  if (who !== undefined)
    throw growthRefused(facts, `${who} trỏ vào dòng tổng (dòng ${bottom + 1}); tắt dòng tổng của bảng (Thiết kế bảng > Hàng tổng) rồi thử lại`);
}

const styleOf = (cell: XmlPiece | undefined): number => Number(attribute(cell?.tag ?? '', 's') ?? 0);

interface CellDress {
  /** Of the cell that it continues. */
  readonly style: number;
  /** What it is to show instead. */
  readonly shows?: ColumnFormat | undefined;
}

function write(book: PackageEditor, editor: SheetEditor, at: readonly [row: number, column: number], { style, shows }: CellDress, content: NewContent): void {
  const shown = shows && book.formats ? book.formats.indexOf(style, shows) : style;
  if (content.value === null && content.formula === undefined && !shown && !editor.cell(...at)) return;
  editor.put(...at, (old, address) => cellXml(editor.part, old, address, shown, content));
}

function addColumns(book: PackageEditor, editor: SheetEditor, { growth: { columns = [] }, table, place }: Job): void {
  const { range, hasHeader } = table;
  columns.forEach(({ header, kind }, at) => {
    const column = range.right + 1 + at;
    for (let row = range.top; row <= range.bottom; row += 1) {
      const style = styleOf(editor.cell(row, range.right));
      const isHeader = hasHeader && row === range.top;
      const shows = isHeader || row > place.lastRow ? undefined : SHOWN_BY_KIND[kind];
      write(book, editor, [row, column], { style, shows }, { value: isHeader ? header : null });
    }
  });
}

/** Like the last one, which stands above the totals. */
function addRows(book: PackageEditor, editor: SheetEditor, { table, place }: Job): void {
  if (!place.gainedRows) return;
  const { left, right, bottom } = place.range;
  if (table.totals) for (let column = left; column <= right; column += 1) editor.move(table.range.bottom, column, bottom);
  const gained = { left, right, top: place.lastRow + 1, bottom: place.lastRow + place.gainedRows };
  for (const [row, column] of cellsIn(gained)) write(book, editor, [row, column], { style: styleOf(editor.cell(place.lastRow, column)) }, { value: null });
}

/** What a calculated column says in a new row; undefined where its formula isn't one that moves. */
function calculatedIn(editor: SheetEditor, { table, facts, place }: Job, row: number, column: number): string | undefined {
  const from = Math.min(facts.filledTo, place.lastRow);
  const last = cellFormula(editor.part, editor.cell(from, column));
  for (let source = from; last && source > table.range.top; source -= 1) {
    const formula = cellFormula(editor.part, editor.cell(source, column));
    if (formula?.code && formula.shared === last.shared) return shiftFormula(decodeXml(formula.code), { rows: row - source, columns: 0 });
  }
  return undefined;
}

function fillRows(book: PackageEditor, editor: SheetEditor, job: Job): void {
  const { growth, table, place } = job;
  const contentOf = (value: NewValue, row: number, column: number): { content: NewContent; shows?: ColumnFormat } | undefined => {
    if (typeof value === 'number') return { content: { value }, shows: 'number' };
    if (typeof value === 'string') return { content: { value } };
    if (value) return { content: { value: book.ownSerial(serialOfDate(value.date)) }, shows: 'date' };
    const formula = table.columns[column - table.range.left]?.calculated ? calculatedIn(editor, job, row, column) : undefined;
    return formula === undefined ? undefined : { content: { value: null, formula } };
  };
  growth.rows?.forEach((values, index) => {
    const row = place.firstRow + index;
    for (let column = place.range.left; column <= place.range.right; column += 1) {
      const given = contentOf(values[column - place.range.left] ?? null, row, column);
      if (given) write(book, editor, [row, column], { style: styleOf(editor.cell(row, column)), shows: given.shows }, given.content);
    }
  });
}

/** Of a table that has had no rows so far. */
const INSERT_ROW = /(<[^>]*?)\sinsertRow=(?:"[^"]*"|'[^']*')/;

function grownTableXml({ growth: { columns = [], rows = [] }, table, place }: Job): string {
  const names = new Map(columns.map(({ header }, at) => [table.columns.length + at, header]));
  const xml = resizedTableXml(table, { range: place.range, names });
  return rows.length ? xml.replace(INSERT_ROW, '$1') : xml;
}

/**
 * The workbook with its tables grown. Given values win over formulas of calculated columns; a blank among them leaves those to their formula.
 * Throws InputError for what isn't a workbook, for tables that aren't there and where there is no room.
 */
export function growTables(bytes: Uint8Array, growth: readonly TableGrowth[]): Uint8Array {
  if (!growth.length) return bytes;
  const book = openPackage(bytes);
  const sheets = book.sheets.map((sheet) => ({ sheet, tables: tablesOf(book, sheet) }));
  const missing = growth.find(({ table }) => !sheets.some(({ tables }) => tables.some(({ name }) => fold(name) === fold(table))));
  if (missing) throw tableMissing(missing.table);
  for (const { sheet, tables } of sheets) {
    const wanted = tables.flatMap((table) => growth.filter((one) => fold(one.table) === fold(table.name)).map((one) => ({ table, growth: one })));
    if (!wanted.length) continue;
    const editor = new SheetEditor(sheet.part, book.text(sheet.part));
    const jobs = wanted.map((one) => findJob(editor, sheet.name, one.table, one.growth));
    refuseOccupied(editor, jobs, tables);
    for (const job of jobs) {
      refuseTotalsNamed(book, editor, job);
      addColumns(book, editor, job);
      addRows(book, editor, job);
      fillRows(book, editor, job);
      book.set(job.table.part, grownTableXml(job));
    }
    const dressings = jobs.map(({ table, place, growth: { columns = [] } }) => ({ before: table.range, firstRow: firstRowOf(table), place, columns }));
    book.set(sheet.part, dressedSheet(sheet.part, editor.toXml(jobs.map(({ place }) => place.range)), dressings));
  }
  return book.toBytes();
}
