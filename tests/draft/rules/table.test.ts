/** Tables: rate columns, total rows and columns that others add up to. */
import { explained } from './explained';

const CASES: readonly (readonly [text: string, ...expected: string[]])[] = [
  // which columns hold rates
  [
    'Đơn vị | Được giao | Đã xong | Kết quả\nA | 200 | 150 | 75%\nB | 80 | 60 | 75\nC | 50 | 45 | 95',
    'share ok 150 / 200 = 75%',
    'share ok 60 / 80 = 75%',
    'share wrong 45 / 50 = 90%; bản thảo ghi 95',
  ],
  [
    'Xã | Tổng số đạt | Nam | Nữ\nA | 120 | 70 | 50\nB | 200 | 90 | 110\nC | 80 | 30 | 60',
    'sum ok 70 + 50 = 120',
    'sum ok 90 + 110 = 200',
    'sum wrong 30 + 60 = 90; bản thảo ghi 80',
  ],
  [
    'Xã | Số lượng đạt | Nam | Nữ\nA | 120 | 70 | 50\nB | 200 | 90 | 110\nTổng | 330 | 160 | 160',
    'sum wrong 120 + 200 = 320; bản thảo ghi 330',
    'sum ok 70 + 90 = 160',
    'sum ok 50 + 110 = 160',
  ],
  // the numbers of the rows are no figures
  ['Xã | Thứ tự | Số hộ | Tỷ lệ (%)\nA | 0 | 10 | 0\nB | 1 | 10 | 10\nC | 2 | 10 | 20'],
  ['Xã | Thứ tự | Số hộ | Tỷ lệ (%)\nA | 1 | 10 | 10\nB | | 10 | 20\nC | 3 | 10 | 30'],
  // rows named as totals
  ['Xã | Số hộ\nToàn huyện | 110\nA | 40\nB | 60', 'sum wrong 40 + 60 = 100; bản thảo ghi 110'],
  ['Xã | Số hộ\nCộng vùng cao | 100\nA | 40\nB | 60\nTổng cộng | 100'],
  ['Xã | Số hộ\nA | 40\nTổng cộng | 100\nB | 70'],
  ['Xã | Số hộ\nA | 40\nTổng cộng | 50'],
  ['Xã | Số hộ\nA | 40\nTrong đó: hộ nghèo | 10\nB | 60\nTổng cộng | 100'],
  ['Xã | Số hộ | Số khẩu\nA | 40 | 7.000\nB | 50 | 5.543\nTổng cộng | 100 | 12.453', 'sum wrong 7.000 + 5.543 = 12.543; bản thảo ghi 12.453'],
  ['Xã | Tăng, giảm\nA | -30\nB | 12\nC | - 49\nTổng cộng | -67', 'sum ok -30 + 12 + -49 = -67'],
  ['Xã | Chênh lệch\nA | +30\nB | 12\nC | −5\nTổng cộng | 47', 'sum wrong +30 + 12 + −5 = 37; bản thảo ghi 47'],
  ['Xã | Số hộ\nA | (35)\nB | 12\nTổng cộng | 12'],
  ['TT | Xã | Số hộ\nI | Vùng cao | 100\n1 | A | 40\n2 | B | 60\nII | Vùng thấp | 50\nTổng cộng | | 150'],
  // … of what doesn't add up
  ...['So cùng kỳ (%)', 'TH/DT (%)', '(%)', 'Chỉ số', 'Năng suất (tạ/ha)', 'Thu nhập bình quân', 'Giá bán', 'Điểm', 'Sĩ số', 'Số hộ'].map((head): [string] => [
    `Xã | ${head}\nA | 133,3\nB | 125,0\nC | 111,1\nTổng cộng | 116,3`,
  ]),
  ...['So cùng kỳ (%)', 'Chỉ số', 'Năng suất (tạ/ha)', 'Thu nhập bình quân', 'Giá bán'].map((head): [string] => [
    `Xã | ${head}\nA | 133,3\nB | 125,0\nC | 111,1\nTổng cộng | 416,3`,
  ]),
  ['Xã | Giá trị đánh giá\nA | 133,3\nB | 125,0\nTổng cộng | 416,3', 'sum wrong 133,3 + 125,0 = 258,3; bản thảo ghi 416,3'],
  // a formula that most rows fit is the column's
  [
    'Xã | Năm trước | Năm nay | Tăng trưởng (%)\nA | 100 | 120 | 20\nB | 200 | 250 | 25\nC | 80 | 100 | 35',
    'change ok (120 - 100) / 100 = 20%',
    'change ok (250 - 200) / 200 = 25%',
    'change wrong (100 - 80) / 80 = 25%; bản thảo ghi 35',
  ],
  // shares of the column's total
  [
    'Xã | Số hộ | Cơ cấu (%)\nToàn huyện | 200 | 100\nA | 50 | 25\nB | 100 | 50\nC | 50 | 35',
    'share ok 50 / 200 = 25%',
    'share ok 100 / 200 = 50%',
    'sum ok 50 + 100 + 50 = 200',
    'share wrong 50 / 200 = 25%; bản thảo ghi 35',
  ],
  ['Xã | Số hộ | Cơ cấu (%)\nA | 50 | 25\nB | 100 | 50\nC | | 35\nTổng cộng | 200 | 100', 'share ok 50 / 200 = 25%', 'share ok 100 / 200 = 50%'],
  // a column that the next ones add up to
  ['Xã | Ngoài tổng số | Nam | Nữ\nA | 120 | 70 | 50\nB | 200 | 90 | 110\nC | 80 | 30 | 60'],
  ['Xã | Tổng tỷ lệ (%) | Nam | Nữ\nA | 120 | 70 | 50\nB | 200 | 90 | 110\nC | 80 | 30 | 60'],
  [
    'Xã | Tổng số | Nam | Nữ | Trẻ em\nA | 120 | 70 | 50 | 10\nB | 200 | 90 | 110 | 20\nC | 80 | 30 | 60 | 5',
    'sum ok 70 + 50 = 120',
    'sum ok 90 + 110 = 200',
    'sum wrong 30 + 60 = 90; bản thảo ghi 80',
  ],
  ['Xã | Tổng số | Nam | Nữ\nA | 120 | 70 | 50\nB | 200 | 90 | 110\nC | 80 | 30 | ', 'sum ok 70 + 50 = 120', 'sum ok 90 + 110 = 200'],
  ['Xã | Tổng số | Nam | Tỷ lệ nam (%) | Nữ\nA | 100 | 40 | 60 | 70\nB | 100 | 30 | 70 | 50\nC | 80 | 30 | 60 | 10'],
  // too few rows for that: the heads of two columns say what a rate is made of
  ['Đơn vị | Tổng số hồ sơ | Đã giải quyết | Tỷ lệ\nA | 400 | 240 | 65%', 'share wrong 240 / 400 = 60%; bản thảo ghi 65%'],
  ['Tổng số hồ sơ | Đã giải quyết | Tỷ lệ giải quyết (%)\n400 | 240 | 60', 'share ok 240 / 400 = 60%'],
  ['Đơn vị | Được giao | Hoàn thành | Đạt (%)\nA | 400 | 240 | 65\nB | 50 | 25 | 50', 'share wrong 240 / 400 = 60%; bản thảo ghi 65', 'share ok 25 / 50 = 50%'],
  ['Đơn vị | Được giao | Hoàn thành | Đạt (%)\nA | 400 | 240 | 65\nB | 50 | 25 | 70'],
  ['Đơn vị | Tổng số hộ | Hộ nghèo | Tỷ lệ giảm nghèo\nA | 400 | 240 | 65%'],
  ['Đơn vị | Tổng số hộ | Tổng số khẩu | Tỷ lệ\nA | 400 | 240 | 65%'],
  ['Đơn vị | Tổng số hộ | Hộ nghèo | Hộ cận nghèo | Tỷ lệ\nA | 400 | 240 | 9 | 65%'],
  ['A | 400 | 240 | 65%'],
  ['Chỉ tiêu | Kỳ này | Cùng kỳ | So với cùng kỳ (%)\nHồ sơ | 345 | 300 | 15', 'change ok (345 - 300) / 300 = 15%'],
  ['Chỉ tiêu | Kỳ này | Cùng kỳ | So với cùng kỳ (%)\nHồ sơ | 345 | 300 | 115', 'change ok 345 / 300 = 115%'],
  ['Chỉ tiêu | Kỳ này | Cùng kỳ | Tăng, giảm (%)\nHồ sơ | 255 | 300 | -15', 'change ok (255 - 300) / 300 = -15%'],
  ['Chỉ tiêu | Kỳ này | Cùng kỳ | Tăng, giảm (%)\nHồ sơ | 255 | 300 | - 15,0%', 'change ok (255 - 300) / 300 = -15%'],
  ['Chỉ tiêu | Cùng kỳ 2021 | Tháng 4 | So sánh (%)\nHồ sơ | 300 | 345 | 51', 'change wrong (345 - 300) / 300 = 15%; bản thảo ghi 51'],
  ['Chỉ tiêu | Kỳ này | Cùng kỳ | Tăng, giảm (%)\nHồ sơ | 345 | 300 | 115', 'change wrong (345 - 300) / 300 = 15%; bản thảo ghi 115'],
  ['Chỉ tiêu | Kế hoạch | Cùng kỳ | So với cùng kỳ (%)\nHồ sơ | 345 | 300 | 20'],
  ['Chỉ tiêu | Kỳ này | Cùng kỳ | Đạt (%)\nHồ sơ | 345 | 300 | 20'],
  // a column that two others leave
  [
    'Xã | Kỳ này | Cùng kỳ | Tăng, giảm\nA | 30 | 20 | 10\nB | 25 | 40 | -15\nC | 70 | 50 | 30',
    'change ok 30 - 20 = 10',
    'change ok 25 - 40 = -15',
    'change wrong 70 - 50 = 20; bản thảo ghi 30',
  ],
  ['Xã | Kỳ này | Cùng kỳ | Tăng, giảm\nA | 30 | 20 | 10\nB | 25 | 40 | 15', 'change ok 30 - 20 = 10', 'change ok 40 - 25 = 15'],
  ['Xã | Được giao | Đã xong | Còn lại\nA | 30 | 20 | 10\nB | 45 | 40 | 5', 'change ok 30 - 20 = 10', 'change ok 45 - 40 = 5'],
  ['Xã | Được giao | Đã xong | Quá hạn\nA | 30 | 20 | 10\nB | 45 | 40 | 5'],
  ['Xã | Được giao | Đã xong | Còn lại\nA | 30 | 20 | 10\nB | 45 | 40 | 3\nC | 45 | 40 | 4'],
  // what proves no column
  ['Đơn vị | Được giao | Đã xong | Kết quả (%)\nA | 200 | 150 | 75\nB | 80 | | 72'],
  ['Đơn vị | Được giao | Đã xong | Kết quả (%)\nA | 200 | 150 | 75\nB | 80 | 60 | 72\nC | 50 | 45 | 99\nD | 400 | 100 | 25'],
  ['Đơn vị | Số hồ sơ | Đạt (%)\nA | 20 | 100\nB | 30 | 100\nC | 50 | 100'],
];

test.each(CASES)('%s', (text, ...expected) => {
  expect(explained(text)).toEqual(expected);
});
