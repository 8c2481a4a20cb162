/** A workbook of departments × rows, and the whole way from it to a .docx by exceljs and docx. */
import ExcelJS from 'exceljs';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { CONTRACT, departmentContract } from '../../src/workbook/contract';
import { newSheet } from '../../src/workbook/newWorkbook';
import { writeWorkbook } from '../../src/workbook/writeWorkbook';

const code = (row: number): string => `CT_${row}`;

export function bigWorkbook(departmentCount: number, rowCount: number): Promise<Uint8Array> {
  const departments = Array.from({ length: departmentCount }, (_, i) => `D${i}`);
  const rows = Array.from({ length: rowCount }, (_, i) => i);
  return writeWorkbook([
    newSheet(CONTRACT.info, [
      { Mục: 'Kỳ báo cáo', 'Giá trị': '04/2022' },
      { Mục: 'Cơ quan ban hành', 'Giá trị': 'VĂN PHÒNG' },
    ]),
    newSheet(
      CONTRACT.departments,
      departments.map((name) => ({ Mã: name, 'Tên đơn vị': `Đơn vị ${name}` })),
    ),
    newSheet(
      CONTRACT.indicators,
      rows.map((row) => ({ Mã: code(row), 'Chỉ tiêu': `Chỉ tiêu ${row}`, 'Đơn vị tính': 'nhiệm vụ' })),
    ),
    newSheet(CONTRACT.rules, []),
    newSheet(
      CONTRACT.template,
      rows.map((row) => ({
        Kiểu: 'đoạn',
        'Nội dung': `Trong {{ kỳ.tên }} đã có {{ ${code(row)} }} nhiệm vụ, lũy kế {{ ${code(row)}.lũy_kế }}, {{ ${code(row)} | so_với: ${code(row)}.cùng_kỳ }} so với cùng kỳ.`,
      })),
    ),
    ...departments.map((department, d) => ({
      ...newSheet(
        departmentContract(department),
        rows.map((row) => ({
          Mã: code(row),
          'Chỉ tiêu': `Chỉ tiêu ${row}`,
          'Đơn vị tính': 'nhiệm vụ',
          'Kỳ này': d + row,
          'Lũy kế': 4 * (d + row),
          'Cùng kỳ': d + row + 1,
          'Kỳ trước': d + row + 2,
          'Kế hoạch': 12 * (d + row),
        })),
      ),
    })),
  ]);
}

/** The same job with the two packages most people would take: read, add up, write the sentences, pack. */
export async function withExceljsAndDocx(bytes: Uint8Array): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as never);
  const totals = new Map<string, number[]>();
  for (const sheet of workbook.worksheets) {
    if (!/^D\d+$/.test(sheet.name)) continue;
    sheet.eachRow((row, number) => {
      if (number === 1) return;
      const key = String(row.getCell(1).value);
      const sums = totals.get(key) ?? [0, 0, 0, 0, 0];
      totals.set(
        key,
        sums.map((sum, i) => sum + Number(row.getCell(4 + i).value ?? 0)),
      );
    });
  }
  const sentences = [...totals.values()].map(([now = 0, total = 0, before = 0]) => {
    const change = ((now - before) / before) * 100;
    return `Trong tháng 4 năm 2022 đã có ${now} nhiệm vụ, lũy kế ${total}, ${change < 0 ? 'giảm' : 'tăng'} ${Math.abs(change).toFixed(1)}% so với cùng kỳ.`;
  });
  return Packer.toBuffer(new Document({ sections: [{ children: sentences.map((text) => new Paragraph({ children: [new TextRun(text)] })) }] }));
}
