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
    ['Sở Y tế đã họp. Toàn tỉnh có 1.430 nhiệm vụ được giao.', ['1.430 different STC!D2']],
    ['Trong tháng 3/2022 có 1.250 nhiệm vụ được giao.', ['1.250 equal LS!E4']],
    ['Ngành Y tế có 212 nhiệm vụ được giao.', ['212 none -']],
    ['Sở Y tế:\n- 212 nhiệm vụ được giao\n- 3 việc khác', ['212 equal SYT!D2', '3 none -']],
  ])('%s', (text, expected) => {
    expect(statuses(text)).toEqual(expected);
  });
});

describe('beside a figure’s name, but not the figure', () => {
  const some: readonly WorkbookFigure[] = [
    { key: 'A', name: 'Nhiệm vụ được giao', unit: 'nhiệm vụ', cells: ['S!D2'], value: fromDecimal('1340'), previous: fromDecimal('1240') },
    { key: 'A.lũy_kế', name: 'Nhiệm vụ được giao, lũy kế', unit: 'nhiệm vụ', cells: ['S!E2'], value: fromDecimal('4950') },
    { key: 'B', name: 'Thu ngân sách địa phương', unit: 'tỷ đồng', cells: ['S!D3'], value: fromDecimal('1095.1') },
    { key: 'C', name: 'Lợi nhuận doanh nghiệp nhà nước', unit: 'tỷ đồng', cells: ['S!D4'], value: fromDecimal('-12.4') },
    { key: 'E', name: 'Chỉ số sản xuất công nghiệp tăng (giảm)', unit: '%', cells: ['S!D6'], value: fromDecimal('-3.2') },
    { key: 'F', name: 'Giá trị xuất khẩu hàng hóa tăng (giảm)', unit: '%', cells: ['S!D7'], value: fromDecimal('7.5') },
    { key: 'D', name: 'Tỷ lệ giải ngân vốn đầu tư công', unit: '%', cells: ['S!D5'], value: fromDecimal('51.4') },
  ];
  const remarks = (text: string): string[] =>
    (checkDraft(text, { figures: some }).bindings ?? []).flatMap(({ start, end, status, value }) =>
      status === 'different' || status === 'stale' ? [`${text.slice(start, end)} ${status} ${value ?? ''}`] : [],
    );

  test.each<[string, string[]]>([
    ['Số nhiệm vụ được giao tăng 100 nhiệm vụ so với tháng trước.', []],
    ['Số nhiệm vụ được giao giảm từ 1.500 xuống 1.340 nhiệm vụ.', []],
    ['Tỷ lệ giải ngân vốn đầu tư công tăng 1,4 điểm phần trăm.', []],
    ['Tỷ lệ giải ngân vốn đầu tư công đạt 54,1%.', ['54,1% different 51,4']],
    ['Tháng trước, nhiệm vụ được giao là 1.240 nhiệm vụ.', []],
    ['Có 1.240 nhiệm vụ được giao.', ['1.240 stale 1.340']],
    ['Đã có hơn 1.300 nhiệm vụ được giao.', []],
    ['Chi ngân sách địa phương đạt 520 tỷ đồng.', []],
    ['Thu ngân sách địa phương đạt 520 tỷ đồng.', ['520 tỷ different 1.095,1']],
    ['Lợi nhuận doanh nghiệp nhà nước đạt -12,4 tỷ đồng.', []],
    ['Doanh nghiệp nhà nước lỗ 12,4 tỷ đồng.', []],
    ['Chỉ tiêu | ĐVT | Thực hiện\nThu ngân sách địa phương | triệu đồng | 1.095.100\nNhiệm vụ được giao | nhiệm vụ | 1.340', []],
    ['Chỉ tiêu | Thực hiện | Lũy kế\nNhiệm vụ được giao | 1.340 | 4.905\nThu ngân sách địa phương | 1.095,1 | 5', ['4.905 different 4.950']],
    ['Chỉ số sản xuất công nghiệp giảm 3,2%.', []],
    ['Chỉ số sản xuất công nghiệp tăng 3,2%.', ['3,2% different -3,2']],
    ['Giá trị xuất khẩu hàng hoá tăng 7,5%.', []],
    ['Giá trị xuất khẩu hàng hoá giảm 7,5%.', ['7,5% different 7,5']],
    ['Lũy kế 4 tháng đầu năm có 4.950 nhiệm vụ được giao.', []],
  ])('%s', (text, expected) => {
    expect(remarks(text)).toEqual(expected);
  });
});

test('without a workbook there are no bindings', () => {
  expect(checkDraft('Đã giao 338 nhiệm vụ.')).not.toHaveProperty('bindings');
});
