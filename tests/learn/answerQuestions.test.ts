/** Answers go to the very number that was asked about, wherever it stands in its row. */
import fc from 'fast-check';
import { answerQuestions } from '../../src/learn/answerQuestions';
import { learnTemplate } from '../../src/learn/learnTemplate';
import type { LearntTemplate } from '../../src/learn/learningResult';
import { book, type BookParts } from '../support/workbook';
import { reportOf, withLearnt } from './perturb';

const PARTS: BookParts = {
  departments: [
    ['A', 'Sở Giao thông vận tải'],
    ['B', 'Sở Tư pháp'],
  ],
  indicators: [
    ['DUONG', 'Đường huyện được sửa chữa', 'km', 1, 'một nơi', 'nhập'],
    ['HOA_GIAI', 'Vụ việc hòa giải thành', 'vụ việc', 0, 'một nơi', 'nhập'],
    ['TRO_GIUP', 'Vụ việc trợ giúp pháp lý', 'vụ việc', 0, 'một nơi', 'nhập'],
  ],
  figures: {
    A: [['DUONG', 'Đường huyện được sửa chữa', 'km', 62.5, null, 50]],
    B: [
      ['HOA_GIAI', 'Vụ việc hòa giải thành', 'vụ việc', 62],
      ['TRO_GIUP', 'Vụ việc trợ giúp pháp lý', 'vụ việc', 62],
    ],
  },
};
const WORKBOOK = book(PARTS);

const learn = (text: string): LearntTemplate => learnTemplate({ text, styled: false }, WORKBOOK);

/** Answers the questions whose turns are given with the choice whose source holds `code`. */
function answered(learnt: LearntTemplate, code: string, ...turns: readonly number[]): readonly string[] {
  const answers = turns.map((turn) => {
    const question = learnt.questions[turn];
    const choice = question?.choices.find(({ source }) => source.includes(code));
    if (!question || !choice) throw new Error(`question ${turn} doesn't offer ${code}`);
    return [question, choice] as const;
  });
  return answerQuestions(learnt.rows, new Map(answers)).map(({ content }) => content);
}

test('of two equal numbers in a row each is answered by itself', () => {
  const learnt = learn('Toàn ngành đã làm xong 62 vụ việc; đã báo cáo 62 vụ việc.');
  expect(learnt.questions).toHaveLength(2);
  expect(answered(learnt, 'TRO_GIUP', 1)).toEqual(['Toàn ngành đã làm xong 62 vụ việc; đã báo cáo {{ TRO_GIUP }} vụ việc.']);
  expect(answered(learnt, 'TRO_GIUP', 0, 1)).toEqual(['Toàn ngành đã làm xong {{ TRO_GIUP }} vụ việc; đã báo cáo {{ TRO_GIUP }} vụ việc.']);
  expect(answered(learnt, 'TRO_GIUP')).toEqual(['Toàn ngành đã làm xong 62 vụ việc; đã báo cáo 62 vụ việc.']);
});

test('style marks, typed marks and the ends of rows stay what they are', () => {
  expect(answered(learn('- Đã xong **62 vụ việc**, 62 vụ việc nữa*.'), 'HOA_GIAI', 1)).toEqual([
    'Đã xong **62 vụ việc**, {{ HOA_GIAI }} vụ việc nữa{{ "*" }}.',
  ]);
  expect(answered(learn('Đã xong **6**2 vụ việc.'), 'HOA_GIAI', 0)).toEqual(['Đã xong {{ HOA_GIAI }} vụ việc.']);
  expect(answered(learn('Đã làm xong 62 vụ việc, cả năm 62 vụ việc./.'), 'HOA_GIAI', 1)).toEqual(['Đã làm xong 62 vụ việc, cả năm {{ HOA_GIAI }} vụ việc.']);
});

test('a figure that says "tăng" itself takes the word before the number along', () => {
  expect(answered(learn('Đường huyện được sửa chữa 62,5 km, tăng **35%** so với cùng kỳ.'), 'so_với', 0)).toEqual([
    'Đường huyện được sửa chữa {{ DUONG }} km, {{ DUONG | so_với: DUONG.cùng_kỳ }} so với cùng kỳ.',
  ]);
  expect(answered(learn('Đường huyện được sửa chữa 62,5 km. Tăng 35% so với cùng kỳ.'), 'so_với', 0)).toEqual([
    'Đường huyện được sửa chữa {{ DUONG }} km. {{ DUONG | so_với: DUONG.cùng_kỳ | viết_hoa }} so với cùng kỳ.',
  ]);
});

test('whatever is answered prints the old report again, as both cells hold its number', () => {
  const clause = fc.constantFrom('đã xong 62 vụ việc', 'báo cáo **62** vụ việc', '*62 vụ việc* nữa', 'tỉnh giao 62 vụ việc (62 vụ việc mới)', 'không có gì');
  const line = fc
    .tuple(fc.constantFrom('', '- ', '1. '), fc.array(clause, { minLength: 1, maxLength: 4 }))
    .map(([lead, clauses]) => `${lead}Toàn ngành ${clauses.join(', ')}.`);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), fc.func(fc.nat(5)), (lines, pick) => {
      const learnt = learn(lines.join('\n'));
      const answers = learnt.questions.flatMap((question, turn) => {
        const choice = question.choices[pick(turn)];
        return choice ? [[question, choice] as const] : [];
      });
      const rows = answerQuestions(learnt.rows, new Map(answers));
      const figures = (contents: readonly { readonly content: string }[]): number =>
        contents.reduce((sum, { content }) => sum + content.split('{{').length - 1, 0);
      expect(figures(rows)).toBe(figures(learnt.rows) + answers.length);
      expect(reportOf(withLearnt(WORKBOOK, { rows }))).toBe(reportOf(withLearnt(WORKBOOK, learnt)));
    }),
    { seed: 6, numRuns: 40 },
  );
}, 60_000);
