/** A row whose code ChiTieu doesn't know, or a table whose department DonVi doesn't list: its figures would be dropped. */
import { nearestName } from '../locale/encoding';
import type { Check } from './check';

/** Looking for the nearest code takes time; past so many the table is another one altogether. */
const MAX_PROPOSALS = 50;

export const unknownCode: Check = {
  id: 'unknown-code',
  *run({ departments, figures }) {
    const codes = figures.indicators.map((indicator) => indicator.code);
    let proposals = MAX_PROPOSALS;
    for (const department of departments) {
      if (!department.listed) {
        yield {
          level: 'sai',
          ruleId: this.id,
          message: `Bảng SL_${department.code} không thuộc đơn vị nào trong bảng DonVi nên số liệu của nó không được cộng. Thêm đơn vị ${department.code} vào DonVi hoặc xóa bảng.`,
          cells: [department.ref],
          actual: department.code,
        };
        continue;
      }
      for (const { code, codeCell } of department.rows) {
        if (figures.indicator(code)) continue;
        const { ref } = codeCell;
        const near = code && proposals-- > 0 ? nearestName(code, codes) : undefined;
        yield {
          level: 'sai',
          ruleId: this.id,
          message: code
            ? `${department.name} (ô ${ref}): mã ${code} không có trong bảng ChiTieu nên số liệu của dòng này không được dùng.${near ? ` Có phải ${near}?` : ' Thêm mã vào ChiTieu hoặc sửa mã.'}`
            : `${department.name} (ô ${ref}): dòng có số liệu nhưng không có mã nên không được dùng. Điền mã chỉ tiêu.`,
          cells: [ref],
          actual: code,
          ...(near ? { expected: near } : {}),
        };
      }
    }
  },
};
