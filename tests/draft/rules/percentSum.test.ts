/** Shares of one whole make 100. */
import { explained } from './explained';

const CASES: readonly (readonly [text: string, ...expected: string[]])[] = [
  // shares of parts that add to their total
  [
    'Có 200 hộ. Trời mưa. Trong đó 80 hộ giàu (40%), 70 hộ khá (35%), 50 hộ nghèo (28%).',
    'share ok 80 / 200 = 40%',
    'share ok 70 / 200 = 35%',
    'share unknown',
  ],
  [
    'Báo cáo tuần. Trời mưa. Có 200 hộ. Trong đó 80 hộ giàu (40%), 70 hộ khá (35%), 50 hộ nghèo (28%).',
    'share ok 80 / 200 = 40%',
    'share ok 70 / 200 = 35%',
    'sum ok 80 + 70 + 50 = 200',
    'share wrong 50 / 200 = 25%; bản thảo ghi 28%',
    'sum wrong 40% + 35% + 28% = 103%; bản thảo ghi 100%',
  ],
  ['Có 200 hộ: 200 hộ đạt (90%), 0 hộ không đạt (0%).', 'share wrong 200 / 200 = 100%; bản thảo ghi 90%', 'sum ok 200 + 0 = 200', 'share ok 0 / 200 = 0%'],
  ['Có 200 hộ: 80 hộ giàu (hơn 40%), 120 hộ khá (65%).', 'share ok 80 / 200 = 40%', 'sum ok 80 + 120 = 200', 'share wrong 120 / 200 = 60%; bản thảo ghi 65%'],
  [
    'Có 200 hộ: 80 hộ giàu (40%), 120 hộ khá (65%), 50 hộ nghèo (25%).',
    'share ok 80 / 200 = 40%',
    'sum ok 80 + 120 = 200',
    'share wrong 120 / 200 = 60%; bản thảo ghi 65%',
    'share ok 50 / 200 = 25%',
    'sum wrong 40% + 65% = 105%; bản thảo ghi 100%',
  ],
  // each rounded rightly, they needn't make 100
  [
    'Có 24 cơ sở: 17 cơ sở tốt (70,8%), 5 cơ sở khá (20,8%), 2 cơ sở yếu (8,3%).',
    'share ok 17 / 24 = 70,8%',
    'share ok 5 / 24 = 20,8%',
    'sum ok 17 + 5 + 2 = 24',
    'share ok 2 / 24 = 8,3%',
  ],
  // the last share closes the list
  ['Công nghiệp chiếm 41,5%, dịch vụ chiếm 37%, còn lại chiếm 22,5%.'],
  ['Công nghiệp 41,5%, dịch vụ 37%, còn lại 21,5%.', 'sum ok 41,5% + 37% + 21,5% = 100%'],
  ['Công nghiệp chiếm 41,5% (dịch vụ chiếm 37%), còn lại 21,5%.'],
  ['Công nghiệp chiếm 41,5%, tăng 3%, dịch vụ chiếm 37%, còn lại 21,5%.', 'sum ok 41,5% + 37% + 21,5% = 100%'],
  ['Trồng 41 ha, công nghiệp chiếm 41,5%, dịch vụ chiếm 37%, còn lại chiếm 21,5%.', 'sum ok 41,5% + 37% + 21,5% = 100%'],
  ['Còn lại 21,5%, công nghiệp chiếm 41,5%, dịch vụ chiếm 37%.'],
  ['Còn lại 100%.'],
  ['Có 200 thôn: 80 hộ giàu (40%), 120 hộ khá (65%).', 'share ok 80 / 200 = 40%'],
];

test.each(CASES)('%s', (text, ...expected) => {
  expect(explained(text)).toEqual(expected);
});
