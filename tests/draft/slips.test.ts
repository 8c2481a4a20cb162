/** Slips, rule by rule: what is reported, and what must be left alone. */
import { checkDraft, type CheckOptions } from '../../src/draft/checkDraft';
import type { WorkbookFigure } from '../../src/draft/draftReport';
import { fromDecimal } from '../../src/model/rational';
import { slipIds } from './support';

const HEAD = 'BÁO CÁO\nKết quả công tác tháng 9 năm 2023\n\n';

/** "number-style “2.5%” → 2,5%": the rule, the text that it marks, and what it would write instead. */
const marked = (text: string, options?: CheckOptions): string[] =>
  checkDraft(text, options).slips.map(
    ({ ruleId, start, end, suggestion }) => `${ruleId} “${text.slice(start, end)}”${suggestion === null ? '' : ` → ${suggestion}`}`,
  );

const FOUND: readonly (readonly [text: string, ...slips: string[]])[] = [
  [`${HEAD}Trong tháng 8 năm 2023, Sở đã tổ chức 05 cuộc họp.`, 'foreign-period “tháng 8 năm 2023”'],
  [`${HEAD}Trong tháng 10 năm 2022, Sở đã tổ chức 05 cuộc họp.`, 'foreign-period “tháng 10 năm 2022”'],
  ['Theo Kế hoạch số 12/KH-UBND ngày 03/5/2023, trong tháng 02 năm 2022, Sở đã họp.', 'stale-period “tháng 02 năm 2022”'],
  ['Theo Kế hoạch số 12/KH-UBND ngày 03/3/2022, trong tháng 02 năm 2022, Sở đã họp.', 'stale-period “tháng 02 năm 2022”'],
  [`Họp ngày 01/02/2021. Theo Kế hoạch ngày 03/3/2022, trong tháng 02 năm 2022, Sở đã họp.`, 'stale-period “tháng 02 năm 2022”'],
  [`${HEAD}Số vụ giảm 4% so với cùng kỳ năm 2023.`, 'same-period-year “2023” → 2022'],
  [`${HEAD}Số vụ giảm 4% so với cùng kỳ năm 2024.`, 'same-period-year “2024” → 2022'],
  [`${HEAD}Số vụ giảm 4% so với cùng kỳ năm 2020.`, 'same-period-year “2020” → 2022'],
  ['Thời gian thực hiện từ 15/9/2023 đến 15/8/2023.', 'date-order “15/9/2023 đến 15/8/2023”'],
  ['Từ 20/9/2023 đến ngày 15/9/2023.', 'date-order “20/9/2023 đến ngày 15/9/2023”'],
  ['Từ ngày 20/9/2023 đến hết 15/9/2022.', 'date-order “20/9/2023 đến hết 15/9/2022”'],
  ['Hạn nộp là ngày 31/4/2023.', 'no-such-day “31/4/2023”'],
  ['Công văn số 145//UBND-NV ngày 05/9/2023.', 'document-number “145//UBND-NV” → 145/UBND-NV'],
  ['Công văn số 145 /UBND-NV ngày 05/9/2023.', 'document-number “145 /UBND-NV” → 145/UBND-NV'],
  ['Tăng 4,5% so với tháng trước, riêng đàn bò tăng 2.5%.', 'number-style “2.5” → 2,5'],
  ['Tăng 4,5% so với tháng trước, thu 1,234.5 tỷ đồng.', 'number-style “1,234.5” → 1.234,5'],
  ['Vụ xuân cấy 4016,2 nghìn ha; vụ hè cấy 2.317,5 nghìn ha.', 'number-style “4016,2” → 4.016,2'],
  ['Vụ xuân cấy 1234567 ha; vụ hè cấy 2.317 ha.', 'number-style “1234567” → 1.234.567'],
  ['Phục vụ 4016,5 lượt; vụ hè cấy 2.317 ha.', 'number-style “4016,5” → 4.016,5'],
  ['Giao 21.405 việc: 14.068 việc đúng hạn và 7337 việc quá hạn.', 'number-style “7337” → 7.337'],
  ['Tổng vốn 35.2140 tỷ đồng.', 'malformed-number “35.2140”'],
  ['Kinh phí 12.500.000 đồng (mười hai triệu sáu trăm nghìn đồng).', 'number-in-words “12.500.000 đồng (mười hai triệu sáu trăm nghìn”'],
  ['Có 12 hồ sơ xin (mười ba hồ sơ).', 'number-in-words “12 hồ sơ xin (mười ba”'],
  ['Đạt 45,5 % kế hoạch năm.', 'percent-space “ %” → %'],
  ['Hội nghị kết thúc lúc 17 giờ.. Các đại biểu ra về.', 'double-stop “..” → .'],
  ['Có 12 xã (trong đó 3 xã biên giới hoàn thành.', 'bracket “(”'],
  ['Có 12 xã trong đó 3 xã biên giới) hoàn thành.', 'bracket “)”'],
  ['Có 12 xã (trong đó (có 3 xã biên giới hoàn thành.', 'bracket “(”'],
  ['Có 12 xã (trong đó\nBa xã biên giới) hoàn thành.', 'bracket “(”', 'bracket “)”'],
  ['Tỷ lệ đúng hạn đạt 95,5%, tăng 2,5% so với cùng kỳ (93%).', 'points “2,5%” → 2,5 điểm phần trăm'],
  ['Tỷ lệ đúng hạn đạt 95,5%, tăng 2,5 phần trăm so với cùng kỳ (93%).', 'points “2,5 phần trăm” → 2,5 điểm phần trăm'],
  ['Tỷ lệ đúng hạn đạt 90,45%, giảm 2,6% so với cùng kỳ (93%).', 'points “2,6%” → 2,6 điểm phần trăm'],
  [`${HEAD}I. KẾT QUẢ CÔNG TÁC THÁNG 8 NĂM 2023\nĐã họp.`, 'foreign-period “THÁNG 8 NĂM 2023”'],
  [`${HEAD}1. Tình hình thực hiện nhiệm vụ tháng 8\nĐã họp.`, 'foreign-period “tháng 8”'],
  ['Hạn nộp là ngày 31 tháng 4 năm 2023.', 'no-such-day “31 tháng 4 năm 2023”'],
  ['Công văn số: 145/ UBND-NV ngày 05/9/2023.', 'document-number “145/ UBND-NV” → 145/UBND-NV'],
  ['Kinh phí 12.500.000 đồng (bằng chữ: Mười hai triệu, sáu trăm nghìn đồng).', 'number-in-words “12.500.000 đồng (bằng chữ: Mười hai triệu, sáu trăm nghìn”'],
];

test.each(FOUND)('%s', (text, ...slips) => {
  expect(marked(text)).toEqual(slips);
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
  'Thời gian từ 15/9/2023 đến 15/9/2023; họp ngày 15/9/2023 đến 15/8/2023 xong; từ 15/9/2023 và 15/8/2023; từ 15/9/2023, 15/8/2023 đến nay.',
  'Từ nay nộp trước ngày 15/9/2023 đến 15/8/2023 thì xong; từ 15/9/2023, đơn đến; họp 15/8/2023.',
  // a later period of the year is what comes next; quarters and months are different things
  `${HEAD}Trong quý III năm 2023, Sở đã họp 2 lần.`,
  'BÁO CÁO\nKết quả công tác quý III năm 2023\n\nTrong quý IV năm 2023, Sở sẽ họp 2 lần.',
  // dates of the same month, of an earlier one, or of another sentence
  'Theo Kế hoạch ngày 15/02/2022, trong tháng 02 năm 2022, Sở đã họp; theo Kế hoạch ngày 15/12/2021, trong tháng 02 năm 2022, Sở đã họp.',
  'Theo Kế hoạch ngày 15/5/2022. Ngày 05/01/2022, trong tháng 02 năm 2022, Sở đã họp.',
  'Theo Kế hoạch ngày 15/5/2022\nNgày 05/01/2022, trong tháng 02 năm 2022, Sở đã họp.',
  'Số vụ giảm 4% so với cùng kỳ năm 2020.',
  `${HEAD}Số vụ giảm 4% so với cùng kỳ năm 2022.`,
  // in words: another form, too far away, or in no bracket
  'Đạt 45% (bốn mươi lăm), 12 hồ sơ xin cấp đất (mười ba hồ sơ), 12 đơn, mười ba đơn.',
  // one style only; years; counts that nothing proves
  'Vụ xuân cấy 4016,2 nghìn ha; vụ hè cấy 2317,5 nghìn ha.',
  'Đàn bò tăng 2.5%.',
  'Giao 21.405 việc: 14.068 việc đúng hạn và 7347 việc quá hạn; diện tích năm 2023 là 2015 ha.',
  'Số tài khoản 1111.2222.3333.4444.5555.6666.7777.8888.',
  // changes of a rate in percent, of counts, and one that is wrong
  'Tỷ lệ đạt 20%, giảm 20% so với cùng kỳ (25%).',
  'Xảy ra 60 vụ, tăng 20% so với cùng kỳ (50 vụ).',
  'Tỷ lệ đúng hạn đạt 95,5%, tăng 2,5 điểm phần trăm so với cùng kỳ (93%).',
  'Tỷ lệ đúng hạn đạt 95,5%, tăng 4,5% so với cùng kỳ (93%).',
  'Công nghiệp chiếm 50%, dịch vụ chiếm 25%, còn lại chiếm 25%.',
  'Xảy ra 110 vụ, tăng 10% so với cùng kỳ (100 vụ).',
  `${HEAD}I. KẾT QUẢ CÔNG TÁC THÁNG 9 NĂM 2023\nII. NHIỆM VỤ TRỌNG TÂM THÁNG 10 NĂM 2023\n1. Kết quả thực hiện kết luận phiên họp tháng 8 năm 2023\nĐã họp.`,
  `${HEAD}1. Số vụ tháng 8 năm 2023.\n2. Kết quả quý II năm 2023\n3. Kết quả so với tháng 8 năm 2023\nĐã họp.`,
  'Hạn nộp là ngày 29 tháng 02 năm 2024; trong 31 tháng 4 năm 2023 là năm đầu; Công văn số: 145/UBND-NV.',
  'Kinh phí 12.500.500 đồng (số tiền viết bằng chữ: Mười hai triệu, năm trăm nghìn, năm trăm đồng chẵn).',
];

test.each(CLEAN)('clean: %s', (text) => {
  expect(slipIds(text)).toEqual([]);
});

const MESSAGES: readonly (readonly [text: string, message: RegExp])[] = [
  [`${HEAD}Trong tháng 8 năm 2023, Sở đã họp.`, /Báo cáo là tháng 9 năm 2023, ở đây ghi "tháng 8 năm 2023".*\?$/],
  [`${HEAD}Số vụ giảm so với cùng kỳ năm 2023.`, /Cùng kỳ của tháng 9 năm 2023 là năm 2022, ở đây ghi năm 2023\.$/],
  [`${HEAD}Số vụ giảm so với cùng kỳ năm 2020.`, /Cùng kỳ của tháng 9 năm 2023 là năm 2022:.* so với năm 2020\?$/],
  ['Theo Kế hoạch ngày 03/5/2023, trong tháng 02 năm 2022, Sở đã họp.', /"tháng 02 năm 2022" đứng trước ngày 03\/5\/2023/],
  ['Thời gian từ 15/9/2023 đến 15/8/2023.', /từ 15\/9\/2023 đến 15\/8\/2023/],
  ['Hạn nộp là ngày 31/4/2023.', /31\/4\/2023/],
  ['Công văn số 145//UBND-NV.', /"145\/\/UBND-NV" thừa dấu gạch chéo/],
  ['Công văn số 145 /UBND-NV.', /"145 \/UBND-NV"/],
  ['Tăng 4,5%, riêng đàn bò tăng 2.5%.', /"2\.5" \(nên ghi 2,5\)/],
  ['Vụ xuân cấy 4016,2 nghìn ha; vụ hè cấy 2.317,5 nghìn ha.', /"4016,2": có phải là 4\.016,2\?$/],
  ['Tổng vốn 35.2140 tỷ đồng.', /^"35\.2140" không đọc được/],
  ['Kinh phí 12.500.000 đồng (mười hai triệu sáu trăm nghìn đồng).', /12\.500\.000, .*12\.600\.000/],
  ['Tỷ lệ đạt 95,5%, tăng 2,5% so với cùng kỳ (93%).', /"2,5 điểm phần trăm"\?$/],
];

test.each(MESSAGES)('what the clerk reads: %s', (text, message) => {
  expect(checkDraft(text).slips.map((slip) => slip.message)).toEqual([expect.stringMatching(message)]);
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

describe('a sentence whose figures are all last month’s', () => {
  const figure = (key: string, name: string, value: string, previous?: string): WorkbookFigure => ({
    key,
    name,
    unit: 'đơn',
    cells: [`SL!${key}`],
    value: fromDecimal(value),
    ...(previous === undefined ? {} : { previous: fromDecimal(previous) }),
  });
  const figures = [figure('D4', 'Đơn tiếp nhận', '120', '98'), figure('D5', 'Đơn giải quyết', '101', '77'), figure('D6', 'Đơn tồn', '12')];

  test.each([
    ['Trong kỳ đã tiếp nhận 98 đơn, giải quyết 77 đơn.', 'stale-sentence “98 đơn, giải quyết 77”'],
    ['Trong kỳ đã tiếp nhận 98 đơn, đạt 55%, giải quyết 77 đơn, gấp 2 lần.', 'stale-sentence “98 đơn, đạt 55%, giải quyết 77”'],
    ['Trong kỳ đã tiếp nhận 98 đơn, giải quyết 77 đơn (tiếp nhận 98 đơn).', 'stale-sentence “98 đơn, giải quyết 77 đơn (tiếp nhận 98”'],
    ['Trong kỳ đã tiếp nhận 120 đơn, giải quyết 101 đơn.'],
    ['Trong kỳ đã tiếp nhận 98 đơn, giải quyết 101 đơn.'],
    ['Trong kỳ đã tiếp nhận 97 đơn, giải quyết 76 đơn.'],
    ['Trong kỳ đã tiếp nhận 98 đơn.'],
    ['Trong kỳ không tiếp nhận thêm.'],
  ])('%s', (text, ...slips) => {
    expect(marked(text, { figures })).toEqual(slips);
  });

  test('a figure that didn’t change is not stale', () => {
    const same = [figure('D4', 'Đơn tiếp nhận', '98', '98'), figure('D5', 'Đơn giải quyết', '77', '77')];
    expect(marked('Trong kỳ đã tiếp nhận 98 đơn, giải quyết 77 đơn.', { figures: same })).toEqual([]);
  });
});
