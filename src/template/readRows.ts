/** Table Mau: one row a paragraph. */
import { fold, nearestName } from '../locale/encoding';
import type { CellRef } from '../model/cell';
import { TemplateError } from '../model/errors';
import { plainText, ROW_KINDS, type OpenTable } from '../workbook/contract';

export type RowKind = (typeof ROW_KINDS)[keyof typeof ROW_KINDS];

/** A map, as a cell may hold a name that every object knows: `constructor`. */
const KINDS: ReadonlyMap<string, RowKind> = new Map(Object.entries<RowKind>(ROW_KINDS));

export interface TemplateText {
  readonly source: string;
  readonly cell: CellRef;
  /** 1-based row of the sheet. */
  readonly row: number;
}

export interface TemplateRow {
  readonly kind: RowKind;
  readonly code: string;
  readonly content: TemplateText;
  readonly condition: TemplateText;
}

/** Throws TemplateError for an unknown kind and for an error value in the text. */
export function readTemplateRows(table: OpenTable): TemplateRow[] {
  return table.rows.flatMap((row): TemplateRow[] => {
    const text = (column: string): TemplateText => {
      const { value, ref } = row.cell(column);
      if (value !== null && typeof value === 'object' && 'error' in value) throw new TemplateError(`ô có lỗi công thức ${value.error}`, ref, row.number, 1);
      return { source: typeof value === 'string' ? value.normalize('NFC') : plainText(value), cell: ref, row: row.number };
    };
    const name = fold(row.text('Kiểu'));
    const content = text('Nội dung');
    if (!name && !content.source.trim()) return [];
    const kind = KINDS.get(name);
    if (!kind) {
      const kinds = [...KINDS.keys()];
      const near = nearestName(name, kinds);
      throw new TemplateError(
        `kiểu “${row.text('Kiểu')}” không có; chỉ nhận ${kinds.join(', ')}${near ? `. Có phải “${near}”?` : ''}`,
        row.cell('Kiểu').ref,
        row.number,
        1,
      );
    }
    return [{ kind, code: row.text('Mã'), content, condition: text('Khi') }];
  });
}
