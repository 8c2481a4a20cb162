/** Soát bản thảo: any text in, every claim in its colour. */
import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane } from '../paneContext';
import { DRAFT_STRINGS } from '../strings/draft';
import { useWords } from '../useWords';
import type { ViewProps } from '../viewProps';
import { DraftInput } from './DraftInput';
import { DraftResult } from './DraftResult';
import { useDraftCheck } from './useDraftCheck';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: '12px', overflowWrap: 'anywhere' },
  busy: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    // Short work shows nothing: a flash only unsettles.
    animationName: { from: { visibility: 'hidden' }, to: { visibility: 'visible' } },
    animationDuration: '1ms',
    animationDelay: '400ms',
    animationFillMode: 'both',
  },
  words: { whiteSpace: 'nowrap' },
  bar: { flexGrow: 1 },
});

export function DraftView({ state, services }: ViewProps): ReactElement {
  const pane = usePane();
  const strings = useWords(DRAFT_STRINGS);
  const styles = useStyles();
  const draft = useDraftCheck(state.report);
  const { source, checked, working } = draft;
  return (
    <div className={styles.view}>
      <div role="status">
        {working && (
          <div className={styles.busy}>
            <span className={checked ? undefined : styles.words}>{checked ? strings.checkAgain : strings.working}</span>
            <ProgressBar className={styles.bar} aria-label={strings.working} />
            <Button size="small" onClick={draft.cancel}>
              {pane.strings.cancel}
            </Button>
          </div>
        )}
      </div>
      {!source && <DraftInput error={draft.error} onSource={draft.check} onError={draft.fail} />}
      {source && checked && (
        <DraftResult
          source={source}
          checked={checked}
          services={services}
          name={source.kind === 'file' ? source.name : strings.pasted}
          again={strings.another}
          onAnother={draft.clear}
        />
      )}
    </div>
  );
}
