/** Departments' figures into the workbook: who has sent what, the import, the forms, the history, the next period. */
import { dayOf } from '../../collect/logTime';
import { makeStyles, Spinner } from '@fluentui/react-components';
import { useMemo, type ReactElement } from 'react';
import { readCollection, type Collection } from '../../collect/readCollection';
import { Notice } from '../parts/Notice';
import { messageOf, usePane } from '../paneContext';
import type { ViewProps } from '../viewProps';
import { Board } from './Board';
import { boardRows } from './boardRows';
import { FormsPart } from './FormsPart';
import { HistoryPart } from './HistoryPart';
import { ImportPart } from './ImportPart';
import { RollPart } from './RollPart';
import { COLLECT_STRINGS } from '../strings/collect';
import { useWords } from '../useWords';

const useStyles = makeStyles({ notice: { padding: '8px 12px' } });

type Read = { readonly collection: Collection } | { readonly error: unknown };

/** The workbook as it was read last; the pane reads it again whenever anybody changes it. */
export function CollectView({ state, writes, services }: ViewProps): ReactElement {
  const styles = useStyles();
  const words = useWords(COLLECT_STRINGS);
  const { strings } = usePane();
  const { snapshot, report, stale, error } = state;
  const read = useMemo((): Read | undefined => {
    if (!snapshot) return undefined;
    try {
      return { collection: readCollection(snapshot) };
    } catch (reason) {
      return { error: reason };
    }
  }, [snapshot]);
  const collection = read && 'collection' in read ? read.collection : undefined;
  const board = useMemo(() => collection && boardRows(collection, dayOf(services.now()), report?.findings), [collection, services, report]);
  if (!collection || !board) {
    const reason = read && 'error' in read ? read.error : error;
    return (
      <div className={styles.notice}>
        {reason === undefined ? (
          <Spinner size="tiny" label={words.waiting} />
        ) : (
          <Notice intent="warning" title={words.unreadable}>
            {messageOf(reason, strings)}
          </Notice>
        )}
      </div>
    );
  }
  const old = stale || state.phase === 'reading';
  return (
    <>
      {stale && (
        <div className={styles.notice}>
          <Notice intent="info">{words.stale}</Notice>
        </div>
      )}
      <Board collection={collection} board={board} writes={writes} services={services} />
      <ImportPart collection={collection} stale={old} writes={writes} services={services} />
      <FormsPart collection={collection} services={services} />
      <HistoryPart collection={collection} open={report?.blocking.length ?? 0} stale={old} writes={writes} services={services} />
      <RollPart collection={collection} stale={old} writes={writes} services={services} />
    </>
  );
}
