/** What a rate belongs to: the count before it or in the bracket after it, and the base its own words name. */
import { readContext } from '../../src/draft/extractClaims';
import { rateContext, type RateContext } from '../../src/draft/rateContext';

/** Of the first number in percent that isn't 5%. */
function at(text: string): RateContext {
  const context = readContext(text);
  const rate = context.mentions.find((mention) => mention.form === 'percent' && mention.text !== '5%');
  if (!rate) throw new Error(`no rate in ${text}`);
  return rateContext(context, rate);
}

test.each<[string, RateContext['base'], string]>([
  ['Đạt 70% kế hoạch năm.', 'plan', 'kế hoạch năm'],
  ['Đạt 70% cùng kỳ, tốt.', 'previous', 'cùng kỳ'],
  ['Đạt 70% so với đầu năm.', 'previous', 'so với đầu năm'],
  ['Đạt 70% cùng thời điểm.', 'previous', 'cùng thời điểm'],
  ['Chiếm 70% tổng dư nợ.', 'named', 'tổng dư nợ'],
  ['Lãi suất 70%/năm.', 'named', 'năm'],
  ['Đạt 70% và tốt.', 'none', 'và tốt'],
  ['Đạt 70% tháng 5/2022.', 'named', 'tháng #'],
  ['Đạt 70% 5/2022.', 'none', '#'],
  ['Đạt 70% – tốt.', 'none', '– tốt'],
  ['Đạt 70%.', 'none', ''],
])('the base in %s: %s', (text, base, words) => {
  const found = at(text);
  expect([found.base, found.baseWords.join(' ')]).toEqual([base, words]);
});

test.each<[string, string | undefined, string, boolean]>([
  ['Có 12 hộ (70%).', '12', 'hộ (', true],
  ['Có 12 hộ, đạt 70%.', '12', 'hộ , đạt', true],
  ['Có 12 hộ nghèo mức 70%.', '12', 'hộ nghèo mức', true],
  ['Có 12 hộ, mức 70%.', '12', 'hộ , mức', false],
  ['Có 12 hộ (mức 70%).', '12', 'hộ ( mức', false],
  ['Có 12 hộ, ở xã, đạt 70%.', '12', 'hộ , ở xã , đạt', false],
  ['Có 12 hộ; đạt 70%.', '12', 'hộ ; đạt', false],
  ['Có 12 hộ… đạt 70%.', '12', 'hộ … đạt', false],
  // brackets closed before the rate say nothing of it
  ['Có 12 hộ (6 hộ mới), đạt 70%.', '12', 'hộ , đạt', true],
  ['Có 12 hộ (6 hộ mới, đạt 70%).', '6', 'hộ mới , đạt', true],
  // nor do other rates and multiples count anything
  ['Có 12 hộ, tăng 5%, đạt 70%.', '12', 'hộ , tăng % , đạt', false],
  ['Có 12 hộ tăng 5% đạt 70%.', '12', 'hộ tăng % đạt', false],
  ['Có 12 hộ gấp 2 lần đạt 70%.', '12', 'hộ gấp % đạt', false],
  ['Có 12 hộ. Đạt 70%.', undefined, 'đạt', false],
])('the count in %s: %s', (text, count, between, close) => {
  const found = at(text);
  expect([found.count?.text, found.between.join(' '), found.close]).toEqual([count, between, close]);
});

test.each<[string, string | undefined]>([
  ['Chiếm 70% tổng dư nợ (360 tỷ đồng).', '360 tỷ'],
  ['Chiếm 70% tổng dư nợ (là 360 tỷ đồng).', undefined],
  ['Chiếm 70% tổng dư nợ, 360 tỷ đồng.', undefined],
  ['Chiếm 70%, dư nợ (360 tỷ đồng).', undefined],
  ['Chiếm 70%; dư nợ (360 tỷ đồng).', undefined],
  ['Chiếm 70% tổng dư nợ (5%).', undefined],
  ['Chiếm 70% tổng dư nợ.\n(360 tỷ đồng).', undefined],
  ['Chiếm 70% tổng dư nợ.', undefined],
])('the count after %s: %s', (text, after) => expect(at(text).after?.text).toBe(after));

test('a count that is many numbers back is another statement’s', () => {
  const rates = (count: number): string => `Có 12 hộ, ${'tăng 5%, '.repeat(count)}đạt 70%.`;
  expect([at(rates(10)).count?.text, at(rates(11)).count?.text]).toEqual(['12', undefined]);
});
