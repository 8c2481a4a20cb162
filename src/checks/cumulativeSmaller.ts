/** A cumulative figure below this period's own, for what only grows: not rates, nor what goes below zero as a balance does. */
import { isPercent } from '../locale/unit';
import { compare } from '../model/rational';
import type { Check } from './check';
import { plainNumber } from './wording';

export const cumulativeSmaller: Check = {
  id: 'cumulative-smaller',
  *run({ departments, figures }) {
    for (const department of departments) {
      for (const { code, readings } of department.rows) {
        const indicator = figures.indicator(code);
        const { current, cumulative } = readings;
        if (!indicator || indicator.accumulation === 'latest' || isPercent(indicator.unit) || !current.value || !cumulative.value) continue;
        if (cumulative.value.num < 0n || compare(cumulative.value, current.value) >= 0) continue;
        yield {
          level: 'sai',
          ruleId: this.id,
          message: `${department.name}, ${code}: lũy kế ${plainNumber(cumulative.value)} (ô ${cumulative.ref}) nhỏ hơn số của riêng kỳ này ${plainNumber(current.value)} (ô ${current.ref}). Kiểm tra cả hai ô.`,
          cells: [cumulative.ref, current.ref],
          actual: plainNumber(cumulative.value),
          expected: `từ ${plainNumber(current.value)} trở lên`,
        };
      }
    }
  },
};
