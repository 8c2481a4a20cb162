/** Where sheets go in a workbook, whichever program or file holds it. */
import { fold } from '../locale/encoding';
import { InputError } from '../model/errors';
import type { NewSheet } from '../model/newSheet';
import type { WrittenSheet } from '../model/writtenSheet';

/** A sheet that is there, with the names of its tables. */
export interface PresentSheet {
  readonly name: string;
  readonly tables: readonly string[];
}

export interface Place<S extends PresentSheet> {
  readonly name: string;
  /** Undefined where the sheet has to be made. */
  readonly present: S | undefined;
}

/** What a workbook holds already. */
export interface Present<S extends PresentSheet> {
  readonly sheets: readonly S[];
  /** Names of all its sheets, where it has others than `sheets`: charts that fill a sheet, for instance. */
  readonly names?: readonly string[];
  /** Its other names, which no new table may have. */
  readonly defined: readonly string[];
}

/** Excel's limit. */
const MAX_SHEET_NAME = 31;

/** "Tổng hợp", "Tổng hợp (2)", "Tổng hợp (3)", … */
function* sheetNames(name: string): Generator<string> {
  yield name.slice(0, MAX_SHEET_NAME);
  for (let n = 2; ; n += 1) yield `${name.slice(0, MAX_SHEET_NAME - ` (${n})`.length)} (${n})`;
}

const named = (name: string) => (other: string) => fold(other) === fold(name);

/** A table is found wherever its sheet was moved; a sheet without one by its name, as long as it holds no tables. Any other sheet is the user's own. */
function placeOf<S extends PresentSheet>({ name, table }: WrittenSheet, sheets: readonly S[], taken: ReadonlySet<string>): Place<S> {
  const byTable = table === undefined ? undefined : sheets.find(({ tables }) => tables.some(named(table)));
  const guest = byTable?.tables.find((other) => !named(table ?? '')(other));
  if (guest !== undefined && byTable)
    throw new InputError(`Trang “${byTable.name}” do Chốt Số ghi lại có thêm bảng ${guest}; chuyển bảng ${guest} sang trang khác rồi thử lại.`);
  if (byTable) return { name: byTable.name, present: byTable };
  for (const candidate of sheetNames(name)) {
    if (!taken.has(fold(candidate))) return { name: candidate, present: undefined };
    const byName = sheets.find((sheet) => named(candidate)(sheet.name));
    if (table === undefined && byName && !byName.tables.length) return { name: byName.name, present: byName };
  }
  throw new RangeError('sheet names never run out');
}

export interface Places<S extends PresentSheet> {
  readonly written: readonly (Place<S> & { readonly sheet: WrittenSheet })[];
  readonly added: readonly { readonly name: string; readonly sheet: NewSheet }[];
}

/** Throws InputError where a sheet to replace holds something else of the user's, and where a table to add is there already or its name is taken. */
export function findPlaces<S extends PresentSheet>(
  { sheets, defined, names = [] }: Present<S>,
  written: readonly WrittenSheet[],
  newSheets: readonly NewSheet[],
): Places<S> {
  const taken = new Set([...names, ...sheets.map(({ name }) => name)].map(fold));
  const refuseName = (table: string | undefined): void => {
    const clash = table === undefined ? undefined : defined.find(named(table));
    if (clash !== undefined)
      throw new InputError(`Sổ có tên vùng “${clash}” trùng với tên bảng của Chốt Số; xóa hoặc đổi tên vùng đó (Công thức > Trình quản lý Tên) rồi thử lại.`);
  };
  return {
    written: written.map((sheet) => {
      const place = placeOf(sheet, sheets, taken);
      if (!place.present) refuseName(sheet.table);
      taken.add(fold(place.name));
      return { ...place, sheet };
    }),
    added: newSheets.map((sheet) => {
      const there = sheets.find(({ tables }) => tables.some(named(sheet.table)));
      if (there) throw new InputError(`Sổ đã có bảng ${sheet.table} ở trang “${there.name}”. Đọc lại sổ rồi thử lại.`);
      refuseName(sheet.table);
      const name = placeOf({ name: sheet.name, table: sheet.table, rows: [], widths: [] }, sheets, taken).name;
      taken.add(fold(name));
      return { name, sheet };
    }),
  };
}
