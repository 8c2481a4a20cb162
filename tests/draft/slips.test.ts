/** Slips, rule by rule: what is reported, and what must be left alone. */
import { checkDraft } from '../../src/draft/checkDraft';
import { fromDecimal } from '../../src/model/rational';
import { slipIds } from './support';

const HEAD = 'BÁO CÁO\nKết quả công tác tháng 9 năm 2023\n\n';

const FOUND: readonly (readonly [ruleId: string, text: string])[] = [
  ['foreign-period', `${HEAD}Trong tháng 8 năm 2023, Sở đã tổ chức 05 cuộc họp.`],
  ['stale-period', `${HEAD}Thực hiện Kế hoạch số 12/KH-UBND ngày 03/5/2023, trong tháng 02 năm 2022, Sở đã họp 2 lần.`],
  ['same-period-year', `${HEAD}Số vụ giảm 4% so với cùng kỳ năm 2023.`],
  ['same-period-year', `${HEAD}Số vụ giảm 4% so với cùng kỳ năm 2020.`],
  ['date-order', 'Thời gian thực hiện từ 15/9/2023 đến 15/8/2023.'],
  ['no-such-day', 'Hạn nộp là ngày 31/4/2023.'],
  ['document-number', 'Công văn số 145//UBND-NV ngày 05/9/2023.'],
  ['document-number', 'Công văn số 145 /UBND-NV ngày 05/9/2023.'],
  ['number-style', 'Tăng 4,5% so với tháng trước, riêng đàn bò tăng 2.5%.'],
  ['number-style', 'Vụ xuân cấy 4016,2 nghìn ha; vụ hè cấy 2.317,5 nghìn ha.'],
  ['number-style', 'Giao 21.405 việc: 14.068 việc đúng hạn và 7337 việc quá hạn.'],
  ['malformed-number', 'Tổng vốn 35.2140 tỷ đồng.'],
  ['number-in-words', 'Kinh phí 12.500.000 đồng (mười hai triệu sáu trăm nghìn đồng).'],
  ['percent-space', 'Đạt 45,5 % kế hoạch năm.'],
  ['double-stop', 'Hội nghị kết thúc lúc 17 giờ.. Các đại biểu ra về.'],
  ['bracket', 'Có 12 xã (trong đó 3 xã biên giới hoàn thành.'],
  ['bracket', 'Có 12 xã trong đó 3 xã biên giới) hoàn thành.'],
  ['points', 'Tỷ lệ đúng hạn đạt 95,5%, tăng 2,5% so với cùng kỳ (93%).'],
];

test.each(FOUND)('%s: %s', (ruleId, text) => {
  expect(slipIds(text)).toEqual([ruleId]);
});

const CLEAN: readonly string[] = [
  `${HEAD}Trong tháng 9 năm 2023, Sở đã tổ chức 05 cuộc họp; tháng 10 năm 2023 sẽ tổ chức tiếp.`,
  `${HEAD}Kết quả tháng 9/2023 tăng khá so với tháng 8/2023 và so với cùng kỳ năm 2022.`,
  'a) Về kinh tế; b) Về xã hội; 1) Nhiệm vụ.',
  'Công văn số 145/UBND-NV, Chỉ thị 09-CT/TU, Nghị định 30/2020/NĐ-CP.',
  'Nông nghiệp, công nghiệp, dịch vụ... đều tăng; xem https://example.vn/a.',
  'Trên đây là báo cáo của Sở./.',
  'Kinh phí 93.863 đồng (chín mươi ba nghìn tám trăm sáu mươi ba đồng); vốn 1.205.000.000 đồng (một tỷ hai trăm linh năm triệu đồng).',
  'Có 12 vụ (hai vụ nghiêm trọng), 15 xã (ba xã biên giới).',
  'Năm 2023 cả tỉnh có 21.405 hộ, mã số 123456; trong tháng 7.2023 có 12 vụ; năm 2022 tỷ lệ là 5%.',
  'Thời gian từ 15/8/2023 đến 15/9/2023; đạt 45,5%.',
];

test.each(CLEAN)('clean: %s', (text) => {
  expect(slipIds(text)).toEqual([]);
});

test('what may be meant is a question', () => {
  const [slip] = checkDraft(`${HEAD}Trong tháng 8 năm 2023, Sở đã họp.`).slips;
  expect(slip?.message.endsWith('?')).toBe(true);
});

test('the closing sentence must name the title’s period', () => {
  const wrong = checkDraft(`${HEAD}Trên đây là báo cáo kết quả công tác tháng 8 năm 2023 của Sở./.`);
  expect(wrong.claims.map(({ kind, verdict, correction }) => [kind, verdict, correction])).toEqual([['period', 'wrong', 'tháng 9 năm 2023']]);
  const right = checkDraft(`${HEAD}Trên đây là báo cáo kết quả công tác tháng 9 năm 2023 và nhiệm vụ trọng tâm tháng 10 năm 2023./.`);
  expect(right.claims.map(({ verdict }) => verdict)).toEqual(['ok']);
});

test('the period may come from the workbook instead of the title', () => {
  const report = checkDraft('Trong tháng 8 năm 2023, Sở đã họp.', { period: { kind: 'month', month: 9, year: 2023 } });
  expect(report.slips.map(({ ruleId }) => ruleId)).toEqual(['foreign-period']);
});

test('a sentence whose figures are all last month’s', () => {
  const figure = (key: string, name: string, value: string, previous: string) => ({
    key,
    name,
    unit: 'đơn',
    cells: [`SL!${key}`],
    value: fromDecimal(value),
    previous: fromDecimal(previous),
  });
  const figures = [figure('D4', 'Đơn tiếp nhận', '120', '98'), figure('D5', 'Đơn giải quyết', '101', '77')];
  const text = 'Trong kỳ đã tiếp nhận 98 đơn, giải quyết 77 đơn.';
  expect(slipIds(text, { figures })).toEqual(['stale-sentence']);
  expect(slipIds('Trong kỳ đã tiếp nhận 120 đơn, giải quyết 101 đơn.', { figures })).toEqual([]);
});
