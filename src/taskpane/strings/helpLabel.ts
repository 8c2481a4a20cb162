/** The name of the way into the help: all of it that the pane begins with. */
import type { Language } from './language';

export const HELP_LABEL: Readonly<Record<Language, string>> = { vi: 'Trợ giúp', en: 'Help' };
