/** Table ThongTin: the report's head, its signature and the dates that its text names. */
import type { NewValue } from '../../../src/model/newSheet';

const date = (day: number, month: number, year: number): NewValue => ({ date: { year, month, day } });

export const INFO: readonly (readonly [item: string, value: NewValue])[] = [
  ['Cơ quan chủ quản', 'UBND TỈNH CAO BẰNG'],
  ['Cơ quan ban hành', 'VĂN PHÒNG'],
  ['Số', '876'],
  ['Ký hiệu', 'BC-VP'],
  ['Địa danh', 'Cao Bằng'],
  ['Ngày ký', date(28, 4, 2022)],
  ['Tên loại', 'BÁO CÁO'],
  ['Trích yếu', 'Công tác chỉ đạo điều hành {{ kỳ.tên }}\ncủa UBND tỉnh, Chủ tịch UBND tỉnh'],
  ['Kính gửi', null],
  ['Kỳ báo cáo', '04/2022'],
  ['Từ ngày', null],
  ['Đến ngày', null],
  ['Nơi nhận', 'Chủ tịch, các PCT UBND tỉnh;'],
  ['Nơi nhận', 'Ban Dân vận Tỉnh ủy;'],
  ['Nơi nhận', 'Các thành viên UBND tỉnh;'],
  ['Nơi nhận', 'Các sở, ban, ngành thuộc UBND tỉnh;'],
  ['Nơi nhận', 'UBND các huyện, thành phố;'],
  ['Nơi nhận', 'VP UBND tỉnh: LĐVP, CVTMTH, Cổng thông tin điện tử tỉnh;'],
  ['Nơi nhận', 'Lưu: VT, TH(Nh).'],
  ['Quyền hạn', null],
  ['Chức vụ', 'CHÁNH VĂN PHÒNG'],
  ['Người ký', 'Trịnh Sỹ Tài'],
  ['Kỳ họp HĐND tới', 'tháng 7/2022'],
  ['Nhiệm vụ Chính phủ từ ngày', date(1, 1, 2021)],
  ['Nhiệm vụ Chính phủ đến ngày', date(20, 3, 2022)],
  ['COVID từ ngày', date(5, 11, 2021)],
  ['COVID đến giờ', '17h00'],
  ['COVID đến ngày', date(24, 4, 2022)],
  ['Tiêm chủng từ ngày', date(16, 4, 2021)],
  ['Tiêm chủng đến ngày', date(23, 4, 2022)],
];
