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

test('without a workbook there are no bindings', () => {
  expect(checkDraft('Đã giao 338 nhiệm vụ.')).not.toHaveProperty('bindings');
});
