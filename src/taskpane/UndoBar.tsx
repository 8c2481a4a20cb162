/** What was written last, and the way back. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import type { ReactElement } from 'react';
import { usePane } from './paneContext';
import { WriteProblem } from './WriteProblem';
import type { Writes } from './useWrites';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 3,
    padding: '6px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  text: { flexGrow: 1, overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
  button: { flexShrink: 0 },
});

export function UndoBar({ writes }: { readonly writes: Writes }): ReactElement {
  const { strings } = usePane();
  const styles = useStyles();
  const { kept, undone, problem, announced, busy, undo, dismiss } = writes;
  const last = kept.at(-1);
  const troubled = problem && !announced;
  return (
    <div role="status" className={last || undone || troubled ? styles.bar : undefined}>
      {troubled && <WriteProblem problem={problem} onDismiss={dismiss} />}
      {(last || undone) && (
        <div className={styles.line}>
          <span className={styles.text}>
            {undone && strings.undone} {last?.done} {kept.length > 1 && strings.earlierWrites(kept.length - 1)}
          </span>
          {last && (
            <Button size="small" className={styles.button} icon={<ArrowUndoRegular />} disabledFocusable={busy} onClick={() => void undo()}>
              {strings.undo}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
