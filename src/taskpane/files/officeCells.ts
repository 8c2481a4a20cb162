/** What an earlier report fills into the workbook's table ThongTin. */
import type { LearntTemplate } from '../../learn/learningResult';
import { planTemplate } from '../../learn/templatePlan';
import { fold } from '../../locale/encoding';
import { CONTRACT } from '../../workbook/contract';
import type { CellEdit, WorkbookSnapshot } from '../../workbook/port';

/** Blank items only; rows below the table aren't its own. */
export function officeCells({ office }: LearntTemplate, snapshot: WorkbookSnapshot): readonly CellEdit[] {
  const info = snapshot.tables.find(({ name }) => fold(name) === fold(CONTRACT.info.table));
  if (!info) return [];
  const { cells } = planTemplate({ ...snapshot, tables: [info] }, { rows: [], office }, { replace: true });
  return cells.filter(({ row }) => row <= info.top + info.rows.length);
}
