/** What a template may ask of the report besides the workbook's own names: its head and its signature, several lines where they have several. */
import type { InlineContent, ReportDocument } from '../../model/document';
import { markerKey } from './markers';

/** Lines of a field, each with its figures. */
export type FieldLines = readonly InlineContent[];

const plain = (lines: readonly string[]): FieldLines => lines.flatMap((text) => text.split('\n')).map((text) => [{ text }]);

/** By `markerKey`. */
export function documentFields({ head, signature }: ReportDocument): ReadonlyMap<string, FieldLines> {
  const fields: readonly (readonly [string, readonly string[]])[] = [
    ['số_ký_hiệu', [head.number]],
    ['địa_danh_ngày_tháng', [head.placeAndDate]],
    ['thông_tin.cơ_quan_chủ_quản', [head.superior]],
    ['thông_tin.cơ_quan_ban_hành', [head.agency]],
    ['thông_tin.tên_loại', [head.type]],
    ['thông_tin.trích_yếu', head.subject],
    ['thông_tin.kính_gửi', head.addressees],
    ['thông_tin.nơi_nhận', signature.recipients.map((line) => `- ${line}`)],
    ['thông_tin.quyền_hạn', signature.authority],
    ['thông_tin.chức_vụ', signature.position],
    ['thông_tin.người_ký', [signature.signer]],
  ];
  return new Map(fields.map(([name, lines]) => [markerKey(name), plain(lines)]));
}
