/** What a written number says: its value, how finely it is written, and what kind of number it is. */
import { tokenize } from '../../src/draft/tokenize';
import { decimalsNeeded, formatFixed } from '../../src/locale/number';
import type { Rational } from '../../src/model/rational';

const exact = (value: Rational): string => formatFixed(value, decimalsNeeded(value) ?? 0);
/** "value, worth of its last digit, form" for each quantity. */
const read = (text: string): string[] =>
  tokenize(text).flatMap((token) =>
    token.kind === 'number' ? [`${token.quantity.sign ?? ''}${exact(token.quantity.value)} ±${exact(token.quantity.step)} ${token.quantity.form}`] : [],
  );

test.each<[string, ...string[]]>([
  ['12.450 hộ, 07 xã', '12.450 ±1 count', '7 ±1 count'],
  ['1\u00a0250\u00a0000 và 1\u202f250,5 đồng', '1.250.000 ±1 count', '1.250,5 ±0,1 count'],
  ['đạt 58,60% và 12‰', '58,6 ±0,01 percent', '12 ±1 permille'],
  ['tăng 1,4 điểm phần trăm, giảm 2 đpt, thêm 3 % điểm', '1,4 ±0,1 points', '2 ±1 points', '3 ±1 points'],
  ['gấp 2,5 lần', '2,5 ±0,1 times'],
  ['đạt 58,579%', '58,579 ±0,001 percent'],
  ['đạt 58.579%', '58,579 ±0,001 percent'],
  ['đạt 1.058,5%', '1.058,5 ±0,1 percent'],
  ['lãi 58.579 đồng', '58.579 ±1 count'],
  ['đạt **45** %', '45 ±1 percent'],
  // stops after a number are the sentence's
  ['thu 12, chi 13.', '12 ±1 count', '13 ±1 count'],
  ['Họ tên: 12...... Lớp: 13', '12 ±1 count', '13 ±1 count'],
  // scale words
  ['12 nghìn tỷ đồng', '12.000.000.000.000 ±1.000.000.000.000 count'],
  ['2 trăm nghìn tỷ đồng', '200.000.000.000.000 ±100.000.000.000.000 count'],
  ['1,5 triệu lượt', '1.500.000 ±100.000 count'],
  ['03 tỷ 067 triệu đồng', '3.067.000.000 ±1.000.000 count'],
  ['2 triệu 300 nghìn 500 đồng', '2.300.000 ±1.000 count', '500 ±1 count'],
  ['3 tỷ 20 triệu 5 nghìn đồng', '3.020.005.000 ±1.000 count'],
  ['1,5 tỷ 300 triệu', '1.500.000.000 ±100.000.000 count', '300.000.000 ±1.000.000 count'],
  ['5 triệu 7 triệu', '5.000.000 ±1.000.000 count', '7.000.000 ±1.000.000 count'],
  ['5 triệu 7 tỷ', '5.000.000 ±1.000.000 count', '7.000.000.000 ±1.000.000.000 count'],
  ['20 xã 3 nghìn hộ', '20 ±1 count', '3.000 ±1.000 count'],
  ['đạt 5 tỷ lệ cao', '5 ±1 count'],
  // signs stand before rates, and before counts only in brackets
  ['(-5%)', '-5 ±1 percent'],
  ['tăng +5% và –4%', '+5 ±1 percent', '-4 ±1 percent'],
  ['-5% so với cùng kỳ', '-5 ±1 percent'],
  ['(+12 vụ), -12 vụ', '+12 ±1 count', '12 ±1 count'],
  ['nhóm A+5%', '5 ±1 percent'],
  // commas for thousands, once the whole text writes them so
  ['Tổng 1,234,567.8 lượt, 1,250 hộ, 2.5% nữ', '1.234.567,8 ±0,1 count', '1.250 ±1 count', '2,5 ±0,1 percent'],
  ['Tổng 1,234,567 lượt, 12.345.678 đồng, 1.250 hộ', '1.234.567 ±1 count', '12.345.678 ±1 count', '1.250 ±1 count'],
  // no number that anybody reports
  [`mã ${'9'.repeat(25)}`],
  [`mã ${'9'.repeat(24)}`, `${exact({ num: BigInt('9'.repeat(24)), den: 1n })} ±1 count`],
  ['mã 12.34.56 và 35.2140'],
])('%s', (text, ...expected) => expect(read(text)).toEqual(expected));

test('a quantity spans its sign, scale words and sign of percent', () => {
  const texts = tokenize('Thu 03 tỷ 067 triệu đồng (-4,5 %), nộp 12.').flatMap((token) => (token.kind === 'number' ? [token.quantity.text] : []));
  expect(texts).toEqual(['03 tỷ 067 triệu', '-4,5 %', '12']);
});

test('only what carries a scale word is scaled', () => {
  const scaled = tokenize('12 nghìn, 12').flatMap((token) => (token.kind === 'number' ? [token.quantity.scaled] : []));
  expect(scaled).toEqual([true, false]);
});
