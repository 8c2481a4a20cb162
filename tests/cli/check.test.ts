/** The built command `check`: kinds of files, exit codes, JSON. Needs `npm run build`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { renderDocx } from '../../src/renderers/docx/docx';
import { renderWordHtml } from '../../src/renderers/wordHtml';
import { compile } from '../support/workbook';

const CLI = resolve('dist/cli.js');
const WRONG = 'Đã giao 400 nhiệm vụ, trong đó có 229 nhiệm vụ đã hoàn thành (chiếm 75,3%).';
const RIGHT = 'Đã giao 400 nhiệm vụ, trong đó có 229 nhiệm vụ đã hoàn thành (chiếm 57,3%).';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chotso-check-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Claim {
  readonly start: number;
  readonly end: number;
  readonly verdict: string;
}

function check(name: string, content: string | Uint8Array, ...options: string[]): { code: number | null; out: string; err: string } {
  writeFileSync(join(folder, name), content);
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'check', name, ...options], { cwd: folder, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

const { document } = compile({ template: [WRONG, 'Ghi chú[^n].', ['chú thích', 'n', RIGHT]] });

test.each<[string, string | Uint8Array, boolean]>([
  ['a.txt', `\ufeff${WRONG}`, false],
  ['nfd.txt', WRONG.normalize('NFD'), false],
  ['utf16.txt', Uint8Array.from(Buffer.from(`\ufeff${WRONG}`, 'utf16le')), false],
  ['a.md', `**Kết quả**\n\n${WRONG}`, true],
  ['a.html', renderWordHtml(document), true],
  ['a.docx', renderDocx(document), true],
])('%s: the wrong share is found where it stands', (name, content, extracted) => {
  const { code, out } = check(name, content, '--json');
  const report = JSON.parse(out) as { claims: Claim[]; text?: string; coverage: { numbers: number } };
  expect(code).toBe(1);
  expect(report.text !== undefined).toBe(extracted);
  const text = report.text ?? WRONG;
  const wrong = report.claims.filter(({ verdict }) => verdict === 'wrong');
  expect(wrong.map(({ start, end }) => text.slice(start, end).includes('75,3')).filter(Boolean)).toHaveLength(1);
});

test('right claims, and slips alone, are no failure', () => {
  const { code, out } = check('a.txt', `${RIGHT} Hết..`);
  expect(code).toBe(0);
  expect(out).toMatch(
    /3 con số kiểm được, 0 con số chưa kiểm được\.\n1 phép tính và kỳ báo cáo được đọc ra: sai 0, lệch làm tròn 0, chưa kiểm được 0, đúng 1; 1 chỗ nên xem lại\./,
  );
  expect(out).toContain('Hai dấu chấm liền nhau');
});

test('for people: the calculation in words', () => expect(check('a.txt', WRONG).out).toMatch(/SAI, dòng 1: .*229 \/ 400 = 57,3%; bản thảo ghi 75,3%/));

test('against a workbook each number has its cell', () => {
  const { out } = check('a.txt', 'Thu ngân sách trên địa bàn đạt 1.095.056 triệu đồng.', '--json', '--workbook', resolve('assets/samples/876-BC-VP.xlsx'));
  expect((JSON.parse(out) as { bindings: object[] }).bindings).toEqual([
    expect.objectContaining({ status: 'equal', cell: expect.stringMatching(/^STC!D\d+$/) as string }),
  ]);
});

test.each<[string, string | Uint8Array, RegExp]>([
  ['a.pdf', 'x', /chỉ soát được tệp \.docx, \.txt, \.md hoặc \.html/],
  ['a.docx', 'x', /^Lỗi: a\.docx: tệp không phải/],
  ['a.docx', '', /tệp trống/],
])('%s with %j is refused', (name, content, message) => {
  const { code, err } = check(name, content);
  expect(code).toBe(2);
  expect(err).toMatch(message);
});
