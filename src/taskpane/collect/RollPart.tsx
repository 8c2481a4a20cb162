/** Sang kỳ mới: what moves, what is cleared and what people must look at, then one write. */
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import { cellEdit } from '../../collect/cellEdit';
import { nextPeriods } from '../../collect/nextPeriods';
import type { Collection } from '../../collect/readCollection';
import { rollForward, rollLog } from '../../collect/rollForward';
import { logSheet } from '../../collect/writtenTables';
import { formatPeriod, parsePeriod } from '../../locale/period';
import type { CellRef } from '../../model/cell';
import type { Conflict } from '../../workbook/port';
import { CellLinks } from '../parts/CellLinks';
import { Notice } from '../parts/Notice';
import { messageOf, usePane } from '../paneContext';
import type { Writes } from '../useWrites';
import { ChangeList } from './ChangeList';
import { Fold } from '../parts/Fold';
import { LongList } from '../parts/LongList';
import type { PaneServices } from '../services';
import { logTime } from '../../collect/logTime';
import { COLLECT_STRINGS } from '../strings/collect';
import { useWords } from '../useWords';

const useStyles = makeStyles({ note: { margin: '8px 0', color: tokens.colorNeutralForeground2 }, write: { marginTop: '10px' } });

interface RollPartProps {
  readonly collection: Collection;
  readonly stale: boolean;
  readonly writes: Writes;
  readonly services: PaneServices;
}

function Roll({ collection, stale, writes, services }: RollPartProps): ReactElement {
  const styles = useStyles();
  const words = useWords(COLLECT_STRINGS);
  const { strings } = usePane();
  const targets = useMemo(() => nextPeriods(collection.period).map(formatPeriod), [collection]);
  const [chosen, setChosen] = useState('');
  const [formulas, setFormulas] = useState<ReadonlySet<CellRef>>(new Set());
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([]);
  const [error, setError] = useState<unknown>();
  const [first = ''] = targets;
  const target = targets.includes(chosen) ? chosen : first;
  const plan = useMemo(() => {
    const to = parsePeriod(target);
    return to && rollForward(collection.workbook, to, { formulas, skip: true });
  }, [collection, target, formulas]);
  if (!plan) return <></>;
  const { changes, look } = plan;
  const inTables = changes.filter(({ about }) => about.includes(', '));
  const cleared = inTables.filter((change) => change.new === null).length;
  const write = async (): Promise<void> => {
    const result = await writes.write(
      { cells: changes.map(cellEdit), sheets: [logSheet(collection.workbook, [rollLog(plan)], logTime(services.now()))] },
      words.rolled(target),
    );
    setConflicts(result.kind === 'conflict' ? result.conflicts : []);
    setError(result.kind === 'failed' ? result.error : undefined);
    if (result.kind === 'conflict') setFormulas(new Set([...formulas, ...result.conflicts.filter(({ formula }) => formula).map(({ ref }) => ref)]));
  };
  return (
    <>
      <Field size="small" label={words.rollTo}>
        <Select size="small" value={target} onChange={(_, { value }) => setChosen(value)}>
          {targets.map((one) => (
            <option key={one} value={one}>
              {one === first ? one : words.rollSkips(one)}
            </option>
          ))}
        </Select>
      </Field>
      <p className={styles.note}>{words.rollSummary(inTables.length - cleared, cleared, changes.length - inTables.length)}</p>
      {look.length > 0 && (
        <Fold title={words.rollLook} aside={String(look.length)} level={3} open>
          {() => (
            <LongList items={look} keyOf={({ ref, message }) => `${ref}${message}`} atOnce={12}>
              {({ ref, message }) => (
                <>
                  <div lang="vi">{message}</div>
                  {ref && <CellLinks cells={[ref]} />}
                </>
              )}
            </LongList>
          )}
        </Fold>
      )}
      <Fold title={words.rollChanges} aside={words.changesOf(changes.length)} level={3}>
        {() => <ChangeList changes={changes} />}
      </Fold>
      {conflicts.length > 0 && (
        <Notice intent="warning">
          {conflicts.some(({ formula }) => formula) ? words.formulas : words.conflicts}
          <CellLinks cells={conflicts.map(({ ref }) => ref)} />
        </Notice>
      )}
      {error !== undefined && <Notice intent="error">{messageOf(error, strings)}</Notice>}
      <Button className={styles.write} appearance="primary" disabledFocusable={stale || writes.busy} onClick={() => void write()}>
        {writes.busy ? words.writing : words.rollWrite(target)}
      </Button>
    </>
  );
}

export function RollPart(props: RollPartProps): ReactElement {
  const words = useWords(COLLECT_STRINGS);
  return (
    <Fold title={words.roll} level={2}>
      {() => <Roll {...props} />}
    </Fold>
  );
}
