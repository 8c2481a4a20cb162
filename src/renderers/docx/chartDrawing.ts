/** Charts in Word: an inline drawing in the text, and the parts that it leads to. */
import { chartData, chartInWords } from '../../chart/chartData';
import type { ChartLook } from '../../chart/chartPlace';
import { CHART_NAMESPACE, chartXml, DRAWING_NAMESPACE } from '../../chart/chartXml';
import { DATA_PLACE, dataWorkbook } from '../../chart/dataWorkbook';
import { contentText, figureIn, type ChartBlock } from '../../model/document';
import type { ChartData } from '../../model/chart';
import { escapeXml } from '../../opc/escape';
import { FONT, TEXT_WIDTH } from '../styleSheet';
import { paragraph } from './elements';
import { textHash } from './textHash';

/** A chart's name begins so: on its drawing, which Word keeps, and in its workbook, which LibreOffice keeps. */
export const CHART_NAME = 'Chốt Số – biểu đồ';
/** From its drawing to the workbook with its data. */
const WORKBOOK_ID = 'rId1';

const [FONT_SIZE, LEAST_SIZE] = [11, 4];
export const WORD_CHART: ChartLook = { title: '', font: FONT, size: FONT_SIZE, labels: 'printed', workbook: WORKBOOK_ID };

/** What the chart shows, whatever the figures are: names of past figures change with the period. */
export const chartName = ({ rows, chart }: ChartBlock): string => {
  const keys = rows.flatMap((cells) => cells.flatMap((content) => figureIn(content)?.key ?? []));
  return `${CHART_NAME} ${textHash([chart, ...keys.filter((key) => !key.includes('['))].join(' '))}`;
};

/** What a chart's parts hold. */
export interface WordChart {
  readonly xml: string;
  readonly workbook: Uint8Array;
  /** Relationship from the first to the second. */
  readonly workbookId: string;
}

const MM = 36_000;
/** Leaves room for the caption and a paragraph on its page. */
const MAX_HEIGHT = 215;

const LEGEND = 18;

/** Characters of a name in a line beside its bars. */
const NAME = 52;
const MOST_LINES = 3;

const nameLines = ({ categories }: ChartData): number => Math.min(MOST_LINES, Math.max(1, ...categories.map(({ length }) => Math.ceil(length / NAME))));

/** Millimetres. */
function heightOf(data: ChartData): number {
  const { shape, categories, series } = data;
  if (shape !== 'bars') return 80;
  return Math.min(MAX_HEIGHT, LEGEND + categories.length * Math.max(7.5, 5 * series.length, 5 * nameLines(data)));
}

/** Points: where a page is full of bars, each must still have its name and number; programs leave out names that have no room. */
function fontSize(data: ChartData): number {
  if (data.shape !== 'bars') return FONT_SIZE;
  const room = ((heightOf(data) - LEGEND) / Math.max(1, data.categories.length)) * (72 / 25.4);
  return Math.min(FONT_SIZE, Math.max(LEAST_SIZE, Math.floor(Math.min(room / data.series.length, room / nameLines(data) / 1.25))));
}

const wordChart = (data: ChartData, name: string): WordChart => ({
  xml: chartXml(data, DATA_PLACE, { ...WORD_CHART, size: fontSize(data) }),
  workbook: dataWorkbook(data, name),
  workbookId: WORKBOOK_ID,
});

export interface ChartDrawings {
  /** The paragraph with the drawing; `properties` as for any paragraph. */
  draw(block: ChartBlock, properties?: string): string;
}

/** `place` puts the chart's parts into the package and answers the body's relationship to it; `firstId` is the drawings' first id. */
export function createChartDrawings(place: (chart: WordChart) => string, firstId = 1): ChartDrawings {
  let id = firstId;
  return {
    draw(block, properties = '') {
      const data = chartData(block);
      const name = chartName(block);
      const relationship = place(wordChart(data, name));
      const words = escapeXml(chartInWords(contentText(block.caption), data));
      const drawing = [
        '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">',
        `<wp:extent cx="${Math.round(TEXT_WIDTH * MM)}" cy="${Math.round(heightOf(data) * MM)}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>`,
        `<wp:docPr id="${id}" name="${escapeXml(name)}" descr="${words}"/><wp:cNvGraphicFramePr/>`,
        `<a:graphic xmlns:a="${DRAWING_NAMESPACE}"><a:graphicData uri="${CHART_NAMESPACE}">`,
        `<c:chart xmlns:c="${CHART_NAMESPACE}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${escapeXml(relationship)}"/>`,
        '</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
      ].join('');
      id += 1;
      return paragraph('thin', drawing, `${properties}<w:spacing w:before="60" w:after="120"/>`);
    },
  };
}
