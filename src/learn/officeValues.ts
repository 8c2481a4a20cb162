/** The head and the signature of the old report -> values for items of ThongTin that have none. */
import { fold } from '../locale/encoding';
import { parseDate } from '../locale/period';
import { infoText, type OfficeInfo } from '../template/officeInfo';
import type { LastReport } from './lastReport';
import type { OfficeValue } from './learningResult';

const NUMBER = /(?:^|\s)Số\s*:\s*(\d+[a-zđ]?)\s*\/{1,2}\s*([A-ZĐ][\p{L}\d&/-]*)/u;
const PLACE = /(?:^|\|\s*)(\p{Lu}[\p{L} .-]{1,40}), (ngày \d{1,2} tháng \d{1,2} năm \d{4})/u;
const TITLE = /^(?:BÁO CÁO|TỜ TRÌNH|THÔNG BÁO|KẾ HOẠCH)$/u;

/** Only what stands there beyond doubt; a .docx whose signature is one cell keeps its recipients to itself. */
export function officeValues({ head, signature }: Pick<LastReport, 'head' | 'signature'>, info: OfficeInfo): OfficeValue[] {
  const text = head.join('\n');
  const [number, place] = [NUMBER.exec(text), head.map((line) => PLACE.exec(line)).find((match) => match !== null)];
  const date = place && parseDate(place[2] ?? '');
  const title = head.find((line) => TITLE.test(line.trim()));
  const start = signature.findIndex((line) => /^nơi nhận\s*:?$/iu.test(line.trim()));
  const listed = start < 0 ? [] : signature.slice(start + 1);
  const recipients = listed.slice(0, listed.findIndex((line) => !/^[-–]\s/.test(line)) >>> 0);
  const signer = listed.length - recipients.length === 2 ? listed.slice(-2) : [];
  const found: (readonly [string, string | undefined])[] = [
    ['Số', number?.[1]],
    ['Ký hiệu', number?.[2]],
    ['Địa danh', place?.[1]],
    ['Ngày ký', date && `${date.day}/${date.month}/${date.year}`],
    ['Tên loại', title],
    ['Nơi nhận', recipients.map((line) => line.replace(/^[-–]\s*/, '')).join('\n')],
    ['Chức vụ', signer[0]],
    ['Người ký', signer[1]],
  ];
  const blank = (name: string): boolean => !info.items.some((item) => fold(item.name) === fold(name) && item.values.some((value) => infoText(value) !== ''));
  return found.flatMap(([item, value]) => (value && blank(item) ? [{ item, value }] : []));
}
