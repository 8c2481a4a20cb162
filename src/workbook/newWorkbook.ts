/** Workbooks that don't exist yet: the contract's tables as sheets that are pleasant to fill in. `writeWorkbook` makes the file. */
import type { NewColumn, NewRow, NewSheet, NewValue } from '../model/newSheet';
import { ACCUMULATIONS, COMBINATIONS, CONTRACT, isDepartmentTable, MEASURE_COLUMNS, ROW_KINDS, RULE_LEVELS, type TableContract } from './contract';

type Look = Omit<NewColumn, 'header'>;

const text = (width: number, choices?: readonly string[]): Look => ({ width, kind: 'text', ...(choices ? { choices } : {}) });
const prose = (width: number): Look => ({ width, kind: 'prose' });
const number = (width: number): Look => ({ width, kind: 'number' });
const date = (width: number): Look => ({ width, kind: 'date' });

/** By table and header; tables of departments share one entry. */
const LOOKS: Readonly<Record<string, Readonly<Record<string, Look>>>> = {
  ThongTin: { Mục: text(34), 'Giá trị': text(72) },
  DonVi: {
    Mã: text(12),
    'Tên đơn vị': text(40),
    'Người phụ trách': text(26),
    'Hạn nộp': date(13),
    'Ngày nộp': date(13),
    'Trạng thái': text(16),
    Tệp: text(30),
  },
  ChiTieu: {
    Mã: text(28),
    'Chỉ tiêu': text(64),
    'Đơn vị tính': text(14),
    'Số lẻ': number(9),
    Gộp: text(12, Object.keys(COMBINATIONS)),
    'Lũy kế': text(13, Object.keys(ACCUMULATIONS)),
    'Ngưỡng biến động': number(19),
    'Cửa sổ': text(14),
  },
  SL_: {
    Mã: text(28),
    'Chỉ tiêu': text(64),
    'Đơn vị tính': text(14),
    ...Object.fromEntries(Object.values(MEASURE_COLUMNS).map((header) => [header, number(14)])),
    'Ghi chú': text(30),
    'Tính đến': date(13),
  },
  QuyTac: { Mã: text(20), 'Mô tả': text(60), 'Điều kiện': text(60), Mức: text(13, RULE_LEVELS) },
  Mau: {
    Kiểu: text(16, Object.keys(ROW_KINDS)),
    Mã: text(26),
    'Nội dung': prose(110),
    Khi: text(20),
  },
  VanBan: { Nhóm: text(24), Loại: text(14), Số: text(10), 'Ký hiệu': text(14), Ngày: date(13), 'Trích yếu': prose(80), 'Cơ quan': text(26) },
  DanhSach: { Nhóm: text(24), 'Nội dung': prose(110) },
  LichSu: {
    Kỳ: text(12),
    Mã: text(28),
    Cột: text(14),
    'Đơn vị': text(14),
    'Giá trị': number(16),
    Lần: number(7),
    'Chốt lúc': text(20),
    'Số báo cáo': text(16),
  },
};

const lookOf = (table: string, header: string): Look => LOOKS[isDepartmentTable(table) ? 'SL_' : table]?.[header] ?? text(20);

/** A column of the contract, for a table that lacks it. */
export const newColumn = ({ table }: TableContract, header: string): NewColumn => ({ header, ...lookOf(table, header) });

const isFilled = (value: NewValue | undefined): boolean => value !== undefined && value !== null && value !== '';

/** In digits of the default font, Times New Roman: rough means, on the wide side. */
const CAPITAL = 1.4;
const OTHER = 0.87;

const charactersAcross = (line: string): number => [...line].reduce((sum, char) => sum + (/\p{Lu}/u.test(char) ? CAPITAL : OTHER), 0);

/** Lines that the row's tallest cell needs, on the generous side: programs that open the file show rows as high as it says. */
export function rowLines(columns: readonly NewColumn[], { cells }: NewRow): number {
  const lines = cells.map((value, at) =>
    typeof value === 'string'
      ? value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(charactersAcross(line) / (columns[at]?.width ?? 1))), 0)
      : 1,
  );
  return Math.max(1, ...lines);
}

/** Values by header; a header that isn't there is a blank cell. */
export type RowByHeader = Readonly<Record<string, NewValue>>;

/**
 * A sheet of the contract; optional columns are there only where a row fills them, and in DonVi, which is the board of who sent what.
 * `decimals` says how many decimals a row's numbers show. Throws RangeError for a header that the contract doesn't know.
 */
export function newSheet(
  contract: TableContract,
  rows: readonly RowByHeader[],
  decimals: (row: RowByHeader) => number | undefined = () => undefined,
): NewSheet {
  const optional = (contract.optional ?? []).filter((header) => contract.table === CONTRACT.departments.table || rows.some((row) => isFilled(row[header])));
  const headers = [...contract.columns, ...optional];
  const strange = rows.flatMap((row) => Object.keys(row)).find((header) => ![...headers, ...(contract.optional ?? [])].includes(header));
  if (strange !== undefined) throw new RangeError(`table ${contract.table} has no column ${strange}`);
  return {
    name: contract.sheet,
    table: contract.table,
    columns: headers.map((header) => newColumn(contract, header)),
    rows: rows.map((row) => ({ cells: headers.map((header) => row[header] ?? null), decimals: decimals(row) })),
  };
}
