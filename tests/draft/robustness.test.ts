/** Whatever comes in: no exception, offsets within the text. How long it takes is measured by the benches and the fuzz run. */
import fc from 'fast-check';
import { checkDraft } from '../../src/draft/checkDraft';
import { readDraft } from '../../src/draft/readDraft';

const SEED = 7;
const WORDS = [
  'trong đó',
  'chiếm',
  'đạt',
  'tăng',
  'giảm',
  'gồm',
  'còn lại',
  'so với cùng kỳ',
  'kế hoạch',
  'từ',
  'lên',
  'xuống còn',
  'gấp',
  'lần',
  'nhiệm vụ',
  'hồ sơ',
  'tỷ đồng',
  'ha',
  'tạ/ha',
  'tấn',
  'ngày',
  'tháng',
  'năm',
  'tổng số',
  'và',
  'cùng kỳ năm',
];
const piece = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.constantFrom('(', ')', ',', ';', ':', '.', '...', '\n', '\n\n', '|', '/', '%', ' %', '-', '+', '=', '**', '[1]', '‰'),
  fc.nat(99_999).map(String),
  fc.tuple(fc.nat(9_999), fc.nat(999)).map(([a, b]) => `${a}.${b}`),
  fc.tuple(fc.nat(99), fc.nat(99)).map(([a, b]) => `${a},${b}%`),
  fc.string({ maxLength: 4 }),
);
const draft = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '));

function expectSound(source: string): void {
  const { length } = source.normalize('NFC');
  const { claims, slips, coverage } = checkDraft(source);
  const places = [...claims, ...slips, ...claims.flatMap(({ operands, target }) => [...operands, target])];
  expect(places.filter(({ start, end }) => start < 0 || end <= start || end > length)).toEqual([]);
  expect(coverage.checked + coverage.unchecked).toBe(coverage.numbers);
  expect(coverage.unchecked).toBeGreaterThanOrEqual(0);
}

test('never throws, and every place is in the text', () => {
  fc.assert(fc.property(fc.oneof(draft, fc.string({ maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 100 })), expectSound), {
    seed: SEED,
    numRuns: 400,
  });
});

test('markup of any kind is read without an exception', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.constantFrom(
            '<w:p>',
            '</w:p>',
            '<w:del>',
            '</w:del>',
            '<w:t>',
            '</w:t>',
            '<w:tbl>',
            '<w:tr>',
            '<w:tc>',
            '</w:tc>',
            '<!--',
            '-->',
            '<a b="',
            "'",
            '>',
            '<',
            '&amp;',
            '&#0;',
          ),
          fc.string({ maxLength: 5 }),
        ),
        { maxLength: 40 },
      ),
      (pieces) => {
        readDraft({ kind: 'html', html: pieces.join('') });
        readDraft({ kind: 'docx', parts: new Map([['word/document.xml', pieces.join('')]]) });
      },
    ),
    { seed: SEED, numRuns: 300 },
  );
});

const HOSTILE: readonly (readonly [string, string])[] = [
  ['a run of digits', '1'.repeat(200_000)],
  ['digits and points', '1.'.repeat(100_000)],
  ['brackets', '('.repeat(200_000)],
  ['numbers in brackets', '(1 '.repeat(60_000)],
  ['intros', 'trong đó '.repeat(100_000)],
  ['fractions', '1/'.repeat(100_000)],
  ['percent signs', '5% '.repeat(60_000)],
  ['one sentence of counts', '10 hồ sơ, '.repeat(40_000)],
  ['shares', 'có 10 hồ sơ, chiếm 5%, '.repeat(20_000)],
  ['changes', 'từ 1 lên 2 tăng 3 so với cùng kỳ (4) '.repeat(12_000)],
  ['cells', '1 | '.repeat(60_000)],
  ['rows', '1 | 2 | 3\n'.repeat(30_000)],
  ['spaces', ' '.repeat(300_000)],
  ['line ends', '\n'.repeat(300_000)],
  ['stops', '.'.repeat(300_000)],
  ['one word', 'a'.repeat(300_000)],
  ['periods', 'tháng 4 năm 2022, '.repeat(20_000)],
  ['slashes', '1//'.repeat(80_000)],
  ['signs', '-+'.repeat(100_000)],
];

test.each(HOSTILE)('hostile: %s', (_name, text) => {
  expectSound(`BÁO CÁO\ntháng 4 năm 2022\n${text}`);
});

const HOSTILE_MARKUP: readonly (readonly [string, string])[] = [
  ['open tags', "<a '".repeat(50_000)],
  ['brackets', '<'.repeat(200_000)],
  ['comments', '<!--'.repeat(50_000)],
  ['entities', '&'.repeat(200_000)],
  ['deletions', '<w:del>'.repeat(50_000)],
];

test.each(HOSTILE_MARKUP)('hostile markup: %s', (_name, markup) => {
  expect(readDraft({ kind: 'html', html: markup }).length).toBeLessThanOrEqual(markup.length);
  expect(readDraft({ kind: 'docx', parts: new Map([['word/document.xml', markup]]) }).length).toBeLessThanOrEqual(markup.length);
});
