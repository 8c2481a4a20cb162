/** Text, a date, an error or TRUE where a number belongs: the cell counts as missing until it is mended. */
import { MEASURES } from '../model/figure';
import { MEASURE_COLUMNS } from '../workbook/contract';
import type { Check } from './check';

export const notANumber: Check = {
  id: 'not-a-number',
  *run({ departments }) {
    for (const department of departments) {
      for (const row of department.rows) {
        for (const measure of MEASURES) {
          const reading = row.readings[measure];
          const { fault } = reading;
          if (!fault) continue;
          const { ref } = reading;
          yield {
            level: 'sai',
            ruleId: this.id,
            message: `${department.name}, ${row.code || 'dòng không mã'}, cột ${MEASURE_COLUMNS[measure]} (ô ${ref}): “${fault.actual}” ${fault.problem}. ${fault.advice}`,
            cells: [ref],
            actual: fault.actual,
            ...(fault.expected ? { expected: fault.expected } : {}),
          };
        }
      }
    }
  },
};
