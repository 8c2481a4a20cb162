/** Multiples of an earlier figure. */
import { explained } from './explained';

const CASES: readonly (readonly [text: string, ...expected: string[]])[] = [
  // a multiple of an earlier figure
  ['Thu hút 46 dự án, tăng 1,3 lần so với cùng kỳ (20 dự án).', 'ratio ok (46 - 20) / 20 = 1,3 lần'],
  ['Thu hút 46 dự án, bằng 2,8 lần so với cùng kỳ (20 dự án).', 'ratio wrong 46 / 20 = 2,3 lần; bản thảo ghi 2,8 lần'],
  ['Thu hút 46 dự án, gấp 1,3 lần so với cùng kỳ (20 dự án).', 'ratio wrong 46 / 20 = 2,3 lần; bản thảo ghi 1,3 lần'],
  ['Thu hút 46 dự án, giảm 2,8 lần so với cùng kỳ (20 dự án).'],
  ['Thu hút 46 dự án. Gấp 2,8 lần so với cùng kỳ (20 dự án).'],
  ['Thu hút 46 dự án, gấp 2,8 lần. Cùng kỳ 20 dự án.'],
  ['Thu hút 46 dự án, gấp 2,8 lần; cùng kỳ 20 dự án.'],
  ['Thu hút 46 dự án, gấp 2,8 lần, kế hoạch 20 dự án.'],
  ['Thu hút 46 dự án, gấp 2,8 lần so với cùng kỳ (20 hộ).'],
  ['Cùng kỳ 46 dự án, gấp 2,8 lần so với cùng kỳ năm trước (20 dự án).'],
  ['Thu hút 46 dự án, gấp 2,8 lần.'],
  ['Thu hút 46 dự án, gấp 2,3 lần năm 2020 (20 dự án).', 'ratio ok 46 / 20 = 2,3 lần'],
  ['Thu hút 46 dự án, gấp 2,8 lần năm 2020 (20 dự án).', 'ratio wrong 46 / 20 = 2,3 lần; bản thảo ghi 2,8 lần'],
  // the whole of a list
  ['Thu hút 46 dự án, trong đó 6 dự án lớn, gấp 2,3 lần cùng kỳ (20 dự án).', 'ratio ok 46 / 20 = 2,3 lần'],
  ['Thu hút 46 dự án, trong đó 6 dự án lớn, gấp 2,8 lần cùng kỳ (20 dự án).'],
];

test.each(CASES)('%s', (text, ...expected) => {
  expect(explained(text)).toEqual(expected);
});
