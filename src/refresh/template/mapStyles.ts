/** The report's styles in somebody else's file: theirs where one has the name, ours added where none has. */
import { fold } from '../../locale/encoding';
import { InputError } from '../../model/errors';
import { attribute, decodeXml, guardXml, tagName } from '../../opc/xmlGuard';
import { styleId } from '../../renderers/docx/elements';
import { stylesXml } from '../../renderers/docx/styles';
import { STYLES, type StyleName } from '../../renderers/styleSheet';
import { escapeXml } from '../../opc/escape';

interface OwnStyle {
  readonly id: string;
  readonly type: string;
  /** Names under which a file may have it; Word's built-in ones are English in every language. */
  readonly names: readonly string[];
}

const BUILT_IN: Readonly<Partial<Record<StyleName, string>>> = { note: 'footnote text' };

const OWN: readonly OwnStyle[] = [
  ...(Object.keys(STYLES) as StyleName[]).map((name): OwnStyle => {
    const { label } = STYLES[name];
    const builtIn = BUILT_IN[name];
    return { id: styleId(name), type: 'paragraph', names: [`Chốt Số – ${label}`, label, ...(builtIn ? [builtIn] : [])] };
  }),
  { id: 'FootnoteReference', type: 'character', names: ['footnote reference'] },
  { id: 'TableGrid', type: 'table', names: ['Table Grid'] },
];

interface FoundStyle {
  readonly id: string;
  readonly type: string;
  readonly isDefault: boolean;
  name: string;
}

function readStyles(part: string, xml: string): FoundStyle[] {
  const found: FoundStyle[] = [];
  guardXml(part, xml, (tag) => {
    const value = (name: string): string => decodeXml(attribute(tag, name) ?? '');
    if (tagName(tag) === 'w:style')
      found.push({ id: value('w:styleId'), type: value('w:type') || 'paragraph', isDefault: /^(?:1|true|on)$/.test(value('w:default')), name: '' });
    const last = found.at(-1);
    if (last && !last.name && tagName(tag) === 'w:name') last.name = value('w:val');
  });
  return found;
}

export interface MappedStyles {
  /** The report's XML with the file's style ids. */
  apply(xml: string): string;
  /** The styles part with what it lacked. */
  readonly xml: string;
  /** Names of the styles that were added. */
  readonly added: readonly string[];
}

/** `used`: XML of the report. Throws InputError where the part is damaged. */
export function mapStyles(part: string, xml: string, used: string): MappedStyles {
  const theirs = readStyles(part, xml);
  const ours = stylesXml();
  const ids = new Map<string, string>();
  const added: string[] = [];
  const news: string[] = [];
  const defaultId = (type: string): string | undefined => theirs.find((style) => style.type === type && style.isDefault)?.id;
  for (const { id, type, names } of OWN) {
    if (!used.includes(`w:val="${id}"`)) continue;
    const fits = theirs.filter((style) => style.type === type);
    const same = fits.find((style) => style.id === id) ?? names.flatMap((name) => fits.filter((style) => fold(style.name) === fold(name)))[0];
    if (same) {
      ids.set(id, same.id);
      continue;
    }
    const [style = ''] = new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`, 's').exec(ours) ?? [];
    const base = defaultId(type);
    news.push(style.replace(/<w:basedOn [^>]*>/, base === undefined ? '' : `<w:basedOn w:val="${escapeXml(base)}"/>`));
    added.push(names[0] ?? id);
  }
  const end = xml.lastIndexOf('</w:styles>');
  if (end < 0) throw new InputError(`phần ${part} của tệp mẫu trống. Mở tệp bằng Word, lưu lại rồi thử lại.`);
  return {
    apply: (report) =>
      report.replace(/(<w:(?:pStyle|rStyle|tblStyle) w:val=")([^"]+)"/g, (whole, head: string, id: string) => {
        const theirId = ids.get(id);
        return theirId === undefined ? whole : `${head}${escapeXml(theirId)}"`;
      }),
    xml: news.length ? xml.slice(0, end) + news.join('') + xml.slice(end) : xml,
    added,
  };
}
