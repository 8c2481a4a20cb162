/** Sheet Kiểm tra: the findings as a table. */
import type { Finding } from '../model/finding';
import type { WrittenCell, WrittenSheet } from '../model/writtenSheet';
import { WRITTEN } from '../workbook/contract';
import type { SheetRenderer } from './renderer';

const wrapped = (value: string): WrittenCell => ({ value, style: 'wrapped' });

export const renderFindingsSheet = (findings: readonly Finding[]): WrittenSheet => ({
  name: WRITTEN.findings.sheet,
  table: WRITTEN.findings.table,
  widths: [16, 22, 80, 24, 18, 18, 40],
  rows: [
    WRITTEN.findings.columns.map((value) => ({ value, style: 'header' })),
    ...findings.map(({ level, ruleId, message, cells, actual, expected, cause }) =>
      [level, ruleId, message, cells.join('; '), actual ?? '', expected ?? '', cause ?? ''].map(wrapped),
    ),
  ],
});

export const findingsSheet: SheetRenderer = {
  kind: 'sheet',
  id: 'findings',
  label: 'Trang Kiểm tra',
  render: ({ findings }) => renderFindingsSheet(findings),
};
