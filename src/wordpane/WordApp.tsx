/** The pane in Word: the open document's figures against a workbook file, and the open document checked. */
import { Badge, FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useCallback, useMemo, useState, type ReactElement } from 'react';
import type { DocumentPort, OpenDocument } from './document/documentPort';
import { withFileName } from '../model/errors';
import { compileReport, type CompiledReport } from '../pipeline';
import { CrashGuard } from '../taskpane/parts/CrashGuard';
import { Notice } from '../taskpane/parts/Notice';
import { messageOf, PaneContext, type Pane } from '../taskpane/paneContext';
import type { PaneServices } from '../taskpane/services';
import { STRINGS, type Language } from '../taskpane/strings/language';
import { useDarkMode } from '../taskpane/parts/useDarkMode';
import { FileDrop } from '../taskpane/parts/FileDrop';
import { Part } from '../taskpane/parts/Part';
import type { OpenedFile } from '../taskpane/parts/takeFile';
import { readWorkbook } from '../workbook/readWorkbook';
import { DocumentCheck } from './DocumentCheck';
import { DocumentFiguresPart } from './DocumentFiguresPart';
import { WORD_PANE_STRINGS } from './strings';

const useStyles = makeStyles({
  theme: { height: '100%' },
  pane: {
    height: '100%',
    overflowY: 'auto',
    boxSizing: 'border-box',
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  top: { padding: '12px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
});

interface OpenWorkbook {
  readonly name: string;
  readonly report: CompiledReport;
}

const openWorkbook = ({ name, bytes }: OpenedFile): OpenWorkbook => ({ name, report: withFileName(name, () => compileReport(readWorkbook(bytes))) });

export interface WordAppProps {
  readonly document: DocumentPort;
  readonly language: Language;
  readonly services: PaneServices;
  /** Follows the system unless said. */
  readonly theme?: 'light' | 'dark';
  /** Word hasn't answered for a while. */
  readonly waiting?: boolean;
}

export function WordApp({ document, language, services, theme, waiting = false }: WordAppProps): ReactElement {
  const styles = useStyles();
  const strings = WORD_PANE_STRINGS[language];
  const systemDark = useDarkMode();
  const [workbook, setWorkbook] = useState<OpenWorkbook>();
  const [opened, setOpened] = useState<OpenDocument>();
  const [trouble, setTrouble] = useState<unknown>();
  // Word has no cells to go to, and this pane one view.
  const pane = useMemo((): Pane => {
    const nowhere = (): void => undefined;
    return { language, strings: STRINGS[language], goTo: nowhere, open: nowhere, jump: nowhere };
  }, [language]);

  const read = useCallback(async (): Promise<OpenDocument | undefined> => {
    try {
      const now = await document.read();
      setOpened(now);
      setTrouble(undefined);
      return now;
    } catch (error) {
      setTrouble(error);
      return undefined;
    }
  }, [document]);
  const take = (file: OpenedFile): void => {
    try {
      setWorkbook(openWorkbook(file));
      void read();
    } catch (error) {
      setTrouble(error);
    }
  };
  const dark = theme === undefined ? systemDark : theme === 'dark';
  return (
    <PaneContext value={pane}>
      <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className={styles.theme}>
        <main className={styles.pane} lang={language}>
          <div className={styles.top}>
            <h1 className={styles.title}>
              {strings.title} <Badge appearance="outline">{strings.experimental}</Badge>
            </h1>
            <Notice intent="warning">{strings.limits}</Notice>
            {waiting && <Notice intent="warning">{strings.waiting}</Notice>}
            {trouble !== undefined && (
              <Notice intent="error" onDismiss={() => setTrouble(undefined)}>
                {messageOf(trouble, pane.strings)}
              </Notice>
            )}
          </div>
          <CrashGuard>
            <Part title={strings.workbook}>
              {workbook && <strong lang="vi">{workbook.name}</strong>}
              <FileDrop kinds=".xlsx" label={strings.workbook} again={workbook !== undefined} onFile={take} onError={setTrouble} />
            </Part>
            <Part title={strings.figures}>
              {workbook && opened ? (
                <DocumentFiguresPart document={document} opened={opened} report={workbook.report.document} onRead={read} onTrouble={setTrouble} />
              ) : (
                strings.chooseFirst
              )}
            </Part>
            <Part title={strings.check}>
              <DocumentCheck report={workbook?.report} services={services} onRead={read} />
            </Part>
          </CrashGuard>
        </main>
      </FluentProvider>
    </PaneContext>
  );
}
