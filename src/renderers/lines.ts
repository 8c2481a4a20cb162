/** The report line by line, in the one order that all outputs share. */
import { ADDRESSEES, DRAFT_NOTICE, MOTTO, NATION, RECIPIENTS } from '../locale/lexicon';
import type { Block, InlineContent, ParagraphKind, ReportDocument, TextRun } from '../model/document';

export type LineRole =
  | 'draft'
  | 'superior'
  | 'agency'
  | 'nation'
  | 'motto'
  | 'number'
  | 'place'
  | 'type'
  | 'subject'
  | 'addressee'
  | ParagraphKind
  | 'caption'
  | 'tableHeader'
  | 'tableRow'
  | 'recipientsLabel'
  | 'recipient'
  | 'authority'
  | 'position'
  | 'signer'
  | 'note'
  | 'annexTitle';

export interface ReportLine {
  readonly role: LineRole;
  readonly content: InlineContent;
}

const CELL_SEPARATOR: TextRun = { text: ' | ' };

function joinCells(cells: readonly InlineContent[]): InlineContent {
  return cells.flatMap((cell, i) => (i ? [CELL_SEPARATOR, ...cell] : cell));
}

function* blockLines(blocks: readonly Block[]): Generator<ReportLine> {
  for (const block of blocks) {
    if (block.kind !== 'table') {
      yield { role: block.kind, content: block.content };
      continue;
    }
    if (block.caption.length) yield { role: 'caption', content: block.caption };
    yield { role: 'tableHeader', content: joinCells(block.columns.map(({ title }) => [{ text: title }])) };
    for (const row of block.rows) yield { role: 'tableRow', content: joinCells(row) };
  }
}

const plain = (role: LineRole, text: string): ReportLine[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => ({ role, content: [{ text: line }] }));

/** Absent items give no line. */
export function* reportLines(document: ReportDocument): Generator<ReportLine> {
  const { head, signature } = document;
  if (document.draft) yield* plain('draft', DRAFT_NOTICE);
  yield* plain('superior', head.superior);
  yield* plain('agency', head.agency);
  yield* plain('nation', NATION);
  yield* plain('motto', MOTTO);
  yield* plain('number', head.number);
  yield* plain('place', head.placeAndDate);
  yield* plain('type', head.type);
  for (const line of head.subject) yield* plain('subject', line);
  if (head.addressees.length === 1) yield* plain('addressee', `${ADDRESSEES} ${head.addressees[0] ?? ''}`);
  else if (head.addressees.length) {
    yield* plain('addressee', ADDRESSEES);
    for (const line of head.addressees) yield* plain('addressee', `- ${line}`);
  }
  yield* blockLines(document.body);
  if (signature.recipients.length) yield* plain('recipientsLabel', RECIPIENTS);
  for (const line of signature.recipients) yield* plain('recipient', `- ${line}`);
  for (const line of signature.authority) yield* plain('authority', line);
  for (const line of signature.position) yield* plain('position', line);
  yield* plain('signer', signature.signer);
  for (const [index, note] of document.notes.entries()) {
    for (const [i, content] of note.entries()) yield { role: 'note', content: i === 0 ? [{ text: `[${index + 1}] ` }, ...content] : content };
  }
  for (const annex of document.annexes) {
    for (const content of annex.title) yield { role: 'annexTitle', content };
    yield* blockLines(annex.blocks);
  }
}
