/** What an import changes in DonVi: Ngày nộp, Trạng thái and Tệp of the departments whose files were taken. */
import { fold } from '../locale/encoding';
import type { CalendarDate, CellRef } from '../model/cell';
import { CONTRACT } from '../workbook/contract';
import { isOwnStatus, LOCKED, type BoardRow } from './board';
import type { CellChange } from './importPlan';
import type { FileProposals } from './proposals';
import { cellAt, findTable, type Collection } from './readCollection';
import { shown } from './readSentSheet';

const byDay = (a: CalendarDate, b: CalendarDate): number => a.year - b.year || a.month - b.month || a.day - b.day;

/** One cell of a department's row; nothing where the column isn't there, or the cell says so already. */
export function listChange(collection: Collection, { code, name }: BoardRow, header: string, next: CellChange['new'], file = ''): CellChange[] {
  const table = findTable(collection.workbook, CONTRACT.departments.table);
  const index = table?.rows.findIndex((_, at) => shown(cellAt(table, at, 'Mã')?.value ?? null).toUpperCase() === code) ?? -1;
  const at = table && index >= 0 ? cellAt(table, index, header) : undefined;
  if (!at || fold(shown(at.value)) === fold(shown(next))) return [];
  const { sheet, row, column, ref, value } = at;
  return [{ sheet, row, column, ref, old: value, new: next, source: { file, place: '' }, department: code, about: `${name}, ${header}` }];
}

/** `taken` are the files by department; `board` is how things stand once they are in. */
export function departmentLines(
  collection: Collection,
  files: readonly FileProposals[],
  taken: ReadonlyMap<string, readonly string[]>,
  board: readonly BoardRow[],
  formulas: ReadonlySet<CellRef>,
): CellChange[] {
  return board
    .flatMap((row): CellChange[] => {
      const names = taken.get(row.code);
      if (!names || row.status === LOCKED) return [];
      const received = files
        .filter(({ file }) => names.includes(file.name))
        .flatMap(({ file }) => file.received ?? [])
        .sort(byDay)
        .at(-1);
      const before = row.file ? row.file.split(';').map((name) => name.trim()) : [];
      const put = (header: string, next: CellChange['new']): CellChange[] => listChange(collection, row, header, next, names[0]);
      return [
        ...(received && !row.received ? put('Ngày nộp', { date: received }).filter(({ old }) => old === null) : []),
        // Anything else there is the clerk's own word.
        ...put('Trạng thái', row.label).filter(({ old }) => isOwnStatus(shown(old))),
        ...put('Tệp', [...new Set([...before, ...names])].join('; ')),
      ];
    })
    .filter(({ ref }) => !formulas.has(ref));
}
