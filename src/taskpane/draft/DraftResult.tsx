/** A checked draft: what could be checked, the places to look at, the corrections, and the text with its marks. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { CopyPreview } from '../report/CopyPreview';
import { Notice } from '../parts/Notice';
import { usePane } from '../paneContext';
import type { PaneServices } from '../services';
import { DRAFT_STRINGS } from '../strings/draft';
import { useWords } from '../useWords';
import { DraftSummary } from './DraftSummary';
import { DraftText } from './DraftText';
import type { CheckedDraft, DraftSource } from './draftWork';
import { FileFix } from './FileFix';
import { shownNumber } from './shownNumber';
import { SpotCard } from './SpotCard';
import { SpotList } from './SpotList';
import { spotsOf } from './spots';
import { useSpotFocus } from './useSpotFocus';

const useStyles = makeStyles({
  result: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  top: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, marginBottom: '6px' },
  name: { flexGrow: 1, minWidth: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  heading: {
    margin: '0 0 6px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    scrollMarginTop: '90px',
    ':focus': { outline: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

interface PartProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Takes the focus when it appears. */
  readonly first?: boolean;
}

function Part({ title, children, first = false }: PartProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (first) heading.current?.focus();
  }, [first]);
  return (
    <section aria-labelledby={id}>
      <h2 ref={heading} id={id} tabIndex={-1} className={styles.heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}

export interface DraftResultProps {
  readonly source: DraftSource;
  readonly checked: CheckedDraft;
  readonly services: PaneServices;
  /** What was checked, and the way to the next, as the button says it. */
  readonly name: string;
  readonly again: string;
  readonly onAnother: () => void;
}

type Copied = { readonly text: string; readonly refused: boolean };

export function DraftResult({ source, checked, services, name, again, onAnother }: DraftResultProps): ReactElement {
  const pane = usePane();
  const strings = useWords(DRAFT_STRINGS);
  const styles = useStyles();
  const { text, report, corrections } = checked;
  const spots = useMemo(() => spotsOf(report), [report]);
  const focus = useSpotFocus(spots);
  const [copied, setCopied] = useState<Copied>();
  const opened = focus.open === undefined ? undefined : spots[focus.open];

  const copy = async (words: string): Promise<void> => {
    const outcome = await services.copy({ text: words });
    setCopied({ text: words, refused: outcome === 'refused' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'F8') return;
    event.preventDefault();
    focus.step(event.shiftKey ? -1 : 1);
  };
  const card = opened && <SpotCard spot={opened} corrections={corrections} focus={focus} onCopy={(words) => void copy(words)} />;
  return (
    <div className={styles.result} onKeyDown={onKeyDown}>
      <Part title={strings.result} first>
        <div className={styles.top}>
          <span className={styles.name}>
            {name} · {strings.size(shownNumber(text.length))}
          </span>
          <Button size="small" onClick={onAnother}>
            {again}
          </Button>
        </div>
        <DraftSummary report={report} spots={spots} />
      </Part>
      {focus.stops.length > 0 && (
        <Part title={strings.list}>
          <SpotList text={text} spots={spots} onShow={focus.show} />
        </Part>
      )}
      {source.kind === 'file' && /\.docx$/i.test(source.name) && corrections.length > 0 && (
        <Part title={strings.fixTitle}>
          <FileFix file={source} corrections={corrections} services={services} />
        </Part>
      )}
      <Part title={strings.draft}>
        <DraftText checked={checked} spots={spots} focus={focus} card={card} />
        {copied && (
          <>
            <Notice intent={copied.refused ? 'warning' : 'success'} onDismiss={() => setCopied(undefined)}>
              {copied.refused ? pane.strings.copyRefused : strings.copied(copied.text)}
            </Notice>
            {copied.refused && <CopyPreview clipping={{ text: copied.text }} />}
          </>
        )}
      </Part>
    </div>
  );
}
