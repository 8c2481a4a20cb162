/** What must hold before a library may parse an XML part: no document type, balanced tags, sane depth. One linear pass. */
import { InputError } from '../model/errors';

/** Office writes fewer than 30 levels. */
const MAX_DEPTH = 256;

const refuse = (part: string, why: string): InputError =>
  new InputError(`phần ${part} của tệp bị hỏng (${why}). Mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi thử lại.`);

/**
 * Calls `onOpen` with where each start tag begins, where its name ends and where the tag does; what it returns comes back as `onClose` is called with
 * where the end tag begins and ends. Nothing is cut out of the text. Throws InputError where the XML isn't whole.
 */
export function walkXml<T>(
  part: string,
  xml: string,
  onOpen: (start: number, nameEnd: number, end: number, selfClosing: boolean) => T,
  onClose?: (opened: T, start: number, end: number) => void,
): void {
  const names: number[] = [];
  const opened: T[] = [];
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
      const name = names.pop();
      const one = opened.pop() as T;
      if (name === undefined || !closes(xml, name, at + 2, end)) throw refuse(part, 'thẻ không khớp');
      onClose?.(one, at, end + 1);
    } else if (next !== 63) {
      const selfClosing = xml.charCodeAt(end - 1) === 47;
      const one = onOpen(at, nameEnd(xml, at + 1, end), end + 1, selfClosing);
      if (seen && !names.length) throw refuse(part, 'có hai gốc');
      seen = true;
      if (!selfClosing) {
        names.push(at + 1);
        opened.push(one);
        if (names.length > MAX_DEPTH) throw refuse(part, 'lồng quá sâu');
      }
    }
    at = end + 1;
  }
  if (names.length || !seen) throw refuse(part, 'bị cắt cụt');
}

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
  walkXml(
    part,
    xml,
    (start, name, end, selfClosing) => onTag?.(xml.slice(start + 1, end - (selfClosing ? 2 : 1)), end, selfClosing, xml.slice(start + 1, name)),
    onClose && ((_, start, end) => onClose(start, end)),
  );
}

/** The place of the ">" that ends the tag; one inside an attribute's quotes doesn't. */
function tagEnd(xml: string, start: number): number {
  for (let at = start + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === 62) return at;
    if (code !== 34 && code !== 39) continue;
    at = xml.indexOf(code === 34 ? '"' : "'", at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

function nameEnd(xml: string, from: number, end: number): number {
  let at = from;
  for (; at < end; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === 47 || isSpace(code)) break;
  }
  return at;
}

/** Whether the end tag whose name begins at `from` has the name that begins at `name`. */
function closes(xml: string, name: number, from: number, end: number): boolean {
  let at = from;
  for (let code = xml.charCodeAt(name); code !== 47 && code !== 62 && !isSpace(code); code = xml.charCodeAt(name + at - from)) {
    if (xml.charCodeAt(at) !== code) return false;
    at += 1;
  }
  while (at < end && isSpace(xml.charCodeAt(at))) at += 1;
  return at === end;
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

export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g, (whole, name?: string, dec?: string, hex?: string) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = dec ? Number(dec) : parseInt(hex ?? '', 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
