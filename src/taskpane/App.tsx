/** The pane: one spine from what is missing to the finished report. It knows a workbook through its port and the page through its services. */
import { FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useCallback, useMemo, useRef, useState, type ReactElement } from 'react';
import type { CellRef } from '../model/cell';
import type { WaitReason } from '../workbook/officePatience';
import type { WorkbookPort } from '../workbook/port';
import { ConfirmDialog } from './ConfirmDialog';
import { CrashGuard } from './CrashGuard';
import { Deliver } from './Deliver';
import { Failure } from './Failure';
import { NO_FILTER, type FindingFilter } from './findingGroups';
import { Findings } from './Findings';
import { Notice } from './Notice';
import { messageOf, PaneContext, type Pane } from './paneContext';
import { PaneHeader } from './PaneHeader';
import { ReportPaper } from './ReportPaper';
import { Section } from './Section';
import type { PaneServices } from './services';
import { Situation } from './Situation';
import { STRINGS, type Language } from './strings';
import type { RowDraft } from './templateRows';
import { UndoBar } from './UndoBar';
import { useDarkMode } from './useDarkMode';
import { useReport } from './useReport';
import { useSections } from './useSections';
import { useWrites } from './useWrites';

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

export function App({ workbook, language: first, services, theme, waiting }: AppProps): ReactElement {
  const styles = useStyles();
  const systemDark = useDarkMode();
  const root = useRef<HTMLDivElement>(null);
  const [language, setLanguage] = useState(first);
  const [filter, setFilter] = useState<FindingFilter>(NO_FILTER);
  const [editing, setEditing] = useState<RowDraft>();
  const [trouble, setTrouble] = useState<unknown>();
  const { state, selection, recheck, cancel } = useReport(workbook);
  const writes = useWrites(workbook, recheck);
  const { report, snapshot } = state;
  const { here, jump } = useSections(root, report !== undefined);

  const goTo = useCallback((ref: CellRef): void => void workbook.select(ref).then(() => setTrouble(undefined), setTrouble), [workbook]);
  const pane = useMemo((): Pane => ({ language, strings: STRINGS[language], goTo, jump }), [language, goTo, jump]);
  const showFindings = useCallback(
    (of: Omit<FindingFilter, 'text'>): void => {
      setFilter({ ...of, text: '' });
      jump('findings');
    },
    [jump],
  );
  const dark = theme === undefined ? systemDark : theme === 'dark';

  return (
    <PaneContext value={pane}>
      <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className={styles.theme}>
        <div ref={root} className={styles.pane} lang={language}>
          <PaneHeader
            state={state}
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
            <CrashGuard>
              {report && snapshot && (
                <>
                  <Section id="situation">
                    <Situation report={report} snapshot={snapshot} onFindings={showFindings} />
                  </Section>
                  <Section id="findings">
                    <Findings findings={report.findings} filter={filter} onFilter={setFilter} />
                  </Section>
                  <Section id="compose">
                    <ReportPaper report={report} snapshot={snapshot} selection={selection} writes={writes} editing={editing} onEditing={setEditing} />
                  </Section>
                  <Section id="deliver">
                    <Deliver report={report} snapshot={snapshot} stale={state.stale} services={services} writes={writes} onFindings={showFindings} />
                  </Section>
                </>
              )}
              {!report && state.error !== undefined && (
                <Failure
                  error={state.error}
                  snapshot={snapshot}
                  services={services}
                  writes={writes}
                  editing={editing}
                  onEditing={setEditing}
                  onRetry={recheck}
                />
              )}
            </CrashGuard>
          </main>
          <UndoBar writes={writes} />
          <ConfirmDialog writes={writes} />
        </div>
      </FluentProvider>
    </PaneContext>
  );
}
