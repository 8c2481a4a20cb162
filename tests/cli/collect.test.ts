/** Forms of the sample, filled and damaged as departments do, collected and read back. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ExcelJS from 'exceljs';
import { collect } from '../../src/cli/collect';
import { forms } from '../../src/cli/forms';
import { roll } from '../../src/cli/roll';
import type { CellValue } from '../../src/model/cell';
import { editCells } from '../../src/workbook/editCells';
import { readWorkbook } from '../../src/workbook/readWorkbook';
import { convert, editParts, hasLibreOffice, partNames, partText, validatorErrors } from '../support/xlsxParts';

const SAMPLE = resolve('assets/samples/876-BC-VP.xlsx');
const NOW = new Date(2022, 4, 19, 9, 30);
let folder = '';
let out = '';
const at = (name: string): string => join(folder, name);
const form = (code: string): string => at(`forms/${code}_05-2022.xlsx`);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chotso-collect-'));
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  roll([SAMPLE, '--to', '05/2022', '--out', at('w5.xlsx')], 't', NOW);
  await forms([at('w5.xlsx'), '--out', at('forms')], 't');
  out = '';
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

async function fill(
  code: string,
  name: string,
  values: readonly ExcelJS.CellValue[],
  damage: (sheet: ExcelJS.Worksheet) => void = () => undefined,
): Promise<string> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(form(code));
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('no sheet');
  values.forEach((value, index) => {
    sheet.getCell(8 + index, 4).value = value;
  });
  damage(sheet);
  await book.xlsx.writeFile(at(name));
  return at(name);
}

const column = (path: string, table: string, header: string): CellValue[] => {
  const found = readWorkbook(readFileSync(path)).tables.find(({ name }) => name === table);
  const place = found?.headers.indexOf(header) ?? -1;
  return found?.rows.map((row) => row[place] ?? null) ?? [];
};

test('what is clear is written, what isn’t is listed and exits 1', async () => {
  const files = [
    await fill('STC', 'STC.xlsx', ['1.095.156', '12,5', 66, '=1+1']),
    await fill('SCT', 'moved.xlsx', [2500.5, 1.5], (sheet) => sheet.spliceColumns(1, 0, ['', '', '', '', '', '', 'TT', 1, 2])),
    await fill('CTK', 'formula.xlsx', [{ formula: '4+5.5', result: 9.5 }, 8]),
    await fill('SYT', 'SYT v1.xlsx', [10, 20]),
    await fill('SYT', 'SYT v2.xlsx', [10, 21]),
  ];
  writeFileSync(at('broken.xlsx'), 'PK');
  writeFileSync(at('SGTVT.csv'), Buffer.from('Néi dung;Kú nµy\nVËn chuyÓn hµnh kh¸ch t¨ng (gi¶m);20,1\nSè l­ît hµnh kh¸ch t¨ng (gi¶m);1.234\n', 'latin1'));
  files.push(at('broken.xlsx'), at('SGTVT.csv'));
  expect(await collect([at('w5.xlsx'), ...files, '--out', at('w6.xlsx')], 't', NOW)).toBe(1);
  const w6 = at('w6.xlsx');
  expect(column(w6, 'SL_STC', 'Kỳ này')).toEqual([1095156, 12.5, 66, null]);
  expect(column(w6, 'SL_SCT', 'Kỳ này')).toEqual([2500.5, 1.5]);
  expect(column(w6, 'SL_CTK', 'Kỳ này')).toEqual([9.5, 8]);
  expect(column(w6, 'SL_SYT', 'Kỳ này').slice(0, 3)).toEqual([10, null, null]);
  expect(column(w6, 'SL_SGTVT', 'Kỳ này')).toEqual([20.1, null]);
  expect(column(w6, 'NhatKy', 'Lúc')).toEqual(Array(8).fill('19/5/2022 09:30'));
  expect(column(w6, 'GhepMa', 'Tên gửi đến')).toEqual(['Vận chuyển hành khách tăng (giảm)', 'Số lượt hành khách tăng (giảm)']);
  expect(column(w6, 'DonVi', 'Trạng thái')).toEqual(['chưa nộp', 'chưa nộp', 'đủ', 'có lỗi', 'đủ', 'chưa nộp', 'có lỗi', 'chưa nộp', 'có lỗi']);
  expect(validatorErrors(readFileSync(w6))).toEqual([]);
  for (const part of ['“1.234” gõ dạng chữ', '“=1+1” là chữ', 'gửi các số khác nhau: 20', 'broken.xlsx']) expect(out).toContain(part);

  // The other way round the workbook is the same, and a second time nothing is new but the log.
  await collect([at('w5.xlsx'), ...files.reverse(), '--out', at('again.xlsx')], 't', NOW);
  expect(Buffer.compare(readFileSync(at('again.xlsx')), readFileSync(w6))).toBe(0);
  out = '';
  await collect([w6, ...files, '--out', at('w7.xlsx'), '--json'], 't', NOW);
  expect(JSON.parse(out)).toMatchObject({ changes: [] });
  expect(column(at('w7.xlsx'), 'NhatKy', 'Lúc')).toHaveLength(15);
});

test('all clear exits 0; a dry run writes nothing', async () => {
  const sent = await fill('SKHDT', 'a.xlsx', [33, 26]);
  expect(await collect([at('w5.xlsx'), sent, '--out', at('w6.xlsx'), '--dry-run'], 't', NOW)).toBe(0);
  expect(existsSync(at('w6.xlsx'))).toBe(false);
  expect(out).toContain('SKHDT!D2: (trống) → 33');
  expect(await collect([at('w5.xlsx'), sent, '--out', at('w6.xlsx')], 't', NOW)).toBe(0);
  expect(column(at('w6.xlsx'), 'SL_SKHDT', 'Kỳ này')).toEqual([33, 26]);
  await expect(collect([at('w5.xlsx'), sent, '--out', at('w6.xlsx')], 't', NOW)).rejects.toThrow('--force');
  await expect(collect([at('w5.xlsx')], 't', NOW)).rejects.toThrow('ít nhất một tệp');
});

test('last month’s form, and last month’s figures in this month’s form', async () => {
  await forms([SAMPLE, '--out', at('old')], 't');
  copyFileSync(at('old/SCT_04-2022.xlsx'), form('SCT'));
  const old = await fill('SCT', 'old.xlsx', [5]);
  const same = await fill('SKHDT', 'same.xlsx', [32.86, 25.09]);
  expect(await collect([at('w5.xlsx'), old, same, '--out', at('w6.xlsx')], 't', NOW)).toBe(1);
  expect([...column(at('w6.xlsx'), 'SL_SCT', 'Kỳ này'), ...column(at('w6.xlsx'), 'SL_SKHDT', 'Kỳ này')]).toEqual([null, null, null, null]);
  expect(out).toContain('là số liệu kỳ 04/2022, sổ đang ở kỳ 05/2022');
  expect(out).toContain('đúng bằng kỳ trước');
});

test('a blank cell that shows percent gets the number that was sent, not a hundredth', async () => {
  const bytes = editCells(readFileSync(at('w5.xlsx')), [{ sheet: 'SKHDT', row: 1, column: 3, value: 0.1, shows: 'percent' }]);
  writeFileSync(at('p.xlsx'), editCells(bytes, [{ sheet: 'SKHDT', row: 1, column: 3, value: null }]));
  expect(await collect([at('p.xlsx'), await fill('SKHDT', 'a.xlsx', [33, 26]), '--out', at('q.xlsx')], 't', NOW)).toBe(0);
  expect(column(at('q.xlsx'), 'SL_SKHDT', 'Kỳ này')).toEqual([33, 26]);
});

(hasLibreOffice ? test : test.skip)('a form that went through LibreOffice', async () => {
  const sent = await fill('SKHDT', 'a.xlsx', [33, 26]);
  const saved = [...convert(readFileSync(sent), 'xlsx').values()][0];
  if (!saved) throw new Error('LibreOffice made no file');
  writeFileSync(at('lo.xlsx'), saved);
  expect(await collect([at('w5.xlsx'), at('lo.xlsx'), '--out', at('w6.xlsx')], 't', NOW)).toBe(0);
  expect(column(at('w6.xlsx'), 'SL_SKHDT', 'Kỳ này')).toEqual([33, 26]);
});

describe('questions answered on the command line', () => {
  const keyOf = (part: string): string => new RegExp(`- \\[([a-z]+)\\] [^\\n]*${part}`).exec(out)?.[1] ?? '';
  const run = async (...args: readonly string[]): Promise<number> => {
    out = '';
    return collect([at('w5.xlsx'), ...args], 't', NOW);
  };

  test('as the listing says, over the same workbook or over what was written first', async () => {
    const sent = [await fill('SYT', 'SYT 1.xlsx', [10, 20]), await fill('SYT', 'SYT 2.xlsx', [10, 21])];
    expect(await run(...sent, '--out', at('w6.xlsx'))).toBe(1);
    const answer = ['--answer', `${keyOf('gửi các số khác nhau: 20')}=2`];
    expect(await run(...sent, ...answer, '--out', at('w7.xlsx'))).toBe(0);
    expect(await collect([at('w6.xlsx'), ...sent, ...answer, '--out', at('w8.xlsx')], 't', NOW)).toBe(0);
    for (const name of ['w7.xlsx', 'w8.xlsx']) expect(column(at(name), 'SL_SYT', 'Kỳ này').slice(0, 2)).toEqual([10, 21]);
    const json = JSON.parse((await run(...sent, '--dry-run', '--json'), out)) as { problems: { key?: string; kind: string; asks: boolean }[] };
    expect(json.problems.filter(({ asks }) => asks).map(({ key }) => `${key}=2`)).toEqual([answer[1]]);
  });

  test('what answers nothing stops it before anything is written', async () => {
    const sent = await fill('SYT', 'SYT.xlsx', [10, '1.234']);
    expect(await run(sent, '--dry-run')).toBe(1);
    const key = keyOf('“1.234” gõ dạng chữ');
    for (const [answer, why] of [
      [`${key}=9`, 'không có cách trả lời “9”'],
      ['bcdfgh=1', 'không có câu hỏi nào mang mã bcdfgh'],
      [key, 'dấu bằng'],
      ['=1', 'dấu bằng'],
    ] as const)
      await expect(run(sent, '--answer', answer, '--out', at('no.xlsx'))).rejects.toThrow(why);
    await expect(run(sent, '--answer', `${key}=1`, '--answer', `${key.toUpperCase()}=2`, '--out', at('no.xlsx'))).rejects.toThrow('được trả lời hai lần');
    await expect(run(sent, '--answer')).rejects.toThrow('--answer cần một câu trả lời');
    expect(existsSync(at('no.xlsx'))).toBe(false);
    // The file has changed since: its answer is another question's.
    await fill('SYT', 'SYT.xlsx', [10, '1.235']);
    await expect(run(sent, '--answer', `${key}=1`, '--dry-run')).rejects.toThrow(`không có câu hỏi nào mang mã ${key}`);
  });

  test('a department’s table and a row that were missing are added, and read like the others', async () => {
    const bytes = readFileSync(at('w5.xlsx'));
    const tables = partNames(bytes).filter((name) => name.startsWith('xl/tables/'));
    const own = tables.find((name) => partText(bytes, name).includes('"SL_SYT"')) ?? '';
    writeFileSync(at('w5.xlsx'), editParts(bytes, { [own]: (xml) => xml.replaceAll('"SL_SYT"', '"Bang1"') }));
    // The new row looks like the last one, which shows percent.
    const percent = editCells(readFileSync(at('w5.xlsx')), [{ sheet: 'SKHDT', row: 2, column: 3, value: 0.1, shows: 'percent' }]);
    writeFileSync(at('w5.xlsx'), editCells(percent, [{ sheet: 'SKHDT', row: 2, column: 3, value: null }]));
    const row = await fill('SKHDT', 'SKHDT.xlsx', [33, 26], (sheet) => {
      sheet.getCell('A10').value = 'NV_HT';
      sheet.getCell('D10').value = 5;
    });
    const sent = [await fill('SYT', 'SYT.xlsx', [10, 20]), row];
    expect(await run(...sent, '--out', at('w6.xlsx'))).toBe(1);
    expect(out).toContain('nếu bảng Bang1 (trang “SYT”) là của đơn vị này thì đổi tên thành SL_SYT rồi nhập lại');
    const answers = ['--answer', `${keyOf('chưa có bảng SL_SYT')}=1`, '--answer', `${keyOf('NV_HT')}=1`];
    expect(await run(...sent, ...answers, '--out', at('w7.xlsx'))).toBe(0);
    expect(out).toMatch(/Thêm bảng SL_SYT ở trang mới “SYT \(2\)”: \d+ dòng\.[^]*Thêm 1 dòng vào bảng SL_SKHDT\./);
    expect(column(at('w7.xlsx'), 'SL_SYT', 'Kỳ này').slice(0, 2)).toEqual([10, 20]);
    expect([column(at('w7.xlsx'), 'SL_SKHDT', 'Mã').at(-1), column(at('w7.xlsx'), 'SL_SKHDT', 'Kỳ này').at(-1)]).toEqual(['NV_HT', 5]);
    expect(validatorErrors(readFileSync(at('w7.xlsx')))).toEqual([]);
    out = '';
    await collect([at('w7.xlsx'), ...sent, '--dry-run', '--json'], 't', NOW);
    expect(JSON.parse(out)).toMatchObject({ changes: [], growth: [], newSheets: [] });
  });
});
