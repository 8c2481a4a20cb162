/** The self-test's labels; what differs in a case is told in Vietnamese. */
import type { CaseOutcome } from '../../selfTest/runContract';
import type { Language } from './language';
import type { FactName } from '../selfTest/selfTestHost';

const vi = {
  title: 'Tự kiểm với Excel',
  intro:
    'Trang này thử lại, trong chính chương trình đang mở, mọi điều Chốt Số cần ở một sổ: đọc, ghi, hoàn tác, chọn ô, theo dõi thay đổi. Xong thì sao chép báo cáo và gửi lại.',
  willDo: (mark: string): string =>
    `Khi bấm Bắt đầu, sổ đang mở lần lượt có thêm các trang tên “${mark}1 …”, “${mark}2 …”; thử xong trang nào xóa trang ấy. Trang khác của sổ không bị sửa. Khoảng một phút; đừng gõ vào sổ trong lúc chạy.`,
  looking: 'Đang xem sổ đang mở…',
  blank: 'Sổ đang mở là sổ trắng: chạy được.',
  notBlank: 'Sổ đang mở có dữ liệu. Nên mở một sổ mới (tệp trắng) rồi làm lại ở đó.',
  anyway: 'Vẫn chạy trong sổ này; tôi đã lưu một bản',
  remains: (sheets: string): string => `Còn sót trang của lần tự kiểm trước: ${sheets}. Bấm chuột phải vào tên trang, chọn Xóa.`,
  unreadable: (why: string): string => `Không đọc được sổ đang mở: ${why}`,
  start: 'Bắt đầu',
  stop: 'Dừng',
  running: (done: number, all: number): string => `Đang chạy: ${done}/${all}`,
  finished: (kept: number, all: number): string => `Xong: ${kept}/${all} mục đạt.`,
  stopped: 'Đã dừng giữa chừng.',
  copy: 'Sao chép báo cáo',
  copied: 'Đã sao chép. Dán vào thư và gửi lại cho người hỗ trợ.',
  notCopied: 'Trình duyệt không cho sao chép. Bấm vào ô dưới đây, bấm Ctrl+A rồi Ctrl+C.',
  reportText: 'Nội dung báo cáo',
  back: 'Về ngăn Chốt Số',
  facts: 'Máy đang dùng',
  factNames: {
    startedAt: 'Lúc',
    program: 'Chương trình',
    version: 'Phiên bản',
    platform: 'Nền tảng',
    apiSets: 'ExcelApi có',
    displayLanguage: 'Ngôn ngữ hiển thị',
    contentLanguage: 'Ngôn ngữ soạn thảo',
    culture: 'Vùng và dấu số',
    browser: 'Trình duyệt',
  } satisfies Record<FactName, string>,
  results: 'Kết quả',
  outcomes: {
    kept: 'đạt',
    broken: 'KHÔNG ĐẠT',
    silent: 'KHÔNG TRẢ LỜI',
    unbuilt: 'KHÔNG DỰNG ĐƯỢC',
    leftOut: 'bỏ qua',
  } satisfies Record<CaseOutcome, string>,
  leftOut: 'cần ô lỗi, ô đúng/sai, bảng ở giữa trang hoặc công thức ngoài bảng, không dựng được qua Chốt Số',
  leftBehind: (sheets: string): string => `còn sót trang ${sheets}: bấm chuột phải vào tên trang, chọn Xóa`,
  milliseconds: (count: number): string => `${count} ms`,
};

export type SelfTestStrings = typeof vi;

const en: SelfTestStrings = {
  title: 'Self-test with Excel',
  intro:
    'This page tries, in the very program that is open, everything that Chốt Số needs of a workbook: reading, writing, undoing, selecting cells, following changes. Copy the report afterwards and send it back.',
  willDo: (mark) =>
    `After Start, sheets named “${mark}1 …”, “${mark}2 …” appear in the open workbook, and each is deleted when it has been tried. No other sheet is changed. About a minute; don’t type into the workbook meanwhile.`,
  looking: 'Looking at the open workbook…',
  blank: 'The open workbook is blank: ready to run.',
  notBlank: 'The open workbook holds data. Better open a new, blank workbook and do this there.',
  anyway: 'Run in this workbook all the same; I have saved a copy',
  remains: (sheets) => `Sheets of an earlier self-test are still here: ${sheets}. Right-click the sheet’s name and choose Delete.`,
  unreadable: (why) => `The open workbook can’t be read: ${why}`,
  start: 'Start',
  stop: 'Stop',
  running: (done, all) => `Running: ${done}/${all}`,
  finished: (kept, all) => `Done: ${kept} of ${all} passed.`,
  stopped: 'Stopped half-way.',
  copy: 'Copy the report',
  copied: 'Copied. Paste it into a mail to whoever helps you.',
  notCopied: 'The browser doesn’t allow copying. Click into the box below, press Ctrl+A, then Ctrl+C.',
  reportText: 'The report',
  back: 'Back to the pane',
  facts: 'This computer',
  factNames: {
    startedAt: 'At',
    program: 'Program',
    version: 'Version',
    platform: 'Platform',
    apiSets: 'ExcelApi sets',
    displayLanguage: 'Display language',
    contentLanguage: 'Editing language',
    culture: 'Region and separators',
    browser: 'Browser',
  },
  results: 'Results',
  outcomes: { kept: 'passed', broken: 'FAILED', silent: 'NO ANSWER', unbuilt: 'NOT SET UP', leftOut: 'left out' },
  leftOut: 'needs errors, truth values, a table in the middle of a sheet or a formula outside tables, which can’t be made through Chốt Số',
  leftBehind: (sheets) => `sheets left behind: ${sheets}; right-click the sheet’s name and choose Delete`,
  milliseconds: (count) => `${count} ms`,
};

export const SELF_TEST_STRINGS: Readonly<Record<Language, SelfTestStrings>> = { vi, en };
