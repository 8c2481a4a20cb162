/** A chart as DrawingML (ECMA-376 part 1, 21.2), for .docx and .xlsx alike; children stand in the schema's order. */
import type { ChartData } from '../model/chart';
import { escapeXml, XML_DECLARATION } from '../opc/escape';
import { startsAtZero } from './chartData';
import type { ChartLook, ChartPlace } from './chartPlace';
import { seriesXml } from './chartSeries';

export const CHART_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const DRAWING_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const textProperties = ({ font, size }: ChartLook, bold = false): string => {
  const name = escapeXml(font);
  return `<a:defRPr sz="${size * 100}" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:latin typeface="${name}"/><a:ea typeface="${name}"/><a:cs typeface="${name}"/></a:defRPr>`;
};

const textBody = (look: ChartLook): string => `<c:txPr><a:bodyPr/><a:p><a:pPr>${textProperties(look)}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;

const titleXml = (look: ChartLook): string =>
  look.title
    ? `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>${textProperties(look, true)}</a:pPr><a:r><a:rPr lang="vi-VN" sz="${look.size * 100}" b="1"/><a:t>${escapeXml(look.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`
    : '<c:autoTitleDeleted val="1"/>';

const AXES = '<c:axId val="1001"/><c:axId val="1002"/>';

/** Names stand at the low end, clear of negative bars, and none is left out. The numbers are on the bars: the value axis isn't drawn. */
function axesXml(data: ChartData, { scale }: ChartLook): string {
  const lying = data.shape === 'bars';
  const ends = scale ? `<c:max val="${scale.to}"/><c:min val="${scale.from}"/>` : startsAtZero(data) ? '<c:min val="0"/>' : '';
  const line = '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="404040"/></a:solidFill></a:ln></c:spPr>';
  return [
    `<c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="${lying ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${lying ? 'l' : 'b'}"/>`,
    `<c:numFmt formatCode="@" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line}`,
    '<c:crossAx val="1002"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>',
    `<c:valAx><c:axId val="1002"/><c:scaling><c:orientation val="minMax"/>${ends}</c:scaling><c:delete val="1"/><c:axPos val="${lying ? 't' : 'l'}"/>`,
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    '<c:crossAx val="1001"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>',
  ].join('');
}

function plotXml(data: ChartData, series: string, look: ChartLook): string {
  switch (data.shape) {
    case 'pie':
      return `<c:pieChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/></c:pieChart>`;
    case 'line':
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${AXES}</c:lineChart>${axesXml(data, look)}`;
    default:
      return [
        `<c:barChart><c:barDir val="${data.shape === 'bars' ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}`,
        `<c:gapWidth val="60"/>${AXES}</c:barChart>${axesXml(data, look)}`,
      ].join('');
  }
}

/** One series needs no legend: the caption says what it is. */
const legendXml = ({ shape, series }: ChartData): string =>
  shape !== 'pie' && series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : '';

/** The part's XML; same chart, same bytes. */
export function chartXml(data: ChartData, place: ChartPlace, look: ChartLook): string {
  const series = data.series.map((_, index) => seriesXml(data, index, place, look)).join('');
  return [
    `${XML_DECLARATION}<c:chartSpace xmlns:c="${CHART_NAMESPACE}" xmlns:a="${DRAWING_NAMESPACE}" xmlns:r="${RELATIONSHIPS}">`,
    `<c:date1904 val="0"/><c:lang val="vi-VN"/><c:roundedCorners val="0"/><c:chart>${titleXml(look)}<c:plotArea><c:layout/>${plotXml(data, series, look)}</c:plotArea>`,
    `${legendXml(data)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`,
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>',
    textBody(look),
    look.workbook === undefined ? '' : `<c:externalData r:id="${escapeXml(look.workbook)}"><c:autoUpdate val="0"/></c:externalData>`,
    '</c:chartSpace>',
  ].join('');
}
