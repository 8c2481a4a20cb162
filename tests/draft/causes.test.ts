/** What a wrong figure's explanation and cause say. */
import { proofsOf } from '../../src/draft/causes';
import { checkDraft } from '../../src/draft/checkDraft';
import { extractClaims, readContext } from '../../src/draft/extractClaims';
import { verify } from '../../src/draft/verify';
import { fromDecimal } from '../../src/model/rational';
import { wrongClaims } from './support';

const CASES: readonly (readonly [text: string, explanation: string, cause: RegExp])[] = [
  [
    'Đã giao 640 việc, trong đó có 352 việc đã hoàn thành (đạt 50,8%); 88 việc đang thực hiện (chiếm 13,8%); 200 việc quá hạn (chiếm 31,3%).',
    '352 / 640 = 55%; bản thảo ghi 50,8%',
    /325 \(đảo hai chữ số của 352\); tổng 352 \+ 88 \+ 200 = 640 cho thấy 352 là đúng/,
  ],
  [
    'Có 20 hộ vay tổng số 500 triệu đồng, bình quân 22 triệu đồng/hộ.',
    '500 triệu đồng / 20 hộ = 25 triệu đồng/hộ; bản thảo ghi 22 triệu đồng/hộ',
    /gõ sai một chữ số \(22 triệu thay vì 25 triệu\)/,
  ],
  ['Xảy ra 75 vụ, giảm 25 vụ (-33,3%).', '25 / (75 + 25) = 25%; bản thảo ghi -33,3%', /chia cho số mới thay vì số cũ/],
  ['Có 120/400 thôn đã xong, đạt 3,0%.', '120 / 400 = 30%; bản thảo ghi 3,0%', /dịch dấu thập phân/],
  ['Có 120/400 thôn đã xong, đạt 38%.', '120 / 400 = 30%; bản thảo ghi 38%', /gõ sai một chữ số/],
  [
    'Toàn huyện có 1.600 giáo viên. Tổng số 500 lớp học, trong đó 320 lớp học được sửa chữa (20%).',
    '320 / 500 = 64%; bản thảo ghi 20%',
    /20% là tỷ lệ của 320 trên 1\.600/,
  ],
  [
    'Tổng kinh phí 5 tỷ đồng, gồm 3 triệu đồng vốn tỉnh và 2 triệu đồng vốn huyện.',
    '3 triệu + 2 triệu = 0,005 tỷ; bản thảo ghi 5 tỷ',
    /lệch đơn vị 1\.000 lần/,
  ],
  ['Đã giao 640 việc, trong đó có 352 việc đã xong (đạt 50,8%).', '352 / 640 = 55%; bản thảo ghi 50,8%', /^có thể 352 là 325 \(đảo hai chữ số\)$/],
  ['Có 1.227/4.000 thôn đã xong, đạt 3,2%.', '1.227 / 4.000 = 30,7%; bản thảo ghi 3,2%', /^có thể 1\.227 là 127 \(thừa một chữ số\)$/],
  ['Có 127/4.000 thôn đã xong, đạt 30,7%.', '127 / 4.000 = 3,2%; bản thảo ghi 30,7%', /^có thể 127 là 1\.227 \(thiếu một chữ số\)$/],
  ['Có 40/160 thôn đã xong, đạt 400%.', '40 / 160 = 25%; bản thảo ghi 400%', /^lấy ngược tử số và mẫu số$/],
  ['Đón 1.740 khách, tăng 42,5% so với cùng kỳ (1.000 khách).', '(1.740 - 1.000) / 1.000 = 74%; bản thảo ghi 42,5%', /^chia cho số mới thay vì số cũ$/],
  ['Có 21/100 thôn đã xong, đạt 12%.', '21 / 100 = 21%; bản thảo ghi 12%', /^có thể 21 là 12 \(đảo hai chữ số\)$/],
  ['Có 5/100 thôn đã xong, đạt 55%.', '5 / 100 = 5%; bản thảo ghi 55%', /^thừa một chữ số \(55% thay vì 5%\)$/],
  ['Toàn tỉnh có 4.000 chợ. Đón 1.740 khách, tăng 43,5% so với cùng kỳ (1.000 khách).', '(1.740 - 1.000) / 1.000 = 74%; bản thảo ghi 43,5%', /^$/],
  // a total: the total itself, else one of its parts
  ['Có 500 hộ, gồm 213 hộ nghèo và 279 hộ cận nghèo.', '213 + 279 = 492; bản thảo ghi 500', /^$/],
  ['Có 500 hộ, gồm 213 hộ nghèo và 269 hộ cận nghèo.', '213 + 269 = 482; bản thảo ghi 500', /^có thể 213 là 231 \(đảo hai chữ số\)$/],
  ['Có 428 hộ, gồm 213 hộ nghèo và 269 hộ cận nghèo.', '213 + 269 = 482; bản thảo ghi 428', /^đảo hai chữ số \(428 thay vì 482\)$/],
  [
    'Chi 5,00 tỷ đồng, gồm 2,13 tỷ đồng vốn tỉnh và 2,69 tỷ đồng vốn huyện.',
    '2,13 tỷ + 2,69 tỷ = 4,82 tỷ; bản thảo ghi 5,00 tỷ',
    /^có thể 2,13 tỷ là 2,31 tỷ \(đảo hai chữ số\)$/,
  ],
  // a length of time or the part itself is no whole
  ['Trong 1.600 ngày, có 500 lớp học, trong đó 320 lớp học được sửa (20%).', '320 / 500 = 64%; bản thảo ghi 20%', /^$/],
  ['Có 500 lớp học, trong đó 320 lớp học được sửa (100%).', '320 / 500 = 64%; bản thảo ghi 100%', /^$/],
  ['Có 500 lớp học, trong đó 320 lớp học được sửa (0%).', '320 / 500 = 64%; bản thảo ghi 0%', /^$/],
  ['Có 500 lớp học, trong đó 320 lớp học được sửa (0,064%).', '320 / 500 = 64%; bản thảo ghi 0,064%', /^lệch đơn vị 1\.000 lần$/],
  // up for down
  ['Xảy ra 12 vụ, tăng 3 vụ so với cùng kỳ (15 vụ).', '12 - 15 = -3; bản thảo ghi 3', /^thực ra là giảm$/],
  ['Đón 1.740 khách, giảm 74% so với cùng kỳ (1.000 khách).', '(1.000 - 1.740) / 1.000 = -74%; bản thảo ghi 74%', /^thực ra là tăng$/],
  ['Trồng 480 ha, vượt 4% kế hoạch (500 ha).', '480 / 500 - 100% = -4%; bản thảo ghi 4%', /^thực ra là chưa đạt kế hoạch$/],
  ['Trồng 520 ha, hụt 4% kế hoạch (500 ha).', '100% - 520 / 500 = -4%; bản thảo ghi 4%', /^thực ra là vượt kế hoạch$/],
  // either operand could be the slip
  ['Có 21/42 thôn đã xong, đạt 500%.', '21 / 42 = 50%; bản thảo ghi 500%', /^dịch dấu thập phân$/],
  ['Có 12/48 thôn đã xong, đạt 14,29%.', '12 / 48 = 25%; bản thảo ghi 14,29%', /^có thể 48 là 84 \(đảo hai chữ số\)$/],
];

test.each(CASES)('%s', (text, explanation, cause) => {
  const [claim] = wrongClaims(checkDraft(text));
  expect(claim?.explanation).toBe(explanation);
  expect(claim?.cause ?? '').toMatch(cause);
});

test("last month's figure is named as the cause when the workbook has it", () => {
  const figures = [{ key: 'DON', name: 'Đơn đã nhận', unit: 'đơn', cells: ['SL!D4'], value: fromDecimal('60'), previous: fromDecimal('62') }];
  const [claim] = wrongClaims(checkDraft('Cộng 35 đơn và 25 đơn là 62 đơn.', { figures }));
  expect(claim?.cause).toBe('bằng số kỳ trước của "Đơn đã nhận"');
});

test('… and only where the workbook has another figure now', () => {
  const figures = [
    { key: 'A', name: 'Đơn đã nhận', unit: 'đơn', cells: ['SL!D4'], value: fromDecimal('62'), previous: fromDecimal('62') },
    { key: 'B', name: 'Đơn đã trả', unit: 'đơn', cells: ['SL!D5'], value: fromDecimal('60'), previous: fromDecimal('61') },
    { key: 'C', name: 'Đơn đã hủy', unit: 'đơn', cells: ['SL!D6'], value: fromDecimal('5') },
  ];
  const [claim] = wrongClaims(checkDraft('Cộng 35 đơn và 25 đơn là 62 đơn.', { figures }));
  expect(claim?.cause).toBe('gõ sai một chữ số (62 thay vì 60)');
});

test('nobody typed the hundred that shares have to make', () => {
  const claims = wrongClaims(checkDraft('Đã giao 640 việc: 352 việc đã xong (65%), 88 việc đang làm (14%), 200 việc quá hạn (31%).'));
  expect(claims.map(({ claimed, computed, cause }) => [claimed, computed, cause])).toEqual([
    ['65%', '55%', 'gõ sai một chữ số (65% thay vì 55%)'],
    ['100%', '110%', 'có thể 14% là 4 (thừa một chữ số)'],
  ]);
});

test('only sums that come out right prove their parts', () => {
  const context = readContext('Giao 640 việc: 352 việc xong, 288 việc quá hạn.\nCó 120/400 thôn đạt (30%).\nCộng 35 vụ và 17 vụ là 62 vụ.');
  const judged = extractClaims(context).flatMap((claim) => {
    const judgement = verify(claim);
    return judgement ? [{ claim, judgement }] : [];
  });
  expect(judged.map(({ judgement }) => judgement.verdict)).toContain('wrong');
  expect([...proofsOf(judged)].map(([index, proof]) => `${context.mentions[index]?.text}: ${proof}`)).toEqual(['352: 352 + 288 = 640', '288: 352 + 288 = 640']);
});

test('the corrected figure is offered for what was computed, not for totals', () => {
  const [share] = wrongClaims(checkDraft('Có 120/400 thôn đã xong, đạt 38%.'));
  expect(share?.correction).toBe('30%');
  expect(share?.target.text).toBe('38%');
  const [change] = wrongClaims(checkDraft('Xảy ra 75 vụ, giảm 25 vụ (-33,3%).'));
  expect(change?.correction).toBe('-25%');
  const [bound] = wrongClaims(checkDraft('Có 120/400 thôn đã xong, đạt hơn 38%.'));
  expect([bound?.verdict, bound?.correction]).toEqual(['wrong', null]);
});
