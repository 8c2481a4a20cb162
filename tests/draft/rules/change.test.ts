/** Changes: against which figure a rate or a difference is recomputed, and which stand alone. */
import { explained } from './explained';

const CASES: readonly (readonly [text: string, ...expected: string[]])[] = [
  // a delta with its rate: the figure before them is the new one
  ['Xảy ra 60 vụ, tăng 10 vụ, tăng 25%.', 'change wrong 10 / (60 - 10) = 20%; bản thảo ghi 25%'],
  ['Xảy ra 60 vụ, tăng 10 vụ, tương ứng 25%.', 'change wrong 10 / (60 - 10) = 20%; bản thảo ghi 25%'],
  ['Xảy ra 60 vụ, tăng 10 vụ, đạt 20%.'],
  ['Xảy ra 60 vụ, tăng 10 vụ hay 20%.'],
  ['Xảy ra 10 vụ, tăng 10 vụ (100%).'],
  ['Xảy ra 60 vụ, tăng 10 vụ; tăng 20%.'],
  ['Xảy ra 60 vụ, tăng 10 vụ, kéo theo nhiều thiệt hại, tăng 20%.'],
  ['Xảy ra 60 vụ cháy. Tăng 10 vụ (25%).'],
  ['Xảy ra 60 vụ cháy. Trời nắng nóng. Tăng 10 vụ (20%).'],
  ['Xảy ra 60 vụ, bắt 90 người, tăng 10 vụ (25%).', 'change wrong 10 / (60 - 10) = 20%; bản thảo ghi 25%'],
  ['Xảy ra 60 vụ, có 30 vụ nặng, tăng 10 vụ (20%).', 'change ok 10 / (60 - 10) = 20%'],
  ['Xảy ra 60 vụ, giảm 10 vụ nặng, tăng 10 vụ (25%).', 'change wrong 10 / (60 - 10) = 20%; bản thảo ghi 25%'],
  ['Xảy ra 60 vụ, cùng kỳ 50 vụ, tăng 10 vụ (25%).', 'change wrong 10 / (60 - 10) = 20%; bản thảo ghi 25%'],
  ['Xảy ra 60 vụ, tối đa 50 vụ, tăng 10 vụ (25%).', 'change wrong 10 / (60 - 10) = 20%; bản thảo ghi 25%'],
  ['Xảy ra 15/60 vụ, tăng 10 vụ (25%).', 'change wrong 10 / (15 - 10) = 200%; bản thảo ghi 25%'],
  ['Tổng thu 60.500, thu khác 40.500, tăng 10.500 (35%).', 'change ok 10.500 / (40.500 - 10.500) = 35%'],
  // against an earlier figure that follows
  ['Xảy ra 60 vụ, bằng 120% so với cùng kỳ (50 vụ).', 'change ok 60 / 50 = 120%'],
  ['Xảy ra 60 vụ, bằng 50 vụ so với cùng kỳ (40 vụ).'],
  ['Xảy ra 60 vụ, tăng 1,2 lần so với cùng kỳ (50 vụ).', 'ratio ok 60 / 50 = 1,2 lần'],
  ['Xảy ra 60 vụ, tăng 20%. Cùng kỳ 50 vụ.'],
  ['Xảy ra 60 vụ, tăng 25%; cùng kỳ 50 vụ.'],
  ['Xảy ra 60 vụ, tăng 25%, tăng 10 vụ so với cùng kỳ (50 vụ).', 'change wrong (60 - 50) / 50 = 20%; bản thảo ghi 25%', 'change ok 60 - 50 = 10'],
  ['Xảy ra 60 vụ, tăng 25%, bắt 20 người, cùng kỳ 50 vụ.'],
  ['Bắt 80 người. Xảy ra 60 vụ, tăng 25% so với cùng kỳ (50 vụ).', 'change wrong (60 - 50) / 50 = 20%; bản thảo ghi 25%'],
  ['Xảy ra 60 vụ cháy. Số này tăng 25% so với cùng kỳ (50 vụ).'],
  ['Xảy ra 60 vụ cháy, 30 vụ nặng, tăng 20% so với cùng kỳ (50 vụ).', 'change ok (60 - 50) / 50 = 20%'],
  ['Nhận 60 đơn, tăng 20,50% so với cùng kỳ (50 vụ).', 'change wrong (60 - 50) / 50 = 20%; bản thảo ghi 20,50%'],
  // rates: a difference in points, or a change of the rate
  ['Tỷ lệ đạt 21,38%, giảm 3,82% so với cùng kỳ (25%).', 'change wrong 25% - 21,38% = 3,62%; bản thảo ghi 3,82%'],
  ['Có 60 vụ, tăng 10 điểm phần trăm so với cùng kỳ (50 vụ).'],
  [
    'Thu 21,4 tỷ đồng, tăng 1,95 tỷ đồng so với cùng kỳ (19,4 tỷ đồng).',
    'change rounding 21,4 tỷ - 19,4 tỷ = 2,00 tỷ; bản thảo ghi 1,95 tỷ (lệch một đơn vị ở chữ số cuối)',
  ],
  // this year over last year
  ['Xảy ra 42/48 vụ, giảm 12,5%.', 'change ok (48 - 42) / 48 = 12,5%'],
  ['Xảy ra 42/48 vụ, thiệt hại ít, nhẹ, không chết người, giảm 12,5%.'],
  // a difference with both figures after it
  ['Số vụ giảm 15 vụ (65/80 vụ).', 'change ok 80 - 65 = 15'],
  ['Số vụ tăng 15 vụ (65/80 vụ).', 'change ok 80 - 65 = 15'],
  ['Số vụ là 18 vụ (80/65 vụ).'],
  ['Số vụ tăng 18 vụ. Nay (80/65 vụ).'],
  ['Số vụ tăng 18 vụ; nay (80/65 vụ).'],
  ['Số vụ tăng 18 vụ, nay (80/65 vụ).'],
  ['Số vụ tăng 18 vụ (80/65 người).'],
  ['Số vụ tăng 18% (80/65 vụ).', 'change wrong (80 - 65) / 65 = 23,1%; bản thảo ghi 18%'],
  // from, to
  ['Số vụ từ 120 vụ xuống còn 90 vụ, giảm 25%.', 'change ok (120 - 90) / 120 = 25%'],
  ['Số vụ từ 90 vụ lên 120 vụ (tăng 33,3%), tăng 40 vụ.', 'change ok (120 - 90) / 90 = 33,3%', 'change wrong 120 - 90 = 30; bản thảo ghi 40'],
  ['Số vụ từ 90 vụ lên 120 vụ; giảm 35%.'],
  ['Số vụ từ 90 vụ lên 120 vụ. Tăng 35%.'],
  ['Tỷ lệ từ 20% lên 25%, tăng 25%.', 'change ok (25% - 20%) / 20% = 25%'],
  ['Có từ 20 hộ lên 25%, tăng 7%.'],
  ['Số vụ từ 90 vụ lên 120 vụ, tăng 35 người.'],
  ['Có 90 vụ lên 120 vụ, tăng 35%.'],
  ['Số vụ từ 90 vụ còn có 120 vụ, tăng 35%.'],
  ['Số vụ từ 90 vụ lên 120 vụ, chiếm 35%.'],
  ['Số vụ từ 90 vụ lên 120 vụ, tăng tối thiểu 35%.'],
  ['Số vụ từ 90 vụ lên 120 vụ, bắt 5 người, tăng 35%.'],
  // what is near, and what is only likely
  ['Xảy ra 60 vụ (+10 vụ so với cùng kỳ: 50 vụ).', 'change ok 60 - 50 = 10'],
  ['Xảy ra 60 vụ (-15 vụ so với cùng kỳ: 75 vụ).', 'change ok 75 - 60 = 15'],
  ['Tổng thu 60.500, chi 40 người, tăng 10.500 (21%).'],
  ['Xảy ra 60 vụ, có 30, tăng 10 vụ (20,50%).'],
  ['Xảy ra 60 vụ cháy. Tăng 10 vụ (20,50%).', 'change wrong 10 / (60 - 10) = 20%; bản thảo ghi 20,50%'],
  ['Nhận 60 đơn, 70 đơn, tăng 20,50% so với cùng kỳ (50 vụ).'],
  ['Xảy ra 42/48 vụ, giảm 17,8%.', 'change unknown'],
  ['Số vụ giảm 17,8% (42/48 vụ).', 'change wrong (48 - 42) / 48 = 12,5%; bản thảo ghi 17,8%'],
  ['Số vụ tăng 18 vụ còn 80/65 vụ.'],
  ['Số vụ giảm 15 vụ (80/65 vụ).', 'change ok 80 - 65 = 15'],
  // the pair after the change
  ['Số vụ giảm 40 vụ (từ 90 vụ xuống còn 60 vụ).', 'change wrong 90 - 60 = 30; bản thảo ghi 40'],
  ['Số vụ giảm 40 vụ, từ 90 vụ xuống còn 60 vụ.', 'change wrong 90 - 60 = 30; bản thảo ghi 40'],
  ['Số vụ tăng 20 vụ, tăng 50% (từ 40 vụ lên 60 vụ).', 'change ok 60 - 40 = 20', 'change ok (60 - 40) / 40 = 50%'],
  ['Tỷ lệ giảm 2,5 điểm phần trăm (từ 10% xuống 7,5%).', 'change ok 10% - 7,5% = 2,5 điểm phần trăm'],
  ['Tỷ lệ giảm 25% (từ 10% xuống 7,5%).', 'change ok (10% - 7,5%) / 10% = 25%'],
  ['Số vụ giảm 5%, số người chết từ 20 người xuống còn 15 người.'],
  ['Số vụ giảm 5%; từ 20 vụ xuống còn 15 vụ.'],
  ['Số vụ giảm 5%. Từ 20 vụ xuống còn 15 vụ.'],
  ['Số hộ giảm 3,2%/năm, từ 120 hộ xuống còn 81 hộ.'],
  ['Từ 50 tấn lên 62 tấn, bình quân tăng 5,5%.'],
  ['Từ 50 tấn lên 62 tấn, tăng 5,5% mỗi năm.'],
  // two at once
  ['Khởi tố 45 vụ, 60 bị can; tăng 05 vụ, 11 bị can so với cùng kỳ (40 vụ, 50 bị can).', 'change ok 45 - 40 = 5', 'change wrong 60 - 50 = 10; bản thảo ghi 11'],
  ['Bắt 30 vụ/42 đối tượng, giảm 5 vụ/3 đối tượng so với tháng trước (35 vụ/45 đối tượng).', 'change ok 35 - 30 = 5', 'change ok 45 - 42 = 3'],
  ['Khởi tố 45 vụ; tăng 05 vụ, 11 bị can so với cùng kỳ (40 vụ, 50 bị can).', 'change ok 45 - 40 = 5'],
  ['Khởi tố 45 vụ, 60 bị can và 9 bị can cũ; tăng 05 vụ, 11 bị can so với cùng kỳ (40 vụ, 50 bị can).', 'change ok 45 - 40 = 5'],
  // each change against the figure of its own name
  ['Khởi tố 30 vụ, 52 bị can, giảm 5 vụ, tăng 3 bị can so với cùng kỳ (35 vụ, 49 bị can).', 'change ok 35 - 30 = 5'],
  // another thing after the pair
  ['Dư nợ tăng từ 510 tỷ đồng lên 550 tỷ đồng, nợ xấu giảm 4 tỷ đồng.'],
  ['Số vụ giảm từ 61 vụ xuống 49 vụ, so với cùng kỳ tăng 4 vụ.'],
  ['Số vụ giảm từ 60 vụ xuống 45 vụ, tức giảm 20%.', 'change wrong (60 - 45) / 60 = 25%; bản thảo ghi 20%'],
  // rates in thousandths
  ['Độ mặn 4,5‰, tăng 0,5‰ so với tháng trước (4,0‰).', 'change ok 4,5‰ - 4,0‰ = 0,5‰'],
  ['Độ mặn tăng từ 4,0‰ lên 4,5‰ (tăng 0,7‰).', 'change wrong 4,5‰ - 4,0‰ = 0,5‰; bản thảo ghi 0,7‰'],
  ['Có 450 ca, tăng 5‰ so với tháng trước (400 ca).'],
];

test.each(CASES)('%s', (text, ...expected) => {
  expect(explained(text)).toEqual(expected);
});
