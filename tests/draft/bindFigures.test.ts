/** The draft's numbers against the workbook's. */
import { checkDraft } from '../../src/draft/checkDraft';
import type { WorkbookFigure } from '../../src/draft/draftReport';
import { fromDecimal } from '../../src/model/rational';

const figures: readonly WorkbookFigure[] = [
  { key: 'NV_GIAO', name: 'Nhiệm vụ giao', unit: 'nhiệm vụ', cells: ['STH!D4'], value: fromDecimal('338'), previous: fromDecimal('310') },
  { key: 'NV_QH', name: 'Nhiệm vụ quá hạn', unit: 'nhiệm vụ', cells: ['STH!D6'], value: fromDecimal('62'), previous: fromDecimal('58') },
  { key: 'THU', name: 'Thu ngân sách', unit: 'triệu đồng', cells: ['STC!D4'], value: fromDecimal('1095056') },
];

const bindings = (text: string): string[] =>
  (checkDraft(text, { figures }).bindings ?? []).map(
    ({ start, end, status, cell, value }) => `${text.slice(start, end)} ${status} ${cell ?? '-'} ${value ?? '-'}`,
  );

test.each<[string, string[]]>([
  ['Đã giao 338 nhiệm vụ, 62 nhiệm vụ quá hạn.', ['338 equal STH!D4 338', '62 equal STH!D6 62']],
  ['Đã giao 310 nhiệm vụ.', ['310 stale STH!D4 338']],
  ['Có 65 nhiệm vụ quá hạn.', ['65 different STH!D6 62']],
  ['Thu ngân sách đạt 1.095,06 tỷ đồng.', ['1.095,06 tỷ equal STC!D4 1.095,06']],
  ['Tổ chức 12 cuộc họp.', ['12 none - -']],
])('%s', (text, expected) => {
  expect(bindings(text)).toEqual(expected);
});

describe('figures of one department and of an earlier period', () => {
  const own: readonly WorkbookFigure[] = [
    { key: 'GIAO', name: 'Nhiệm vụ được giao', unit: 'nhiệm vụ', cells: ['STC!D2'], value: fromDecimal('1340') },
    { key: 'GIAO.đơn_vị.SYT', name: 'Nhiệm vụ được giao', unit: 'nhiệm vụ', cells: ['SYT!D2'], value: fromDecimal('212'), owner: 'Sở Y tế' },
    { key: 'GIAO.đơn_vị.TT', name: 'Nhiệm vụ được giao', unit: 'nhiệm vụ', cells: ['TT!D2'], value: fromDecimal('40'), owner: 'Trung tâm Sở Y tế (cơ sở 2)' },
    { key: 'GIAO[03/2022]', name: 'Nhiệm vụ được giao', unit: 'nhiệm vụ', cells: ['LS!E4'], value: fromDecimal('1250'), owner: '03/2022' },
  ];
  const statuses = (text: string): string[] =>
    (checkDraft(text, { figures: own }).bindings ?? []).map(({ start, end, status, cell }) => `${text.slice(start, end)} ${status} ${cell ?? '-'}`);

  test.each<[string, string[]]>([
    ['Đơn vị | Nhiệm vụ được giao\nSở Y tế | 212\nTrung tâm Sở Y tế (cơ sở 2) | 40', ['212 equal SYT!D2', '40 equal TT!D2']],
    ['Đơn vị | Nhiệm vụ được giao\nSở Y tế | 221\nToàn tỉnh | 1.340', ['221 different SYT!D2', '1.340 equal STC!D2']],
    ['Chỉ tiêu | Sở Y tế | Toàn tỉnh\nNhiệm vụ được giao | 212 | 1.340\nViệc khác | 3 | 7', ['212 equal SYT!D2', '1.340 equal STC!D2', '3 none -', '7 none -']],
    ['Kỳ | Nhiệm vụ được giao\n03/2022 | 1.250\n04/2022 | 1.340', ['1.250 equal LS!E4', '1.340 equal STC!D2']],
    ['Sở Y tế có 212 nhiệm vụ được giao.', ['212 equal SYT!D2']],
    ['Có 221 nhiệm vụ được giao của Sở Y tế.', ['221 different SYT!D2']],
    ['Sở Y tế báo cáo: toàn tỉnh có 1.340 nhiệm vụ được giao.', ['1.340 equal STC!D2']],
    ['Sở Y tế đã họp. Toàn tỉnh có 212 nhiệm vụ được giao.', ['212 different STC!D2']],
    ['Trong tháng 3/2022 có 1.250 nhiệm vụ được giao.', ['1.250 equal LS!E4']],
    ['Đến ngày 15/3/2022 có 1.250 nhiệm vụ được giao.', ['1.250 different STC!D2']],
  ])('%s', (text, expected) => {
    expect(statuses(text)).toEqual(expected);
  });
});

test('without a workbook there are no bindings', () => {
  expect(checkDraft('Đã giao 338 nhiệm vụ.')).not.toHaveProperty('bindings');
});
