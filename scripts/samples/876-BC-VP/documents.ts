/** Table VanBan: the documents that the report cites, by the place that cites them. */
import type { CalendarDate } from '../../../src/model/cell';

export interface SampleDocument {
  readonly group: string;
  readonly type: string;
  readonly number: string;
  readonly symbol: string;
  readonly date: CalendarDate;
  readonly subject?: string;
  readonly agency?: string;
}

const on = (day: number, month: number, year: number): CalendarDate => ({ year, month, day });

export const DOCUMENTS: readonly SampleDocument[] = [
  { group: 'Căn cứ phục hồi', type: 'Nghị quyết', number: '11', symbol: 'NQ-CP', date: on(30, 1, 2022), agency: 'Chính phủ' },
  { group: 'Căn cứ phục hồi', type: 'Kế hoạch', number: '447', symbol: 'KH-UBND', date: on(2, 3, 2022), agency: 'UBND tỉnh' },
  { group: 'Quy chế làm việc', type: 'Quyết định', number: '38/2021', symbol: 'QĐ-UBND', date: on(8, 11, 2021) },
  {
    group: 'Triển khai phục hồi',
    type: 'Công văn',
    number: '856',
    symbol: 'UBND-TH',
    date: on(12, 4, 2022),
    subject: 'tổ chức quán triệt, triển khai thực hiện Nghị quyết số 499/NQ-UBTVQH15',
  },
  {
    group: 'Triển khai phục hồi',
    type: 'Công văn',
    number: '912',
    symbol: 'UBND-TH',
    date: on(18, 4, 2022),
    subject: 'tổ chức quán triệt và triển khai thực hiện Nghị quyết số 50/NQ-CP ngày 08 tháng 4 năm 2022 của Chính phủ',
  },
  {
    group: 'Kỳ họp HĐND',
    type: 'Công văn',
    number: '789',
    symbol: 'UBND-TH',
    date: on(5, 4, 2022),
    subject: 'giao nhiệm vụ xây dựng nghị quyết của HĐND tỉnh trình kỳ họp tháng 7/2022',
  },
  {
    group: 'Kỳ họp HĐND',
    type: 'Tờ trình',
    number: '887',
    symbol: 'TTr-UBND',
    date: on(18, 4, 2022),
    subject: 'Đề nghị tổ chức Kỳ họp thứ bảy (chuyên đề) Hội đồng nhân dân tỉnh khóa XVII, nhiệm kỳ 2021-2026',
  },
  { group: 'Theo dõi nhiệm vụ', type: 'Quyết định', number: '42/2014', symbol: 'QĐ-TTg', date: on(27, 7, 2014), agency: 'Thủ tướng Chính phủ' },
];
