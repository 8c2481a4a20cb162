/** The report as a whole: everything in the order of the text, and what of its numbers was checked. */
import { checkDraft } from '../../src/draft/checkDraft';

const numbers = (text: string): string[] => checkDraft(text).numbers.map(({ start, end, checked }) => `${text.slice(start, end)}${checked ? ' checked' : ''}`);

test('numbers of tables and sentences stand in the order of the text', () => {
  expect(numbers('Có 5 xã.\nXã | Hộ\nA | 40\nB | 60\nCộng | 100\n\nCó 7 huyện.')).toEqual(['5', '40 checked', '60 checked', '100 checked', '7']);
});

test.each<[string, number, number]>([
  ['Có 120/400 thôn (30%), 7 xã.', 4, 3],
  ['Có 120/400 thôn (38%).', 3, 3],
  // what nobody could compute isn't checked, and what the text only implies is no number of it
  ['Đã nhận 200 đơn, đã trả 175 đơn (72%).', 3, 0],
  ['Công nghiệp chiếm 41%, dịch vụ chiếm 37%, còn lại chiếm 22%.', 3, 3],
  ['Không có số.', 0, 0],
])('%s: of %s numbers %s', (text, all, checked) => expect(checkDraft(text).coverage).toEqual({ numbers: all, checked, unchecked: all - checked }));

test('claims stand in the order of the text, whatever rule found them', () => {
  const text = 'Cộng 35 vụ và 17 vụ là 52 vụ. Có 120/400 thôn (30%). Thu gom 120 tấn rác, gồm 75 tấn ở nội thị và 45 tấn ở ngoại thị.';
  const { claims } = checkDraft(text);
  expect(claims.map(({ kind, claimed }) => `${kind} ${claimed}`)).toEqual(['sum 52', 'share 30%', 'sum 120']);
});

test('slips stand in the order of the text', () => {
  const text = 'Đạt 58 %. Họp xong.. Số 12//QĐ-UBND.';
  expect(checkDraft(text).slips.map(({ ruleId }) => ruleId)).toEqual(['percent-space', 'double-stop', 'document-number']);
});

test('a number is judged once, by the first rule that knows it', () => {
  const text = 'Giao 912 việc (571 việc xong, 90 việc đang làm, 251 việc quá hạn).';
  expect(checkDraft(text).claims.filter(({ claimed }) => claimed === '912')).toHaveLength(1);
});

test('letters with marks of their own are read as one', () => {
  expect(checkDraft('Có 120/400 thôn (30%), chiếm tỷ lệ cao.'.normalize('NFD')).claims.map(({ verdict }) => verdict)).toEqual(['ok']);
});
