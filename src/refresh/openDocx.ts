/** A .docx from outside: which of its parts hold text, and a clear refusal of what only looks like one. */
import { InputError } from '../model/errors';
import { readRelationships, relationshipsPart } from '../opc/relationships';
import { attribute, guardXml, tagName } from '../opc/xmlGuard';
import { inflateEntry, openZip, type ZipPackage } from '../opc/zip';
import { scanStory } from './scanStory';
import type { Story } from './story';

export interface Docx {
  readonly zip: ZipPackage;
  /** Part name of the body. */
  readonly main: string;
  /** By relationship type: footnotes, header, customXml, styles, …; in the order of their relationships. */
  related(type: string): readonly string[];
  /** Throws InputError where the part is missing or damaged. */
  text(part: string): string;
}

/** Unlike `fromUtf8` it keeps the byte order mark and refuses what wouldn't come back as the same bytes. */
const exact = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const notWord = (): InputError => new InputError('tệp không phải là văn bản Word .docx. Mở đúng tệp báo cáo, hoặc lưu lại dạng .docx rồi thử lại.');

function partText(zip: ZipPackage, part: string): string {
  const entry = zip.entry(part);
  if (!entry) throw new InputError(`tệp .docx thiếu phần ${part}. Mở tệp bằng Word, lưu lại rồi thử lại.`);
  const bytes = inflateEntry(entry);
  try {
    return exact.decode(bytes);
  } catch {
    throw new InputError(`phần ${part} của tệp không phải UTF-8. Mở tệp bằng Word, lưu lại rồi thử lại.`);
  }
}

/** The content type of the body says whether the file carries macros; `.dotx` is a template without them. */
function refuseKind(zip: ZipPackage, main: string, mayBeTemplate: boolean): void {
  let type = '';
  guardXml('[Content_Types].xml', partText(zip, '[Content_Types].xml'), (tag) => {
    if (/(^|:)Override$/.test(tagName(tag)) && attribute(tag, 'PartName') === `/${main}`) type = attribute(tag, 'ContentType') ?? '';
  });
  if (/macroEnabled/i.test(type)) throw new InputError('tệp có macro (.docm hoặc .dotm). Mở bằng Word, lưu dạng .docx (không có macro) rồi thử lại.');
  if (/wordprocessingml\.template\.main/.test(type)) {
    if (!mayBeTemplate) throw new InputError('tệp là tệp mẫu Word (.dotx). Mở tệp, lưu dạng .docx rồi thử lại.');
  } else if (type && !/wordprocessingml\.document\.main/.test(type)) throw notWord();
}

/** Throws InputError, one sentence, for what isn't a plain transitional .docx. */
export function openDocx(bytes: Uint8Array, { mayBeTemplate = false }: { readonly mayBeTemplate?: boolean } = {}): Docx {
  const zip = openZip(bytes);
  if (!zip.entry('_rels/.rels') || !zip.entry('[Content_Types].xml')) throw notWord();
  const roots = partText(zip, '_rels/.rels');
  const main = readRelationships('', roots).find(({ type, external }) => type === 'officeDocument' && !external)?.target;
  if (!main || !zip.entry(main)) throw notWord();
  refuseKind(zip, main, mayBeTemplate);
  const body = partText(zip, main);
  if (/http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main/.test(body.slice(0, 4000)))
    throw new InputError('tệp lưu theo dạng “Strict Open XML”. Mở bằng Word, chọn Lưu dạng Word Document (*.docx) rồi thử lại.');
  if (!/<w:document[\s>]/.test(body.slice(0, 4000))) throw notWord();
  const relationships = zip.entry(relationshipsPart(main)) ? readRelationships(main, partText(zip, relationshipsPart(main))) : [];
  const internal = relationships.filter(({ external, target }) => !external && zip.entry(target));
  return {
    zip,
    main,
    related: (type) => [...new Set(internal.filter((one) => one.type === type).map(({ target }) => target))],
    text: (part) => (part === main ? body : partText(zip, part)),
  };
}

const TEXT_PARTS = ['footnotes', 'endnotes', 'header', 'footer'] as const;

/** Every part that holds text, the body first. Throws InputError where one is damaged. */
export const readStories = (docx: Docx): Story[] =>
  [docx.main, ...TEXT_PARTS.flatMap((type) => docx.related(type))].map((part) => scanStory(part, docx.text(part)));

const IDS = [/<w:id w:val="(\d{1,9})"/g, /<w:bookmarkStart\b[^>]*\sw:id="(\d{1,9})"/g];

/** For new controls and bookmarks, of which Word wants each id once in the whole file: one more than the highest in use. */
export const freeId = (stories: readonly Story[]): number =>
  1 + stories.reduce((most, { xml }) => IDS.reduce((high, ids) => [...xml.matchAll(ids)].reduce((id, match) => Math.max(id, Number(match[1])), high), most), 0);
