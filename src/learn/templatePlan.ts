/** A learnt template -> the cells that it takes in the workbook: table Mau filled, blank items of ThongTin filled in. */
import { fold } from '../locale/encoding';
import { InputError } from '../model/errors';
import type { CellRange } from '../model/address';
import { CONTRACT, openTable } from '../workbook/contract';
import type { CellEdit, TableSnapshot, WorkbookSnapshot } from '../workbook/port';
import type { LearntRow, LearntTemplate } from './learningResult';

export interface TemplatePlan {
  readonly cells: readonly CellEdit[];
  /** Tables that reach further down than before, header included. */
  readonly extents: readonly { readonly name: string; readonly sheet: string; readonly range: CellRange; readonly before: number }[];
  /** Set where the workbook has no table Mau: its rows, for a sheet of its own. */
  readonly newTable?: readonly LearntRow[];
}

const findTable = ({ tables }: WorkbookSnapshot, name: string): TableSnapshot | undefined => tables.find((table) => fold(table.name) === fold(name));

const isBlank = (value: unknown): boolean => value === null || (typeof value === 'string' && value.trim() === '');

type Filling = Readonly<Record<string, string | null>>;

/** `at`: the row below the header. Cells that say the same already aren't touched. */
function fill(table: TableSnapshot, at: number, values: Filling): CellEdit[] {
  return Object.entries(values).flatMap(([header, value]): CellEdit[] => {
    const column = table.headers.findIndex((own) => fold(own) === fold(header));
    const expected = table.rows[at]?.[column] ?? null;
    return column < 0 || expected === value ? [] : [{ sheet: table.sheet, row: table.top + 1 + at, column: table.left + column, expected, value }];
  });
}

function extentOf(table: TableSnapshot, rows: number): TemplatePlan['extents'] {
  const before = Math.max(1, table.rows.length);
  if (rows <= before) return [];
  const range = { top: table.top, left: table.left, bottom: table.top + rows, right: table.left + table.headers.length - 1 };
  return [{ name: table.name, sheet: table.sheet, range, before: table.top + before }];
}

const rowValues = ({ kind, code, content }: LearntRow): Filling => ({ Kiểu: kind, Mã: code || null, 'Nội dung': content, Khi: null });

/** Throws InputError where Mau has rows and `replace` doesn't say that they may go. */
export function planTemplate(
  workbook: WorkbookSnapshot,
  { rows, office }: Pick<LearntTemplate, 'rows' | 'office'>,
  { replace }: { readonly replace: boolean },
): TemplatePlan {
  const cells: CellEdit[] = [];
  const extents: TemplatePlan['extents'][number][] = [];
  const template = findTable(workbook, CONTRACT.template.table);
  if (template) {
    openTable(template, CONTRACT.template);
    const used = template.rows.filter((row) => !row.every(isBlank)).length;
    if (used && !replace)
      throw new InputError(`Bảng Mau của sổ đã có ${used} dòng. Thêm --force để thay bằng mẫu học được, hoặc xóa các dòng đó rồi chạy lại.`);
    rows.forEach((row, at) => cells.push(...fill(template, at, rowValues(row))));
    for (let at = rows.length; at < template.rows.length; at += 1) cells.push(...fill(template, at, { Kiểu: null, Mã: null, 'Nội dung': null, Khi: null }));
    extents.push(...extentOf(template, rows.length));
  }
  const info = findTable(workbook, CONTRACT.info.table);
  if (info && office.length) {
    const items = openTable(info, CONTRACT.info).rows.map((row) => fold(row.text('Mục')));
    let next = info.rows.findLastIndex((row) => !row.every(isBlank)) + 1;
    for (const { item, value } of office) {
      const there = items.indexOf(fold(item));
      cells.push(...fill(info, there < 0 ? next : there, there < 0 ? { Mục: item, 'Giá trị': value } : { 'Giá trị': value }));
      if (there < 0) next += 1;
    }
    extents.push(...extentOf(info, next));
  }
  return { cells, extents, ...(template ? {} : { newTable: rows }) };
}
