/** A snapshot as a workbook in the fake Excel. */
import type { CellValue } from '../../../src/model/cell';
import { serialOfDate } from '../../../src/workbook/excel/cells';
import type { WorkbookSnapshot } from '../../../src/workbook/port';
import { type FakeBook, type FakeSheet } from './fakeBook';

export function putValue(book: FakeBook, sheet: FakeSheet, row: number, column: number, value: CellValue): void {
  const cell = book.cell(sheet, row, column);
  const put = (plain: string | number | boolean, format = 'General'): void => void Object.assign(cell, { value: plain, formula: undefined, format });
  if (value === null) put('');
  else if (typeof value !== 'object') put(value);
  else if ('percent' in value) put(value.percent, '0.0%');
  else if ('date' in value) put(serialOfDate(value.date), 'dd/mm/yyyy');
  else put(value.error);
}

export function fillBook(book: FakeBook, { sheets, tables }: WorkbookSnapshot): void {
  for (const name of sheets) book.addSheet(name);
  for (const { name, sheet: sheetName, top, left, headers, rows } of tables) {
    const sheet = book.sheet(sheetName);
    if (!sheet) throw new Error(`no sheet ${sheetName}`);
    headers.forEach((header, at) => putValue(book, sheet, top, left + at, header));
    rows.forEach((row, r) => row.forEach((value, c) => putValue(book, sheet, top + 1 + r, left + c, value)));
    book.rename(book.addTable(sheet, { top, left, bottom: top + rows.length, right: left + headers.length - 1 }), name);
  }
}
