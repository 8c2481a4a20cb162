/** The parts of the package that don't depend on the report's text: content types, relationships, settings, properties. */
import { escapeXml, XML_DECLARATION } from '../../opc/escape';
import { NAMESPACES } from './elements';
import { LAST_VALUES_NAMESPACE } from './lastValues';
import { HEADER_IDS } from './section';

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const OFFICE_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Type is the last step of its address. */
export type RelationshipEntry = readonly [id: string, type: string, target: string];

const relationships = (targets: readonly RelationshipEntry[]): string =>
  [
    `${XML_DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">`,
    ...targets.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`),
    '</Relationships>',
  ].join('');

/** `part` begins with a slash. */
export const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${type}"/>`;

const CONTENT_TYPES = [
  `${XML_DECLARATION}<Types xmlns="${PACKAGE}/content-types">`,
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>',
  override('/word/document.xml', `${WORD_TYPE}document.main+xml`),
  override('/word/styles.xml', `${WORD_TYPE}styles+xml`),
  override('/word/settings.xml', `${WORD_TYPE}settings+xml`),
  override('/word/footnotes.xml', `${WORD_TYPE}footnotes+xml`),
  override('/word/header1.xml', `${WORD_TYPE}header+xml`),
  override('/word/header2.xml', `${WORD_TYPE}header+xml`),
  override('/customXml/itemProps1.xml', 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'),
  override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
].join('');

/** `more` are elements for further parts. */
export const contentTypes = (more: readonly string[]): string => `${CONTENT_TYPES}${more.join('')}</Types>`;

/** The workbook inside a chart. */
export const partRelationships = ([id, type, target]: RelationshipEntry): string => relationships([[id, `${OFFICE_RELATION}${type}`, target]]);

export const PACKAGE_RELATIONSHIPS = relationships([
  ['rId1', `${OFFICE_RELATION}officeDocument`, 'word/document.xml'],
  ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
]);

const DOCUMENT_TARGETS: readonly RelationshipEntry[] = [
  ['rId1', `${OFFICE_RELATION}styles`, 'styles.xml'],
  ['rId2', `${OFFICE_RELATION}settings`, 'settings.xml'],
  ['rId3', `${OFFICE_RELATION}footnotes`, 'footnotes.xml'],
  [HEADER_IDS.first, `${OFFICE_RELATION}header`, 'header1.xml'],
  [HEADER_IDS.default, `${OFFICE_RELATION}header`, 'header2.xml'],
  ['rId6', `${OFFICE_RELATION}customXml`, '../customXml/item1.xml'],
];

export const documentRelationships = (more: readonly RelationshipEntry[]): string =>
  relationships([...DOCUMENT_TARGETS, ...more.map(([id, type, target]): RelationshipEntry => [id, `${OFFICE_RELATION}${type}`, target])]);

export const CUSTOM_XML_RELATIONSHIPS = relationships([['rId1', `${OFFICE_RELATION}customXmlProps`, 'itemProps1.xml']]);

/** A fixed id: the store is found by its schema, and the same report must give the same bytes. */
export const CUSTOM_XML_PROPERTIES = [
  `${XML_DECLARATION}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{6B1F3F0A-4B0C-4E57-9C0E-5D3B5A0E0001}">`,
  `<ds:schemaRefs><ds:schemaRef ds:uri="${LAST_VALUES_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
].join('');

/** compatibilityMode 15 is Word 2013 and later; without it Word opens the file in compatibility mode. */
export const SETTINGS = [
  `${XML_DECLARATION}<w:settings ${NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>`,
  '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>',
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
  '<w:themeFontLang w:val="vi-VN"/></w:settings>',
].join('');

/** Without dates and author: they would change the bytes, and name a person. */
export const coreProperties = (title: string): string =>
  [
    `${XML_DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`,
    `<dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`,
  ].join('');
