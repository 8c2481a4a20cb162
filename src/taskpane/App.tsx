/** The pane: one spine from what is missing to the finished report. It knows a workbook through its port and the page through its services. */
import { FluentProvider, makeStyles, Spinner, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { Suspense, useCallback, useMemo, useRef, useState, type ReactElement } from 'react';
import type { CellRef } from '../model/cell';
import type { WaitReason } from '../officeJs/patience';
import type { WorkbookPort } from '../workbook/port';
import { ConfirmDialog } from './parts/ConfirmDialog';
import { CrashGuard } from './parts/CrashGuard';
import { Notice } from './parts/Notice';
import { messageOf, PaneContext, VIEWS, type Pane, type ViewId } from './paneContext';
import { PaneHeader } from './PaneHeader';
import { ReportView } from './report/ReportView';
import type { PaneServices } from './services';
import { STRINGS, type Language } from './strings/language';
import { UndoBar } from './UndoBar';
import { useDarkMode } from './parts/useDarkMode';
import { useReport } from './useReport';
import { useSections } from './report/useSections';
import { useWrites } from './useWrites';
import type { ViewProps } from './viewProps';
import { LAZY_VIEWS } from './views';

const useStyles = makeStyles({
  theme: { height: '100%' },
  pane: {
    height: '100%',
    overflowY: 'scroll',
    overflowX: 'hidden',
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  main: { flexGrow: 1, minWidth: 0 },
  notice: { padding: '8px 12px 0' },
});

export interface AppProps {
  readonly workbook: WorkbookPort;
  /** The one it begins in. */
  readonly language: Language;
  readonly services: PaneServices;
  /** Follows the system unless said. */
  readonly theme?: 'light' | 'dark';
  /** Why the spreadsheet program doesn't answer yet. */
  readonly waiting?: WaitReason | undefined;
}

function LaterView({ id, ...props }: ViewProps & { readonly id: keyof typeof LAZY_VIEWS }): ReactElement {
  const View = LAZY_VIEWS[id];
  return (
    <Suspense fallback={<Spinner size="tiny" />}>
      <View {...props} />
    </Suspense>
  );
}

export function App({ workbook, language: first, services, theme, waiting }: AppProps): ReactElement {
  const styles = useStyles();
  const systemDark = useDarkMode();
  const root = useRef<HTMLDivElement>(null);
  const [language, setLanguage] = useState(first);
  const [view, setView] = useState<ViewId>('report');
  const [visited, setVisited] = useState<readonly ViewId[]>(['report']);
  const [trouble, setTrouble] = useState<unknown>();
  const { state, selection, recheck, cancel } = useReport(workbook);
  const writes = useWrites(workbook, recheck);
  const { report } = state;
  const { here, jump } = useSections(root, report !== undefined && view === 'report');

  const goTo = useCallback((ref: CellRef): void => void workbook.select(ref).then(() => setTrouble(undefined), setTrouble), [workbook]);
  const open = useCallback((next: ViewId): void => {
    setView(next);
    setVisited((before) => (before.includes(next) ? before : [...before, next]));
  }, []);
  const pane = useMemo((): Pane => ({ language, strings: STRINGS[language], goTo, open, jump }), [language, goTo, open, jump]);
  const dark = theme === undefined ? systemDark : theme === 'dark';

  const shared: ViewProps = { workbook, state, selection, writes, services };

  return (
    <PaneContext value={pane}>
      <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className={styles.theme}>
        <div ref={root} className={styles.pane} lang={language}>
          <PaneHeader
            state={state}
            view={view}
            onView={open}
            here={here}
            counts={report ? { findings: { count: report.findings.length, bad: report.findings.some(({ level }) => level === 'sai') } } : {}}
            onRecheck={recheck}
            onCancel={cancel}
            onLanguage={() => setLanguage(language === 'vi' ? 'en' : 'vi')}
          />
          <main className={styles.main}>
            {waiting && (
              <div className={styles.notice}>
                <Notice intent="warning">{pane.strings.waiting[waiting]}</Notice>
              </div>
            )}
            {trouble !== undefined && (
              <div className={styles.notice}>
                <Notice intent="error" onDismiss={() => setTrouble(undefined)}>
                  {messageOf(trouble, pane.strings)}
                </Notice>
              </div>
            )}
            {/* What was opened stays: a pasted draft outlives a look at the report. */}
            {VIEWS.filter((one) => visited.includes(one)).map((one) => (
              <div key={one} hidden={one !== view}>
                <CrashGuard>{one === 'report' ? <ReportView {...shared} onRetry={recheck} /> : <LaterView id={one} {...shared} />}</CrashGuard>
              </div>
            ))}
          </main>
          <UndoBar writes={writes} />
          <ConfirmDialog writes={writes} />
        </div>
      </FluentProvider>
    </PaneContext>
  );
}
