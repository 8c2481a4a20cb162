/** A department's unit that differs from ChiTieu's: its figure would be added in another unit. */
import { sameUnit } from '../locale/unit';
import type { Check } from './check';

export const unitMismatch: Check = {
  id: 'unit-mismatch',
  *run({ departments, figures }) {
    for (const department of departments) {
      for (const { code, unit, unitCell } of department.rows) {
        const indicator = figures.indicator(code);
        if (!indicator || !unit || !indicator.unit || sameUnit(unit, indicator.unit)) continue;
        const { ref } = unitCell;
        yield {
          level: 'sai',
          ruleId: this.id,
          message: `${department.name}, ${code} (ô ${ref}): đơn vị tính là “${unit}”, bảng ChiTieu ghi “${indicator.unit}”. Quy đổi số liệu về “${indicator.unit}” rồi sửa đơn vị tính.`,
          cells: [ref],
          actual: unit,
          expected: indicator.unit,
        };
      }
    }
  },
};
