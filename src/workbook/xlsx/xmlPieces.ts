/** An XML part as its root's children, so that one child can be replaced and every other character stays as it is. */
import { attribute, guardXml, tagName } from '../../opc/xmlGuard';

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

/** Splits the root element of `xml`. Throws InputError where it isn't whole. */
export function splitXml(part: string, xml: string): XmlBranch {
  const pieces: XmlPiece[] = [];
  let root = { tag: '', start: 0, end: 0 };
  let depth = 0;
  let from = 0;
  let child = { tag: '', start: 0 };
  const between = (to: number): void => {
    if (to > from) pieces.push({ local: '', tag: '', xml: xml.slice(from, to) });
  };
  const ended = (start: number, end: number): void => {
    depth -= 1;
    if (depth === 1) {
      pieces.push({ local: localName(child.tag), tag: child.tag, xml: xml.slice(child.start, end) });
      from = end;
    } else if (depth === 0) {
      between(start);
      root.end = end;
    }
  };
  guardXml(
    part,
    xml,
    (tag, end, selfClosing) => {
      const start = end - tag.length - (selfClosing ? 3 : 2);
      if (depth === 0) {
        root = { tag, start, end };
        from = end;
      } else if (depth === 1) {
        between(start);
        child = { tag, start };
      }
      depth += 1;
      if (selfClosing) ended(end, end);
    },
    ended,
  );
  return { before: xml.slice(0, root.start), tag: root.tag, prefix: /^[^\s:]+:/.exec(root.tag)?.[0] ?? '', pieces, after: xml.slice(root.end) };
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
