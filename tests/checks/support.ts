/** Rows of one department and what the checks say of them: figures of department A unless said. */
import type { CellValue } from '../../src/model/cell';
import type { Finding } from '../../src/model/finding';
import { compile, type BookParts } from '../support/workbook';

export type Row = readonly CellValue[];

export const rowOf = (
  code: string,
  current: CellValue,
  cumulative: CellValue = null,
  samePeriod: CellValue = null,
  previous: CellValue = null,
  unit: string | null = null,
): Row => [code, null, unit, current, cumulative, samePeriod, previous];

export const counts = (...codes: string[]): Row[] => codes.map((code) => [code, code, 'nhiệm vụ']);

export const one = (...rows: Row[]): BookParts => ({ indicators: counts(...rows.map(([code]) => String(code))), figures: { A: rows } });

export const AB: Row[] = [
  ['A', 'Sở A'],
  ['B', 'Sở B'],
];

export function findings(parts: BookParts, ruleId?: string): Finding[] {
  return compile(parts).findings.filter((finding) => ruleId === undefined || finding.ruleId === ruleId);
}
