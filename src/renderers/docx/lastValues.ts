/** customXml/item1.xml: the figures as this file prints them, so that `refresh` knows a figure that someone changed by hand. */
import { escapeXml } from '../markup';
import { XML_DECLARATION } from './elements';
import type { LastValue } from './figureControl';

export const LAST_VALUES_NAMESPACE = 'urn:chot-so:figures:1';

const figureXml = ({ figure, tag, bookmark }: LastValue): string =>
  `<f key="${escapeXml(figure.key)}" text="${escapeXml(figure.text)}" cells="${escapeXml(figure.cells.join(' '))}" tag="${escapeXml(tag)}" bookmark="${bookmark}"/>`;

export const lastValuesXml = (values: readonly LastValue[]): string =>
  `${XML_DECLARATION}<figures xmlns="${LAST_VALUES_NAMESPACE}">${values.map(figureXml).join('')}</figures>`;
