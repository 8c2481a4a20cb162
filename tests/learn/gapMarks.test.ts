/** A draft report as the last one: what it lacked is asked for, and never learnt as words. */
import fc from 'fast-check';
import { answerQuestions } from '../../src/learn/answerQuestions';
import { learnTemplate } from '../../src/learn/learnTemplate';
import type { LearntTemplate } from '../../src/learn/learningResult';
import { book, type BookParts } from '../support/workbook';
import { reportOf, withLearnt, withoutTemplate } from './perturb';

const parts = (finished: number | null, signed: string | null = '28/4/2022'): BookParts => ({
  departments: [
    ['A', 'Sở Nội vụ'],
    ['B', 'Sở Tư pháp'],
  ],
  indicators: [
    ['GIAO', 'Việc được giao', 'việc', 0, 'cộng', 'nhập'],
    ['XONG', 'Việc đã làm xong', 'việc', 0, 'cộng', 'nhập'],
  ],
  figures: {
    A: [
      ['GIAO', 'Việc được giao', 'việc', 912],
      ['XONG', 'Việc đã làm xong', 'việc', finished],
    ],
  },
  info: [['Mốc kiểm kê', signed]],
  template: [
    'Trong tháng có {{ GIAO }} việc được giao.',
    'Đã làm xong {{ XONG }} việc.',
    'Tỷ lệ là {{ XONG | tỷ_lệ: GIAO }}.',
    'Tính đến {{ thông_tin.mốc_kiểm_kê }}, không có việc quá hạn.',
  ],
});

const draft = reportOf(book(parts(null, null)));
const learn = (text: string, of: BookParts): LearntTemplate => learnTemplate({ text, styled: false }, withoutTemplate(book(of)));

test('the report that is learnt from is a draft with gaps', () => {
  expect(draft).toMatch(/\[chưa có số: XONG.*\[chưa có: Mốc kiểm kê\]/s);
});

test('figures and items that a draft lacked are asked for; answered, the template prints them', () => {
  const now = book(parts(571));
  const learnt = learn(draft, parts(571));
  const named = learnt.questions.map(({ choices }) => choices.map(({ source, prints }) => [source, prints]));
  expect(named).toContainEqual([['{{ XONG }}', '571']]);
  expect(named).toContainEqual([['{{ thông_tin.mốc_kiểm_kê }}', '28/4/2022']]);
  const rows = answerQuestions(learnt.rows, new Map(learnt.questions.flatMap((question) => question.choices.map((choice) => [question, choice] as const))));
  expect(reportOf(withLearnt(now, { rows }))).toContain('Đã làm xong 571 việc.');
});

test('what was to be computed is listed with what it lacked', () => {
  const mark = '[chưa có số: GIAO – Sở Nội vụ; Sở Tư pháp; XONG]';
  expect(learn(`Tỷ lệ là ${mark} việc.`, parts(571)).unsourced).toMatchObject([{ row: 1, text: mark, reason: /\(GIAO, XONG\)/ as unknown as string }]);
  expect(learn('Số việc tăng (chưa có số so sánh) so với tháng trước.', parts(571)).unsourced).toMatchObject([{ text: '(chưa có số so sánh)' }]);
});

test('a figure that is still missing is asked for all the same', () => {
  const { questions } = learn('Có 912 việc, đã làm xong [chưa có số: XONG – Sở Nội vụ] việc.', parts(null));
  expect(questions).toMatchObject([{ text: '[chưa có số: XONG – Sở Nội vụ]', choices: [{ source: '{{ XONG }}' }] }]);
});

test('no mark, however damaged, makes learning fail', () => {
  const piece = fc.oneof(
    fc.constantFrom('[chưa có số: ', '[chưa có: ', ']', '; ', ' – ', 'XONG', 'GIAO.lũy_kế', '{{', '%}', '12'),
    fc.string({ maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
      expect(learn(`Có 912 việc ${pieces.join('')} xong.`, parts(571)).rows.length).toBeGreaterThan(0);
    }),
    { seed: 11, numRuns: 60 },
  );
});
