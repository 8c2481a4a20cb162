/** New .xlsx files: the only file that imports the spreadsheet library. */
import { writeXlsx, type CellStyle, type DataValidation, type WriteSheet } from 'hucre/xlsx';
import { cleanText } from '../locale/encoding';
import { fromUtf8, inflateEntry, openZip, packParts } from '../opc/zip';
import { formatRange, quoteSheet } from '../model/address';
import type { DepartmentForm } from '../model/form';
import type { NewColumn, NewRow, NewSheet, NewValue } from '../model/newSheet';
import { rowLines } from './newWorkbook';

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
  if (column.suggestions) return [{ range, allowBlank: true, type: 'list', values: [...column.suggestions] }];
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

const pageSetup = (width: number): NonNullable<WriteSheet['pageSetup']> => ({
  paperSize: 'a4',
  orientation: width > PORTRAIT_WIDTH ? 'landscape' : 'portrait',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
});

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
    pageSetup: pageSetup(width),
    headerFooter: { oddFooter: '&L&A&R&P/&N' },
  };
}

/** Without the time that the library would stamp: the same sheets give the same bytes. */
const CORE_PROPERTIES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Chốt Số</dc:creator></cp:coreProperties>';

async function finish(workbook: Parameters<typeof writeXlsx>[0]): Promise<Uint8Array> {
  const parts = new Map<string, string | Uint8Array>();
  for (const entry of openZip(await writeXlsx(workbook)).entries) {
    const bytes = inflateEntry(entry);
    if (entry.name === 'docProps/core.xml') parts.set(entry.name, CORE_PROPERTIES);
    else if (entry.name.startsWith('xl/worksheets/sheet')) parts.set(entry.name, finishSheet(fromUtf8(bytes)));
    else parts.set(entry.name, bytes);
  }
  return packParts(parts);
}

/** A new workbook, one sheet a table; text stays text whatever it begins with. Same sheets, same bytes. */
export const writeWorkbook = (sheets: readonly NewSheet[]): Promise<Uint8Array> =>
  finish({
    sheets: sheets.map(librarySheet),
    defaultFont: FONT,
    namedRanges: sheets.map(({ name }) => ({ name: '_xlnm.Print_Titles', range: `${quoteSheet(name)}!$1:$1`, scope: name })),
  });

const DATE_VALIDATION = {
  type: 'date',
  operator: 'between',
  formula1: '36526',
  formula2: '73050',
  errorMessage: 'Ô này chỉ nhận ngày, ví dụ 14/4/2022.',
} as const;

/** Excel's limit for a footer is 255. */
const MOST_FOOTER = 200;

/** Whose sheet of which period a printed page is, as pages of many departments lie in one pile; `&` alone is an order to Excel. */
const formFooter = (head: DepartmentForm['head']): string => {
  const said = head.slice(0, 2).map(([label, value]) => `${label}: ${value}`);
  return `&L${said.join(' – ').slice(0, MOST_FOOTER).replace(/&/g, '&&')}&R&P/&N`;
};

function formSheet({ sheet, title, head, hint, columns, rows }: DepartmentForm): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  const top = head.length + 2;
  const line = (row: number, value: string, font: CellStyle['font'] = {}): void => {
    cells.set(`${row},0`, { value: storedValue(value), style: { font: { ...FONT, ...font }, numFmt: '@' } });
  };
  line(0, title, { bold: true });
  head.forEach(([label, value], index) => line(index + 1, `${label}: ${value}`));
  line(top - 1, hint, { italic: true });
  columns.forEach(({ header }, at) => cells.set(`${top},${at}`, { value: header, style: HEADER_STYLE }));
  rows.forEach((row, index) =>
    columns.forEach((column, at) => {
      const value = row.cells[at] ?? null;
      const stored = storedValue(value);
      const rich = typeof stored === 'string' && stored.startsWith('#') ? { richText: [{ text: stored }] } : {};
      const style = cellStyle(column, row, value);
      const open = row.open[at] === true;
      delete style.fill;
      cells.set(`${top + 1 + index},${at}`, {
        value: stored,
        style: { ...style, ...(open ? { fill: INPUT_FILL, protection: { locked: false } } : {}) },
        ...rich,
      });
    }),
  );
  const range = (at: number): string => formatRange({ top: top + 1, left: at, bottom: top + Math.max(1, rows.length), right: at });
  const checks = columns.flatMap((column, at): DataValidation[] =>
    column.kind === 'date'
      ? [{ range: range(at), allowBlank: true, showErrorMessage: true, errorStyle: 'stop', errorTitle: column.header, ...DATE_VALIDATION }]
      : validation(column, range(at)),
  );
  return {
    name: sheet,
    cells,
    columns: columns.map((column) => ({ width: column.width })),
    rowDefs: new Map(rows.map((row, index) => [top + 1 + index, { height: Math.min(MAX_HEIGHT, LINE_HEIGHT * rowLines(columns, row)) }])),
    dataValidations: checks,
    freezePane: { rows: top + 1 },
    // No password: it keeps slips away, not people.
    protection: { sheet: true, formatColumns: true, formatRows: true },
    pageSetup: pageSetup(columns.reduce((sum, column) => sum + column.width, 0)),
    headerFooter: { oddFooter: formFooter(head) },
  };
}

/** One protected sheet, and a hidden one that says what it is. Same form, same bytes. */
export function writeForm(form: DepartmentForm): Promise<Uint8Array> {
  const stamp: NonNullable<WriteSheet['cells']> = new Map();
  form.stamp.values.forEach(([key, value], row) => {
    stamp.set(`${row},0`, { value: key });
    stamp.set(`${row},1`, { value: storedValue(value), style: { numFmt: '@' } });
  });
  const header = form.head.length + 3;
  return finish({
    sheets: [formSheet(form), { name: form.stamp.sheet, cells: stamp, hidden: true, protection: { sheet: true } }],
    defaultFont: FONT,
    namedRanges: [{ name: '_xlnm.Print_Titles', range: `${quoteSheet(form.sheet)}!$${header}:$${header}`, scope: form.sheet }],
  });
}

/** What the library can't say: rows still grow with their text, and text that looks like a number is meant to be text. */
const finishSheet = (xml: string): string =>
  xml
    .replace(/(<row [^>]*) customHeight="1"/g, '$1')
    .replace(
      /<dimension ref="([^"]+)"\/>([^]*)(?=<tableParts )/,
      '<dimension ref="$1"/>$2<ignoredErrors><ignoredError sqref="$1" numberStoredAsText="1"/></ignoredErrors>',
    );
