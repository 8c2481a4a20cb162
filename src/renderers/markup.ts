/** One escaping function a format: all text that reaches XML or HTML passes through here. */
import { cleanText } from '../locale/encoding';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const entity = (char: string): string => ENTITIES[char] ?? char;

/** A paragraph is one line: breaks and tabs that came in with a cell become spaces. */
const oneLine = (text: string): string => text.replace(/\r\n|[\n\r\t\u2028\u2029]/g, ' ');

/** For text and for attributes in double quotes; characters that XML 1.0 forbids are left out, as Word refuses a file over one of them. */
export const escapeXml = (text: string): string => oneLine(cleanText(text)).replace(/[&<>"]/g, entity);

/** For text and for attributes in either quotes. */
export const escapeHtml = (text: string): string =>
  oneLine(cleanText(text))
    .replace(/[&<>"']/g, entity)
    .replace(/\u00a0/g, '&nbsp;');
