/** A figure counted to a day that isn't in the period's data window: last period's figure, or one that runs into the next. */
import { dataWindow, dayIn, isWithin, windowText } from '../figures/dataWindow';
import { formatPeriod, shortDate } from '../locale/period';
import { plainText } from '../workbook/contract';
import type { Check } from './check';

export const outsideWindow: Check = {
  id: 'outside-window',
  *run({ departments, figures, period, window }) {
    for (const department of departments) {
      for (const { code, asOfCell } of department.rows) {
        if (asOfCell.value === null || !code) continue;
        const kind = figures.indicator(code)?.window;
        const own = kind || !window ? dataWindow(period, kind ?? 'decree') : window;
        const day = dayIn(asOfCell.value);
        if (day && isWithin(day, own)) continue;
        const said = day ? shortDate(day) : plainText(asOfCell.value);
        yield {
          level: 'cảnh báo',
          ruleId: this.id,
          message: day
            ? `${department.name}, ${code}: số liệu tính đến ${said} (ô ${asOfCell.ref}), ngoài kỳ số liệu ${windowText(own)} của kỳ ${formatPeriod(period)}. Hỏi lại đơn vị, hoặc sửa ngày.`
            : `${department.name}, ${code}: ô ${asOfCell.ref} (Tính đến) ghi “${said}”, không đọc được ngày. Ghi như 14/4/2022.`,
          cells: [asOfCell.ref],
          actual: said,
          ...(day ? { expected: windowText(own) } : {}),
        };
      }
    }
  },
};
