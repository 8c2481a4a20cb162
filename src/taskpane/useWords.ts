/** The words of a table that loads with its view, in the pane's language. */
import { usePane } from './paneContext';
import type { Language } from './strings/language';

export const useWords = <T>(table: Readonly<Record<Language, T>>): T => table[usePane().language];
