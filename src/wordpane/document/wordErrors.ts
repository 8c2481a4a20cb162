/** What Word's error codes mean to a clerk, and what to do. */
import { InputError } from '../../model/errors';
import { codeOf } from '../../officeJs/errors';

const OLD = 'Bản Word này thiếu chức năng cần dùng. Chốt Số cần Word 2019 trở lên, Microsoft 365 hoặc Word trên web.';
const BUSY = 'Word đang bận. Chờ vài giây rồi thử lại.';

const SENTENCES: Readonly<Record<string, string>> = {
  AccessDenied: 'Word không cho sửa: văn bản đang được bảo vệ hoặc chỉ mở để đọc. Bỏ bảo vệ (Xem lại > Hạn chế chỉnh sửa) rồi thử lại.',
  ItemNotFound: 'Chỗ cần tìm vừa bị xóa khỏi văn bản. Bấm Đọc lại văn bản rồi thử lại.',
  ActivityLimitReached: BUSY,
  HostIsBusy: BUSY,
  RequestPayloadSizeLimitExceeded: 'Word không nhận nhiều thay đổi đến thế trong một lần. Chọn ít số hơn rồi thử lại.',
  ResponsePayloadSizeLimitExceeded: 'Văn bản lớn hơn mức Word trả về trong một lần. Cập nhật bằng tệp .docx trong Chốt Số của Excel hoặc trang web.',
  Timeout: 'Word chưa trả lời. Nếu Word có hộp thoại đang mở thì đóng lại, rồi thử lại.',
  ApiNotFound: OLD,
};

/** Bugs pass through; what Word raised becomes a sentence, with `after` behind it. */
export function asWordSentence(error: unknown, after = ''): unknown {
  const code = codeOf(error);
  if (error instanceof InputError || code === undefined) return error;
  const sentence = SENTENCES[code] ?? `Word báo lỗi (${code}). Thử lại; nếu vẫn lỗi, lưu văn bản rồi mở lại.`;
  return new InputError(`${sentence}${after && ` ${after}`}`);
}
