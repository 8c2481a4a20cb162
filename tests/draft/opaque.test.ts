/** Numbers that count nothing: dates, documents, periods, times, names, list numbers. */
import { tokenize } from '../../src/draft/tokenize';

const read = (text: string): string[] =>
  tokenize(text).flatMap((token) =>
    token.kind === 'opaque' ? [`${token.what} ${text.slice(token.start, token.end)}`] : token.kind === 'number' ? [token.quantity.text] : [],
  );

test.each<[string, ...string[]]>([
  ['ký 15/4/2022, 15 / 4 / 2022, 15.4.2022, 15-4-2022', 'date 15/4/2022', 'date 15 / 4 / 2022', 'date 15.4.2022', 'date 15-4-2022'],
  ['ký 2022-04-15; hôm 15 tháng 4 năm 2022', 'date 2022-04-15', 'date 15 tháng 4 năm 2022'],
  ['số 42/2014/QĐ-TTg, 876/BC-VP, 145//UBND-NV', 'document 42/2014/QĐ-TTg', 'document 876/BC-VP', 'document 145//UBND-NV'],
  ['số 11-NQ/TW và 30a/2008/NQ-CP', 'document 11-NQ/TW', 'document 30a/2008/NQ-CP'],
  ['giai đoạn 2021-2025, kỳ 4/2022 và 04-2022', 'period 2021-2025', 'period 4/2022', 'period 04-2022'],
  ['lúc 7h30, 17g, 08:30 và 7 giờ 30 phút', 'time 7h30', 'time 17g', 'time 08:30', 'time 7 giờ 30 phút'],
  ['gọi 0214.3840.123, ngõ 1A', 'phone 0214.3840.123', 'name 1A'],
  ['lãi 7-9%, từ 5 – 7 hộ, 12-5 = 7', 'range 7-9%', 'range 5 – 7', '12', '5', '7'],
  // names
  ['Theo Điều 5, phụ lục 2, gói thầu số 3 và gói thầu 4', 'name 5', 'name 2', 'name 3', 'name 4'],
  ['Phòng Covid–19, covid - 20', 'name 19', 'name 20'],
  ['Sản xuất công nghiệp 500; công nghiệp 600 tỷ; xã loại 1', 'name 500', '600 tỷ', 'name 1'],
  ['Theo Điều 5 Luật này, Điều 6 tỷ lệ', 'name 5', '6'],
  ['Điều: 5, Điều (5', '5', '5'],
  ['Vị trí 2 bằng 60% vị trí 1', 'name 2', '60%', 'name 1'],
  ['Trường cấp 3, mức độ 4, cấp 12, cấp 13 suất, cấp 7 giấy phép, cấp 214', 'name 3', 'name 4', 'name 12', '13', '7', '214'],
  ['5 xã', '5'],
])('%s', (text, ...expected) => expect(read(text)).toEqual(expected));

test.each<[string, string]>([
  ['Trong tháng 1', 'period 1'],
  ['Trong tháng 12', 'period 12'],
  ['Trong tháng 13', '13'],
  ['Trong tháng 0', '0'],
  ['Trong quý 4', 'period 4'],
  ['Trong quý 5', '5'],
  ['Quý I/2022 có', 'period 2022'],
  ['So với quý IV/2021 tăng', 'period 2021'],
  ['Quý V/2022 có', '2022'],
  ['Ngày 31', 'date 31'],
  ['Ngày 32', '32'],
  // years
  ['Trong năm 2022', 'period 2022'],
  ['Trong năm 2022 hộ dân', 'period 2022'],
  ['So với 2022', 'period 2022'],
  ['So với 2022 là', 'period 2022'],
  ['Có 2022 hộ', '2022'],
  ['Có 2022 đại biểu', '2022'],
  ['Có 1899', '1899'],
  ['Có 202', '202'],
  ['2022 là', 'period 2022'],
  ['Kết quả (2022)', 'period 2022'],
  ['Kết quả, 2022', 'period 2022'],
  ['Kết quả: 2022', '2022'],
  ['Kết quả (2022 hộ)', '2022'],
  ['Kết quả (202)', '202'],
  // days of a month
  ['Ngày 15/4', 'date 15/4'],
  ['Sáng 15/4 hộ dân', 'date 15/4'],
  ['Từ 15/4', 'date 15/4'],
  ['Từ 15/4 đến nay', 'date 15/4'],
  ['Từ 15/4 Đến nay', 'date 15/4'],
  // lists and notes
  ['Xem [1]', 'list 1'],
  ['Xem [1', '1'],
  ['Xem {1}', '1'],
  ['Gồm (1) thu', 'list 1'],
  ['Gồm ( 1) thu', '1'],
  ['Gồm (1 thu)', '1'],
  ['So với cùng kỳ (12)', '12'],
  ['So với năm trước (12)', '12'],
  ['So với năm ngoái (12)', '12'],
  ['So với kế hoạch (12)', '12'],
  ['So với dự toán (12)', '12'],
  ['1.2. Về thu', 'list 1.2.'],
  ['1.2 Về thu', 'list 1.2'],
  ['1.2 về thu', '1.2'],
])('%s: %s', (text, expected) => expect(read(text)).toEqual([expected]));

test.each<[string]>([['Từ 15/4 số hộ'], ['Có 15/4 hộ'], ['Sáng (15/4)']])('%s is a fraction', (text) => expect(read(text)).toEqual(['15', '4']));

test('dates are read', () => {
  const dates = tokenize('ký 15/4/2022, 15 . 4 . 2022, 2022-04-15, 15 tháng 4 năm 2022, 31/4/2022').map((token) => token.kind === 'opaque' && token.date);
  const day = { year: 2022, month: 4, day: 15 };
  expect(dates.filter((date) => date !== false)).toEqual([day, day, day, day, undefined]);
});
