/** Chốt và lịch sử: the period's figures into LichSu, and what changed between two versions. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import { closePeriod } from '../../collect/closePeriod';
import { editionsOf } from '../../collect/editions';
import type { Collection } from '../../collect/readCollection';
import { logSheet } from '../../collect/writtenTables';
import { formatPeriod } from '../../locale/period';
import { Notice } from '../parts/Notice';
import { messageOf, usePane } from '../paneContext';
import type { Writes } from '../useWrites';
import { Compare } from './Compare';
import { Fold } from '../parts/Fold';
import type { PaneServices } from '../services';
import { logTime } from '../../collect/logTime';
import { COLLECT_STRINGS } from '../strings/collect';
import { useWords } from '../useWords';

const useStyles = makeStyles({ note: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 } });

export interface HistoryPartProps {
  readonly collection: Collection;
  /** What keeps the report a draft. */
  readonly open: number;
  readonly stale: boolean;
  readonly writes: Writes;
  readonly services: PaneServices;
}

export function HistoryPart({ collection, open, stale, writes, services }: HistoryPartProps): ReactElement {
  const styles = useStyles();
  const words = useWords(COLLECT_STRINGS);
  const { strings } = usePane();
  const [error, setError] = useState<unknown>();
  const period = formatPeriod(collection.period);
  const editions = useMemo(() => editionsOf(collection, collection.period), [collection]);
  const last = editions.at(-1);
  const close = (): void => {
    setError(undefined);
    try {
      const { edition, last: before, differences, sheet, change } = closePeriod(collection, logTime(services.now()));
      const log = logSheet(
        collection.workbook,
        [{ file: '', department: '', result: `Chốt kỳ ${period} lần ${edition.number}: ${edition.figures.size} số.` }],
        logTime(services.now()),
      );
      writes.announce({
        title: words.closeTitle(period, edition.number),
        intro: words.closeIntro(edition.figures.size, open),
        lines: [
          ...(before ? [words.closeAgain(before.number, differences.length)] : []),
          words.closeLine(sheet, edition.figures.size),
          words.closeLine(log.name, 1),
        ],
        change: { ...change, sheets: [log] },
        done: words.wroteClosing(period, edition.number),
      });
    } catch (reason) {
      setError(reason);
    }
  };
  return (
    <Fold title={words.history} level={2}>
      {() => (
        <>
          <p className={styles.note}>{last ? words.closed(period, last.number, last.closedAt) : words.notClosed(period)}</p>
          <Button disabledFocusable={stale || writes.busy} onClick={close}>
            {words.close}
          </Button>
          {error !== undefined && <Notice intent="error">{messageOf(error, strings)}</Notice>}
          <Fold title={words.compare} level={3}>
            {() => <Compare collection={collection} />}
          </Fold>
        </>
      )}
    </Fold>
  );
}
