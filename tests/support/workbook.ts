/** Workbooks for tests, written as rows: only what a case is about has to be said. */
import type { CellValue } from '../../src/model/cell';
import { compileReport, type CompiledReport } from '../../src/pipeline';
import { renderText } from '../../src/renderers/text';
import { CONTRACT, departmentContract } from '../../src/workbook/contract';
import type { TableSnapshot, WorkbookSnapshot } from '../../src/workbook/port';

type Rows = readonly (readonly CellValue[])[];

export interface BookParts {
  /** Rows Mục, Giá trị; the period is April 2022 unless said. */
  readonly info?: Rows;
  /** Mã, Tên đơn vị; one department A unless said, which has a table then. */
  readonly departments?: Rows;
  /** Mã, Chỉ tiêu, Đơn vị tính, Số lẻ, Gộp, Lũy kế, Ngưỡng. */
  readonly indicators?: Rows;
  /** By department: Mã, Chỉ tiêu, Đơn vị tính, Kỳ này, Lũy kế, Cùng kỳ, Kỳ trước, Kế hoạch. */
  readonly figures?: Readonly<Record<string, Rows>>;
  readonly rules?: Rows;
  /** Kiểu, Mã, Nội dung, Khi; a string is a paragraph. */
  readonly template?: readonly (string | readonly CellValue[])[];
  readonly documents?: Rows;
  readonly lists?: Rows;
  readonly history?: Rows;
}

export function table(name: string, sheet: string, headers: readonly string[], rows: Rows): TableSnapshot {
  return { name, sheet, top: 0, left: 0, headers, rows: rows.map((row) => headers.map((_, i) => row[i] ?? null)) };
}

export function book(parts: BookParts): WorkbookSnapshot {
  const departments = parts.departments ?? [['A', 'Sở A']];
  const contractTable = (
    { table: name, sheet, columns, optional = [] }: { table: string; sheet: string; columns: readonly string[]; optional?: readonly string[] },
    rows: Rows,
  ): TableSnapshot => table(name, sheet, [...columns, ...optional], rows);
  const info = parts.info ?? [];
  const tables = [
    contractTable(CONTRACT.info, info.some(([name]) => name === 'Kỳ báo cáo') ? info : [['Kỳ báo cáo', '04/2022'], ...info]),
    contractTable(CONTRACT.departments, departments),
    contractTable(CONTRACT.indicators, parts.indicators ?? [['X', 'Chỉ tiêu X', 'nhiệm vụ']]),
    contractTable(
      CONTRACT.template,
      (parts.template ?? []).map((row) => (typeof row === 'string' ? ['đoạn', null, row] : row)),
    ),
    contractTable(CONTRACT.rules, parts.rules ?? []),
    contractTable(CONTRACT.documents, parts.documents ?? []),
    contractTable(CONTRACT.lists, parts.lists ?? []),
    contractTable(CONTRACT.history, parts.history ?? []),
    ...Object.entries(parts.figures ?? (parts.departments ? {} : { A: [] })).map(([code, rows]) => contractTable(departmentContract(code), rows)),
  ];
  return { sheets: tables.map(({ sheet }) => sheet), tables };
}

export const compile = (parts: BookParts): CompiledReport => compileReport(book(parts));

/** The lines that the template wrote, without the fixed national heading. */
export const bodyLines = (parts: BookParts): string[] =>
  renderText(compile(parts).document)
    .trimEnd()
    .split('\n')
    .filter((line) => !['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'BẢN NHÁP – CHƯA CHỐT SỐ'].includes(line));

/** A paragraph as printed with X of department A at `value`. */
export const printed = (template: string, parts: BookParts = {}): string => bodyLines({ ...parts, template: [template] }).join('\n');

/** Findings as `level ruleId`, for short expectations. */
export const findingIds = (parts: BookParts): string[] => compile(parts).findings.map(({ level, ruleId }) => `${level} ${ruleId}`);
