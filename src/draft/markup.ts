/** Reads XML or HTML as a flat run of tags and texts: no tree, no DOM, one pass. */

/** `at` and `end`: where it stands in the source. */
export type MarkupPiece = { readonly at: number; readonly end: number } & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly kind: 'close'; readonly name: string }
);

/** A ">" in a quoted attribute doesn't end the tag; a quote left open must not swallow the document. */
const LONGEST_TAG = 600;
const NAME = /[\p{L}_][\p{L}\d:._-]{0,60}/uy;

function tagEnd(source: string, at: number): number {
  const plain = source.indexOf('>', at);
  if (plain < 0) return source.length;
  let quote = '';
  for (let i = at; i < source.length && i < at + LONGEST_TAG; i += 1) {
    const character = source[i] ?? '';
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return i;
  }
  return plain;
}

export function* readMarkup(source: string): Generator<MarkupPiece> {
  for (let at = 0; at < source.length;) {
    const open = source.indexOf('<', at);
    if (open !== at) {
      const end = open < 0 ? source.length : open;
      yield { kind: 'text', text: source.slice(at, end), at, end };
      if (open < 0) return;
      at = end;
    }
    if (source.startsWith('<!--', at)) {
      const end = source.indexOf('-->', at + 4);
      at = end < 0 ? source.length : end + 3;
      continue;
    }
    if (source.startsWith('<![CDATA[', at)) {
      const found = source.indexOf(']]>', at + 9);
      const end = found < 0 ? source.length : found;
      yield { kind: 'text', text: source.slice(at + 9, end).replace(/&/g, '&amp;'), at: at + 9, end };
      at = found < 0 ? end : end + 3;
      continue;
    }
    const closing = source[at + 1] === '/';
    NAME.lastIndex = at + (closing ? 2 : 1);
    const name = NAME.exec(source)?.[0];
    if (!name && !/[!?/]/.test(source[at + 1] ?? '')) {
      yield { kind: 'text', text: '<', at, end: at + 1 };
      at += 1;
      continue;
    }
    const end = tagEnd(source, at + 1);
    if (name) {
      const attributes = source.slice(NAME.lastIndex, end);
      const place = { at, end: Math.min(end + 1, source.length) };
      yield closing ? { kind: 'close', name, ...place } : { kind: 'open', name, attributes, empty: attributes.endsWith('/'), ...place };
    }
    at = end + 1;
  }
}

export function attribute(attributes: string, name: string): string | undefined {
  const at = attributes.indexOf(`${name}=`);
  const quote = attributes[at + name.length + 1] ?? '';
  if (at < 0 || (quote !== '"' && quote !== "'")) return undefined;
  const end = attributes.indexOf(quote, at + name.length + 2);
  return end < 0 ? undefined : attributes.slice(at + name.length + 2, end);
}

/** À to ÿ in the order of Latin-1, then what Vietnamese pages use besides. */
const LATIN =
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  );
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ...LATIN.map((name, i): [string, string] => [name, String.fromCharCode(0xc0 + i)]),
  ...([
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['apos', "'"],
    ['nbsp', '\u00a0'],
    ['ndash', '–'],
    ['mdash', '—'],
    ['hellip', '…'],
    ['sup2', '²'],
    ['sup3', '³'],
    ['bull', '•'],
    ['middot', '·'],
    ['permil', '‰'],
    ['ldquo', '“'],
    ['rdquo', '”'],
  ] as const),
]);

export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{1,8}));/g, (all: string, decimal?: string, hex?: string, name?: string) => {
    if (name) return ENTITIES.get(name) ?? all;
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
