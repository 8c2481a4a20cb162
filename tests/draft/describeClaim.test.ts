/** A judged claim as the clerk reads it: where it stands, what it should be, and what may be put in its place. */
import { checkDraft } from '../../src/draft/checkDraft';
import type { DraftClaim } from '../../src/draft/draftReport';

const first = (text: string): DraftClaim | undefined => checkDraft(text).claims[0];

test('a right claim says how it comes out', () => {
  const text = 'Sở đã nhận 250 đơn, trong đó có 175 đơn đủ điều kiện (70%).';
  const claim = first(text);
  expect(claim).toMatchObject({ verdict: 'ok', claimed: '70%', computed: '70%', explanation: '175 / 250 = 70%', cause: null, correction: null });
  expect(text.slice(claim?.start, claim?.end)).toBe('250 đơn, trong đó có 175 đơn đủ điều kiện (70%');
  expect(claim?.target).toEqual({ start: text.indexOf('70%'), end: text.indexOf('70%') + 3, text: '70%' });
  expect(claim?.operands.map((operand) => text.slice(operand.start, operand.end))).toEqual(['175', '250']);
});

test('one step in the last digit is no more than that', () => {
  expect(first('Có 08/30 tuyến đường được nâng cấp, đạt 26,8%.')).toMatchObject({
    verdict: 'rounding',
    computed: '26,7%',
    explanation: '08 / 30 = 26,7%; bản thảo ghi 26,8% (lệch một đơn vị ở chữ số cuối)',
    cause: null,
    correction: null,
  });
});

test('what can’t be computed says why', () => {
  expect(first('Đã nhận 200 đơn, đã trả 175 đơn (72%).')).toMatchObject({
    verdict: 'unknown',
    computed: null,
    explanation: 'Chưa kiểm được: không xác định được mẫu số.',
    cause: null,
    correction: null,
    operands: [],
  });
});

test('a number far away doesn’t stretch the claim over pages', () => {
  const far = (letters: number): number => {
    const claim = first(`Tổng số 400 hộ. ${'Ghi chép '.repeat(letters / 9)}. Đã có 229 hộ ký cam kết, chiếm 57,25%.`);
    expect(claim?.operands.map(({ text }) => text)).toEqual(['229', '400']);
    return (claim?.end ?? 0) - (claim?.start ?? 0);
  };
  expect(far(1800)).toBeGreaterThan(1800);
  expect(far(2700)).toBeLessThan(100);
});

test.each<[string, string, string | null]>([
  ['Có 120/400 thôn đã xong, đạt 38%.', '30%', '30%'],
  ['Có 120/400 thôn đã xong, đạt 38 %.', '30%', '30%'],
  ['Có 120/400 thôn đã xong, đạt 38 phần trăm.', '30%', '30 phần trăm'],
  ['Có 127/400 thôn đã xong, đạt 38%.', '31,8%', '31,8%'],
  ['Có 127/400 thôn đã xong, đạt 38,12%.', '31,75%', '31,75%'],
  ['Có 127/400 thôn đã xong, đạt 381‰.', '318‰', '318‰'],
  ['Xảy ra 75 vụ, giảm 25 vụ (-33,3%).', '25%', '-25%'],
  ['Xảy ra 75 vụ, giảm 25 vụ (33,3%).', '25%', '25%'],
  ['Tỷ lệ hộ nghèo còn 4,1%, giảm 2,6 điểm phần trăm so với cùng kỳ (5,5%).', '1,4 điểm phần trăm', '1,4 điểm phần trăm'],
  ['Tỷ lệ hộ nghèo còn 4,1%, giảm 2,6 đpt so với cùng kỳ (5,5%).', '1,4 điểm phần trăm', '1,4 đpt'],
  ['Thu hút 46 dự án, gấp 3,2 lần so với cùng kỳ (20 dự án).', '2,3 lần', '2,3 lần'],
  ['Diện tích 200 ha, năng suất 65,2 tạ/ha, sản lượng 1.250 tấn.', '62,5', '62,5'],
  ['Hỗ trợ 40 hộ với tổng số tiền 500 triệu đồng, bình quân 15,2 triệu đồng/hộ.', '12,5 triệu', '12,5 triệu'],
  // other words would be needed
  ['Đón 900 khách, tăng 20% so với cùng kỳ (1.000 khách).', '-10%', null],
  ['Có 120/400 thôn đã xong, đạt hơn 38%.', '30%', null],
  // of totals nobody knows whether they or their parts are right; decimals as many as their parts need
  ['Thu gom 120 tấn rác, gồm 70 tấn ở nội thị và 45 tấn ở ngoại thị.', '115', null],
  ['Chi 5,00 tỷ đồng, gồm 2,125 tỷ đồng vốn tỉnh và 2,69 tỷ đồng vốn huyện.', '4,815 tỷ', null],
])('%s: %s', (text, computed, correction) => {
  const wrong = checkDraft(text).claims.find(({ verdict }) => verdict === 'wrong');
  expect([wrong?.computed, wrong?.correction]).toEqual([computed, correction]);
});
