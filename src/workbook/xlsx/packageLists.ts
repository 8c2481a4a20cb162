/** The lists that tie a workbook's parts together (content types, relationships, workbook.xml), edited so that all other entries stay. */
import { InputError } from '../../model/errors';
import { attribute, decodeXml } from '../../opc/xmlGuard';
import { escapeXmlAsIs, XML_DECLARATION } from '../../opc/escape';
import { insertPiece, joinXml, splitXml, toPiece, withAttribute, withPrefix, type XmlPiece } from './xmlPieces';

export interface Namespaces {
  readonly main: string;
  readonly relationships: string;
}

const TRANSITIONAL: Namespaces = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const STRICT: Namespaces = { main: 'http://purl.oclc.org/ooxml/spreadsheetml/main', relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships' };

/** Those that the root of workbook.xml declares. Throws InputError where it's neither of the two that Excel writes. */
export function namespacesOf(part: string, xml: string): Namespaces {
  const { tag, prefix } = splitXml(part, xml);
  const main = attribute(tag, prefix ? `xmlns:${prefix.slice(0, -1)}` : 'xmlns');
  const found = [TRANSITIONAL, STRICT].find((known) => known.main === main);
  if (!found) throw new InputError('sổ Excel viết bằng một dạng XML lạ. Mở bằng Excel, lưu lại dạng .xlsx rồi thử lại.');
  return found;
}

export interface NewPart {
  readonly part: string;
  readonly kind: 'worksheet' | 'table' | 'styles' | 'drawing' | 'chart';
}

const contentType = (kind: NewPart['kind']): string =>
  `application/vnd.openxmlformats-officedocument.${kind === 'chart' ? 'drawingml.' : kind === 'drawing' ? '' : 'spreadsheetml.'}${kind}+xml`;

/** Drops the children whose `attr` is in `dropped` and appends `added`. */
function editList(part: string, xml: string, attr: string, dropped: readonly string[], added: readonly string[]): string {
  const root = splitXml(part, xml);
  const names = new Set(dropped.map((name) => name.toLowerCase()));
  const kept = root.pieces.filter(({ tag }) => !names.has(decodeXml(attribute(tag, attr) ?? '').toLowerCase()));
  return joinXml({ ...root, pieces: [...kept, ...added.map((piece) => toPiece(withPrefix(piece, root.prefix)))] });
}

export const contentTypesXml = (xml: string, added: readonly NewPart[], dropped: readonly string[]): string =>
  editList(
    '[Content_Types].xml',
    xml,
    'PartName',
    dropped.map((part) => `/${part}`),
    added.map(({ part, kind }) => `<Override PartName="/${escapeXmlAsIs(part)}" ContentType="${contentType(kind)}"/>`),
  );

export const EMPTY_RELATIONSHIPS = `${XML_DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`;

/** `dropped` are ids. */
export const relationshipsXml = (
  xml: string,
  added: readonly (NewPart & { readonly id: string })[],
  dropped: readonly string[],
  namespaces: Namespaces,
): string =>
  editList(
    'workbook.xml.rels',
    xml,
    'Id',
    dropped,
    added.map(({ id, kind, part }) => `<Relationship Id="${id}" Type="${namespaces.relationships}/${kind}" Target="/${escapeXmlAsIs(part)}"/>`),
  );

/** ECMA-376 part 1, 18.2.27. */
const ORDER = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize ' +
  'customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'
).split(' ');

/** Folded nowhere: names as the workbook spells them. */
export interface WorkbookNames {
  /** Of every kind: worksheets, chart sheets, dialogs. */
  readonly sheets: readonly string[];
  /** Names for the whole workbook; those of one sheet can't clash with a table. */
  readonly defined: readonly string[];
}

export function readNames(part: string, xml: string): WorkbookNames {
  const { pieces } = splitXml(part, xml);
  const inside = (local: string): readonly XmlPiece[] => pieces.filter((piece) => piece.local === local).flatMap((piece) => splitXml(part, piece.xml).pieces);
  const names = (found: readonly XmlPiece[]): string[] => found.flatMap(({ local, tag }) => (local ? [decodeXml(attribute(tag, 'name') ?? '')] : []));
  return { sheets: names(inside('sheets')), defined: names(inside('definedNames').filter(({ tag }) => attribute(tag, 'localSheetId') === undefined)) };
}

/** New sheets go to the end, where no localSheetId or active tab shifts; all formulas are calculated when the workbook is opened. */
export function workbookXml(part: string, xml: string, added: readonly { readonly name: string; readonly id: string }[], namespaces: Namespaces): string {
  const root = splitXml(part, xml);
  const pieces = root.pieces.map((piece) => {
    if (piece.local === 'calcPr') {
      const tag = withAttribute(piece.tag, 'fullCalcOnLoad', '1');
      return { ...piece, tag, xml: `<${tag}/>` };
    }
    if (piece.local !== 'sheets') return piece;
    const sheets = splitXml(part, piece.xml);
    const lastId = Math.max(0, ...sheets.pieces.map(({ tag }) => Number(attribute(tag, 'sheetId') ?? 0)));
    const entries = added.map(
      ({ name, id }, index) => `<sheet name="${escapeXmlAsIs(name)}" sheetId="${lastId + index + 1}" xmlns:r="${namespaces.relationships}" r:id="${id}"/>`,
    );
    return { ...piece, xml: joinXml({ ...sheets, pieces: [...sheets.pieces, ...entries.map((entry) => toPiece(withPrefix(entry, root.prefix)))] }) };
  });
  const calculated = pieces.some(({ local }) => local === 'calcPr')
    ? pieces
    : insertPiece(pieces, ORDER, toPiece(withPrefix('<calcPr fullCalcOnLoad="1"/>', root.prefix)));
  return joinXml({ ...root, pieces: calculated });
}
