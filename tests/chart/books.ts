/** A workbook with charts of every kind: three departments, four indicators and the history of a quarter. */
import type { BookParts } from '../support/workbook';

/** Ends with a figure that a department owes. */
export const chartBook = (differences: BookParts = {}): BookParts => ({
  info: [
    ['Kỳ báo cáo', '04/2022'],
    ['Cơ quan ban hành', 'Văn phòng'],
  ],
  departments: [
    ['STC', 'Sở Tài chính'],
    ['SYT', 'Sở Y tế'],
    ['UBTP', 'UBND thành phố Cao Bằng <A&B>'],
  ],
  indicators: [
    ['GIAO', 'Nhiệm vụ được giao', 'nhiệm vụ'],
    ['XONG', 'Đã hoàn thành', 'nhiệm vụ'],
    ['DANG', 'Đang thực hiện', 'nhiệm vụ'],
    ['THU', 'Thu ngân sách', 'tỷ đồng', 1],
    ['HL', 'Mức hài lòng', '%', null, 'một nơi'],
  ],
  figures: {
    STC: [
      ['GIAO', null, null, 1088, null, 900, null, 1200],
      ['XONG', null, null, 700, null, 650, null, 1000],
      ['DANG', null, null, 388, null, 250],
      ['THU', null, null, -12.4, null, 15.25],
    ],
    SYT: [
      ['GIAO', null, null, 212, null, 180, null, 200],
      ['XONG', null, null, 112, null, 90, null, 150],
      ['DANG', null, null, 100, null, 90],
      ['HL', null, null, 91.5],
    ],
    UBTP: [
      ['GIAO', null, null, 40, null, 0, null, 50],
      ['XONG', null, null, 30, null, 0, null, 40],
      ['DANG', null, null, 10, null, 0],
    ],
  },
  history: [
    ['01/2022', 'GIAO', 'Kỳ này', null, 820],
    ['02/2022', 'GIAO', 'Kỳ này', null, 1010],
    ['03/2022', 'GIAO', 'Kỳ này', null, 1250],
    ['02/2022', 'XONG', 'Kỳ này', null, 700],
    ['03/2022', 'XONG', 'Kỳ này', null, 760],
  ],
  template: [
    ['biểu đồ', 'Kết quả xử lý', 'chỉ_tiêu: GIAO, XONG, DANG; cột: kỳ này, cùng kỳ'],
    ['biểu đồ', 'Nhiệm vụ theo đơn vị', 'chỉ_tiêu: GIAO, XONG; theo: đơn vị'],
    ['biểu đồ', 'Diễn biến các tháng', 'chỉ_tiêu: GIAO, XONG; theo: kỳ'],
    ['biểu đồ', 'Tỷ lệ xử lý', 'chỉ_tiêu: XONG, DANG; phần_của: GIAO'],
    ['biểu đồ', 'Cơ cấu nhiệm vụ', 'chỉ_tiêu: XONG, DANG; kiểu: phần'],
    ['biểu đồ', 'Thu ngân sách', 'chỉ_tiêu: THU; theo: đơn vị; kiểu: cột'],
  ],
  ...differences,
});
