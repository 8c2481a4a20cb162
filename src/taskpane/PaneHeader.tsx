/** The top that stays: the views, the report's sections with what waits in each, the state of the computation, and the language. */
import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import { useEffect, useState, type ReactElement } from 'react';
import { HelpButton } from './help/HelpButton';
import { usePane, SECTIONS, type SectionId, type ViewId } from './paneContext';
import { PaneTabs } from './PaneTabs';
import type { ReportState } from './reportState';

const useStyles = makeStyles({
  header: { position: 'sticky', top: 0, zIndex: 4, backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  // The host's own menu covers the top right corner of the pane.
  top: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, padding: '6px 36px 0 12px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightBold, color: tokens.colorBrandForeground1, flexGrow: 1 },
  small: { minWidth: 'auto', fontWeight: tokens.fontWeightRegular },
  nav: { display: 'flex', flexWrap: 'wrap', padding: '0 8px' },
  stop: {
    flexGrow: 1,
    minWidth: 'auto',
    padding: '6px 4px',
    borderRadius: 0,
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: '2px solid transparent',
    gap: '4px',
  },
  here: {
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  count: {
    minWidth: '16px',
    padding: '0 4px',
    borderRadius: '8px',
    fontSize: tokens.fontSizeBase100,
    lineHeight: '16px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground5,
    fontVariantNumeric: 'tabular-nums',
  },
  bad: { color: tokens.colorNeutralForegroundOnBrand, backgroundColor: tokens.colorStatusDangerBackground3 },
  busy: {
    display: 'flex',
    whiteSpace: 'nowrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: '2px 12px 6px',
    fontSize: tokens.fontSizeBase200,
  },
  stale: { whiteSpace: 'normal' },
  bar: { flexGrow: 1 },
});

/** Short work, and the pause before it, shows nothing: a flash only unsettles. */
const SHOW_AFTER_MS = 500;

function useLasting(active: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLasting(active), active ? SHOW_AFTER_MS : 0);
    return () => clearTimeout(timer);
  }, [active]);
  return lasting && active;
}

export interface PaneHeaderProps {
  readonly state: ReportState;
  readonly view: ViewId;
  readonly onView: (view: ViewId) => void;
  readonly here: SectionId;
  /** What waits in a section; `bad` where something is provably wrong. */
  readonly counts: Partial<Record<SectionId, { readonly count: number; readonly bad: boolean }>>;
  readonly onRecheck: () => void;
  readonly onCancel: () => void;
  readonly onLanguage: () => void;
}

export function PaneHeader({ state, view, onView, here, counts, onRecheck, onCancel, onLanguage }: PaneHeaderProps): ReactElement {
  const { strings, language, jump } = usePane();
  const styles = useStyles();
  const working = state.phase === 'reading' || state.phase === 'computing';
  const lasting = useLasting(working);
  const left = useLasting(!working && state.stale);
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <h1 className={styles.title} lang="vi">
          {strings.title}
        </h1>
        <Button size="small" appearance="subtle" icon={<ArrowSyncRegular />} aria-label={strings.recheck} title={strings.recheck} onClick={onRecheck} />
        <HelpButton />
        <Button size="small" appearance="subtle" className={styles.small} lang={language === 'vi' ? 'en' : 'vi'} onClick={onLanguage}>
          {strings.otherLanguage}
        </Button>
      </div>
      <PaneTabs view={view} onView={onView} />
      {state.report && view === 'report' && (
        <nav aria-label={strings.sectionsLabel} className={styles.nav}>
          {SECTIONS.map((section) => {
            const waiting = counts[section];
            return (
              <Button
                key={section}
                size="small"
                appearance="subtle"
                className={mergeClasses(styles.stop, section === here && styles.here)}
                aria-current={section === here ? 'location' : undefined}
                onClick={() => jump(section)}
              >
                {strings.sections[section]}{' '}
                {waiting && waiting.count > 0 && <span className={mergeClasses(styles.count, waiting.bad && styles.bad)}>{waiting.count}</span>}
              </Button>
            );
          })}
        </nav>
      )}
      <div role="status">
        {lasting && (
          <div className={styles.busy}>
            <span>{state.phase === 'reading' ? strings.reading : strings.computing}</span>
            <ProgressBar className={styles.bar} aria-label={strings.computing} />
            <Button size="small" className={styles.small} onClick={onCancel}>
              {strings.cancel}
            </Button>
          </div>
        )}
        {left && (
          <div className={styles.busy}>
            <span className={styles.stale}>{strings.stale}</span>
            <Button size="small" className={styles.small} onClick={onRecheck}>
              {strings.recheck}
            </Button>
          </div>
        )}
      </div>
    </header>
  );
}
