/** Text on its way into HTML. */
import { cleanLine } from '../locale/encoding';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\u00a0': '&nbsp;' };

/** For text and for attributes in either quotes: cleaned, and on one line, as a paragraph is. */
export const escapeHtml = (text: string): string => cleanLine(text).replace(/[&<>"'\u00a0]/g, (char) => ENTITIES[char] ?? char);
