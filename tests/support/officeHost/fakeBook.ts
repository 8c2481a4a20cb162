/** A toy workbook with the rules of Excel's that an add-in runs into; no calculation: formulas show what the test says. */
import { formatRange, parseRange, type CellRange } from '../../../src/model/address';
import { HostError } from './richApi';

export type Value = string | number | boolean;

export interface FakeCell {
  value: Value;
  /** Undefined for constants. */
  formula: string | undefined;
  format: string;
  /** Text that was entered with an apostrophe. */
  prefixed: boolean;
  locked: boolean;
  look: Record<string, unknown>;
}

export interface FakeTable {
  readonly id: string;
  name: string;
  readonly sheet: FakeSheet;
  range: CellRange;
  /** Header names while the header row is hidden. */
  columns: string[];
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  banded: boolean;
  /** Formulas of calculated columns, by place in the table: rows that the table gains get them. */
  readonly calculated: Map<number, string>;
  /** What the totals row says, shown or not, by place in the table. */
  readonly totals: Map<number, FakeCell>;
}

export interface FakeSheet {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  protected: boolean;
  readonly cells: Map<string, FakeCell>;
  readonly settings: Record<string, unknown>;
  rules: { readonly range: CellRange; rule?: unknown; alert?: unknown }[];
  conditional: { readonly range: CellRange; formula?: string; format?: string }[];
  charts: FakeChart[];
}

export interface FakeChart {
  name: string;
  readonly type: string;
  readonly range: CellRange;
  /** Whatever else was set, by path: `Title.Text`. */
  readonly settings: Record<string, unknown>;
}

export type BookEvent =
  | { readonly kind: 'changed' | 'calculated' | 'selected'; readonly sheetId: string; readonly address: string }
  | { readonly kind: 'sheetDeleted' | 'tableAdded' | 'tableDeleted'; readonly sheetId: string };

/** What every cell looks like until somebody says otherwise. */
export const USUAL_LOOK: Readonly<Record<string, unknown>> = {
  Fill: '#FFFFFF',
  Bold: false,
  Italic: false,
  Color: '#000000',
  Name: 'Calibri',
  Size: 11,
  HorizontalAlignment: 'General',
  VerticalAlignment: 'Bottom',
  WrapText: false,
};

/** A look that was set to the usual can't be told from one that was never set. */
const unusual = (look: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(look)
      .filter(([key, value]) => value !== USUAL_LOOK[key])
      .sort(),
  );

export const eachCell = (range: CellRange, visit: (row: number, column: number) => void): void => {
  for (let row = range.top; row <= range.bottom; row += 1) for (let column = range.left; column <= range.right; column += 1) visit(row, column);
};

export const overlaps = (a: CellRange, b: CellRange): boolean => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

const MAX_TEXT = 32_767;
const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;
/** What Excel makes of typed text, in its API's own language; roughly. */
const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d*)(?:\.\d*)?(?:e[+-]?\d+)?$/i;
const DATE = /^\d{1,4}[/-]\d{1,4}(?:[/-]\d{1,4})?$|^[a-z]{3,9} \d{1,4}$/i;

export class FakeBook {
  sheets: FakeSheet[] = [];
  tables: FakeTable[] = [];
  names: string[] = [];
  structureProtected = false;
  hasPrinter = true;
  selection = '';
  /** What a formula shows. */
  calculate: (formula: string) => Value = () => 0;
  onEvent: (event: BookEvent) => void = () => undefined;
  #ids = 0;

  addSheet(name: string): FakeSheet {
    if (this.structureProtected) throw new HostError('AccessDenied');
    if (this.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) throw new HostError('ItemAlreadyExists');
    if (!name || name.length > 31 || /[[\]:*?/\\]/.test(name)) throw new HostError('InvalidArgument');
    this.#ids += 1;
    const sheet: FakeSheet = {
      id: `{00000000-0001-0000-0000-${String(this.#ids).padStart(12, '0')}}`,
      name,
      visibility: 'Visible',
      protected: false,
      cells: new Map(),
      settings: {},
      rules: [],
      conditional: [],
      charts: [],
    };
    this.sheets.push(sheet);
    return sheet;
  }

  deleteSheet(sheet: FakeSheet): void {
    if (this.structureProtected) throw new HostError('AccessDenied');
    if (this.sheets.filter(({ visibility }) => visibility === 'Visible').length < 2) throw new HostError('InvalidOperation');
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.tables = this.tables.filter((table) => table.sheet !== sheet);
    this.onEvent({ kind: 'sheetDeleted', sheetId: sheet.id });
  }

  sheet(key: string): FakeSheet | undefined {
    return this.sheets.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  }

  cell(sheet: FakeSheet, row: number, column: number): FakeCell {
    const key = `${row},${column}`;
    let cell = sheet.cells.get(key);
    if (!cell) {
      cell = { value: '', formula: undefined, format: 'General', prefixed: false, locked: true, look: {} };
      sheet.cells.set(key, cell);
    }
    return cell;
  }

  /** What anybody enters: the API, the test, a co-author. */
  enter(sheet: FakeSheet, row: number, column: number, input: Value): void {
    const cell = this.cell(sheet, row, column);
    if (sheet.protected && cell.locked) throw new HostError('AccessDenied');
    const set = (value: Value, formula?: string, prefixed = false): void => void Object.assign(cell, { value, formula, prefixed });
    if (typeof input !== 'string') {
      set(cell.format === '@' ? String(input) : input);
      return;
    }
    if (input.startsWith("'") ? input.length > MAX_TEXT + 1 : input.length > MAX_TEXT) throw new HostError('InvalidArgument');
    const table = this.tables.find(
      (other) =>
        other.sheet === sheet && other.showHeaders && other.range.top === row && overlaps(other.range, { top: row, bottom: row, left: column, right: column }),
    );
    if (input.startsWith("'")) set(input.slice(1), undefined, true);
    else if (cell.format === '@') set(input);
    else if (/^[=+\-@]./s.test(input) && !NUMBER.test(input)) {
      if (input.length > 8192) throw new HostError('InvalidArgument');
      const formula = `=${input.replace(/^[=+@]/, '')}`;
      set(this.calculate(formula), formula);
    } else if (/^(?:true|false)$/i.test(input)) set(input.toLowerCase() === 'true');
    else if (/\d/.test(input) && NUMBER.test(input)) set(Number(input.replace(/,/g, '')));
    else if (/\d/.test(input) && NUMBER.test(input.replace(/%$/, ''))) set(Number(input.slice(0, -1)) / 100);
    else if (DATE.test(input)) set(44_000);
    else set(ERROR.test(input) ? input : input);
    if (table && cell.value === '') cell.value = `Column${column - table.range.left + 1}`;
  }

  /** A blank cell without a look of its own doesn't count. */
  usedRange(sheet: FakeSheet, within?: CellRange): CellRange | undefined {
    const places = [...sheet.cells].flatMap(([key, { value, formula }]) => {
      const [row = 0, column = 0] = key.split(',').map(Number);
      const counts = !within || overlaps(within, { top: row, bottom: row, left: column, right: column });
      return counts && (value !== '' || formula !== undefined) ? [[row, column]] : [];
    });
    if (!places.length) return undefined;
    const rows = places.map(([row = 0]) => row);
    const columns = places.map(([, column = 0]) => column);
    const least = (numbers: number[]): number => numbers.reduce((a, b) => Math.min(a, b));
    const most = (numbers: number[]): number => numbers.reduce((a, b) => Math.max(a, b));
    return { top: least(rows), left: least(columns), bottom: most(rows), right: most(columns) };
  }

  clearFormats(sheet: FakeSheet, range: CellRange): void {
    eachCell(range, (row, column) => {
      if (sheet.cells.has(`${row},${column}`)) Object.assign(this.cell(sheet, row, column), { format: 'General', look: {} });
    });
  }

  clear(sheet: FakeSheet, range: CellRange): void {
    for (const [key, cell] of sheet.cells) {
      const [row = 0, column = 0] = key.split(',').map(Number);
      if (!overlaps(range, { top: row, bottom: row, left: column, right: column })) continue;
      if (sheet.protected && cell.locked) throw new HostError('AccessDenied');
      sheet.cells.delete(key);
    }
    for (const table of this.tables) if (table.sheet === sheet) this.#headers(table);
  }

  addTable(sheet: FakeSheet, range: CellRange): FakeTable {
    if (this.tables.some((table) => table.sheet === sheet && overlaps(table.range, range))) throw new HostError('TableRangeConflict');
    this.#ids += 1;
    const table: FakeTable = {
      id: String(this.#ids),
      name: `Table${this.#ids}`,
      sheet,
      range,
      columns: [],
      showHeaders: true,
      showTotals: false,
      style: 'TableStyleMedium2',
      banded: true,
      calculated: new Map(),
      totals: new Map(),
    };
    this.tables.push(table);
    this.#headers(table);
    this.onEvent({ kind: 'tableAdded', sheetId: sheet.id });
    return table;
  }

  rename(table: FakeTable, name: string): void {
    const taken = [...this.tables.filter((other) => other !== table).map((other) => other.name), ...this.names];
    if (taken.some((other) => other.toLowerCase() === name.toLowerCase())) throw new HostError('ItemAlreadyExists');
    if (!/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\]*$/u.test(name)) throw new HostError('InvalidArgument');
    table.name = name;
  }

  resize(table: FakeTable, range: CellRange): void {
    const others = this.tables.filter((other) => other !== table && other.sheet === table.sheet);
    // What Excel does with a totals row here isn't documented; it has to be off.
    if (table.showTotals || table.sheet.protected) throw new HostError('InvalidArgument');
    if (range.top !== table.range.top || !overlaps(range, table.range) || range.bottom === range.top || others.some((other) => overlaps(other.range, range)))
      throw new HostError('InvalidArgument');
    const before = table.range;
    table.range = range;
    this.#headers(table);
    for (const [at, formula] of table.calculated) {
      const column = range.left + at;
      for (let row = before.bottom + 1; row <= range.bottom && column <= range.right; row += 1)
        Object.assign(this.cell(table.sheet, row, column), { value: this.calculate(formula), formula });
    }
  }

  /** Off, the row goes and is remembered; on, it comes back below the last row, and pushes down what lies there. */
  showTotals(table: FakeTable, shown: boolean): void {
    if (table.showTotals === shown) return;
    const { sheet, range } = table;
    const places = Array.from({ length: range.right - range.left + 1 }, (_, at) => [at, range.left + at] as const);
    if (shown) {
      const row = range.bottom + 1;
      const pushed = places.some(([, column]) => this.usedRange(sheet, { top: row, bottom: row, left: column, right: column }));
      for (const [at, column] of places) {
        const below = [...sheet.cells].filter(([key]) => pushed && Number(key.split(',')[0]) >= row && Number(key.split(',')[1]) === column);
        for (const [key] of below) sheet.cells.delete(key);
        for (const [key, cell] of below) sheet.cells.set(`${Number(key.split(',')[0]) + 1},${column}`, cell);
        const own = table.totals.get(at);
        if (own) sheet.cells.set(`${row},${column}`, own);
      }
      table.range = { ...range, bottom: row };
    } else {
      for (const [at, column] of places) {
        table.totals.set(at, { ...this.cell(sheet, range.bottom, column) });
        sheet.cells.delete(`${range.bottom},${column}`);
      }
      table.range = { ...range, bottom: range.bottom - 1 };
    }
    table.showTotals = shown;
  }

  removeTable(table: FakeTable): void {
    this.tables = this.tables.filter((other) => other !== table);
    this.onEvent({ kind: 'tableDeleted', sheetId: table.sheet.id });
  }

  /** Everything that a user would miss, for comparing before with after. */
  dump(): unknown {
    return this.sheets.map(({ name, visibility, cells, charts }) => ({
      name,
      visibility,
      cells: Object.fromEntries(
        [...cells]
          .flatMap(([key, { value, formula, format, look }]) =>
            value === '' && formula === undefined ? [] : [[key, { value, formula, format, look: unusual(look) }]],
          )
          .sort(),
      ),
      charts: charts.map((chart) => `${chart.name} ${chart.type} ${formatRange(chart.range)} ${String(chart.settings['Title.Text'])}`),
      tables: this.tables.filter(({ sheet }) => sheet.name === name).map((table) => `${table.name} ${formatRange(table.range)}`),
    }));
  }

  /** Header cells hold text, and never nothing. */
  #headers({ sheet, range, showHeaders }: FakeTable): void {
    if (!showHeaders) return;
    for (let column = range.left; column <= range.right; column += 1) {
      const cell = this.cell(sheet, range.top, column);
      cell.value = cell.value === '' ? `Column${column - range.left + 1}` : String(cell.value);
    }
  }
}

/** For API methods that take an address; `A:A` and the like aren't needed. */
export function rangeOf(address: string): CellRange {
  const range = parseRange(address);
  if (!range) throw new HostError('InvalidArgument', `address ${address}`);
  return range;
}
