/** The board as the pane shows it: the sheets' own state, with what the checks prove wrong of each department. */
import { boardOf, isOwnStatus, type BoardRow } from '../../collect/board';
import { listChange } from '../../collect/departmentLines';
import type { CellChange } from '../../collect/importPlan';
import type { Collection } from '../../collect/readCollection';
import { shown } from '../../collect/readSentSheet';
import type { CalendarDate } from '../../model/cell';
import type { Finding } from '../../model/finding';
import { quoteSheet } from '../../model/address';

/** By department; cells that are no numbers are counted where they are read. */
function provenWrong({ tables }: Collection, findings: readonly Finding[]): Map<string, number> {
  const prefixes = [...tables].map(([code, { sheet }]) => [code, `${quoteSheet(sheet)}!`] as const);
  const wrong = new Map<string, number>();
  for (const { level, ruleId, cells } of findings) {
    if (level !== 'sai' || ruleId === 'not-a-number') continue;
    for (const [code, prefix] of prefixes) if (cells.some((cell) => cell.startsWith(prefix))) wrong.set(code, (wrong.get(code) ?? 0) + 1);
  }
  return wrong;
}

export const boardRows = (collection: Collection, today: CalendarDate, findings: readonly Finding[] = []): BoardRow[] =>
  boardOf(collection, { today, wrong: provenWrong(collection, findings) });

/** Column Trạng thái as the board says it; the clerk's own words stay. */
export const statusChanges = (collection: Collection, board: readonly BoardRow[]): CellChange[] =>
  board.flatMap((row) => listChange(collection, row, 'Trạng thái', row.label)).filter(({ old }) => isOwnStatus(shown(old)));
