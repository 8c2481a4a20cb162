/** Examples of template rows, from the plainest to the rarest. */
import type { TemplateExample } from './templateExample';

const GIVEN = { code: 'NV_GIAO', unit: 'nhiệm vụ', current: 338 };
const DONE = { code: 'NV_HT', unit: 'nhiệm vụ', current: 198 };

export const TEMPLATE_EXAMPLES: readonly TemplateExample[] = [
  {
    wants: { vi: 'một câu có số và tỷ lệ', en: 'a sentence with figures and a share' },
    template: 'Trong {{ kỳ.tên }}, đã giao {{ NV_GIAO }} nhiệm vụ, hoàn thành {{ NV_HT }} ({{ NV_HT | tỷ_lệ: NV_GIAO }}).',
    figures: [GIVEN, DONE],
    printed: 'Trong tháng 4 năm 2022, đã giao 338 nhiệm vụ, hoàn thành 198 (58,6%).',
  },
  {
    wants: { vi: 'số lũy kế, cùng kỳ', en: 'figures of the year so far and of a year ago' },
    template: '{{ kỳ.lũy_kế }} thu {{ THU.lũy_kế }} triệu đồng, cùng kỳ {{ THU.cùng_kỳ }}.',
    figures: [{ code: 'THU', unit: 'triệu đồng', cumulative: 4120.5, samePeriod: 3980 }],
    printed: '4 tháng đầu năm 2022 thu 4.120,5 triệu đồng, cùng kỳ 3.980.',
  },
  {
    wants: { vi: 'số của riêng một đơn vị', en: 'the figure of one department' },
    template: 'Toàn tỉnh {{ HS }} hồ sơ, riêng Sở Y tế {{ HS.đơn_vị.SYT }}.',
    figures: [
      { code: 'HS', unit: 'hồ sơ', department: 'STC', current: 120 },
      { code: 'HS', unit: 'hồ sơ', department: 'SYT', current: 45 },
    ],
    printed: 'Toàn tỉnh 165 hồ sơ, riêng Sở Y tế 45.',
  },
  {
    wants: { vi: 'tỷ lệ với hai số lẻ', en: 'a share with two decimals' },
    template: 'Đạt {{ NV_HT | tỷ_lệ: NV_GIAO, 2 }}.',
    figures: [GIVEN, DONE],
    printed: 'Đạt 58,58%.',
  },
  {
    wants: { vi: 'phần trên tổng', en: 'part over whole' },
    template: 'Có {{ XA_DAT | phân_số: XA }} xã đạt chuẩn.',
    figures: [
      { code: 'XA_DAT', unit: 'xã', current: 8 },
      { code: 'XA', unit: 'xã', current: 30 },
    ],
    printed: 'Có 08/30 xã đạt chuẩn.',
  },
  {
    wants: { vi: 'số nhỏ viết hai chữ số', en: 'a small number in two digits' },
    template: 'Ban hành {{ CT | hai_số }} chỉ thị.',
    figures: [{ code: 'CT', unit: 'văn bản', current: 2 }],
    printed: 'Ban hành 02 chỉ thị.',
  },
  {
    wants: { vi: 'tăng, giảm bao nhiêu phần trăm', en: 'the change in percent' },
    template: 'Thu ngân sách {{ THU | so_với: THU.cùng_kỳ }} so với cùng kỳ.',
    figures: [{ code: 'THU', unit: 'triệu đồng', current: 968, samePeriod: 1000 }],
    printed: 'Thu ngân sách giảm 3,2% so với cùng kỳ.',
  },
  {
    wants: { vi: 'chữ hoa ở đầu câu', en: 'a capital where a sentence begins' },
    template: '{{ THU | so_với: THU.cùng_kỳ | viết_hoa }} so với cùng kỳ.',
    figures: [{ code: 'THU', unit: 'triệu đồng', current: 968, samePeriod: 1000 }],
    printed: 'Giảm 3,2% so với cùng kỳ.',
  },
  {
    wants: { vi: 'tăng, giảm bao nhiêu đơn vị', en: 'the change in numbers' },
    template: 'Số vụ {{ VU | chênh: VU.kỳ_trước }} vụ so với tháng trước.',
    figures: [{ code: 'VU', unit: 'vụ', current: 31, previous: 7 }],
    printed: 'Số vụ tăng 24 vụ so với tháng trước.',
  },
  {
    wants: { vi: 'gấp mấy lần', en: 'how many times as much' },
    template: 'Lượng khách {{ KHACH | gấp: KHACH.cùng_kỳ }} cùng kỳ.',
    figures: [{ code: 'KHACH', unit: 'lượt', current: 2300, samePeriod: 1000 }],
    printed: 'Lượng khách gấp 2,3 lần cùng kỳ.',
  },
  {
    wants: { vi: 'chênh nhau mấy điểm phần trăm', en: 'a change in percentage points' },
    template: 'Tỷ lệ giải ngân {{ GN | điểm_so_với: GN.cùng_kỳ }}.',
    figures: [{ code: 'GN', unit: '%', current: 51.4, samePeriod: 50 }],
    printed: 'Tỷ lệ giải ngân tăng 1,4 điểm phần trăm.',
  },
  {
    wants: { vi: 'tỷ lệ tăng giảm do đơn vị gửi sẵn', en: 'a change that a department computed itself' },
    template: 'Chỉ số sản xuất {{ CSSX | tăng_giảm }}.',
    figures: [{ code: 'CSSX', unit: '%', current: -3.2 }],
    printed: 'Chỉ số sản xuất giảm 3,2%.',
  },
  {
    wants: { vi: 'so với kế hoạch', en: 'against the plan' },
    template: 'Đạt {{ THU.lũy_kế | tỷ_lệ: THU.kế_hoạch }} kế hoạch năm.',
    figures: [{ code: 'THU', unit: 'triệu đồng', cumulative: 740, plan: 1000 }],
    printed: 'Đạt 74% kế hoạch năm.',
  },
  {
    wants: { vi: 'đổi sang tỷ đồng', en: 'another unit' },
    template: 'Thu {{ THU | quy_đổi: "tỷ đồng" }}.',
    figures: [{ code: 'THU', unit: 'triệu đồng', current: 1095056 }],
    printed: 'Thu 1.095,06 tỷ đồng.',
  },
  {
    wants: { vi: 'cộng, trừ hai chỉ tiêu', en: 'the sum or difference of two figures' },
    template: 'Hoàn thành và đang làm {{ NV_HT | cộng: NV_DTH }}, còn lại {{ NV_GIAO | trừ: NV_HT }}.',
    figures: [GIVEN, DONE, { code: 'NV_DTH', unit: 'nhiệm vụ', current: 120 }],
    printed: 'Hoàn thành và đang làm 318, còn lại 140.',
  },
  {
    wants: { vi: 'đúng số chữ số thập phân', en: 'a fixed number of decimals' },
    template: 'Diện tích {{ DT | số: 2 }} ha.',
    figures: [{ code: 'DT', unit: 'ha', current: 2448.6 }],
    printed: 'Diện tích 2.448,60 ha.',
  },
  {
    wants: { vi: 'đọc số thành chữ', en: 'a number in words' },
    template: 'Tổng số ({{ HS | đọc_số }}) hồ sơ.',
    figures: [{ code: 'HS', unit: 'hồ sơ', current: 1095 }],
    printed: 'Tổng số (một nghìn không trăm chín mươi lăm) hồ sơ.',
  },
  {
    wants: { vi: 'ngày tháng từ trang Thông tin', en: 'a date from sheet Thông tin' },
    template: 'Số liệu tính đến {{ thông_tin.ngày_ký | ngày: "đầy đủ" }}.',
    figures: [],
    info: [['Ngày ký', '28/4/2022']],
    printed: 'Số liệu tính đến ngày 28 tháng 4 năm 2022.',
  },
  {
    wants: { vi: 'liệt kê một danh sách', en: 'the items of a list' },
    template: 'Đã dự {{ danh_sách.họp | nối: "; " }}.',
    figures: [],
    lists: [
      ['Họp', 'họp giao ban quý'],
      ['Họp', 'họp {{ kỳ.trước.tên }}'],
    ],
    printed: 'Đã dự họp giao ban quý; họp tháng 3 năm 2022.',
  },
  {
    wants: { vi: 'chỉ in đoạn này khi có', en: 'a paragraph only where it applies' },
    template: 'Còn {{ NV_QH }} nhiệm vụ quá hạn.',
    when: 'NV_QH > 0',
    figures: [{ code: 'NV_QH', unit: 'nhiệm vụ', current: 0 }],
    printed: '',
  },
  {
    wants: { vi: 'viết khác đi tùy theo số', en: 'other words for another figure' },
    template: '{% if NV_QH > 0 %}Còn {{ NV_QH }} nhiệm vụ quá hạn{% else %}Không có nhiệm vụ quá hạn{% endif %}.',
    figures: [{ code: 'NV_QH', unit: 'nhiệm vụ', current: 0 }],
    printed: 'Không có nhiệm vụ quá hạn.',
  },
  {
    wants: { vi: 'khi số chưa có', en: 'where a figure is missing' },
    template: 'Giải quyết {{ HS }} hồ sơ.',
    figures: [{ code: 'HS', unit: 'hồ sơ' }],
    printed: 'Giải quyết [chưa có số: HS – Sở Tài chính] hồ sơ.',
  },
  {
    wants: { vi: 'gõ không dấu cũng được', en: 'names without diacritics' },
    template: 'Trong {{ ky.ten }}: {{ NV_HT | ty_le: NV_GIAO }}.',
    figures: [GIVEN, DONE],
    printed: 'Trong tháng 4 năm 2022: 58,6%.',
  },
];
