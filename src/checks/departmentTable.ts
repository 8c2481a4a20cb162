/** A department of DonVi without a table of figures: totals leave it out, and nothing in them shows it. */
import { NOT_REPORTING } from '../workbook/contract';
import type { Check } from './check';

const MOST_NAMED = 3;

export const departmentTable: Check = {
  id: 'department-table',
  *run({ departments }) {
    for (const { code, name, ref, listed, table, excused, alike } of departments) {
      if (!listed || table || excused) continue;
      const named = alike.slice(0, MOST_NAMED).map((one) => `${one.name} (trang “${one.sheet}”)`);
      const renamed = named.length ? `Bảng ${named.join(', bảng ')} có đủ cột số liệu: nếu là của đơn vị này thì đổi tên thành SL_${code}. ` : '';
      yield {
        level: 'sai',
        ruleId: this.id,
        message:
          `${name} (ô ${ref}) có trong bảng DonVi nhưng sổ không có bảng SL_${code}, nên các tổng thiếu đơn vị này. ${renamed}` +
          `${named.length ? 'Nếu không, thêm' : 'Thêm'} bảng SL_${code}, hoặc ghi “${NOT_REPORTING}” vào cột Trạng thái nếu đơn vị không phải báo cáo.`,
        cells: [ref],
      };
    }
  },
};
