/** Where things are in a workbook's package; shared by the reader and the writer-back. */
import { InputError } from '../../model/errors';
import { readRelationships, relationshipsPart, type Relationship } from '../../opc/relationships';
import { attribute, decodeXml, guardXml, tagName } from '../../opc/xmlGuard';
import { fromUtf8, inflateEntry, openZip, type ZipPackage } from '../../opc/zip';

const WORKBOOK_TYPES = ['sheet.main+xml', 'sheet.macroEnabled.main+xml', 'template.main+xml', 'template.macroEnabled.main+xml'];

export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly relationships: readonly Relationship[];
}

/** What the date systems of 1900 and of old Macintosh workbooks are apart. */
export const DAYS_TO_1904 = 1462;

export interface WorkbookPackage {
  readonly zip: ZipPackage;
  readonly workbookPart: string;
  readonly workbookRelationships: readonly Relationship[];
  readonly sheets: readonly SheetPart[];
  /** The date system of old Macintosh workbooks. */
  readonly date1904: boolean;
  text(part: string): string;
}

/** Throws InputError for anything but a whole, unprotected .xlsx or .xlsm. */
export function openWorkbookPackage(bytes: Uint8Array): WorkbookPackage {
  const zip = openZip(bytes);
  const text = (part: string): string => {
    const entry = zip.entry(part);
    if (!entry) throw new InputError(`tệp thiếu phần ${part}; mở bằng Excel, lưu lại rồi thử lại.`);
    return fromUtf8(inflateEntry(entry));
  };
  const relationshipsOf = (part: string): Relationship[] => (zip.entry(relationshipsPart(part)) ? readRelationships(part, text(relationshipsPart(part))) : []);
  if (!zip.entry('[Content_Types].xml')) throw new InputError('tệp là một tệp nén, không phải sổ Excel .xlsx.');
  const workbookPart = relationshipsOf('').find((relationship) => relationship.type === 'officeDocument')?.target ?? '';
  const contentTypes = text('[Content_Types].xml');
  if (!zip.entry(workbookPart) || !WORKBOOK_TYPES.some((type) => contentTypes.includes(type))) {
    throw new InputError(
      contentTypes.includes('wordprocessingml')
        ? 'tệp là văn bản Word, không phải sổ Excel .xlsx.'
        : contentTypes.includes('sheet.binary')
          ? 'tệp ở định dạng .xlsb. Mở bằng Excel, lưu lại dạng .xlsx rồi thử lại.'
          : 'tệp không phải sổ Excel .xlsx.',
    );
  }
  const workbookRelationships = relationshipsOf(workbookPart);
  const sheets: SheetPart[] = [];
  let date1904 = false;
  guardXml(workbookPart, text(workbookPart), (tag) => {
    const name = tagName(tag).replace(/^.*:/, '');
    if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attribute(tag, 'date1904') ?? '');
    if (name !== 'sheet') return;
    const id = /(?:^|\s)[\w.-]+:id=["']([^"']*)["']/.exec(tag)?.[1] ?? '';
    const part = workbookRelationships.find((relationship) => relationship.id === id && relationship.type === 'worksheet')?.target;
    if (part) sheets.push({ name: decodeXml(attribute(tag, 'name') ?? ''), part, relationships: relationshipsOf(part) });
  });
  if (!sheets.length) throw new InputError('sổ Excel không có trang tính nào.');
  return { zip, workbookPart, workbookRelationships, sheets, date1904, text };
}
