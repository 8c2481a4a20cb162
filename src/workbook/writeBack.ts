/** Puts written sheets into an existing workbook: their parts and the lists that name them change, every other part is copied as it lies. */
import { fold } from '../locale/encoding';
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
import { applyFormats, emptyStyles } from './xlsx/stylesXml';
import { openWorkbookPackage, type SheetPart, type WorkbookPackage } from './xlsx/workbookPackage';
import { splitXml } from './xlsx/xmlPieces';

/** Excel's limit. */
const MAX_SHEET_NAME = 31;

interface TablePart {
  readonly part: string;
  readonly relationship: string;
  readonly identity: TableIdentity;
}

type SheetWithTables = SheetPart & { readonly tables: readonly TablePart[] };

function withTables(pack: WorkbookPackage, sheet: SheetPart): SheetWithTables {
  const tables = sheet.relationships.flatMap(({ id, type, target }): TablePart[] => {
    if (type !== 'table') return [];
    const { tag, pieces } = splitXml(target, pack.text(target));
    const style = pieces.find(({ local }) => local === 'tableStyleInfo')?.tag;
    const name = decodeXml(attribute(tag, 'displayName') ?? attribute(tag, 'name') ?? '');
    return [{ part: target, relationship: id, identity: { id: Number(attribute(tag, 'id') ?? 0), name, style: style?.slice(tagName(style).length) } }];
  });
  return { ...sheet, tables };
}

/** "Tổng hợp", "Tổng hợp (2)", "Tổng hợp (3)", … */
function* sheetNames(name: string): Generator<string> {
  yield name.slice(0, MAX_SHEET_NAME);
  for (let n = 2; ; n += 1) yield `${name.slice(0, MAX_SHEET_NAME - ` (${n})`.length)} (${n})`;
}

/** A written sheet with the parts that it goes into. */
interface Place {
  readonly sheet: WrittenSheet;
  readonly name: string;
  readonly part: string;
  readonly table: TablePart | undefined;
  readonly isNew: boolean;
}

/** A table is found wherever its sheet was moved; a sheet without one by its name, as long as it holds no tables. Any other sheet is the user's own. */
function sheetThere(sheet: WrittenSheet, present: readonly SheetWithTables[], taken: ReadonlySet<string>): SheetWithTables | string {
  const { table } = sheet;
  const byTable = table === undefined ? undefined : present.find(({ tables }) => tables.some(({ identity }) => fold(identity.name) === fold(table)));
  if (byTable) return byTable;
  for (const name of sheetNames(sheet.name)) {
    if (!taken.has(fold(name))) return name;
    const byName = present.find((candidate) => fold(candidate.name) === fold(name));
    if (table === undefined && byName && !byName.tables.length) return byName;
  }
  throw new RangeError('sheet names never run out');
}

/** Whatever else lies on a sheet that will be replaced would be overwritten in silence. */
function refuseGuests({ name, tables, relationships }: SheetWithTables, table: string | undefined): void {
  const guest = tables.find(({ identity }) => fold(identity.name) !== fold(table ?? ''));
  const what = guest ? `bảng ${guest.identity.name}` : relationships.some(({ type }) => type === 'pivotTable') ? 'PivotTable' : '';
  if (what) throw new InputError(`trang “${name}” do Chốt Số ghi lại có thêm ${what}; chuyển ${what} sang trang khác rồi thử lại.`);
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

function findPlaces(pack: WorkbookPackage, sheets: readonly WrittenSheet[], names: WorkbookNames, freePart: (stem: string) => string): Place[] {
  const present = pack.sheets.map((sheet) => withTables(pack, sheet));
  const taken = new Set(names.sheets.map(fold));
  let lastTable = Math.max(0, ...present.flatMap(({ tables }) => tables.map(({ identity }) => identity.id)));
  return sheets.map((sheet): Place => {
    const there = sheetThere(sheet, present, taken);
    if (typeof there !== 'string') {
      refuseGuests(there, sheet.table);
      return { sheet, name: there.name, part: there.part, table: there.tables[0], isNew: false };
    }
    taken.add(fold(there));
    const { table: name } = sheet;
    const clash = names.defined.find((defined) => fold(defined) === fold(name ?? ''));
    if (clash)
      throw new InputError(`sổ có tên vùng “${clash}” trùng với tên bảng của Chốt Số; xóa hoặc đổi tên vùng đó (Công thức > Trình quản lý Tên) rồi thử lại.`);
    const part = freePart('worksheets/sheet');
    if (name === undefined) return { sheet, name: there, part, table: undefined, isNew: true };
    lastTable += 1;
    return {
      sheet,
      name: there,
      part,
      table: { part: freePart('tables/table'), relationship: 'rId1', identity: { id: lastTable, name, style: undefined } },
      isNew: true,
    };
  });
}

const emptyWorksheet = (namespaces: Namespaces): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespaces.main}"/>`;

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
  const places = findPlaces(pack, sheets, readNames(workbookPart, workbook), newPart).map((place) => {
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
