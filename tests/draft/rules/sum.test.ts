/** Parts against their total: what adds up, what is wrong, and what proves nothing. */
import { explained } from './explained';

const CASES: readonly (readonly [text: string, ...expected: string[]])[] = [
  // parts that add to the whole, from the first one on
  ['Có 0 vụ, gồm 0 vụ cháy và 0 vụ nổ.'],
  // a list inside the list
  ['Có 120 hộ, gồm 70 hộ nghèo và 45 hộ cận nghèo; 300 hộ khá.', 'sum wrong 70 + 45 = 115; bản thảo ghi 120'],
  ['Có 130 hộ, gồm 70 hộ nghèo và 50 hộ cận nghèo, gồm 25 hộ neo đơn.', 'sum wrong 70 + 50 = 120; bản thảo ghi 130'],
  ['Có 130 hộ, gồm 70 hộ nghèo, bao gồm 25 hộ neo đơn; 50 hộ cận nghèo.', 'sum wrong 70 + 50 = 120; bản thảo ghi 130'],
  ['Có 120 hộ: 70 hộ nghèo; 20 hộ cận nghèo, trong đó 5 hộ neo đơn; 30 hộ khá.', 'sum ok 70 + 20 + 30 = 120'],
  // small numbers of unlike things add up by chance
  ['Có 50 vụ. Xử lý 20 đơn, 30 tin.'],
  ['Có 100 vụ. Xử lý 60 đơn, 40 tin.', 'sum ok 60 + 40 = 100'],
  ['Có 50 vụ. Trong đó 20 đơn, 30 tin.', 'sum ok 20 + 30 = 50'],
  ['Có 50 vụ. Bao gồm 20 đơn, 30 tin.', 'sum ok 20 + 30 = 50'],
  ['Có 3 vụ, 1 đơn, 2 tin.', 'sum ok 1 + 2 = 3'],
  // things of another name: proven by "đối với", or where the total is large
  ['Có 100 tổ chức, trong đó 40 hội quán, 60 chi hội.', 'sum ok 40 + 60 = 100'],
  ['Có 50 tổ chức, trong đó 20 hội quán, 30 chi hội.'],
  ['Có 500 tổ chức, trong đó 180 hội quán (120 chi hội), 320 câu lạc bộ.', 'sum ok 180 + 320 = 500'],
  // nothing fits: only a list that is complete is wrong
  ['Xã có 120 hộ. Kết quả thực hiện: 70 hộ đạt, 45 hộ không đạt.', 'sum wrong 70 + 45 = 115; bản thảo ghi 120'],
  ['Xã có 120 hộ. Đã phân công cán bộ rà soát, phân loại: 70 hộ đạt, 45 hộ không đạt.'],
  ['Trong 120 hộ, 70 hộ nghèo, còn lại 45 hộ.', 'sum wrong 70 + 45 = 115; bản thảo ghi 120'],
  ['Trong số 120 hộ, 70 hộ nghèo, còn lại 45 hộ.', 'sum wrong 70 + 45 = 115; bản thảo ghi 120'],
  ['Xã có 120 hộ, chia ra 70 hộ nghèo, còn lại 45 hộ.', 'sum wrong 70 + 45 = 115; bản thảo ghi 120'],
  ['Xã có 45 hộ, trong đó 30/40 hộ nghèo, còn lại 8 hộ.'],
  ['Xã có 45 hộ, trong đó 30/45 hộ nghèo, còn lại 8 hộ.', 'sum wrong 30 + 8 = 38; bản thảo ghi 45'],
  ['Nhận 200 đơn khiếu nại, 90 đơn tố cáo, gồm 150 đơn mới và 50 đơn tồn.', 'sum ok 150 + 50 = 200'],
  ['Xã có 500 hộ, kế hoạch 300 hộ, gồm 280 hộ nghèo và 100 hộ cận nghèo.', 'sum wrong 280 + 100 = 380; bản thảo ghi 500'],
  ['Xã có 500 hộ (khảo sát 300 hộ), gồm 280 hộ nghèo và 100 hộ cận nghèo.', 'sum wrong 280 + 100 = 380; bản thảo ghi 500'],
  ['Xã có 500 hộ, 300 thửa đất, gồm 280 hộ nghèo và 100 hộ cận nghèo.', 'sum wrong 280 + 100 = 380; bản thảo ghi 500'],
  // one part alone is more than its whole
  ['Có 50 hộ, trong đó 80 hộ nghèo, 10 hộ cận nghèo.', 'sum wrong 80 = 80; bản thảo ghi 50'],
  ['Có 50 hộ, trong đó 50 hộ nghèo, 10 hộ cận nghèo.'],
  ['Có 50 hộ, tăng 12%, trong đó 80 hộ nghèo, 10 hộ cận nghèo.'],
  ['Có 50 vụ, trong đó 80 đơn, 10 tin.'],
  ['Xã có 50 hộ. Trong đó 80 hộ nghèo, 10 hộ cận nghèo.'],
  // a slip of one digit, or the rounding of the parts
  ['Tổng số 12.453 hộ, 10.000 hộ nghèo, 2.543 hộ khá.', 'sum wrong 10.000 + 2.543 = 12.543; bản thảo ghi 12.453'],
  ['Xã có 12.453 hộ. Có 7.000 hộ nghèo, 3.000 hộ cận nghèo, 2.543 hộ khá.'],
  ['Thu 12,5 tấn, lúa 7,2 tấn, ngô 3,1 tấn, khoai 2,1 tấn.', 'sum rounding 7,2 + 3,1 + 2,1 = 12,4; bản thảo ghi 12,5 (lệch một đơn vị ở chữ số cuối)'],
  ['Thu 12,5 tấn, lúa 7,2 tấn, ngô 5,2 tấn.'],
  // the total after its parts
  ['Giao 500 hồ sơ, mới 35 hồ sơ, tồn 17 hồ sơ, cộng 52 hồ sơ.', 'sum ok 35 + 17 = 52'],
  ['Có 35 vụ cháy, 17 đơn tố giác, tổng cộng 62 vụ.'],
  ['Cả tháng: 35 + 17 = 62 vụ.', 'sum wrong 35 + 17 = 52; bản thảo ghi 62'],
  ['Phiếu hợp lệ 40 phiếu, không hợp lệ 20 phiếu (70 phiếu).', 'sum wrong 40 + 20 = 60; bản thảo ghi 70'],
  ['Phiếu hợp lệ 40 phiếu, không hợp lệ 20 phiếu (70 phiếu của tổ 1).'],
  ['Cộng 35 vụ và 17 vụ và 10 vụ là 72 vụ.'],
  // lists side by side: where one is complete, so is the other
  ['Khám 100 lượt/80 người, gồm 60 lượt/50 người nữ, 40 lượt/35 người nam.', 'sum ok 60 + 40 = 100', 'sum wrong 50 + 35 = 85; bản thảo ghi 80'],
  ['An Phú 60 ha, 300 tấn; Bình Sơn 40 ha, 250 tấn; tổng cộng 100 ha, 500 tấn.', 'sum ok 60 + 40 = 100', 'sum wrong 300 + 250 = 550; bản thảo ghi 500'],
  // a list read across two levels
  ['Có 120 hộ, gồm 70 hộ nghèo, 40 hộ vùng cao và 30 hộ vùng thấp.', 'sum ok 40 + 30 = 70'],
  ['Có 120 hộ, gồm 70 hộ nghèo, 20 hộ vùng cao và 10 hộ vùng thấp.', 'sum wrong 70 + 20 + 10 = 100; bản thảo ghi 120'],
  // what speaks for a list, or against it
  ['Có 2 vụ, 1 vụ cháy, 1 tin.'],
  ['Có 2 vụ, 1 vụ cháy, 1 vụ nổ, 3 tin.', 'sum ok 1 + 1 = 2'],
  ['Chi 500 đồng, trong đó 180 hội quán, 320 chi hội.'],
  ['Có 500 gói thầu, trong đó 180 m cống, 320 hố ga.'],
  ['Ban hành 9 quyết định về 2 tổ chức, 7 cá nhân, tuyên truyền đối với 30 chủ tàu.'],
  ['Ban hành 9 quyết định đối với 2 tổ chức, 7 cá nhân, 5 chủ tàu.', 'sum ok 2 + 7 = 9'],
  ['Xã có 120 hộ (70 hộ nghèo, còn lại 45 hộ).', 'sum wrong 70 + 45 = 115; bản thảo ghi 120'],
  ['Thu 12,5 tấn, lúa 7,22 tấn, ngô 3,12 tấn, khoai 2,18 tấn.'],
  ['Nhận 200 đơn. Giải quyết 90 đơn, gồm 150 đơn mới và 50 đơn tồn.', 'sum ok 150 + 50 = 200'],
  ['Trong số các xã của huyện, An Phú có 120 hộ, 70 hộ nghèo, còn lại 45 hộ.'],
  ['Xã có 500 hộ, khảo sát 100 hộ. Gồm 280 hộ nghèo và 110 hộ cận nghèo.', 'sum wrong 280 + 110 = 390; bản thảo ghi 500'],
  ['Xã có 500 hộ, khảo sát 280 hộ. Gồm 280 hộ nghèo và 110 hộ cận nghèo.', 'sum wrong 280 + 110 = 390; bản thảo ghi 280'],
  ['Tính ra 35 vụ = 62 vụ.'],
  ['Kết quả (hợp lệ 40 phiếu, không hợp lệ 20 phiếu, thu về 70 phiếu).'],
  ['Có 35 vụ, 17 vụ là do sơ suất khi dùng điện, xử lý 52 vụ.'],
  ['Có 35 vụ cháy, 52 vụ nổ, tổng cộng 52 vụ.', 'sum wrong 35 + 52 = 87; bản thảo ghi 52'],
  ['Cả tháng: 35 + 17 và 10 = 72 vụ.'],
  ['Cả tháng: 35 + 17 là 62 vụ.'],
  ['Cộng tác viên ghi nhận trong tháng có 35 vụ và 17 vụ là 62 vụ.'],
  ['Có nam 40 người, nữ 20 người, đảng viên là 30 người.'],
  ['Trồng 100 ha, thu 500 tấn: An Phú 60 ha, 300 tấn và Bình Sơn 45 ha, 250 tấn.', 'sum wrong 60 + 45 = 105; bản thảo ghi 100'],
  ['Trồng 100 ha, thu 550 tấn; An Phú 60 ha, 300 tấn; Bình Sơn 40 ha. Bán 250 tấn.', 'sum ok 60 + 40 = 100'],
  ['Có 35 vụ cháy, 17 vụ nổ, tổng số 52 vụ, gồm 30 vụ nặng và 20 vụ nhẹ.', 'sum ok 35 + 17 = 52'],
  // parts that make up one whole say nothing against another, unless it is the same one mistyped
  ['Cháy 44 vụ làm 19 người bị thương, gồm 12 nam và 7 nữ.', 'sum ok 12 + 7 = 19'],
  ['Đã xử lý 40/52 vụ. Phân theo loại: hình sự 25 vụ, dân sự 27 vụ.', 'sum ok 25 + 27 = 52'],
  [
    'Dư nợ 24.610 tỷ đồng, riêng năm nay 24.640 tỷ đồng gồm: ngắn hạn 21.010 tỷ đồng và dài hạn 3.600 tỷ đồng.',
    'sum ok 21.010 tỷ + 3.600 tỷ = 24.610 tỷ',
    'sum wrong 21.010 tỷ + 3.600 tỷ = 24.610 tỷ; bản thảo ghi 24.640 tỷ',
  ],
  // a number between the whole and its parts may be theirs
  ['Cháy 44 vụ làm 19 người bị thương, gồm 32 nam và 10 nữ.'],
  // the first of a list is no whole
  ['Xếp loại: Tốt 640 em; Khá 450 em; Đạt 150 em; Chưa đạt 12 em.'],
  ['Xếp loại: Giỏi 12.543 em; Khá 10.000 em; Đạt 2.000 em; Chưa đạt 453 em.'],
  // "trong đó" names a selection
  ['Xã có 120 hộ, trong đó 60 hộ nghèo và 52 hộ cận nghèo.'],
  // the parts of a target
  ['Kế hoạch năm là 800 ha, gồm: An Phú 300 ha, Bình Sơn 250 ha và Cao Lộc 270 ha.', 'sum wrong 300 + 250 + 270 = 820; bản thảo ghi 800'],
  ['Kế hoạch năm là 820 ha, gồm: An Phú 300 ha, Bình Sơn 250 ha và Cao Lộc 270 ha.', 'sum ok 300 + 250 + 270 = 820'],
  ['So với kế hoạch 800 ha, gồm: An Phú 300 ha, Bình Sơn 250 ha và Cao Lộc 270 ha.'],
  ['Năm nay trồng vượt 5% kế hoạch 800 ha, gồm: An Phú 300 ha, Bình Sơn 250 ha và Cao Lộc 270 ha.'],
  // parts of other nouns
  ['Giữ 1.206 phương tiện (gồm 41 ô tô, 1.156 mô tô).', 'sum wrong 41 + 1.156 = 1.197; bản thảo ghi 1.206'],
  ['Giữ 1.206 phương tiện, gồm 41 ô tô và 1.156 mô tô, thu 318 giấy phép.', 'sum wrong 41 + 1.156 = 1.197; bản thảo ghi 1.206'],
  ['Giữ 1.206 phương tiện, gồm 41 ô tô, 1.156 mô tô; thu 318 giấy phép.', 'sum wrong 41 + 1.156 = 1.197; bản thảo ghi 1.206'],
  ['Tặng 1.200 suất quà, gồm 700 chiếc chăn và 510 chiếc áo.', 'sum unknown'],
  ['Tặng 1.200 suất quà, gồm 700 chiếc chăn và 710 chiếc áo.'],
  ['Tặng 1.200 suất quà, gồm 700 chiếc chăn và 510 chiếc áo…'],
  ['Tặng 1.200 suất quà, có 700 chiếc chăn và 510 chiếc áo.'],
];

test.each(CASES)('%s', (text, ...expected) => {
  expect(explained(text)).toEqual(expected);
});
