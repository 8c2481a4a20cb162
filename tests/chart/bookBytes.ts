/** The test workbook as a file, in which the figures' cells are where the compiled report says. */
import { writeWorkbook } from '../../src/workbook/writeWorkbook';
import { book, type BookParts } from '../support/workbook';

export const bookBytes = (parts: BookParts): Promise<Uint8Array> =>
  writeWorkbook(
    book(parts).tables.map(({ name, sheet, headers, rows }) => ({
      name: sheet,
      table: name,
      columns: headers.map((header) => ({ header, width: 16, kind: 'prose' as const })),
      rows: rows.map((cells) => ({ cells: cells.map((value) => (typeof value === 'object' ? null : typeof value === 'boolean' ? String(value) : value)) })),
    })),
  );
