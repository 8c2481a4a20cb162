/** What the words right before a number make of it. */
import { readContext } from '../../src/draft/extractClaims';

test.each<[string, string | undefined]>([
  ['Số vụ tăng 5 vụ', 'up'],
  ['Số vụ tăng thêm khá cao ở mức 5%', 'up'],
  ['Số vụ giảm mạnh được 5 vụ', 'down'],
  ['Số hộ tăng lên 40 hộ', 'to'],
  ['Người từ 15 tuổi trở lên 40 người', undefined],
  ['Tỷ lệ đạt 5%', 'share'],
  ['Số xã tăng của huyện 5', undefined],
  ['Số xã 5', undefined],
  ['5 xã', undefined],
  ['Là 5 xã', undefined],
  // of an earlier period
  ['Cùng kỳ năm 2021 là 120 vụ', 'old'],
  ['Tăng nhẹ so với cùng kỳ (120 vụ)', 'old'],
  ['Mức tăng so với (120 vụ)', 'old'],
  ['Mức tăng so với 120 vụ', undefined],
  ['Mức tăng với (120 vụ)', undefined],
  ['Mức tăng so (120 vụ)', undefined],
  ['Mức tăng so sánh (120 vụ)', undefined],
  ['Số của cùng kỳ năm trước được tính khi lập: 120 vụ', undefined],
  ['Số của cùng kỳ năm trước được tổ công tác của tỉnh đề ra là 120 vụ', 'old'],
  ['Số đơn tồn kỳ trước 120 đơn', undefined],
  ['Số đơn tồn cùng kỳ năm trước 120 đơn', undefined],
  ['Số đơn tồn, số đơn của cùng kỳ năm trước 120 đơn', 'old'],
  ['Số đơn bằng cùng kỳ năm trước 120 đơn', undefined],
  ['Số đơn bằng số đơn của cùng kỳ năm trước 120 đơn', 'old'],
  ['Năm trước 120 đơn', 'old'],
  // a target
  ['Kế hoạch tỉnh giao 500 ha', 'plan'],
  ['Kế hoạch trồng 500 ha', undefined],
  ['Dự toán (500 triệu đồng)', 'plan'],
  ['Kế hoạch tỉnh giao đạt 12 xã', 'plan'],
  ['Số xã đạt 12 xã', 'reach'],
  ['Kế hoạch tỉnh giao đạt 12%', 'reach'],
  // a sign says it where the words don't
  ['Số vụ (+5%)', 'up'],
  ['Số vụ (-5%)', 'down'],
  ['Số vụ (+5 vụ)', undefined],
  ['Chiếm -5%', 'share'],
])('%s: %s', (text, role) => expect(readContext(text).mentions.at(-1)?.role).toBe(role));
