/** One series of a chart: its name, look and labels, and its data as references with what they showed last. */
import type { ChartData } from '../model/chart';
import { escapeXml } from '../opc/escape';
import { EDGE, fillLook, lineLook } from './chartLooks';
import { rangeReference, type ChartLook, type ChartPlace } from './chartPlace';

const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;

function fillXml(index: number): string {
  const { color, pattern } = fillLook(index);
  const fill = pattern
    ? `<a:pattFill prst="${pattern}"><a:fgClr><a:srgbClr val="${EDGE}"/></a:fgClr><a:bgClr><a:srgbClr val="${color}"/></a:bgClr></a:pattFill>`
    : solid(color);
  return `<c:spPr>${fill}<a:ln w="6350">${solid(EDGE)}</a:ln></c:spPr>`;
}

function lineXml(index: number): string {
  const { color, dash, marker, hollow } = lineLook(index);
  return [
    `<c:spPr><a:ln w="28575" cap="rnd">${solid(color)}<a:prstDash val="${dash}"/><a:round/></a:ln></c:spPr>`,
    `<c:marker><c:symbol val="${marker}"/><c:size val="7"/><c:spPr>${solid(hollow ? 'FFFFFF' : color)}<a:ln w="9525">${solid(color)}</a:ln></c:spPr></c:marker>`,
  ].join('');
}

const shown = (isPie: boolean): string =>
  `<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="${isPie ? 1 : 0}"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;

/** A printed label is text: Office would group its thousands as the computer does, not as the report. */
function labelsXml({ shape, categories, series }: ChartData, index: number, { labels }: ChartLook): string {
  const isPie = shape === 'pie';
  const position = `<c:dLblPos val="${shape === 'line' ? 't' : 'outEnd'}"/>`;
  const own =
    labels === 'printed'
      ? (series[index]?.labels ?? []).flatMap((label, at) => {
          if (!label) return [];
          const text = escapeXml(isPie ? `${categories[at] ?? ''}: ${label}` : label);
          return [
            `<c:dLbl><c:idx val="${at}"/><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="vi-VN"/><a:t>${text}</a:t></a:r></a:p></c:rich></c:tx>${position}${shown(isPie)}</c:dLbl>`,
          ];
        })
      : [];
  const format = labels === 'printed' ? '' : `<c:numFmt formatCode="${escapeXml(labels.format)}" sourceLinked="0"/>`;
  return `<c:dLbls>${own.join('')}${format}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${position}${shown(isPie)}${isPie ? '<c:showLeaderLines val="1"/>' : ''}</c:dLbls>`;
}

const points = (texts: readonly (string | null)[]): string =>
  `<c:ptCount val="${texts.length}"/>${texts.map((text, at) => (text === null ? '' : `<c:pt idx="${at}"><c:v>${escapeXml(text)}</c:v></c:pt>`)).join('')}`;

/** The elements of a series that say something; the others are its looks. */
export interface SeriesElements {
  readonly tx: string;
  readonly dLbls: string;
  readonly cat: string;
  readonly val: string;
}

export function seriesElements(data: ChartData, index: number, place: ChartPlace, look: ChartLook): SeriesElements {
  const { categories, series } = data;
  const { name = '', values = [] } = series[index] ?? {};
  const { top, left } = place;
  const [first, last, column] = [top + 1, top + Math.max(1, categories.length), left + 1 + index];
  const reference = (from: readonly [number, number], to: readonly [number, number]): string => `<c:f>${escapeXml(rangeReference(place, from, to))}</c:f>`;
  const format = look.labels === 'printed' ? 'General' : look.labels.format;
  return {
    tx: `<c:tx><c:strRef>${reference([top, column], [top, column])}<c:strCache>${points([name])}</c:strCache></c:strRef></c:tx>`,
    dLbls: labelsXml(data, index, look),
    cat: `<c:cat><c:strRef>${reference([first, left], [last, left])}<c:strCache>${points(categories)}</c:strCache></c:strRef></c:cat>`,
    val: [
      `<c:val><c:numRef>${reference([first, column], [last, column])}<c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>`,
      `${points(values.map((value) => (value === null ? null : String(value))))}</c:numCache></c:numRef></c:val>`,
    ].join(''),
  };
}

export function seriesXml(data: ChartData, index: number, place: ChartPlace, look: ChartLook): string {
  const { tx, dLbls, cat, val } = seriesElements(data, index, place, look);
  const looks = {
    columns: `${fillXml(index)}<c:invertIfNegative val="0"/>`,
    bars: `${fillXml(index)}<c:invertIfNegative val="0"/>`,
    line: lineXml(index),
    pie: data.categories.map((_, at) => `<c:dPt><c:idx val="${at}"/><c:bubble3D val="0"/>${fillXml(at)}</c:dPt>`).join(''),
  }[data.shape];
  const end = data.shape === 'line' ? '<c:smooth val="0"/>' : '';
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${tx}${looks}${dLbls}${cat}${val}${end}</c:ser>`;
}
