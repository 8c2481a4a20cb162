/** Puts written sheets into an existing workbook: their parts and the lists that name them change, every other part is copied as it lies. */
import { InputError } from '../model/errors';
import { relationshipsPart } from '../opc/relationships';
import { attribute, decodeXml, tagName } from '../opc/xmlGuard';
import { rewritePackage } from '../opc/zip';
import { chartParts } from './xlsx/chartParts';
import {
  contentTypesXml,
  EMPTY_RELATIONSHIPS,
  namespacesOf,
  readNames,
  relationshipsXml,
  workbookXml,
  type Namespaces,
  type WorkbookNames,
} from './xlsx/packageLists';
import { sheetRows, type WrittenSheet } from '../model/writtenSheet';
import { lookOf, tableXml, worksheetXml, type TableIdentity } from './xlsx/sheetXml';
import { XML_DECLARATION } from '../opc/escape';
import { findPlaces } from './sheetPlaces';
import { applyFormats, emptyStyles } from './xlsx/stylesXml';
import { openWorkbookPackage, type SheetPart, type WorkbookPackage } from './xlsx/workbookPackage';
import { splitXml } from './xlsx/xmlPieces';

interface TablePart {
  readonly part: string;
  readonly relationship: string;
  readonly identity: TableIdentity;
}

type SheetWithTables = SheetPart & { readonly tables: readonly string[]; readonly tableParts: readonly TablePart[] };

function withTables(pack: WorkbookPackage, sheet: SheetPart): SheetWithTables {
  const tableParts = sheet.relationships.flatMap(({ id, type, target }): TablePart[] => {
    if (type !== 'table') return [];
    const { tag, pieces } = splitXml(target, pack.text(target));
    const style = pieces.find(({ local }) => local === 'tableStyleInfo')?.tag;
    const name = decodeXml(attribute(tag, 'displayName') ?? attribute(tag, 'name') ?? '');
    return [{ part: target, relationship: id, identity: { id: Number(attribute(tag, 'id') ?? 0), name, style: style?.slice(tagName(style).length) } }];
  });
  return { ...sheet, tableParts, tables: tableParts.map(({ identity }) => identity.name) };
}

/** A written sheet with the parts that it goes into. */
interface Place {
  readonly sheet: WrittenSheet;
  readonly name: string;
  readonly part: string;
  readonly table: TablePart | undefined;
  readonly isNew: boolean;
}

/** A PivotTable on a sheet that will be replaced would be overwritten in silence; so would another table, which findPlaces sees to. */
function refusePivots({ name, relationships }: SheetPart): void {
  if (relationships.some(({ type }) => type === 'pivotTable'))
    throw new InputError(`Trang “${name}” do Chốt Số ghi lại có thêm PivotTable; chuyển PivotTable sang trang khác rồi thử lại.`);
}

/** Names that collide with nothing: part names are compared without regard to case (ECMA-376 part 2, 6.2.2.3). */
function freeNames(known: readonly string[]): (candidate: (n: number) => string) => string {
  const used = new Set(known.map((name) => name.toLowerCase()));
  return (candidate) => {
    let n = 1;
    while (used.has(candidate(n).toLowerCase())) n += 1;
    used.add(candidate(n).toLowerCase());
    return candidate(n);
  };
}

function partsFor(pack: WorkbookPackage, sheets: readonly WrittenSheet[], names: WorkbookNames, freePart: (stem: string) => string): Place[] {
  const present = pack.sheets.map((sheet) => withTables(pack, sheet));
  let lastTable = Math.max(0, ...present.flatMap(({ tableParts }) => tableParts.map(({ identity }) => identity.id)));
  return findPlaces({ sheets: present, names: names.sheets, defined: names.defined }, sheets, []).written.map(({ sheet, name, present: there }): Place => {
    if (there) {
      refusePivots(there);
      return { sheet, name, part: there.part, table: there.tableParts[0], isNew: false };
    }
    const part = freePart('worksheets/sheet');
    if (sheet.table === undefined) return { sheet, name, part, table: undefined, isNew: true };
    lastTable += 1;
    const identity = { id: lastTable, name: sheet.table, style: undefined };
    return { sheet, name, part, table: { part: freePart('tables/table'), relationship: 'rId1', identity }, isNew: true };
  });
}

const emptyWorksheet = (namespaces: Namespaces): string => `${XML_DECLARATION}<worksheet xmlns="${namespaces.main}"/>`;

/**
 * The workbook with `sheets` in it, replaced where they are there already and appended where not; running it again changes nothing.
 * Throws InputError for what isn't a workbook, and where a sheet to replace holds something else of the user's.
 */
export function writeBack(bytes: Uint8Array, sheets: readonly WrittenSheet[]): Uint8Array {
  const pack = openWorkbookPackage(bytes);
  const { workbookPart, workbookRelationships, zip, text } = pack;
  const workbook = text(workbookPart);
  const namespaces = namespacesOf(workbookPart, workbook);
  const folder = workbookPart.replace(/[^/]*$/, '');
  // A relationship part without its source would hang on a new part of that name.
  const freePart = freeNames(zip.entries.flatMap(({ name }) => [name, name.replace(/_rels\/([^/]*)\.rels$/, '$1')]));
  const freeId = freeNames(workbookRelationships.map(({ id }) => id));
  const newId = (): string => freeId((n) => `rId${n}`);
  const newPart = (stem: string): string => freePart((n) => `${folder}${stem}${n}.xml`);
  const places = partsFor(pack, sheets, readNames(workbookPart, workbook), newPart).map((place) => {
    const relationships = pack.sheets.find(({ part }) => part === place.part)?.relationships ?? [];
    const drawn = chartParts(pack, { sheet: place.sheet, name: place.name, relationships, namespaces, freePart: newPart });
    const drawing =
      drawn?.newDrawing === undefined ? undefined : { part: drawn.newDrawing, id: freeNames(relationships.map(({ id }) => id))((n) => `rIdDrawing${n}`) };
    return { ...place, drawn, drawing };
  });

  const stylesThere = workbookRelationships.find(({ type }) => type === 'styles')?.target;
  const stylesPart = stylesThere ?? freePart((n) => `${folder}styles${n === 1 ? '' : n}.xml`);
  const formats = new Set(sheets.flatMap((sheet) => sheetRows(sheet).flatMap((cells, row) => cells.flatMap((cell) => lookOf(sheet, row, cell) ?? []))));
  const applied = applyFormats(stylesPart, stylesThere === undefined ? emptyStyles(namespaces.main) : text(stylesThere), formats);

  const newSheets = places.filter(({ isNew }) => isNew).map(({ name, part }) => ({ kind: 'worksheet', name, part, id: newId() }) as const);
  const newTables = places.flatMap(({ isNew, table }) => (isNew && table ? [{ kind: 'table', part: table.part } as const] : []));
  const newStyles = stylesThere === undefined ? [{ kind: 'styles', part: stylesPart, id: newId() } as const] : [];
  const chains = workbookRelationships.filter(({ type }) => type === 'calcChain');
  const charts = places.flatMap(({ drawn }) => drawn ?? []);
  const dropped = [...chains.map(({ target }) => target), ...charts.flatMap(({ parts }) => [...parts].flatMap(([part, xml]) => (xml === null ? part : [])))];

  const written = new Map<string, string>([
    [
      '[Content_Types].xml',
      contentTypesXml(text('[Content_Types].xml'), [...newSheets, ...newTables, ...newStyles, ...charts.flatMap(({ added }) => added)], dropped),
    ],
    [workbookPart, workbookXml(workbookPart, workbook, newSheets, namespaces)],
    [
      relationshipsPart(workbookPart),
      relationshipsXml(
        text(relationshipsPart(workbookPart)),
        [...newSheets, ...newStyles],
        chains.map(({ id }) => id),
        namespaces,
      ),
    ],
    [stylesPart, applied.xml],
  ]);
  for (const { sheet, part, table, isNew, drawn, drawing } of places) {
    const frame = { part, xml: isNew ? emptyWorksheet(namespaces) : text(part), namespaces, tableId: table?.relationship, newDrawingId: drawing?.id };
    written.set(part, worksheetXml(sheet, applied, frame));
    if (table) written.set(table.part, tableXml(sheet, table.identity, namespaces.main));
    for (const [name, xml] of drawn?.parts ?? []) if (xml !== null) written.set(name, xml);
    const related = [
      ...(table && isNew ? [{ kind: 'table', part: table.part, id: table.relationship } as const] : []),
      ...(drawing ? [{ kind: 'drawing', ...drawing } as const] : []),
    ];
    const list = relationshipsPart(part);
    if (related.length) written.set(list, relationshipsXml(zip.entry(list) ? text(list) : EMPTY_RELATIONSHIPS, related, [], namespaces));
  }
  const changed = [...written].filter(([part, xml]) => !zip.entry(part) || text(part) !== xml);
  return rewritePackage(zip, new Map<string, string | null>([...changed, ...dropped.map((part) => [part, null] as const)]));
}
