/** word/document.xml: head, title, body and signature, then the annexes. */
import { XML_DECLARATION } from '../../opc/escape';
import type { Annex, InlineContent, ReportDocument } from '../../model/document';
import { addresseeLines, annexTitleFrame, HEAD_COLUMNS, headRows, SIGNATURE_COLUMNS, signatureRow, titleLines } from '../frame';
import { TEXT_WIDTH } from '../styleSheet';
import { thinLine, blocksXml, type BlockWriters } from './blocks';
import { NAMESPACES, paragraph, sideIndents } from './elements';
import { frameLines, frameTable } from './frame';
import type { InlineWriter } from './inline';
import { SECTION } from './section';

function titleLine(line: InlineContent, write: InlineWriter): string {
  const { style, width } = annexTitleFrame(line);
  return paragraph(style, write(line), sideIndents(TEXT_WIDTH, width));
}

/** An annex without its section. */
export const annexXml = (annex: Annex, writers: BlockWriters): string[] => [
  ...annex.title.map((line) => titleLine(line, writers.write)),
  thinLine(),
  ...blocksXml(annex.blocks, writers, false),
];

export function documentXml({ head, body, signature, annexes }: ReportDocument, writers: BlockWriters): string {
  const report = [
    frameTable(HEAD_COLUMNS, headRows(head)),
    thinLine(),
    frameLines(titleLines(head)),
    frameLines(addresseeLines(head)),
    ...blocksXml(body, writers, true),
    frameTable(SIGNATURE_COLUMNS, [signatureRow(signature)]),
  ];
  const sections = [report, ...annexes.map((annex) => annexXml(annex, writers))];
  return [
    `${XML_DECLARATION}<w:document ${NAMESPACES}><w:body>`,
    // Each section but the last keeps its properties in its last paragraph; the last paragraph may not be a table's.
    ...sections.flatMap((section, index) => (index < sections.length - 1 ? [...section, thinLine('', SECTION)] : [...section, thinLine(), SECTION])),
    '</w:body></w:document>',
  ].join('');
}
