/** An XML part as its root's children, so that one child can be replaced and every other character stays as it is. */
import { InputError } from '../model/errors';
import { attribute, guardXml, tagName } from '../opc/xmlGuard';

export interface XmlPiece {
  /** Name without prefix; empty for what stands between elements. */
  readonly local: string;
  /** The start tag between its angle brackets. */
  readonly tag: string;
  readonly xml: string;
}

export interface XmlBranch {
  /** Declaration and comments before the start tag. */
  readonly before: string;
  readonly tag: string;
  /** `x:` or empty. */
  readonly prefix: string;
  readonly pieces: readonly XmlPiece[];
  readonly after: string;
}

export const localName = (tag: string): string => tagName(tag).replace(/^.*:/, '');

const TOKEN = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(?<close>\/?)(?<tag>[^\s/>](?:[^>"']|"[^"]*"|'[^']*')*)>/g;

/** Splits the root element of `xml`. Throws InputError where it isn't whole. */
export function splitXml(part: string, xml: string): XmlBranch {
  guardXml(part, xml);
  const pieces: XmlPiece[] = [];
  let root: { tag: string; start: number; end: number } | undefined;
  let depth = 0;
  let from = 0;
  let child = { tag: '', start: 0 };
  const between = (to: number): void => {
    if (to > from) pieces.push({ local: '', tag: '', xml: xml.slice(from, to) });
  };
  for (const match of xml.matchAll(TOKEN)) {
    const { close, tag } = match.groups ?? {};
    if (tag === undefined) continue;
    const end = match.index + match[0].length;
    const selfClosing = !close && tag.endsWith('/');
    const name = selfClosing ? tag.slice(0, -1) : tag;
    if (!close) {
      if (depth === 0) {
        root = { tag: name, start: match.index, end };
        from = end;
      } else if (depth === 1) {
        between(match.index);
        child = { tag: name, start: match.index };
      }
      depth += 1;
    }
    if (close || selfClosing) {
      depth -= 1;
      if (depth === 1) {
        pieces.push({ local: localName(child.tag), tag: child.tag, xml: xml.slice(child.start, end) });
        from = end;
      } else if (depth === 0 && root) {
        if (close) between(match.index);
        const { tag: rootTag, start } = root;
        return { before: xml.slice(0, start), tag: rootTag, prefix: /^[^\s:]+:/.exec(rootTag)?.[0] ?? '', pieces, after: xml.slice(end) };
      }
    }
  }
  throw new InputError(`phần ${part} của tệp bị hỏng. Mở tệp bằng Excel, lưu lại rồi thử lại.`);
}

export const joinXml = ({ before, tag, pieces, after }: Omit<XmlBranch, 'prefix'>): string =>
  `${before}<${tag}>${pieces.map((piece) => piece.xml).join('')}</${tagName(tag)}>${after}`;

/** The piece that `xml`, one element, makes. */
export function toPiece(xml: string): XmlPiece {
  const tag = (/^<([^>]*?)\/?>/.exec(xml)?.[1] ?? '').trim();
  return { local: localName(tag), tag, xml };
}

/** Our elements are written without a prefix and get the one that the part uses; all text in them is escaped, so that `<` starts a tag. */
export const withPrefix = (xml: string, prefix: string): string => (prefix ? xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`) : xml);

/** `order` is the schema's; names that it lacks stay where they are. */
export function insertPiece(pieces: readonly XmlPiece[], order: readonly string[], piece: XmlPiece): XmlPiece[] {
  const rank = order.indexOf(piece.local);
  const before = pieces.findLastIndex(({ local }) => local !== '' && order.includes(local) && order.indexOf(local) <= rank);
  return [...pieces.slice(0, before + 1), piece, ...pieces.slice(before + 1)];
}

/** The start tag with the attribute set, in its place where it's there. */
export function withAttribute(tag: string, name: string, value: string): string {
  const before = attribute(tag, name);
  if (before === undefined) return `${tag.trimEnd()} ${name}="${value}"`;
  return tag.replace(new RegExp(`(\\s${name}=)(?:"[^"]*"|'[^']*')`), (_, start: string) => `${start}"${value}"`);
}

/** For text and for attributes in double quotes. */
export const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
