/** Last month's report taken apart: head and signature apart from what the template has to say. */
import type { RowKind } from '../template/readRows';
import type { StyledText } from './styledText';

export interface LastBlock {
  /** `row` is a row of a table. */
  readonly kind: Exclude<RowKind, 'table'> | 'row';
  readonly styled: StyledText;
  /** Of a footnote's paragraph: its label. */
  readonly note?: string;
}

export interface LastReport {
  /** Lines before the body: agencies, number, place and date, title, subject, addressees. */
  readonly head: readonly string[];
  /** Body, then footnotes by their first mark, then annexes: the order in which a report is compiled. */
  readonly blocks: readonly LastBlock[];
  /** Recipients, office and name of who signs. */
  readonly signature: readonly string[];
}
