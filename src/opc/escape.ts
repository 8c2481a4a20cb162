/** Text on its way into XML: what each of our parts begins with, and escaping. */
import { cleanLine } from '../locale/encoding';

/** Excel and Word want it with "standalone". */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For text and for attributes in double quotes, as it stands: of text that was cleaned as it was read and may have several lines, such as a cell's. */
export const escapeXmlAsIs = (text: string): string => (/[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char) : text);

/** The same for text from anywhere: cleaned, and on one line, as a paragraph is. Word refuses a file over one forbidden character. */
export const escapeXml = (text: string): string => escapeXmlAsIs(cleanLine(text));
