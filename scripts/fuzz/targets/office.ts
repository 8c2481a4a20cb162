/** A small office whose workbook has something of everything: what most targets begin with. */
import type { BookParts } from '../../../tests/support/workbook';

export const OFFICE = {
  info: [
    ['Kỳ báo cáo', '04/2022'],
    ['Cơ quan chủ quản', 'UBND TỈNH AN PHÚ'],
    ['Cơ quan ban hành', 'VĂN PHÒNG'],
    ['Số', 12],
    ['Ký hiệu', 'BC-VP'],
    ['Địa danh', 'An Phú'],
    ['Ngày ký', { date: { year: 2022, month: 4, day: 28 } }],
    ['Tên loại', 'BÁO CÁO'],
    ['Trích yếu', 'Kết quả công tác {{ kỳ.tên }}'],
    ['Kính gửi', 'Sở A;\nSở B.'],
    ['Nơi nhận', '- Như trên;\n- Lưu: VT.'],
    ['Chức vụ', 'CHÁNH VĂN PHÒNG'],
    ['Người ký', 'Trần Văn Bình'],
  ],
  departments: [
    ['A', 'Sở A'],
    ['B', 'Sở B'],
    ['C', 'Sở C'],
  ],
  indicators: [
    ['X', 'Nhiệm vụ giao', 'nhiệm vụ', 0, 'cộng', 'nhập', 50],
    ['Y', 'Nhiệm vụ xong', 'nhiệm vụ', 0, 'cộng', 'cộng dồn'],
    ['Z', 'Kinh phí', 'tỷ đồng', 2, 'một nơi', 'mới nhất'],
    ['TY_LE', 'Tỷ lệ giải ngân', '%', 1, 'một nơi', 'nhập'],
  ],
  figures: {
    A: [
      ['X', 'Nhiệm vụ giao', 'nhiệm vụ', 912, 3000, 800, 700, 4000],
      ['Y', 'Nhiệm vụ xong', 'nhiệm vụ', 571, 1500, 450, 400, 3500],
      ['Z', 'Kinh phí', 'tỷ đồng', 12.345, 40, 11.5, 10, 120],
    ],
    B: [
      ['X', 'Nhiệm vụ giao', 'nhiệm vụ', 88, 200, 90, 85, 300],
      ['Y', 'Nhiệm vụ xong', 'nhiệm vụ', null, 100, 45, 40, 250],
      ['TY_LE', 'Tỷ lệ giải ngân', '%', 58.6, null, 44.1, 50, 95],
    ],
  },
  rules: [
    ['R1', 'Xong không quá giao', 'Y <= X', 'sai'],
    ['R2', '', 'X.lũy_kế >= X', 'cảnh báo'],
  ],
  template: [
    ['mục', null, '1. **Kết quả**'],
    ['đoạn', null, 'Trong {{ kỳ.tên }} đã giao {{ X }} nhiệm vụ, xong {{ Y }}, đạt {{ Y | tỷ_lệ: X }}, {{ X | so_với: X.cùng_kỳ }} so với cùng kỳ[^n].'],
    ['gạch đầu dòng', null, 'Giải ngân {{ Z }} tỷ đồng, {{ TY_LE }}{% if X > 500 %} (đã vượt){% endif %}.'],
    ['chú thích', 'n', 'Theo {{ văn_bản.NQ | nối }} và {{ danh_sách.viec | nối: ", " }}.'],
    ['bảng', 'Biểu 1', 'chỉ_tiêu: X, Y; cột: kỳ này, lũy kế'],
    ['kết', null, 'Trên đây là báo cáo.'],
    ['phụ lục', null, 'PHỤ LỤC'],
    ['bảng', null, 'chỉ_tiêu: X, Y; theo: đơn vị'],
  ],
  documents: [['NQ', 'Nghị quyết', 15, 'NQ-HĐND', { date: { year: 2022, month: 3, day: 1 } }, 'Về nhiệm vụ']],
  lists: [
    ['viec', 'Việc một'],
    ['viec', 'Việc {{ kỳ.tên }}'],
  ],
  history: [
    ['03/2022', 'X', null, 'A', 700],
    ['03/2022', 'Y', null, 'A', 400],
    ['02/2022', 'Y', null, 'A', 380],
    ['01/2022', 'Y', null, 'A', 300],
  ],
} as const satisfies BookParts;

/** Names of its figures, as rules and templates write them. */
export const FIGURE_NAMES: readonly string[] = [
  'X',
  'Y',
  'Z',
  'TY_LE',
  'X.lũy_kế',
  'X.cùng_kỳ',
  'Y.ky_truoc',
  'Y.kế_hoạch',
  'X.đơn_vị.A',
  'Y.đơn_vị.B',
  'X.đơn_vị.B.lũy_kế',
  'x',
  'TY_LE.lũy_kế',
  'Z.đơn_vị.C',
];
