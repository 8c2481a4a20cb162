/** Runs in the page before anything else: a fake Excel behind `window.external`, with the workbook that the test left there. */
import type { WorkbookSnapshot } from '../../src/workbook/port';
import { fillBook } from '../support/officeHost/fillBook';
import { NativeHost } from '../support/officeHost/nativeHost';

declare global {
  interface Window {
    chotsoSnapshot: WorkbookSnapshot;
    chotsoHost: NativeHost;
  }
}

const host = new NativeHost();
fillBook(host.reset(), window.chotsoSnapshot);
host.install(window.external as unknown as Record<string, unknown>);
window.chotsoHost = host;
