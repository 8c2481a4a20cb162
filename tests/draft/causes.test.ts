/** What a wrong figure's explanation and cause say. */
import { checkDraft } from '../../src/draft/checkDraft';
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
];

test.each(CASES)('%s', (text, explanation, cause) => {
  const [claim] = wrongClaims(checkDraft(text));
  expect(claim?.explanation).toBe(explanation);
  expect(claim?.cause).toMatch(cause);
});

test("last month's figure is named as the cause when the workbook has it", () => {
  const figures = [{ key: 'DON', name: 'Đơn đã nhận', unit: 'đơn', cells: ['SL!D4'], value: fromDecimal('60'), previous: fromDecimal('62') }];
  const [claim] = wrongClaims(checkDraft('Cộng 35 đơn và 25 đơn là 62 đơn.', { figures }));
  expect(claim?.cause).toBe('bằng số kỳ trước của "Đơn đã nhận"');
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
