/** A department that has sent nothing for this period. */
import type { Check } from './check';

export const departmentNotIn: Check = {
  id: 'department-not-in',
  *run({ departments }) {
    for (const department of departments) {
      const sent = department.rows.some(({ readings }) => readings.current.value ?? readings.current.fault);
      if (!department.listed || department.excused || sent) continue;
      yield {
        level: 'cảnh báo',
        ruleId: this.id,
        message: department.table
          ? `${department.name} chưa nộp: cột Kỳ này của bảng SL_${department.code} còn trống. Nhắc đơn vị gửi số liệu.`
          : `${department.name} chưa nộp: sổ chưa có bảng SL_${department.code}. Thêm bảng số liệu hoặc nhắc đơn vị gửi.`,
        cells: [department.ref],
      };
    }
  },
};
