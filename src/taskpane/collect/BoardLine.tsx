/** One department on the board: its state, its bar, when and from where its figures came, and the ways to its cells. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { ClockFilled } from '@fluentui/react-icons/svg/clock';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { LockClosedFilled } from '@fluentui/react-icons/svg/lock-closed';
import { SubtractCircleRegular } from '@fluentui/react-icons/svg/subtract-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { memo, type ReactElement } from 'react';
import { LOCKED, type BoardRow, type BoardStatus } from '../../collect/board';
import { shortDate } from '../../locale/period';
import { CellLinks } from '../parts/CellLinks';
import { usePane } from '../paneContext';
import { FiguresBar } from './FiguresBar';
import { COLLECT_STRINGS } from '../strings/collect';
import { useWords } from '../useWords';

const useStyles = makeStyles({
  row: { padding: '6px 8px' },
  head: { display: 'flex', alignItems: 'center', gap: '6px', flexWrap: 'wrap' },
  name: { minWidth: 'auto', padding: '0 2px', textAlign: 'left', overflowWrap: 'anywhere', flexShrink: 1 },
  state: { marginLeft: 'auto', display: 'inline-flex', alignItems: 'center', gap: '4px', whiteSpace: 'nowrap', fontSize: tokens.fontSizeBase200 },
  detail: {
    display: 'flex',
    alignItems: 'center',
    gap: '2px 8px',
    flexWrap: 'wrap',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  lock: { minWidth: 'auto', marginLeft: 'auto', padding: '0 4px', fontWeight: tokens.fontWeightRegular },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  plain: { color: tokens.colorNeutralForeground3 },
});

const LOOKS = {
  'chưa nộp': [CircleRegular, 'plain'],
  thiếu: [WarningFilled, 'warning'],
  trễ: [ClockFilled, 'bad'],
  'có lỗi': [ErrorCircleFilled, 'bad'],
  đủ: [CheckmarkCircleFilled, 'good'],
  'đã khóa': [LockClosedFilled, 'plain'],
  'không báo cáo': [SubtractCircleRegular, 'plain'],
} as const satisfies Record<BoardStatus, unknown>;

export interface BoardLineProps {
  readonly row: BoardRow;
  readonly window: string;
  readonly onLock: (row: BoardRow) => void;
}

/** Two hundred of them stand on a board that is busy and idle by turns. */
export const BoardLine = memo(function BoardLine({ row, window, onLock }: BoardLineProps): ReactElement {
  const styles = useStyles();
  const words = useWords(COLLECT_STRINGS);
  const { goTo } = usePane();
  const { name, status, missing, missingCells, late, deadline, received, file, ref } = row;
  const [Icon, look] = LOOKS[status];
  const locked = status === LOCKED;
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <Button appearance="transparent" size="small" className={styles.name} onClick={() => goTo(missingCells[0] ?? ref)}>
          <span lang="vi">{name}</span>
        </Button>
        <span className={styles.state}>
          <Icon className={styles[look]} fontSize={16} aria-hidden />
          {status === 'thiếu' ? words.statusCount(words.status[status], missing) : words.status[status]}
          {late && status !== 'trễ' && `, ${words.overdue}`}
        </span>
      </div>
      <FiguresBar row={row} />
      <div className={styles.detail}>
        <span>{deadline ? words.deadline(shortDate(deadline)) : words.noDeadline}</span>
        {received && <span>{words.received(shortDate(received))}</span>}
        {file && <span lang="vi">{words.fromFile(file)}</span>}
        <Button
          appearance="transparent"
          size="small"
          className={styles.lock}
          aria-label={locked ? words.unlockOf(name) : words.lockOf(name)}
          onClick={() => onLock(row)}
        >
          {locked ? words.unlock : words.lock}
        </Button>
      </div>
      {window && <div className={styles.detail}>{`${words.window} ${window}`}</div>}
      {status === 'thiếu' && (
        <div role="group" aria-label={words.missingCells(name)}>
          <CellLinks cells={missingCells} shown={3} />
        </div>
      )}
    </li>
  );
});
