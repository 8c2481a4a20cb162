/** The built command `check --fix`: certain corrections into a .docx. Needs `npm run build`. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openDraft } from '../../src/draft/openDraft';
import { renderDocx } from '../../src/renderers/docx/docx';
import { compile } from '../support/workbook';
import { changedParts, partText } from '../support/xlsxParts';

const CLI = resolve('dist/cli.js');
const WRONG = 'Giao 912 việc, trong đó có 571 việc xong (đạt 56,7%); 90 việc đang làm (chiếm 9,9%); 251 việc quá hạn (chiếm 27,5%).';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chotso-fix-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string): string => join(folder, name);
function check(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'check', ...args], { cwd: folder, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}
const bytes = (name: string): Uint8Array => new Uint8Array(readFileSync(path(name)));
const docx = (...template: string[]): Uint8Array => renderDocx(compile({ template }).document);

test('what is certain is corrected as tracked changes of today, everything else stays, and the draft too', () => {
  writeFileSync(path('a.docx'), docx(WRONG, 'Theo Công văn số 12//UBND-TH.'));
  const before = bytes('a.docx');
  const { code, out, err } = check('a.docx', '--fix', 'b.docx', '--json');
  expect(code).toBe(1);
  expect(err).toBe('Đã ghi b.docx: sửa 2 chỗ chắc chắn, theo dõi thay đổi.\n- “56,7%” → “62,6%”\n- “12//UBND-TH” → “12/UBND-TH”\n');
  expect(JSON.parse(out)).toHaveProperty('claims');
  expect(Buffer.compare(before, bytes('a.docx'))).toBe(0);
  expect(openDraft('b.docx', bytes('b.docx')).text).toMatch(/đạt 62,6%.*số 12\/UBND-TH/s);
  expect(changedParts(before, bytes('b.docx'))).toEqual(['word/document.xml']);
  const [, date = ''] = /w:author="Chốt Số" w:date="([^"]*)"/.exec(partText(bytes('b.docx'), 'word/document.xml')) ?? [];
  expect(date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  const wall = Date.now() - new Date().getTimezoneOffset() * 60_000;
  expect(Math.abs(wall - Date.parse(date))).toBeLessThan(60_000);
  expect(check('b.docx').code).toBe(0);
});

test('nothing certain, nothing written', () => {
  writeFileSync(path('a.docx'), docx('Đã giao 400 việc, trong đó có 229 việc đã xong (chiếm 75,3%).'));
  const { code, err } = check('a.docx', '--fix', 'b.docx');
  expect([code, err]).toEqual([1, 'Không có chỗ nào đủ chắc chắn để tự sửa; không ghi tệp nào.\n']);
  expect(existsSync(path('b.docx'))).toBe(false);
});

test.each<[string, string[], RegExp]>([
  ['another kind of draft', ['a.txt', '--fix', 'b.docx'], /--fix chỉ sửa bản thảo \.docx/],
  ['another kind of output', ['a.docx', '--fix', '-'], /--fix chỉ sửa bản thảo \.docx/],
  ['the draft itself', ['a.docx', '--fix', 'a.docx', '--force'], /chọn tên khác/],
  ['a file that is there', ['a.docx', '--fix', 'c.docx'], /đã có\. Thêm --force/],
])('%s is refused, and nothing is written', (_name, args, message) => {
  const source = docx(WRONG);
  for (const name of ['a.txt', 'a.docx', 'c.docx']) writeFileSync(path(name), source);
  const { code, err } = check(...args);
  expect([code, err]).toEqual([2, expect.stringMatching(message) as string]);
  expect(existsSync(path('b.docx'))).toBe(false);
  for (const name of ['a.txt', 'a.docx', 'c.docx']) expect(Buffer.compare(source, bytes(name))).toBe(0);
});
