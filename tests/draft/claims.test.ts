/** One line a sentence: what the checker must say of it, claim by claim. */
import { verdicts } from './support';

const CASES: readonly (readonly [sentence: string, ...expected: string[]])[] = [
  // shares
  ['Sở đã nhận 250 đơn, trong đó có 175 đơn đủ điều kiện (70%).', 'share ok 70%'],
  ['Sở đã nhận 250 đơn, trong đó có 175 đơn đủ điều kiện (72%).', 'share wrong 72%'],
  ['Có 08/30 tuyến đường được nâng cấp, đạt 26,7%.', 'share ok 26,7%'],
  ['Có 08/30 tuyến đường được nâng cấp, đạt 26,8%.', 'share rounding 26,8%'],
  ['Có 08/30 tuyến đường được nâng cấp, đạt 37,6%.', 'share wrong 37,6%'],
  ['Bàn giao 46/51 căn nhà (hơn 90%).', 'share ok 90%'],
  ['Bàn giao 46/51 căn nhà (gần 85%).', 'share wrong 85%'],
  ['Dư nợ xấu chiếm 1,2% tổng dư nợ (360 tỷ đồng); tổng dư nợ 30.000 tỷ đồng.', 'share ok 1,2%'],
  ['Trong số 80 kiến nghị, đã trả lời 74 kiến nghị, đạt tỷ lệ 92,5%.', 'share ok 92,5%'],
  ['Tổng số 400 hộ, trong đó 229 hộ đã ký cam kết, chiếm 57,3%.', 'share ok 57,3%'],
  // sums
  ['Cả đợt có 59 lớp (31 ban ngày, 28 buổi tối).', 'sum ok 59'],
  ['Thu gom 120 tấn rác, gồm 70 tấn ở nội thị và 45 tấn ở ngoại thị.', 'sum wrong 120'],
  ['Thu gom 120 tấn rác, gồm 75 tấn ở nội thị và 45 tấn ở ngoại thị.', 'sum ok 120'],
  ['Kinh phí 2,5 tỷ đồng, gồm 1,7 tỷ đồng vốn tỉnh và 800 triệu đồng vốn huyện.', 'sum ok 2,5 tỷ'],
  ['Có 27/90 thôn đã xong, 63/90 thôn đang làm.', 'sum ok 90', 'sum ok 90'],
  ['Cộng 35 vụ và 17 vụ là 52 vụ.', 'sum ok 52'],
  ['Cộng 35 vụ và 17 vụ là 62 vụ.', 'sum wrong 62'],
  ['Giao 900 thửa đất, trong đó nam đứng tên 500 thửa đất, nữ đứng tên 420 thửa đất.', 'sum wrong 900'],
  ['Công nghiệp chiếm 41%, dịch vụ chiếm 37%, còn lại chiếm 22%.', 'sum ok 100%'],
  // changes
  ['Xảy ra 48 vụ cháy, giảm 24 vụ (-33,3%).', 'change ok -33,3%'],
  ['Xảy ra 48 vụ cháy, giảm 24 vụ (-50%).', 'change wrong -50%'],
  ['Đón 1.740 lượt khách, tăng 74% so với cùng kỳ (1.000 lượt).', 'change ok 74%'],
  ['Đón 1.740 lượt khách, tăng 47% so với cùng kỳ (1.000 lượt).', 'change wrong 47%'],
  ['Tỷ lệ hộ nghèo còn 4,1%, giảm 1,4 điểm phần trăm so với cùng kỳ (5,5%).', 'change ok 1,4 điểm phần trăm'],
  ['Số đơn tăng từ 80 đơn lên 100 đơn, tăng 25%.', 'change ok 25%'],
  ['Sản lượng 90 tấn, bằng 75% so với cùng kỳ (120 tấn).', 'change ok 75%'],
  // plan
  ['Trồng 450/500 ha, đạt 90% kế hoạch.', 'plan ok 90%'],
  ['Kế hoạch 500 ha, đã trồng 540 ha, vượt 8% kế hoạch.', 'plan ok 8%'],
  ['Kế hoạch 500 ha, đã trồng 540 ha, vượt 6% kế hoạch.', 'plan wrong 6%'],
  // ratios
  ['Diện tích 200 ha, năng suất 62,5 tạ/ha, sản lượng 1.250 tấn.', 'ratio ok 62,5'],
  ['Diện tích 200 ha, năng suất 65,2 tạ/ha, sản lượng 1.250 tấn.', 'ratio wrong 65,2'],
  ['Thu hút 46 dự án, gấp 2,3 lần so với cùng kỳ (20 dự án).', 'ratio ok 2,3 lần'],
  ['Hỗ trợ 40 hộ với tổng số tiền 500 triệu đồng, bình quân 12,5 triệu đồng/hộ.', 'ratio ok 12,5 triệu'],
];

test.each(CASES)('%s', (sentence, ...expected) => {
  expect(verdicts(sentence)).toEqual(expected);
});

/** Nothing in these can be recomputed, so nothing is said. */
const SILENT: readonly string[] = [
  'Toàn huyện có 950 cán bộ, trong đó có 410 nữ, 280 đảng viên, 190 người dưới 30 tuổi.',
  'Ban hành 120 văn bản, trong đó có 30 quyết định, 22 báo cáo...',
  'Thu ngân sách đạt 950 tỷ đồng, tăng 9,5% so với cùng kỳ, đạt 61% dự toán Trung ương giao, 58% dự toán HĐND tỉnh giao.',
  'Tổng chi 1.500 tỷ đồng, đạt 48% dự toán; chi đầu tư 400 tỷ đồng, đạt 71%.',
  'Toàn tỉnh có 160 xã; xây mới 12 nhà văn hóa, đạt 80%.',
  'Khởi công 24 công trình, tiêu biểu là 03 cầu, 05 trường học.',
  'Bắt 45 vụ/67 đối tượng; khởi tố 32 vụ/51 bị can.',
  'Trẻ từ 6 đến 11 tuổi tiêm mũi 1 đạt 85%, mũi 2 đạt 62,4%.',
  'Gọi 0206.3852.123 trước 17h00 ngày 15/4/2022; thực hiện Quyết định số 42/2014/QĐ-TTg ngày 27/7/2014 và Nghị quyết 11-NQ/TW.',
  'Tỉnh đứng thứ 12/63, tăng 5 bậc so với năm 2021.',
  'Tháng này có 12 dự án với vốn 1.200 tỷ đồng; lũy kế có 35 dự án với vốn 4.500 tỷ đồng.',
  'Năm 2022 có 1.250 doanh nghiệp mới, năm 2021 có 1.100 doanh nghiệp.',
  'Lãi suất 7-9%/năm; dư nợ tăng 4,5%.',
  'Cơ cấu: nông nghiệp 20,5%; công nghiệp 31,2%; dịch vụ 43,1%.',
  'Toàn tỉnh có 20 đơn vị, trong đó 12 đơn vị hoàn thành trên 90%, 5 đơn vị đạt từ 80% trở lên.',
  'Tổng số 350 em dự thi, 340 em đạt; trong đó loại giỏi 50 em, loại khá 120 em, còn lại loại trung bình.',
  'Có 2 trung tâm có tỷ lệ đỗ đạt 100% là trung tâm 1 và trung tâm 2.',
  'Đã nhận 900 đơn, trong đó 120 đơn của tổ chức và 45 đơn của hộ kinh doanh.',
  'Đã tổ chức 15 lớp (450 học viên, 30 giảng viên).',
];

test.each(SILENT)('silent: %s', (sentence) => {
  expect(verdicts(sentence)).toEqual([]);
});
