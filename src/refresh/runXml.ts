/** Runs as XML: their properties, with or without a gap's highlight, and cutting one in two inside its text. */
import { decodeXml } from '../opc/xmlGuard';
import { escapeXml } from '../opc/escape';
import type { Splice } from '../docx/splices';
import type { Piece, Run, Span, Story } from './story';

const HIGHLIGHT = '<w:highlight w:val="yellow"/>';
/** What stands behind w:highlight in w:rPr (ECMA-376 Part 1, 17.3.2). */
const AFTER_HIGHLIGHT = /<w:(?:u|effect|bdr|shd|fitText|vertAlign|rtl|cs|em|lang|eastAsianLayout|specVanish|oMath|rPrChange)[\s/>]|<w14:|<\/w:rPr>/;

export const propertiesXml = (story: Story, run: Run | undefined): string => (run?.properties ? story.xml.slice(run.properties.start, run.properties.end) : '');

/** A missing figure is highlighted, a known one isn't; other highlights are somebody's own. */
export function withHighlight(properties: string, was: boolean, is: boolean): string {
  if (was && !is) return properties.replace(HIGHLIGHT, '').replace('<w:rPr></w:rPr>', '');
  if (!is || /<w:highlight[\s/>]/.test(properties)) return properties;
  const whole = properties && !/^<w:rPr\s*\/>$/.test(properties) ? properties : '<w:rPr></w:rPr>';
  const at = AFTER_HIGHLIGHT.exec(whole)?.index ?? whole.length;
  return whole.slice(0, at) + HIGHLIGHT + whole.slice(at);
}

/** For a new run: without the mark of somebody's change of format, whose id may stand once. */
export const ownProperties = (properties: string): string => properties.replace(/<w:rPrChange[\s>][\s\S]*<\/w:rPrChange>/, '');

export const newRun = (properties: string, text: string): string => `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

/** The place in the XML of a place in the piece's text; entities are longer than what they stand for. */
export function rawPlace(xml: string, inner: Span, offset: number): number {
  let at = inner.start;
  for (let shown = 0; shown < offset && at < inner.end;) {
    const entity = xml.charCodeAt(at) === 38 ? /^&[^;&]{1,9};/.exec(xml.slice(at, Math.min(at + 12, inner.end)))?.[0] : undefined;
    shown += entity ? decodeXml(entity).length : 1;
    at += entity?.length ?? 1;
  }
  return at;
}

const PRESERVE = ' xml:space="preserve"';

/** Makes the piece's blanks at its edges count; nothing where they do already. */
export function preserved(xml: string, { start, inner }: Piece): Splice[] {
  if (!inner || /\sxml:space=["']preserve["']/.test(xml.slice(start, inner.start))) return [];
  const at = start + '<w:t'.length;
  const other = /\sxml:space=["'][^"']*["']/.exec(xml.slice(start, inner.start));
  const place = other ? { start: start + other.index, end: start + other.index + other[0].length } : { start: at, end: at };
  return [{ ...place, text: PRESERVE, once: true }];
}
