/** A workbook in memory: what the port promises, without a program behind it. */
import { fold } from '../../src/locale/encoding';
import type { CellRef, CellValue } from '../../src/model/cell';
import { InputError } from '../../src/model/errors';
import type { NewSheet } from '../../src/model/newSheet';
import { sheetRows, type SheetChart, type WrittenSheet } from '../../src/model/writtenSheet';
import { cellAddress, cellRef, quoteSheet } from '../../src/model/address';
import { tableResized } from '../../src/workbook/growthPlace';
import { growingTables, grownCells, grownTable, stored, storedNew, type MemoryTable, type PlacedValue } from './memoryGrowth';
import { parseCellRef, sameCell } from '../../src/workbook/excel/cells';
import { findPlaces } from '../../src/workbook/sheetPlaces';
import type { Conflict, TableSnapshot, WorkbookChange, WorkbookEvent, WorkbookPort, WorkbookSnapshot, WriteOutcome } from '../../src/workbook/port';

/** Never changed in place: whoever holds one holds the sheet as it was. */
interface MemorySheet {
  readonly name: string;
  readonly tables: readonly MemoryTable[];
  /** By A1 address; blank cells aren't there. */
  readonly cells: ReadonlyMap<string, CellValue>;
  /** Of ours; nobody else draws here. */
  readonly charts?: readonly SheetChart[];
}

type State = readonly MemorySheet[];

const cellsOf = (rows: readonly (readonly CellValue[])[], top = 0, left = 0): [string, CellValue][] =>
  rows.flatMap((row, r) => row.flatMap((value, c): [string, CellValue][] => (value === null ? [] : [[cellAddress(top + r, left + c), value]])));

function loadSheet(name: string, tables: readonly TableSnapshot[]): MemorySheet {
  return {
    name,
    tables: tables.map((table) => ({ name: table.name, top: table.top, left: table.left, headers: table.headers, height: table.rows.length })),
    cells: new Map(tables.flatMap((table) => cellsOf(table.rows, table.top + 1, table.left))),
  };
}

/** A table without data has one blank row, as Excel demands. */
function tableSheet(name: string, table: string | undefined, rows: readonly (readonly CellValue[])[]): MemorySheet {
  const [headers = []] = rows;
  const tables = table === undefined ? [] : [{ name: table, top: 0, left: 0, headers: headers.map(String), height: Math.max(rows.length - 1, 1) }];
  return { name, tables, cells: new Map(cellsOf(table === undefined ? rows : rows.slice(1), table === undefined ? 0 : 1)) };
}

const writtenSheet = (name: string, sheet: WrittenSheet): MemorySheet => {
  const { table, rows, below = [], charts = [] } = sheet;
  const values = (lines: WrittenSheet['rows']): CellValue[][] => lines.map((row) => row.map(({ value }) => stored(value)));
  const own = tableSheet(name, table, values(rows));
  return { ...own, cells: new Map([...own.cells, ...cellsOf(values(below), sheetRows(sheet).length - below.length)]), charts };
};

const newSheet = (name: string, { table, columns, rows }: NewSheet): MemorySheet =>
  tableSheet(name, table, [columns.map(({ header }) => header), ...rows.map(({ cells }) => columns.map((_, at) => storedNew(cells[at] ?? null)))]);

/** What stands in sheets taken whole, undefined where there is no such sheet, in single cells, and how large tables are. */
interface Content {
  readonly whole: ReadonlyMap<string, MemorySheet | undefined>;
  readonly cells: readonly PlacedValue[];
  readonly tables: readonly MemoryTable[];
}

function differences(name: string, then: MemorySheet | undefined, now: MemorySheet | undefined): Conflict[] {
  const addresses = new Set([...(then?.cells.keys() ?? []), ...(now?.cells.keys() ?? [])]);
  return [...addresses].flatMap((address): Conflict[] => {
    const [expected, found] = [then?.cells.get(address) ?? null, now?.cells.get(address) ?? null];
    return sameCell(expected, found) ? [] : [{ ref: `${quoteSheet(name)}!${address}`, expected, found }];
  });
}

export class MemoryWorkbook implements WorkbookPort {
  #state: State;
  readonly #listeners = new Set<(event: WorkbookEvent) => void>();
  readonly #refusals: string[] = [];
  /** For tests: these cells hold formulas. */
  readonly formulas = new Set<CellRef>();
  /** The cell that was selected last. */
  selected: CellRef | undefined;

  constructor({ sheets, tables }: WorkbookSnapshot) {
    this.#state = sheets.map((name) =>
      loadSheet(
        name,
        tables.filter(({ sheet }) => sheet === name),
      ),
    );
  }

  /** For tests: the next call of the port throws InputError with this message. */
  refuseNext(message: string): void {
    this.#refusals.push(message);
  }

  /** For tests: somebody else changes a cell; 0-based. */
  edit(sheet: string, row: number, column: number, value: CellValue): void {
    this.#put({ whole: new Map(), cells: [{ sheet, row, column, value }], tables: [] });
  }

  /** For tests: every cell with a value, header cells of tables aside, by A1 address; undefined where there is no such sheet. */
  cells(sheet: string): ReadonlyMap<string, CellValue> | undefined {
    return this.#find(sheet)?.cells;
  }

  /** For tests. */
  charts(sheet: string): readonly SheetChart[] {
    return this.#find(sheet)?.charts ?? [];
  }

  read(): Promise<WorkbookSnapshot> {
    return this.#answer(() => ({
      sheets: this.#state.map(({ name }) => name),
      tables: this.#state.flatMap(({ name: sheet, tables, cells }) =>
        tables.map(({ name, top, left, headers, height }) => ({
          name,
          sheet,
          top,
          left,
          headers,
          rows: Array.from({ length: height }, (_, r) => headers.map((__, c) => cells.get(cellAddress(top + 1 + r, left + c)) ?? null)),
        })),
      ),
    }));
  }

  reread(): Promise<WorkbookSnapshot> {
    return this.read();
  }

  write(change: WorkbookChange): Promise<WriteOutcome> {
    return this.#answer(() => this.#write(change));
  }

  select(ref: CellRef): Promise<void> {
    return this.#answer(() => {
      const place = parseCellRef(ref);
      if (!place) throw new InputError(`“${ref}” không phải là địa chỉ ô.`);
      this.selected = cellRef(this.#sheet(place.sheet).name, place.row, place.column);
      this.#tell({ kind: 'selected', ref: this.selected });
    });
  }

  watch(listener: (event: WorkbookEvent) => void): Promise<() => void> {
    return this.#answer(() => {
      this.#listeners.add(listener);
      return () => void this.#listeners.delete(listener);
    });
  }

  #write({ sheets = [], cells = [], newSheets = [], growth = [] }: WorkbookChange): WriteOutcome {
    const growing = growingTables(growth, this.#state, (...place) => this.formulas.has(cellRef(...place)));
    const gained = growing.flatMap(grownCells);
    const spared = [...cells.filter(({ sparesFormula }) => sparesFormula), ...gained.map((cell) => ({ ...cell, expected: null }))].filter(
      ({ sheet, row, column }) => this.formulas.has(cellRef(sheet, row, column)),
    );
    if (spared.length)
      return {
        kind: 'conflict',
        conflicts: spared.map(({ sheet, row, column, expected }) => ({ ref: cellRef(sheet, row, column), expected, found: expected, formula: true })),
      };
    const present = this.#state.map((sheet) => ({ name: sheet.name, tables: sheet.tables.map(({ name }) => name) }));
    const places = findPlaces({ sheets: present, defined: [] }, sheets, newSheets);
    const whole = new Map<string, MemorySheet | undefined>([
      ...places.written.map(({ name, sheet }) => [name, writtenSheet(name, sheet)] as const),
      ...places.added.map(({ name, sheet }) => [name, newSheet(name, sheet)] as const),
    ]);
    return this.#swap(
      {
        whole: new Map([...whole.keys()].map((name) => [name, this.#find(name)])),
        cells: [...gained.map((cell) => ({ ...cell, value: null })), ...cells.map((edit) => ({ ...edit, value: edit.expected }))],
        tables: growing.map(({ table }) => table),
      },
      { whole, cells: [...gained, ...cells.map((edit) => ({ ...edit, value: stored(edit.value, edit.shows) }))], tables: growing.map(grownTable) },
    );
  }

  /** Puts `next` where `expected` is; nothing where anything else is there. */
  #swap(expected: Content, next: Content): WriteOutcome {
    const present = this.#state.flatMap(({ tables }) => tables);
    const resized = expected.tables.find((table) => !present.includes(table));
    if (resized) throw tableResized(resized.name);
    const conflicts = [...expected.whole].flatMap(([name, sheet]) => differences(name, sheet, this.#find(name)));
    for (const { sheet, row, column, value } of expected.cells) {
      const found = this.#sheet(sheet).cells.get(cellAddress(row, column)) ?? null;
      if (!sameCell(value, found)) conflicts.push({ ref: cellRef(sheet, row, column), expected: value, found });
    }
    if (conflicts.length) return { kind: 'conflict', conflicts };
    this.#put(next);
    return { kind: 'written', undo: () => this.#answer(() => this.#swap(next, expected)) };
  }

  #put({ whole, cells, tables }: Content): void {
    const changed = new Map(whole);
    const filled = new Map<string, Map<string, CellValue>>();
    for (const { sheet, row, column, value } of cells) {
      const { name } = this.#sheet(sheet);
      const now = filled.get(name) ?? new Map((changed.get(name) ?? this.#sheet(name)).cells);
      filled.set(name, now);
      if (value === null) now.delete(cellAddress(row, column));
      else now.set(cellAddress(row, column), value);
    }
    for (const [name, own] of filled) changed.set(name, { ...(changed.get(name) ?? this.#sheet(name)), cells: own });
    for (const { name, tables: own } of this.#state) {
      const now = changed.get(name) ?? this.#find(name);
      const sized = own.map((table) => tables.find((other) => other.name === table.name) ?? table);
      if (now && sized.some((table, at) => table !== own[at])) changed.set(name, { ...now, tables: sized });
    }
    const kept = this.#state.flatMap((sheet) => (changed.has(sheet.name) ? (changed.get(sheet.name) ?? []) : sheet));
    const added = [...changed].flatMap(([name, sheet]) => (sheet && !this.#find(name) ? sheet : []));
    this.#state = [...kept, ...added];
    this.#tell({ kind: 'changed', sheets: [...changed.keys()] });
  }

  #tell(event: WorkbookEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  #find(name: string): MemorySheet | undefined {
    return this.#state.find((sheet) => fold(sheet.name) === fold(name));
  }

  #sheet(name: string): MemorySheet {
    const sheet = this.#find(name);
    if (!sheet) throw new InputError(`Sổ không còn trang “${name}”. Đọc lại sổ rồi thử lại.`);
    return sheet;
  }

  /** Asynchronous as any program behind the port is; errors too. */
  async #answer<T>(action: () => T): Promise<T> {
    const refusal = this.#refusals.shift();
    if (refusal !== undefined) throw new InputError(refusal);
    await Promise.resolve();
    return action();
  }
}
