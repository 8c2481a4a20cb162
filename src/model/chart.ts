/** How figures are drawn: one vocabulary for the report, the sheet and the pane. */

/** `bars` lie on their side, as long names stand better beside them. */
export type ChartShape = 'columns' | 'bars' | 'line' | 'pie';

export interface ChartSeries {
  readonly name: string;
  /** One a category; null leaves a gap. */
  readonly values: readonly (number | null)[];
  /** The values as the report prints them. */
  readonly labels: readonly string[];
}

/** The ends of the value axis. */
export interface ValueScale {
  readonly from: number;
  readonly to: number;
}

export interface ChartData {
  readonly shape: ChartShape;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
}
