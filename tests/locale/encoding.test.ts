/** Names as people type them: normal forms, marks, keys, near misses. */
import fc from 'fast-check';
import { cleanLine, cleanText, escapeRegExp, fold, foldWidth, nearestName, toKey, withoutMarks, toneOnFirst } from '../../src/locale/encoding';

const SEED = 30;

test('text comes in as NFC, without what XML forbids and what marks figures', () => {
  expect(cleanText('ty\u0309 đồng')).toBe('tỷ đồng');
  expect(cleanText('a\u0000b\u0008c\u000bd\u001fe\ufdd0f\uffff')).toBe('abcdef');
  expect(cleanText('dòng\tmột\ndòng hai\r')).toBe('dòng\tmột\ndòng hai\r');
  expect(cleanText('x\ud800y\udc00z😀')).toBe('xyz😀');
  // A mark between the two would keep them apart for good.
  expect(cleanText('e\ufdd0\u0301')).toBe('é');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
    }),
    { seed: SEED },
  );
});

test('a line has neither breaks nor tabs', () => {
  expect(cleanLine('dòng một\r\ndòng hai\nba\tbốn\u2028năm')).toBe('dòng một dòng hai ba bốn năm');
  expect(cleanLine('one\ntwo')).toBe('one two');
  expect(cleanLine('ty\u0309\u0000')).toBe('tỷ');
  expect(cleanLine('876/BC-VP')).toBe('876/BC-VP');
});

test('a name in a pattern stands for itself', () => {
  const name = 'a.b*c+d?e^f$g{h}i(j)k|l[m]n\\o-p/q';
  const pattern = new RegExp(`^${escapeRegExp(name)}$`, 'u');
  expect(pattern.test(name)).toBe(true);
  expect(pattern.test(name.replace('.', 'x'))).toBe(false);
});

test('names are compared without regard to case, normal form and spaces around', () => {
  expect(fold('  Ky\u0300   NÀY\u00a0')).toBe('kỳ này');
  expect(fold('Đơn\nvị')).toBe('đơn vị');
});

test('marks go, letters stay', () => {
  expect(withoutMarks('Đơn vị được giao ĐẦY ĐỦ ưỡng')).toBe('Don vi duoc giao DAY DU uong');
});

test.each([
  ['Số liệu COVID đến ngày', 'số_liệu_covid_đến_ngày'],
  [' Nơi nhận (cũ)', 'nơi_nhận_cũ_'],
  ['2022', '_2022'],
  ['Phòng 7', 'phòng_7'],
  ['A—B/C', 'a_b_c'],
])('“%s” is reached as %s', (name, key) => {
  expect(toKey(name)).toBe(key);
});

test('fullwidth digits and signs become ASCII', () => {
  expect(foldWidth('１２，５％（ａ）')).toBe('12,5%(a)');
  expect(foldWidth('12,5% tỷ')).toBe('12,5% tỷ');
});

test('the nearest name, marks and case aside, if it can be meant', () => {
  const known = ['NV_GIAO', 'NV_HT', 'NV_QH', 'lũy_kế', 'cùng_kỳ'];
  expect(nearestName('nv_gaio', known)).toBe('NV_GIAO');
  expect(nearestName('luy_ke', known)).toBe('lũy_kế');
  expect(nearestName('NV_HH', known)).toBe('NV_HT');
  expect(nearestName('NV_QHX', known)).toBe('NV_QH');
  expect(nearestName('nv_qb', ['NV_QA', 'NV_QB'])).toBe('NV_QB');
  expect(nearestName('hoàn toàn khác hẳn', known)).toBeUndefined();
  expect(nearestName('x', [])).toBeUndefined();
  expect(nearestName('ab', ['cd'])).toBe('cd');
  expect(nearestName('ab', ['cdef'])).toBeUndefined();
});

test.each([
  ['hoá', 'hóa'],
  ['hóa', 'hóa'],
  ['thuỷ', 'thủy'],
  ['khoẻ', 'khỏe'],
  ['quý', 'quý'],
  ['toán', 'toán'],
  ['loà', 'lòa'],
])('the tone of %s is written on %s', (word, written) => {
  expect(toneOnFirst(word)).toBe(written);
});
