import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { close } from '../../src/cli/close';
import { roll } from '../../src/cli/roll';
import { compileReport } from '../../src/pipeline';
import { editCells } from '../../src/workbook/editCells';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { writeWorkbook } from '../../src/workbook/writeWorkbook';
import { CONTRACT, departmentContract } from '../../src/workbook/contract';
import { newColumn } from '../../src/workbook/newWorkbook';
import type { NewRow } from '../../src/model/newSheet';
import { changedParts, editParts, partNames, partText, validatorErrors } from '../support/xlsxParts';
import { tableRows, trial } from './trial';

const SAMPLE = resolve('assets/samples/876-BC-VP.xlsx');
const NOW = new Date(2022, 3, 28, 9, 30);
const { at, out } = trial();

test('closes once; again only on the word, and the first stays', async () => {
  expect(await close([SAMPLE, '--out', at('c1.xlsx')], 't', NOW)).toBe(0);
  const first = tableRows(at('c1.xlsx'), 'LichSu');
  expect(first.filter((row) => row[0] === '04/2022' && row[6] === '28/4/2022 09:30').length).toBeGreaterThan(30);
  expect(tableRows(at('c1.xlsx'), 'NhatKy').map((row) => row[0])).toEqual(['28/4/2022 09:30']);
  expect(validatorErrors(readFileSync(at('c1.xlsx')))).toEqual([]);
  await expect(close([at('c1.xlsx'), '--out', at('c2.xlsx')], 't', NOW)).rejects.toThrow('đã chốt lần');
  expect(existsSync(at('c2.xlsx'))).toBe(false);
  await close([at('c1.xlsx'), '--dry-run'], 't', NOW);
  expect(out()).toContain('ở 0 số');
  expect(await close([at('c1.xlsx'), '--out', at('c2.xlsx'), '--again'], 't', NOW)).toBe(0);
  expect(tableRows(at('c2.xlsx'), 'LichSu').slice(0, first.length)).toEqual(first);
});

test('a workbook that isn’t right can be closed, but not unnoticed', async () => {
  const bytes = readFileSync(SAMPLE);
  const table = readWorkbook(bytes).tables.find(({ name }) => name === 'SL_VP');
  const row = table?.rows.findIndex(([code]) => code === 'NV_HT') ?? -1;
  writeFileSync(at('wrong.xlsx'), editCells(bytes, [{ sheet: table?.sheet ?? '', row: (table?.top ?? 0) + 1 + row, column: 3, value: 189 }]));
  expect(await close([at('wrong.xlsx'), '--out', at('c1.xlsx')], 't', NOW)).toBe(1);
  expect(out()).toMatch(/Sổ còn \d+ điều phải xử lý trước khi chốt.*\n- sai: Quy tắc/);
  expect(existsSync(at('c1.xlsx'))).toBe(true);
});

test('history is added to, not written anew: its other rows stay as they lie in the file', async () => {
  await close([SAMPLE, '--out', at('c1.xlsx')], 't', NOW);
  const before = readFileSync(at('c1.xlsx'));
  await close([at('c1.xlsx'), '--out', at('c2.xlsx'), '--again'], 't', NOW);
  const after = readFileSync(at('c2.xlsx'));
  const { sheets } = readWorkbook(before);
  const [own, log] = ['Lịch sử', 'Nhật ký'].map((name) => `xl/worksheets/sheet${sheets.indexOf(name) + 1}.xml`);
  expect(changedParts(before, after).filter((name) => name.includes('worksheets/sheet'))).toEqual([own, log]);
  const [was = [], is = []] = [before, after].map((bytes) => partText(bytes, own ?? '').match(/<row [^]*?<\/row>/g) ?? []);
  expect(was.length).toBeGreaterThan(30);
  expect(is.length).toBeGreaterThan(was.length);
  expect(is.slice(0, was.length)).toEqual(was);
});

test('a workbook without LichSu gets it, with its checks', async () => {
  const { tables } = readWorkbook(readFileSync(SAMPLE));
  const sheets = Object.values(CONTRACT).flatMap((contract) => {
    const table = tables.find(({ name }) => name === contract.table);
    return table && contract !== CONTRACT.history ? [{ name: table.sheet, table: table.name, columns: table.headers.map((header) => newColumn(contract, header)), rows: table.rows.map((cells) => ({ cells: cells as NewRow['cells'] })) }] : []; // prettier-ignore
  });
  const figures = tables.filter(({ name }) => name.startsWith('SL_')).map((table) => ({ name: table.sheet, table: table.name, columns: table.headers.map((header) => newColumn(departmentContract('X'), header)), rows: table.rows.map((cells) => ({ cells: cells.map((cell) => (typeof cell === 'object' && cell && 'percent' in cell ? cell.percent * 100 : cell)) as NewRow['cells'] })) })); // prettier-ignore
  writeFileSync(at('bare.xlsx'), await writeWorkbook([...sheets, ...figures]));
  expect(await close([at('bare.xlsx'), '--out', at('c1.xlsx')], 't', NOW)).toBe(0);
  expect(tableRows(at('c1.xlsx'), 'LichSu').length).toBeGreaterThan(30);
  expect(validatorErrors(readFileSync(at('c1.xlsx')))).toEqual([]);
});

test('the next period takes what was closed', async () => {
  await close([SAMPLE, '--out', at('c1.xlsx')], 't', NOW);
  roll([at('c1.xlsx'), '--to', '05/2022', '--out', at('c2.xlsx')], 't', NOW);
  const { figures } = compileReport(readWorkbook(readFileSync(at('c2.xlsx'))));
  const { figures: before } = compileReport(readWorkbook(readFileSync(SAMPLE)));
  for (const { code } of figures.indicators) expect([code, figures.figure(code, 'previous').value]).toEqual([code, before.figure(code, 'current').value]);
  expect(out()).not.toContain('chưa có trong bảng LichSu');
});

test('LichSu under another name: one sentence, and no second history', async () => {
  const bytes = readFileSync(SAMPLE);
  const part = partNames(bytes).find((name) => name.startsWith('xl/tables/') && partText(bytes, name).includes('"LichSu"')) ?? '';
  writeFileSync(at('renamed.xlsx'), editParts(bytes, { [part]: (xml) => xml.replaceAll('"LichSu"', '"Bang17"') }));
  await expect(close([at('renamed.xlsx'), '--out', at('c1.xlsx')], 't', NOW)).rejects.toThrow(
    'renamed.xlsx: Không chốt vì sổ thiếu bảng LichSu, nhưng bảng Bang17 (trang “Lịch sử”) trông như LichSu; đổi tên bảng đó lại thành LichSu rồi chốt lại.',
  );
  expect(existsSync(at('c1.xlsx'))).toBe(false);
});

test('more open points than are listed: the rest is counted', async () => {
  roll([SAMPLE, '--to', '05/2022', '--out', at('w5.xlsx')], 't', NOW);
  const bytes = readFileSync(at('w5.xlsx'));
  const { top = 0, sheet = '' } = readWorkbook(bytes).tables.find(({ name }) => name === 'SL_VP') ?? {};
  writeFileSync(at('some.xlsx'), editCells(bytes, [{ sheet, row: top + 1, column: 3, value: 5 }]));
  await close([at('some.xlsx'), '--dry-run'], 't', NOW);
  const [, all, rest] = /Sổ còn (\d+) điều[^]*- và (\d+) điều nữa/.exec(out()) ?? [];
  expect(out().match(/^- (?:sai|chưa kiểm được): /gm)?.length).toBe(Number(all) - Number(rest));
});
