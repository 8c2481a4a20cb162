/** Nhập số liệu: files in, a preview of what they would do, and one write. */
import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload';
import { useMemo, useRef, useState, type DragEvent, type ReactElement } from 'react';
import type { Collection } from '../../collect/readCollection';
import { CellLinks } from '../parts/CellLinks';
import { Notice } from '../parts/Notice';
import { messageOf, usePane } from '../paneContext';
import type { Writes } from '../useWrites';
import { Part } from '../parts/Part';
import { Preview } from './Preview';
import type { PaneServices } from '../services';
import { logTime } from '../../collect/logTime';
import { COLLECT_STRINGS } from '../strings/collect';
import { useWords } from '../useWords';
import { useImport, type Import } from './useImport';

const useStyles = makeStyles({
  drop: {
    padding: '12px',
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    textAlign: 'center',
  },
  over: {
    borderTopStyle: 'solid',
    borderRightStyle: 'solid',
    borderBottomStyle: 'solid',
    borderLeftStyle: 'solid',
    backgroundColor: tokens.colorNeutralBackground1Selected,
  },
  text: { margin: '0 0 8px' },
  hidden: { display: 'none' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '8px' },
  progress: { flexGrow: 1, minWidth: '80px' },
  note: { color: tokens.colorNeutralForeground2 },
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    marginInline: '-12px',
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Above the bar that offers to undo.
  raised: { bottom: '44px' },
});

const ACCEPTED = '.xlsx,.xlsm,.csv,.txt,.tsv';

function Chooser({ bring, more }: { readonly bring: Import; readonly more: boolean }): ReactElement {
  const styles = useStyles();
  const words = useWords(COLLECT_STRINGS);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent, inside: boolean): void => {
    event.preventDefault();
    setOver(inside);
  };
  return (
    <div
      className={mergeClasses(styles.drop, over && styles.over)}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        bring.add([...event.dataTransfer.files]);
      }}
    >
      <p className={styles.text}>{words.dropHere}</p>
      <input
        ref={input}
        type="file"
        multiple
        accept={ACCEPTED}
        className={styles.hidden}
        aria-label={words.choose}
        onChange={({ target }) => {
          bring.add([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      <Button icon={<ArrowUploadRegular aria-hidden />} appearance={more ? 'secondary' : 'primary'} onClick={() => input.current?.click()}>
        {more ? words.chooseMore : words.choose}
      </Button>
    </div>
  );
}

function Foot({ bring, writes, services }: { readonly bring: Import; readonly writes: Writes; readonly services: PaneServices }): ReactElement | null {
  const styles = useStyles();
  const words = useWords(COLLECT_STRINGS);
  const { plan, fresh, files, written } = bring;
  if (!plan) return null;
  const count = plan.changes.length;
  const open = plan.problems.filter(({ asks, choices }) => asks && choices.length > 1).length;
  const idle = !count && written;
  return (
    <div className={mergeClasses(styles.foot, (writes.kept.length > 0 || writes.undone) && styles.raised)}>
      <div role="status">
        {words.filesRead(files)} · {idle ? words.importDone : words.nothingWritten} {open > 0 && words.toAnswer(open)}
      </div>
      <div className={styles.line}>
        {!idle && (
          <Button
            appearance="primary"
            disabledFocusable={!fresh || writes.busy}
            onClick={() => void bring.write(logTime(services.now()), words.wroteImport(count, files))}
          >
            {writes.busy ? words.writing : count ? words.writeImport(count) : words.writeLog}
          </Button>
        )}
        <Button disabledFocusable={writes.busy} onClick={bring.cancel}>
          {words.forget}
        </Button>
      </div>
    </div>
  );
}

export interface ImportPartProps {
  readonly collection: Collection;
  readonly stale: boolean;
  readonly writes: Writes;
  readonly services: PaneServices;
}

export function ImportPart({ collection, stale, writes, services }: ImportPartProps): ReactElement {
  const styles = useStyles();
  const words = useWords(COLLECT_STRINGS);
  const { strings } = usePane();
  const bring = useImport(collection.workbook, writes);
  const names = useMemo(() => new Map(collection.departments.map(({ code, name }) => [code, name])), [collection]);
  const { progress, planning, plan, files, error, conflicts, fresh } = bring;
  const formulas = conflicts.some(({ formula }) => formula);
  const planned = new Set(plan?.changes.flatMap(({ ref, added }) => (added ? [] : ref)));
  const noRoom = plan !== undefined && plan.growth.length > 0 && conflicts.every(({ ref }) => !planned.has(ref));
  return (
    <Part title={words.bring}>
      {progress ? (
        <>
          <div className={styles.line}>
            <ProgressBar className={styles.progress} value={progress.done} max={progress.total} aria-label={words.reading(progress.done, progress.total)} />
            <Button size="small" onClick={bring.cancel}>
              {words.stop}
            </Button>
          </div>
          <div className={styles.note} role="status">
            {words.reading(progress.done, progress.total)} <span lang="vi">{progress.name}</span>
          </div>
        </>
      ) : (
        <Chooser bring={bring} more={files > 0} />
      )}
      {error !== undefined && <Notice intent="error">{messageOf(error, strings)}</Notice>}
      {conflicts.length > 0 && (
        <Notice intent="warning">
          {noRoom ? strings.noRoom : formulas ? words.formulas : words.conflicts}
          <CellLinks cells={conflicts.map(({ ref }) => ref)} />
        </Notice>
      )}
      {planning && !progress && (
        <div className={styles.note} role="status">
          {words.planning}
        </div>
      )}
      {plan && !progress && (
        <>
          {(stale || !fresh) && !planning && <Notice intent="info">{words.outdated}</Notice>}
          <Preview plan={plan} names={names} answers={bring.answers} onAnswer={bring.answer} />
          <Foot bring={{ ...bring, fresh: fresh && !stale }} writes={writes} services={services} />
        </>
      )}
    </Part>
  );
}
