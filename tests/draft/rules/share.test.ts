/** Shares of a whole: which count a rate belongs to, and which whole it is taken of. */
import { explained } from './explained';

const CASES: readonly (readonly [text: string, ...expected: string[]])[] = [
  // what is no share: a limit, a part of a plan, a comparison, a rate of the sentence itself
  ['Trong số 20 đơn vị có 12 đơn vị đạt (tối thiểu 60%).'],
  ['Trong tổng số 400 hộ có 120 hộ đăng ký (30% kế hoạch năm).'],
  ['Trong tổng số 400 hộ có 120 hộ đăng ký (30% so với cùng kỳ).'],
  ['Tổng chi 1.200 tỷ đồng, trong đó chi đầu tư 300 tỷ đồng, bằng 25% tổng chi.', 'share ok 300 tỷ / 1.200 tỷ = 25%'],
  ['Trong tổng số 400 hộ có 120 hộ, bằng 30%.'],
  ['Trong tổng số 500 ha, đã trồng vượt 50 ha (10%).'],
  ['Kế hoạch 400 ha, tăng 100 ha (25%).'],
  // a count or a fraction in brackets after the rate
  ['Đã nâng cấp 26,7% (08/30 tuyến đường).'],
  ['Phục vụ chiếm 40% (40 lượt/100 người).'],
  ['Có 175 đơn đủ điều kiện, chiếm 70% (250 đơn).', 'share ok 175 / 250 = 70%'],
  ['Giải ngân đạt 40% (200 tỷ đồng); tổng vốn 500 tỷ đồng.'],
  ['Nợ xấu chiếm 1,2% tổng dư nợ của các tổ chức tín dụng trên địa bàn toàn tỉnh (360 tỷ đồng); tổng dư nợ 30.000 tỷ đồng.'],
  // counts before the rate that it isn’t a share of
  ['Tổng số 400 hộ, cùng kỳ 120 hộ (30%).'],
  ['Tổng số 400 ha, kế hoạch 120 ha (30%).'],
  ['Trong số 40 trường, 12 trường có tỷ lệ 30%.'],
  ['Trong số 40 trường, 12 trường có tỉ lệ 30%.'],
  ['Trong số 40 trường, 12 trường so với cùng kỳ chiếm 30%.'],
  ['Trong số 40 trường có 12 trường với tỷ lệ đỗ (30%).'],
  ['Có 12/20 đơn vị đạt 60%.', 'share ok 12 / 20 = 60%'],
  ['Phục vụ 40 lượt/52 người, đạt 76,9%.'],
  ['Cả tháng giảm 12/20 vụ, đạt 60%.'],
  // the whole that the sentence names after the rate
  ['Có 120 hộ, chiếm 35%. Trong tổng số 400 hộ của xã mới có 90 hộ nghèo.'],
  ['Có 120 hộ đăng ký, chiếm 35%; trong số 400 hộ khảo sát có 90 hộ nghèo.', 'share unknown'],
  ['Có 120 hộ nghèo chiếm 35% và 400 hộ cận nghèo.', 'share unknown'],
  // what can be a whole
  ['Trong kỳ có 1 vụ cháy, trong đó 1 vụ nghiêm trọng (100%).'],
  ['Trong kỳ có 2 vụ cháy, trong đó 2 vụ nghiêm trọng (100%).', 'share ok 2 / 2 = 100%'],
  ['Trong kỳ có 12 vụ cháy, trong đó 0 vụ nghiêm trọng (0%).', 'share ok 0 / 12 = 0%'],
  ['Phải chọn tối thiểu 40 hộ, đã chọn 30 hộ (75%).'],
  ['Vốn vay chiếm 100% (360 tỷ đồng).'],
  ['Giao 100 hộ; đã hỗ trợ 120 hộ, đạt 120%.', 'share ok 120 / 100 = 120%'],
  // the whole that the words after the rate name
  ['Xã có 400 hộ dân; có 100 người già, chiếm 30% số hộ.', 'share wrong 100 / 400 = 25%; bản thảo ghi 30%'],
  ['Tổng diện tích: 200 ha; lúa 120 ha, chiếm 65% tổng diện tích gieo trồng.', 'share wrong 120 / 200 = 60%; bản thảo ghi 65%'],
  ['Tổng diện tích 300 ha, diện tích tưới 200 ha; lúa 120 ha, chiếm 45% tổng diện tích.', 'share wrong 120 / 300 = 40%; bản thảo ghi 45%'],
  // a nearer whole that opens a list of its own
  ['Trường có tổng số 1.200 học sinh. Trong 120 ngày, gồm 90 học sinh nghèo (12%).', 'share wrong 90 / 1.200 = 7,5%; bản thảo ghi 12%'],
  ['Trường có tổng số 1.200 học sinh. Nhà trường nhận 50 suất quà, trong đó 90 học sinh nghèo (12%).', 'share wrong 90 / 1.200 = 7,5%; bản thảo ghi 12%'],
  ['Trường có tổng số 1.200 học sinh. Nhà trường nhận 90 suất quà, trong đó 90 học sinh nghèo (12%).', 'share unknown'],
  ['Trường có tổng số 1.200 học sinh. Nhà trường nhận 800 suất quà và có 90 học sinh nghèo (12%).', 'share wrong 90 / 1.200 = 7,5%; bản thảo ghi 12%'],
  // a bracket that begins with what was done of the whole before it
  ['Phải thu hồi 120 tỷ đồng và 30 tỷ đồng (đã thu 90 tỷ đồng, đạt tỷ lệ 80%).', 'share unknown'],
  ['Phải thu hồi 120 tỷ đồng. Kết quả (đã thu 90 tỷ đồng, đạt tỷ lệ 80%).', 'share unknown'],
  ['Giao 120 (đã xong 90, đạt tỷ lệ 80%).', 'share wrong 90 / 120 = 75%; bản thảo ghi 80%'],
  // wholes that govern, and those that don’t
  ['Tổng số 400 hộ. Trời mưa nhiều. Có 120 hộ đăng ký (35%).'],
  ['Tổng số cùng kỳ 400 hộ, trong đó 120 hộ đăng ký (35%).', 'share unknown'],
  ['Tổng kế hoạch 400 hộ, trong đó 120 hộ đăng ký (35%).', 'share unknown'],
  ['Còn lại 400 hộ, trong đó 120 hộ đăng ký (35%).', 'share unknown'],
  ['Tổng số 400 hộ, trong đó 250 hộ nghèo. Đã hỗ trợ 120 hộ (35%).', 'share unknown'],
  ['Tổng số 400 hộ. Trong đó hỗ trợ 120 hộ (35%).', 'share wrong 120 / 400 = 30%; bản thảo ghi 35%'],
  ['Trong 400 hộ khảo sát, 120 hộ đăng ký (35%).', 'share wrong 120 / 400 = 30%; bản thảo ghi 35%'],
  ['Xã có 400 hộ. Kết quả: 120 hộ đăng ký (35%).', 'share unknown'],
  // a part that is narrowed is a share of fewer
  ['Tổng số 1.200 việc, trong đó 950 việc đến hạn đã hoàn thành, đạt 98%.'],
  ['Tổng số 1.200 việc đến hạn, trong đó 950 việc đến hạn đã hoàn thành, chiếm 98%.', 'share wrong 950 / 1.200 = 79,2%; bản thảo ghi 98%'],
  // unlike things prove and never refute, and only near by
  ['Xã có 40 thôn. Có 30 hội trường đạt chuẩn (75%).', 'share ok 30 / 40 = 75%'],
  ['Xã có 40 thôn. Trời mưa nhiều. Có 30 hội trường đạt chuẩn (75%).'],
  ['Xã có 400 hộ.\nTrời mưa.\nĐường ngập.\nCó 120 hộ đăng ký (30%).'],
  ['Xã có 400 hộ.\nTrời mưa.\nĐường ngập.\nCó 120 người đăng ký, chiếm 30% số hộ.', 'share ok 120 / 400 = 30%'],
  ['Xã có 400 hộ.\nTrời mưa.\nCó 120 hộ đăng ký (30%).', 'share ok 120 / 400 = 30%'],
  // attainment is of a plan
  ['Tổng số 500 ha, trong đó trồng 400 ha, đạt 90%.'],
  ['Tổng số 500 hộ, trong đó 400 hộ đã hỗ trợ, đạt 90%, vốn đạt 70% dự toán.'],
  // shares of one sentence are of one whole
  ['Xã có 400 hộ, 120 hộ nghèo (30%). Có 100 hộ cận nghèo (28%).', 'share ok 120 / 400 = 30%', 'share wrong 100 / 400 = 25%; bản thảo ghi 28%'],
  ['Xã có 400 hộ, 120 hộ nghèo (30%).\nCó 100 hộ cận nghèo (28%).', 'share ok 120 / 400 = 30%', 'share unknown'],
  ['Xã có 400 hộ, 120 hộ nghèo (30%). Có 10 con bò (28%).', 'share ok 120 / 400 = 30%'],
  ['Trong số 2.000 em có 24 em nghỉ học (15‰).', 'share wrong 24 / 2.000 = 12‰; bản thảo ghi 15‰'],
  ['Đạt 26,7% (08/30 tuyến đường).', 'share ok 08 / 30 = 26,7%'],
  ['Có 120 hộ đăng ký, chiếm 35%, trong số 400 hộ khảo sát có 90 hộ nghèo.', 'share unknown'],
  ['Có 120 hộ đăng ký, chiếm 35% tổng 400 hộ.', 'share wrong 120 / 400 = 30%; bản thảo ghi 35%'],
  ['Có 120 hộ đăng ký, chiếm 35% trong số 400 hộ.', 'share wrong 120 / 400 = 30%; bản thảo ghi 35%'],
  ['Có 120 hộ đăng ký, chiếm 35% trên cả 400 hộ.', 'share wrong 120 / 400 = 30%; bản thảo ghi 35%'],
  ['Trong tổng số 400 hộ, có 120 hộ ở vùng cao, vùng xa, vùng sâu, chiếm 35%.'],
  ['Tổng dư nợ 30.000 tỷ đồng, trong đó nợ xấu chiếm 1,5% (360 tỷ đồng).', 'share wrong 360 tỷ / 30.000 tỷ = 1,2%; bản thảo ghi 1,5%'],
  ['Tổng số 500 hộ, trong đó 400 hộ đã hỗ trợ, đạt 90%, dự kiến cuối năm nay sẽ vượt kế hoạch.', 'share wrong 400 / 500 = 80%; bản thảo ghi 90%'],
  ['Tổng số 400 hộ, trong đó 120 hộ đăng ký (35% tổng số khẩu).', 'share unknown'],
  ['Tổng số 40 xã, 50 thôn, trong đó 30 xã đạt chuẩn (60%).', 'share ok 30 / 50 = 60%'],
  ['Xã có 401 hộ. Tổng số 350 hộ khảo sát, trong đó 120 hộ đăng ký (29%).', 'share wrong 120 / 350 = 34,3%; bản thảo ghi 29%'],
  ['Huyện có 40 thôn; 20 hội trường mới (50%), 18 hội trường cũ (41%).', 'share ok 20 / 40 = 50%', 'share unknown'],
  ['Xã có 400 hộ, 120 hộ nghèo (30%), 100 hộ ở bản xa, bản cao, bản giáp biên, chiếm 28%.', 'share ok 120 / 400 = 30%'],
  ['Xã có 400 hộ. Trời mưa. Có 121 hộ nghèo (30,25%), 100 hộ cận nghèo (28%).', 'share ok 121 / 400 = 30,25%', 'share wrong 100 / 400 = 25%; bản thảo ghi 28%'],
  ['Xã có 400 hộ. Trời mưa. Đường ngập. Có 121 hộ nghèo (30,25%), 100 hộ cận nghèo (28%).', 'share ok 121 / 400 = 30,25%', 'share unknown'],
  ['Tổng số 400 hộ, trong đó 120 hộ, chiếm 30 thôn.'],
  ['Xã có 400 hộ, 1 hộ nghèo (35%).'],
  ['Tổng số 400 hộ, có 120 hộ đăng ký; chiếm 30%.'],
  ['Giao 120 đã xong 90, đạt tỷ lệ 80%.', 'share unknown'],
  ['Trong số các chỉ tiêu chủ yếu của tỉnh, xã có 400 hộ, 120 hộ đăng ký (35%).', 'share unknown'],
  [
    'Báo cáo tuần. Thời tiết tốt. Xã có 400 hộ, 120 hộ nghèo (30%), 100 hộ cận nghèo (28%).',
    'share ok 120 / 400 = 30%',
    'share wrong 100 / 400 = 25%; bản thảo ghi 28%',
  ],
  ['Toàn huyện có 50 doanh nghiệp tư nhân và 30 hợp tác xã; 10 đơn vị nợ thuế, chiếm 25% số doanh nghiệp.', 'share wrong 10 / 50 = 20%; bản thảo ghi 25%'],
  [
    'Tổng số 400 hộ: thôn A 11 hộ, thôn B 12 hộ, thôn C 13 hộ, thôn D 14 hộ, thôn E 15 hộ, thôn G 16 hộ, thôn H 17 hộ, thôn I 18 hộ, thôn K 19 hộ, thôn L 20 hộ, thôn M 21 hộ, thôn N 22 hộ, thôn O 23 hộ, thôn P 24 hộ, thôn Q 26 hộ (9%).',
    'share unknown',
  ],
  ['Kế hoạch 600 hộ; tổng số 500 hộ, trong đó 400 hộ đã hỗ trợ, đạt 90%.'],
  // a name further up is no proof of a mistake in another place, or where more is said
  ['Số hộ nghèo của tỉnh là 3.200 hộ. Tại huyện A, 54 hộ thiếu đất (chiếm 42% số hộ nghèo).', 'share unknown'],
  ['Số hộ nghèo của tỉnh là 3.200 hộ. Có 54 hộ thiếu đất, chiếm 42% số hộ nghèo của huyện.', 'share unknown'],
  ['Tổng số hộ nghèo là 3.200 hộ. Xã Bình Minh có 54 hộ thiếu đất (chiếm 42%).', 'share unknown'],
  ['Tổng số hộ nghèo là 3.200 hộ. Có 54 hộ thiếu đất (chiếm 42%).', 'share wrong 54 / 3.200 = 1,7%; bản thảo ghi 42%'],
  [
    'Có 9.000 phiếu hợp lệ. Ông A được 642 phiếu (80,25% số phiếu hợp lệ), bà B 500 phiếu, bà C 400 phiếu, bà D 300 phiếu, bà E 200 phiếu; số phiếu hợp lệ là 800 phiếu.',
    'share ok 642 / 800 = 80,25%',
  ],
  // of two wholes the one that bears the whole name
  ['Nhận 800 đơn, đã xử lý 640 đơn; 16 đơn xử lý lại, chiếm 2,0% số đơn đã xử lý.', 'share wrong 16 / 640 = 2,5%; bản thảo ghi 2,0%'],
  ['Nhận 800 đơn, đã xử lý 640 đơn; 16 đơn xử lý lại, chiếm 2,5% số đơn đã xử lý.', 'share ok 16 / 640 = 2,5%'],
  ['Nhận 800 đơn, đã xử lý 640 đơn; 16 đơn trùng, chiếm 2,0% số đơn đã nhận.', 'share ok 16 / 800 = 2%'],
  // what the rate names, in brackets after it
  ['Có 90 người học nghề, chiếm 16,4% lực lượng lao động (600 người).', 'share wrong 90 / 600 = 15%; bản thảo ghi 16,4%'],
  // a sibling that another paragraph seems to prove
  ['Có 50 hội viên.\nTuyên truyền 4 buổi.\nCơ quan có 23 người nữ (chiếm 46,0%), 10 người trẻ (chiếm 25,0%).', 'share ok 23 / 50 = 46%', 'share unknown'],
  // … or the two together
  ['Xong 150 việc đúng hạn, 10 việc quá hạn, chiếm 6,25% số việc đã xong.', 'share ok 10 / (150 + 10) = 6,25%'],
  // what each of them reached
  ['Có 03/05 cơ quan đạt 100%.'],
  ['Có 15/20 xã đạt 75%.', 'share ok 15 / 20 = 75%'],
  ['Có 15/20 xã, đạt 65%.', 'share wrong 15 / 20 = 75%; bản thảo ghi 65%'],
  // a part with its own share is no whole of the next one
  ['Rất tốt 402 phiếu (35,0%), tốt 618 phiếu (53,7%).', 'share unknown'],
  [
    'Đợt khảo sát có 1.542 em.\n\nXin cảm ơn.\n\nXếp loại: Tốt 1.402 em (90,9%); Khá 131 em (8,5%); Yếu 9 em (0,6%).',
    'share ok 1.402 / 1.542 = 90,9%',
    'share ok 131 / 1.542 = 8,5%',
    'share ok 9 / 1.542 = 0,6%',
  ],
];

test.each(CASES)('%s', (text, ...expected) => {
  expect(explained(text)).toEqual(expected);
});
