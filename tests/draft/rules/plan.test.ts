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
];

test.each(CASES)('%s', (text, ...expected) => {
  expect(explained(text)).toEqual(expected);
});
