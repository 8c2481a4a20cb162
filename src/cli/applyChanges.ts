/** Planned cells into the bytes of a workbook, read back before anybody relies on them. */
import { cellEdit } from '../collect/cellEdit';
import type { CellChange } from '../collect/importPlan';
import { shown } from '../collect/readSentSheet';
import type { CellValue } from '../model/cell';
import { InputError } from '../model/errors';
import { editCells, type FileEdit } from '../workbook/editCells';
import type { TableSnapshot, WorkbookSnapshot } from '../workbook/port';
import { readWorkbook } from '../workbook/readWorkbook';

type BySheet = ReadonlyMap<string, readonly TableSnapshot[]>;

function bySheet({ tables }: WorkbookSnapshot): BySheet {
  const sheets = new Map<string, TableSnapshot[]>();
  for (const table of tables) sheets.set(table.sheet, [...(sheets.get(table.sheet) ?? []), table]);
  return sheets;
}

function valueAt(tables: BySheet, { sheet, row, column }: CellChange): CellValue {
  const table = tables
    .get(sheet)
    ?.find((one) => row > one.top && row <= one.top + one.rows.length && column >= one.left && column < one.left + one.headers.length);
  return table?.rows[row - table.top - 1]?.[column - table.left] ?? null;
}

function fileEdit(change: CellChange): FileEdit {
  const { sheet, row, column, value, shows } = cellEdit(change);
  return { sheet, row, column, value, ...(shows ? { shows } : {}) };
}

/** A blank cell may show percent, which nobody sees until a number stands in it: 58,6 would mean 5860%. */
export function applyChanges(bytes: Uint8Array, changes: readonly CellChange[]): { bytes: Uint8Array; workbook: WorkbookSnapshot } {
  const once = editCells(bytes, changes.map(fileEdit));
  const tables = bySheet(readWorkbook(once));
  const edits = changes.map((change): FileEdit => {
    const now = valueAt(tables, change);
    const edit = fileEdit(change);
    return typeof change.new === 'number' && typeof edit.value === 'number' && now !== null && typeof now === 'object' ? { ...edit, shows: 'number' } : edit;
  });
  const made = editCells(bytes, edits);
  const workbook = readWorkbook(made);
  const after = bySheet(workbook);
  const lost = changes.find((change) => shown(valueAt(after, change)) !== shown(change.new));
  if (lost) throw new InputError(`ô ${lost.ref} sau khi ghi không đọc lại được ${shown(lost.new)}; không ghi gì. Kiểm tra định dạng của ô rồi thử lại.`);
  return { bytes: made, workbook };
}
