/** Sheets of workbooks that don't exist yet, as values. */
import type { CalendarDate } from './cell';

export type NewValue = string | number | null | { readonly date: CalendarDate };

export interface NewColumn {
  readonly header: string;
  /** In characters of the default font. */
  readonly width: number;
  /** `text` cells take what is typed as it is; `prose` is long text; `number` cells refuse anything else. */
  readonly kind: 'text' | 'prose' | 'number' | 'date';
  /** Offered as a drop-down list; nothing else may be typed. */
  readonly choices?: readonly string[];
  /** Offered as a drop-down list; anything else may be typed as well. */
  readonly suggestions?: readonly string[];
}

export interface NewRow {
  /** As wide as the columns. */
  readonly cells: readonly NewValue[];
  /** Decimals that the row's numbers show; undefined shows them as entered. */
  readonly decimals?: number | undefined;
}

/** One table a sheet, from cell A1 on; a table without rows gets a blank one, as Excel demands. */
export interface NewSheet {
  readonly name: string;
  readonly table: string;
  readonly columns: readonly NewColumn[];
  readonly rows: readonly NewRow[];
}
