/**
 * Reading every table in one message where the layout is known from before, in two where it isn't, in more where answers get too large;
 * and reading again only what is on sheets of which Excel told.
 */
import type { Layout, TableEntry } from './contents';
import { codeOf } from '../../officeJs/errors';
import type { TableSnapshot, WorkbookSnapshot } from '../port';
import { InputError } from '../../model/errors';

export type TableGrid = Omit<TableSnapshot, 'sheet'>;

/** Tables as many as asked for; one that has gone is undefined. */
export interface TablesAnswer {
  readonly layout: Layout;
  readonly tables: readonly (TableGrid | undefined)[];
}

/** One message. */
export type AskTables = (tables: readonly TableEntry[]) => Promise<TablesAnswer>;

const sameTables = (a: Layout | undefined, b: Layout): boolean => JSON.stringify(a?.tables) === JSON.stringify(b.tables);

/** Runs of neighbours, as equal as can be. */
function inGroups<T>(items: readonly T[], count: number): T[][] {
  const size = Math.max(1, Math.ceil(items.length / count));
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

export class ExcelReading {
  readonly #ask: AskTables;
  /** Messages that the tables are spread over; grows where one answer is more than Excel sends (5 MB on the web). */
  #groups = 1;
  #known: Layout | undefined;
  /** What was read last, by the table's id. */
  #kept: ReadonlyMap<string, TableGrid> = new Map();
  /** The attempt that `#kept` is from; one that began earlier and ends later must not replace it. */
  #keptFrom = 0;
  #attempts = 0;
  /** Ids of sheets of which Excel told since they were read, and during which attempt at the latest; undefined as long as it tells nothing. */
  #told: Map<string, number> | undefined;

  constructor(ask: AskTables) {
    this.#ask = ask;
  }

  /** As of the last read. */
  get layout(): Layout | undefined {
    return this.#known;
  }

  /** Whether Excel tells of sheets that change. What was asked before it did may have changed unseen. */
  follow(tells: boolean): void {
    if (!tells) this.#told = undefined;
    else if (!this.#told) [this.#told, this.#kept, this.#keptFrom] = [new Map(), new Map(), this.#attempts];
  }

  /** A sheet changed, was calculated or went. */
  tell(sheetId: string): void {
    this.#told?.set(sheetId, this.#attempts);
  }

  /** Of no table is anything kept. */
  read(): Promise<WorkbookSnapshot> {
    this.#kept = new Map();
    return this.reread();
  }

  async reread(): Promise<WorkbookSnapshot> {
    for (let round = 0; round < 20; round += 1) {
      try {
        const snapshot = await this.#attempt();
        if (snapshot) return snapshot;
      } catch (error) {
        if (codeOf(error) !== 'ResponsePayloadSizeLimitExceeded' || this.#groups >= (this.#known?.tables.length ?? 0)) throw error;
        this.#groups *= 2;
      }
    }
    throw new InputError('Các bảng của sổ đang được thêm bớt liên tục nên chưa đọc được. Chờ một lát rồi thử lại.');
  }

  /** Undefined where a table went away in between. */
  async #attempt(): Promise<WorkbookSnapshot | undefined> {
    const [known, kept, told] = [this.#known, this.#kept, this.#told];
    this.#attempts += 1;
    const mine = this.#attempts;
    const stale = (tables: readonly TableEntry[]): TableEntry[] => tables.filter(({ id, sheetId }) => !told || told.has(sheetId) || !kept.has(id));
    const [first = [], ...others] = known ? inGroups(stale(known.tables), this.#groups) : [];
    const { layout, tables: firstTables } = await this.#ask(first);
    this.#known = layout;
    const asBefore = sameTables(known, layout);
    const grids = new Map(asBefore ? kept : []);
    const take = (asked: readonly TableEntry[], answers: readonly (TableGrid | undefined)[]): void =>
      asked.forEach(({ id }, at) => {
        const grid = answers[at];
        if (grid) grids.set(id, grid);
        else grids.delete(id);
      });
    if (asBefore) take(first, firstTables);
    for (const group of asBefore ? others : inGroups(layout.tables, this.#groups)) take(group, (await this.#ask(group)).tables);
    const names = new Map(layout.sheets.map(({ id, name }) => [id, name]));
    const tables = layout.tables.flatMap(({ id, sheetId }): TableSnapshot[] => {
      const grid = grids.get(id);
      return grid ? [{ ...grid, sheet: names.get(sheetId) ?? '' }] : [];
    });
    if (tables.length < layout.tables.length) {
      this.#known = undefined;
      return undefined;
    }
    if (mine > this.#keptFrom) {
      [this.#keptFrom, this.#kept] = [mine, grids];
      for (const [sheetId, during] of told ?? []) if (during < mine) told?.delete(sheetId);
    }
    // As a file lists them: by sheet, and on a sheet from top to bottom.
    const order = new Map(layout.sheets.map(({ name }, at) => [name, at]));
    const at = ({ sheet }: TableSnapshot): number => order.get(sheet) ?? 0;
    return { sheets: layout.sheets.map(({ name }) => name), tables: tables.sort((a, b) => at(a) - at(b) || a.top - b.top || a.left - b.left) };
  }
}
