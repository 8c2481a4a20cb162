/** A port that sees and touches only sheets and tables whose names begin with a mark, and leaves the mark out of what it says. */
import type { CellRef } from '../model/cell';
import { InputError } from '../model/errors';
import type { WrittenCell } from '../model/writtenSheet';
import { cellRef } from '../model/address';
import { parseCellRef } from '../workbook/excel/cells';
import type { WorkbookChange, WorkbookPort, WorkbookSnapshot, WriteOutcome } from '../workbook/port';

/** `mark` is made of letters and digits: it also begins the names of tables. */
export function markedWorkbook(port: WorkbookPort, mark: string): WorkbookPort {
  const [onSheets, onTables] = [`${mark} `, `${mark}_`];
  const without = (name: string, prefix: string): string => (name.startsWith(prefix) ? name.slice(prefix.length) : name);

  const renamed = (ref: CellRef, rename: (sheet: string) => string): CellRef => {
    const place = parseCellRef(ref);
    return place ? cellRef(rename(place.sheet), place.row, place.column) : ref;
  };
  const markedCell = (cell: WrittenCell): WrittenCell =>
    cell.formula === undefined ? cell : { ...cell, formula: cell.formula.replace(/\b([A-Za-z_]\w*)\[/g, `${onTables}$1[`) };

  const marked = ({ sheets = [], cells = [], newSheets = [], growth = [] }: WorkbookChange): WorkbookChange => ({
    sheets: sheets.map(({ table, ...sheet }) => ({
      ...sheet,
      name: onSheets + sheet.name,
      ...(table === undefined ? {} : { table: onTables + table }),
      rows: sheet.rows.map((row) => row.map(markedCell)),
      ...(sheet.below ? { below: sheet.below.map((row) => row.map(markedCell)) } : {}),
    })),
    cells: cells.map((edit) => ({ ...edit, sheet: onSheets + edit.sheet })),
    newSheets: newSheets.map((sheet) => ({ ...sheet, name: onSheets + sheet.name, table: onTables + sheet.table })),
    growth: growth.map((one) => ({ ...one, table: onTables + one.table })),
  });
  const unmarked = (outcome: WriteOutcome): WriteOutcome =>
    outcome.kind === 'written'
      ? { kind: 'written', undo: () => saying(outcome.undo).then(unmarked) }
      : { ...outcome, conflicts: outcome.conflicts.map((one) => ({ ...one, ref: renamed(one.ref, (sheet) => without(sheet, onSheets)) })) };

  /** Refusals name sheets and tables too. */
  async function saying<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw error instanceof InputError ? new InputError(error.message.replaceAll(onSheets, '').replaceAll(onTables, '')) : error;
    }
  }

  const seen = ({ sheets, tables }: WorkbookSnapshot): WorkbookSnapshot => ({
    sheets: sheets.filter((name) => name.startsWith(onSheets)).map((name) => without(name, onSheets)),
    tables: tables
      .filter(({ sheet }) => sheet.startsWith(onSheets))
      .map((table) => ({ ...table, name: without(table.name, onTables), sheet: without(table.sheet, onSheets) })),
  });

  return {
    read: () => saying(async () => seen(await port.read())),
    reread: () => saying(async () => seen(await port.reread())),
    write: (change) => saying(async () => unmarked(await port.write(marked(change)))),
    select: (ref) => saying(() => port.select(renamed(ref, (sheet) => onSheets + sheet))),
    watch: (listener) =>
      port.watch((event) => {
        const names = event.kind === 'changed' ? event.sheets : [parseCellRef(event.ref)?.sheet ?? ''];
        if (names.length && !names.some((name) => name.startsWith(onSheets))) return;
        if (event.kind === 'selected') listener({ ...event, ref: renamed(event.ref, (sheet) => without(sheet, onSheets)) });
        else listener({ ...event, sheets: event.sheets.filter((name) => name.startsWith(onSheets)).map((name) => without(name, onSheets)) });
      }),
  };
}
