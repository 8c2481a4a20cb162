/** What a row of kind `biểu đồ` becomes: a table of the report that is drawn, and what has to be asked about it. */
import type { ChartShape } from '../model/chart';
import type { InlineContent, TableColumn } from '../model/document';
import type { Finding } from '../model/finding';

export interface ChartContent {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly InlineContent[])[];
  readonly chart: ChartShape;
  /** What the caption adds in brackets: the unit, or of what the shares are; empty where the figures say it. */
  readonly note: string;
  readonly findings: readonly Finding[];
}

export const columnsOf = (head: string, series: readonly string[]): TableColumn[] => [
  { title: head, align: 'left', weight: 4 },
  ...series.map((title): TableColumn => ({ title, align: 'right', weight: 2 })),
];
