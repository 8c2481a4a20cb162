/** What is left when some were withdrawn or done. */
import { explained } from './explained';

const CASES: readonly (readonly [text: string, ...expected: string[]])[] = [
  ['Lịch có 64 cuộc họp, 4 cuộc họp xin rút, còn 60 cuộc họp.', 'sum ok 64 - 4 = 60'],
  ['Lịch có 64 cuộc họp, 4 cuộc họp xin rút, còn 61 cuộc họp.', 'sum wrong 64 - 4 = 60; bản thảo ghi 61'],
  ['Lịch có 64 cuộc họp, 4 cuộc họp xin rút, còn 61 cuộc họp chưa mở.'],
  ['Lịch có 64 cuộc họp, 4 cuộc họp xin rút, còn 9 cuộc họp.'],
  ['Lịch có 64 cuộc họp, 4 cuộc họp ở xã, còn 61 cuộc họp.'],
  ['Lịch có 64 cuộc họp. Có 4 cuộc họp xin rút, còn 61 cuộc họp.'],
  ['Phải xây 5.600 nhà, đã xây 1.842 nhà, còn phải xây 3.758 nhà.', 'sum ok 5.600 - 1.842 = 3.758', 'sum ok 1.842 + 3.758 = 5.600'],
  ['Phải xây 5.600 nhà, đã xây 1.842 nhà, còn phải xây 3.785 nhà.', 'sum wrong 5.600 - 1.842 = 3.758; bản thảo ghi 3.785'],
  ['Phải xây 5.600 nhà, đã xây 1.842 nhà, còn phải xây 2.100 nhà.', 'sum unknown'],
  ['Phải xây 5.600 nhà, đã xây 1.842 nhà, đang xây 900 nhà; còn phải xây 3.758 nhà.', 'sum ok 5.600 - 1.842 = 3.758'],
  ['Phải xây 5.600 nhà, đã xây 1.842 nhà, còn phải sửa 3.785 nhà.'],
  ['Phải xây 5.600 nhà, đã xây 1.842 nhà, còn phải xây 37 trường.'],
  ['Đã xây 1.842 nhà, còn phải xây 3.785 nhà.'],
  // what was taken over from before may be among these
  ['Tiếp nhận 9.800 hồ sơ. Đã giải quyết 9.100 hồ sơ. Đang giải quyết 700 hồ sơ.', 'sum ok 9.800 - 9.100 = 700'],
  ['Tiếp nhận 9.800 hồ sơ. Đã giải quyết 9.100 hồ sơ. Đang giải quyết 706 hồ sơ.', 'sum unknown'],
  ['Tiếp nhận 9.800 hồ sơ. Đã giải quyết 9.100 hồ sơ. Đang giải quyết 1.200 hồ sơ.'],
  ['Tiếp nhận 9.800 hồ sơ. Đã giải quyết 9.100 hồ sơ.\nĐang giải quyết 706 hồ sơ.'],
  ['Lưu 9.800 hồ sơ. Đã giải quyết 9.100 hồ sơ. Đang giải quyết 706 hồ sơ.'],
];

test.each(CASES)('%s', (text, ...expected) => {
  expect(explained(text)).toEqual(expected);
});
