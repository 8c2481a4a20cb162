/** Written and new sheets as what has to be set in Excel: grids of values, looks by area, widths; the looks are those of the file writers. */
import { sheetRows, type CellStyleName, type SheetChart, type WrittenCell, type WrittenSheet } from '../../model/writtenSheet';
import type { NewColumn, NewSheet, NewValue } from '../../model/newSheet';
import { formatRange, type CellRange } from '../../model/address';
import { cellInput, serialOfDate, textInput, type ApiValue } from './cells';
import { rectanglesOf } from '../rectangles';

export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
  readonly font?: string;
  /** Points. */
  readonly size?: number;
  readonly fill?: string;
  readonly horizontal?: 'Left' | 'Right' | 'Center' | 'Justify';
  readonly vertical: 'Top' | 'Center';
  readonly wrapped: boolean;
}

export interface LookArea {
  readonly look: Look;
  readonly ranges: readonly CellRange[];
}

/** What a column takes when somebody types. */
export interface TypingRule {
  readonly range: CellRange;
  readonly title: string;
  readonly message: string;
  readonly choices?: string;
}

export interface TablePlan {
  readonly name: string;
  readonly range: CellRange;
  /** The look of a table that has to be made. */
  readonly style: string;
}

/** A sheet as it shall be, from A1 on. */
export interface SheetPlan {
  readonly table: TablePlan | undefined;
  readonly range: CellRange;
  readonly formulas: readonly (readonly ApiValue[])[];
  readonly formats: readonly (readonly string[])[];
  readonly looks: readonly LookArea[];
  /** Columns of numbers, which show decimals only where they have any. */
  readonly numbers: readonly CellRange[];
  /** Points, by column. */
  readonly widths: readonly number[];
  readonly rules: readonly TypingRule[];
  readonly charts: readonly SheetChart[];
  readonly landscape: boolean;
}

export const PLAIN_FORMAT = 'General';
const NUMBER_FORMAT = '#,##0.##';
export const DATE_FORMAT = 'dd/mm/yyyy';
export const PERCENT_FORMAT = '0.00%';
/** Excel's limit; a longer formula makes it refuse the message. */
const MAX_FORMULA = 8192;
/** Of a drop-down list that is written out. */
const MAX_CHOICES = 255;
/** Rows below a new table that keep its rules, for whoever types on before the table grows. */
const SPARE_ROWS = 200;
/** Above this many characters across, a sheet is printed on its side. */
const PORTRAIT_WIDTH = 110;

const TOP = { vertical: 'Top', wrapped: false } as const;
const WRAPPED = { vertical: 'Top', wrapped: true } as const;
const CENTERED = { horizontal: 'Center', vertical: 'Center', wrapped: true } as const;
/** Of the report: NĐ 30/2020, Phụ lục I. */
const REPORT = { font: 'Times New Roman', size: 13 } as const;

/** As in stylesXml. Lines around cells are left to the table style, which Excel always has. */
const LOOKS: Readonly<Record<CellStyleName, Look>> = {
  text: TOP,
  wrapped: WRAPPED,
  number: TOP,
  header: { ...CENTERED, bold: true, color: '#000000', fill: '#D9D9D9' },
  note: { ...WRAPPED, italic: true, color: '#595959' },
  gap: { ...WRAPPED, fill: '#FFFF00' },
  title: { ...CENTERED, ...REPORT, size: 14, bold: true },
  centered: { ...CENTERED, ...REPORT },
  bold: { ...WRAPPED, ...REPORT, bold: true },
  italic: { ...WRAPPED, ...REPORT, italic: true },
  justified: { ...WRAPPED, ...REPORT, horizontal: 'Justify' },
};

const NEW_FONT = { font: 'Times New Roman', size: 12 } as const;
const NEW_HEADER: Look = { ...CENTERED, ...NEW_FONT, bold: true, fill: '#D9E2F3' };
const NEW_TEXT: Look = { ...WRAPPED, ...NEW_FONT, horizontal: 'Left' };
const NEW_NUMBER: Look = { ...TOP, ...NEW_FONT, horizontal: 'Right', fill: '#FFFBE6' };

/** Of Calibri 11, on which Excel counts widths: 7 pixels a character and 5 beside them. */
export const points = (characters: number): number => (Math.min(characters, 255) * 7 + 5) * 0.75;

const showsNumbers = (style: CellStyleName | undefined): boolean => style === 'number' || style === 'gap';

const sheetRange = (rows: number, columns: number): CellRange => ({ top: 0, left: 0, bottom: Math.max(rows, 1) - 1, right: Math.max(columns, 1) - 1 });

interface PlacedLook {
  readonly row: number;
  readonly column: number;
  readonly look: Look;
}

function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function lookAreas(placed: readonly PlacedLook[]): LookArea[] {
  const byLook = groupBy(placed, ({ look }) => look);
  return [...byLook].map(([look, cells]) => ({ look, ranges: rectanglesOf(cells) }));
}

const writtenInput = ({ value, formula }: WrittenCell): ApiValue =>
  formula !== undefined && formula.length < MAX_FORMULA ? `=${formula}` : typeof value === 'number' && !Number.isFinite(value) ? '#NUM!' : cellInput(value);

/** A table without data has one blank row, as Excel demands. */
export function planWrittenSheet(sheet: WrittenSheet): SheetPlan {
  const tableRows = sheet.table !== undefined && sheet.rows.length < 2 ? [...sheet.rows, []] : sheet.rows;
  const rows = sheet.below ? sheetRows(sheet) : tableRows;
  const width = sheet.table === undefined ? Math.max(1, ...rows.map((cells) => cells.length)) : (rows[0]?.length ?? 1);
  const range = sheetRange(rows.length, width);
  const grid = <T>(blank: T, of: (cell: WrittenCell) => T): T[][] =>
    Array.from({ length: range.bottom + 1 }, (_, row) => Array.from({ length: width }, (__, column) => (rows[row]?.[column] ? of(rows[row][column]) : blank)));
  const cells = rows.flatMap((row, r) => row.map((cell, column) => ({ ...cell, row: r, column })));
  const numbers = [
    ...groupBy(
      cells.filter(({ style }) => showsNumbers(style)),
      ({ column }) => column,
    ),
  ];
  return {
    table: sheet.table === undefined ? undefined : { name: sheet.table, range: sheetRange(tableRows.length, width), style: 'TableStyleLight15' },
    range,
    formulas: grid<ApiValue>('', writtenInput),
    formats: grid<string>(PLAIN_FORMAT, ({ style }) => (showsNumbers(style) ? NUMBER_FORMAT : PLAIN_FORMAT)),
    looks: lookAreas(
      cells.flatMap(({ row, column, style }) =>
        style || (sheet.table !== undefined && row < tableRows.length) ? [{ row, column, look: LOOKS[style ?? 'text'] }] : [],
      ),
    ),
    numbers: numbers.map(([column, own]) => ({ top: own[0]?.row ?? 0, left: column, bottom: own.at(-1)?.row ?? 0, right: column })),
    widths: sheet.widths.map(points),
    rules: [],
    charts: sheet.charts ?? [],
    landscape: sheet.table !== undefined,
  };
}

export const newInput = (value: NewValue): ApiValue => (value !== null && typeof value === 'object' ? serialOfDate(value.date) : cellInput(value));

/** `value` is what the cell holds, if anything. */
export function newFormat({ kind }: NewColumn, value: NewValue, decimals?: number): string {
  if (kind === 'date' || (value !== null && typeof value === 'object')) return DATE_FORMAT;
  if (kind === 'text') return '@';
  return kind === 'number' && decimals !== undefined ? `#,##0${decimals ? `.${'0'.repeat(decimals)}` : ''}` : PLAIN_FORMAT;
}

/** None where anything goes. */
export function typingRule({ kind, header, choices }: NewColumn, range: CellRange): TypingRule[] {
  const rule = { range, title: header };
  if (choices) {
    const source = choices.join(',');
    if (source.length > MAX_CHOICES || choices.some((choice) => choice.includes(','))) return [];
    return [{ ...rule, message: `Chọn một trong: ${choices.join(', ')}.`, choices: source }];
  }
  return kind === 'number' ? [{ ...rule, message: 'Ô này chỉ nhận số. Chưa có số liệu thì để trống, không phát sinh thì gõ 0.' }] : [];
}

export function planNewSheet({ table, columns, rows }: NewSheet): SheetPlan {
  const all = rows.length ? rows : [{ cells: [], decimals: undefined }];
  const range = sheetRange(all.length + 1, columns.length);
  const value = (row: number, column: number): NewValue => all[row]?.cells[column] ?? null;
  const looks = columns.flatMap(({ kind }, column): PlacedLook[] => [
    { row: 0, column, look: NEW_HEADER },
    ...all.map((_, row) => ({ row: row + 1, column, look: kind === 'number' ? NEW_NUMBER : NEW_TEXT })),
  ]);
  return {
    table: { name: table, range, style: 'TableStyleLight1' },
    range,
    formulas: [columns.map(({ header }) => textInput(header)), ...all.map((_, row) => columns.map((__, column) => newInput(value(row, column))))],
    formats: [columns.map(() => PLAIN_FORMAT), ...all.map(({ decimals }, row) => columns.map((column, at) => newFormat(column, value(row, at), decimals)))],
    looks: lookAreas(looks),
    numbers: [],
    widths: columns.map(({ width }) => points(width)),
    rules: columns.flatMap((column, at) => typingRule(column, { top: 1, left: at, bottom: all.length + SPARE_ROWS, right: at })),
    charts: [],
    landscape: columns.reduce((sum, { width }) => sum + width, 0) > PORTRAIT_WIDTH,
  };
}

/** Excel's limit on a text of addresses, with room to spare. */
const MAX_ADDRESSES = 2000;

/** `A1:B2,D4` and so on, as few texts as Excel takes. */
export function addressLists(ranges: readonly CellRange[]): string[] {
  const lists: string[] = [];
  for (const range of ranges.map(formatRange)) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + range.length < MAX_ADDRESSES) lists[lists.length - 1] = `${last},${range}`;
    else lists.push(range);
  }
  return lists;
}
