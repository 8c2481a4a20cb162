/** The learnt rows as sheet and table Mau. */
import type { WrittenCell, WrittenSheet } from '../model/writtenSheet';
import { CONTRACT } from '../workbook/contract';
import type { LearntRow } from './learningResult';

export const templateSheet = (rows: readonly LearntRow[]): WrittenSheet => ({
  name: CONTRACT.template.sheet,
  table: CONTRACT.template.table,
  widths: [16, 26, 110, 20],
  rows: [
    CONTRACT.template.columns.map((value) => ({ value, style: 'header' }) satisfies WrittenCell),
    ...rows.map(({ kind, code, content }) => [kind, code || null, content, null].map((value) => ({ value, style: 'wrapped' }) satisfies WrittenCell)),
  ],
});
