/** Attainment: which plan a rate is of. */
import { explained } from './explained';

const CASES: readonly (readonly [text: string, ...expected: string[]])[] = [
  // attainment of a plan
  ['Trồng 450 ha, bằng 98% kế hoạch (500 ha).', 'plan wrong 450 / 500 = 90%; bản thảo ghi 98%'],
  ['Trồng 450 ha (98% kế hoạch) (500 ha).', 'plan wrong 450 / 500 = 90%; bản thảo ghi 98%'],
  ['Trồng 450 ha, chiếm 98% kế hoạch (500 ha).', 'plan wrong 450 / 500 = 90%; bản thảo ghi 98%'],
  ['Trồng 450 ha, tăng 98% kế hoạch (500 ha).'],
  ['Trồng 450 ha, đạt tối thiểu 98% kế hoạch (500 ha).'],
  ['Trồng 450 ha, đạt 98% kế hoạch (500 hộ).'],
  ['Trồng 450 ha, ở vùng cao, vùng xa, vùng sâu, đạt 98% kế hoạch (500 ha).', 'plan wrong 450 / 500 = 90%; bản thảo ghi 98%'],
  ['Trồng 450, ở vùng cao, vùng xa, vùng sâu, đạt 98,4% kế hoạch (500 hộ).', 'plan unknown'],
  ['Đạt 90% kế hoạch (450/500 ha).', 'plan ok 450 / 500 = 90%'],
  ['Phục vụ 450 lượt/500 người, đạt 90% kế hoạch.'],
  ['Kế hoạch 500 ha. Đã trồng 450 ha, đạt 98% kế hoạch.', 'plan unknown'],
  ['Kế hoạch 500 ha. Đã trồng 450 ha, đạt 90,5% kế hoạch.', 'plan wrong 450 / 500 = 90%; bản thảo ghi 90,5%'],
  ['Kế hoạch 500 ha. Trời mưa. Đã trồng 450 ha, đạt 90,5% kế hoạch.'],
  ['Kế hoạch 500, đã trồng 450, đạt 98% kế hoạch.', 'plan unknown'],
  ['Kế hoạch 500 ha, đạt 100% kế hoạch.'],
  ['Trồng 450/500 ha, ở vùng cao, vùng xa, vùng sâu, đạt 90,5% kế hoạch.', 'plan wrong 450 / 500 = 90%; bản thảo ghi 90,5%'],
  ['Kế hoạch 0 ha, đã trồng 450 ha, đạt 90% kế hoạch.'],
  [
    'Kế hoạch 500 ha, đã trồng 450 ha, bò 7 con, lợn 8 con, gà 9 con, vịt 10 con, ngỗng 11 con, dê 12 con, trâu 13 con, cừu 14 con, ong 15 đàn, trồng 455 ha, đạt 90,5% kế hoạch.',
  ],
  // more or less than the plan
  ['Kế hoạch 500 ha, đã trồng 450 ha, hụt 10%.', 'plan ok 100% - 450 / 500 = 10%'],
  ['Vượt 8% kế hoạch (540/500 ha).', 'plan ok 540 / 500 - 100% = 8%'],
  ['Trồng 540 ha, vượt 8% (500 ha).'],
  ['Kế hoạch 500 ha, đã trồng 450 ha, đạt 90‰ kế hoạch.'],
  // after a list of parts the rate may be the whole's, and of what stands side by side the sum's
  ['Trồng 450 ha, gồm 120 ha keo và 330 ha quế, đạt 90% kế hoạch (500 ha).', 'sum ok 120 + 330 = 450', 'plan ok 450 / 500 = 90%'],
  ['Trồng 450 ha, trong đó quế 330 ha; bằng 90% kế hoạch (500 ha).', 'plan ok 450 / 500 = 90%'],
  ['Trồng 120 ha keo và 330 ha quế, đạt 90% kế hoạch (500 ha).', 'plan ok (120 + 330) / 500 = 90%'],
  ['Trồng 450 ha, trong đó quế 330 ha, đạt 66% kế hoạch (500 ha).', 'plan ok 330 / 500 = 66%'],
  ['Trồng 450 ha, trong đó quế 330 ha, đạt 85% kế hoạch (500 ha).', 'plan unknown'],
  // two plans in one bracket
  [
    'Thu 450 tỷ đồng, đạt 90% dự toán trung ương giao và 75% dự toán tỉnh giao (500 tỷ đồng và 600 tỷ đồng).',
    'plan ok 450 tỷ / 500 tỷ = 90%',
    'plan ok 450 tỷ / 600 tỷ = 75%',
  ],
  ['Thu 450 tỷ đồng, đạt 90% dự toán (500 tỷ đồng, tăng 20 tỷ đồng).', 'plan ok 450 tỷ / 500 tỷ = 90%'],
  // the sentence states its plan
  ['Dự toán được giao 600 triệu đồng, đã chi 450 triệu đồng, đạt 57%.', 'plan wrong 450 triệu / 600 triệu = 75%; bản thảo ghi 57%'],
  ['Kế hoạch trồng 500 ha quế, đã trồng 450 ha, đạt 98% kế hoạch.', 'plan wrong 450 / 500 = 90%; bản thảo ghi 98%'],
  // … which may be another one: a month's, a season's, somebody else's
  ['Kế hoạch năm 500 ha, tháng 10 trồng 45 ha, đạt 96% kế hoạch tháng.', 'plan unknown'],
  ['Kế hoạch năm 500 ha, trong tháng trồng 45 ha, đạt 96%.'],
  ['Kế hoạch năm 500 ha, đã trồng 450 ha, đạt 98% kế hoạch vụ xuân.', 'plan unknown'],
  ['Kế hoạch năm 500 ha, đã trồng 450 ha, đạt 98% kế hoạch 10 tháng.', 'plan unknown'],
  ['Dự toán trung ương giao 600 tỷ đồng, đã thu 450 tỷ đồng, đạt 70% dự toán tỉnh giao.', 'plan unknown'],
  ['Kế hoạch 50 cuộc, đã kiểm tra 40 cuộc, đạt 100% tiến độ.'],
  // each rate has the plan beside it
  ['Cam 60 ha (đạt 75,0% kế hoạch 80 ha), bưởi 27 ha (đạt 90,0% kế hoạch 30 ha).', 'plan ok 60 / 80 = 75%', 'plan ok 27 / 30 = 90%'],
  ['Cam 60 ha, đạt 75,0% kế hoạch 80 ha; bưởi 27 ha, đạt 19,0% kế hoạch 30 ha.', 'plan ok 60 / 80 = 75%', 'plan wrong 27 / 30 = 90%; bản thảo ghi 19,0%'],
  ['Có 3/12 chỉ tiêu đạt 85% kế hoạch năm.', 'plan unknown'],
];

test.each(CASES)('%s', (text, ...expected) => {
  expect(explained(text)).toEqual(expected);
});
