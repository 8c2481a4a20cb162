/** The workbook behind report 876/BC-VP: its readable sources as the contract's tables. */
import { CONTRACT, departmentContract } from '../../../src/workbook/contract';
import type { NewSheet } from '../../../src/model/newSheet';
import { newSheet } from '../../../src/workbook/newWorkbook';
import { DOCUMENTS } from './documents';
import { DEPARTMENTS } from './figures';
import { INFO } from './info';
import { LISTS } from './lists';
import { RULES } from './rules';
import { TEMPLATE } from './template';

const figures = DEPARTMENTS.flatMap((department) => department.figures);
const decimalsOf = new Map(figures.map((figure) => [figure.code, figure.unit === '%' ? undefined : figure.decimals]));

const departmentSheets = DEPARTMENTS.map(({ code: department, figures: own }): NewSheet =>
  newSheet(
    departmentContract(department),
    own.map(({ code, name, unit, current, cumulative, note }) => ({
      Mã: code,
      'Chỉ tiêu': name,
      'Đơn vị tính': unit,
      'Kỳ này': current,
      'Lũy kế': cumulative ?? null,
      'Ghi chú': note ?? null,
    })),
    (row) => decimalsOf.get(String(row['Mã'])),
  ),
);

export const SHEETS: readonly NewSheet[] = [
  newSheet(
    CONTRACT.info,
    INFO.map(([item, value]) => ({ Mục: item, 'Giá trị': value })),
  ),
  newSheet(
    CONTRACT.departments,
    DEPARTMENTS.map(({ code, name }) => ({ Mã: code, 'Tên đơn vị': name })),
  ),
  newSheet(
    CONTRACT.indicators,
    figures.map(({ code, name, unit, decimals, accumulation }) => ({
      Mã: code,
      'Chỉ tiêu': name,
      'Đơn vị tính': unit,
      'Số lẻ': decimals,
      Gộp: 'một nơi',
      'Lũy kế': accumulation,
    })),
  ),
  ...departmentSheets,
  newSheet(
    CONTRACT.rules,
    RULES.map(({ code, description, condition, level }) => ({ Mã: code, 'Mô tả': description, 'Điều kiện': condition, Mức: level })),
  ),
  newSheet(
    CONTRACT.template,
    TEMPLATE.map(({ kind, code, content }) => ({ Kiểu: kind, Mã: code ?? null, 'Nội dung': content })),
  ),
  newSheet(
    CONTRACT.documents,
    DOCUMENTS.map(({ group, type, number, symbol, date, subject, agency }) => ({
      Nhóm: group,
      Loại: type,
      Số: number,
      'Ký hiệu': symbol,
      Ngày: { date },
      'Trích yếu': subject ?? null,
      'Cơ quan': agency ?? null,
    })),
  ),
  newSheet(
    CONTRACT.lists,
    Object.entries(LISTS).flatMap(([group, items]) => items.map((item) => ({ Nhóm: group, 'Nội dung': item }))),
  ),
  newSheet(CONTRACT.history, []),
];
