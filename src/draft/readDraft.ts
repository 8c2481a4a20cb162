/** Any draft -> its text in NFC, one paragraph a line, table rows with "|" between cells. */
import { cleanText } from '../locale/encoding';
import { readDocx } from './readDocx';
import { readHtml } from './readHtml';

export type DraftSource =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'html'; readonly html: string }
  /** The parts that matter: word/document.xml, word/footnotes.xml, word/endnotes.xml. */
  | { readonly kind: 'docx'; readonly parts: ReadonlyMap<string, string> };

/** Plain text stays exactly the file's own, apart from NFC, so that offsets hold in the file. Throws InputError for a .docx without a document. */
export function readDraft(source: DraftSource): string {
  switch (source.kind) {
    case 'text':
      return source.text.normalize('NFC');
    case 'html':
      return cleanText(readHtml(source.html));
    case 'docx':
      return readDocx(source.parts);
  }
}
