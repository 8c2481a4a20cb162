/** How a pane starts inside Office: it waits for its program, and says what is wrong where that doesn't come or is another. */
/// <reference types="office-js" />
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { languageOf, type Language } from '../strings/language';

/** Office.onReady has been seen never to come. */
const PATIENCE_MS = 15_000;

export interface StartWords {
  readonly noOffice: string;
  readonly officeSilent: string;
  readonly wrongProgram: string;
  readonly retry: string;
}

/** What the program says of itself. */
export interface OfficePage {
  readonly language: Language;
  /** Absent in old versions, which don't know their own: then the system's counts. */
  readonly theme: { readonly theme?: 'light' | 'dark' };
  readonly onMac: boolean;
  /** Again and again, as React draws. */
  readonly render: (pane: ReactNode) => void;
}

/** Plain elements: this must work where little else does. */
function showTrouble(root: HTMLElement, message: string, retry: string): void {
  const text = document.createElement('p');
  text.setAttribute('role', 'alert');
  text.textContent = message;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = retry;
  button.addEventListener('click', () => window.location.reload());
  text.append(document.createElement('br'), button);
  root.replaceChildren(text);
}

function themeOfOffice(): OfficePage['theme'] {
  const dark = (Office.context.officeTheme as Office.OfficeTheme | undefined)?.isDarkTheme;
  return dark === undefined ? {} : { theme: dark ? 'dark' : 'light' };
}

export function startInOffice(program: 'Excel' | 'Word', words: Readonly<Record<Language, StartWords>>, start: (page: OfficePage) => void): void {
  const root = document.getElementById('root');
  if (!root) return;
  const { noOffice, officeSilent, wrongProgram, retry } = words[languageOf(navigator.language)];
  if (typeof Office === 'undefined') {
    showTrouble(root, noOffice, retry);
    return;
  }
  const watchdog = setTimeout(() => showTrouble(root, officeSilent, retry), PATIENCE_MS);
  void Office.onReady().then(({ host, platform }) => {
    clearTimeout(watchdog);
    if (host !== Office.HostType[program]) {
      showTrouble(root, wrongProgram, retry);
      return;
    }
    const language = languageOf(Office.context.displayLanguage);
    document.documentElement.lang = language;
    root.replaceChildren();
    const pane = createRoot(root);
    start({ language, theme: themeOfOffice(), onMac: platform === Office.PlatformType.Mac, render: (node) => pane.render(node) });
  });
}
