/** Where charts stand in the body of a .docx, and what they are called. */
import { attribute, decodeXml } from '../opc/xmlGuard';
import { fromUtf8, inflateEntry, openZip } from '../opc/zip';

export interface ChartDrawing {
  /** Of the tag that names it. */
  readonly start: number;
  /** That tag between its brackets. */
  readonly tag: string;
  /** Of the relationship that leads to its part; undefined where the drawing holds no chart. */
  readonly relationship: string | undefined;
}

/** Every drawing in the text. */
export const drawingsIn = (body: string): ChartDrawing[] =>
  [...body.matchAll(/<(wp:docPr\b[^>]*?)\/?>/g)].map(({ 1: tag = '', index }) => {
    const end = body.indexOf('</wp:', index);
    return { start: index, tag, relationship: /<c:chart\b[^>]*\sr:id="([^"]*)"/.exec(body.slice(index, end < 0 ? undefined : end))?.[1] };
  });

/** What its description begins with; empty where nobody described it. */
export const chartTitle = ({ tag }: Pick<ChartDrawing, 'tag'>): string => decodeXml(attribute(tag, 'descr') ?? '').split('.')[0] ?? '';

/** What the charts of a .docx are called, in the order of its body. Throws InputError for what isn't a package. */
export function chartNames(docx: Uint8Array): string[] {
  const body = openZip(docx).entry('word/document.xml');
  const drawings = body ? drawingsIn(fromUtf8(inflateEntry(body))) : [];
  return drawings.flatMap((drawing) => (drawing.relationship === undefined ? [] : [chartTitle(drawing) || 'không tên']));
}
