/** The members of Excel's object model that the add-in uses, over the toy workbook; anything else raises NotImplemented. */
import { formatRange, type CellRange } from '../../../src/model/address';
import { gridOf, rangeText } from '../../../src/workbook/rectangles';
import { eachCell, overlaps, rangeOf, USUAL_LOOK, type FakeBook, type FakeSheet, type FakeTable, type Value } from './fakeBook';
import { CHART_TYPES, ChartsType } from './chartModel';
import { HostError, Proxy, type ProxyType } from './richApi';

interface InBook<T> {
  readonly book: FakeBook;
  readonly it: T;
}
interface Area {
  readonly book: FakeBook;
  readonly sheet: FakeSheet;
  readonly range: CellRange;
}
interface Areas {
  readonly book: FakeBook;
  readonly sheet: FakeSheet;
  readonly ranges: readonly CellRange[];
}

const found = <T>(item: T | undefined): T => {
  if (item === undefined) throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
  return item;
};

/** One value stands for every cell; null leaves a cell as it is. */
function spread(area: Area, grid: unknown, put: (row: number, column: number, value: Value) => void): void {
  const { range } = area;
  const rows = range.bottom - range.top + 1;
  const columns = range.right - range.left + 1;
  if (Array.isArray(grid) && (grid.length !== rows || grid.some((row) => !Array.isArray(row) || row.length !== columns)))
    throw new HostError('InvalidArgument', "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  eachCell(range, (row, column) => {
    const value: unknown = Array.isArray(grid) ? grid[row - range.top][column - range.left] : grid;
    if (value !== null && value !== undefined) put(row, column, value as Value);
  });
}

const enterAll = (area: Area, grid: unknown): void => {
  spread(area, grid, (row, column, value) => area.book.enter(area.sheet, row, column, value));
  area.book.onEvent({ kind: 'changed', sheetId: area.sheet.id, address: rangeText(area.range) });
};

const inArea = <R>({ sheet, range }: Area, of: (cell: ReturnType<FakeBook['cell']>) => R): R[][] =>
  gridOf(range, (row, column) =>
    of(sheet.cells.get(`${row},${column}`) ?? { value: '', formula: undefined, format: 'General', prefixed: false, locked: true, look: {} }),
  );

const setLook = ({ book, sheet, ranges }: Areas, key: string, value: unknown): void => {
  for (const range of ranges) eachCell(range, (row, column) => void (book.cell(sheet, row, column).look[key] = value));
};

const looks = (...keys: readonly string[]): NonNullable<ProxyType<Areas>['set']> =>
  Object.fromEntries(keys.map((key) => [key, (areas: Areas, value: unknown) => setLook(areas, key, value)]));

const Font: ProxyType<Areas> = { name: 'RangeFont', set: looks('Bold', 'Italic', 'Color', 'Name', 'Size') };
const Fill: ProxyType<Areas> = { name: 'RangeFill', set: { Color: (areas, value) => setLook(areas, 'Fill', value) } };

const Protection: ProxyType<Areas> = {
  name: 'FormatProtection',
  read: {
    Locked: (areas) => {
      const locked = new Set(areas.ranges.flatMap((range) => inArea({ ...areas, range }, (cell) => cell.locked).flat()));
      return locked.size > 1 ? null : locked.has(true);
    },
  },
};

const USUAL_WIDTH = 48;

const Format: ProxyType<Areas> = {
  name: 'RangeFormat',
  read: { ColumnWidth: ({ sheet, ranges }) => sheet.settings[`width ${ranges[0]?.left}`] ?? USUAL_WIDTH },
  open: {
    Font: (areas) => new Proxy(Font, areas),
    Fill: (areas) => new Proxy(Fill, areas),
    Protection: (areas) => new Proxy(Protection, areas),
  },
  set: {
    ...looks('VerticalAlignment', 'HorizontalAlignment', 'WrapText'),
    ColumnWidth: ({ sheet, ranges }, width) => void (sheet.settings[`width ${ranges[0]?.left}`] = width),
  },
  call: { AutofitRows: () => null },
};

const RangeAreas: ProxyType<Areas> = { name: 'RangeAreas', open: { Format: (areas) => new Proxy(Format, areas) } };

type Conditional = FakeSheet['conditional'][number];
const ConditionalRule: ProxyType<Conditional> = { name: 'ConditionalFormatRule', set: { Formula: (it, formula) => void (it.formula = String(formula)) } };
const ConditionalFormat: ProxyType<Conditional> = {
  name: 'ConditionalRangeFormat',
  set: { NumberFormat: (it, format) => void (it.format = String(format)) },
};
const Custom: ProxyType<Conditional> = {
  name: 'CustomConditionalFormat',
  open: { Rule: (it) => new Proxy(ConditionalRule, it), Format: (it) => new Proxy(ConditionalFormat, it) },
};
const ConditionalItem: ProxyType<Conditional> = {
  name: 'ConditionalFormat',
  read: { Id: () => 'x' },
  open: { Custom: (it) => new Proxy(Custom, it), CustomOrNullObject: (it) => new Proxy(Custom, it) },
};
const ConditionalFormats: ProxyType<Area> = {
  name: 'ConditionalFormatCollection',
  call: {
    ClearAll: ({ sheet }) => void (sheet.conditional = []),
    Add: ({ sheet, range }) => {
      const item: Conditional = { range };
      sheet.conditional.push(item);
      return new Proxy(ConditionalItem, item);
    },
  },
};

const ruleAt = ({ sheet, range }: Area): FakeSheet['rules'][number] => {
  const known = sheet.rules.find((rule) => formatRange(rule.range) === formatRange(range));
  if (known) return known;
  const rule = { range };
  sheet.rules.push(rule);
  return rule;
};
const Validation: ProxyType<Area> = {
  name: 'DataValidation',
  set: { Rule: (area, rule) => void (ruleAt(area).rule = rule), ErrorAlert: (area, alert) => void (ruleAt(area).alert = alert) },
  call: { Clear: ({ sheet, range }) => void (sheet.rules = sheet.rules.filter((rule) => !overlaps(rule.range, range))) },
};

/** Cell properties cross the wire as they are; unset ones have Excel's defaults. */
const properties = (own: Record<string, unknown>): unknown => {
  const look: Record<string, unknown> = { ...USUAL_LOOK, ...own };
  return {
    format: {
      fill: { color: look['Fill'] },
      font: { bold: look['Bold'], italic: look['Italic'], color: look['Color'], name: look['Name'], size: look['Size'] },
      horizontalAlignment: look['HorizontalAlignment'],
      verticalAlignment: look['VerticalAlignment'],
      wrapText: look['WrapText'],
    },
  };
};

interface CellProperties {
  readonly format: { readonly fill?: { readonly color?: string }; readonly font: Record<string, unknown>; readonly [key: string]: unknown };
}

function setProperties({ book, sheet, range }: Area, grid: unknown): void {
  eachCell(range, (row, column) => {
    const { format } = (grid as CellProperties[][])[row - range.top]?.[column - range.left] as CellProperties;
    const cell = book.cell(sheet, row, column);
    const set = (key: string, value: unknown): void => {
      if (value !== undefined) cell.look[key] = value;
    };
    set('Fill', format.fill?.color);
    set('Bold', format.font['bold']);
    set('Italic', format.font['italic']);
    set('Color', format.font['color']);
    set('Name', format.font['name']);
    set('Size', format.font['size']);
    set('HorizontalAlignment', format['horizontalAlignment']);
    set('VerticalAlignment', format['verticalAlignment']);
    set('WrapText', format['wrapText']);
  });
}

/** Formats alone; a source that is smaller is repeated. */
function copyFormats({ book, sheet, range }: Area, { target: { range: source } }: Proxy<Area>): void {
  eachCell(range, (row, column) => {
    const { format, look } = book.cell(
      sheet,
      source.top + ((row - range.top) % (source.bottom - source.top + 1)),
      source.left + ((column - range.left) % (source.right - source.left + 1)),
    );
    Object.assign(book.cell(sheet, row, column), { format, look: { ...look } });
  });
}

const SHEET: CellRange = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

/** Off the sheet is an error. */
function within(area: Area, range: CellRange): Proxy {
  if (range.top > range.bottom || range.left > range.right || range.top < 0 || range.left < 0 || range.bottom > SHEET.bottom || range.right > SHEET.right)
    throw new HostError('InvalidArgument');
  return new Proxy(RangeType, { ...area, range });
}

const areasOf = ({ book, sheet, range }: Area): Areas => ({ book, sheet, ranges: [range] });

const RangeType: ProxyType<Area> = {
  name: 'Range',
  read: {
    Values: (area) => inArea(area, ({ value }) => value),
    Formulas: (area) => inArea(area, ({ value, formula }) => formula ?? value),
    NumberFormat: (area) => inArea(area, ({ format }) => format),
    RowIndex: ({ range }) => range.top,
    ColumnIndex: ({ range }) => range.left,
    RowCount: ({ range }) => range.bottom - range.top + 1,
    ColumnCount: ({ range }) => range.right - range.left + 1,
  },
  set: {
    Values: enterAll,
    Formulas: enterAll,
    NumberFormat: (area, grid) =>
      spread(area, grid, (row, column, format) => {
        if (area.sheet.protected && area.book.cell(area.sheet, row, column).locked) throw new HostError('AccessDenied');
        area.book.cell(area.sheet, row, column).format = String(format);
      }),
  },
  open: {
    Format: (area) => new Proxy(Format, areasOf(area)),
    ConditionalFormats: (area) => new Proxy(ConditionalFormats, area),
    DataValidation: (area) => new Proxy(Validation, area),
  },
  call: {
    Clear: ({ book, sheet, range }, applyTo) => {
      if (applyTo === undefined || applyTo === 'All') book.clear(sheet, range);
      else if (applyTo === 'Formats') book.clearFormats(sheet, range);
      else throw new HostError('NotImplemented', `fake host: clear ${String(applyTo)}`);
    },
    CopyFrom: (area, source, type) => {
      if (type !== 'Formats') throw new HostError('NotImplemented', `fake host: copyFrom ${String(type)}`);
      copyFormats(area, source as Proxy<Area>);
    },
    GetLastRow: (area) => within(area, { ...area.range, top: area.range.bottom }),
    GetColumn: (area, at) => within(area, { ...area.range, left: area.range.left + Number(at), right: area.range.left + Number(at) }),
    GetColumnsAfter: (area, count) => within(area, { ...area.range, left: area.range.right + 1, right: area.range.right + Number(count) }),
    GetResizedRange: (area, rows, columns) =>
      within(area, { ...area.range, bottom: area.range.bottom + Number(rows), right: area.range.right + Number(columns) }),
    GetEntireRow: (area) => within(area, { ...area.range, left: SHEET.left, right: SHEET.right }),
    GetEntireColumn: (area) => within(area, { ...area.range, top: SHEET.top, bottom: SHEET.bottom }),
    GetIntersection: (area, other) => {
      const { range } = (other as Proxy<Area>).target;
      return within(area, {
        top: Math.max(range.top, area.range.top),
        left: Math.max(range.left, area.range.left),
        bottom: Math.min(range.bottom, area.range.bottom),
        right: Math.min(range.right, area.range.right),
      });
    },
    GetTables: ({ book, sheet, range }) =>
      new Proxy(
        ScopedTables,
        book.tables.filter((it) => it.sheet === sheet && overlaps(it.range, range)).map((it) => ({ book, it })),
      ),
    GetUsedRangeOrNullObject: (area) => {
      const range = area.book.usedRange(area.sheet, area.range);
      return range ? new Proxy(RangeType, { ...area, range }) : null;
    },
    Select: ({ book, sheet, range }) => {
      book.selection = `${sheet.name}!${rangeText(range)}`;
      book.onEvent({ kind: 'selected', sheetId: sheet.id, address: rangeText(range) });
    },
    GetCellProperties: (area) => inArea(area, ({ look }) => properties(look)),
    SetCellProperties: setProperties,
    // Bulk writes are split by office.js itself.
    GetRow: (area, row) => new Proxy(RangeType, { ...area, range: { ...area.range, top: area.range.top + Number(row), bottom: area.range.top + Number(row) } }),
    GetBoundingRect: (area, other) => {
      const [a, b] = [area.range, other instanceof Proxy ? (other.target as Area).range : rangeOf(String(other))];
      return new Proxy(RangeType, {
        ...area,
        range: { top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) },
      });
    },
    _ValidateArraySize: () => null,
  },
};

const Column: ProxyType<string> = { name: 'TableColumn', read: { Id: () => 1, Name: (name) => name } };
const Columns: ProxyType<InBook<FakeTable>> = {
  name: 'TableColumnCollection',
  items: ({ book, it: { columns, range, sheet, showHeaders } }) => {
    const names = showHeaders
      ? Array.from({ length: range.right - range.left + 1 }, (_, at) => String(book.cell(sheet, range.top, range.left + at).value))
      : columns;
    return names.map((name) => new Proxy(Column, name));
  },
};

const TableType: ProxyType<InBook<FakeTable>> = {
  name: 'Table',
  read: { Id: ({ it }) => it.id, Name: ({ it }) => it.name, ShowHeaders: ({ it }) => it.showHeaders, ShowTotals: ({ it }) => it.showTotals },
  set: {
    Name: ({ book, it }, name) => book.rename(it, String(name)),
    Style: ({ it }, style) => void (it.style = String(style)),
    ShowBandedRows: ({ it }, banded) => void (it.banded = banded === true),
    ShowTotals: ({ book, it }, shown) => book.showTotals(it, shown === true),
  },
  open: { Worksheet: ({ book, it }) => new Proxy(Worksheet, { book, it: it.sheet }), Columns: (table) => new Proxy(Columns, table) },
  call: {
    GetRange: ({ book, it }) => new Proxy(RangeType, { book, sheet: it.sheet, range: it.range }),
    GetDataBodyRange: ({ book, it: { sheet, range, showHeaders, showTotals } }) =>
      new Proxy(RangeType, { book, sheet, range: { ...range, top: range.top + (showHeaders ? 1 : 0), bottom: range.bottom - (showTotals ? 1 : 0) } }),
    ClearFilters: () => null,
    Resize: ({ book, it }, range) => book.resize(it, range instanceof Proxy ? (range.target as Area).range : rangeOf(String(range))),
    ConvertToRange: ({ book, it }) => {
      book.removeTable(it);
      return new Proxy(RangeType, { book, sheet: it.sheet, range: it.range });
    },
  },
};

const ScopedTables: ProxyType<readonly InBook<FakeTable>[]> = {
  name: 'TableScopedCollection',
  items: (tables) => tables.map((table) => new Proxy(TableType, table)),
};

interface Tables {
  readonly book: FakeBook;
  /** Of the workbook where undefined. */
  readonly sheet: FakeSheet | undefined;
}

const TablesType: ProxyType<Tables> = {
  name: 'TableCollection',
  items: ({ book, sheet }) => book.tables.filter((table) => !sheet || table.sheet === sheet).map((it) => new Proxy(TableType, { book, it })),
  call: {
    GetItem: ({ book }, key) => new Proxy(TableType, { book, it: found(tableBy(book, key)) }),
    GetItemOrNullObject: ({ book }, key) => {
      const it = tableBy(book, key);
      return it ? new Proxy(TableType, { book, it }) : null;
    },
    Add: ({ book, sheet }, address) => new Proxy(TableType, { book, it: book.addTable(found(sheet), rangeOf(String(address))) }),
  },
  events: { Added: 102, Deleted: 103 },
};

const tableBy = (book: FakeBook, key: unknown): FakeTable | undefined =>
  book.tables.find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());

const SheetProtection: ProxyType<FakeSheet> = { name: 'WorksheetProtection', read: { Protected: (sheet) => sheet.protected } };
const FreezePanes: ProxyType<FakeSheet> = { name: 'WorksheetFreezePanes', call: { FreezeRows: (sheet, rows) => void (sheet.settings['frozen'] = rows) } };

const printing =
  (key: string) =>
  (page: InBook<FakeSheet>, value: unknown): void => {
    if (!page.book.hasPrinter) throw new HostError('GeneralException');
    page.it.settings[key] = value;
  };
const HeaderFooter: ProxyType<InBook<FakeSheet>> = { name: 'HeaderFooter', set: { LeftFooter: printing('leftFooter'), RightFooter: printing('rightFooter') } };
const HeaderFooters: ProxyType<InBook<FakeSheet>> = { name: 'HeaderFooterGroup', open: { DefaultForAllPages: (page) => new Proxy(HeaderFooter, page) } };
const PageLayout: ProxyType<InBook<FakeSheet>> = {
  name: 'PageLayout',
  set: { PaperSize: printing('paper'), Orientation: printing('orientation'), Zoom: printing('zoom') },
  open: { HeadersFooters: (page) => new Proxy(HeaderFooters, page) },
  call: { SetPrintTitleRows: printing('titleRows') },
};
/** Breaks are kept by the cell below them. */
const PageBreak: ProxyType<FakeSheet> = { name: 'PageBreak' };
const PageBreaks: ProxyType<InBook<FakeSheet>> = {
  name: 'PageBreakCollection',
  call: {
    RemovePageBreaks: (page) => printing('breaks')(page, []),
    Add: (page, place) => {
      printing('breaks')(page, [...((page.it.settings['breaks'] as unknown[] | undefined) ?? []), place]);
      return new Proxy(PageBreak, page.it);
    },
  },
};

const Worksheet: ProxyType<InBook<FakeSheet>> = {
  name: 'Worksheet',
  read: { Id: ({ it }) => it.id, Name: ({ it }) => it.name, Visibility: ({ it }) => it.visibility },
  set: { Gridlines: ({ it }, shown) => void (it.settings['gridlines'] = shown) },
  open: {
    Protection: ({ it }) => new Proxy(SheetProtection, it),
    FreezePanes: ({ it }) => new Proxy(FreezePanes, it),
    PageLayout: (sheet) => new Proxy(PageLayout, sheet),
    HorizontalPageBreaks: (sheet) => new Proxy(PageBreaks, sheet),
    Tables: ({ book, it }) => new Proxy(TablesType, { book, sheet: it }),
    Charts: ({ it }) => new Proxy(ChartsType, it),
  },
  call: {
    Activate: ({ it }) => {
      if (it.visibility !== 'Visible') throw new HostError('InvalidOperation');
    },
    Delete: ({ book, it }) => book.deleteSheet(it),
    GetRange: ({ book, it: sheet }, address) =>
      new Proxy(RangeType, { book, sheet, range: address === undefined ? { top: 0, left: 0, bottom: 1_048_575, right: 16_383 } : rangeOf(String(address)) }),
    GetCell: ({ book, it: sheet }, row, column) =>
      new Proxy(RangeType, { book, sheet, range: { top: Number(row), left: Number(column), bottom: Number(row), right: Number(column) } }),
    GetRanges: ({ book, it: sheet }, addresses) => new Proxy(RangeAreas, { book, sheet, ranges: String(addresses).split(',').map(rangeOf) }),
    GetUsedRangeOrNullObject: ({ book, it: sheet }) => {
      const range = book.usedRange(sheet);
      return range ? new Proxy(RangeType, { book, sheet, range }) : null;
    },
  },
};

const Worksheets: ProxyType<FakeBook> = {
  name: 'WorksheetCollection',
  items: (book) => book.sheets.map((it) => new Proxy(Worksheet, { book, it })),
  call: {
    GetItem: (book, key) => new Proxy(Worksheet, { book, it: found(book.sheet(String(key))) }),
    GetItemOrNullObject: (book, key) => {
      const it = book.sheet(String(key));
      return it ? new Proxy(Worksheet, { book, it }) : null;
    },
    Add: (book, name) => new Proxy(Worksheet, { book, it: book.addSheet(String(name)) }),
  },
  events: {
    WorksheetDataChanged: 10,
    WorksheetDeleted: 15,
    WorksheetSelectionChanged: 14,
    DataChanged: 10,
    Deleted: 15,
    SelectionChanged: 14,
    Changed: 10,
    Calculated: 16,
    RowSorted: 19,
  },
};

const NamedItem: ProxyType<string> = { name: 'NamedItem', read: { _Id: (name) => name, Name: (name) => name } };
const Names: ProxyType<FakeBook> = { name: 'NamedItemCollection', items: ({ names }) => names.map((name) => new Proxy(NamedItem, name)) };
const WorkbookProtection: ProxyType<FakeBook> = { name: 'WorkbookProtection', read: { Protected: (book) => book.structureProtected } };

const WorkbookType: ProxyType<FakeBook> = {
  name: 'Workbook',
  open: {
    Worksheets: (book) => new Proxy(Worksheets, book),
    Tables: (book) => new Proxy(TablesType, { book, sheet: undefined }),
    Names: (book) => new Proxy(Names, book),
    Protection: (book) => new Proxy(WorkbookProtection, book),
  },
};

export const rootOf = (book: FakeBook): Proxy => new Proxy(WorkbookType, book);

/** For the check against office.js's own metadata. */
export const PROXY_TYPES: readonly ProxyType<never>[] = [
  WorkbookType,
  Worksheets,
  Worksheet,
  TablesType,
  TableType,
  RangeType,
  RangeAreas,
  Format,
  Font,
  Fill,
  Validation,
  ConditionalFormats,
  PageLayout,
  PageBreaks,
  PageBreak,
  SheetProtection,
  ...CHART_TYPES,
];
