/** Tables of the workbook in memory that gain columns and rows: where they reach then, and which cells that takes. */
import { fold } from '../../src/locale/encoding';
import type { CellValue } from '../../src/model/cell';
import type { NewValue } from '../../src/model/newSheet';
import { cellAddress, type CellRange } from '../../src/model/address';
import { gainedRanges, placeGrowth, refuseNeighbours, tableMissing, type GrowingTable, type GrowthPlace } from '../../src/workbook/growthPlace';
import { readCell, type CellPlace } from '../../src/workbook/excel/cells';
import { DATE_FORMAT } from '../../src/workbook/excel/plan';
import { gridOf } from '../../src/workbook/rectangles';
import type { CellEdit, TableGrowth } from '../../src/workbook/port';
import { cellText } from '../../src/workbook/xlsx/sheetXml';

export interface MemoryTable {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly headers: readonly string[];
  readonly height: number;
}

interface SheetOfTables {
  readonly name: string;
  readonly tables: readonly MemoryTable[];
  readonly cells: ReadonlyMap<string, CellValue>;
}

export type PlacedValue = CellPlace & { readonly value: CellValue };

/** A growth, found in the workbook. */
interface Growing {
  readonly growth: TableGrowth;
  readonly table: MemoryTable;
  readonly facts: GrowingTable;
  readonly place: GrowthPlace;
}

export const stored = (value: string | number | null, shows?: CellEdit['shows']): CellValue => {
  if (typeof value === 'string') return cellText(value) || null;
  if (value === null || shows === undefined) return value;
  return shows === 'percent' ? { percent: value } : readCell(value, DATE_FORMAT);
};

export const storedNew = (value: NewValue): CellValue => (typeof value === 'object' ? value : stored(value));

const rangeOf = ({ top, left, headers, height }: MemoryTable): CellRange => ({ top, left, bottom: top + height, right: left + headers.length - 1 });

/** Throws InputError where a table isn't there, or has no room. */
export function growingTables(
  growth: readonly TableGrowth[],
  sheets: readonly SheetOfTables[],
  hasFormula: (sheet: string, row: number, column: number) => boolean,
): Growing[] {
  const found = growth.map((one) => {
    const sheet = sheets.find(({ tables }) => tables.some(({ name }) => fold(name) === fold(one.table)));
    const table = sheet?.tables.find(({ name }) => fold(name) === fold(one.table));
    if (!sheet || !table) throw tableMissing(one.table);
    const range = rangeOf(table);
    const isFilled = (row: number): boolean =>
      table.headers.some((_, at) => sheet.cells.has(cellAddress(row, range.left + at)) || hasFormula(sheet.name, row, range.left + at));
    let filledTo = range.bottom;
    while (filledTo > range.top && !isFilled(filledTo)) filledTo -= 1;
    const facts = { name: table.name, sheet: sheet.name, range, hasHeader: true, totals: 0, headers: table.headers, filledTo };
    return { growth: one, sheet, table, facts, place: placeGrowth(facts, one) };
  });
  for (const { facts, place, sheet, table } of found) {
    const others = sheet.tables.filter((other) => other !== table);
    refuseNeighbours(
      facts,
      place,
      others.map((other) => ({ name: other.name, range: found.find((one) => one.table === other)?.place.range ?? rangeOf(other) })),
    );
  }
  return found;
}

/** The cells that a growth fills, blank before. */
export function grownCells({ growth: { rows = [] }, facts: { sheet, range }, place }: Growing): PlacedValue[] {
  const isGiven = (row: number): boolean => row >= place.firstRow && row < place.firstRow + rows.length;
  const blank = gainedRanges(range, place)
    .flatMap((gained) => gridOf(gained, (row, column): PlacedValue => ({ sheet, row, column, value: null })).flat())
    .filter(({ row }) => !isGiven(row));
  const given = rows.flatMap((values, at) =>
    gridOf({ ...place.range, top: place.firstRow + at, bottom: place.firstRow + at }, (row, column): PlacedValue => ({
      sheet,
      row,
      column,
      value: storedNew(values[column - range.left] ?? null),
    })).flat(),
  );
  return [...blank, ...given];
}

export const grownTable = ({ growth: { columns = [] }, table, place }: Growing): MemoryTable => ({
  ...table,
  headers: [...table.headers, ...columns.map(({ header }) => header)],
  height: table.height + place.gainedRows,
});
