/** The XML of a written sheet and of its table; what a user hung on the sheet (drawings, comments, page set-up, protection) stays. */
import { cleanText, fold } from '../../locale/encoding';
import { tagName } from '../../opc/xmlGuard';
import { cellAddress, formatRange } from '../../model/address';
import { sheetRows, type WrittenCell, type WrittenSheet } from '../../model/writtenSheet';
import { formatOf, isWrapped, showsNumbers, sizeOf, type AppliedFormats, type FormatName } from './stylesXml';
import { escapeXmlAsIs, XML_DECLARATION } from '../../opc/escape';
import { insertPiece, joinXml, splitXml, toPiece, withPrefix, type XmlPiece } from './xmlPieces';

/** Excel's limit on a cell's text, in UTF-16 units. */
const MAX_TEXT = 32_767;

/** ECMA-376 part 1, 18.3.1.99. */
export const WORKSHEET_ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate ' +
  'customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks ' +
  'customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls AlternateContent webPublishItems ' +
  'tableParts extLst'
).split(' ');

/** Everything else describes the cells, which are ours. AlternateContent holds controls and embedded objects. */
const KEPT = new Set(
  (
    'sheetPr sheetProtection protectedRanges printOptions pageMargins pageSetup headerFooter customProperties drawing legacyDrawing legacyDrawingHF drawingHF ' +
    'picture oleObjects controls AlternateContent webPublishItems extLst'
  ).split(' '),
);

/** Text as a cell of ours holds it: NFC, without characters that XML forbids, line breaks as Excel has them, cut with … where it's too long. */
export function cellText(text: string): string {
  const clean = cleanText(text).replace(/\r\n?/g, '\n');
  return clean.length <= MAX_TEXT ? clean : `${cleanText(clean.slice(0, MAX_TEXT - 1))}…`;
}

/** ST_Xstring reads _x0041_ as a character's code (ECMA-376 part 1, 22.9.2.19), so that an underscore which would begin one is written as a code itself. */
const xstring = (text: string): string => escapeXmlAsIs(text.replace(/_(?=[xX][0-9A-Fa-f]{4}_)/g, '_x005F_'));

/** Excel's limit; a longer formula makes it refuse the file. */
const MAX_FORMULA = 8192;

/** Not normalised, unlike text: a sheet's name must stay as the workbook spells it. */
const formulaXml = (formula: string | undefined): string =>
  formula === undefined || formula.length > MAX_FORMULA
    ? ''
    : `<f>${escapeXmlAsIs(formula.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''))}</f>`;

function cellXml({ value, formula }: WrittenCell, address: string, format: string): string {
  const start = `<c r="${address}"${format}`;
  const code = formulaXml(formula);
  if (typeof value === 'number') return Number.isFinite(value) ? `${start}>${code}<v>${value}</v></c>` : `${start} t="e">${code}<v>#NUM!</v></c>`;
  const text = xstring(cellText(value ?? ''));
  if (code) return `${start} t="str">${code}<v>${text}</v></c>`;
  if (text) return `${start} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  return format ? `${start}/>` : '';
}

/** Excel's default column, in characters. */
const COLUMN_WIDTH = 8.43;
const MAX_ROW_HEIGHT = 409;
/** Of Calibri and Times New Roman alike. */
const LINE_SPACING = 1.36;

/** Cells of a table all get a look; below it only those that ask for one. */
export const lookOf = (sheet: WrittenSheet, row: number, cell: WrittenCell): FormatName | undefined =>
  formatOf(cell, sheet.table !== undefined && (row < sheet.rows.length || cell.style !== undefined));

/** In points, rather too tall than too low: other programs than Excel don't fit rows to wrapped text when they open a file. */
function rowHeight(cells: readonly WrittenCell[], row: number, sheet: WrittenSheet, usual: number): number {
  const heights = cells.map((cell, column) => {
    const name = lookOf(sheet, row, cell);
    const size = (name && sizeOf(name)) ?? usual;
    const perLine = name && isWrapped(name) ? ((sheet.widths[column] ?? COLUMN_WIDTH) * usual) / size : Infinity;
    const lines = typeof cell.value === 'string' ? cell.value.split(/\r\n?|\n/) : [''];
    return lines.reduce((height, line) => height + Math.max(1, Math.ceil(line.length / perLine)) * size * LINE_SPACING, 0);
  });
  return Math.min(MAX_ROW_HEIGHT, Math.ceil(Math.max(usual * LINE_SPACING, ...heights)));
}

function rowsXml(sheet: WrittenSheet, { formats, usualSize }: AppliedFormats): string {
  const xml = sheetRows(sheet).map((cells, row) => {
    const inner = cells.map((cell, column) => {
      const name = lookOf(sheet, row, cell);
      return cellXml(cell, cellAddress(row, column), name ? ` s="${formats.get(name)}"` : '');
    });
    return `<row r="${row + 1}" ht="${rowHeight(cells, row, sheet, usualSize)}">${inner.join('')}</row>`;
  });
  return `<sheetData>${xml.join('')}</sheetData>`;
}

/** Number format #,##0.## leaves a bare comma behind whole numbers ("338,"); no format code can tell them apart, a condition can. */
function wholeNumbersXml(sheet: WrittenSheet, { wholeNumber }: AppliedFormats): string {
  const columns = new Map<number, { top: number; bottom: number }>();
  sheetRows(sheet).forEach((cells, row) =>
    cells.forEach((cell, column) => {
      const name = lookOf(sheet, row, cell);
      if (name && showsNumbers(name)) columns.set(column, { top: columns.get(column)?.top ?? row, bottom: row });
    }),
  );
  const rules = [...columns].map(([column, { top, bottom }], index) => {
    const cell = cellAddress(top, column);
    const range = formatRange({ top, left: column, bottom, right: column });
    return `<conditionalFormatting sqref="${range}"><cfRule type="expression" dxfId="${wholeNumber}" priority="${index + 1}"><formula>${cell}=INT(${cell})</formula></cfRule></conditionalFormatting>`;
  });
  return rules.join('');
}

/** The cells of a written sheet; a table without data has one blank row, as Excel demands. */
function areaOf({ rows, table }: WrittenSheet): string {
  const width = table === undefined ? rows.reduce((n, cells) => Math.max(n, cells.length), 1) : (rows[0]?.length ?? 1);
  return formatRange({ top: 0, left: 0, bottom: Math.max(rows.length, table === undefined ? 1 : 2) - 1, right: width - 1 });
}

/** Zoom, gridlines and the like stay; the frozen part doesn't, as it may have been elsewhere. */
function sheetViewsXml(sheet: WrittenSheet, views: readonly XmlPiece[]): string {
  const pane = sheet.table
    ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>'
    : '';
  const attributes = views.map(({ tag }) => tag.slice(tagName(tag).length).replace(/\s(?:view|topLeftCell)=(?:"[^"]*"|'[^']*')/g, ''));
  const tags = attributes.length ? attributes : [`${sheet.table ? '' : ' showGridLines="0"'} workbookViewId="0"`];
  return `<sheetViews>${tags.map((tag) => `<sheetView${tag}>${pane}</sheetView>`).join('')}</sheetViews>`;
}

function colsXml({ widths }: WrittenSheet): string {
  const cols = widths.flatMap((width, index) =>
    width > 0 ? [`<col min="${index + 1}" max="${index + 1}" width="${Math.min(width, 255)}" customWidth="1"/>`] : [],
  );
  return cols.length ? `<cols>${cols.join('')}</cols>` : '';
}

const FIT = '<pageSetUpPr fitToPage="1"/>';

/** Tab colour and code name stay; the filter's mark goes with the filter. */
function sheetProperties(part: string, piece: XmlPiece, fit: boolean, prefix: string): XmlPiece {
  const { pieces, ...rest } = splitXml(part, piece.xml);
  const tag = rest.tag.replace(/\sfilterMode=(?:"[^"]*"|'[^']*')/, '');
  const inner = fit ? [...pieces.filter(({ local }) => local !== 'pageSetUpPr'), toPiece(withPrefix(FIT, prefix))] : pieces;
  return { local: piece.local, tag, xml: joinXml({ ...rest, tag, pieces: inner }) };
}

export interface SheetFrame {
  readonly part: string;
  /** The sheet as it is, or an empty one. */
  readonly xml: string;
  readonly namespaces: { readonly main: string; readonly relationships: string };
  /** Id of the sheet's relationship to its table. */
  readonly tableId: string | undefined;
  /** The same for a drawing that the sheet hasn't had. */
  readonly newDrawingId?: string | undefined;
}

/** A break's id is the row above it, counted from 1 (ECMA-376 part 1, 18.3.1.3). */
function rowBreaksXml({ charts = [] }: WrittenSheet): string {
  const breaks = charts.filter(({ startsPage }) => startsPage).map(({ at }) => `<brk id="${at.row}" max="16383" man="1"/>`);
  return breaks.length ? `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.join('')}</rowBreaks>` : '';
}

/** Throws InputError where the sheet that's there isn't whole. */
export function worksheetXml(sheet: WrittenSheet, applied: AppliedFormats, { part, xml, namespaces, tableId, newDrawingId }: SheetFrame): string {
  const root = splitXml(part, xml);
  const kept = root.pieces.filter(({ local }) => KEPT.has(local));
  const views = root.pieces.find(({ local }) => local === 'sheetViews');
  const hasPageSetup = kept.some(({ local }) => local === 'pageSetup');
  const area = areaOf({ ...sheet, rows: sheetRows(sheet) });
  const orientation = sheet.table ? 'landscape' : 'portrait';
  const ours = [
    `<dimension ref="${area}"/>`,
    sheetViewsXml(sheet, views ? splitXml(part, views.xml).pieces.filter(({ local }) => local === 'sheetView') : []),
    `<sheetFormatPr defaultRowHeight="${Math.ceil(applied.usualSize * LINE_SPACING)}"/>`,
    colsXml(sheet),
    rowsXml(sheet, applied),
    wholeNumbersXml(sheet, applied),
    // Codes and figures that departments sent as text get no green triangles.
    `<ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors>`,
    hasPageSetup ? '' : `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`,
    hasPageSetup || kept.some(({ local }) => local === 'pageMargins')
      ? ''
      : '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    rowBreaksXml(sheet),
    newDrawingId ? `<drawing xmlns:r="${namespaces.relationships}" r:id="${escapeXmlAsIs(newDrawingId)}"/>` : '',
    tableId ? `<tableParts count="1"><tablePart xmlns:r="${namespaces.relationships}" r:id="${escapeXmlAsIs(tableId)}"/></tableParts>` : '',
  ];
  let pieces = kept.map((piece) => (piece.local === 'sheetPr' ? sheetProperties(part, piece, !hasPageSetup, root.prefix) : piece));
  if (!hasPageSetup && !pieces.some(({ local }) => local === 'sheetPr')) pieces.unshift(toPiece(withPrefix(`<sheetPr>${FIT}</sheetPr>`, root.prefix)));
  for (const piece of ours) if (piece) pieces = insertPiece(pieces, WORKSHEET_ORDER, toPiece(withPrefix(piece, root.prefix)));
  return joinXml({ ...root, pieces });
}

export interface TableIdentity {
  readonly id: number;
  readonly name: string;
  /** Attributes of the look that a user gave the table. */
  readonly style: string | undefined;
}

/** Black lines around every cell: prints well in grey. */
const STYLE = ' name="TableStyleLight15" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"';

/** The table over a written sheet's rows. Throws RangeError for headers that Excel would repair: blank, numbers, or one twice. */
export function tableXml(sheet: WrittenSheet, { id, name, style }: TableIdentity, namespace: string): string {
  const headers = (sheet.rows[0] ?? []).map(({ value }) => (typeof value === 'string' ? cellText(value) : ''));
  if (!headers.length || headers.includes('') || new Set(headers.map(fold)).size < headers.length)
    throw new RangeError(`headers of table ${name}: ${headers.join(' | ')}`);
  const range = areaOf(sheet);
  // In an attribute a line break is a space unless it's a code.
  const columns = headers.map((header, index) => `<tableColumn id="${index + 1}" name="${xstring(header).replace(/\n/g, '_x000a_')}"/>`);
  return (
    XML_DECLARATION +
    `<table xmlns="${namespace}" id="${id}" name="${escapeXmlAsIs(name)}" displayName="${escapeXmlAsIs(name)}" ref="${range}" totalsRowShown="0">` +
    `<autoFilter ref="${range}"/><tableColumns count="${columns.length}">${columns.join('')}</tableColumns><tableStyleInfo${style ?? STYLE}/></table>`
  );
}
