/** Table DanhSach: meetings, visits and events, one line each. Periods are Liquid, so that no month is typed. */

export const LISTS: Readonly<Record<string, readonly string[]>> = {
  'Chủ trì họp': [
    'Họp trực tuyến Chính phủ và các địa phương {{ kỳ.trước.lũy_kế }}',
    'Họp triển khai các dự án y tế thuộc Chương trình phục hồi kinh tế- xã hội',
    'Họp về quy hoạch tỉnh',
    'Họp Đảng ủy quân sự {{ kỳ.quý_trước.tên }}',
    'Họp Chương trình số 09-CT/TU của tỉnh ủy',
  ],
  'Tham dự': [
    'Hội nghị Tổng kết Chương trình phối hợp số 04-CTr/BCSĐUBND-BDVTU giữa Ban cán sự Đảng UBND tỉnh và Ban Dân vận Tỉnh ủy',
    'Hội nghị Tổng kết công tác thi đua',
    'Hội nghị Tổng kết công tác cải cách hành chính',
    'Hội nghị quán triệt Nghị quyết 11-NQ/TW của Bộ Chính trị',
    'Hội nghị trực tuyến Chính phủ với địa phương về triển khai chương trình mục tiêu quốc gia',
    'Hội nghị trực tuyến về chính sách hỗ trợ đào tạo để duy trì việc làm cho người lao động',
    'Hội nghị triển khai kế hoạch tổ chức các hoạt động phục hồi và mở cửa du lịch tỉnh Cao Bằng năm {{ kỳ.năm }}',
    'làm việc với Đoàn công tác của Bộ Quốc phòng',
  ],
  'Đi cơ sở': ['Làm việc với Bảo hiểm xã hội tỉnh', 'Kiểm tra công tác chuẩn bị Chương trình giao lưu quốc phòng tại huyện Quảng Hòa và huyện Trùng Khánh'],
  'Sự kiện đối ngoại': ['Giao lưu hữu nghị Quốc phòng biên giới Việt Nam – Trung Quốc lần thứ 7 tại Cao Bằng'],
};
