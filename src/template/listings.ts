/** Tables VanBan and DanhSach, by group: the documents a report cites, and its lists of meetings, visits and the like. */
import { fold, toKey } from '../locale/encoding';
import { shortDate } from '../locale/period';
import type { CellRef } from '../model/cell';
import { InputError } from '../model/errors';
import type { OpenTable } from '../workbook/contract';
import { dateOf, documentNumber, infoText } from './officeInfo';
import { DateDrop, type CitedDocument } from './textDrops';

export interface ListedDocument extends CitedDocument {
  readonly dateValue: DateDrop | string;
  readonly dateCell: CellRef;
}

export interface ListItem {
  /** Liquid with `kỳ` and `thông_tin`. */
  readonly source: string;
  readonly cell: CellRef;
  readonly row: number;
}

export type Groups<T> = ReadonlyMap<string, { readonly name: string; readonly items: readonly T[] }>;

/** Throws InputError where two different names have one key. */
function grouped<T>(table: OpenTable | undefined, read: (row: OpenTable['rows'][number]) => T | undefined): Groups<T> {
  const groups = new Map<string, { name: string; items: T[] }>();
  for (const row of table?.rows ?? []) {
    const name = row.text('Nhóm');
    const item = read(row);
    if (!name && item === undefined) continue;
    const key = toKey(name);
    const group = groups.get(key) ?? { name, items: [] };
    if (fold(group.name) !== fold(name))
      throw new InputError(`Bảng ${table?.name ?? ''}: hai nhóm “${group.name}” và “${name}” cho cùng một tên ${key}. Đổi tên một nhóm.`);
    groups.set(key, group);
    if (item !== undefined) group.items.push(item);
  }
  return groups;
}

/** Cells begin with "Về việc", "V/v" or neither; the citation says it once. */
const withoutAbout = (subject: string): string => subject.replace(/^(?:(?:về việc|v\/v)\s*:?\s*)+/iu, '');

export const readDocuments = (table: OpenTable | undefined): Groups<ListedDocument> =>
  grouped(table, (row) => {
    const text = (column: string): string => infoText(row.cell(column).value);
    const columns = ['Loại', 'Số', 'Ký hiệu', 'Ngày', 'Trích yếu', 'Cơ quan'];
    if (columns.every((column) => text(column) === '')) return undefined;
    const date = dateOf(row.cell('Ngày').value);
    return {
      type: text('Loại'),
      number: text('Số'),
      symbol: text('Ký hiệu'),
      date: date ? shortDate(date) : text('Ngày'),
      dateValue: date ? new DateDrop(date) : text('Ngày'),
      dateCell: row.cell('Ngày').ref,
      agency: text('Cơ quan'),
      subject: withoutAbout(text('Trích yếu')),
      reference: documentNumber(text('Số'), text('Ký hiệu')),
    };
  });

export const readLists = (table: OpenTable | undefined): Groups<ListItem> =>
  grouped(table, (row) => {
    const source = infoText(row.cell('Nội dung').value);
    return source ? { source, cell: row.cell('Nội dung').ref, row: row.number } : undefined;
  });
