/** Formats like those that cells have, but showing dates, percentages or text; appended to a workbook's styles. */
import { attribute, decodeXml } from '../../opc/xmlGuard';
import { readCellFormats } from './cellFormats';
import { joinXml, splitXml, toPiece, withAttribute, type XmlPiece } from './xmlPieces';

export type ShownAs = 'date' | 'percent' | 'number';
/** Text takes whatever is typed as it is. */
export type ColumnFormat = ShownAs | 'text';

/** Built in (ECMA-376 part 1, 18.8.30): a date as the computer's region writes it, a percentage with two decimals, plain, and text. */
const NUMBER_FORMAT: Readonly<Record<ColumnFormat, number>> = { date: 14, percent: 10, number: 0, text: 49 };
const TEXT_FORMAT = '@';

export interface ShownFormats {
  /** Index into cellXfs of the format like `style` that shows what is asked; `style` itself where it does already. */
  indexOf(style: number, shows: ColumnFormat): number;
  /** Of formats that the workbook had before. */
  isDate(style: number): boolean;
  readonly grown: boolean;
  toXml(): string;
}

/** Throws InputError where the XML isn't whole. */
export function openFormats(part: string, xml: string): ShownFormats {
  const known = readCellFormats(part, xml);
  const root = splitXml(part, xml);
  const at = root.pieces.findIndex(({ local }) => local === 'cellXfs');
  const section = root.pieces[at];
  const list = section && splitXml(part, section.xml);
  const formats: XmlPiece[] = (list?.pieces ?? []).filter(({ local }) => local !== '');
  const before = formats.length;
  const codes = root.pieces.filter(({ local }) => local === 'numFmts').flatMap(({ xml: own }) => splitXml(part, own).pieces);
  const textIds = new Set([
    String(NUMBER_FORMAT.text),
    ...codes.flatMap(({ tag }) => (decodeXml(attribute(tag, 'formatCode') ?? '') === TEXT_FORMAT ? (attribute(tag, 'numFmtId') ?? []) : [])),
  ]);
  const shownBy = (style: number, { tag }: XmlPiece): ColumnFormat => known.get(style) ?? (textIds.has(attribute(tag, 'numFmtId') ?? '') ? 'text' : 'number');
  const made = new Map<string, number>();
  return {
    indexOf: (style, shows) => {
      const source = formats[style];
      if (!source || shownBy(style, source) === shows) return style;
      const key = `${style} ${shows}`;
      const index = made.get(key) ?? formats.length;
      if (index === formats.length) {
        const tag = withAttribute(withAttribute(source.tag, 'numFmtId', String(NUMBER_FORMAT[shows])), 'applyNumberFormat', '1');
        formats.push(toPiece(`<${tag}${source.xml.slice(1 + source.tag.length)}`));
        made.set(key, index);
      }
      return index;
    },
    isDate: (style) => known.get(style) === 'date',
    get grown() {
      return formats.length > before;
    },
    toXml: () => {
      if (!list || !section) return xml;
      const tag = withAttribute(list.tag, 'count', String(formats.length));
      return joinXml({ ...root, pieces: root.pieces.with(at, toPiece(joinXml({ ...list, tag, pieces: formats }))) });
    },
  };
}
