/** A figure equal to last period's: it may have been left from the last file. Zero stays zero without a word. */
import { compare, isZero } from '../model/rational';
import type { Check } from './check';
import { previousFigure } from './previous';
import { plainNumber } from './wording';

export const equalsPrevious: Check = {
  id: 'equals-previous',
  *run(input) {
    for (const department of input.departments) {
      for (const row of department.rows) {
        const { code, readings } = row;
        const { current } = readings;
        const previous = previousFigure(input, department.code, row);
        if (!input.figures.indicator(code) || !current.value || !previous || isZero(current.value) || compare(current.value, previous.value) !== 0) continue;
        yield {
          level: 'cảnh báo',
          ruleId: this.id,
          message: `${department.name}, ${code}: kỳ này ${plainNumber(current.value)} (ô ${current.ref}) đúng bằng kỳ trước (ô ${previous.ref}). Hỏi lại xem đơn vị đã cập nhật chưa.`,
          cells: [current.ref, previous.ref],
          actual: plainNumber(current.value),
          cause: 'có thể là số của kỳ trước chưa sửa',
        };
      }
    }
  },
};
