/** Bảng theo dõi: every department's state, who is late as text, and the board into DonVi. */
import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useCallback, useMemo, useState, type ReactElement } from 'react';
import { isDone, lateText, LOCKED, type BoardRow } from '../../collect/board';
import { cellEdit } from '../../collect/cellEdit';
import { listChange } from '../../collect/departmentLines';
import { planLine } from '../../collect/planLine';
import type { Collection } from '../../collect/readCollection';
import { codesOf, departmentWindow, officeWindow } from '../../collect/windows';
import { windowText } from '../../figures/dataWindow';
import { periodName } from '../../locale/period';
import { usePane } from '../paneContext';
import type { PaneServices } from '../services';
import type { Writes } from '../useWrites';
import { BoardLine } from './BoardLine';
import { statusChanges } from './boardRows';
import { Part } from '../parts/Part';
import { Fold } from '../parts/Fold';
import { COLLECT_STRINGS } from '../strings/collect';
import { framedList } from '../parts/looks';
import { useWords } from '../useWords';

const useStyles = makeStyles({
  summary: { margin: '0 0 6px', color: tokens.colorNeutralForeground2 },
  list: framedList,
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px', marginTop: '8px' },
  late: { width: '100%' },
});

export interface BoardProps {
  readonly collection: Collection;
  readonly board: readonly BoardRow[];
  readonly writes: Writes;
  readonly services: PaneServices;
}

function LateList({ text, services }: { readonly text: string; readonly services: PaneServices }): ReactElement {
  const styles = useStyles();
  const words = useWords(COLLECT_STRINGS);
  const [said, setSaid] = useState('');
  if (!text) return <p className={styles.summary}>{words.nobodyLate}</p>;
  const copy = async (): Promise<void> => setSaid((await services.copy({ text })) === 'refused' ? words.copyRefused : words.copied);
  return (
    <>
      <Textarea className={styles.late} readOnly rows={6} value={text} lang="vi" aria-label={words.lateText} />
      <div className={styles.tools}>
        <Button size="small" icon={<CopyRegular aria-hidden />} onClick={() => void copy()}>
          {words.copyLate}
        </Button>
        <span role="status">{said}</span>
      </div>
    </>
  );
}

export function Board({ collection, board, writes, services }: BoardProps): ReactElement {
  const styles = useStyles();
  const words = useWords(COLLECT_STRINGS);
  const { strings } = usePane();
  const late = useMemo(() => lateText(board, periodName(collection.period)), [board, collection]);
  const states = useMemo(() => statusChanges(collection, board), [board, collection]);
  const office = windowText(officeWindow(collection));
  const windows = useMemo(
    () => new Map(collection.departments.map((department) => [department.code, departmentWindow(collection, codesOf(department))])),
    [collection],
  );
  const { announce } = writes;
  const lock = useCallback(
    (row: BoardRow): void => {
      const next = row.status === LOCKED ? 'chưa nộp' : LOCKED;
      const changes = listChange(collection, row, 'Trạng thái', next);
      announce({
        title: next === LOCKED ? words.lockOf(row.name) : words.unlockOf(row.name),
        intro: '',
        lines: changes.map(planLine),
        change: { cells: changes.map(cellEdit) },
        done: next === LOCKED ? words.locked(row.name) : words.unlocked(row.name),
      });
    },
    [announce, collection, words],
  );
  const writeStates = (): void =>
    writes.announce({
      title: strings.writeSheetsTitle,
      intro: words.writeBoardIntro,
      lines: states.map(planLine),
      change: { cells: states.map(cellEdit) },
      done: words.wroteBoard,
    });
  return (
    <Part title={words.board}>
      <p className={styles.summary}>
        {words.summary(board.filter(isDone).length, board.length)} · {words.window} <span lang="vi">{office}</span>
      </p>
      <ul className={styles.list}>
        {board.map((row) => {
          const own = windows.get(row.code) ?? '';
          return <BoardLine key={row.code} row={row} window={own === office ? '' : own} onLock={lock} />;
        })}
      </ul>
      <Fold title={words.lateList} level={3}>
        {() => <LateList text={late} services={services} />}
      </Fold>
      <div className={styles.tools}>
        <Button size="small" disabledFocusable={!states.length || writes.busy} onClick={writeStates}>
          {words.writeBoard}
        </Button>
        {!states.length && <span className={styles.summary}>{words.boardSame}</span>}
      </div>
    </Part>
  );
}
