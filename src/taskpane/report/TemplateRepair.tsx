/** The editor at the row whose fault keeps the whole report from being made. */
import { Suspense, useMemo, type ReactElement } from 'react';
import type { CellRef } from '../../model/cell';
import type { WorkbookSnapshot } from '../../workbook/port';
import { LazyRowEditor } from './LazyRowEditor';
import { draftOf, editableRows, type RowDraft } from './templateRows';
import type { Writes } from '../useWrites';

export interface TemplateRepairProps {
  readonly place: CellRef;
  readonly snapshot: WorkbookSnapshot;
  readonly writes: Writes;
  readonly editing: RowDraft | undefined;
  readonly onEditing: (draft: RowDraft | undefined) => void;
}

export function TemplateRepair({ place, snapshot, writes, editing, onEditing }: TemplateRepairProps): ReactElement | null {
  const fresh = useMemo(() => {
    const row = editableRows(snapshot).get(place);
    return row && draftOf(row);
  }, [snapshot, place]);
  const begun = editing?.row.ref === place ? editing : undefined;
  const draft = begun ?? fresh;
  if (!draft) return null;
  return (
    <Suspense fallback={null}>
      <LazyRowEditor draft={draft} snapshot={snapshot} figures={undefined} writes={writes} onClose={() => begun && onEditing(undefined)} />
    </Suspense>
  );
}
