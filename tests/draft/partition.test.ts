/** Whether the kinds that the parts name must be all of a whole. */
import { readContext } from '../../src/draft/extractClaims';
import { isOneOfThem, isPartition, type ListManner } from '../../src/draft/partition';

const read = (text: string, manner?: ListManner): boolean => {
  const [whole, ...parts] = readContext(text).mentions;
  return !!whole && isPartition(whole, parts, manner);
};

test.each<[string, boolean]>([
  // two kinds are all of it, unless most of it is missing
  ['Lớp có 40 em, nam 22, nữ 18', true],
  ['Lớp có 40 em, nam 12, nữ 10', true],
  ['Lớp có 40 em, nam 9, nữ 10', false],
  ['Sở nhận 40 văn bản, văn bản đến 22, văn bản đi 17', true],
  ['Sở nhận 40 văn bản, văn bản đến 12, văn bản đi 17', false],
  // all kinds there are, however much is missing
  ['Có 90 mặt hàng, 9 mặt hàng tăng giá, 6 mặt hàng giảm giá, 5 mặt hàng ổn định', true],
  ['Có 90 em, 9 em giỏi, 6 em khá, 5 em trung bình', false],
  // what narrows a part is of a narrower whole
  ['Có 40 cán bộ, hội viên nam 12, hội viên nữ 10', false],
  ['Có 40 hội viên, hội viên nam 12, hội viên nữ 10', true],
  ['Có 40 bài, 12 bài lý luận hoàn thành, 10 bài chưa hoàn thành', false],
  // men and women of things
  ['Có 40 vụ, nam 22, nữ 17', false],
  ['Có 40 quyết định, nam 22, nữ 17', false],
  ['Có 40 nghệ nhân, nam 22, nữ 17', true],
  // ballots that didn't come back
  ['Phát ra 40 phiếu, hợp lệ 37 phiếu, không hợp lệ 2 phiếu', false],
  ['Thu về 40 phiếu, hợp lệ 37 phiếu, không hợp lệ 2 phiếu', true],
])('%s: %s', (text, expected) => expect(read(text)).toBe(expected));

test('a selection may leave out whom it narrows, but is no more than its whole', () => {
  expect(read('Có 40 cán bộ, hội viên nam 20, hội viên nữ 18', {})).toBe(true);
  expect(read('Có 40 cán bộ, hội viên nam 20, hội viên nữ 18', { selective: true })).toBe(false);
  expect(read('Có 40 cán bộ, hội viên nam 23, hội viên nữ 18', { selective: true })).toBe(true);
});

test('what stands together in brackets needs no name for all kinds', () => {
  expect(read('Có 40 đơn, trực tiếp 20, trực tuyến 10')).toBe(false);
  expect(read('Có 40 đơn, trực tiếp 20, trực tuyến 10', { asTotal: true })).toBe(true);
  expect(read('Có 40 đơn, trực tiếp 10, trực tuyến 5', { asTotal: true })).toBe(false);
  expect(read('Có 40 đơn, trực tiếp 10, trực tuyến 5', { atEnd: true })).toBe(true);
});

test.each<[string, boolean]>([
  ['Tốt 90 em; Khá 60 em; Đạt 20 em', true],
  ['Hoàn thành xuất sắc 90 người; Đạt 60 người; Yếu 20 người', true],
  ['Tổng số xếp loại tốt 90 em; Khá 60 em; Đạt 20 em', false],
  ['Xếp loại 90 em; Khá 60 em; Đạt 20 em', false],
])('%s: the first is one of the kinds: %s', (text, expected) => {
  const [whole, ...parts] = readContext(text).mentions;
  expect(whole && isOneOfThem(whole, parts)).toBe(expected);
});
