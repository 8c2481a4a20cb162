/** Why a write or an undo didn't happen, with the cells that stood in its way. */
import type { ReactElement } from 'react';
import { CellLinks } from './CellLinks';
import { Notice } from './Notice';
import { messageOf, usePane } from './paneContext';
import type { Writes } from './useWrites';

export interface WriteProblemProps {
  readonly problem: NonNullable<Writes['problem']>;
  readonly onDismiss?: () => void;
}

export function WriteProblem({ problem: { of, result }, onDismiss }: WriteProblemProps): ReactElement | null {
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
      {of === 'undo' ? strings.undoConflict : strings.conflicts}
      <CellLinks cells={result.conflicts.map(({ ref }) => ref)} />
    </Notice>
  );
}
