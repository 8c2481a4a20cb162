/** The report's paragraphs as wording, each figure left open: what `refresh` compares to see whether a sentence itself has changed. */
import { isNoteMark, type Block, type InlineContent, type ReportDocument } from '../../model/document';
import { cleanText } from '../../locale/encoding';
import { addresseeLines, headRows, signatureRow, titleLines, type FrameLine } from '../frame';
import { textHash } from './textHash';

/** Stands for a figure. */
export const OPEN_FIGURE = '\ufffc';

export interface WordedParagraph {
  readonly wording: string;
  readonly content: InlineContent;
}

/** One normal form for the report's paragraphs and for those read back from a file. */
export const normalWording = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\s\s+|[^\S ]/g, ' ')
    .trim();

/** Where Word anchors a note it shows no text; a further mark is a number. */
const wordingOf = (content: InlineContent): string =>
  normalWording(
    cleanText(content.map((inline) => (isNoteMark(inline) ? (inline.first ? '' : String(inline.note)) : inline.figure ? OPEN_FIGURE : inline.text)).join('')),
  );

function* blockContents(blocks: readonly Block[], charts: boolean): Generator<InlineContent> {
  for (const block of blocks) {
    if (block.kind !== 'table') yield block.content;
    else {
      yield block.caption;
      if (block.chart && !charts) continue;
      for (const { title } of block.columns) yield [{ text: title }];
      for (const row of block.rows) yield* row;
    }
  }
}

const frameContents = (lines: readonly FrameLine[]): InlineContent[] => lines.flatMap((line) => ('text' in line ? [[{ text: line.text }]] : []));

/** Every paragraph in the order in which the file is written; a table's cell is a paragraph. `charts`: what they draw as well, which a pasted report shows as tables. */
export function* reportContents(document: ReportDocument, charts = true): Generator<InlineContent> {
  const { head, signature } = document;
  for (const { left, right } of headRows(head)) yield* frameContents([...left, ...right]);
  yield* frameContents([...titleLines(head), ...addresseeLines(head)]);
  yield* blockContents(document.body, charts);
  const { left, right } = signatureRow(signature);
  yield* frameContents([...left, ...right]);
  for (const annex of document.annexes) {
    yield* annex.title;
    yield* blockContents(annex.blocks, charts);
  }
  for (const note of document.notes) yield* note;
}

/** The paragraphs that say something in words. */
export function wordedParagraphs(document: ReportDocument): WordedParagraph[] {
  const found: WordedParagraph[] = [];
  for (const content of reportContents(document, false)) {
    const wording = wordingOf(content);
    if (/\p{L}/u.test(wording)) found.push({ wording, content });
  }
  return found;
}

export const wordingHashes = (document: ReportDocument): string[] => wordedParagraphs(document).map(({ wording }) => textHash(wording));
