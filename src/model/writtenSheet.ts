/** Sheets that the add-in writes into a workbook, as values. */

export type CellStyleName = 'text' | 'wrapped' | 'number' | 'header' | 'note' | 'gap' | 'title' | 'centered' | 'bold' | 'italic' | 'justified';

export interface WrittenCell {
  /** Text always stays text: it never becomes a formula. */
  readonly value: string | number | null;
  /** Without the equals sign; `value` is its cached result. */
  readonly formula?: string;
  readonly style?: CellStyleName;
}

/** A sheet that belongs to the add-in: it is replaced as a whole. */
export interface WrittenSheet {
  /** Used when the workbook has no sheet with `table` yet. */
  readonly name: string;
  /** The table that covers the rows from `rows[0]` (the header) on; undefined for sheet Báo cáo. */
  readonly table?: string;
  readonly rows: readonly (readonly WrittenCell[])[];
  /** In characters of the default font. */
  readonly widths: readonly number[];
}
