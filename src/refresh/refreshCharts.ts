/** Charts of an edited report: their numbers, labels and data become the report's of now; how somebody made them look stays. */
import { chartData, chartInWords, startsAtZero } from '../chart/chartData';
import { seriesElements } from '../chart/chartSeries';
import { DATA_PLACE, dataWorkbook, nameInWorkbook } from '../chart/dataWorkbook';
import { chartTitle, drawingsIn, type ChartDrawing } from '../docx/chartDrawings';
import { applySplices, type Splice } from '../docx/splices';
import type { ChartData } from '../model/chart';
import { chartsOf, contentText, type ChartBlock, type ReportDocument } from '../model/document';
import { InputError } from '../model/errors';
import { readRelationships, relationshipsPart, type Relationship } from '../opc/relationships';
import { attribute, decodeXml, guardXml } from '../opc/xmlGuard';
import { inflateEntry, rewritePackage } from '../opc/zip';
import { CHART_NAME, chartName, WORD_CHART } from '../renderers/docx/chartDrawing';
import { escapeXml } from '../opc/escape';
import { openDocx, type Docx } from './openDocx';

/** `stale`: it still shows old figures, because it isn't built as ours was; `unknown`: the report draws it no more. */
export type ChartStatus = 'changed' | 'same' | 'stale' | 'unknown';

export interface RefreshedChart {
  /** Its caption in the report; what the file says of it where the report has none. */
  readonly title: string;
  readonly status: ChartStatus;
}

export interface RefreshedCharts {
  /** The very bytes that came in where no chart changes. */
  readonly bytes: Uint8Array;
  /** In the order of the text. */
  readonly charts: readonly RefreshedChart[];
}

const related = (docx: Docx, part: string): Relationship[] =>
  docx.zip.entry(relationshipsPart(part)) ? readRelationships(part, docx.text(relationshipsPart(part))) : [];

/** One of ours. */
interface Drawing extends ChartDrawing {
  readonly name: string;
  readonly part: string | undefined;
}

/** The chart's workbook; undefined where it has none of ours. */
function workbookOf(docx: Docx, part: string): string | undefined {
  const target = related(docx, part).find(({ type, external }) => type === 'package' && !external)?.target;
  return target !== undefined && /\.xlsx$/i.test(target) && docx.zip.entry(target) ? target : undefined;
}

/** The drawing's own name, else the one in its workbook. */
function nameOf(docx: Docx, name: string, part: string | undefined): string {
  const workbook = name.startsWith(CHART_NAME) || part === undefined ? undefined : workbookOf(docx, part);
  const entry = workbook === undefined ? undefined : docx.zip.entry(workbook);
  if (!entry) return name;
  try {
    return nameInWorkbook(inflateEntry(entry), CHART_NAME) ?? name;
  } catch (error) {
    if (error instanceof InputError) return name;
    throw error;
  }
}

function findDrawings(docx: Docx, body: string): Drawing[] {
  const known = related(docx, docx.main);
  return drawingsIn(body).flatMap((drawing): Drawing[] => {
    const { tag, relationship } = drawing;
    const target = known.find(({ id, type, external }) => id === relationship && type === 'chart' && !external)?.target;
    const part = target !== undefined && docx.zip.entry(target) ? target : undefined;
    const name = nameOf(docx, decodeXml(attribute(tag, 'name') ?? ''), part);
    return name.startsWith(CHART_NAME) ? [{ ...drawing, name, part }] : [];
  });
}

/** What a chart shows: every cached text and every label, in order. */
const shown = (xml: string): string => [...xml.matchAll(/<(?:c:v|a:t)>([^<]*)</g)].map(([, text = '']) => decodeXml(text)).join('\n');

/** Undefined where the chart's series aren't as many as the report's, or lack what ours have. */
function withData(part: string, xml: string, data: ChartData): string | undefined {
  guardXml(part, xml, () => undefined);
  const found = [...xml.matchAll(/<c:ser>[^]*?<\/c:ser>/g)];
  if (found.length !== data.series.length) return undefined;
  const splices: Splice[] = [];
  for (const [index, { 0: series, index: start }] of found.entries()) {
    const elements = seriesElements(data, index, DATA_PLACE, WORD_CHART);
    let last = 0;
    for (const name of ['tx', 'dLbls', 'cat', 'val'] as const) {
      const place = new RegExp(`<c:${name}>[^]*?</c:${name}>`).exec(series);
      if (!place || place.index < last) return undefined;
      last = place.index + place[0].length;
      splices.push({ start: start + place.index, end: start + last, text: elements[name] });
    }
  }
  const next = applySplices(xml, splices);
  // An axis that begins at zero would hide what is now below it.
  return startsAtZero(data) ? next : next.replace(/<c:min val="0(?:\.0)?"\/>/g, '');
}

/** Throws InputError where the file isn't a whole .docx. */
export function refreshCharts(bytes: Uint8Array, report: ReportDocument): RefreshedCharts {
  const docx = openDocx(bytes);
  const body = docx.text(docx.main);
  const drawings = findDrawings(docx, body);
  if (!drawings.length) return { bytes, charts: [] };
  const blocks = new Map(chartsOf(report).map((block): [string, ChartBlock] => [chartName(block), block]));
  const changes = new Map<string, string | Uint8Array>();
  const splices: Splice[] = [];
  const charts = drawings.map(({ name, part, start, tag }): RefreshedChart => {
    const block = blocks.get(name);
    if (!block) return { title: chartTitle({ tag }) || name, status: 'unknown' };
    const title = contentText(block.caption);
    const data = chartData(block);
    const xml = part === undefined ? '' : docx.text(part);
    const next = part === undefined ? undefined : withData(part, xml, data);
    if (part === undefined || next === undefined) return { title, status: 'stale' };
    if (shown(next) === shown(xml)) return { title, status: 'same' };
    changes.set(part, next);
    const workbook = workbookOf(docx, part);
    if (workbook !== undefined) changes.set(workbook, dataWorkbook(data, name));
    const undescribed = tag.replace(/\sdescr=(?:"[^"]*"|'[^']*')/, '');
    splices.push({ start, end: start + 1 + tag.length, text: `<${undescribed} descr="${escapeXml(chartInWords(title, data))}"` });
    return { title, status: 'changed' };
  });
  if (splices.length) changes.set(docx.main, applySplices(body, splices));
  return { bytes: changes.size ? rewritePackage(docx.zip, changes) : bytes, charts };
}
