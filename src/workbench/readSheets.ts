/** .xlsx bytes -> everything that the spreadsheet shows of them, sheet by sheet. */
import type { ICellData, IStyleData } from '@univerjs/core';
import { cleanText, fold } from '../locale/encoding';
import { parseDate } from '../locale/period';
import { InputError } from '../model/errors';
import { attribute, decodeXml, guardXml, tagName } from '../opc/xmlGuard';
import { parseAddress, parseRange, type CellRange } from '../model/address';
import { formatKind } from '../workbook/xlsx/cellFormats';
import { characterData, decodeEscapes, readSharedStrings, TextGatherer } from '../workbook/xlsx/cellText';
import { serialOfDate } from '../workbook/excel/cells';
import { DAYS_TO_1904, openWorkbookPackage, type SheetPart, type WorkbookPackage } from '../workbook/xlsx/workbookPackage';
import { localName } from '../workbook/xlsx/xmlPieces';
import { readStyles } from './readStyles';
import { gridFormula } from './tableNames';

/** As of CellValueType: text that looks like something else is held as text. */
export const CELL_TYPE = { text: 1, number: 2, boolean: 3, forcedText: 4 } as const;
const ERROR_CODE = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!)$/;

export interface ShownTable {
  readonly name: string;
  /** With header and totals. */
  readonly range: CellRange;
  readonly columns: readonly string[];
  readonly hasHeader: boolean;
  readonly totals: number;
}

export interface ShownRule {
  readonly type: string;
  readonly operator: string | undefined;
  readonly formula1: string;
  readonly formula2: string;
  readonly allowBlank: boolean;
  readonly stops: boolean;
  readonly error: string;
  readonly errorTitle: string;
  readonly ranges: readonly CellRange[];
}

export interface ShownSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** By row and column. Styles are indexes into `ShownWorkbook.styles`, behind its prefix. */
  readonly cells: Readonly<Record<number, Readonly<Record<number, ICellData>>>>;
  /** Pixels. */
  readonly widths: ReadonlyMap<number, number>;
  readonly heights: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly CellRange[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
  readonly tables: readonly ShownTable[];
  readonly rules: readonly ShownRule[];
  /** Moving rows would leave something behind that the spreadsheet doesn't carry along: comments, drawings, conditional formats. */
  readonly anchored: boolean;
}

export interface ShownWorkbook {
  readonly sheets: readonly ShownSheet[];
  readonly styles: readonly IStyleData[];
  /** Tells the styles of one file from another's. */
  readonly stylePrefix: string;
  /** Names of cells, which moving rows would leave behind. */
  readonly named: boolean;
}

/** Excel's columns are measured in digits of the default font, about 7 pixels wide, plus 5 pixels of padding. */
const pixels = (characters: number): number => Math.round(characters * 7 + 5);
const POINT = 4 / 3;
const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** What loses its place when rows move. */
const ANCHORED = new Set(['mergeCell', 'conditionalFormatting', 'drawing', 'legacyDrawing', 'oleObjects', 'controls', 'hyperlink', 'protectedRange']);
const MAX_COLUMNS = 16_384;

function readTable(part: string, xml: string): ShownTable | undefined {
  const columns: string[] = [];
  let root = '';
  guardXml(part, xml, (tag) => {
    if (localName(tag) === 'table') root ||= tag;
    else if (localName(tag) === 'tableColumn') columns.push(decodeEscapes(decodeXml(attribute(tag, 'name') ?? '')));
  });
  const range = parseRange(attribute(root, 'ref') ?? '');
  const name = decodeXml(attribute(root, 'displayName') ?? attribute(root, 'name') ?? '');
  return range && { name, range, columns, hasHeader: attribute(root, 'headerRowCount') !== '0', totals: Number(attribute(root, 'totalsRowCount') ?? 0) };
}

const textCell = (text: string): ICellData =>
  text === '' ? {} : { v: text, t: text.trim() !== '' && (!Number.isNaN(Number(text)) || ERROR_CODE.test(text)) ? CELL_TYPE.forcedText : CELL_TYPE.text };

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: string | undefined;
  text: string | undefined;
  formula: ICellData;
}

interface Context {
  readonly strings: readonly string[];
  readonly date1904: boolean;
  readonly isDate: (style: string | undefined) => boolean;
  readonly stylePrefix: string;
}

function cellValue({ type, text, style }: OpenCell, inline: string, { strings, date1904, isDate }: Context): ICellData {
  if (type === 'inlineStr') return textCell(inline);
  if (text === undefined) return {};
  if (type === 's') return textCell(strings[Number(text)] ?? '');
  if (type === 'b') return { v: isOn(text.trim().toLowerCase()) ? 1 : 0, t: CELL_TYPE.boolean };
  if (type === 'e') return { v: text.trim(), t: CELL_TYPE.text };
  if (type === 'str') return textCell(cleanText(decodeEscapes(text)));
  if (type === 'd') {
    const date = parseDate(text);
    return date ? { v: serialOfDate(date), t: CELL_TYPE.number } : textCell(cleanText(text));
  }
  const value = Number(text);
  if (text.trim() === '') return {};
  if (Number.isNaN(value)) return textCell(cleanText(text));
  if (!Number.isFinite(value)) return { v: '#NUM!', t: CELL_TYPE.text };
  return { v: date1904 && isDate(style) ? value + DAYS_TO_1904 : value, t: CELL_TYPE.number };
}

/** Formulas that the spreadsheet can't keep up with stay in the file; here their value stands alone. */
const isForeign = (tag: string, formula: string): boolean => attribute(tag, 't') === 'array' || attribute(tag, 't') === 'dataTable' || /\[\d+\]/.test(formula);

function readSheet(pack: WorkbookPackage, { name, part, relationships }: SheetPart, hidden: boolean, context: Context): ShownSheet {
  const cells: Record<number, Record<number, ICellData>> = {};
  const [widths, heights, hiddenRows, hiddenColumns] = [new Map<number, number>(), new Map<number, number>(), new Set<number>(), new Set<number>()];
  const merges: CellRange[] = [];
  const rules: { -readonly [K in keyof ShownRule]: ShownRule[K] }[] = [];
  const gatherer = new TextGatherer();
  let frozen = { rows: 0, columns: 0 };
  let [gridlines, anchored] = [true, false];
  let [row, column] = [-1, -1];
  let open: OpenCell | undefined;

  const flush = (): void => {
    if (!open) return;
    const inline = open.type === 'inlineStr' ? gatherer.take() : '';
    const cell = { ...cellValue(open, inline, context), ...open.formula, ...(open.style === undefined ? {} : { s: context.stylePrefix + open.style }) };
    if (Object.keys(cell).length) (cells[open.row] ??= {})[open.column] = cell;
    open = undefined;
  };
  const xml = pack.text(part);
  const rangesOf = (text: string): CellRange[] => text.split(/\s+/).flatMap((range) => parseRange(range) ?? []);

  const take: Readonly<Record<string, (tag: string, end: number, selfClosing: boolean) => void>> = {
    row: (tag) => {
      flush();
      row = Number(attribute(tag, 'r') ?? row + 2) - 1;
      column = -1;
      const height = Number(attribute(tag, 'ht') ?? 0);
      if (height > 0) heights.set(row, height * POINT);
      if (isOn(attribute(tag, 'hidden'))) hiddenRows.add(row);
    },
    c: (tag) => {
      flush();
      const reference = attribute(tag, 'r');
      const place = reference === undefined ? { row, column: column + 1 } : parseAddress(reference);
      if (!place)
        throw new InputError(`phần ${part} của tệp có ô “${reference?.slice(0, 20) ?? ''}” nằm ngoài trang tính. Mở tệp bằng Excel, lưu lại rồi thử lại.`);
      ({ row, column } = place);
      open = { row, column, type: attribute(tag, 't') ?? 'n', style: attribute(tag, 's'), text: undefined, formula: {} };
    },
    v: (_, end, selfClosing) => {
      if (open && !selfClosing) open.text = characterData(xml, end);
    },
    f: (tag, end, selfClosing) => {
      if (!open) return;
      const formula = selfClosing ? '' : characterData(xml, end);
      if (isForeign(tag, formula)) return;
      const shared = attribute(tag, 't') === 'shared' ? { si: `${part}:${attribute(tag, 'si') ?? ''}` } : {};
      open.formula = { ...(formula ? { f: `=${gridFormula(formula.replace(/_xlfn\.(?:_xlws\.)?/g, ''))}` } : {}), ...shared };
    },
    col: (tag) => {
      const [from, to, width] = ['min', 'max', 'width'].map((name) => Number(attribute(tag, name) ?? 0)) as [number, number, number];
      // Programs that format whole sheets name every column up to the last.
      for (let at = from - 1; at < Math.min(to, MAX_COLUMNS, from + 255); at += 1) {
        if (width > 0) widths.set(at, pixels(width));
        if (isOn(attribute(tag, 'hidden'))) hiddenColumns.add(at);
      }
    },
    pane: (tag) => {
      if (!(attribute(tag, 'state') ?? '').startsWith('frozen')) return;
      frozen = { rows: Number(attribute(tag, 'ySplit') ?? 0), columns: Number(attribute(tag, 'xSplit') ?? 0) };
    },
    sheetView: (tag) => {
      gridlines = !['0', 'false'].includes(attribute(tag, 'showGridLines') ?? '1');
    },
    mergeCell: (tag) => {
      merges.push(...rangesOf(attribute(tag, 'ref') ?? ''));
    },
    dataValidation: (tag) => {
      const text = (name: string): string => decodeXml(attribute(tag, name) ?? '');
      rules.push({
        type: text('type') || 'none',
        operator: attribute(tag, 'operator'),
        formula1: '',
        formula2: '',
        allowBlank: isOn(attribute(tag, 'allowBlank')),
        stops: isOn(attribute(tag, 'showErrorMessage')) && (attribute(tag, 'errorStyle') ?? 'stop') === 'stop',
        error: text('error'),
        errorTitle: text('errorTitle'),
        ranges: rangesOf(text('sqref')),
      });
    },
    formula1: (_, end) => {
      const rule = rules.at(-1);
      if (rule) rule.formula1 = characterData(xml, end);
    },
    formula2: (_, end) => {
      const rule = rules.at(-1);
      if (rule) rule.formula2 = characterData(xml, end);
    },
  };
  guardXml(part, xml, (tag, end, selfClosing) => {
    const whole = tagName(tag);
    const local = whole.slice(whole.indexOf(':') + 1);
    anchored ||= ANCHORED.has(local);
    const reader = Object.hasOwn(take, local) ? take[local] : undefined;
    if (reader) reader(tag, end, selfClosing);
    else if (open?.type === 'inlineStr') gatherer.tag(local, xml, end, selfClosing);
  });
  flush();
  const tables = relationships.flatMap(({ type, target, external }) => (type === 'table' && !external ? (readTable(target, pack.text(target)) ?? []) : []));
  return { name, hidden, cells, widths, heights, hiddenRows, hiddenColumns, merges, frozen, gridlines, tables, rules, anchored };
}

/** All sheets, or those of these names only. Throws InputError for what isn't a whole workbook. */
export function readSheets(bytes: Uint8Array, only?: readonly string[], stylePrefix = ''): ShownWorkbook {
  const pack = openWorkbookPackage(bytes);
  const target = (type: string): string | undefined =>
    pack.workbookRelationships.find((relationship) => relationship.type === type && pack.zip.entry(relationship.target))?.target;
  const [stylesPart, stringsPart, themePart] = [target('styles'), target('sharedStrings'), target('theme')];
  const theme = themePart ? { part: themePart, xml: pack.text(themePart) } : undefined;
  const styles = stylesPart ? readStyles({ part: stylesPart, xml: pack.text(stylesPart), theme }) : [];
  const hidden = new Set<string>();
  let named = false;
  guardXml(pack.workbookPart, pack.text(pack.workbookPart), (tag) => {
    if (localName(tag) === 'definedName') named ||= !(attribute(tag, 'name') ?? '').startsWith('_xlnm.');
    if (localName(tag) === 'sheet' && (attribute(tag, 'state') ?? 'visible') !== 'visible') hidden.add(decodeXml(attribute(tag, 'name') ?? ''));
  });
  const context: Context = {
    strings: stringsPart ? readSharedStrings(stringsPart, pack.text(stringsPart)) : [],
    date1904: pack.date1904,
    isDate: (style) => formatKind(styles[Number(style ?? 0)]?.n?.pattern ?? '') === 'date',
    stylePrefix,
  };
  const wanted = only && new Set(only.map(fold));
  const sheets = pack.sheets.filter(({ name }) => !wanted || wanted.has(fold(name)));
  return { sheets: sheets.map((sheet) => readSheet(pack, sheet, hidden.has(sheet.name), context)), styles, stylePrefix, named };
}
