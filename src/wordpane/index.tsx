/** The pane inside Word: waits for the host, then hands its document to the app. */
import { createRoot } from 'react-dom/client';
import { createOfficeDocument } from '../document/officeDocument';
import { copyToClipboard } from '../taskpane/parts/clipboard';
import { downloadFile } from '../taskpane/parts/download';
import type { PaneServices } from '../taskpane/services';
import { languageOf } from '../taskpane/strings/language';
import { WORD_PANE_STRINGS } from './strings';
import { WordApp } from './WordApp';

/** Office.onReady has been seen never to come. */
const PATIENCE = 15_000;

const services: PaneServices = {
  copy: copyToClipboard,
  save: downloadFile,
  today() {
    const now = new Date();
    return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  },
};

/** Plain elements: this must work where little else does. */
function showTrouble(root: HTMLElement, message: string): void {
  const text = document.createElement('p');
  text.setAttribute('role', 'alert');
  text.textContent = message;
  root.replaceChildren(text);
}

function start(root: HTMLElement): void {
  const strings = WORD_PANE_STRINGS[languageOf(navigator.language)];
  if (typeof Office === 'undefined') {
    showTrouble(root, strings.noOffice);
    return;
  }
  const watchdog = setTimeout(() => showTrouble(root, strings.officeSilent), PATIENCE);
  void Office.onReady().then(({ host }) => {
    clearTimeout(watchdog);
    if (host !== Office.HostType.Word) {
      showTrouble(root, strings.notWord);
      return;
    }
    const language = languageOf(Office.context.displayLanguage);
    document.documentElement.lang = language;
    root.replaceChildren();
    // Old versions don't know their own theme: then the system's counts.
    const dark = (Office.context.officeTheme as Office.OfficeTheme | undefined)?.isDarkTheme as boolean | undefined;
    const theme = dark === undefined ? {} : ({ theme: dark ? 'dark' : 'light' } as const);
    const pane = createRoot(root);
    const show = (waiting: boolean): void =>
      pane.render(<WordApp document={openDocument} language={language} services={services} waiting={waiting} {...theme} />);
    const openDocument = createOfficeDocument({ onWaiting: (reason) => show(reason !== undefined) });
    show(false);
  });
}

const root = document.getElementById('root');
if (root) start(root);
