/** The help's labels; its contents are in `help/`. */
import type { Language } from './language';

const vi = {
  close: 'Đóng trợ giúp',
  search: 'Tìm trong trợ giúp',
  nothing: 'Không có mục nào khớp. Thử từ khác, gõ không dấu cũng được.',
  firstMonth: 'Tháng đầu tiên',
  goTo: (view: string): string => `Mở phần ${view}`,
  examples: 'Viết lời văn: ví dụ',
  examplesIntro: 'Viết ở cột Nội dung của bảng Mau, hoặc bấm bút chì trong phần Soạn. Bấm vào một dòng để xem cách viết.',
  write: 'Viết',
  when: 'Cột Khi',
  given: 'Số trong sổ',
  printed: 'In ra',
  notPrinted: 'không in đoạn này',
  questions: 'Câu hỏi thường gặp',
  support: 'Khi cần người hỗ trợ',
  supportText:
    'Bấm Ctrl+Shift+F8 trong ngăn này để mở trang tự kiểm, chạy rồi gửi lại báo cáo của trang đó. Trang ấy không gửi gì đi; chỉ sao chép khi được bấm.',
};

export type HelpStrings = typeof vi;

const en: HelpStrings = {
  close: 'Close help',
  search: 'Search the help',
  nothing: 'Nothing matches. Try another word; diacritics aren’t needed.',
  firstMonth: 'The first month',
  goTo: (view) => `Open ${view}`,
  examples: 'Writing the text: examples',
  examplesIntro: 'Write in column Nội dung of table Mau, or click the pencil under Report. Open a line to see how.',
  write: 'Write',
  when: 'Column Khi',
  given: 'In the workbook',
  printed: 'Prints',
  notPrinted: 'this paragraph isn’t printed',
  questions: 'Questions people ask',
  support: 'When somebody has to help you',
  supportText: 'Press Ctrl+Shift+F8 in this pane for the self-test, run it and send its report back. It sends nothing by itself; it copies when you say so.',
};

export const HELP_STRINGS: Readonly<Record<Language, HelpStrings>> = { vi, en };
