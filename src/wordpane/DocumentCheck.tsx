/** The open document, checked as any draft is. */
import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { OpenDocument } from './document/documentPort';
import type { CompiledReport } from '../pipeline';
import { DraftResult } from '../taskpane/draft/DraftResult';
import { useDraftCheck } from '../taskpane/draft/useDraftCheck';
import { Notice } from '../taskpane/parts/Notice';
import { messageOf, usePane } from '../taskpane/paneContext';
import type { PaneServices } from '../taskpane/services';
import { DRAFT_STRINGS } from '../taskpane/strings/draft';
import { useWords } from '../taskpane/useWords';
import { WORD_PANE_STRINGS } from './strings';

const useStyles = makeStyles({ part: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalS } });

export interface DocumentCheckProps {
  readonly report: CompiledReport | undefined;
  readonly services: PaneServices;
  /** Undefined where Word doesn't let it be read, which is said elsewhere. */
  readonly onRead: () => Promise<OpenDocument | undefined>;
}

export function DocumentCheck({ report, services, onRead }: DocumentCheckProps): ReactElement {
  const pane = usePane();
  const strings = useWords(WORD_PANE_STRINGS);
  const draftWords = useWords(DRAFT_STRINGS);
  const styles = useStyles();
  const [notesRead, setNotesRead] = useState(true);
  const { source, checked, working, error, check } = useDraftCheck(report);
  const start = async (): Promise<void> => {
    const opened = await onRead();
    if (!opened) return;
    setNotesRead(opened.notesRead);
    check({ kind: 'text', text: opened.text });
  };
  return (
    <div className={styles.part}>
      {!checked && <Button onClick={() => void start()}>{strings.checkNow}</Button>}
      {working && <Spinner size="tiny" label={draftWords.working} />}
      {error !== undefined && <Notice intent="error">{messageOf(error, pane.strings)}</Notice>}
      {checked && !notesRead && <Notice intent="warning">{strings.notesUnread}</Notice>}
      {source && checked && (
        <DraftResult source={source} checked={checked} services={services} name={strings.openText} again={strings.checkAgain} onAnother={() => void start()} />
      )}
    </div>
  );
}
