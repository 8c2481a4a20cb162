/** A workbook, and the same as it was when the report was issued. */
import type { BookParts } from '../../support/workbook';

const withDone = (done: number): BookParts => ({
  info: [
    ['Cơ quan ban hành', 'VĂN PHÒNG'],
    ['Số', 876],
    ['Ký hiệu', 'BC-VP'],
    ['Tên loại', 'BÁO CÁO'],
  ],
  departments: [['A', 'Sở A']],
  indicators: [
    ['GIAO', 'Nhiệm vụ được giao', 'nhiệm vụ'],
    ['HT', 'Nhiệm vụ hoàn thành', 'nhiệm vụ'],
  ],
  figures: {
    A: [
      ['GIAO', 'Nhiệm vụ được giao', 'nhiệm vụ', 912],
      ['HT', 'Nhiệm vụ hoàn thành', 'nhiệm vụ', done],
    ],
  },
  rules: [],
  template: [
    ['đoạn', null, 'Đã giao {{ GIAO }} nhiệm vụ, xong {{ HT }}, đạt {{ HT | tỷ_lệ: GIAO }}[^a].'],
    ['chú thích', 'a', 'Trong {{ GIAO }} việc, {{ HT }} việc xong.'],
    ['kết', null, 'Trên đây là báo cáo.'],
  ],
});

export const EARLIER = withDone(517);
export const FINAL = withDone(571);
