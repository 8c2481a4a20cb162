/** The report in the organisation's own template: its fields are asked of the workbook as if they stood in table Mau. */
import { fold } from './locale/encoding';
import { isNoteMark, type ReportDocument } from './model/document';
import { InputError, TemplateError } from './model/errors';
import { compileReport } from './pipeline';
import { fillTemplate, templateFields } from './refresh/template/fillTemplate';
import type { FieldLines } from './refresh/template/documentFields';
import { CONTRACT } from './workbook/contract';
import type { WorkbookSnapshot } from './workbook/port';

export interface TemplateOutput {
  readonly content: Uint8Array;
  /** What the template lacked, for people. */
  readonly remarks: readonly string[];
  /** False where a field couldn't be filled or has a gap. */
  readonly complete: boolean;
}

/** The workbook with a paragraph for each field before its own; later rows may belong to an annex. */
function withFields(workbook: WorkbookSnapshot, fields: readonly string[]): WorkbookSnapshot {
  return {
    ...workbook,
    tables: workbook.tables.map((table) => {
      if (fold(table.name) !== fold(CONTRACT.template.table)) return table;
      const rows = fields.map((field) =>
        table.headers.map((header) => (fold(header) === fold('Kiểu') ? 'đoạn' : fold(header) === fold('Nội dung') ? `{{ ${field} }}` : null)),
      );
      return { ...table, rows: [...rows, ...table.rows] };
    }),
  };
}

/** Throws TemplateError for a field that the workbook doesn't know. */
function fieldValues(workbook: WorkbookSnapshot, fields: readonly string[]): Map<string, FieldLines> {
  const top = workbook.tables.find(({ name }) => fold(name) === fold(CONTRACT.template.table))?.top ?? 0;
  const { document } = compileReport(withFields(workbook, fields));
  return new Map(
    fields.map((field, index): [string, FieldLines] => {
      const own = document.body.filter(({ source }) => Number(/\d+$/.exec(source)?.[0]) === top + 2 + index);
      return [field, own.flatMap((block) => (block.kind === 'table' ? [] : [block.content]))];
    }),
  );
}

/** Throws InputError where the file isn't a template that can be filled. */
export function fillOrganisationTemplate(bytes: Uint8Array, workbook: WorkbookSnapshot, document: ReportDocument): TemplateOutput {
  const asked = templateFields(bytes, document);
  const values = new Map<string, FieldLines>();
  const remarks: string[] = [];
  for (const field of asked) {
    try {
      for (const [name, lines] of fieldValues(workbook, [field])) values.set(name, lines);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const why = error instanceof TemplateError ? error.message.replace(/^Ô [^:]*: /, '') : error.message;
      remarks.push(`{{${field}}} chưa điền được: ${why}`);
    }
  }
  const open = [...values.values()].flat(2).some((inline) => !isNoteMark(inline) && inline.gap);
  const filled = fillTemplate(bytes, open ? { ...document, draft: true } : document, values);
  if (filled.annexesAtEnd) remarks.push('không có dấu {{phụ_lục}}, phụ lục được đặt ở cuối văn bản.');
  if (filled.addedStyles.length) remarks.push(`không có kiểu ${filled.addedStyles.map((name) => `“${name}”`).join(', ')}; đã thêm kiểu của Chốt Số.`);
  return { content: filled.bytes, remarks, complete: !open && !filled.unfilled.length };
}
