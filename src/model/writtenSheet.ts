/** Sheets that the add-in writes into a workbook, as values. */
import type { ChartShape, ValueScale } from './chart';

export type CellStyleName = 'text' | 'wrapped' | 'number' | 'header' | 'note' | 'gap' | 'title' | 'centered' | 'bold' | 'italic' | 'justified';

export interface WrittenCell {
  /** Text always stays text: it never becomes a formula. */
  readonly value: string | number | null;
  /** Without the equals sign; `value` is its cached result. */
  readonly formula?: string;
  readonly style?: CellStyleName;
}

/** A chart over cells of its own sheet; what it shows follows them. */
export interface SheetChart {
  /** From `chartName`: by it the next writing finds the chart again. */
  readonly name: string;
  readonly title: string;
  readonly shape: ChartShape;
  /** 0-based and inclusive: series' names in the first row, categories in the first column. */
  readonly data: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };
  /** Number format of the labels. */
  readonly format: string;
  /** Bars that all point one way stand on zero, whatever the program would choose. */
  readonly fromZero: boolean;
  /** Set where bars of several charts are compared with each other. */
  readonly scale?: ValueScale | undefined;
  /** What it shows, for those who can't see it. */
  readonly words: string;
  /** 0-based cell of its upper left corner. */
  readonly at: { readonly row: number; readonly column: number };
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** In print, as a drawing is cut where a page ends. */
  readonly startsPage: boolean;
}

/** Charts, pictures and shapes with other names are the user's. */
export const OWN_CHARTS = 'Chốt Số – ';

/** Unique on its sheet; the range is in it because Excel doesn't tell what a chart shows. */
export const chartName = (number: number, range: string): string => `${OWN_CHARTS}biểu đồ ${number}, ${range}`;
/** The range in a chart's name; empty where there is none. */
export const chartRange = (name: string): string => /, ([A-Z]+\d+:[A-Z]+\d+)$/.exec(name)?.[1] ?? '';

/** A sheet that belongs to the add-in: it is replaced as a whole. */
export interface WrittenSheet {
  /** Used when the workbook has no sheet with `table` yet. */
  readonly name: string;
  /** The table that covers the rows from `rows[0]` (the header) on; undefined for sheet Báo cáo. */
  readonly table?: string;
  readonly rows: readonly (readonly WrittenCell[])[];
  /** What stands below the table, on the row after its last. */
  readonly below?: readonly (readonly WrittenCell[])[];
  readonly charts?: readonly SheetChart[];
  /** In characters of the default font. */
  readonly widths: readonly number[];
}

/** A table without data has one blank row, as Excel demands. */
const heightOf = ({ rows, table }: Pick<WrittenSheet, 'rows' | 'table'>): number => Math.max(rows.length, table === undefined ? 1 : 2);

/** Every row of the sheet, the table's and those below. */
export const sheetRows = (sheet: WrittenSheet): readonly (readonly WrittenCell[])[] => {
  const { rows, below = [] } = sheet;
  return below.length ? [...rows, ...Array.from({ length: heightOf(sheet) - rows.length }, () => []), ...below] : rows;
};
