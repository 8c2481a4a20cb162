/** The labels of the pane in Word; messages about files and Word's refusals come from the engine, in Vietnamese. */
import type { LeftReason } from './document/documentPort';
import type { Language } from '../taskpane/strings/language';

const vi = {
  title: 'Chốt Số trong Word',
  experimental: 'Thử nghiệm',
  limits:
    'Phần này chưa được thử với Word thật. Lưu một bản sao trước khi cập nhật; kiểm lại số sau khi cập nhật. Đang bật Theo dõi thay đổi (Track Changes) thì cập nhật bằng tệp .docx trong Chốt Số của Excel.',
  wrongProgram: 'Trang này chạy trong Word. Mở Word, vào thẻ Trang đầu rồi bấm nút Chốt Số.',
  officeSilent: 'Word chưa cho khung này chạy. Đóng khung rồi mở lại; nếu vẫn vậy, khởi động lại Word.',
  noOffice: 'Không tải được Office.js. Kiểm tra mạng rồi thử lại.',
  retry: 'Thử lại',
  waiting: 'Word chưa trả lời. Nếu Word có hộp thoại đang mở thì đóng lại.',
  workbook: 'Sổ số liệu',
  figures: 'Số liệu trong văn bản',
  chooseFirst: 'Chọn sổ số liệu (.xlsx) để thấy từng số trong văn bản lấy từ ô nào và còn đúng không.',
  reread: 'Đọc lại văn bản',
  none: 'Văn bản không có ô số liệu của Chốt Số. Mở tệp .docx do Chốt Số lưu, hoặc gắn lại số liệu vào tệp bằng Chốt Số trong Excel (thẻ Word).',
  groups: {
    changed: 'Sẽ đổi',
    edited: 'Khác sổ và có thể đã sửa tay; chỉ đổi nếu được chọn',
    unknown: 'Sổ không còn in số này: xóa hoặc sửa tay',
    same: 'Giống sổ',
  },
  absent: (names: string): string => `Trong văn bản không thấy: ${names}.`,
  notesUnread: 'Bản Word này không cho đọc chú thích cuối trang: số và câu trong chú thích chưa được xem.',
  goTo: (name: string, text: string): string => `Đến chỗ ${text} (${name})`,
  cells: (cells: string): string => `Ô: ${cells}`,
  update: (count: number): string => `Cập nhật ${count} số`,
  updated: (count: number): string => `Đã cập nhật ${count} số. Hoàn tác bằng Ctrl+Z trong Word.`,
  forgotten: 'Word không ghi được giá trị mới vào phần nhớ của tệp: lần sau các số này sẽ bị coi là đã sửa tay.',
  left: 'Giữ nguyên, chưa cập nhật:',
  reasons: {
    differs: 'vừa bị sửa sau khi đọc',
    gone: 'không còn trong văn bản',
    locked: 'bị khóa, không cho sửa',
    tracked: 'nằm trong thay đổi đang theo dõi; duyệt rồi làm lại',
    complex: 'có nội dung khác bên trong; sửa tay',
    bound: 'gắn với dữ liệu riêng của tệp; sửa tay',
  } satisfies Record<LeftReason, string>,
  check: 'Soát văn bản',
  checkNow: 'Soát văn bản đang mở',
  checkAgain: 'Soát lại văn bản đang mở',
  openText: 'Văn bản đang mở',
};

export type WordPaneStrings = typeof vi;

const en: WordPaneStrings = {
  title: 'Chốt Số in Word',
  experimental: 'Experimental',
  limits:
    'This has not been tried in a real Word. Save a copy before updating, and look over the figures after it. While Track Changes is on, update the .docx file with Chốt Số in Excel instead.',
  wrongProgram: 'This page runs inside Word. Open Word and click Chốt Số on the Home tab.',
  officeSilent: 'Word doesn’t let this pane run yet. Close the pane and open it again; if that doesn’t help, restart Word.',
  noOffice: 'Office.js can’t be loaded. Check the network and try again.',
  retry: 'Try again',
  waiting: 'Word doesn’t answer. If a dialog is open in Word, close it.',
  workbook: 'Workbook of figures',
  figures: 'Figures in the document',
  chooseFirst: 'Choose the workbook (.xlsx) to see which cells each figure comes from and whether it still holds.',
  reread: 'Read the document again',
  none: 'The document has none of Chốt Số’s figures. Open a .docx that Chốt Số saved, or put the figures back into the file with Chốt Số in Excel (tab Word).',
  groups: {
    changed: 'Will change',
    edited: 'Differs and may have been edited by hand; changed only if chosen',
    unknown: 'The workbook no longer prints it: remove or edit it',
    same: 'As in the workbook',
  },
  absent: (names) => `Not found in the document: ${names}.`,
  notesUnread: 'This Word doesn’t let footnotes be read: figures and sentences in them were not looked at.',
  goTo: (name, text) => `Go to ${text} (${name})`,
  cells: (cells) => `Cells: ${cells}`,
  update: (count) => `Update ${count} figures`,
  updated: (count) => `${count} figures are updated. Ctrl+Z in Word takes it back.`,
  forgotten: 'Word could not write the new values to the file’s memory: next time these figures will count as edited by hand.',
  left: 'Left as they are:',
  reasons: {
    differs: 'edited since it was read',
    gone: 'no longer in the document',
    locked: 'locked',
    tracked: 'in a tracked change; accept or reject it first',
    complex: 'something else is in it; edit it by hand',
    bound: 'bound to the file’s own data; edit it by hand',
  },
  check: 'Check the text',
  checkNow: 'Check the open document',
  checkAgain: 'Check the open document again',
  openText: 'The open document',
};

export const WORD_PANE_STRINGS: Readonly<Record<Language, WordPaneStrings>> = { vi, en };
