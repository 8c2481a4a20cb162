/** Says what will be written, sheet by sheet, before anything is. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useLayoutEffect, useRef, type ReactElement } from 'react';
import { usePane } from '../paneContext';
import { WriteProblem } from '../WriteProblem';
import type { Announcement, Writes } from '../useWrites';

const useStyles = makeStyles({
  dialog: {
    width: 'calc(100% - 32px)',
    maxWidth: '420px',
    boxSizing: 'border-box',
    padding: '16px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    '::backdrop': { backgroundColor: 'rgba(0, 0, 0, 0.4)' },
  },
  heading: { margin: '0 0 8px', fontSize: tokens.fontSizeBase400 },
  text: { margin: 0 },
  list: { margin: '8px 0', paddingLeft: '20px', maxHeight: '40vh', overflowY: 'auto' },
  buttons: { display: 'flex', justifyContent: 'flex-end', gap: tokens.spacingHorizontalS, marginTop: '12px' },
});

export function ConfirmDialog({ writes }: { readonly writes: Writes }): ReactElement | null {
  return writes.announced ? <OpenDialog announced={writes.announced} writes={writes} /> : null;
}

function OpenDialog({ announced, writes: { busy, problem, confirm, dismiss } }: { readonly announced: Announcement; readonly writes: Writes }): ReactElement {
  const { strings } = usePane();
  const styles = useStyles();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed before it leaves the page, or the focus wouldn't return to where it came from.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        if (!busy) dismiss();
      }}
    >
      <h2 id={heading} className={styles.heading}>
        {announced.title}
      </h2>
      <p className={styles.text}>{announced.intro}</p>
      <ul className={styles.list}>
        {announced.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {problem && <WriteProblem problem={problem} change={announced.change} />}
      <div className={styles.buttons}>
        <Button onClick={dismiss} disabledFocusable={busy}>
          {strings.cancel}
        </Button>
        <Button appearance="primary" onClick={() => void confirm()} disabledFocusable={busy}>
          {busy ? strings.writing : strings.write}
        </Button>
      </div>
    </dialog>
  );
}
