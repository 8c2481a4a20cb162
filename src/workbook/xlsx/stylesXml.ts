/** The cell formats that written sheets use, appended to a workbook's styles; formats that are there already keep their index. */
import { attribute, decodeXml } from '../../opc/xmlGuard';
import type { CellStyleName, WrittenCell } from '../../model/writtenSheet';
import { escapeXmlAsIs, XML_DECLARATION } from '../../opc/escape';
import { insertPiece, joinXml, splitXml, toPiece, withAttribute, withPrefix, type XmlPiece } from './xmlPieces';

/**
 * A style; `lined` in tables, so that their lines show in programs without table styles;
 * `quoted` where Excel would take the text for a formula, a number or a date once the clerk edits the cell.
 */
export type FormatName = `${CellStyleName}${'' | ', lined'}${'' | ', quoted'}`;

export interface AppliedFormats {
  readonly xml: string;
  /** Indexes into cellXfs. */
  readonly formats: ReadonlyMap<FormatName, number>;
  /** Index into dxfs: shows a number without decimals; undefined where no format shows numbers. */
  readonly wholeNumber: number | undefined;
  /** Of the default font, in points. */
  readonly usualSize: number;
}

/** Undefined for the workbook's own default format. */
export function formatOf(cell: WrittenCell, inTable: boolean): FormatName | undefined {
  const quoted = cell.formula === undefined && typeof cell.value === 'string' && /^[=+\-@]|^\d[\d\s.,:/%-]*$/.test(cell.value);
  if (!cell.style && !inTable && !quoted) return undefined;
  return `${cell.style ?? 'text'}${inTable ? ', lined' : ''}${quoted ? ', quoted' : ''}`;
}

const styleOf = (name: FormatName): CellStyleName => name.split(', ')[0] as CellStyleName;

interface Look {
  /** Undefined is the workbook's default font. */
  readonly font?: { readonly bold?: boolean; readonly italic?: boolean; readonly color?: string; readonly report?: number };
  readonly fill?: string;
  readonly numberFormat?: string;
  readonly alignment: string;
}

/** Shown as 1.095,06 where Excel runs in Vietnamese: the code's comma and dot stand for the locale's own. */
const NUMBER_FORMAT = '#,##0.##';
const WHOLE_NUMBER = '<dxf><numFmt numFmtId="3" formatCode="#,##0"/></dxf>';
/** Sizes of NĐ 30/2020, Phụ lục I: 13 to 14. */
const REPORT = { body: 13, title: 14 };
const TOP = 'vertical="top"';
const WRAPPED = 'vertical="top" wrapText="1"';
const CENTERED = 'horizontal="center" vertical="center" wrapText="1"';

const LOOKS: Readonly<Record<CellStyleName, Look>> = {
  text: { alignment: TOP },
  wrapped: { alignment: WRAPPED },
  number: { alignment: TOP, numberFormat: NUMBER_FORMAT },
  // The colour is explicit because table styles print header text in white.
  header: { font: { bold: true, color: 'FF000000' }, fill: 'FFD9D9D9', alignment: CENTERED },
  note: { font: { italic: true, color: 'FF595959' }, alignment: WRAPPED },
  gap: { fill: 'FFFFFF00', numberFormat: NUMBER_FORMAT, alignment: WRAPPED },
  title: { font: { bold: true, report: REPORT.title }, alignment: CENTERED },
  centered: { font: { report: REPORT.body }, alignment: CENTERED },
  bold: { font: { bold: true, report: REPORT.body }, alignment: WRAPPED },
  italic: { font: { italic: true, report: REPORT.body }, alignment: WRAPPED },
  justified: { font: { report: REPORT.body }, alignment: 'horizontal="justify" vertical="top" wrapText="1"' },
};

export const showsNumbers = (name: FormatName): boolean => LOOKS[styleOf(name)].numberFormat !== undefined;
export const isWrapped = (name: FormatName): boolean => LOOKS[styleOf(name)].alignment.includes('wrapText');
/** Points; undefined for the workbook's default. */
export const sizeOf = (name: FormatName): number | undefined => LOOKS[styleOf(name)].font?.report;

const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];
const PLAIN_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';
const LINED = `<border>${['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="FFA6A6A6"/></${side}>`).join('')}<diagonal/></border>`;

/** What the first places of a section must hold before anything of ours may follow; Excel keeps fills 0 and 1 for itself. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: [PLAIN_BORDER],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
};

/** A stylesheet's sections, each a list that only grows. */
interface Sections {
  entries(section: string): readonly XmlPiece[];
  /** Index of an entry: an equal one's, or that of a new one at the end. */
  indexOf(section: string, entry: string): number;
  toXml(): string;
}

function openSections(part: string, xml: string): Sections {
  const root = splitXml(part, xml);
  const opened = new Map<string, { readonly tag: string; readonly entries: XmlPiece[]; grown: boolean }>();
  const open = (name: string) => {
    const known = opened.get(name);
    if (known) return known;
    const found = root.pieces.find(({ local }) => local === name);
    const branch = found && splitXml(part, found.xml);
    const entries = (branch?.pieces ?? []).filter(({ local }) => local !== '');
    const missing = (FIRST[name] ?? []).slice(entries.length).map((entry) => toPiece(withPrefix(entry, root.prefix)));
    const section = { tag: branch?.tag ?? `${root.prefix}${name}`, entries: [...entries, ...missing], grown: missing.length > 0 };
    opened.set(name, section);
    return section;
  };
  Object.keys(FIRST).forEach(open);
  return {
    entries: (name) => open(name).entries,
    indexOf: (name, entry) => {
      const section = open(name);
      const own = withPrefix(entry, root.prefix);
      const index = section.entries.findIndex((known) => known.xml === own);
      if (index >= 0) return index;
      section.grown = true;
      return section.entries.push(toPiece(own)) - 1;
    },
    toXml: () => {
      let { pieces } = root;
      for (const [local, { tag, entries, grown }] of opened) {
        if (!grown) continue;
        const counted = withAttribute(tag, 'count', String(entries.length));
        const piece = { local, tag: counted, xml: joinXml({ before: '', tag: counted, pieces: entries, after: '' }) };
        pieces = pieces.some((old) => old.local === local) ? pieces.map((old) => (old.local === local ? piece : old)) : insertPiece(pieces, ORDER, piece);
      }
      return pieces === root.pieces ? xml : joinXml({ ...root, pieces });
    },
  };
}

function numberFormatId(sections: Sections, code: string): number {
  const known = sections.entries('numFmts').map(({ tag }) => ({ id: Number(attribute(tag, 'numFmtId')), code: decodeXml(attribute(tag, 'formatCode') ?? '') }));
  const same = known.find((format) => format.code === code);
  if (same) return same.id;
  // Ids below 164 are Excel's own formats (ECMA-376 part 1, 18.8.30).
  const id = Math.max(163, ...known.map((format) => format.id)) + 1;
  sections.indexOf('numFmts', `<numFmt numFmtId="${id}" formatCode="${escapeXmlAsIs(code)}"/>`);
  return id;
}

/** Name and size of the default font; names stay escaped as they stand. */
function usualFont(part: string, sections: Sections): { readonly name: string; readonly size: number } {
  const parts = splitXml(part, sections.entries('fonts')[0]?.xml ?? '').pieces;
  const value = (local: string): string | undefined => attribute(parts.find((piece) => piece.local === local)?.tag ?? '', 'val');
  return { name: value('name') ?? 'Calibri', size: Number(value('sz') ?? 11) };
}

function fontXml({ bold, italic, color, report }: NonNullable<Look['font']>, usual: { readonly name: string; readonly size: number }): string {
  const marks = `${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}`;
  return `<font>${marks}<sz val="${report ?? usual.size}"/>${color ? `<color rgb="${color}"/>` : ''}<name val="${report ? 'Times New Roman' : usual.name}"/></font>`;
}

function formatIndex(part: string, sections: Sections, name: FormatName): number {
  const { font, fill, numberFormat, alignment } = LOOKS[styleOf(name)];
  const lined = name.includes(', lined');
  const ids = {
    numFmtId: numberFormat ? numberFormatId(sections, numberFormat) : 0,
    fontId: font ? sections.indexOf('fonts', fontXml(font, usualFont(part, sections))) : 0,
    fillId: fill ? sections.indexOf('fills', `<fill><patternFill patternType="solid"><fgColor rgb="${fill}"/><bgColor indexed="64"/></patternFill></fill>`) : 0,
    borderId: lined ? sections.indexOf('borders', LINED) : 0,
    xfId: 0,
    ...(name.includes(', quoted') ? { quotePrefix: 1 } : {}),
    ...(numberFormat ? { applyNumberFormat: 1 } : {}),
    ...(font ? { applyFont: 1 } : {}),
    ...(fill ? { applyFill: 1 } : {}),
    ...(lined ? { applyBorder: 1 } : {}),
    applyAlignment: 1,
  };
  const attributes = Object.entries(ids).map(([attr, value]) => `${attr}="${value}"`);
  return sections.indexOf('cellXfs', `<xf ${attributes.join(' ')}><alignment ${alignment}/></xf>`);
}

/** Appends what `names` need; `xml` comes back as it was where nothing is new. Throws InputError where it isn't whole. */
export function applyFormats(part: string, xml: string, names: Iterable<FormatName>): AppliedFormats {
  const sections = openSections(part, xml);
  const formats = new Map([...names].sort().map((name) => [name, formatIndex(part, sections, name)]));
  const wholeNumber = [...formats.keys()].some(showsNumbers) ? sections.indexOf('dxfs', WHOLE_NUMBER) : undefined;
  return { xml: sections.toXml(), formats, wholeNumber, usualSize: usualFont(part, sections).size };
}

/** For workbooks without styles. */
export const emptyStyles = (namespace: string): string => `${XML_DECLARATION}<styleSheet xmlns="${namespace}"/>`;
