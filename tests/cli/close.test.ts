import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { close } from '../../src/cli/close';
import { roll } from '../../src/cli/roll';
import type { CellValue } from '../../src/model/cell';
import { compileReport } from '../../src/pipeline';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { validatorErrors } from '../support/xlsxParts';

const SAMPLE = resolve('assets/samples/876-BC-VP.xlsx');
const NOW = new Date(2022, 3, 28, 9, 30);
let folder = '';
let out = '';
const at = (name: string): string => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chotso-close-'));
  out = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const rows = (path: string, table: string): readonly (readonly CellValue[])[] =>
  readWorkbook(readFileSync(path)).tables.find(({ name }) => name === table)?.rows ?? [];

test('closes once; again only on the word, and the first stays', () => {
  expect(close([SAMPLE, '--out', at('c1.xlsx')], 't', NOW)).toBe(0);
  const first = rows(at('c1.xlsx'), 'LichSu');
  expect(first.filter((row) => row[0] === '04/2022' && row[6] === '28/4/2022 09:30').length).toBeGreaterThan(30);
  expect(rows(at('c1.xlsx'), 'NhatKy').map((row) => row[0])).toEqual(['28/4/2022 09:30']);
  expect(validatorErrors(readFileSync(at('c1.xlsx')))).toEqual([]);
  expect(() => close([at('c1.xlsx'), '--out', at('c2.xlsx')], 't', NOW)).toThrow('đã chốt lần');
  expect(existsSync(at('c2.xlsx'))).toBe(false);
  close([at('c1.xlsx'), '--dry-run'], 't', NOW);
  expect(out).toContain('ở 0 số');
  expect(close([at('c1.xlsx'), '--out', at('c2.xlsx'), '--again'], 't', NOW)).toBe(0);
  expect(rows(at('c2.xlsx'), 'LichSu').slice(0, first.length)).toEqual(first);
});

test('the next period takes what was closed', () => {
  close([SAMPLE, '--out', at('c1.xlsx')], 't', NOW);
  roll([at('c1.xlsx'), '--to', '05/2022', '--out', at('c2.xlsx')], 't', NOW);
  const { figures } = compileReport(readWorkbook(readFileSync(at('c2.xlsx'))));
  const { figures: before } = compileReport(readWorkbook(readFileSync(SAMPLE)));
  for (const { code } of figures.indicators) expect([code, figures.figure(code, 'previous').value]).toEqual([code, before.figure(code, 'current').value]);
  expect(out).not.toContain('chưa có trong bảng LichSu');
});
