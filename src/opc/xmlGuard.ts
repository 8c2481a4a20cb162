/** What must hold before a library may parse an XML part: no document type, balanced tags, sane depth. One linear pass. */
import { InputError } from '../model/errors';

/** Office writes fewer than 30 levels. */
const MAX_DEPTH = 256;

const refuse = (part: string, why: string): InputError =>
  new InputError(`phần ${part} của tệp bị hỏng (${why}). Mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi thử lại.`);

/**
 * Calls `onTag` with each start tag's text between the angle brackets, the place behind it, and its name as written, and `onClose` with where
 * each end tag begins and ends. Throws InputError where the XML isn't whole.
 */
export function guardXml(
  part: string,
  xml: string,
  onTag?: (tag: string, end: number, selfClosing: boolean, name: string) => void,
  onClose?: (start: number, end: number) => void,
): void {
  const open: string[] = [];
  let seen = false;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const next = xml.charCodeAt(at + 1);
    if (next === 33) {
      const [close, skip] = xml.startsWith('<!--', at) ? ['-->', 4] : xml.startsWith('<![CDATA[', at) ? [']]>', 9] : ['', 0];
      if (!close) throw refuse(part, 'có khai báo kiểu tài liệu');
      const end = xml.indexOf(close, at + skip);
      if (end < 0) throw refuse(part, 'bị cắt cụt');
      at = end + close.length;
      continue;
    }
    const end = tagEnd(xml, at);
    if (end < 0) throw refuse(part, 'bị cắt cụt');
    if (next === 47) {
      const name = open.pop();
      if (name === undefined || !xml.startsWith(name, at + 2) || xml.slice(at + 2 + name.length, end).trimEnd()) throw refuse(part, 'thẻ không khớp');
      onClose?.(at, end + 1);
    } else if (next !== 63) {
      const selfClosing = xml.charCodeAt(end - 1) === 47;
      const tag = xml.slice(at + 1, selfClosing ? end - 1 : end);
      const name = tagName(tag);
      onTag?.(tag, end + 1, selfClosing, name);
      if (seen && !open.length) throw refuse(part, 'có hai gốc');
      seen = true;
      if (!selfClosing) {
        open.push(name);
        if (open.length > MAX_DEPTH) throw refuse(part, 'lồng quá sâu');
      }
    }
    at = end + 1;
  }
  if (open.length || !seen) throw refuse(part, 'bị cắt cụt');
}

/** A ">" inside an attribute's quotes doesn't end the tag. */
function tagEnd(xml: string, start: number): number {
  for (let from = start; ;) {
    const end = xml.indexOf('>', from);
    if (end < 0) return -1;
    let quote = from;
    while (quote < end && xml.charCodeAt(quote) !== 34 && xml.charCodeAt(quote) !== 39) quote += 1;
    if (quote === end) return end;
    const close = xml.indexOf(xml[quote] ?? '', quote + 1);
    if (close < 0) return -1;
    from = close + 1;
  }
}

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

export function tagName(tag: string): string {
  for (let end = 0; end < tag.length; end += 1) {
    const code = tag.charCodeAt(end);
    if (code === 47 || isSpace(code)) return tag.slice(0, end);
  }
  return tag;
}

/** The value of an attribute as it stands, entities and all; undefined where the tag hasn't got it. */
export function attribute(tag: string, name: string): string | undefined {
  for (let at = tag.indexOf(name); at >= 0; at = tag.indexOf(name, at + 1)) {
    const equals = at + name.length;
    const quote = tag.charCodeAt(equals + 1);
    if (at > 0 && isSpace(tag.charCodeAt(at - 1)) && tag.charCodeAt(equals) === 61 && (quote === 34 || quote === 39)) {
      const end = tag.indexOf(quote === 34 ? '"' : "'", equals + 2);
      return end < 0 ? undefined : tag.slice(equals + 2, end);
    }
  }
  return undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export const decodeXml = (text: string): string =>
  text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g, (whole, name?: string, dec?: string, hex?: string) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = dec ? Number(dec) : parseInt(hex ?? '', 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
