/** Tables DonVi, ChiTieu and SL_*: who sends what. Only figures that the signed report states; a base that it doesn't state is blank. */

export interface SampleFigure {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** Table ChiTieu's Số lẻ; rates print up to as many. */
  readonly decimals: number;
  readonly accumulation: 'nhập' | 'mới nhất';
  readonly current: number;
  readonly cumulative?: number;
  readonly note?: string;
}

export interface SampleDepartment {
  readonly code: string;
  readonly name: string;
  readonly figures: readonly SampleFigure[];
}

const count = (code: string, name: string, unit: string, current: number, cumulative?: number): SampleFigure => ({
  code,
  name,
  unit,
  decimals: 0,
  accumulation: 'nhập',
  current,
  ...(cumulative === undefined ? {} : { cumulative }),
});

/** A count up to a day: this month's figure is the cumulative one. */
const standing = (code: string, name: string, unit: string, current: number): SampleFigure => ({
  ...count(code, name, unit, current),
  accumulation: 'mới nhất',
});

const amount = (code: string, name: string, unit: string, decimals: number, current: number): SampleFigure => ({
  ...count(code, name, unit, current),
  decimals,
});

/** A rate that the department sends as it is; `base` says of what. */
const rate = (code: string, name: string, current: number, base: string): SampleFigure => ({ ...count(code, name, '%', current), decimals: 2, note: base });

const SAME_PERIOD = 'So với cùng kỳ năm trước';
const LAST_MONTH = 'So với tháng trước';
const YEAR_PLAN = 'So với kế hoạch năm';
const UNSTATED = 'Báo cáo không nêu gốc so sánh';

export const DEPARTMENTS: readonly SampleDepartment[] = [
  {
    code: 'VP',
    name: 'Văn phòng UBND tỉnh',
    figures: [
      count('HOP_LANH_DAO', 'Cuộc họp lãnh đạo UBND tỉnh', 'cuộc', 3),
      count('HOP_THUONG_KY', 'Phiên họp UBND tỉnh thường kỳ', 'phiên', 1),
      count('VB_DEN', 'Văn bản đến được tiếp nhận và xử lý', 'văn bản', 3571),
      count('VB_DI', 'Văn bản đi được ban hành', 'văn bản', 804),
      count('VB_QUYET_DINH', 'Quyết định được ban hành', 'văn bản', 182),
      count('VB_CONG_VAN', 'Công văn chỉ đạo điều hành, báo cáo được ban hành', 'văn bản', 278),
      count('VB_THAY_MAT', 'Văn bản do Chủ tịch và các Phó Chủ tịch ký thay mặt tập thể UBND tỉnh', 'văn bản', 100),
      standing('CP_GIAO', 'Nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao tỉnh', 'nhiệm vụ', 30),
      standing('CP_VAN_BAN', 'Văn bản giao nhiệm vụ của Chính phủ, Thủ tướng Chính phủ', 'văn bản', 16),
      standing('CP_HT', 'Nhiệm vụ Chính phủ giao đã hoàn thành', 'nhiệm vụ', 8),
      standing('CP_TIEN_DO', 'Nhiệm vụ Chính phủ giao đang thực hiện trong tiến độ', 'nhiệm vụ', 22),
      count('CT_TONG', 'Nhiệm vụ trong Chương trình công tác tháng', 'nhiệm vụ', 88),
      count('CT_THOI', 'Nhiệm vụ thôi không thực hiện', 'nhiệm vụ', 2),
      count('CT_CON', 'Nhiệm vụ còn phải thực hiện', 'nhiệm vụ', 86),
      count('CT_HT', 'Nhiệm vụ trong Chương trình công tác đã hoàn thành', 'nhiệm vụ', 17),
      count('CT_DTH', 'Nhiệm vụ trong Chương trình công tác đang thực hiện', 'nhiệm vụ', 69),
      count('NV_GIAO', 'Nhiệm vụ UBND tỉnh, Chủ tịch UBND tỉnh giao', 'nhiệm vụ', 338, 912),
      count('NV_HT', 'Nhiệm vụ được giao đã hoàn thành', 'nhiệm vụ', 198, 571),
      count('NV_DTH', 'Nhiệm vụ được giao đang thực hiện', 'nhiệm vụ', 78, 90),
      count('NV_QH', 'Nhiệm vụ được giao quá hạn', 'nhiệm vụ', 62, 251),
    ],
  },
  {
    code: 'SKHDT',
    name: 'Sở Kế hoạch và Đầu tư',
    figures: [
      rate('GTSXCN_KH', 'Giá trị sản xuất công nghiệp so với kế hoạch', 32.86, YEAR_PLAN),
      rate('BAN_LE_KH', 'Tổng mức bán lẻ hàng hóa so với kế hoạch', 25.09, YEAR_PLAN),
    ],
  },
  {
    code: 'CTK',
    name: 'Cục Thống kê',
    figures: [
      rate('GTSXCN_TANG', 'Giá trị sản xuất công nghiệp tăng (giảm)', 9.02, SAME_PERIOD),
      rate('IIP_TANG', 'Chỉ số sản xuất công nghiệp tăng (giảm)', 8.01, SAME_PERIOD),
    ],
  },
  {
    code: 'STC',
    name: 'Sở Tài chính',
    figures: [
      amount('THU_NS', 'Thu ngân sách trên địa bàn', 'triệu đồng', 0, 1095056),
      rate('THU_NS_TANG', 'Thu ngân sách trên địa bàn tăng (giảm)', 129, SAME_PERIOD),
      rate('THU_NS_TW', 'Thu ngân sách so với dự toán Trung ương giao', 65, 'So với dự toán Trung ương giao'),
      rate('THU_NS_HDND', 'Thu ngân sách so với dự toán HĐND giao', 54, 'So với dự toán HĐND giao'),
    ],
  },
  {
    code: 'SCT',
    name: 'Sở Công Thương',
    figures: [
      amount('BAN_LE', 'Tổng mức bán lẻ hàng hóa (ước)', 'tỷ đồng', 2, 2448.65),
      rate('BAN_LE_TANG', 'Tổng mức bán lẻ hàng hóa tăng (giảm)', 1.39, SAME_PERIOD),
    ],
  },
  {
    code: 'SNN',
    name: 'Sở Nông nghiệp và Phát triển nông thôn',
    figures: [
      rate('THUOC_LA_VUOT_KH', 'Diện tích cây thuốc lá vượt kế hoạch', 5.8, 'Phần vượt kế hoạch'),
      rate('LUA_TANG', 'Diện tích cây lúa tăng (giảm)', 3.29, UNSTATED),
      rate('TRAU_TANG', 'Tổng đàn trâu tăng (giảm), ước', 0.59, SAME_PERIOD),
      rate('LON_TANG', 'Tổng đàn lợn tăng (giảm), ước', 6.2, SAME_PERIOD),
      rate('GIA_CAM_TANG', 'Tổng đàn gia cầm tăng (giảm), ước', 2.7, SAME_PERIOD),
      rate('THUY_SAN_TANG', 'Tổng sản lượng thủy sản tăng (giảm)', 3.39, UNSTATED),
      amount('RUNG_TT', 'Diện tích trồng rừng tập trung', 'ha', 2, 52.29),
      rate('RUNG_TT_TANG', 'Diện tích trồng rừng tập trung tăng (giảm)', 74, SAME_PERIOD),
    ],
  },
  {
    code: 'SGTVT',
    name: 'Sở Giao thông vận tải',
    figures: [
      rate('VC_HANH_KHACH_TANG', 'Vận chuyển hành khách tăng (giảm)', 20.7, LAST_MONTH),
      rate('LUOT_HANH_KHACH_TANG', 'Số lượt hành khách tăng (giảm)', 74.3, LAST_MONTH),
    ],
  },
  {
    code: 'SVHTTDL',
    name: 'Sở Văn hóa, Thể thao và Du lịch',
    figures: [
      rate('KHACH_DU_LICH_TANG', 'Tổng lượt khách du lịch tăng (giảm)', 87.5, LAST_MONTH),
      rate('THU_DU_LICH_TANG', 'Tổng thu du lịch tăng (giảm)', 70.8, LAST_MONTH),
    ],
  },
  {
    code: 'SYT',
    name: 'Sở Y tế',
    figures: [
      standing('COVID_TONG', 'Trường hợp dương tính với SARS-COV-2', 'trường hợp', 93863),
      standing('COVID_KHOI', 'Người đã khỏi bệnh', 'người', 89915),
      standing('COVID_TU_VONG', 'Ca tử vong', 'ca', 59),
      standing('COVID_CHUYEN_TINH', 'Ca chuyển tỉnh khác', 'ca', 3),
      standing('COVID_TAI_NHA', 'Bệnh nhân điều trị tại nhà', 'bệnh nhân', 3745),
      standing('COVID_CO_SO', 'Bệnh nhân điều trị tại các cơ sở thu dung điều trị', 'bệnh nhân', 141),
      rate('TIEM_18_MUI_1', 'Dân số trên 18 tuổi được tiêm 1 mũi vắc xin', 92.94, 'So với dân số trên 18 tuổi'),
      rate('TIEM_18_MUI_2', 'Dân số trên 18 tuổi được tiêm mũi 2', 88.73, 'So với dân số trên 18 tuổi'),
      rate('TIEM_18_MUI_3', 'Dân số trên 18 tuổi được tiêm mũi 3 liều nhắc lại', 63.95, 'So với dân số trên 18 tuổi'),
      rate('TIEM_12_MUI_1', 'Trẻ em từ 12 đến dưới 18 tuổi được tiêm 1 mũi vắc xin', 100, 'So với số trẻ em từ 12 đến dưới 18 tuổi'),
      rate('TIEM_12_MUI_2', 'Trẻ em từ 12 đến dưới 18 tuổi được tiêm mũi 2', 90.5, 'So với số trẻ em từ 12 đến dưới 18 tuổi'),
      rate('TIEM_5_MUI_1', 'Trẻ từ 5 đến dưới 12 tuổi được tiêm 1 mũi vắc xin', 9.55, 'So với số trẻ từ 5 đến dưới 12 tuổi'),
    ],
  },
];
