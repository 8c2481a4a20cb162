/** Table QuyTac: every total that the report implies. */

export interface SampleRule {
  readonly code: string;
  readonly description: string;
  readonly condition: string;
  readonly level: 'sai' | 'cảnh báo';
}

const rule = (code: string, description: string, condition: string, level: SampleRule['level'] = 'sai'): SampleRule => ({
  code,
  description,
  condition,
  level,
});

export const RULES: readonly SampleRule[] = [
  rule('NV_THANG', 'Nhiệm vụ giao trong tháng bằng tổng đã hoàn thành, đang thực hiện và quá hạn', 'NV_GIAO = NV_HT + NV_DTH + NV_QH'),
  rule('NV_LUY_KE', 'Nhiệm vụ giao lũy kế bằng tổng đã hoàn thành, đang thực hiện và quá hạn', 'NV_GIAO.lũy_kế = NV_HT.lũy_kế + NV_DTH.lũy_kế + NV_QH.lũy_kế'),
  rule('CT_CON_LAI', 'Nhiệm vụ còn phải thực hiện bằng tổng số trừ nhiệm vụ thôi không thực hiện', 'CT_TONG - CT_THOI = CT_CON'),
  rule('CT_TRANG_THAI', 'Nhiệm vụ còn phải thực hiện gồm đã hoàn thành và đang thực hiện', 'CT_CON = CT_HT + CT_DTH'),
  rule('CP_TRANG_THAI', 'Nhiệm vụ Chính phủ giao gồm đã hoàn thành và đang trong tiến độ', 'CP_GIAO = CP_HT + CP_TIEN_DO'),
  rule('CP_VAN_BAN', 'Mỗi văn bản giao ít nhất một nhiệm vụ', 'CP_VAN_BAN <= CP_GIAO', 'cảnh báo'),
  rule(
    'COVID_TONG',
    'Ca dương tính gồm khỏi bệnh, tử vong, chuyển tỉnh, điều trị tại nhà và tại cơ sở',
    'COVID_TONG = COVID_KHOI + COVID_TU_VONG + COVID_CHUYEN_TINH + COVID_TAI_NHA + COVID_CO_SO',
  ),
  rule('VB_DI_GOM', 'Quyết định và công văn nằm trong văn bản đi', 'VB_QUYET_DINH + VB_CONG_VAN <= VB_DI'),
  rule('VB_THAY_MAT', 'Văn bản ký thay mặt tập thể nằm trong văn bản đi', 'VB_THAY_MAT <= VB_DI', 'cảnh báo'),
  rule('TIEM_18', 'Trên 18 tuổi: tỷ lệ tiêm mũi sau không quá mũi trước, mũi 1 không quá 100%', '100 >= TIEM_18_MUI_1 >= TIEM_18_MUI_2 >= TIEM_18_MUI_3'),
  rule('TIEM_12', 'Từ 12 đến dưới 18 tuổi: tỷ lệ tiêm mũi 2 không quá mũi 1, mũi 1 không quá 100%', '100 >= TIEM_12_MUI_1 >= TIEM_12_MUI_2'),
  rule('TIEM_5', 'Từ 5 đến dưới 12 tuổi: tỷ lệ tiêm không quá 100%', 'TIEM_5_MUI_1 <= 100'),
];
