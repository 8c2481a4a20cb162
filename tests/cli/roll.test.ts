import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { roll } from '../../src/cli/roll';
import { validatorErrors } from '../support/xlsxParts';
import { tableRows, trial } from './trial';

const SAMPLE = resolve('assets/samples/876-BC-VP.xlsx');
const NOW = new Date(2022, 4, 3, 8, 5);
const { at, out } = trial();

test('the next month', () => {
  const target = at('w.xlsx');
  expect(roll([SAMPLE, '--to', '05/2022', '--out', target], 't', NOW)).toBe(0);
  expect(tableRows(target, 'SL_STC').map((row) => row.slice(3, 7))).toEqual(tableRows(SAMPLE, 'SL_STC').map((row) => [null, null, null, row[3]]));
  expect(tableRows(target, 'ThongTin').find(([name]) => name === 'Kỳ báo cáo')?.[1]).toBe('05/2022');
  expect(tableRows(target, 'ThongTin').find(([name]) => name === 'Số')?.[1]).toBeNull();
  expect(validatorErrors(readFileSync(target))).toEqual([]);
  expect(tableRows(target, 'NhatKy')).toEqual([['03/5/2022 08:05', null, null, expect.stringMatching(/^Chuyển kỳ 04\/2022 sang 05\/2022: \d+ ô thay đổi\.$/)]]);
  expect(out()).toContain('Cần xem lại');
});

test('refusals and the dry run', () => {
  const target = at('w.xlsx');
  expect(() => roll([SAMPLE, '--to', '06/2022', '--out', target], 't', NOW)).toThrow('kỳ tiếp theo là 05/2022');
  expect(() => roll([SAMPLE, '--to', 'mai', '--out', target], 't', NOW)).toThrow('Không đọc được kỳ');
  expect(() => roll([SAMPLE, '--out', target], 't', NOW)).toThrow('Thiếu --to');
  expect(roll([SAMPLE, '--to', '05/2022', '--out', target, '--dry-run', '--json'], 't', NOW)).toBe(0);
  expect(JSON.parse(out())).toMatchObject({ written: false, from: '04/2022', to: '05/2022' });
  expect(existsSync(target)).toBe(false);
});
