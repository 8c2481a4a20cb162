/** Which sheets a change takes whole: those it writes and adds, and those on which a table grows. */
import { fold } from '../locale/encoding';
import { findPlaces } from '../workbook/sheetPlaces';
import type { WorkbookChange } from '../workbook/port';
import type { FileTask } from './fileTask';
import type { ShownWorkbook } from './readSheets';

export interface SheetPlan {
  /** Indexes of sheets that are there. */
  readonly whole: ReadonlySet<number>;
  /** Of these, those on which a table grows: what else stands there is kept. */
  readonly grown: ReadonlySet<number>;
  /** Any sheet at all. */
  readonly changes: boolean;
  readonly task: Pick<FileTask, 'sheets' | 'newSheets' | 'growth' | 'shows'>;
  /** The workbook with the task's sheets in it. */
  readonly merge: (done: ShownWorkbook) => ShownWorkbook;
}

/** Throws InputError as `findPlaces` does. */
export function planSheets({ sheets: present }: ShownWorkbook, { sheets = [], newSheets = [], growth = [] }: WorkbookChange): SheetPlan {
  const there = present.map(({ name, tables }) => ({ name, tables: tables.map((table) => table.name) }));
  const places = findPlaces({ sheets: there, defined: [] }, sheets, newSheets);
  const indexOf = (name: string): number => present.findIndex((sheet) => fold(sheet.name) === fold(name));
  const written = places.written.map(({ name }) => name);
  // A table that isn't there is refused where it would grow.
  const grown = growth.flatMap(({ table }) => present.flatMap(({ tables }, at) => (tables.some(({ name }) => fold(name) === fold(table)) ? [at] : [])));
  const added = places.added.map(({ name, sheet }) => ({ ...sheet, name }));
  return {
    whole: new Set([...written.map(indexOf).filter((at) => at >= 0), ...grown]),
    grown: new Set(grown),
    changes: sheets.length + newSheets.length + growth.length > 0,
    task: {
      sheets,
      newSheets: added,
      growth,
      shows: [...written, ...added.map(({ name }) => name), ...grown.flatMap((at) => present[at]?.name ?? [])],
    },
    merge: (done) => ({
      ...done,
      sheets: [
        ...present.map((sheet) => done.sheets.find(({ name }) => fold(name) === fold(sheet.name)) ?? sheet),
        ...done.sheets.filter(({ name }) => indexOf(name) < 0),
      ],
    }),
  };
}
