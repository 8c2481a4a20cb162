/** Percentages of several departments added up: a sum of rates is no rate. */
import { isPercent } from '../locale/unit';
import type { Check } from './check';
import { listCells } from './wording';

export const percentAdded: Check = {
  id: 'percent-added',
  *run({ departments, figures }) {
    for (const indicator of figures.indicators) {
      if (!isPercent(indicator.unit) || indicator.combination !== 'sum') continue;
      const rows = departments.flatMap((department) => (department.listed ? department.rows.filter((row) => row.code === indicator.code) : []));
      const cells = rows.filter(({ readings }) => readings.current.value).map(({ readings }) => readings.current.ref);
      if (cells.length < 2) continue;
      yield {
        level: 'cảnh báo',
        ruleId: this.id,
        message: `Chỉ tiêu ${indicator.code} (đơn vị %) đang cộng tỷ lệ của ${cells.length} đơn vị (${listCells(cells)}), tổng ấy không phải là tỷ lệ chung. Đặt Gộp là “một nơi” hoặc tính tỷ lệ từ số gốc.`,
        cells,
      };
    }
  },
};
