/** A figure typed for last period or for last year's, against what was issued then. */
import { digitSlip, explainSlip } from '../derivations/digitSlip';
import { formatPeriod, sameLastYear, shiftPeriod, type Period } from '../locale/period';
import { compare } from '../model/rational';
import { MEASURE_COLUMNS } from '../workbook/contract';
import type { Check } from './check';
import { plainNumber } from './wording';

export const differsFromHistory: Check = {
  id: 'differs-from-history',
  *run({ departments, history, period }) {
    const pasts: readonly (readonly ['previous' | 'samePeriod', Period])[] = [
      ['previous', shiftPeriod(period, -1)],
      ['samePeriod', sameLastYear(period)],
    ];
    for (const department of departments) {
      for (const { code, readings } of department.rows) {
        for (const [measure, past] of pasts) {
          const reading = readings[measure];
          const { value } = reading;
          const [issued] = value ? history.find(past, code, 'current', department.code) : [];
          if (!value || !issued || compare(value, issued.value) === 0) continue;
          const { ref } = reading;
          const slip = digitSlip(value, issued.value);
          yield {
            level: 'cảnh báo',
            ruleId: this.id,
            message: `${department.name}, ${code}: cột ${MEASURE_COLUMNS[measure]} ghi ${plainNumber(value)} (ô ${ref}), nhưng số đã chốt kỳ ${formatPeriod(past)} là ${plainNumber(issued.value)} (ô ${issued.ref}). Sửa lại, hoặc để nguyên nếu số kỳ ấy đã được đính chính.`,
            cells: [ref, issued.ref],
            actual: plainNumber(value),
            expected: plainNumber(issued.value),
            ...(slip ? { cause: explainSlip(slip, value, issued.value) } : {}),
          };
        }
      }
    }
  },
};
