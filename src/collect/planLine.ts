/** A change in one line, for people. */
import type { CellChange } from './importPlan';
import { saidCell } from './saidCell';

/** STC!D2: (trống) → 900   [Sở Tài chính, THU, Kỳ này; STC.xlsx; Biểu!D8] */
export const planLine = ({ ref, old, new: next, about, source }: CellChange): string =>
  `${ref}: ${saidCell(old) || '(trống)'} → ${saidCell(next) || '(trống)'}   [${[about, source.file, source.place].filter(Boolean).join('; ')}]`;
