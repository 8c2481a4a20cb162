/** word/styles.xml: a Word style for each line of the style sheet, so that an office can restyle the whole report in Word. */
import { XML_DECLARATION } from '../../opc/escape';
import { CELL_PADDING } from '../columnWidths';
import { FONT, STYLES, type LineStyle, type StyleName } from '../styleSheet';
import { JUSTIFICATION, NAMESPACES, styleId, twips } from './elements';

const halfPoints = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;

function paragraphProperties({ keepNext, before, after, line, left, firstLine, align, outline }: LineStyle): string {
  return [
    keepNext ? '<w:keepNext/>' : '',
    `<w:spacing w:before="${before * 20}" w:after="${after * 20}" w:line="${Math.round(line * 240)}" w:lineRule="auto"/>`,
    left || firstLine ? `<w:ind w:left="${twips(left)}" w:firstLine="${twips(firstLine)}"/>` : '',
    `<w:jc w:val="${JUSTIFICATION[align]}"/>`,
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
  ].join('');
}

const runProperties = ({ bold, italic, caps, size }: LineStyle): string =>
  `${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}${caps ? '<w:caps/>' : ''}${halfPoints(size)}`;

const paragraphStyle = (name: StyleName, style: LineStyle): string =>
  [
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${styleId(name)}"><w:name w:val="Chốt Số – ${style.label}"/><w:basedOn w:val="Normal"/><w:qFormat/>`,
    `<w:pPr>${paragraphProperties(style)}</w:pPr><w:rPr>${runProperties(style)}</w:rPr></w:style>`,
  ].join('');

const DEFAULTS = [
  `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT}" w:eastAsia="${FONT}" w:hAnsi="${FONT}" w:cs="${FONT}"/>`,
  `${halfPoints(STYLES.paragraph.size)}<w:lang w:val="vi-VN" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>',
  '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
  '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:basedOn w:val="DefaultParagraphFont"/>',
  '<w:unhideWhenUsed/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
].join('');

const TABLE_STYLES = [
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>',
  '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>',
  ...Object.entries({ top: 0, left: CELL_PADDING, bottom: 0, right: CELL_PADDING }).map(([side, mm]) => `<w:${side} w:w="${twips(mm)}" w:type="dxa"/>`),
  '</w:tblCellMar></w:tblPr></w:style>',
  '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>',
  ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`),
  '</w:tblBorders></w:tblPr></w:style>',
].join('');

export const stylesXml = (): string =>
  [
    `${XML_DECLARATION}<w:styles ${NAMESPACES}>`,
    DEFAULTS,
    ...(Object.keys(STYLES) as StyleName[]).map((name) => paragraphStyle(name, STYLES[name])),
    TABLE_STYLES,
    '</w:styles>',
  ].join('');
