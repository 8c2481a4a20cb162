/** A1 addresses and sheet-qualified references, printed and parsed. */
import type { CellRef } from './cell';

/** 0-based: 0 is A, 27 is AB. */
export function columnName(index: number): string {
  let name = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** The inverse of columnName. */
export const columnIndex = (name: string): number => [...name.toUpperCase()].reduce((n, char) => n * 26 + char.charCodeAt(0) - 64, 0) - 1;

/** 0-based row and column: (6, 3) is D7. */
export const cellAddress = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** 0-based place of a bare address such as D7, as worksheets write it; undefined for anything else and off the sheet. Called for every cell. */
export function parseAddress(text: string): { readonly row: number; readonly column: number } | undefined {
  let at = 0;
  let column = 0;
  for (let code = text.charCodeAt(0); code >= 65 && code <= 90; code = text.charCodeAt(at)) {
    column = column * 26 + code - 64;
    at += 1;
  }
  let row = 0;
  const digits = at;
  for (let code = text.charCodeAt(at); code >= 48 && code <= 57 && at < digits + 8; code = text.charCodeAt(at)) {
    row = row * 10 + code - 48;
    at += 1;
  }
  return digits >= 1 && digits <= 3 && at === text.length && row >= 1 && row <= 1_048_576 && column <= 16_384
    ? { row: row - 1, column: column - 1 }
    : undefined;
}

export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** 0-based and inclusive; undefined where `text` isn't an A1 range on Excel's sheet (1.048.576 rows, 16.384 columns). */
export function parseRange(text: string): CellRange | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(text.trim());
  if (!match) return undefined;
  const [, left = '', top = '', right = left, bottom = top] = match;
  const range = { top: Number(top) - 1, left: columnIndex(left), bottom: Number(bottom) - 1, right: columnIndex(right) };
  return range.top >= 0 && range.top <= range.bottom && range.bottom < 1_048_576 && range.left <= range.right && range.right < 16_384 ? range : undefined;
}

export const formatRange = (range: CellRange): string => `${cellAddress(range.top, range.left)}:${cellAddress(range.bottom, range.right)}`;

/** Quoted as Excel does, wherever the name isn't made of letters, digits and underscores alone. */
export const quoteSheet = (sheet: string): string =>
  /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(sheet) && !/^[A-Z]{1,3}\d+$/i.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`;

export const cellRef = (sheet: string, row: number, column: number): CellRef => `${quoteSheet(sheet)}!${cellAddress(row, column)}`;
