/** The page: a bar on top, the spreadsheet on the left, the pane on the right. */
import { FluentProvider, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Button, Spinner, tokens, webLightTheme } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useMemo, useRef, useState, type DragEvent, type ReactElement } from 'react';
import { App } from '../taskpane/App';
import { copyToClipboard } from '../taskpane/parts/clipboard';
import { browserPage } from '../taskpane/parts/browserPage';
import { SelfTestDoor } from '../taskpane/selfTest/SelfTestDoor';
import type { SelfTestHost } from '../taskpane/selfTest/selfTestHost';
import type { PaneServices } from '../taskpane/services';
import type { WorkbookPort } from '../workbook/port';
import { BenchBar } from './BenchBar';
import { ReplaceDialog, type Replacement } from './ReplaceDialog';
import { words } from './strings';
import { useBench } from './useBench';
import { useRegions } from './useRegions';

const useStyles = makeStyles({
  page: { height: '100vh', display: 'grid', gridTemplateRows: 'auto 1fr', backgroundColor: tokens.colorNeutralBackground1 },
  split: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) clamp(340px, 27vw, 400px)', minHeight: 0, position: 'relative' },
  // The spreadsheet's own popups stay inside its corner of the page.
  grid: { position: 'relative', minWidth: 0, minHeight: 0, overflow: 'hidden', isolation: 'isolate' },
  sheet: { position: 'absolute', inset: 0 },
  pane: { minWidth: 0, minHeight: 0, overflow: 'hidden', borderLeft: `1px solid ${tokens.colorNeutralStroke1}` },
  waiting: { position: 'absolute', inset: 0, display: 'grid', placeItems: 'center', backgroundColor: tokens.colorNeutralBackground1 },
  message: { position: 'absolute', left: '16px', bottom: '56px', maxWidth: 'min(640px, calc(100% - 32px))', zIndex: 10, boxShadow: tokens.shadow16 },
  drop: {
    position: 'absolute',
    inset: '8px',
    zIndex: 20,
    display: 'grid',
    placeItems: 'center',
    pointerEvents: 'none',
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    fontSize: tokens.fontSizeBase500,
    opacity: 0.92,
  },
});

/** Long enough to read; what went wrong stays until it is closed. */
const MESSAGE_STAYS_MS = 8_000;

const carriesFile = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

const selfTestHost = (workbook: WorkbookPort, now: () => Date): SelfTestHost => ({
  openPort: () => workbook,
  facts: () => Promise.resolve({ startedAt: now().toISOString(), program: words.grid, browser: navigator.userAgent }),
  now: () => performance.now(),
  copy: copyToClipboard,
});

export function Workbench({ now }: { readonly now: () => Date }): ReactElement {
  const styles = useStyles();
  const page = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  useRegions(page);
  const { standing, dismiss, ...state } = useBench(sheet, now().getFullYear());
  const { bench, workbook } = standing ?? {};
  const { book, unsaved, message } = state;
  const [replacement, setReplacement] = useState<Replacement>();
  const [dragging, setDragging] = useState(false);

  /** Asks first where something would be lost. */
  const asking = (work: () => Promise<void>, clears = false): void => {
    if (unsaved && book) setReplacement({ name: book.name, work, clears });
    else void work();
  };
  const openFile = (file: File): void => asking(async () => bench?.openFile(file));
  const services = useMemo((): PaneServices => ({ ...browserPage(now), openSample: async () => bench?.openSample() }), [bench, now]);

  const selfTest = useMemo(() => workbook && selfTestHost(workbook, now), [workbook, now]);

  useEffect(() => {
    document.title = book ? `${book.name} – ${words.title}` : words.title;
  }, [book]);
  useEffect(() => {
    if (message?.intent !== 'success' && message?.intent !== 'info') return undefined;
    const timer = setTimeout(dismiss, MESSAGE_STAYS_MS);
    return () => clearTimeout(timer);
  }, [message, dismiss]);

  return (
    <FluentProvider theme={webLightTheme}>
      <div
        ref={page}
        className={styles.page}
        onDragOver={(event) => {
          if (!carriesFile(event)) return;
          // The pane takes files of its own.
          setDragging(!event.isDefaultPrevented());
          event.preventDefault();
        }}
        onDragLeave={(event) => {
          if (event.relatedTarget === null) setDragging(false);
        }}
        onDrop={(event) => {
          if (!carriesFile(event)) return;
          const taken = event.isDefaultPrevented();
          event.preventDefault();
          setDragging(false);
          if (taken) return;
          const file = event.dataTransfer.files.item(0);
          if (file) openFile(file);
        }}
      >
        <BenchBar
          state={state}
          ready={bench !== undefined}
          onOpen={openFile}
          onSample={() => asking(async () => bench?.openSample())}
          onClear={() => asking(async () => bench?.clear(), true)}
          onSave={() => void bench?.save()}
        />
        <div className={styles.split}>
          <section className={styles.grid} aria-label={words.grid} aria-description={words.regions} data-region>
            <div ref={sheet} className={styles.sheet} />
            {!workbook && (
              <div className={styles.waiting}>
                <Spinner label={words.loading} />
              </div>
            )}
          </section>
          <aside className={styles.pane} aria-label={words.pane} data-region>
            {selfTest && workbook && book && (
              <SelfTestDoor host={selfTest} language="vi" theme="light">
                <App key={book.key} workbook={workbook} language="vi" services={services} theme="light" />
              </SelfTestDoor>
            )}
          </aside>
          {message && (
            <MessageBar className={styles.message} intent={message.intent} layout="multiline">
              <MessageBarBody>{message.text}</MessageBarBody>
              <MessageBarActions containerAction={<Button appearance="transparent" aria-label={words.close} icon={<DismissRegular />} onClick={dismiss} />} />
            </MessageBar>
          )}
          {dragging && <div className={styles.drop}>{words.drop}</div>}
        </div>
      </div>
      <ReplaceDialog replacement={replacement} save={async () => bench?.save() ?? false} onClose={() => setReplacement(undefined)} />
    </FluentProvider>
  );
}
