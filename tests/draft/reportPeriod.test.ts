/** The period of a report: in its title, anywhere in its text, and in its closing sentence. */
import { checkDraft } from '../../src/draft/checkDraft';
import type { DraftClaim } from '../../src/draft/draftReport';
import { periodMentions, titlePeriod } from '../../src/draft/reportPeriod';
import { periodName } from '../../src/locale/period';

test.each<[string, string[]]>([
  ['Kết quả tháng 4 năm 2022, tháng 5/2022 và tháng 06-2022', ['tháng 4 năm 2022', 'tháng 5 năm 2022', 'tháng 6 năm 2022']],
  ['Kết quả quý I năm 2022, quý 2/2022', ['Quý I năm 2022', 'Quý II năm 2022']],
  ['Kết quả 6 tháng đầu năm 2022 và 9 tháng năm 2022', ['6 tháng đầu năm 2022', '9 tháng đầu năm 2022']],
  ['Họp ngày 28 tháng 4 năm 2022', []],
  ['Giao 28 việc tháng 4 năm 2022', ['tháng 4 năm 2022']],
  ['Kết quả tháng 13 năm 2022', []],
  ['Kết quả năm 2022', []],
])('%s', (text, expected) =>
  expect(periodMentions(text).map(({ period }) => periodName(period).toLowerCase())).toEqual(expected.map((name) => name.toLowerCase())),
);

const TITLE = 'Kết quả công tác tháng 4 năm 2022';
test.each<[string, string, boolean]>([
  ['below the word', `SỞ A\nBÁO CÁO\n${TITLE}\n`, true],
  ['written small', `Báo cáo\n${TITLE}`, true],
  ['in Markdown', `# **BÁO CÁO**\n${TITLE}`, true],
  ['on the same line', `BÁO CÁO ${TITLE}`, true],
  ['on the same line further down', `SỞ A\n\tBÁO CÁO ${TITLE.toUpperCase()}`, true],
  ['after empty lines', `BÁO CÁO\n\n\n${TITLE}`, true],
  ['in the fifth line', `BÁO CÁO\nMột\nHai\nBa\nBốn\n${TITLE}`, true],
  ['in the sixth line', `BÁO CÁO\nMột\nHai\nBa\nBốn\nNăm\n${TITLE}`, false],
  ['above the word', `${TITLE}\nBÁO CÁO\nMột`, false],
  ['the word alone', 'SỞ A\nBÁO CÁO', false],
  ['without the word', `SỞ A\n${TITLE}`, false],
  ['the word in a sentence', `Xem BÁO CÁO ${TITLE}`, false],
  ['the word small in a sentence', `Báo cáo ${TITLE}`, false],
  ['another word', `BÁO CÁOS\n${TITLE}`, false],
  ['pages away', `${'Một\n'.repeat(1100)}BÁO CÁO\n${TITLE}`, false],
])('the period of a title: %s', (_name, text, found) => {
  const title = titlePeriod(text);
  expect(title && text.slice(title.start, title.end).toLowerCase()).toBe(found ? 'tháng 4 năm 2022' : undefined);
  expect(title?.text.toLowerCase()).toBe(found ? 'tháng 4 năm 2022' : undefined);
});

const closing = (sentence: string): DraftClaim[] => checkDraft(`BÁO CÁO\n${TITLE}\n\n${sentence}`).claims.filter(({ kind }) => kind === 'period');

test('a closing sentence of another period was left over', () => {
  const [claim] = closing('Trên đây là báo cáo kết quả tháng 3 năm 2022 của Sở.');
  expect(claim).toMatchObject({
    verdict: 'wrong',
    claimed: 'tháng 3 năm 2022',
    computed: 'tháng 4 năm 2022',
    correction: 'tháng 4 năm 2022',
    explanation: 'Báo cáo là tháng 4 năm 2022; câu kết ghi tháng 3 năm 2022',
    cause: 'còn sót từ báo cáo của kỳ khác',
    operands: [{ start: 25, end: 41, text: 'tháng 4 năm 2022' }],
  });
  expect(claim?.target.text).toBe('tháng 3 năm 2022');
});

test.each<[string, string[]]>([
  ['Trên đây là báo cáo kết quả tháng 4 năm 2022.', ['ok Đúng kỳ báo cáo: tháng 4 năm 2022']],
  ['Trên đây là kết quả tháng 4/2022, nhiệm vụ tháng 5 năm 2022.', ['ok Đúng kỳ báo cáo: tháng 4 năm 2022']],
  ['Trên đây là kết quả tháng 4/2022. Tháng 3 năm 2022 đã nộp.', ['ok Đúng kỳ báo cáo: tháng 4 năm 2022']],
  ['Trên đây là kết quả tháng 4/2022./. Tháng 3 năm 2022', ['ok Đúng kỳ báo cáo: tháng 4 năm 2022']],
  ['Trên đây là kết quả của 1.200 xã tháng 4/2022.', ['ok Đúng kỳ báo cáo: tháng 4 năm 2022']],
  ['Trên đây là kết quả tháng 3/2022 và tháng 4/2022.', []],
  ['Trên đây là kết quả quý I năm 2022.', []],
  ['Trên đây là kết quả của Sở.', []],
])('%s', (sentence, expected) => expect(closing(sentence).map(({ verdict, explanation }) => `${verdict} ${explanation}`)).toEqual(expected));

test('without a title nothing is said, and a workbook’s period needs none', () => {
  const text = 'Trên đây là báo cáo tháng 3 năm 2022.';
  expect(checkDraft(text).claims).toEqual([]);
  const [claim] = checkDraft(text, { period: { kind: 'month', month: 4, year: 2022 } }).claims;
  expect([claim?.verdict, claim?.operands]).toEqual(['wrong', []]);
});
