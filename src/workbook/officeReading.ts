/** Reading every table in one message where the layout is known from before, in two where it isn't, in more where answers get too large. */
import type { Layout, TableEntry } from './officeContents';
import { codeOf } from './officeErrors';
import type { TableSnapshot, WorkbookSnapshot } from './port';
import { InputError } from '../model/errors';

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

export class OfficeReading {
  readonly #ask: AskTables;
  /** Messages that the tables are spread over; grows where one answer is more than Excel sends (5 MB on the web). */
  #groups = 1;
  #known: Layout | undefined;

  constructor(ask: AskTables) {
    this.#ask = ask;
  }

  /** As of the last read. */
  get layout(): Layout | undefined {
    return this.#known;
  }

  async read(): Promise<WorkbookSnapshot> {
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
    const known = this.#known;
    const [first = [], ...others] = known ? inGroups(known.tables, this.#groups) : [];
    const answer = await this.#ask(first);
    const asBefore = sameTables(known, answer.layout);
    const { layout } = answer;
    this.#known = layout;
    const read = asBefore ? [...answer.tables] : [];
    for (const group of asBefore ? others : inGroups(layout.tables, this.#groups)) read.push(...(await this.#ask(group)).tables);
    const names = new Map(layout.sheets.map(({ id, name }) => [id, name]));
    const tables = layout.tables.flatMap(({ sheetId }, at): TableSnapshot[] => {
      const grid = read[at];
      return grid ? [{ ...grid, sheet: names.get(sheetId) ?? '' }] : [];
    });
    if (tables.length < layout.tables.length) {
      this.#known = undefined;
      return undefined;
    }
    // As a file lists them: by sheet, and on a sheet from top to bottom.
    const order = new Map(layout.sheets.map(({ name }, at) => [name, at]));
    const at = ({ sheet }: TableSnapshot): number => order.get(sheet) ?? 0;
    return { sheets: layout.sheets.map(({ name }) => name), tables: tables.sort((a, b) => at(a) - at(b) || a.top - b.top || a.left - b.left) };
  }
}
