/** A change against the previous period beyond the indicator's threshold: in percent, for rates in percentage points. */
import { changePercent } from '../derivations/change';
import { digitSlip, explainSlip } from '../derivations/digitSlip';
import { formatAtMost } from '../locale/number';
import { isPercent } from '../locale/unit';
import { absolute, compare, subtract } from '../model/rational';
import type { Check } from './check';
import { previousFigure } from './previous';
import { plainNumber } from './wording';

export const suddenChange: Check = {
  id: 'sudden-change',
  *run(input) {
    for (const department of input.departments) {
      for (const row of department.rows) {
        const { code, readings } = row;
        const indicator = input.figures.indicator(code);
        const { current } = readings;
        const previous = indicator?.threshold && previousFigure(input, department.code, row);
        if (!indicator?.threshold || !current.value || !previous) continue;
        const points = isPercent(indicator.unit);
        const change = points ? subtract(current.value, previous.value) : changePercent(current.value, previous.value);
        if (!change || compare(absolute(change), indicator.threshold) <= 0) continue;
        const unit = points ? ' điểm phần trăm' : '%';
        const slip = digitSlip(current.value, previous.value);
        yield {
          level: 'cảnh báo',
          ruleId: this.id,
          message:
            `${department.name}, ${code}: ${plainNumber(current.value)} (ô ${current.ref}) ${change.num < 0n ? 'giảm' : 'tăng'} ${formatAtMost(absolute(change), 1)}${unit}` +
            ` so với kỳ trước ${plainNumber(previous.value)}, quá ngưỡng ${plainNumber(indicator.threshold)}${unit}. Hỏi lại đơn vị nếu không rõ lý do.`,
          cells: [current.ref, previous.ref],
          actual: plainNumber(current.value),
          ...(slip === 'scale' ? { cause: explainSlip(slip, current.value, previous.value) } : {}),
        };
      }
    }
  },
};
