/** Where a chart's data lies, and how the chart is told to look by the file it goes into. */
import type { ValueScale } from '../model/chart';
import { columnName } from '../model/address';

/** Where the data lies: series' names in the row of the corner, categories in its column. */
export interface ChartPlace {
  /** As formulas write it: `'Tổng hợp'`. */
  readonly sheet: string;
  /** 0-based. */
  readonly top: number;
  readonly left: number;
}

export interface ChartLook {
  /** Shown above the drawing where the text around has no caption. */
  readonly title: string;
  readonly font: string;
  /** Points. */
  readonly size: number;
  /** What labels show: the figures as they were printed, or the cells as they are, in a number format. */
  readonly labels: 'printed' | { readonly format: string };
  /** Relationship to the workbook that holds the data. */
  readonly workbook?: string;
  /** What the values themselves ask for where it isn't set. */
  readonly scale?: ValueScale | undefined;
}

/** A range of one row or column, absolute. */
export function rangeReference({ sheet }: ChartPlace, from: readonly [row: number, column: number], to: readonly [row: number, column: number]): string {
  const cell = ([row, column]: readonly [number, number]): string => `$${columnName(column)}$${row + 1}`;
  return `${sheet}!${cell(from)}${cell(from) === cell(to) ? '' : `:${cell(to)}`}`;
}
