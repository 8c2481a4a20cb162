/** A workbook's package in the middle of a change: parts are inflated once, what depends on any cell is seen to at the end. */
import { relationshipsPart } from '../../opc/relationships';
import { rewritePackage } from '../../opc/zip';
import { contentTypesXml, namespacesOf, relationshipsXml, workbookXml } from './packageLists';
import { openFormats, type ShownFormats } from './shownFormats';
import { DAYS_TO_1904, openWorkbookPackage, type WorkbookPackage } from './workbookPackage';

export interface PackageEditor {
  readonly sheets: WorkbookPackage['sheets'];
  readonly workbookPart: string;
  /** A day's number as Excel counts from March 1900 on, in the workbook's own date system. */
  ownSerial(serial: number): number;
  /** Undefined where the workbook has no styles. */
  readonly formats: ShownFormats | undefined;
  /** A part as the file has it. */
  text(part: string): string;
  set(part: string, xml: string): void;
  /** Parts that came out as they were are copied; formulas are calculated when the file is opened, as their order of calculation is dropped. */
  toBytes(): Uint8Array;
}

/** Throws InputError for what isn't a workbook. */
export function openPackage(bytes: Uint8Array): PackageEditor {
  const pack = openWorkbookPackage(bytes);
  const { zip, workbookPart, workbookRelationships } = pack;
  const texts = new Map<string, string>();
  const text = (part: string): string => {
    const known = texts.get(part) ?? pack.text(part);
    texts.set(part, known);
    return known;
  };
  const workbook = text(workbookPart);
  const namespaces = namespacesOf(workbookPart, workbook);
  const stylesPart = workbookRelationships.find(({ type }) => type === 'styles')?.target;
  const formats = stylesPart === undefined ? undefined : openFormats(stylesPart, text(stylesPart));
  const changes = new Map<string, string | null>();

  return {
    sheets: pack.sheets,
    workbookPart,
    ownSerial: (serial) => (pack.date1904 ? serial - DAYS_TO_1904 : serial),
    formats,
    text,
    set: (part, xml) => void changes.set(part, xml),
    toBytes: () => {
      if (stylesPart !== undefined && formats?.grown) changes.set(stylesPart, formats.toXml());
      changes.set(workbookPart, workbookXml(workbookPart, workbook, [], namespaces));
      const chains = workbookRelationships.filter(({ type }) => type === 'calcChain');
      if (chains.length) {
        const parts = chains.map(({ target }) => target);
        const ids = chains.map(({ id }) => id);
        changes.set('[Content_Types].xml', contentTypesXml(text('[Content_Types].xml'), [], parts));
        changes.set(relationshipsPart(workbookPart), relationshipsXml(text(relationshipsPart(workbookPart)), [], ids, namespaces));
        for (const part of parts) if (zip.entry(part)) changes.set(part, null);
      }
      return rewritePackage(zip, new Map([...changes].filter(([part, xml]) => xml === null || !zip.entry(part) || text(part) !== xml)));
    },
  };
}
