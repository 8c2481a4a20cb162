/** What surrounds the cells of a table that grew in a worksheet's XML: widths and typing rules of new columns, rules that reach down to new rows. */
import { attribute } from '../../opc/xmlGuard';
import type { NewColumn } from '../../model/newSheet';
import { formatRange, parseRange, type CellRange } from '../../model/address';
import type { GrowthPlace } from '../growthPlace';
import { typingRule, type TypingRule } from '../excel/plan';
import { WORKSHEET_ORDER } from './sheetXml';
import { escapeXmlAsIs } from '../../opc/escape';
import { insertPiece, joinXml, splitXml, toPiece, withAttribute, withPrefix, type XmlBranch, type XmlPiece } from './xmlPieces';

export interface Dressing {
  /** Of the table before it grew. */
  readonly before: CellRange;
  /** Of data. */
  readonly firstRow: number;
  readonly place: GrowthPlace;
  readonly columns: readonly NewColumn[];
}

/** Rules that end with the table's last row of data reach down to its new one. */
function lengthened(sqref: string, { before, firstRow, place }: Dressing): string {
  const last = place.lastRow + place.gainedRows;
  const ranges = sqref.split(/\s+/).map((text) => {
    const range = parseRange(text);
    const inTable = range && range.bottom === place.lastRow && range.top >= firstRow && range.left >= before.left && range.right <= before.right;
    return inTable ? formatRange({ ...range, bottom: last }) : text;
  });
  return ranges.join(' ');
}

const longer = (piece: XmlPiece, dressing: Dressing): XmlPiece => {
  const sqref = attribute(piece.tag, 'sqref');
  if (sqref === undefined || !dressing.place.gainedRows) return piece;
  const tag = withAttribute(piece.tag, 'sqref', lengthened(sqref, dressing));
  return { ...piece, tag, xml: `<${tag}${piece.xml.slice(1 + piece.tag.length)}` };
};

const ruleXml = ({ range, title, message, choices }: TypingRule): string => {
  const common = `allowBlank="1" showErrorMessage="1" errorTitle="${escapeXmlAsIs(title.slice(0, 32))}" error="${escapeXmlAsIs(message.slice(0, 255))}" sqref="${formatRange(range)}"`;
  return choices === undefined
    ? `<dataValidation type="decimal" operator="between" ${common}><formula1>-1E+15</formula1><formula2>1E+15</formula2></dataValidation>`
    : `<dataValidation type="list" ${common}><formula1>"${escapeXmlAsIs(choices.replace(/"/g, '""'))}"</formula1></dataValidation>`;
};

/** The section with `added` at its end; made where the sheet lacks it, left out where it would be empty. */
function withSection(root: XmlBranch, part: string, local: string, change: (entries: readonly XmlPiece[]) => XmlPiece[]): XmlBranch {
  const found = root.pieces.find((piece) => piece.local === local);
  const section = found ? splitXml(part, found.xml) : { before: '', tag: `${root.prefix}${local}`, prefix: root.prefix, pieces: [], after: '' };
  const pieces = change(section.pieces);
  if (!pieces.length) return root;
  const counted = local === 'dataValidations' ? withAttribute(section.tag, 'count', String(pieces.filter((piece) => piece.local).length)) : section.tag;
  const piece = toPiece(joinXml({ ...section, tag: counted, pieces }));
  return { ...root, pieces: found ? root.pieces.map((one) => (one === found ? piece : one)) : insertPiece(root.pieces, WORKSHEET_ORDER, piece) };
}

/** Widths that the user chose stay. */
function withWidth(cols: readonly XmlPiece[], column: number, width: number, prefix: string): XmlPiece[] {
  const number = column + 1;
  const [from, to] = ['min', 'max'].map(
    (name) =>
      ({ tag }: XmlPiece): number =>
        Number(attribute(tag, name) ?? 0),
  ) as [(p: XmlPiece) => number, (p: XmlPiece) => number];
  if (cols.some((piece) => piece.local && from(piece) <= number && number <= to(piece))) return [...cols];
  const at = cols.findIndex((piece) => piece.local && from(piece) > number);
  const own = toPiece(withPrefix(`<col min="${number}" max="${number}" width="${Math.min(width, 255)}" customWidth="1"/>`, prefix));
  return cols.toSpliced(at < 0 ? cols.length : at, 0, own);
}

/** `xml` with the cells in it already. */
export function dressedSheet(part: string, xml: string, dressings: readonly Dressing[]): string {
  let root = splitXml(part, xml);
  for (const dressing of dressings) {
    const { before, firstRow, place, columns } = dressing;
    const body = { top: firstRow, bottom: place.lastRow + place.gainedRows };
    const rules = columns.flatMap((column, at) => typingRule(column, { ...body, left: before.right + 1 + at, right: before.right + 1 + at }));
    root = { ...root, pieces: root.pieces.map((piece) => (piece.local === 'conditionalFormatting' ? longer(piece, dressing) : piece)) };
    root = withSection(root, part, 'dataValidations', (entries) => [
      ...entries.map((entry) => longer(entry, dressing)),
      ...rules.map((rule) => toPiece(withPrefix(ruleXml(rule), root.prefix))),
    ]);
    columns.forEach(({ width }, at) => {
      root = withSection(root, part, 'cols', (cols) => withWidth(cols, before.right + 1 + at, width, root.prefix));
    });
  }
  return joinXml(root);
}
