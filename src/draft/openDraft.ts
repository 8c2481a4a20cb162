/** A draft's file -> its text: .docx, .txt, .md or .html, in the encodings that Windows leaves behind. */
import { decodeText } from '../locale/decode';
import { decodeLegacy } from '../locale/legacyText';
import { InputError } from '../model/errors';
import { fromUtf8, inflateEntry, openZip } from '../opc/zip';
import { isDraftPart, readStyledDocx } from './readDocx';
import { readDraft } from './readDraft';

export interface OpenedDraft {
  readonly text: string;
  readonly kind: 'text' | 'markdown' | 'html' | 'docx';
}

const textOf = (bytes: Uint8Array): string => decodeLegacy(decodeText(bytes));

function docxParts(bytes: Uint8Array): Map<string, string> {
  const { entries } = openZip(bytes);
  return new Map(entries.filter(({ name }) => isDraftPart(name)).map((entry) => [entry.name, fromUtf8(inflateEntry(entry))]));
}

/** `name` says by its ending what the file is. Throws InputError for other kinds of files and for what can't be read. */
export function openDraft(name: string, bytes: Uint8Array): OpenedDraft {
  const ending = /\.([^./\\]*)$/.exec(name)?.[1]?.toLowerCase();
  switch (ending) {
    case 'txt':
      return { text: readDraft({ kind: 'text', text: textOf(bytes) }), kind: 'text' };
    case 'md':
      return { text: readDraft({ kind: 'text', text: textOf(bytes) }), kind: 'markdown' };
    case 'html':
    case 'htm':
      return { text: readDraft({ kind: 'html', html: textOf(bytes) }), kind: 'html' };
    case 'docx':
    case 'docm':
      return { text: readDraft({ kind: 'docx', parts: docxParts(bytes) }), kind: 'docx' };
    default:
      throw new InputError('chỉ soát được tệp .docx, .txt, .md hoặc .html.');
  }
}

/** The same file with bold and italic as the template language marks them, where it can say them. Throws InputError. */
export function openStyledDraft(name: string, bytes: Uint8Array): { readonly text: string; readonly styled: boolean } {
  const { text, kind } = openDraft(name, bytes);
  return kind === 'docx' ? { text: readStyledDocx(docxParts(bytes)), styled: true } : { text, styled: false };
}
