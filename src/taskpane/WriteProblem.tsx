/** Why a write or an undo didn't happen, with the cells that stood in its way. */
import type { ReactElement } from 'react';
import { cellRef } from '../model/address';
import type { Conflict, WorkbookChange } from '../workbook/port';
import { CellLinks } from './parts/CellLinks';
import { Notice } from './parts/Notice';
import { messageOf, usePane } from './paneContext';
import type { Writes } from './useWrites';

export interface WriteProblemProps {
  readonly problem: NonNullable<Writes['problem']>;
  /** What was to be written. */
  readonly change?: WorkbookChange;
  readonly onDismiss?: () => void;
}

/** Cells that nobody meant to edit, where a table was to grow. */
function standInTheWay(conflicts: readonly Conflict[], { growth = [], cells = [] }: WorkbookChange): boolean {
  const edited = new Set(cells.map(({ sheet, row, column }) => cellRef(sheet, row, column)));
  return growth.length > 0 && conflicts.every(({ ref }) => !edited.has(ref));
}

export function WriteProblem({ problem: { of, result }, change, onDismiss }: WriteProblemProps): ReactElement | null {
  const { strings } = usePane();
  const dismissal = onDismiss ? { onDismiss } : {};
  if (result.kind === 'failed')
    return (
      <Notice intent="error" {...dismissal}>
        {messageOf(result.error, strings)}
      </Notice>
    );
  if (result.kind === 'written') return null;
  return (
    <Notice intent="warning" {...dismissal}>
      {of === 'undo' ? strings.undoConflict : change && standInTheWay(result.conflicts, change) ? strings.noRoom : strings.conflicts}
      <CellLinks cells={result.conflicts.map(({ ref }) => ref)} />
    </Notice>
  );
}
