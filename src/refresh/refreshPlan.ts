/** What a refresh would do, for people to look at before it is done. */
import type { CellRef } from '../model/cell';
import type { Anchor } from './anchor';
import type { LastRecords } from './lastRecords';
import type { Docx } from './openDocx';
import type { ReportFigure } from './reportFigures';
import type { Story } from './story';
import type { WordingChange } from './wordingChanges';

/**
 * `edited`: somebody typed over it since. `tracked`: in a tracked change that nobody has accepted. `complex`: a field, a picture or
 * another control is in it. `bound`: Word fills it from a data part. `unknown`: the report has no such figure any more. `lost`: not found.
 */
export type FigureStatus = 'changed' | 'same' | 'edited' | 'tracked' | 'complex' | 'bound' | 'unknown' | 'lost';

export interface PlannedFigure {
  readonly id: number;
  readonly key: string;
  /** For people. */
  readonly label: string;
  readonly status: FigureStatus;
  /** As the file shows it; the last value where it is lost. */
  readonly old: string;
  /** As the report prints it; undefined where it is unknown. */
  readonly next: string | undefined;
  readonly cells: readonly CellRef[];
  /** The words around it in its sentence; empty where it is lost. */
  readonly before: string;
  readonly after: string;
  readonly anchor: Anchor | undefined;
}

/** An old value that still stands in plain text, where no refresh reaches it. */
export interface Leftover {
  readonly key: string;
  readonly label: string;
  readonly old: string;
  readonly next: string;
  readonly before: string;
  readonly after: string;
}

export interface RefreshPlan {
  readonly docx: Docx;
  readonly stories: readonly Story[];
  readonly records: LastRecords;
  readonly report: ReadonlyMap<string, ReportFigure>;
  /** In the order of the file; lost ones last. */
  readonly figures: readonly PlannedFigure[];
  readonly leftovers: readonly Leftover[];
  readonly wording: readonly WordingChange[];
  /** Wording to remember once this refresh is done. */
  readonly nextWording: readonly string[];
  /** What the page headers have to do with "BẢN NHÁP". */
  readonly notice: 'add' | 'remove' | 'none';
  /** The file is signed, and any change makes the signature invalid. */
  readonly signed: boolean;
}

/** What is refreshed unless somebody chooses otherwise. */
export const defaultChoice = ({ figures }: Pick<RefreshPlan, 'figures'>): ReadonlySet<number> =>
  new Set(figures.filter(({ status }) => status === 'changed').map(({ id }) => id));

/** What may be chosen; an edited figure only on somebody's word. */
export const mayRefresh = ({ status }: PlannedFigure): boolean => status === 'changed' || status === 'edited';

/** Whether a figure that isn't refreshed leaves something in the text that the workbook contradicts. */
export const needsLook = ({ status, old, next }: PlannedFigure): boolean => (status === 'lost' ? old !== next : status !== 'changed' && status !== 'same');
