/** What Excel's error codes mean to a clerk, and what to do. Codes are stable; Excel's own messages are localised and for programmers. */
import { InputError } from '../model/errors';

const SENTENCES: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: 'Có ô đang gõ dở. Bấm Enter (hoặc Esc) để xong ô đó rồi thử lại.',
  AccessDenied: 'Excel không cho ghi: trang hoặc sổ đang được bảo vệ hay chỉ mở để đọc. Bỏ bảo vệ (Xem lại > Bỏ bảo vệ trang tính) rồi thử lại.',
  InsertDeleteConflict: 'Việc ghi đụng vào bảng hoặc ô gộp bên cạnh. Chuyển phần đó sang trang khác rồi thử lại.',
  MergedRangeConflict: 'Trang có ô gộp ở chỗ cần đặt bảng. Bỏ gộp ô rồi thử lại.',
  TableRangeConflict: 'Có bảng khác ở chỗ cần ghi. Chuyển bảng đó sang trang khác rồi thử lại.',
  ItemNotFound: 'Trang hoặc bảng vừa bị xóa hay đổi tên. Đọc lại sổ rồi thử lại.',
  ItemAlreadyExists: 'Vừa có trang hoặc bảng trùng tên được thêm vào sổ. Đọc lại sổ rồi thử lại.',
  RequestPayloadSizeLimitExceeded: 'Dữ liệu cần ghi lớn hơn mức Excel nhận trong một lần. Bớt dòng trong các bảng rồi thử lại.',
  ResponsePayloadSizeLimitExceeded: 'Có bảng lớn hơn mức Excel trả về trong một lần. Tách bớt dòng của bảng lớn nhất rồi thử lại.',
  ActivityLimitReached: 'Excel đang bận. Chờ vài giây rồi thử lại.',
  ConcurrencyLimitReached: 'Excel đang bận. Chờ vài giây rồi thử lại.',
  Timeout: 'Excel chưa trả lời. Nếu có hộp thoại đang mở hoặc ô đang gõ dở thì đóng lại, rồi thử lại.',
  ApiNotFound: 'Bản Excel này thiếu chức năng cần dùng. Chốt Số cần Excel 2021 trở lên, Microsoft 365 hoặc Excel trên web.',
  UnsupportedOperation: 'Bản Excel này không làm được việc đó. Chốt Số cần Excel 2021 trở lên, Microsoft 365 hoặc Excel trên web.',
};

/** The code of an error that Excel raised; undefined for anything else. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Whether Excel stopped at a setting of the printed page, such as `PageLayout.orientation`. */
export function isPrintError(error: unknown): boolean {
  const info = error instanceof Error && 'debugInfo' in error ? error.debugInfo : undefined;
  const place = typeof info === 'object' && info !== null && 'errorLocation' in info ? String(info.errorLocation) : '';
  return /^(?:PageLayout|HeaderFooter|PageBreak)|\.(?:pageLayout|headersFooters|horizontalPageBreaks)$/.test(place);
}

/** An error of ours with one of Excel's codes. */
export class OfficeTimeout extends Error {
  readonly code = 'Timeout';
}

/** Bugs pass through; what Excel raised becomes a sentence, with `after` behind it. */
export function asInputError(error: unknown, after = ''): unknown {
  const code = codeOf(error);
  const sentence =
    error instanceof InputError ? error.message : code && (SENTENCES[code] ?? `Excel báo lỗi (${code}). Thử lại; nếu vẫn lỗi, lưu sổ rồi mở lại.`);
  return sentence === undefined ? error : new InputError(`${sentence}${after && ` ${after}`}`);
}
