/** The pane, or the self-test in its place: by the address taskpane.html?self-test, or by Ctrl+Shift+F8 where nobody sees the address. */
import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import type { Language } from '../strings/language';
import type { SelfTestHost } from './selfTestHost';
import type { SelfTestPageProps } from './SelfTestPage';

/** A function key: Vietnamese typing programs take letters, and Excel, Edge, Chrome and Safari leave this one to the page that has the focus. */
const isKey = ({ key, ctrlKey, shiftKey, altKey }: KeyboardEvent): boolean => key === 'F8' && ctrlKey && shiftKey && !altKey;

export interface SelfTestDoorProps {
  readonly host: SelfTestHost;
  readonly language: Language;
  readonly theme?: 'light' | 'dark' | undefined;
  /** The pane. */
  readonly children: ReactNode;
}

export function SelfTestDoor({ host, language, theme = 'light', children }: SelfTestDoorProps): ReactNode {
  const [Page, setPage] = useState<ComponentType<SelfTestPageProps>>();
  useEffect(() => {
    // Where it doesn't load, the pane stays.
    const open = (): void => void import('./SelfTestPage').then(({ SelfTestPage }) => setPage(() => SelfTestPage)).catch(() => undefined);
    const onKey = (event: KeyboardEvent): void => {
      if (!isKey(event)) return;
      event.preventDefault();
      open();
    };
    if (new URLSearchParams(window.location.search).has('self-test')) open();
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  if (!Page) return children;
  return (
    <FluentProvider theme={theme === 'dark' ? webDarkTheme : webLightTheme} style={{ height: '100%' }}>
      <Page host={host} language={language} onBack={() => setPage(undefined)} />
    </FluentProvider>
  );
}
