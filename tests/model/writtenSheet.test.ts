/** Sheets as values: rows below a table, and the range in a chart's name. */
import { chartName, chartRange, sheetRows, type WrittenCell } from '../../src/model/writtenSheet';

const row = (value: string): WrittenCell[] => [{ value }];
const sheet = { name: 'Tổng hợp', widths: [] };

test('what stands below a table begins after its last row, and a table without data has one blank', () => {
  const [header, data, note] = [row('Mã'), row('X'), row('Ghi chú')];
  expect(sheetRows({ ...sheet, table: 'TongHop', rows: [header, data] })).toEqual([header, data]);
  expect(sheetRows({ ...sheet, table: 'TongHop', rows: [header, data], below: [note] })).toEqual([header, data, note]);
  expect(sheetRows({ ...sheet, table: 'TongHop', rows: [header], below: [note] })).toEqual([header, [], note]);
  expect(sheetRows({ ...sheet, rows: [header], below: [note] })).toEqual([header, note]);
});

test('a chart’s name tells its range, other names none', () => {
  const name = chartName(2, 'AA12:AC34');
  expect(name).toBe('Chốt Số – biểu đồ 2, AA12:AC34');
  expect(chartRange(name)).toBe('AA12:AC34');
  for (const other of ['Biểu đồ 2', 'A12:C34', 'Số liệu, A12:C34 (cũ)', 'Số liệu, A12', 'Số liệu, 12:34']) expect(chartRange(other)).toBe('');
});
