import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { forms } from '../../src/cli/forms';
import { departmentForms } from '../../src/collect/departmentForm';
import { readCollection } from '../../src/collect/readCollection';
import { writeForm } from '../../src/workbook/writeWorkbook';
import { book } from '../support/workbook';
import { convert, hasLibreOffice, partText, validatorErrors } from '../support/xlsxParts';
import { trial } from './trial';

const SAMPLE = resolve('assets/samples/876-BC-VP.xlsx');
const { at, out } = trial();

test('one form a department: protected, inputs open, stamped, valid, the same every time', async () => {
  const [first, second] = [at('a'), at('b')];
  expect(await forms([SAMPLE, '--out', first], 't')).toBe(0);
  await forms([SAMPLE, '--out', second], 't');
  expect(readdirSync(first)).toHaveLength(9);
  for (const name of readdirSync(first)) expect(Buffer.compare(readFileSync(join(first, name)), readFileSync(join(second, name)))).toBe(0);
  const bytes = readFileSync(join(first, 'STC_04-2022.xlsx'));
  expect(validatorErrors(bytes)).toEqual([]);
  expect(partText(bytes, 'xl/workbook.xml')).toMatch(/name="ChotSo"[^>]*state="hidden"/);
  const sheet = partText(bytes, 'xl/worksheets/sheet1.xml');
  expect(sheet).toContain('<sheetProtection sheet="1"');
  expect(sheet).toMatch(/<dataValidation type="decimal" sqref="D8:D11"/);
  expect(sheet).toMatch(/<dataValidation type="list" sqref="H8:H11"[^>]*><formula1>"Số chính thức,Số ước/);
  expect(sheet).toContain('paperSize="9"');
  // Every cell is locked unless its format says otherwise.
  const styles = partText(bytes, 'xl/styles.xml');
  const formats = (/<cellXfs[^>]*>([^]*?)<\/cellXfs>/.exec(styles)?.[1] ?? '').match(/<xf [^>]*?(?:\/>|>[^]*?<\/xf>)/g) ?? [];
  const open = [...sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*? s="(\d+)"/g)]
    .filter(([, , style]) => formats[Number(style)]?.includes('locked="0"'))
    .map(([, ref]) => ref);
  expect(open).toEqual([8, 9, 10, 11].flatMap((row) => ['D', 'E', 'F', 'G', 'H'].map((column) => `${column}${row}`)));
});

test('a dry run writes nothing; what is there isn’t replaced without --force', async () => {
  const target = at('a');
  expect(await forms([SAMPLE, '--out', target, '--dry-run', '--json'], 't')).toBe(0);
  expect(JSON.parse(out())).toMatchObject({
    written: false,
    forms: [{ department: 'VP', file: 'VP_04-2022.xlsx', indicators: 20 }, ...Array.from({ length: 8 }, () => ({}))],
  });
  expect(existsSync(target)).toBe(false);
  await forms([SAMPLE, '--out', target], 't');
  await expect(forms([SAMPLE, '--out', target], 't')).rejects.toThrow('--force');
  await expect(forms([SAMPLE], 't')).rejects.toThrow('Thiếu --out');
});

const canReadPages = hasLibreOffice && spawnSync('pdftotext', ['-v']).error === undefined;
(canReadPages ? test : test.skip)('300 rows on paper: whose they are, the header and the page number on every page, nothing cut off', async () => {
  const figures = Array.from({ length: 300 }, (_, at) => ['CT' + String(at), `Chỉ tiêu thứ ${at} về hồ sơ`, 'đồng', null, null, null, 1_095_056_000_000 + at]);
  const indicators = figures.map(([code = null, name = null, unit = null]) => [code, name, unit, 0]);
  const snapshot = book({ departments: [['STC', 'Sở Tài chính & Giá']], indicators, figures: { STC: figures } });
  const [form] = departmentForms(readCollection(snapshot));
  if (!form) throw new Error('a form for STC');
  const bytes = await writeForm(form);
  expect(validatorErrors(bytes)).toEqual([]);
  const [pdf] = convert(bytes, 'pdf').values();
  const pages = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf ?? new Uint8Array(), encoding: 'utf8' })
    .split('\f')
    .slice(0, -1);
  expect(pages.length).toBeGreaterThan(5);
  pages.forEach((page, at) => {
    expect(page).toMatch(/Mã +Chỉ tiêu +Đơn vị tính +Kỳ này/);
    expect(page).toMatch(new RegExp(`Đơn vị: Sở Tài chính & Giá \\(STC\\) – Kỳ báo cáo: 04/2022 .*${at + 1}/${pages.length}`));
    expect(page).not.toContain('###');
  });
  expect(pages.join('')).toMatch(/1\D095\D056\D000\D299/);
});
