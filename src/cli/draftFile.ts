/** A draft from disk: .docx, .txt, .md or .html in the encodings that Windows leaves behind. */
import { extname } from 'node:path';
import { readDraft } from '../draft/readDraft';
import { InputError } from '../model/errors';
import { fromUtf8, inflateEntry, openZip } from '../opc/zip';
import { readBytes } from './files';

const DOCX_PARTS = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'];

/** UTF-8, UTF-16 by its mark, else the Vietnamese code page. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1258').decode(bytes);
  }
}

function docxParts(bytes: Uint8Array): Map<string, string> {
  const zip = openZip(bytes);
  return new Map(
    DOCX_PARTS.flatMap((name) => {
      const entry = zip.entry(name);
      return entry ? [[name, fromUtf8(inflateEntry(entry))] as const] : [];
    }),
  );
}

export interface DraftFile {
  readonly text: string;
  /** False for .txt, whose text is the file's own. */
  readonly extracted: boolean;
}

/** Throws InputError for other kinds of files and for what can't be read. */
export function readDraftFile(path: string): DraftFile {
  const extension = extname(path).toLowerCase();
  const bytes = readBytes(path);
  switch (extension) {
    case '.txt':
      return { text: readDraft({ kind: 'text', text: decode(bytes) }), extracted: false };
    case '.md':
      return { text: readDraft({ kind: 'text', text: decode(bytes) }), extracted: true };
    case '.html':
    case '.htm':
      return { text: readDraft({ kind: 'html', html: decode(bytes) }), extracted: true };
    case '.docx':
    case '.docm':
      return { text: readDraft({ kind: 'docx', parts: docxParts(bytes) }), extracted: true };
    default:
      throw new InputError(`${path}: chỉ soát được tệp .docx, .txt, .md hoặc .html.`);
  }
}
