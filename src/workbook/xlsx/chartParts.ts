/** Our charts in a sheet's drawing: replaced by name, while whatever else a user drew or pasted there stays as it lies. */
import { chartXml, CHART_NAMESPACE, DRAWING_NAMESPACE } from '../../chart/chartXml';
import type { ChartData } from '../../model/chart';
import { OWN_CHARTS, sheetRows, type SheetChart, type WrittenSheet } from '../../model/writtenSheet';
import { readRelationships, relationshipsPart, type Relationship } from '../../opc/relationships';
import { attribute, decodeXml } from '../../opc/xmlGuard';
import { quoteSheet } from '../../model/address';
import { EMPTY_RELATIONSHIPS, relationshipsXml, type Namespaces, type NewPart } from './packageLists';
import { cellText } from './sheetXml';
import type { WorkbookPackage } from './workbookPackage';
import { escapeXmlAsIs, XML_DECLARATION } from '../../opc/escape';
import { joinXml, splitXml, toPiece, type XmlPiece } from './xmlPieces';

export interface ChartParts {
  /** Changed and new parts; null drops one. */
  readonly parts: ReadonlyMap<string, string | null>;
  readonly added: readonly NewPart[];
  /** Set where the sheet gets its first drawing. */
  readonly newDrawing: string | undefined;
}

export interface ChartTarget {
  readonly sheet: WrittenSheet;
  /** As the workbook names it. */
  readonly name: string;
  /** Of the sheet as it is. */
  readonly relationships: readonly Relationship[];
  readonly namespaces: Namespaces;
  /** A part name that nothing has: `xl/charts/chart3.xml` for `charts/chart`. */
  readonly freePart: (stem: string) => string;
}

const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const EMUS = 12_700;

/** Strict workbooks have other names for the same things (ECMA-376 part 1, 18.1). */
const inDialect = (xml: string, { main }: Namespaces): string =>
  main.startsWith('http://purl.oclc.org/')
    ? xml
        .replace(/(xmlns:\w+="|uri=")http:\/\/schemas\.openxmlformats\.org\/drawingml\/2006\//g, '$1http://purl.oclc.org/ooxml/drawingml/')
        .replace(
          /(xmlns:\w+=")http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships"/g,
          '$1http://purl.oclc.org/ooxml/officeDocument/relationships"',
        )
    : xml;

/** What the chart's cells show now. */
function shownData(sheet: WrittenSheet, { shape, data: { top, left, bottom, right } }: SheetChart): ChartData {
  const rows = sheetRows(sheet).slice(top, bottom + 1);
  const text = (row: number, column: number): string => cellText(String(rows[row]?.[column]?.value ?? ''));
  return {
    shape,
    categories: rows.slice(1).map((_, index) => text(index + 1, left)),
    series: Array.from({ length: right - left }, (_, index) => ({
      name: text(0, left + 1 + index),
      values: rows.slice(1).map((row) => {
        const value = row[left + 1 + index]?.value;
        return typeof value === 'number' && Number.isFinite(value) ? value : null;
      }),
      labels: [],
    })),
  };
}

const partXml = (chart: SheetChart, { sheet, name, namespaces }: ChartTarget): string => {
  const place = { sheet: quoteSheet(name), top: chart.data.top, left: chart.data.left };
  return inDialect(
    chartXml(shownData(sheet, chart), place, { title: chart.title, font: 'Times New Roman', size: 10, labels: { format: chart.format }, scale: chart.scale }),
    namespaces,
  );
};

const anchorXml = ({ name, words, at, width, height }: SheetChart, id: number, relationship: string): string =>
  [
    `<xdr:oneCellAnchor xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING_NAMESPACE}">`,
    `<xdr:from><xdr:col>${at.column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${at.row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>`,
    `<xdr:ext cx="${Math.round(width * EMUS)}" cy="${Math.round(height * EMUS)}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>`,
    `<xdr:cNvPr id="${id}" name="${escapeXmlAsIs(cellText(name))}" descr="${escapeXmlAsIs(cellText(words))}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${CHART_NAMESPACE}"><c:chart xmlns:c="${CHART_NAMESPACE}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${escapeXmlAsIs(relationship)}"/></a:graphicData></a:graphic>`,
    '</xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>',
  ].join('');

const shapeName = ({ xml }: XmlPiece): string => decodeXml(attribute(/<((?:\w+:)?cNvPr\b[^>]*?)\/?>/.exec(xml)?.[1] ?? '', 'name') ?? '');
const chartId = ({ xml }: XmlPiece): string => decodeXml(/<(?:\w+:)?chart\b[^>]*\s\w+:id=["']([^"']*)["']/.exec(xml)?.[1] ?? '');

/** What goes with a chart that goes: Excel gives charts parts for their styles. */
function companions(part: string, { zip, text }: WorkbookPackage): string[] {
  const list = relationshipsPart(part);
  if (!zip.entry(list)) return [];
  const own = readRelationships(part, text(list)).filter(({ type, external }) => !external && ['chartStyle', 'chartColorStyle'].includes(type));
  return [list, ...own.map(({ target }) => target)];
}

/** Undefined where the sheet neither has nor gets a chart of ours. */
export function chartParts(pack: WorkbookPackage, target: ChartTarget): ChartParts | undefined {
  const { sheet, relationships, namespaces, freePart } = target;
  const { charts = [] } = sheet;
  const there = relationships.find(({ type, external }) => type === 'drawing' && !external)?.target;
  const drawing = there ?? freePart('drawings/drawing');
  const empty = inDialect(`${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING_NAMESPACE}"/>`, namespaces);
  const root = splitXml(drawing, there === undefined ? empty : pack.text(there));
  const own = root.pieces.filter((piece) => shapeName(piece).startsWith(OWN_CHARTS));
  if (!charts.length && !own.length) return undefined;

  const list = relationshipsPart(drawing);
  const listXml = pack.zip.entry(list) ? pack.text(list) : EMPTY_RELATIONSHIPS;
  const known = readRelationships(drawing, listXml);
  const former = new Map(
    own.map((piece) => [shapeName(piece), known.find(({ id, type, external }) => id === chartId(piece) && type === 'chart' && !external)]),
  );
  const ids = new Set(known.map(({ id }) => id));
  const freeId = (): string => {
    let number = 1;
    while (ids.has(`rId${number}`)) number += 1;
    ids.add(`rId${number}`);
    return `rId${number}`;
  };
  const places = charts.map((chart) => {
    const kept = former.get(chart.name);
    former.delete(chart.name);
    return kept ? { chart, part: kept.target, id: kept.id, isNew: false } : { chart, part: freePart('charts/chart'), id: freeId(), isNew: true };
  });
  const gone = [...former.values()].flatMap((relationship) => relationship ?? []);
  const others = root.pieces.filter((piece) => !own.includes(piece));
  const lastShape = Math.max(1, ...others.flatMap(({ xml }) => [...xml.matchAll(/cNvPr\b[^>]*\sid="(\d+)"/g)].map((match) => Number(match[1]))));
  const anchors = places.map(({ chart, id }, index) => toPiece(inDialect(anchorXml(chart, lastShape + 1 + index, id), namespaces)));
  const added = places.filter(({ isNew }) => isNew).map(({ part, id }) => ({ kind: 'chart', part, id }) as const);
  return {
    parts: new Map<string, string | null>([
      ...gone.flatMap(({ target: part }) => [part, ...companions(part, pack)].map((name) => [name, null] as const)),
      [drawing, joinXml({ ...root, pieces: [...others, ...anchors] })],
      [
        list,
        relationshipsXml(
          listXml,
          added,
          gone.map(({ id }) => id),
          namespaces,
        ),
      ],
      ...places.map(({ chart, part }) => [part, partXml(chart, target)] as const),
    ]),
    added: [...added, ...(there === undefined ? [{ kind: 'drawing', part: drawing } as const] : [])],
    newDrawing: there === undefined ? drawing : undefined,
  };
}
