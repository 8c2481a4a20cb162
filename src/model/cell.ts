/** What a spreadsheet cell can hold, as every stage after the workbook boundary sees it. */

export interface CalendarDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

/**
 * A blank cell is null. `percent` is a fraction in a cell with a percent number format (0.586 shown as 58,6%);
 * `error` is Excel's own code, such as #REF!.
 */
export type CellValue = null | string | number | boolean | { readonly percent: number } | { readonly date: CalendarDate } | { readonly error: string };

/** `Sheet!D7`; the sheet name is quoted as Excel does where it must be. */
export type CellRef = string;
