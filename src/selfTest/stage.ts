/** A case's snapshot in a workbook that is open in a real program: made through the port, on sheets of its own, and taken away again. */
import type { CellValue } from '../model/cell';
import type { WrittenCell, WrittenSheet } from '../model/writtenSheet';
import { serialOfDate } from '../workbook/excel/cells';
import type { CellEdit, TableSnapshot, WorkbookPort, WorkbookSnapshot, WriteOutcome } from '../workbook/port';
import { BeyondSubject, type PortSubject } from './contractCase';
import { written } from './contractTables';
import { markedWorkbook } from './markedWorkbook';
import { RevertedWrites } from './revertedWrites';

export interface StageOptions {
  /** Another one over the same workbook at each call, where the program allows. */
  readonly openPort: () => WorkbookPort;
  /** Begins the names of the stage's sheets and tables. */
  readonly mark: string;
  readonly settled: () => Promise<void>;
}

/** What no write brings about: a table that begins elsewhere than at A1, an error, a truth value. */
export const isBeyondStage = ({ tables }: WorkbookSnapshot): boolean =>
  tables.some(({ top, left, rows }) => top > 0 || left > 0 || rows.flat().some((value) => typeof value === 'boolean' || (isObject(value) && 'error' in value)));

const isObject = (value: CellValue): value is Extract<CellValue, object> => typeof value === 'object' && value !== null;

const plain = (value: CellValue): WrittenCell => ({ value: typeof value === 'string' || typeof value === 'number' ? value : null });

const sheetOf = (name: string, table: TableSnapshot | undefined, formula?: { readonly row: number; readonly column: number }): WrittenSheet => {
  const rows = table ? [table.headers, ...table.rows].map((row) => row.map(plain)) : [];
  return {
    name,
    ...(table ? { table: table.name } : {}),
    // A text function: what it shows is blank, and no neighbour changes that.
    rows: rows.map((row, r) => row.map((cell, c) => (r === formula?.row && c === formula.column ? { value: null, formula: 'TRIM("")' } : cell))),
    widths: [],
  };
};

/** Dates and percentages, which only edits of cells can write. */
const typedCells = ({ sheet, rows }: TableSnapshot): CellEdit[] =>
  rows.flatMap((row, r) =>
    row.flatMap((value, column): CellEdit[] => {
      const cell = { sheet, row: r + 1, column, expected: null };
      if (!isObject(value)) return [];
      if ('percent' in value) return [{ ...cell, value: value.percent, shows: 'percent' }];
      return 'date' in value ? [{ ...cell, value: serialOfDate(value.date), shows: 'date' }] : [];
    }),
  );

export class Stage {
  readonly #options: StageOptions;
  readonly #writes = new RevertedWrites();

  constructor(options: StageOptions) {
    this.#options = options;
  }

  /** Throws where the workbook can't be made to hold the snapshot. */
  async build(snapshot: WorkbookSnapshot): Promise<PortSubject> {
    const somebody = this.#port();
    await place(
      somebody,
      snapshot.sheets.map((name) =>
        sheetOf(
          name,
          snapshot.tables.find(({ sheet }) => sheet === name),
        ),
      ),
      snapshot.tables,
    );
    return {
      port: this.#port(),
      settled: this.#options.settled,
      edit: async (sheet, row, column, value) => {
        const put = (expected: CellValue): Promise<WriteOutcome> => somebody.write({ cells: [{ sheet, row, column, expected, value }] });
        const outcome = await put(null);
        if (outcome.kind === 'conflict') written(await put(outcome.conflicts[0]?.found ?? null));
      },
      putFormula: async (sheet, row, column) => {
        const table = (await somebody.read()).tables.find((one) => one.sheet === sheet);
        if (!table || row > table.rows.length || column >= table.headers.length) throw new BeyondSubject(`${sheet}: no formula outside a table`);
        await place(somebody, [sheetOf(sheet, table, { row, column })], [table]);
      },
    };
  }

  /** The names of sheets that couldn't be taken away. */
  async strike(): Promise<readonly string[]> {
    await this.#writes.revert();
    const { openPort, mark } = this.#options;
    return (await openPort().read()).sheets.filter((name) => name.startsWith(`${mark} `));
  }

  #port(): WorkbookPort {
    const { openPort, mark } = this.#options;
    return this.#writes.through(markedWorkbook(openPort(), mark));
  }
}

async function place(port: WorkbookPort, sheets: readonly WrittenSheet[], tables: readonly TableSnapshot[]): Promise<void> {
  const cells = tables.flatMap(typedCells);
  written(await port.write({ sheets }));
  if (cells.length) written(await port.write({ cells }));
}
