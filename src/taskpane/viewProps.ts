/** What every view of the pane is given. */
import type { CellRef } from '../model/cell';
import type { WorkbookPort } from '../workbook/port';
import type { ReportState } from './reportState';
import type { PaneServices } from './services';
import type { Writes } from './useWrites';

export interface ViewProps {
  readonly workbook: WorkbookPort;
  /** What was read and computed last; `snapshot` is there where `report` is. */
  readonly state: ReportState;
  /** The cell selected in the workbook. */
  readonly selection: CellRef | undefined;
  readonly writes: Writes;
  readonly services: PaneServices;
}
