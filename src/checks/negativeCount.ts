/** Things counted one by one can't be fewer than none; rates, money and measured quantities may go below zero. */
import { isCount } from '../locale/unit';
import { MEASURES } from '../model/figure';
import { MEASURE_COLUMNS } from '../workbook/contract';
import type { Check } from './check';
import { plainNumber } from './wording';

export const negativeCount: Check = {
  id: 'negative-count',
  *run({ departments, figures }) {
    for (const department of departments) {
      for (const row of department.rows) {
        for (const measure of MEASURES) {
          const reading = row.readings[measure];
          const { value } = reading;
          if (!value || value.num >= 0n || !isCount(figures.indicator(row.code)?.unit ?? row.unit)) continue;
          const { ref } = reading;
          const actual = plainNumber(value);
          yield {
            level: 'sai',
            ruleId: this.id,
            message: `${department.name}, ${row.code}, cột ${MEASURE_COLUMNS[measure]} (ô ${ref}): số đếm không thể âm, ô ghi ${actual}. Hỏi lại đơn vị rồi gõ số đúng.`,
            cells: [ref],
            actual,
            expected: 'từ 0 trở lên',
            cause: `có thể thừa dấu trừ: ${actual} thay vì ${actual.slice(1)}`,
          };
        }
      }
    }
  },
};
