/** What a change would do to the workbook, sheet by sheet, by the same rules as the ports that will do it. */
import type { NewSheet } from '../model/newSheet';
import type { WrittenSheet } from '../model/writtenSheet';
import { findPlaces } from '../workbook/sheetPlaces';
import type { TableGrowth, WorkbookSnapshot } from '../workbook/port';
import type { Strings } from './strings/language';
import type { Announcement } from './useWrites';

const present = ({ sheets, tables }: WorkbookSnapshot): { name: string; tables: string[] }[] =>
  sheets.map((name) => ({ name, tables: tables.filter(({ sheet }) => sheet === name).map((table) => table.name) }));

const quoted = (places: readonly { readonly name: string }[]): string => places.map(({ name }) => `“${name}”`).join(', ');

/** Throws InputError where a sheet has no place. */
export function announceSheets(sheets: readonly WrittenSheet[], snapshot: WorkbookSnapshot, strings: Strings): Announcement {
  const { written } = findPlaces({ sheets: present(snapshot), defined: [] }, sheets, []);
  return {
    title: strings.writeSheetsTitle,
    intro: strings.writeSheetsIntro,
    lines: written.map((place) => (place.present ? strings.sheetReplaced : strings.sheetAdded)(place.name)),
    change: { sheets },
    done: strings.wroteSheets(quoted(written)),
  };
}

/** `growth` adds columns only. Throws InputError where a table is there already. */
export function announceTables(
  title: string,
  newSheets: readonly NewSheet[],
  snapshot: WorkbookSnapshot,
  strings: Strings,
  growth: readonly TableGrowth[] = [],
): Announcement {
  const { added } = findPlaces({ sheets: present(snapshot), defined: [] }, [], newSheets);
  const grown = growth.map(({ table, columns = [] }) => strings.columnsAdded(table, columns.map(({ header }) => `“${header}”`).join(', ')));
  return {
    title,
    intro: growth.length ? strings.addMissingIntro : strings.newWorkbookIntro,
    lines: [...grown, ...added.map(({ name, sheet }) => strings.tableAdded(name, sheet.table))],
    change: { newSheets, growth },
    done: [
      ...(growth.length ? [strings.wroteColumns(growth.map(({ table }) => table).join(', '))] : []),
      ...(added.length ? [strings.wroteSheets(quoted(added))] : []),
    ].join(' '),
  };
}
