/** What every page can do for the pane in it. */
import type { PaneServices } from '../services';
import { copyToClipboard } from './clipboard';
import { downloadFile } from './download';

export const browserPage = (now: () => Date): PaneServices => ({ copy: copyToClipboard, save: downloadFile, now });
