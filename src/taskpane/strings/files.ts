/** The labels of the view that works on Word files; messages about files come from the engine, in Vietnamese. */
import type { FigureStatus } from '../../refresh/refreshPlan';
import type { WordingChange } from '../../refresh/wordingChanges';
import type { Language } from './language';

type Reason = Exclude<FigureStatus, 'changed' | 'same'>;

const vi = {
  noReport: 'Sổ chưa cho ra báo cáo; xem phần Báo cáo để biết còn vướng gì.',
  draft: 'Báo cáo của sổ đang là bản nháp: còn chỗ sai hoặc thiếu.',
  saved: (name: string): string => `Đã giao tệp ${name} cho trình duyệt để lưu. Tệp gốc giữ nguyên.`,
  saveUnsure: 'Excel trên máy Mac thường không cho lưu tệp từ đây. Nếu không thấy tệp, hãy làm bước này bằng trang Chốt Số trong trình duyệt.',
  empty: '(trống)',

  refresh: 'Cập nhật số trong báo cáo đã sửa',
  refreshIntro:
    'Chọn tệp .docx do Chốt Số lưu, dù đã sửa câu chữ trong Word. Chỉ số liệu được thay; câu chữ, định dạng, ghi chú và mọi thứ khác giữ nguyên từng byte.',
  summary: (changed: number, same: number): string => `${changed} số sẽ đổi, ${same} số giữ nguyên`,
  nothingToDo: 'Mọi số trong tệp đã đúng như trong sổ.',
  changes: (count: number): string => `Sẽ đổi (${count})`,
  reasons: {
    edited: 'Đã có người sửa tay; chỉ đổi nếu được chọn',
    tracked: 'Nằm trong thay đổi đang theo dõi: duyệt trong Word rồi làm lại',
    complex: 'Bị chèn nội dung khác vào giữa: sửa tay trong Word',
    bound: 'Gắn với dữ liệu riêng của tệp Word: sửa tay trong Word',
    unknown: 'Sổ không còn in số này: xóa hoặc sửa tay trong Word',
    lost: 'Không còn tìm thấy trong tệp; nếu số vẫn còn thì sửa tay',
  } satisfies Record<Reason, string>,
  leftovers: 'Giá trị cũ còn nằm trong câu, ngoài ô số liệu; sửa tay nếu là cùng một số',
  wording: 'Câu chữ trong mẫu đã khác lần trước; chỉ số được làm mới, câu chữ xin sửa tay',
  wordingKinds: { changed: 'Đổi', added: 'Thêm', removed: 'Bỏ' } satisfies Record<WordingChange['kind'], string>,
  editedByHand: 'câu cũ trong tệp đã được sửa tay',
  notice: { add: 'Đầu trang sẽ được ghi “BẢN NHÁP”.', remove: 'Dòng “BẢN NHÁP” ở đầu trang sẽ được bỏ.', none: '' },
  signed: 'Tệp có chữ ký số; tệp mới phải ký lại.',
  track: 'Ghi thành thay đổi được theo dõi (Track Changes) để duyệt trong Word',
  save: (count: number): string => `Lưu tệp với ${count} số mới`,

  noFigures: 'Tệp này không có ô số liệu của Chốt Số; có lẽ báo cáo được dán vào chứ không phải mở ra. Có thể gắn lại:',
  relinkSure: (count: number): string => `Chắc chắn (${count}); đã so theo câu rồi theo số`,
  relinkDiffers: (count: number): string => `${count} số trong đó khác với sổ, cập nhật được ở bước sau.`,
  relinkUnsure: (count: number): string => `Không chắc nên không gắn (${count})`,
  nowhere: 'không thấy trong tệp',
  relink: (count: number): string => `Gắn lại ${count} số, rồi xem thay đổi`,
  relinked: (count: number): string => `Đã gắn lại ${count} số; chữ trong tệp giữ nguyên. Lưu tệp dưới đây để các lần sau cập nhật được.`,
  saveLinked: 'Lưu tệp đã gắn lại',
  saveCharts: 'Lưu tệp với số mới trong biểu đồ',
  charts: {
    changed: 'Biểu đồ nhận số mới',
    stale: 'Biểu đồ còn số cũ vì đã được dựng lại khác với biểu đồ của Chốt Số: xóa rồi chép lại từ báo cáo mới',
    unknown: 'Biểu đồ mà báo cáo không còn vẽ: xóa hoặc sửa tay trong Word',
  },

  template: 'Điền vào mẫu Word của cơ quan',
  templateIntro:
    'Chọn tệp mẫu .docx của cơ quan: đầu trang, kiểu chữ, lề của mẫu giữ nguyên. Đặt {{nội_dung}} ở chỗ báo cáo, {{phụ_lục}} ở chỗ phụ lục (nếu cần), và các mục như {{thông_tin.số}} ở đâu cũng được.',
  saveFilled: 'Lưu báo cáo theo mẫu này',
  saveFilledDraft: 'Lưu bản nháp theo mẫu này',
  remarks: 'Về mẫu này',

  learn: 'Học lời văn từ báo cáo kỳ trước',
  learnIntro:
    'Chọn báo cáo đã ký (.docx hoặc .txt) của chính kỳ mà sổ đang có số liệu. Số trong câu được gắn vào ô của sổ, tỷ lệ và mức tăng giảm được thay bằng phép tính; kết quả được in thử và so với báo cáo cũ trước khi ghi vào bảng Mau.',
  learning: 'Đang học từ báo cáo…',
  noTables: 'Sổ chưa có số liệu để gắn; tạo sổ và nhập số liệu của kỳ đó trước.',
  learnt: (rows: number, bound: number, numbers: number): string => `${rows} dòng mẫu; ${bound} trong ${numbers} con số gắn được vào sổ`,
  learntRow: (row: number): string => `Dòng ${row}:`,
  wrongBefore: (count: number): string => `Bản cũ có chỗ sai hoặc sẽ viết khác (${count})`,
  questions: (count: number): string => `Phải chọn, đang để nguyên chữ (${count})`,
  keepText: 'Để nguyên chữ',
  unsourced: (count: number): string => `Chưa có nguồn, để nguyên chữ (${count})`,
  learntCharts: (count: number): string => `Biểu đồ của bản cũ, thêm bằng dòng kiểu “biểu đồ” (${count})`,
  office: (count: number): string => `Điền vào những mục còn trống của ThongTin (${count})`,
  notFilled: 'Bảng ThongTin chưa có dòng cho một số mục này; thêm tay các dòng đó.',
  writeTemplate: 'Ghi vào bảng Mau…',
  replacesTemplate: (rows: number): string => `Bảng Mau đang có ${rows} dòng; ghi mẫu học được sẽ thay tất cả (hoàn tác được).`,
  learntDone: (rows: number): string => `Đã ghi ${rows} dòng vào bảng Mau.`,
};

export type FilesStrings = typeof vi;

const en: FilesStrings = {
  noReport: 'The workbook gives no report yet; see the Report view for what stands in the way.',
  draft: 'The workbook’s report is a draft: something is wrong or missing.',
  saved: (name) => `${name} was handed to the browser to save. The file you chose is unchanged.`,
  saveUnsure: 'Excel on Mac often doesn’t let this pane save files. If no file appears, do this step on the Chốt Số page in a browser.',
  empty: '(blank)',
  refresh: 'New figures for an edited report',
  refreshIntro:
    'Choose the .docx that Chốt Số saved, however much its wording was edited in Word since. Only figures change; wording, formats, comments and all else stay byte for byte.',
  summary: (changed, same) => `${changed} figures will change, ${same} stay`,
  nothingToDo: 'Every figure in the file is as the workbook has it.',
  changes: (count) => `Will change (${count})`,
  reasons: {
    edited: 'Edited by hand; changed only if chosen',
    tracked: 'Inside a tracked change: accept or reject it in Word first',
    complex: 'Something else was put into it: edit it in Word',
    bound: 'Bound to the Word file’s own data: edit it in Word',
    unknown: 'The workbook no longer prints it: remove or edit it in Word',
    lost: 'Not found in the file any more; if the number is there, edit it in Word',
  },
  leftovers: 'Old values in plain text, outside any figure; edit them if they are the same figure',
  wording: 'The template words these differently now; only figures are refreshed, please edit the wording',
  wordingKinds: { changed: 'Changed', added: 'Added', removed: 'Removed' },
  editedByHand: 'the old sentence was edited by hand',
  notice: { add: 'The page header will say “BẢN NHÁP” (draft).', remove: '“BẢN NHÁP” (draft) will leave the page header.', none: '' },
  signed: 'The file is signed; the new one has to be signed again.',
  track: 'Write tracked changes, to be accepted in Word',
  save: (count) => `Save with ${count} new figures`,
  noFigures: 'This file has none of Chốt Số’s figures; the report was probably pasted, not opened. They can be put back:',
  relinkSure: (count) => `Sure (${count}), by sentence and then by value`,
  relinkDiffers: (count) => `${count} of them differ from the workbook and can be refreshed in the next step.`,
  relinkUnsure: (count) => `Not sure, so left alone (${count})`,
  nowhere: 'not found in the file',
  relink: (count) => `Put ${count} figures back, then show changes`,
  relinked: (count) => `${count} figures are back; the text is as it was. Save the file below, so that it can be refreshed from now on.`,
  saveLinked: 'Save the file with its figures',
  saveCharts: 'Save with new figures in its charts',
  charts: {
    changed: 'Charts that take the figures of now',
    stale: 'Charts that still show old figures, as they were rebuilt: remove them and copy them from the new report',
    unknown: 'Charts that the report draws no more: remove or edit them in Word',
  },
  template: 'Fill the office’s own Word template',
  templateIntro:
    'Choose the office’s .docx template: its head, styles and margins stay. Put {{nội_dung}} where the report goes, {{phụ_lục}} where the annexes go (if any), and fields like {{thông_tin.số}} anywhere.',
  saveFilled: 'Save the report in this template',
  saveFilledDraft: 'Save a draft in this template',
  remarks: 'About this template',
  learn: 'Learn the wording from an earlier report',
  learnIntro:
    'Choose the signed report (.docx or .txt) of the very period whose figures the workbook holds. Numbers are tied to cells, shares and changes become computations; the result is compiled and compared with the old report before anything goes to table Mau.',
  learning: 'Learning from the report…',
  noTables: 'The workbook has no figures to tie to; set it up and enter that period’s figures first.',
  learnt: (rows, bound, numbers) => `${rows} rows; ${bound} of ${numbers} numbers tied to the workbook`,
  learntRow: (row) => `Row ${row}:`,
  wrongBefore: (count) => `The old report was wrong, or will read differently (${count})`,
  questions: (count) => `To be decided, left as text (${count})`,
  keepText: 'Leave as text',
  unsourced: (count) => `Without a source, left as text (${count})`,
  learntCharts: (count) => `Charts of the old report, to be added as rows of kind “biểu đồ” (${count})`,
  office: (count) => `Blank items of ThongTin to fill in (${count})`,
  notFilled: 'ThongTin has no row for some of these; add those by hand.',
  writeTemplate: 'Write table Mau…',
  replacesTemplate: (rows) => `Table Mau has ${rows} rows; the learnt template replaces them all (it can be undone).`,
  learntDone: (rows) => `Wrote ${rows} rows to table Mau.`,
};

export const FILES_STRINGS: Readonly<Record<Language, FilesStrings>> = { vi, en };
