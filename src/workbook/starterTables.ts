/** The tables a workbook starts with: an example department in a new one; in one that almost fits, whatever its own tables already say. */
import { fold } from '../locale/encoding';
import { formatPeriod } from '../locale/period';
import type { CalendarDate } from '../model/cell';
import type { NewSheet } from '../model/newSheet';
import { CONTRACT, departmentCode, departmentContract, isDepartmentTable, plainText, type TableContract } from './contract';
import { newColumn, newSheet, type RowByHeader } from './newWorkbook';
import type { TableGrowth, TableSnapshot, WorkbookSnapshot } from './port';
import type { Misfit } from './contractFit';

const item = (name: string, value: string): RowByHeader => ({ Mục: name, 'Giá trị': value });

const infoRows = ({ month, year }: CalendarDate): RowByHeader[] => [
  item('Kỳ báo cáo', formatPeriod({ kind: 'month', year, month })),
  item('Cơ quan chủ quản', 'UBND TỈNH …'),
  item('Cơ quan ban hành', 'VĂN PHÒNG'),
  item('Tên loại', 'BÁO CÁO'),
  item('Trích yếu', 'Kết quả thực hiện nhiệm vụ {{ kỳ.tên }}'),
  ...['Số', 'Ký hiệu', 'Địa danh', 'Ngày ký', 'Kính gửi', 'Nơi nhận', 'Quyền hạn', 'Chức vụ', 'Người ký'].map((name) => item(name, '')),
];

const EXAMPLE = { code: 'VP', name: 'Văn phòng UBND tỉnh' };
const EXAMPLE_INDICATORS: readonly (readonly [code: string, name: string])[] = [
  ['NV_GIAO', 'Nhiệm vụ được giao'],
  ['NV_HT', 'Nhiệm vụ đã hoàn thành'],
  ['NV_DTH', 'Nhiệm vụ đang thực hiện'],
];

const indicatorRow = (code: string, name: string, unit: string): RowByHeader => ({
  Mã: code,
  'Chỉ tiêu': name,
  'Đơn vị tính': unit,
  Gộp: 'cộng',
  'Lũy kế': 'nhập',
});

const EXAMPLE_ROWS: Readonly<Record<string, readonly RowByHeader[]>> = {
  DonVi: [{ Mã: EXAMPLE.code, 'Tên đơn vị': EXAMPLE.name }],
  ChiTieu: EXAMPLE_INDICATORS.map(([code, name]) => indicatorRow(code, name, 'nhiệm vụ')),
  QuyTac: [{ Mã: 'QT1', 'Mô tả': 'Giao bằng hoàn thành cộng đang thực hiện', 'Điều kiện': 'NV_GIAO = NV_HT + NV_DTH', Mức: 'sai' }],
  Mau: [
    { Kiểu: 'mục', 'Nội dung': '1. Kết quả thực hiện nhiệm vụ' },
    {
      Kiểu: 'đoạn',
      'Nội dung':
        'Trong {{ kỳ.tên }}, các cơ quan, đơn vị được giao {{ NV_GIAO }} nhiệm vụ; đã hoàn thành {{ NV_HT }} nhiệm vụ (đạt {{ NV_HT | tỷ_lệ: NV_GIAO }}), đang thực hiện {{ NV_DTH }} nhiệm vụ.',
    },
    { Kiểu: 'kết', 'Nội dung': 'Trên đây là báo cáo kết quả thực hiện nhiệm vụ {{ kỳ.tên }}.' },
  ],
};

const column = (table: TableSnapshot, header: string): ((row: TableSnapshot['rows'][number]) => string) => {
  const at = table.headers.findIndex((name) => fold(name) === fold(header));
  return (row) => plainText(row[at] ?? null);
};

/** Codes that the departments' tables use, each with the name and unit it has there. */
function reportedIndicators(tables: readonly TableSnapshot[]): RowByHeader[] {
  const found = new Map<string, RowByHeader>();
  for (const table of tables) {
    const [code, name, unit] = [column(table, 'Mã'), column(table, 'Chỉ tiêu'), column(table, 'Đơn vị tính')];
    for (const row of table.rows) {
      const key = code(row).toUpperCase();
      if (key && !found.has(key)) found.set(key, indicatorRow(key, name(row) || key, unit(row)));
    }
  }
  return [...found.values()];
}

function rowsOf({ table }: TableContract, departments: readonly TableSnapshot[], today: CalendarDate): readonly RowByHeader[] {
  if (table === CONTRACT.info.table) return infoRows(today);
  if (table === CONTRACT.departments.table) return departments.map(({ name, sheet }) => ({ Mã: departmentCode(name), 'Tên đơn vị': sheet }));
  if (table === CONTRACT.indicators.table) return reportedIndicators(departments);
  if (table === CONTRACT.template.table) return (EXAMPLE_ROWS['Mau'] ?? []).filter(({ 'Nội dung': text }) => !String(text).includes('NV_'));
  return [];
}

/** For a workbook that holds nothing of ours: every table, with one example department. */
export function starterSheets(today: CalendarDate): NewSheet[] {
  const [info, ...others] = Object.values(CONTRACT).map((contract: TableContract) =>
    newSheet(contract, contract === CONTRACT.info ? infoRows(today) : (EXAMPLE_ROWS[contract.table] ?? [])),
  );
  const figures = newSheet(
    departmentContract(EXAMPLE.code),
    EXAMPLE_INDICATORS.map(([code, name]) => ({ Mã: code, 'Chỉ tiêu': name, 'Đơn vị tính': 'nhiệm vụ' })),
  );
  return [...(info ? [info] : []), figures, ...others];
}

/** For a workbook that almost fits. */
export function missingSheets(missing: readonly TableContract[], { tables }: WorkbookSnapshot, today: CalendarDate): NewSheet[] {
  const departments = tables.filter(({ name }) => isDepartmentTable(name));
  return missing.map((contract) => newSheet(contract, rowsOf(contract, departments, today)));
}

/** The columns that its tables lack. */
export const missingColumns = (misfits: readonly Misfit[]): TableGrowth[] =>
  misfits.flatMap(({ table, contract, columns }) =>
    columns.length ? [{ table: table.name, columns: columns.map((header) => newColumn(contract, header)) }] : [],
  );
