/** What every page can do for the pane in it. */
import { dayOf } from '../../collect/logTime';
import type { PaneServices } from '../services';
import { copyToClipboard } from './clipboard';
import { downloadFile } from './download';

export const browserPage = (now: () => Date): PaneServices => ({ copy: copyToClipboard, save: downloadFile, now, today: () => dayOf(now()) });
