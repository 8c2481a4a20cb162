/** Denominators: what was dropped, fractions of one whole, and whole, fraction and rest. */
import { explained } from './explained';

const CASES: readonly (readonly [text: string, ...expected: string[]])[] = [
  // what was dropped leaves the denominator
  ['Giao tổng số 50 việc. Trong đó 02 việc thôi thực hiện. Đến nay có 12/47 việc đã xong.', 'sum wrong 50 - 02 = 48; bản thảo ghi 47'],
  ['Giao tổng số 50 việc, trong đó 02 việc thôi thực hiện. Tháng qua mưa nhiều. Đường ngập. Đến nay có 12/47 việc đã xong.'],
  ['Giao tổng số 50 việc, giảm 02 việc thôi thực hiện. Đến nay có 12/47 việc đã xong.'],
  ['Giao tổng số 50 việc, 02 người thôi làm. Đến nay có 12/47 việc đã xong.'],
  ['Giao tổng số 50 người, 02 người thôi làm. Đến nay có 12/47 việc đã xong.'],
  ['Giao tổng số 50 việc, trong đó 02 việc đã được các cơ quan có thẩm quyền thống nhất thôi. Đến nay có 12/47 việc đã xong.'],
  ['Báo cáo tuần. Trời nắng. Giao tổng số 50 việc, trong đó 02 việc thôi thực hiện. Đến nay có 12/47 việc đã xong.', 'sum wrong 50 - 02 = 48; bản thảo ghi 47'],
  // fractions of one whole
  ['Có 27/90 thôn đã xong, 63/91 xã đang thực hiện.'],
  ['Có 27/90 thôn đã xong; 63/91 thôn đang thực hiện.'],
  // whole, fraction and rest: where two agree, the third is the slip
  ['Xảy ra 21 vụ, khám phá 6/20 vụ, điều tra tiếp 14 vụ.', 'sum wrong 6 + 14 = 20; bản thảo ghi 21'],
  ['Xảy ra 20 vụ. Trời mưa. Khám phá 6/21 vụ, điều tra tiếp 14 vụ.'],
  ['Báo cáo tuần. Trời mưa. Xảy ra 20 vụ. Khám phá 6/21 vụ, điều tra tiếp 14 vụ.', 'sum ok 6 + 14 = 20'],
  ['Xảy ra 35 vụ, khám phá 6/20 vụ, điều tra tiếp 14 vụ.'],
  ['Xảy ra 21 vụ; khám phá 6/20 vụ, điều tra tiếp 14 vụ.'],
  ['Xảy ra 21 vụ, huyện An Phú khám phá 6/20 vụ, điều tra tiếp 14 vụ.'],
  ['Xảy ra 21 vụ, trong đó có 6/20 vụ đã xong, điều tra tiếp 14 vụ.', 'sum wrong 6 + 14 = 20; bản thảo ghi 21'],
  ['Xảy ra 21 vụ, khám phá 6/20 vụ (có 1 vụ cũ), điều tra tiếp 14 vụ.'],
  ['Xảy ra 21 vụ, khám phá 6/20 vụ (30%), điều tra tiếp 14 vụ.', 'sum wrong 6 + 14 = 20; bản thảo ghi 21', 'share ok 6 / 20 = 30%'],
  ['Xảy ra 20 vụ, khám phá 6/21 vụ (điều tra tiếp 14 vụ).'],
  ['Xảy ra (20 vụ), khám phá 6/21 vụ, điều tra tiếp 14 vụ.'],
  ['Xảy ra 20 vụ, khám phá 6/21 vụ, bắt 14 người.'],
  ['Bắt 20 người, khám phá 6/21 vụ, điều tra tiếp 14 vụ.'],
  ['Xảy ra 9 vụ, nghiêm trọng 20 vụ, khám phá 6/21 vụ, điều tra tiếp 14 vụ.', 'sum ok 6 + 14 = 20', 'sum wrong 6 + 14 = 20; bản thảo ghi 21'],
  ['Có 27/90 thôn đạt, 60/90 thôn không đạt.', 'sum wrong 27 + 60 = 87; bản thảo ghi 90', 'sum wrong 27 + 60 = 87; bản thảo ghi 90'],
  ['Có 27/90 thôn đạt, 60/91 thôn không đạt.'],
  ['Xảy ra 20 vụ, khám phá 6/21 vụ, điều tra tiếp 14 vụ, bắt 3/8 người.', 'sum ok 6 + 14 = 20'],
];

test.each(CASES)('%s', (text, ...expected) => {
  expect(explained(text)).toEqual(expected);
});
