/** The workbook in the spreadsheet component, behind the port: the file it came from, and what has been changed in it since. */
import type { ICellData, ICommandInfo } from '@univerjs/core';
import type { FWorkbook, FWorksheet } from '@univerjs/preset-sheets-core';
import { fold } from '../locale/encoding';
import type { CellRef, CellValue } from '../model/cell';
import { InputError } from '../model/errors';
import { cellRef } from '../workbook/address';
import { editCells, type FileEdit, type TableExtent } from '../workbook/editCells';
import { parseCellRef, sameCell } from '../workbook/officeCells';
import { findPlaces } from '../workbook/officePlaces';
import type { CellEdit, Conflict, WorkbookChange, WorkbookEvent, WorkbookPort, WorkbookSnapshot, WriteOutcome } from '../workbook/port';
import { writeBack } from '../workbook/writeBack';
import { addSheets } from './addSheets';
import { CHANGES_CELLS, refusal, type Refusal } from './guardCommands';
import { carryOver } from './carryOver';
import { fileEdit, keptCell, restoredCell, writtenCell } from './cellLooks';
import { current, differences, valueOf, type Cells, type StyleLookup } from './liveCells';
import { readSheets, type ShownSheet, type ShownTable, type ShownWorkbook } from './readSheets';
import { words } from './strings';
import type { Spreadsheet } from './startUniver';
import { growTable } from './tableGrowth';
import { tableSnapshot } from './tableSnapshots';
import { sheetId, tableId, univerData } from './univerData';

interface OpenBook {
  readonly bytes: Uint8Array;
  readonly shown: ShownWorkbook;
  readonly grid: FWorkbook;
  /** Places of sheets, by folded name. */
  readonly places: ReadonlyMap<string, number>;
  /** Ids of sheets that may differ from the file. */
  readonly touched: Set<string>;
}

const DISPOSE_AFTER = 3_000;

export class UniverWorkbook implements WorkbookPort {
  readonly #sheet: Spreadsheet;
  readonly #listeners = new Set<(event: WorkbookEvent) => void>();
  #book: OpenBook | undefined;
  #loads = 0;
  /** The program's own commands pass where the user's don't. */
  #own = false;
  /** Told why a command wasn't run. */
  onRefused: ((why: Refusal) => void) | undefined;

  constructor(spreadsheet: Spreadsheet) {
    this.#sheet = spreadsheet;
    const { api } = spreadsheet;
    api.addEvent(api.Event.BeforeCommandExecute, (event) => {
      const why = this.#own ? undefined : refusal(event.id, () => this.#rowsMayMove());
      if (why === undefined) return;
      event.cancel = true;
      this.onRefused?.(why);
    });
    api.addEvent(api.Event.CommandExecuted, (event) => this.#executed(event));
    api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections }) => {
      const [range] = selections;
      if (range) this.#tell({ kind: 'selected', ref: cellRef(worksheet.getSheetName(), range.startRow, range.startColumn) });
    });
  }

  /** Shows the workbook instead of the one before. Throws InputError for what isn't one. */
  open(bytes: Uint8Array): void {
    this.#load(bytes);
    this.#tell({ kind: 'changed', sheets: [] });
  }

  /** The file with everything that was changed in it, and nothing else. Throws InputError. */
  file(): Uint8Array {
    const { bytes, shown, touched } = this.#opened();
    const changed = shown.sheets.flatMap((sheet, index) => (touched.has(sheetId(index)) ? [{ sheet, index }] : []));
    const edits = changed.flatMap(({ sheet, index }) => this.#differences(sheet, index));
    const extents = changed.flatMap(({ sheet }) =>
      sheet.tables.flatMap((table): TableExtent[] => {
        const { range } = this.#table(table);
        return range.bottom === table.range.bottom && range.top === table.range.top ? [] : [{ name: table.name, range }];
      }),
    );
    return editCells(bytes, edits, extents);
  }

  read(): Promise<WorkbookSnapshot> {
    return this.#answer(() => {
      const { shown } = this.#opened();
      return {
        sheets: shown.sheets.map(({ name }) => name),
        tables: shown.sheets.flatMap((sheet, index) => {
          if (!sheet.tables.length) return [];
          const value = this.#reader(sheet, index);
          return sheet.tables.map((table) => tableSnapshot(this.#table(table), sheet.name, value));
        }),
      };
    });
  }

  async write({ sheets = [], cells = [], newSheets = [] }: WorkbookChange): Promise<WriteOutcome> {
    const { shown } = this.#opened();
    const conflicts = this.#conflicts(cells);
    if (conflicts.length) return { kind: 'conflict', conflicts };
    if (!sheets.length && !newSheets.length) return this.#writeCells(cells);
    const present = shown.sheets.map(({ name, tables }) => ({ name, tables: tables.map((table) => table.name) }));
    const places = findPlaces(present, [], sheets, newSheets);
    const before = this.file();
    const named = places.added.map(({ name, sheet }) => ({ ...sheet, name }));
    const edits = cells.map((edit) => fileEdit(edit, this.#raw(edit.sheet, edit.row, edit.column), this.#styles()));
    const after = writeBack(await addSheets(editCells(before, edits), named), sheets);
    return this.#swap(before, after, [...places.written.map(({ name }) => name), ...named.map(({ name }) => name), ...cells.map(({ sheet }) => sheet)]);
  }

  select(ref: CellRef): Promise<void> {
    return this.#answer(() => {
      const place = parseCellRef(ref);
      const sheet = place && this.#find(place.sheet);
      if (!place || !sheet) throw new InputError(words.gone(ref));
      this.#asOwn(() => {
        if (sheet.isSheetHidden()) sheet.showSheet();
        this.#opened().grid.setActiveSheet(sheet);
        sheet.getRange(place.row, place.column).activate();
        sheet.scrollToCell(Math.max(0, place.row - 3), Math.max(0, place.column - 2));
      });
    });
  }

  watch(listener: (event: WorkbookEvent) => void): Promise<() => void> {
    this.#listeners.add(listener);
    return Promise.resolve(() => void this.#listeners.delete(listener));
  }

  #load(bytes: Uint8Array): void {
    const shown = readSheets(bytes);
    const { api } = this.#sheet;
    const before = this.#book?.grid;
    this.#loads += 1;
    const grid = this.#asOwn(() => {
      const made = api.createWorkbook(univerData(shown, `book-${this.#loads}`));
      // The component is still checking the old one's cells.
      if (before) setTimeout(() => api.disposeUnit(before.getId()), DISPOSE_AFTER);
      made.setNumfmtLocal('vi');
      return made;
    });
    this.#book = { bytes, shown, grid, places: new Map(shown.sheets.map((sheet, at) => [fold(sheet.name), at])), touched: new Set() };
  }

  /** Replaces the file; what was changed elsewhere in it since `expected` is carried over. */
  #swap(expected: Uint8Array, next: Uint8Array, sheets: readonly string[]): WriteOutcome {
    const { conflicts, edits, extents } = carryOver(expected, this.file(), sheets);
    if (conflicts.length) return { kind: 'conflict', conflicts };
    const place = this.#place();
    this.#load(edits.length ? editCells(next, edits, extents) : next);
    this.select(place).catch(() => undefined);
    this.#tell({ kind: 'changed', sheets });
    return { kind: 'written', undo: () => this.#answer(() => this.#swap(next, expected, sheets)) };
  }

  #writeCells(cells: readonly CellEdit[]): WriteOutcome {
    const before = cells.map(({ sheet, row, column }) => ({ sheet, row, column, kept: keptCell(this.#raw(sheet, row, column), this.#styles()) }));
    this.#asOwn(() => {
      for (const edit of cells) this.#put(edit, writtenCell(edit, this.#raw(edit.sheet, edit.row, edit.column), this.#styles()));
    });
    const written = cells.map((edit) => ({ ...edit, expected: valueOf(this.#raw(edit.sheet, edit.row, edit.column), this.#styles()) }));
    return {
      kind: 'written',
      undo: () =>
        this.#answer(() => {
          const conflicts = this.#conflicts(written);
          if (conflicts.length) return { kind: 'conflict', conflicts };
          this.#asOwn(() => {
            for (const { kept, ...at } of before) this.#put(at, restoredCell(kept, this.#raw(at.sheet, at.row, at.column), this.#styles()));
          });
          return { kind: 'written', undo: () => this.write({ cells }) };
        }),
    };
  }

  #put({ sheet, row, column }: Pick<CellEdit, 'sheet' | 'row' | 'column'>, data: ICellData): void {
    this.#worksheet(sheet).getRange(row, column).setValue(data);
  }

  #conflicts(cells: readonly CellEdit[]): Conflict[] {
    return cells.flatMap(({ sheet, row, column, expected, sparesFormula }): Conflict[] => {
      const raw = this.#raw(sheet, row, column);
      const found = valueOf(raw, this.#styles());
      if (sparesFormula && (raw?.f ?? raw?.si)) return [{ ref: cellRef(sheet, row, column), expected, found, formula: true }];
      return sameCell(expected, found) || (expected === '' && found === null) ? [] : [{ ref: cellRef(sheet, row, column), expected, found }];
    });
  }

  #executed({ id, params }: Readonly<ICommandInfo>): void {
    if (!this.#book || !CHANGES_CELLS.test(id)) return;
    const { subUnitId, unitId, unitData } = (params ?? {}) as { subUnitId?: string; unitId?: string; unitData?: Readonly<Record<string, object | null>> };
    const own = this.#book.grid.getId();
    if (unitId !== undefined && unitId !== own) return;
    const ids = subUnitId === undefined ? Object.keys(unitData?.[own] ?? {}) : [subUnitId];
    for (const changed of ids) this.#book.touched.add(changed);
    if (subUnitId !== undefined && !this.#own) this.#growTables(subUnitId);
    const names = this.#book.shown.sheets.flatMap(({ name }, index) => (ids.includes(sheetId(index)) ? [name] : []));
    if (names.length) this.#tell({ kind: 'changed', sheets: names });
  }

  #growTables(id: string): void {
    const { grid, shown } = this.#opened();
    const sheet = grid.getSheetBySheetId(id);
    const tables = shown.sheets.find((_, index) => sheetId(index) === id)?.tables ?? [];
    if (!sheet) return;
    this.#asOwn(() => {
      for (const table of tables) if (!table.totals) growTable(sheet, tableId(table), this.#table(table).range);
    });
  }

  #rowsMayMove(): boolean {
    const { shown, grid } = this.#opened();
    const active = grid.getActiveSheet().getSheetId();
    const sheet = shown.sheets.find((_, index) => sheetId(index) === active);
    return !shown.named && sheet !== undefined && !sheet.anchored;
  }

  #differences(sheet: ShownSheet, index: number): FileEdit[] {
    const grid = this.#grid(index);
    return differences({
      sheet: sheet.name,
      filed: sheet.cells,
      live: this.#cells(index),
      styles: this.#styles(),
      date1904: this.#opened().shown.date1904,
      formulaAt: (row, column) => grid.getRange(row, column).getFormula(),
    });
  }

  /** Where the table is now, rows added and removed. */
  #table(table: ShownTable): ShownTable {
    const range = this.#opened().grid.getTableInfo(tableId(table))?.range;
    return range ? { ...table, range: { top: range.startRow, left: range.startColumn, bottom: range.endRow + table.totals, right: range.endColumn } } : table;
  }

  #reader(sheet: ShownSheet, index: number): (row: number, column: number) => CellValue {
    const [live, styles] = [this.#cells(index), this.#styles()];
    return (row, column) => valueOf(current(sheet.cells[row]?.[column], live[row]?.[column], styles), styles);
  }

  #opened(): OpenBook {
    if (!this.#book) throw new InputError(words.notOpen);
    return this.#book;
  }

  #styles(): StyleLookup {
    const styles = this.#opened().grid.getWorkbook().getStyles();
    return (style) => styles.get(style ?? undefined) ?? undefined;
  }

  #grid(index: number): FWorksheet {
    const sheet = this.#opened().grid.getSheetBySheetId(sheetId(index));
    if (!sheet) throw new RangeError(`no sheet ${index}`);
    return sheet;
  }

  #cells(index: number): Cells {
    return this.#grid(index).getSheet().getCellMatrix().getMatrix() as Cells;
  }

  #find(name: string): FWorksheet | undefined {
    const index = this.#opened().places.get(fold(name));
    return index === undefined ? undefined : this.#grid(index);
  }

  #worksheet(name: string): FWorksheet {
    const sheet = this.#find(name);
    if (!sheet) throw new InputError(words.noSheet(name));
    return sheet;
  }

  #raw(sheet: string, row: number, column: number): ICellData | undefined {
    return this.#worksheet(sheet).getSheet().getCellRaw(row, column) ?? undefined;
  }

  #place(): CellRef {
    const { grid } = this.#opened();
    const cell = grid.getActiveCell();
    return cellRef(grid.getActiveSheet().getSheetName(), cell?.getRow() ?? 0, cell?.getColumn() ?? 0);
  }

  #asOwn<T>(work: () => T): T {
    const before = this.#own;
    this.#own = true;
    try {
      return work();
    } finally {
      this.#own = before;
    }
  }

  #tell(event: WorkbookEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  /** Asynchronous as any program behind the port is; errors too. */
  async #answer<T>(action: () => T | Promise<T>): Promise<T> {
    return action();
  }
}
