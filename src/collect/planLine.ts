/** A change in one line, for people. */
import type { CellChange } from './importPlan';
import { shown } from './readSentSheet';

/** STC!D2: (trống) → 900   [Sở Tài chính, THU, Kỳ này; STC.xlsx; Biểu!D8] */
export const planLine = ({ ref, old, new: next, about, source }: CellChange): string =>
  `${ref}: ${shown(old) || '(trống)'} → ${shown(next) || '(trống)'}   [${[about, source.file, source.place].filter(Boolean).join('; ')}]`;
