/** .xlsx files: the only file that imports the spreadsheet library, and only after our own gate has vetted every part it will see. */
import { readXlsx, writeXlsx, type CellStyle, type DataValidation, type WriteSheet } from 'hucre/xlsx';
import { cleanText } from '../locale/encoding';
import type { CellValue } from '../model/cell';
import { InputError } from '../model/errors';
import { readRelationships, relationshipsPart, type Relationship } from '../opc/relationships';
import { attribute, decodeXml, guardXml, tagName } from '../opc/xmlGuard';
import { fromUtf8, inflateEntry, openZip, packParts, packStored, type ZipPackage } from '../opc/zip';
import { cellAddress, formatRange, parseRange, quoteSheet } from './address';
import { rowLines, type NewColumn, type NewRow, type NewSheet, type NewValue } from './newWorkbook';
import type { TableSnapshot, WorkbookSnapshot } from './port';
import { percentStyles, scanSheet, type SheetScan } from './sheetScan';

const WORKBOOK_TYPES = ['sheet.main+xml', 'sheet.macroEnabled.main+xml', 'template.main+xml', 'template.macroEnabled.main+xml'];

export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly relationships: readonly Relationship[];
}

/** Where things are in a workbook's package; shared by the reader and the writer-back. */
export interface WorkbookPackage {
  readonly zip: ZipPackage;
  readonly workbookPart: string;
  readonly workbookRelationships: readonly Relationship[];
  readonly sheets: readonly SheetPart[];
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
  guardXml(workbookPart, text(workbookPart), (tag) => {
    if (tagName(tag).replace(/^.*:/, '') !== 'sheet') return;
    const id = /(?:^|\s)[\w.-]+:id=["']([^"']*)["']/.exec(tag)?.[1] ?? '';
    const part = workbookRelationships.find((relationship) => relationship.id === id && relationship.type === 'worksheet')?.target;
    if (part) sheets.push({ name: decodeXml(attribute(tag, 'name') ?? ''), part, relationships: relationshipsOf(part) });
  });
  if (!sheets.length) throw new InputError('sổ Excel không có trang tính nào.');
  return { zip, workbookPart, workbookRelationships, sheets, text };
}

/** Parts that the library needs; pictures, charts, comments and macros are never handed to it. */
function vettedParts(pack: WorkbookPackage, wanted: readonly SheetPart[]): Map<string, Uint8Array> {
  const names = new Set(['[Content_Types].xml', '_rels/.rels', pack.workbookPart, relationshipsPart(pack.workbookPart)]);
  for (const { type, target } of pack.workbookRelationships) if (type === 'styles' || type === 'sharedStrings' || type === 'theme') names.add(target);
  for (const { part, relationships } of wanted) {
    names.add(part);
    names.add(relationshipsPart(part));
    for (const { type, target } of relationships) if (type === 'table') names.add(target);
  }
  const parts = new Map<string, Uint8Array>();
  for (const name of names) {
    const entry = pack.zip.entry(name);
    if (entry) parts.set(name, inflateEntry(entry));
  }
  return parts;
}

type Library = Awaited<ReturnType<typeof readXlsx>>;
type LibrarySheet = Library['sheets'][number];

async function parse(bytes: Uint8Array, wanted: ReadonlySet<string>): Promise<Library> {
  try {
    return await readXlsx(bytes, { sheets: (info) => wanted.has(info.name) });
  } catch (error) {
    throw new InputError(`không đọc được sổ Excel (${error instanceof Error ? error.message.slice(0, 120) : 'lỗi lạ'}). Mở bằng Excel, lưu lại rồi thử lại.`);
  }
}

function cellValue(raw: unknown, isError: boolean, percent: boolean): CellValue {
  if (isError) return { error: typeof raw === 'string' ? raw : '#ERROR!' };
  if (typeof raw === 'number') return Number.isFinite(raw) ? (percent ? { percent: raw } : raw) : { error: '#NUM!' };
  if (typeof raw === 'string') {
    const text = cleanText(raw);
    return text === '' ? null : text;
  }
  if (raw instanceof Date) return { date: { year: raw.getUTCFullYear(), month: raw.getUTCMonth() + 1, day: raw.getUTCDate() } };
  return typeof raw === 'boolean' ? raw : null;
}

function readTable(sheet: LibrarySheet, scan: SheetScan, table: NonNullable<LibrarySheet['tables']>[number]): TableSnapshot {
  const name = cleanText(table.displayName ?? table.name);
  const range = parseRange(table.range ?? '');
  if (!range) throw new InputError(`bảng ${name} trên trang “${sheet.name}” có vùng ô không hợp lệ (${table.range ?? 'trống'}).`);
  const value = (row: number, column: number): CellValue =>
    cellValue(sheet.rows[row]?.[column] ?? null, sheet.cells?.get(`${row},${column}`)?.type === 'error', scan.percentCells.has(cellAddress(row, column)));
  const width = Math.min(range.right, range.left + Math.max(table.columns.length, 1) - 1) - range.left + 1;
  const headers = Array.from({ length: width }, (_, i) => {
    const header = sheet.rows[range.top]?.[range.left + i];
    return typeof header === 'string' && header
      ? header
      : (table.columns[i]?.name ?? '').replace(/_x000([ad])_/gi, (_match, code: string) => (code.toLowerCase() === 'a' ? '\n' : '\r'));
  });
  const bottom = Math.min(range.bottom - (table.showTotalRow ? 1 : 0), sheet.rows.length - 1);
  const rows: CellValue[][] = [];
  for (let row = range.top + 1; row <= bottom; row += 1) rows.push(Array.from({ length: width }, (_, i) => value(row, range.left + i)));
  return { name, sheet: sheet.name, top: range.top, left: range.left, headers, rows };
}

/**
 * Reads every table of a workbook; sheets without one aren't parsed.
 * Throws InputError where the file is damaged, hostile or not a workbook, or where the library returns fewer values than the sheet holds.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const pack = openWorkbookPackage(bytes);
  const wanted = pack.sheets.filter((sheet) => sheet.relationships.some((relationship) => relationship.type === 'table'));
  const parts = vettedParts(pack, wanted);
  const xml = (part: string): string => fromUtf8(parts.get(part) ?? new Uint8Array());
  const stylesPart = pack.workbookRelationships.find((relationship) => relationship.type === 'styles')?.target;
  const percent = stylesPart && parts.has(stylesPart) ? percentStyles(xml(stylesPart)) : new Set<number>();
  for (const [name] of parts) if (/sharedStrings|\/tables?\d|\/tables\//.test(name)) guardXml(name, xml(name));
  const scans = new Map(wanted.map((sheet) => [sheet.name, scanSheet(sheet.part, xml(sheet.part), percent)]));
  const library = await parse(packStored(parts), new Set(wanted.map((sheet) => sheet.name)));
  const tables = library.sheets.flatMap((sheet) => {
    const scan = scans.get(sheet.name);
    if (!scan) return [];
    const read = sheet.rows.reduce((n, row) => n + row.reduce<number>((m, cell) => (cell === null ? m : m + 1), 0), 0);
    if (read < scan.filled)
      throw new InputError(`trang “${sheet.name}” có ${scan.filled} ô có dữ liệu nhưng chỉ đọc được ${read}. Mở bằng Excel, lưu lại rồi thử lại.`);
    return (sheet.tables ?? []).map((table) => readTable(sheet, scan, table));
  });
  return { sheets: pack.sheets.map((sheet) => sheet.name), tables };
}

const FONT = { name: 'Times New Roman', size: 12 };
const HAIRLINE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const FRAME = { top: HAIRLINE, right: HAIRLINE, bottom: HAIRLINE, left: HAIRLINE };
const solid = (rgb: string): NonNullable<CellStyle['fill']> => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } });
/** Bold without a colour: the library writes a font's colour before its size, which the schema forbids. */
const HEADER_STYLE: CellStyle = {
  font: { ...FONT, bold: true },
  fill: solid('D9E2F3'),
  border: FRAME,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
/** Marks the cells that take figures. */
const INPUT_FILL = solid('FFFBE6');
const DATE_FORMAT = 'dd/mm/yyyy';
/** Rows below the table that keep its checks, for whoever types on before the table grows. */
const SPARE_ROWS = 200;
/** Points, for the font above; Excel's limit is 409. */
const LINE_HEIGHT = 15.75;
const MAX_HEIGHT = 409;
/** Above this many characters across, a sheet is printed on its side. */
const PORTRAIT_WIDTH = 110;

/** In a workbook `_x000D_` means the character; written text keeps its letters. */
const ESCAPE_LOOKALIKE = /_(?=x[0-9a-f]{4}_)/gi;

const isDate = (value: NewValue): value is Extract<NewValue, object> => typeof value === 'object' && value !== null;

function cellStyle(column: NewColumn, row: NewRow, value: NewValue): CellStyle {
  const number = column.kind === 'number';
  const decimals = row.decimals === undefined ? undefined : `#,##0${row.decimals ? `.${'0'.repeat(row.decimals)}` : ''}`;
  const numFmt = column.kind === 'date' || isDate(value) ? DATE_FORMAT : column.kind === 'text' ? '@' : number ? decimals : undefined;
  return {
    border: FRAME,
    alignment: { horizontal: number ? 'right' : 'left', vertical: 'top', wrapText: !number },
    ...(number ? { fill: INPUT_FILL } : {}),
    ...(numFmt ? { numFmt } : {}),
  };
}

/** Days since the last of 1899, as Excel counts from March 1900 on. */
function storedValue(value: NewValue): string | number | null {
  if (isDate(value)) return Date.UTC(value.date.year, value.date.month - 1, value.date.day) / 86_400_000 + 25_569;
  if (typeof value !== 'string') return value;
  return cleanText(value).replace(/\r\n?/g, '\n').replace(ESCAPE_LOOKALIKE, '_x005F_') || null;
}

function validation(column: NewColumn, range: string): DataValidation[] {
  const common = { range, allowBlank: true, showErrorMessage: true, errorStyle: 'stop', errorTitle: column.header } as const;
  if (column.choices) return [{ ...common, type: 'list', values: [...column.choices], errorMessage: `Chọn một trong: ${column.choices.join(', ')}.` }];
  if (column.kind !== 'number') return [];
  return [
    {
      ...common,
      type: 'decimal',
      operator: 'between',
      formula1: '-1E+15',
      formula2: '1E+15',
      errorMessage: 'Ô này chỉ nhận số. Chưa có số liệu thì để trống, không phát sinh thì gõ 0.',
    },
  ];
}

function librarySheet({ name, table, columns, rows }: NewSheet): WriteSheet {
  const all: readonly NewRow[] = rows.length ? rows : [{ cells: columns.map(() => null) }];
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  columns.forEach(({ header }, at) => cells.set(`0,${at}`, { value: header, style: HEADER_STYLE }));
  all.forEach((row, index) =>
    columns.forEach((column, at) => {
      const value = row.cells[at] ?? null;
      const stored = storedValue(value);
      // The library makes an error cell of a string that reads like one; a rich string stays text.
      const rich = typeof stored === 'string' && stored.startsWith('#') ? { richText: [{ text: stored }] } : {};
      cells.set(`${index + 1},${at}`, { value: stored, style: cellStyle(column, row, value), ...rich });
    }),
  );
  const below = (at: number): string => formatRange({ top: 1, left: at, bottom: all.length + SPARE_ROWS, right: at });
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return {
    name,
    cells,
    columns: columns.map((column) => ({ width: column.width })),
    rowDefs: new Map(all.map((row, index) => [index + 1, { height: Math.min(MAX_HEIGHT, LINE_HEIGHT * rowLines(columns, row)) }])),
    dataValidations: columns.flatMap((column, at) => validation(column, below(at))),
    freezePane: { rows: 1 },
    tables: [
      {
        name: table,
        range: formatRange({ top: 0, left: 0, bottom: all.length, right: columns.length - 1 }),
        columns: columns.map(({ header }) => ({ name: header })),
        style: 'TableStyleLight1',
        showRowStripes: false,
      },
    ],
    pageSetup: {
      paperSize: 'a4',
      orientation: width > PORTRAIT_WIDTH ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&L&A&R&P/&N' },
  };
}

/** Without the time that the library would stamp: the same sheets give the same bytes. */
const CORE_PROPERTIES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Chốt Số</dc:creator></cp:coreProperties>';

/** A new workbook, one sheet a table; text stays text whatever it begins with. Same sheets, same bytes. */
export async function writeWorkbook(sheets: readonly NewSheet[]): Promise<Uint8Array> {
  const made = await writeXlsx({
    sheets: sheets.map(librarySheet),
    defaultFont: FONT,
    namedRanges: sheets.map(({ name }) => ({ name: '_xlnm.Print_Titles', range: `${quoteSheet(name)}!$1:$1`, scope: name })),
  });
  const parts = new Map<string, string | Uint8Array>();
  for (const entry of openZip(made).entries) {
    const bytes = inflateEntry(entry);
    if (entry.name === 'docProps/core.xml') parts.set(entry.name, CORE_PROPERTIES);
    else if (entry.name.startsWith('xl/worksheets/sheet')) parts.set(entry.name, finishSheet(fromUtf8(bytes)));
    else parts.set(entry.name, bytes);
  }
  return packParts(parts);
}

/** What the library can't say: rows still grow with their text, and text that looks like a number is meant to be text. */
const finishSheet = (xml: string): string =>
  xml
    .replace(/(<row [^>]*) customHeight="1"/g, '$1')
    .replace(
      /<dimension ref="([^"]+)"\/>([^]*)(?=<tableParts )/,
      '<dimension ref="$1"/>$2<ignoredErrors><ignoredError sqref="$1" numberStoredAsText="1"/></ignoredErrors>',
    );
