/** What a change would do to the workbook, sheet by sheet, by the same rules as the ports that will do it. */
import type { NewSheet } from '../model/newSheet';
import type { WrittenSheet } from '../model/writtenSheet';
import { findPlaces } from '../workbook/officePlaces';
import type { WorkbookSnapshot } from '../workbook/port';
import type { Strings } from './strings';
import type { Announcement } from './useWrites';

const present = ({ sheets, tables }: WorkbookSnapshot): { name: string; tables: string[] }[] =>
  sheets.map((name) => ({ name, tables: tables.filter(({ sheet }) => sheet === name).map((table) => table.name) }));

const quoted = (places: readonly { readonly name: string }[]): string => places.map(({ name }) => `“${name}”`).join(', ');

/** Throws InputError where a sheet has no place. */
export function announceSheets(sheets: readonly WrittenSheet[], snapshot: WorkbookSnapshot, strings: Strings): Announcement {
  const { written } = findPlaces(present(snapshot), [], sheets, []);
  return {
    title: strings.writeSheetsTitle,
    intro: strings.writeSheetsIntro,
    lines: written.map((place) => (place.present ? strings.sheetReplaced : strings.sheetAdded)(place.name)),
    change: { sheets },
    done: strings.wroteSheets(quoted(written)),
  };
}

/** Throws InputError where a table is there already. */
export function announceTables(title: string, newSheets: readonly NewSheet[], snapshot: WorkbookSnapshot, strings: Strings): Announcement {
  const { added } = findPlaces(present(snapshot), [], [], newSheets);
  return {
    title,
    intro: strings.newWorkbookIntro,
    lines: added.map(({ name, sheet }) => strings.tableAdded(name, sheet.table)),
    change: { newSheets },
    done: strings.wroteSheets(quoted(added)),
  };
}
