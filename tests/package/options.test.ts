/** The command line of the kit: one clear sentence for each mistake. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';

interface Options {
  readonly url: string;
  readonly officeJs: string;
  readonly out: string;
  readonly singleFile: boolean;
}
const { parseOptions, UsageError } = jest.requireActual<{ parseOptions(args: readonly string[]): Options; UsageError: new () => Error }>(
  '../../scripts/package/options.js',
);

const folder = (): string => mkdtempSync(join(tmpdir(), 'chotso-options-'));
const parse = (...args: string[]): Options => parseOptions(args);
const refusal = (...args: string[]): string => {
  try {
    parse(...args);
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as Error).message;
  }
  return '';
};

test('the usual call, in both ways to write a value', () => {
  const out = folder();
  const asked = { url: 'https://office.tinh.gov.vn/chotso', officeJs: 'self', out, singleFile: true };
  expect(parse('--url', 'https://Office.tinh.gov.vn/chotso/', '--office-js', 'self', '--out', out, '--single-file')).toEqual(asked);
  expect(parse(`--out=${out}`, '--single-file', '--office-js=self', '--url=https://office.tinh.gov.vn/chotso')).toEqual(asked);
  expect(parse('--url', 'https://vpub', '--out', out)).toMatchObject({ url: 'https://vpub', officeJs: 'cdn', singleFile: false });
});

test.each([
  ['http://office.tinh.gov.vn/chotso', 'https://'],
  ['office.tinh.gov.vn/chotso', 'thiếu https://'],
  ['ftp://office.tinh.gov.vn', 'https://'],
  ['https://', 'không phải một địa chỉ'],
  ['https://office.tinh.gov.vn/chotso?v=1', 'dấu ?'],
  ['https://office.tinh.gov.vn/chotso#x', 'dấu ?'],
  ['https://localhost/chotso', 'chính máy này'],
  ['https://localhost:3000', 'chính máy này'],
  ['https://127.0.0.1/chotso', 'chính máy này'],
  ['https://[::1]/chotso', 'tên máy chủ'],
  ['https://a:b@office.tinh.gov.vn', 'mật khẩu'],
  ['https://office.tinh.gov.vn/chốt-số', 'không dấu'],
  ['https://office.tinh.gov.vn/a;b', 'đường dẫn'],
  ['https://office.tinh.gov.vn//a', 'đường dẫn'],
  ['https://office.tinh.gov.vn/chotso/taskpane.html', 'thư mục'],
])('%s is refused in one sentence', (url, why) => {
  const message = refusal('--url', url, '--out', folder());
  expect(message).toContain(why);
  expect(message).toContain(url);
  expect(message).not.toContain('\n');
});

test('a folder with files in it is touched only with --force', () => {
  const out = folder();
  writeFileSync(join(out, 'của người khác.txt'), 'x');
  const url = ['--url', 'https://office.tinh.gov.vn'];
  expect(refusal(...url, '--out', out)).toContain('--force');
  expect(parse(...url, '--out', out, '--force').out).toBe(out);
  expect(refusal(...url, '--out', join(out, 'của người khác.txt'), '--force')).toContain('là một tệp');
});

test.each([[[]], [['--url']], [['--url', '--force']], [['--nhanh']], [['--url', 'https://a.vn', '--office-js', 'npm']], [['chotso']]])(
  '%j is refused with what was meant',
  (args) => {
    expect(refusal(...args)).toMatch(/--url|--office-js/);
  },
);

test('whatever is accepted can stand in the settings of every server', () => {
  const part = fc.string({ maxLength: 12, unit: fc.oneof(fc.constantFrom(...'abz09.-_~/;"\'{}$%#?\\ <&\n'), fc.string({ minLength: 1, maxLength: 1 })) });
  fc.assert(
    fc.property(part, part, (host, path) => {
      let url: string;
      try {
        url = parse('--url', `https://${host}/${path}`, '--out', join(tmpdir(), 'chotso-never-made')).url;
      } catch (error) {
        expect(error).toBeInstanceOf(UsageError);
        return;
      }
      expect(url).toMatch(/^https:\/\/[a-z0-9.-]+(?::\d+)?(?:\/[A-Za-z0-9._~-]+)*$/);
    }),
    { seed: 7, numRuns: 2000 },
  );
});
