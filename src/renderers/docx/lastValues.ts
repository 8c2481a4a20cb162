/** customXml/item1.xml: the figures as this file prints them and its wording, so that `refresh` knows what someone changed by hand. */
import { escapeXml, XML_DECLARATION } from '../../opc/escape';
import type { LastValue } from './figureControl';

export const LAST_VALUES_NAMESPACE = 'urn:chot-so:figures:1';

const figureXml = ({ figure, tag, bookmark }: LastValue): string =>
  `<f key="${escapeXml(figure.key)}" text="${escapeXml(figure.text)}" tag="${escapeXml(tag)}" bookmark="${bookmark}"/>`;

export const lastValuesXml = (values: readonly LastValue[], wording: readonly string[]): string =>
  `${XML_DECLARATION}<figures xmlns="${LAST_VALUES_NAMESPACE}">${values.map(figureXml).join('')}<wording hashes="${wording.join(' ')}"/></figures>`;
