/** Averages by their unit: which total is divided by which count. */
import { explained } from './explained';

const CASES: readonly (readonly [text: string, ...expected: string[]])[] = [
  // averages whose unit says how they are made
  ['Hỗ trợ 40 hộ với 500 triệu đồng, bình quân tối đa 18,5 triệu đồng/hộ.'],
  ['Hỗ trợ 40 hộ, sau đó 30 hộ với 500 triệu đồng, bình quân 18,5 triệu đồng/hộ.'],
  [
    'An Phú 200 ha, 65,5 tạ/ha, 1.250 tấn; Bình Sơn 100 ha, 50 tạ/ha, 500 tấn.',
    'ratio wrong 1.250 tấn / 200 ha = 62,5 tạ/ha; bản thảo ghi 65,5 tạ/ha',
    'ratio ok 500 tấn / 100 ha = 50 tạ/ha',
  ],
  [
    'An Phú 200 ha, 62,5 tạ/ha, 1.250 tấn; Bình Sơn 100 ha, 53 tạ/ha, 500 tấn.',
    'ratio ok 1.250 tấn / 200 ha = 62,5 tạ/ha',
    'ratio wrong 500 tấn / 100 ha = 50 tạ/ha; bản thảo ghi 53 tạ/ha',
  ],
  ['Lúa 200 ha, ngô 100 ha, rau 50 ha, năng suất 62,5 tạ/ha, sản lượng 1.250 tấn, 500 tấn, 300 tấn.', 'ratio ok 1.250 tấn / 200 ha = 62,5 tạ/ha'],
  ['Lúa 200 ha, ngô 100 ha, rau 50 ha, màu 60 ha, năng suất 62,5 tạ/ha, sản lượng 1.250 tấn, 500 tấn, 300 tấn.'],
  ['Kế hoạch 300 ha, diện tích 200 ha, năng suất 65,5 tạ/ha, sản lượng 1.250 tấn.', 'ratio wrong 1.250 tấn / 200 ha = 62,5 tạ/ha; bản thảo ghi 65,5 tạ/ha'],
  ['Dùng 500 lít, 40 hộ, bình quân 18 lít/hộ.'],
  ['Diện tích 0 ha, năng suất 65,5 tạ/ha, sản lượng 1.250 tấn.'],
  ['Chi 1.000 triệu đồng cho 200 ha, mức 7 triệu đồng/ha.'],
  ['Cấp 500 tấn gạo cho 40 hộ, mức 18 tấn/hộ.'],
  ['Diện tích 200 ha, năng suất 65,5 tạ/ha, sản lượng 1.250 tấn, bán 300 tấn.'],
];

test.each(CASES)('%s', (text, ...expected) => {
  expect(explained(text)).toEqual(expected);
});
