/** One figure from two places: a code twice in a department's table, or two departments for an indicator that one of them owns. */
import { MEASURES } from '../model/figure';
import type { Finding } from '../model/finding';
import { MEASURE_COLUMNS } from '../workbook/contract';
import type { CheckInput, Check } from './check';
import { listCells } from './wording';

function* twiceInOneTable({ departments }: CheckInput): Generator<Finding> {
  for (const department of departments) {
    if (new Set(department.rows.map(({ code }) => code)).size === department.rows.length) continue;
    const byCode = new Map<string, string[]>();
    for (const { code, codeCell } of department.rows) if (code) byCode.set(code, [...(byCode.get(code) ?? []), codeCell.ref]);
    for (const [code, cells] of byCode) {
      if (cells.length < 2) continue;
      yield {
        level: 'sai',
        ruleId: reportedTwice.id,
        message: `${department.name} có ${cells.length} dòng cùng mã ${code} (${listCells(cells)}), không biết dòng nào đúng. Giữ một dòng, xóa các dòng kia.`,
        cells,
      };
    }
  }
}

function* twoOwners({ departments, figures }: CheckInput): Generator<Finding> {
  const listed = departments.filter((department) => department.listed);
  for (const indicator of figures.indicators) {
    if (indicator.combination !== 'single') continue;
    const rows = listed.flatMap((department) => department.rows.flatMap((row) => (row.code === indicator.code ? [{ name: department.name, row }] : [])));
    for (const measure of MEASURES) {
      const given = rows.filter(({ row }) => row.readings[measure].value);
      const names = [...new Set(given.map(({ name }) => name))];
      if (names.length < 2) continue;
      const cells = given.map(({ row }) => row.readings[measure].ref);
      yield {
        level: 'sai',
        ruleId: reportedTwice.id,
        message: `Chỉ tiêu ${indicator.code} (${indicator.name}), cột ${MEASURE_COLUMNS[measure]}: chỉ một nơi báo cáo nhưng ${names.join('; ')} cùng gửi số (${listCells(cells)}). Giữ số của đơn vị chủ trì, xóa số kia.`,
        cells,
      };
    }
  }
}

export const reportedTwice: Check = {
  id: 'reported-twice',
  *run(input) {
    yield* twiceInOneTable(input);
    yield* twoOwners(input);
  },
};
