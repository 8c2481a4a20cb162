/** Rows of table Mau as the pane edits them: where a paragraph's text stands, and the workbook as it would be with another text. */
import { fold } from '../../locale/encoding';
import type { CellRef, CellValue } from '../../model/cell';
import type { ReportDocument } from '../../model/document';
import { parseAddress } from '../../model/address';
import { CONTRACT, openTable } from '../../workbook/contract';
import type { CellEdit, TableSnapshot, WorkbookSnapshot } from '../../workbook/port';

export interface EditableRow {
  readonly ref: CellRef;
  /** 0-based place of the cell. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly text: string;
  /** `Khi`; empty where there is none. */
  readonly condition: string;
  /** Its kind and code as they stand in the table. */
  readonly kind: string;
  readonly code: string;
}

/** A row being edited: as it was when editing began, and the text as typed so far, which outlives the editor on screen. */
export interface RowDraft {
  readonly row: EditableRow;
  readonly typed: { current: string };
}

export const draftOf = (row: EditableRow): RowDraft => ({ row, typed: { current: row.text } });

const templateTable = ({ tables }: WorkbookSnapshot): TableSnapshot | undefined => tables.find(({ name }) => fold(name) === fold(CONTRACT.template.table));

export function editableRows(snapshot: WorkbookSnapshot): ReadonlyMap<CellRef, EditableRow> {
  const table = templateTable(snapshot);
  if (!table) return new Map();
  const rows = openTable(table, CONTRACT.template).rows.flatMap((row): EditableRow[] => {
    const { value, ref } = row.cell('Nội dung');
    const place = parseAddress(ref.slice(ref.lastIndexOf('!') + 1));
    if (!place || (typeof value === 'object' && value !== null)) return [];
    const text = value === null ? '' : String(value).normalize('NFC');
    return [{ ref, sheet: table.sheet, ...place, value, text, condition: row.text('Khi'), kind: fold(row.text('Kiểu')), code: row.text('Mã') }];
  });
  return new Map(rows.map((row) => [row.ref, row]));
}

export const editOf = ({ sheet, row, column }: EditableRow, expected: CellValue, text: string): CellEdit => ({
  sheet,
  row,
  column,
  expected,
  value: text === '' ? null : text,
});

/** The workbook as it would read with `text` in that row. */
export function withText(snapshot: WorkbookSnapshot, edited: EditableRow, text: string): WorkbookSnapshot {
  const table = templateTable(snapshot);
  const [r, c] = [edited.row - (table?.top ?? 0) - 1, edited.column - (table?.left ?? 0)];
  const change = (other: TableSnapshot): TableSnapshot =>
    other !== table ? other : { ...other, rows: other.rows.map((cells, at) => (at === r ? cells.map((value, i) => (i === c ? text || null : value)) : cells)) };
  return { ...snapshot, tables: snapshot.tables.map(change) };
}

const codesIn = (text: string): string[] => [...text.matchAll(/\[\^([^[\]\n]{1,80})\]/g)].map(([, code]) => fold(code ?? ''));

/** The rows that wrote footnotes 1, 2, …; empty where conditions inside the text make that uncertain. */
export function noteRows(rows: ReadonlyMap<CellRef, EditableRow>, { body, annexes, notes }: ReportDocument): readonly (readonly EditableRow[])[] {
  const shown = new Set([...body, ...annexes, ...annexes.flatMap(({ blocks }) => blocks)].map(({ source }) => source));
  const all = [...rows.values()];
  const isNote = ({ kind }: EditableRow): boolean => kind === 'chú thích';
  const marked = [...new Set(all.filter((row) => !isNote(row) && shown.has(row.ref)).flatMap(({ text }) => codesIn(text)))];
  const found = marked.map((code) => all.filter((row) => isNote(row) && fold(row.code) === code));
  return found.length === notes.length ? found : [];
}
