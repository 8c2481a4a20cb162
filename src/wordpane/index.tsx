/** The pane inside Word: its document. */
import { browserPage } from '../taskpane/parts/browserPage';
import { startInOffice } from '../taskpane/parts/startInOffice';
import { createOfficeDocument } from './document/officeDocument';
import { WORD_PANE_STRINGS } from './strings';
import { WordApp } from './WordApp';

startInOffice('Word', WORD_PANE_STRINGS, ({ language, theme, render }) => {
  const services = browserPage(() => new Date());
  const show = (waiting: boolean): void => render(<WordApp document={openDocument} language={language} services={services} waiting={waiting} {...theme} />);
  const openDocument = createOfficeDocument({ onWaiting: (reason) => show(reason !== undefined) });
  show(false);
});
