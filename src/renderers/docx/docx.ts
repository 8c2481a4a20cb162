/** The report as a .docx after Nghị định 30/2020/NĐ-CP: every figure a content control, real footnotes, the same bytes for the same report. */
import type { ReportDocument } from '../../model/document';
import { packParts } from '../../opc/zip';
import { documentXml } from './body';
import { createChartDrawings } from './chartDrawing';
import { chartPackage } from './chartPackage';
import { createFigureControls } from './figureControl';
import { noteWriter, textWriter } from './inline';
import { lastValuesXml } from './lastValues';
import { notesXml } from './notes';
import { contentTypes, coreProperties, CUSTOM_XML_PROPERTIES, CUSTOM_XML_RELATIONSHIPS, documentRelationships, PACKAGE_RELATIONSHIPS, SETTINGS } from './parts';
import { firstHeaderXml, headerXml } from './section';
import { stylesXml } from './styles';
import { wordingHashes } from './wording';

export function renderDocx(document: ReportDocument): Uint8Array {
  const controls = createFigureControls();
  const parts = chartPackage();
  const body = documentXml(document, { write: textWriter(controls), charts: createChartDrawings(parts.place) });
  const notes = notesXml(document.notes, noteWriter(controls));
  return packParts(
    new Map<string, string | Uint8Array>([
      ['[Content_Types].xml', contentTypes(parts.types)],
      ['_rels/.rels', PACKAGE_RELATIONSHIPS],
      ['word/document.xml', body],
      ['word/_rels/document.xml.rels', documentRelationships(parts.relationships)],
      ['word/styles.xml', stylesXml()],
      ['word/settings.xml', SETTINGS],
      ['word/footnotes.xml', notes],
      ['word/header1.xml', firstHeaderXml(document.draft)],
      ['word/header2.xml', headerXml(document.draft)],
      ['customXml/item1.xml', lastValuesXml(controls.lastValues, wordingHashes(document))],
      ['customXml/_rels/item1.xml.rels', CUSTOM_XML_RELATIONSHIPS],
      ['customXml/itemProps1.xml', CUSTOM_XML_PROPERTIES],
      ['docProps/core.xml', coreProperties([document.head.type, ...document.head.subject].filter(Boolean).join(' '))],
      ...parts.parts,
    ]),
  );
}
