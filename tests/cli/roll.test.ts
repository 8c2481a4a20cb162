import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { roll } from '../../src/cli/roll';
import type { CellValue } from '../../src/model/cell';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { validatorErrors } from '../support/xlsxParts';

const SAMPLE = resolve('assets/samples/876-BC-VP.xlsx');
const NOW = new Date(2022, 4, 3, 8, 5);
let folder = '';
let out = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chotso-roll-'));
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

test('the next month', () => {
  const target = join(folder, 'w.xlsx');
  expect(roll([SAMPLE, '--to', '05/2022', '--out', target], 't', NOW)).toBe(0);
  expect(rows(target, 'SL_STC').map((row) => row.slice(3, 7))).toEqual(rows(SAMPLE, 'SL_STC').map((row) => [null, null, null, row[3]]));
  expect(rows(target, 'ThongTin').find(([name]) => name === 'Kỳ báo cáo')?.[1]).toBe('05/2022');
  expect(rows(target, 'ThongTin').find(([name]) => name === 'Số')?.[1]).toBeNull();
  expect(validatorErrors(readFileSync(target))).toEqual([]);
  expect(rows(target, 'NhatKy')).toEqual([['03/5/2022 08:05', null, null, expect.stringMatching(/^Chuyển kỳ 04\/2022 sang 05\/2022: \d+ ô thay đổi\.$/)]]);
  expect(out).toContain('Cần xem lại');
});

test('refusals and the dry run', () => {
  const target = join(folder, 'w.xlsx');
  expect(() => roll([SAMPLE, '--to', '06/2022', '--out', target], 't', NOW)).toThrow('kỳ tiếp theo là 05/2022');
  expect(() => roll([SAMPLE, '--to', 'mai', '--out', target], 't', NOW)).toThrow('Không đọc được kỳ');
  expect(() => roll([SAMPLE, '--out', target], 't', NOW)).toThrow('Thiếu --to');
  expect(roll([SAMPLE, '--to', '05/2022', '--out', target, '--dry-run', '--json'], 't', NOW)).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ written: false, from: '04/2022', to: '05/2022' });
  expect(existsSync(target)).toBe(false);
});
