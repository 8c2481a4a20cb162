/** Which tables and columns a workbook has, and typed access to their rows; names are compared after folding. */
import type { CellRef, CellValue } from '../model/cell';
import { InputError } from '../model/errors';
import type { Accumulation, Combination, Measure } from '../model/figure';
import { fold, nearestName, toKey, withoutMarks } from '../locale/encoding';
import { cellAddress, cellRef, quoteSheet } from '../model/address';
import type { TableSnapshot, WorkbookSnapshot } from './port';

export interface TableContract {
  /** Sheet name that new workbooks get; any other does as well. */
  readonly sheet: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly optional?: readonly string[];
}

export const MEASURE_COLUMNS: Readonly<Record<Measure, string>> = {
  current: 'Kỳ này',
  cumulative: 'Lũy kế',
  samePeriod: 'Cùng kỳ',
  previous: 'Kỳ trước',
  plan: 'Kế hoạch',
};

const measures = Object.values(MEASURE_COLUMNS);

/** How names of figures end: nothing for this period, `lũy_kế` and so on for the others. */
export const MEASURE_KEYS = Object.fromEntries(
  Object.entries(MEASURE_COLUMNS).map(([measure, column]) => [measure, measure === 'current' ? '' : toKey(column)]),
) as Readonly<Record<Measure, string>>;

/** The same the other way round, with and without marks. */
export const MEASURE_NAMES: ReadonlyMap<string, Measure> = new Map(
  (Object.entries(MEASURE_KEYS) as [Measure, string][])
    .filter(([, key]) => key)
    .flatMap(([measure, key]) => [
      [key, measure],
      [withoutMarks(key), measure],
    ]),
);

/** `NV_GIAO.đơn_vị.STC` names one department's figure. */
export const DEPARTMENT_STEPS: readonly string[] = ['đơn_vị', 'don_vi'];

export const CONTRACT = {
  info: { sheet: 'Thông tin', table: 'ThongTin', columns: ['Mục', 'Giá trị'] },
  departments: {
    sheet: 'Đơn vị',
    table: 'DonVi',
    columns: ['Mã', 'Tên đơn vị', 'Người phụ trách', 'Hạn nộp', 'Ngày nộp', 'Trạng thái'],
    optional: ['Tệp'],
  },
  indicators: {
    sheet: 'Chỉ tiêu',
    table: 'ChiTieu',
    columns: ['Mã', 'Chỉ tiêu', 'Đơn vị tính', 'Số lẻ', 'Gộp', 'Lũy kế', 'Ngưỡng biến động'],
    optional: ['Cửa sổ'],
  },
  rules: { sheet: 'Quy tắc', table: 'QuyTac', columns: ['Mã', 'Mô tả', 'Điều kiện', 'Mức'] },
  template: { sheet: 'Mẫu', table: 'Mau', columns: ['Kiểu', 'Mã', 'Nội dung', 'Khi'] },
  documents: { sheet: 'Văn bản', table: 'VanBan', columns: ['Nhóm', 'Loại', 'Số', 'Ký hiệu', 'Ngày', 'Trích yếu'], optional: ['Cơ quan'] },
  lists: { sheet: 'Danh sách', table: 'DanhSach', columns: ['Nhóm', 'Nội dung'] },
  history: {
    sheet: 'Lịch sử',
    table: 'LichSu',
    columns: ['Kỳ', 'Mã', 'Cột', 'Đơn vị', 'Giá trị'],
    optional: ['Lần', 'Chốt lúc', 'Số báo cáo'],
  },
} as const satisfies Record<string, TableContract>;

/** Kinds of template rows, by the word that table Mau uses. */
export const ROW_KINDS = {
  mục: 'heading',
  'tiểu mục': 'subheading',
  đoạn: 'paragraph',
  'gạch đầu dòng': 'bullet',
  'chú thích': 'note',
  bảng: 'table',
  'biểu đồ': 'chart',
  'phụ lục': 'annex',
  kết: 'closing',
} as const;

/** Words of column Gộp; blank means the first. */
export const COMBINATIONS: Readonly<Record<string, Combination>> = { cộng: 'sum', 'một nơi': 'single' };
/** Words of column Lũy kế of ChiTieu; blank means the first. */
export const ACCUMULATIONS: Readonly<Record<string, Accumulation>> = { nhập: 'entered', 'cộng dồn': 'accumulate', 'mới nhất': 'latest' };
/** Words of column Mức of QuyTac; blank means the first. */
export const RULE_LEVELS = ['sai', 'cảnh báo'] as const;

/** The input tables that a workbook may lack. */
export const OPTIONAL_TABLES: readonly string[] = ['VanBan', 'DanhSach', 'LichSu', 'QuyTac'];

const DEPARTMENT_PREFIX = 'SL_';

/** Table `SL_<Mã>` of one department. */
export const departmentContract = (code: string): TableContract => ({
  sheet: code,
  table: `${DEPARTMENT_PREFIX}${code}`,
  columns: ['Mã', 'Chỉ tiêu', 'Đơn vị tính', ...measures, 'Ghi chú'],
  optional: ['Tính đến'],
});

export const isDepartmentTable = (name: string): boolean => fold(name).startsWith(fold(DEPARTMENT_PREFIX));
export const departmentCode = (table: string): string => fold(table).slice(DEPARTMENT_PREFIX.length).toUpperCase();

/** Sheets that the add-in writes; they are replaced whole. */
export const WRITTEN = {
  summary: {
    sheet: 'Tổng hợp',
    table: 'TongHop',
    columns: ['Mã', 'Chỉ tiêu', 'Đơn vị tính', ...measures, 'So cùng kỳ (%)', 'So kế hoạch (%)', 'Nguồn'],
  },
  findings: { sheet: 'Kiểm tra', table: 'KiemTra', columns: ['Mức', 'Quy tắc', 'Nội dung', 'Ô', 'Đã ghi', 'Tính lại', 'Gợi ý'] },
  report: { sheet: 'Báo cáo' },
} as const;

/** What DonVi's column Trạng thái says of a department that owes no figures. */
export const NOT_REPORTING = 'không báo cáo';

const OWN_TABLES: ReadonlySet<string> = new Set([...Object.values(CONTRACT), WRITTEN.summary, WRITTEN.findings].map(({ table }) => fold(table)));
/** So few columns, with such plain headers, somebody else's table may have as well: there must be no other. */
const FEW_COLUMNS = 3;

/** Tables that have every column of the contract under a name that says nothing to the program: somebody has renamed them. */
export const lookalikes = (tables: readonly TableSnapshot[], { columns }: TableContract): TableSnapshot[] =>
  tables.filter(({ name, headers }) => {
    if (OWN_TABLES.has(fold(name)) || isDepartmentTable(name)) return false;
    const there = new Set(headers.map(fold));
    return columns.every((column) => there.has(fold(column))) && (columns.length > FEW_COLUMNS || headers.length === columns.length);
  });

export interface RenamedTable {
  readonly name: string;
  /** Its first header. */
  readonly ref: CellRef;
  readonly advice: string;
}

/** A table that has only lost its name, with what to do; undefined where its name is there, and where none or several look like it. */
export function renamed(tables: readonly TableSnapshot[], contract: TableContract): RenamedTable | undefined {
  if (tables.some(({ name }) => fold(name) === fold(contract.table))) return undefined;
  const [table, ...others] = lookalikes(tables, contract);
  if (!table || others.length) return undefined;
  const { name, sheet, top, left } = table;
  return {
    name,
    ref: cellRef(sheet, top, left),
    advice: `bảng ${name} (trang “${sheet}”) trông như ${contract.table}; đổi tên bảng đó lại thành ${contract.table}`,
  };
}

/** For a workbook that can't be worked with for want of a table. */
const missingTable = (tables: readonly TableSnapshot[], contract: TableContract): InputError => {
  const advice = renamed(tables, contract)?.advice;
  return new InputError(
    advice
      ? `Sổ thiếu bảng ${contract.table}, nhưng ${advice} (Thiết kế bảng > Tên bảng) rồi chạy lại.`
      : `Sổ thiếu bảng ${contract.table} (thường ở trang “${contract.sheet}”). Thêm bảng với các cột: ${contract.columns.join(', ')}.`,
  );
};

/** Codes of indicators and departments. */
export const CODE_PATTERN = /^[A-Z][A-Z0-9_]*$/;

/** Where it stands is worked out when asked for: a workbook has hundreds of thousands of cells, a report names a few. */
export class TableCell {
  readonly #sheet: string;
  readonly #row: number;
  readonly #column: number;
  constructor(
    readonly value: CellValue,
    sheet: string,
    row: number,
    column: number,
  ) {
    this.#sheet = sheet;
    this.#row = row;
    this.#column = column;
  }

  get ref(): CellRef {
    return `${this.#sheet}!${cellAddress(this.#row, this.#column)}`;
  }
}

/** A row by column name, in the spelling of the contract. */
export interface TableRow {
  /** 1-based, as Excel numbers rows. */
  readonly number: number;
  cell(column: string): TableCell;
  /** Printed as text; blank is the empty string. */
  text(column: string): string;
}

/** What a cell says as text, without any locale's formatting: numbers as entered, dates and errors as the empty string. */
export function plainText(value: CellValue): string {
  if (typeof value === 'string') return value.normalize('NFC').trim();
  return typeof value === 'number' ? String(value) : '';
}

export interface OpenTable {
  readonly name: string;
  readonly sheet: string;
  /** Whether every column of the contract is spelled in the file exactly as in the contract, composed Unicode and all, so that formulas can name it. */
  readonly exactHeaders: boolean;
  readonly rows: readonly TableRow[];
}

/** Throws InputError that names each missing header, with the nearest header that is there. */
export function openTable(table: TableSnapshot, contract: TableContract): OpenTable {
  const columns = new Map<string, number>();
  table.headers.forEach((header, index) => {
    if (!columns.has(fold(header))) columns.set(fold(header), index);
  });
  const missing = contract.columns.filter((column) => !columns.has(fold(column)));
  if (missing.length) {
    const near = nearestName(
      missing[0] ?? '',
      table.headers.filter((header) => !contract.columns.some((column) => fold(column) === fold(header))),
    );
    throw new InputError(
      `Bảng ${table.name} (trang “${table.sheet}”) thiếu cột ${missing.map((column) => `“${column}”`).join(', ')}` +
        `${near ? `; có cột “${near}” gần giống` : ''}. Thêm cột hoặc sửa lại tiêu đề rồi chạy lại.`,
    );
  }
  const places = new Map([...contract.columns, ...(contract.optional ?? [])].map((column) => [column, columns.get(fold(column))]));
  const sheet = quoteSheet(table.sheet);
  const rows = table.rows.map((values, index): TableRow => {
    const row = table.top + 1 + index;
    const valueAt = (at: number | undefined): CellValue => (at === undefined ? null : (values[at] ?? null));
    const cell = (column: string): TableCell => {
      const at = places.get(column);
      return new TableCell(valueAt(at), sheet, row, table.left + (at ?? 0));
    };
    return { number: row + 1, cell, text: (column) => plainText(valueAt(places.get(column))) };
  });
  const exactHeaders = contract.columns.every((column) => table.headers.includes(column));
  return { name: table.name, sheet: table.sheet, exactHeaders, rows };
}

/** The workbook's table of that contract; undefined where there is none. Throws InputError where it lacks columns or there are two of the name. */
export function openOptional({ tables }: WorkbookSnapshot, contract: TableContract): OpenTable | undefined {
  const found = tables.filter(({ name }) => fold(name) === fold(contract.table));
  const [table, second] = found;
  if (second)
    throw new InputError(
      `Sổ có hai bảng tên ${contract.table} (${found.map(({ sheet }) => `trang “${sheet}”`).join(' và ')}). Giữ một bảng, đổi tên bảng kia.`,
    );
  return table && openTable(table, contract);
}

/** As `openOptional`; throws InputError as well where there is none. */
export function openRequired(workbook: WorkbookSnapshot, contract: TableContract): OpenTable {
  const table = openOptional(workbook, contract);
  if (!table) throw missingTable(workbook.tables, contract);
  return table;
}
