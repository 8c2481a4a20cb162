/** A clerk's first month, step by step, with the view in which each is done. */
import type { ViewId } from '../paneContext';
import type { Bilingual } from './templateExample';

export interface MonthStep {
  readonly text: Bilingual;
  readonly view?: ViewId;
}

export const FIRST_MONTH: readonly MonthStep[] = [
  {
    text: {
      vi: 'Mở sổ của tháng trước, hoặc **Tạo sổ mới**. Có báo cáo cũ thì ở phần **Word** chọn **Học lời văn từ báo cáo kỳ trước**: câu chữ vào bảng `Mau`, số gắn sẵn với ô.',
      en: 'Open last month’s workbook, or create a new one. With an old report, let **Word** learn its wording: sentences go into table `Mau`, figures are bound to cells.',
    },
    view: 'word',
  },
  {
    text: {
      vi: 'Ghi kỳ báo cáo, số, ngày ký, người ký vào bảng `ThongTin`; các đơn vị vào `DonVi`; các chỉ tiêu vào `ChiTieu`; tổng nào phải khớp thì ghi vào `QuyTac`.',
      en: 'Fill in the period, number, date and signatory in table `ThongTin`, departments in `DonVi`, indicators in `ChiTieu`, and the sums that must hold in `QuyTac`.',
    },
  },
  {
    text: { vi: 'Làm biểu cho mọi đơn vị bằng một nút và gửi đi.', en: 'Make every department’s form with one button, and send them.' },
    view: 'collect',
  },
  {
    text: {
      vi: 'Kéo các tệp nhận được vào **Nhập số liệu**; xem từng ô sẽ đổi, trả lời chỗ được hỏi, rồi ghi. Bảng theo dõi cho biết còn ai chưa nộp.',
      en: 'Drop what comes back into **Collect**; see every cell that will change, answer what is asked, then write. The board says who is late.',
    },
    view: 'collect',
  },
  {
    text: {
      vi: 'Xem **Kiểm tra**: bấm vào từng điều để đến ô ấy, hỏi lại đơn vị, sửa trong sổ. Hết chỗ sai và thiếu là chốt được.',
      en: 'Go through the findings: each leads to its cell; ask the department and mend the workbook. Nothing wrong, nothing missing: the report can be final.',
    },
    view: 'report',
  },
  {
    text: {
      vi: 'Đọc báo cáo ở **Soạn**, bấm vào số để xem nguồn, bấm bút chì để sửa câu. Trình duyệt thử bằng bản nháp cũng được.',
      en: 'Read it under **Report**: click a figure for its source, the pencil for its wording. A draft can be shown around.',
    },
    view: 'report',
  },
  {
    text: {
      vi: '**Giao**: sao chép cho Word hoặc lưu .docx. Lãnh đạo sửa câu chữ trong Word rồi có số mới thì cập nhật ở phần **Word**.',
      en: 'Hand over: copy for Word or save .docx. Where figures change after the wording was edited in Word, refresh the file under **Word**.',
    },
    view: 'word',
  },
  {
    text: {
      vi: 'Ký xong: **Chốt số kỳ này…**, rồi **Sang kỳ mới** để có sổ của tháng sau.',
      en: 'Signed: close the period, then move on to next month’s workbook.',
    },
    view: 'collect',
  },
];
