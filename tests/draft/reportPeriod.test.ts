/** The period of a report: in its title, anywhere in its text, and in its closing sentence. */
import { checkDraft } from '../../src/draft/checkDraft';
import type { DraftClaim } from '../../src/draft/draftReport';
import { periodMentions } from '../../src/draft/periodMentions';
import { titlePeriod } from '../../src/draft/reportPeriod';
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

test.each<[string, string | undefined]>([
  // what comes next isn't the report's; the year is written once
  ['Kết quả công tác tháng 4, phương hướng nhiệm vụ tháng 5 năm 2022', 'tháng 4 năm 2022'],
  ['KẾT QUẢ CÔNG TÁC THÁNG 4, NHIỆM VỤ TRỌNG TÂM THÁNG 5 NĂM 2022', 'tháng 4 năm 2022'],
  ['Kết quả thực hiện nhiệm vụ tháng 4\nvà kế hoạch tháng 5 năm 2022', 'tháng 4 năm 2022'],
  ['Công tác quý I và chương trình công tác quý II/2022', 'quý I năm 2022'],
  ['Kết quả công tác tháng 12, nhiệm vụ tháng 01 năm 2023', 'tháng 12 năm 2022'],
  ['Kết quả tháng 4 so với tháng 3 năm 2022', 'tháng 4 năm 2022'],
  ['Tình hình tháng 4 và 4 tháng đầu năm 2022', 'tháng 4 năm 2022'],
  ['Tình hình quý IV và năm 2022', 'quý IV năm 2022'],
  ['Sơ kết 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2022', '6 tháng đầu năm 2022'],
  ['Kết quả tháng 4 theo Luật Đầu tư năm 2020', undefined],
  ['Kết quả 4 tháng, nhiệm vụ tháng 5 năm 2022', undefined],
  ['Kết quả năm 2022, kế hoạch quý I năm 2023', undefined],
  ['Chương trình công tác tháng 5 năm 2022', undefined],
  // another text's period, a span, two of a kind
  ['Kết quả thực hiện kết luận phiên họp tháng 3 năm 2022', undefined],
  ['Kết quả thực hiện Kế hoạch số 12/KH-SNV tháng 3 năm 2022 trong tháng 4 năm 2022', 'tháng 4 năm 2022'],
  ['Kết quả từ tháng 01 đến tháng 4 năm 2022', undefined],
  ['Kết quả tháng 3 năm 2022 và tháng 4 năm 2022', undefined],
  // only the subject's lines
  ['Về tình hình dịch bệnh\nSo với tháng 3 năm 2022, số ca giảm.', undefined],
  ['Về tình hình dịch bệnh\n\nTháng 3 năm 2022 có 2 ổ dịch', undefined],
  ['Về tình hình dịch bệnh\nThực hiện công văn tháng 3 năm 2022 của Sở', undefined],
  ['Về tình hình dịch bệnh\nI. KẾT QUẢ THÁNG 3 NĂM 2022', undefined],
  ['Về tình hình dịch bệnh tháng 4 năm 2022.\nSo với tháng 3 năm 2022, số ca giảm.', 'tháng 4 năm 2022'],
])('the subject %j', (subject, expected) => {
  const title = titlePeriod(`SỞ A\nBÁO CÁO\n${subject}\n\nTháng 9 năm 2021 đã họp.`);
  expect(title && periodName(title.period)).toBe(expected);
});

test('a title without the year gives the closing sentence its period', () => {
  const text = (month: number): string =>
    `BÁO CÁO\nKết quả tháng 4, nhiệm vụ tháng 5 năm 2022\n\nTrên đây là báo cáo kết quả tháng ${month}, nhiệm vụ tháng ${month + 1} năm 2022.`;
  expect(checkDraft(text(4)).claims.map(({ verdict }) => verdict)).toEqual(['ok']);
  expect(checkDraft(text(3)).claims).toMatchObject([{ verdict: 'wrong', claimed: 'tháng 3', correction: 'tháng 4' }]);
  expect(checkDraft(text(4)).claims[0]?.operands).toEqual([{ start: 16, end: 23, text: 'tháng 4' }]);
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
  ['Trên đây là báo cáo kết quả thực hiện nhiệm vụ tháng 4 năm 2022.', ['ok Đúng kỳ báo cáo: tháng 4 năm 2022']],
  ['Trên đây là báo cáo theo công văn tháng 3 năm 2022 của Sở.', []],
])('%s', (sentence, expected) => expect(closing(sentence).map(({ verdict, explanation }) => `${verdict} ${explanation}`)).toEqual(expected));

test('without a title nothing is said, and a workbook’s period needs none', () => {
  const text = 'Trên đây là báo cáo tháng 3 năm 2022.';
  expect(checkDraft(text).claims).toEqual([]);
  const [claim] = checkDraft(text, { period: { kind: 'month', month: 4, year: 2022 } }).claims;
  expect([claim?.verdict, claim?.operands]).toEqual(['wrong', []]);
});
